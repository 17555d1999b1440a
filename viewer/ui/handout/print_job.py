"""PrintJob: one handout from the choosing to the paper: joins draft, press, dialog and printer."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSizeF, QTimer, Signal
from PySide6.QtWidgets import QWidget

from viewer.paper.forms.extras import extra_title
from viewer.paper.gathering import GatheringError
from viewer.paper.job import Job
from viewer.paper.packet import Packet
from viewer.ui.controls.notice_bar import Tone
from viewer.ui.handout.destination import Destination
from viewer.ui.handout.dialog import HandoutDialog
from viewer.ui.handout.draft import Draft
from viewer.ui.handout.foreman import Foreman, Pages
from viewer.ui.handout.leaving_out import left_out
from viewer.ui.handout.print_wish import Habit
from viewer.ui.handout.printing import Pages as KeptPages
from viewer.ui.handout.printing import Printing
from viewer.ui.handout.set_keeper import SetKeeper

if TYPE_CHECKING:
    from viewer.ui.window import MainWindow

Gather = Callable[[Packet], Job]
_SHAPES = {"us-letter": QSizeF(612, 792), "a4": QSizeF(595, 842)}
"""Of an empty page, until the first one is there, in points."""


class PrintJob(QObject):
    """Lives as long as its dialog. Whatever is chosen is set at once; what is seen is what is printed.

    Signals:
        closed(): the dialog is closed, and what was typed is forgotten.
    """

    closed = Signal()

    def __init__(
        self,
        window: "MainWindow",
        draft: Draft,
        sets: SetKeeper,
        printing: Printing,
        gather: Gather,
        habit: Habit,
    ) -> None:
        """`gather` makes of a packet what the press needs, or raises GatheringError."""
        super().__init__(window)
        look, library = window.look, window.reader.library
        self._library, self._gather, self._printing = library, gather, printing
        self.draft = draft
        draft.setParent(self)
        self.foreman = Foreman(self)
        self.foreman.prepare()  # it gets ready while the dialog is built
        self.dialog = HandoutDialog(look, library, draft, sets, window)
        self.destination = Destination(look, printing, draft, self.dialog, habit)
        self._pages: Pages | None = None
        self._number = self._fit_number = 0
        self._before_fit: Packet | None = None
        self._keeping = False  # the draft takes over what the press left out
        self._print_wanted = False
        self._handed = b""  # the pages that were last to be printed or saved from here
        self._led = False  # the page of the item that is looked at is to be shown
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._next = QTimer(self, interval=0, singleShot=True)
        self._steps: Iterator[Callable[[], None]] = iter((self._order, self._fill, printing.look))
        self.dialog.preview.view.show_shape(_SHAPES[draft.packet.choice.paper])
        self._wire()

    @property
    def pages(self) -> Pages | None:
        """The pages that are seen; None while others are awaited."""
        return self._pages

    @property
    def waiting(self) -> bool:
        """Whether pages are awaited, or the picture of the one that is looked at."""
        return self.foreman.busy or self.dialog.preview.view.stale

    @property
    def title(self) -> str:
        """What the pages are called: after the articles in them, never after a person."""
        packet = self.draft.packet
        titles = [self._library.title_of(item.address) for item in packet.items]
        titles = titles or list(map(extra_title, packet.choice.sheets))
        if len(titles) < 2:
            return next(iter(titles), "")
        words = self.tr("{0} and 1 more") if len(titles) == 2 else self.tr("{0} and {1} more")
        return words.format(titles[0], len(titles) - 1)

    def begin(self, opener: QWidget | None = None) -> None:
        """Open the dialog, which is seen at once; what takes longer follows in pieces, as it answers keys."""
        self.dialog.show_over(opener)
        self.dialog.repaint()
        self._next.start()

    def close(self) -> None:
        """Close the dialog, where it is open."""
        self.dialog.reject()

    def _wire(self) -> None:
        dialog, foreman = self.dialog, self.foreman
        self._soon.timeout.connect(self._order)
        self._next.timeout.connect(self._on_next)
        self.draft.items_changed.connect(self._on_items_changed)
        self.draft.packet_changed.connect(self._on_packet_changed)
        foreman.pages_set.connect(self._on_pages_set)
        foreman.graded.connect(self._on_graded)
        foreman.troubled.connect(self._on_press_troubled)
        dialog.finished.connect(self._on_finished)
        dialog.print_requested.connect(self._on_print_requested)
        dialog.save_requested.connect(self._on_save_requested)
        dialog.notice_taken.connect(self._on_notice_taken)
        dialog.preview.fit_requested.connect(self._on_fit_requested)
        dialog.preview.again_requested.connect(self._on_packet_changed)
        self.destination.changed.connect(self._on_destination_changed)
        self._printing.sent.connect(self._on_sent)
        self._printing.saved.connect(self._on_saved)
        self._printing.troubled.connect(self._on_printing_troubled)

    def _on_next(self) -> None:
        step = next(self._steps, None)
        if step is not None:
            step()
            self._next.start()

    def _fill(self) -> None:
        self.dialog.choices.show()

    def _on_items_changed(self) -> None:
        self._led = len(self.draft.packet.items) > 1
        QTimer.singleShot(0, self, self._lead)  # by then it is told whether other pages are awaited

    def _lead(self) -> None:
        """Turn to where the item begins that is looked at: each has a heading of the first level."""
        preview, pages, at = self.dialog.preview, self._pages, self.draft.current
        if not self._led or pages is None:
            return
        beginnings = preview.pages.beginnings
        if at < len(beginnings):
            preview.turn(beginnings[at] - preview.page)
        self._led = not pages.final

    def _on_packet_changed(self) -> None:
        if not self._keeping:
            self._print_wanted = False
            self._pages = None
            self._before_fit = None
            self._soon.start()

    def _order(self, fit: int = 0) -> None:
        """Have the pages of what is chosen now set, on so many pages if that is said."""
        packet = self.draft.packet
        if not packet.items and not packet.choice.sheets:
            self._number = 0
            self.dialog.show_nothing()
            return
        try:
            job = self._gather(packet)
        except GatheringError as error:
            self._number = 0
            self.dialog.show_trouble(str(error))
            return
        self.dialog.await_pages()
        self._number = self.foreman.set(job, fit)
        self._fit_number = self._number if fit else 0

    def _on_pages_set(self, pages: Pages) -> None:
        if pages.number != self._number:
            return
        if pages.number == self._fit_number:
            self._fit_number = 0  # better pages of the same sections may follow
            self._take_fitted(pages)
        self._pages = pages
        self.dialog.show_pages(pages.pdf, pages.count, self.destination.copies)
        self._offer_fit(pages.count)
        self._lead()
        self._print_if_wanted()

    def _take_fitted(self, pages: Pages) -> None:
        """Untick what was left out so that it fits, and say so; or say that it cannot fit."""
        before = self.draft.packet
        gone = left_out(self._library, before, pages.sections)
        self._keeping = True
        self.draft.keep_sections(pages.sections)
        self._keeping = False
        if not pages.fits:
            words = self.tr("It does not fit on one sheet, even with the fewest sections. It has {0} pages.")
            self.dialog.say(words.format(pages.count), self.tr("Put all back") if gone else "", Tone.WARN)
        elif gone:
            words = self.tr("It fits on one sheet now. Left out: {0}.").format(", ".join(gone))
            self.dialog.say(words, self.tr("Put all back"))
        self._before_fit = before if gone else None

    def _on_graded(self, number: int, grade: float) -> None:
        if number == self._number:
            self.dialog.preview.show_grade(grade)

    def _on_press_troubled(self, sentence: str) -> None:
        if not self._number:  # something else is said already
            return
        self._pages, self._print_wanted = None, False
        self.dialog.show_trouble(sentence)

    def _on_fit_requested(self) -> None:
        self._pages = None
        self._order(self.destination.pages_a_sheet)

    def _on_notice_taken(self) -> None:
        """Put back what was left out, else save what could not be printed."""
        self.dialog.notice.hide()
        if self._before_fit is not None:
            self.draft.put_in_place(self._before_fit)
        else:
            self._printing.save_kept(self.dialog.window())

    def _on_destination_changed(self) -> None:
        if self._pages is not None:
            self.dialog.footer.show_count(self._pages.count, self.destination.copies)
            self._offer_fit(self._pages.count)
        self._print_if_wanted()

    def _offer_fit(self, count: int) -> None:
        """Only articles can be shortened, and each topic begins on a page of its own."""
        items, room = self.draft.packet.items, self.destination.pages_a_sheet
        written = any(item.address.kind == "article" for item in items)
        self.dialog.preview.show_fit(written and len(items) <= room < count)

    def _on_print_requested(self) -> None:
        """Print what is seen; where it is not ready yet, as soon as it is."""
        if self.dialog.sending:
            return
        self._print_wanted = True
        self._print_if_wanted()
        if self._print_wanted:
            self.dialog.say(self.tr("The pages are printed as soon as they are ready."))

    def _print_if_wanted(self) -> None:
        wish, pages = self.destination.wish, self._pages
        if self._print_wanted and wish is not None and pages is not None:
            self._print_wanted = False
            self.dialog.show_sending(True)
            self._handed = pages.pdf
            self._printing.print(pages.pdf, self.title, wish)

    def _on_save_requested(self) -> None:
        if self._pages is not None:
            self._handed = self._pages.pdf
            self._printing.kept = KeptPages(self._pages.pdf, self.title)
            self._printing.save_kept(self.dialog.window())

    def _on_sent(self) -> None:
        if self.dialog.sending:
            self.dialog.accept()

    def _on_saved(self, sentence: str) -> None:
        self.dialog.say(sentence)

    def _on_printing_troubled(self, sentence: str) -> None:
        """Say so; pages of an earlier handout, of another person perhaps, are not offered here."""
        kept = self._printing.kept
        ours = kept is not None and kept.pdf is self._handed
        if ours:
            self.dialog.show_sending(False)
            self._before_fit = None
        self.dialog.say(sentence, self.tr("Save as PDF") if ours else "", Tone.WARN)

    def _on_finished(self) -> None:
        """Forget what was typed, everywhere; the press takes its memory with it."""
        self.draft.packet_changed.disconnect(self._on_packet_changed)  # or what is wiped would be set anew
        self._soon.stop()
        self._next.stop()
        self.foreman.close()
        if not self.dialog.sending:
            self._printing.forget()
        self._pages = self._before_fit = None
        self._handed = b""
        self.dialog.wipe()
        self.draft.forget()
        self.dialog.deleteLater()
        self.closed.emit()
