"""Destination: where the pages go: keeps what is wished of the printer in step with dialog and draft."""

from msgspec.structs import replace
from PySide6.QtCore import QObject, Qt, Signal

from viewer.ui.controls.button import Button
from viewer.ui.controls.skin import Kind
from viewer.ui.handout.choices import Column
from viewer.ui.handout.dialog import HandoutDialog
from viewer.ui.handout.draft import Draft
from viewer.ui.handout.print_wish import SIDES, Habit, PrintWish, habit_of
from viewer.ui.handout.printer_panel import PrinterPanel
from viewer.ui.handout.printing import Printing
from viewer.ui.style.look import Look


class Destination(QObject):
    """Starts with what was used last; copies are always one at first.

    Signals:
        changed(): printer, paper, copies or sides are others than before, or the printers are known now.
    """

    changed = Signal()

    def __init__(
        self, look: Look, printing: Printing, draft: Draft, dialog: HandoutDialog, habit: Habit
    ) -> None:
        super().__init__(dialog)
        self._printing, self._draft, self._dialog = printing, draft, dialog
        self._habit = habit
        self.panel = PrinterPanel(look)
        self._page = Column(look)
        self._page.setParent(dialog)  # or it would outlive the dialog where nobody asked for it
        self._page.hide()
        words = self.tr("Back to the choices")
        self._back = Button(look, words, words, "arrow-left", Kind.GHOST)
        self._back.clicked.connect(dialog.show_choices)
        self._page.fill(self._back, self.panel)
        self._page.rows.setAlignment(self._back, Qt.AlignmentFlag.AlignLeft)
        self.panel.show_wish(habit.wish(draft.packet.choice.paper))
        self.panel.wish_changed.connect(self._on_wish_changed)
        self.panel.look_requested.connect(printing.look)
        printing.printers_found.connect(self._on_printers_found)
        draft.packet_changed.connect(self._on_packet_changed)
        dialog.footer.line.change_requested.connect(self._on_change_requested)
        self._show_printers()

    @property
    def wish(self) -> PrintWish | None:
        """How the pages are to be printed; None while there is no printer to do it."""
        return self.panel.wish if self.panel.printer is not None else None

    @property
    def habit(self) -> Habit:
        """What is remembered of it for the next time; without a printer all stays as it was."""
        return habit_of(self.panel.wish) if self.panel.printer is not None else self._habit

    @property
    def copies(self) -> int:
        """How many of each page."""
        return self.panel.wish.copies

    @property
    def pages_a_sheet(self) -> int:
        """How many pages stand on one sheet of paper."""
        return 1 if self.panel.wish.sides == SIDES[0] else 2

    def _show_printers(self) -> None:
        self.panel.show_printers(self._printing.printers, self._printing.listed)
        self._tell()

    def _tell(self) -> None:
        unknown = not self._printing.listed and self.panel.printer is None
        words = self.tr("Looking for printers…") if unknown else self.panel.sentence()
        self._dialog.footer.line.show_sentence(words)
        self._dialog.show_can_print(unknown or self.panel.printer is not None)
        self.changed.emit()

    def _on_printers_found(self) -> None:
        self._show_printers()

    def _on_packet_changed(self) -> None:
        """A set may bring other paper."""
        paper = self._draft.packet.choice.paper
        if paper != self.panel.wish.paper:
            self.panel.show_wish(replace(self.panel.wish, paper=paper))
            self._tell()

    def _on_wish_changed(self, wish: PrintWish) -> None:
        self._draft.choose(replace(self._draft.packet.choice, paper=wish.paper))
        self._tell()

    def _on_change_requested(self) -> None:
        if self._dialog.shows_instead:
            self._dialog.show_choices()
        else:
            self._dialog.show_instead(self._page)
