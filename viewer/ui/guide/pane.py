"""The guide pane: one guide, a step at a time, over the whole window."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import pairwise

from msgspec.structs import replace
from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QHideEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShortcut,
    QShowEvent,
)
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from viewer.library.address import Address
from viewer.library.guide import Guide, Step
from viewer.library.library import Library
from viewer.render.references import reference
from viewer.render.standing import draft_line
from viewer.render.step_words import call_words, filled, spoken
from viewer.ui.diagram.painter import Painter
from viewer.ui.guide.body import GuideBody
from viewer.ui.guide.foot import GuideFoot
from viewer.ui.guide.step_card import Said
from viewer.ui.guide.swipe import Swipe
from viewer.ui.guide.top_bar import GuideBar
from viewer.ui.style.look import Look
from viewer.ui.voice import Voice, find_voice

_NARROW_PX = 640
_LOW_PX = 600

FindVoice = Callable[[str, QObject], Voice | None]


class GuidePane(QWidget):
    """Walks through a guide by buttons, keys, swipes and the bar above; decides nothing of where one may go.

    Signals:
        closed(): the person wants to go back to the text.
        open_requested(address: Address): the person wants to read on there.
    """

    closed = Signal()
    """The person wants to go back to the text. No arguments."""
    open_requested = Signal(object)
    """The person wants to read on there: the Address."""

    def __init__(self, look: Look, painter: Painter, find: FindVoice = find_voice) -> None:
        """`find` looks for a voice once a guide is seen."""
        super().__init__()
        self._look = look
        self._find = find
        self._voice: Voice | None = None
        self._sought = False  # whether a voice was looked for
        self._library: Library | None = None
        self._guide: Guide | None = None
        self._fields: Mapping[str, str] = {}
        self._number = 1
        self._swipe = Swipe()
        self.bar = GuideBar(look)
        self.body = GuideBody(look, painter)
        self.foot = GuideFoot(look)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._build()
        self._wire()

    @property
    def number(self) -> int:
        """The number of the step that is shown, counted from 1."""
        return self._number

    @property
    def voice(self) -> Voice | None:
        """What reads aloud, where there is such."""
        return self._voice

    @property
    def address(self) -> Address | None:
        """The address of the step that is shown; None before a guide was opened."""
        return self._guide.at(self._number) if self._guide is not None else None

    def show_guide(self, library: Library, guide: Guide, address: Address, fields: Mapping[str, str]) -> None:
        """Open a guide at the step that an address names; `fields` are the values that texts name."""
        self._library, self._guide, self._fields = library, guide, fields
        self._show_step(guide.number_at(address))

    def go_to(self, number: int) -> None:
        """Show a step, counted from 1; a number beyond the first or the last is the nearest of them."""
        if self._guide is not None:
            wanted = max(1, min(len(self._guide.steps), number))
            if wanted != self._number:
                self._show_step(wanted)

    def go_on(self) -> None:
        """To the next step; from the last one back to the text."""
        if self._guide is not None and self._number == len(self._guide.steps):
            self.closed.emit()
        else:
            self.go_to(self._number + 1)

    def go_on_by_key(self) -> None:
        """To the next step; a key that is held down must not close the guide."""
        self.go_to(self._number + 1)

    def go_back(self) -> None:
        """To the step before; on the first one nothing happens."""
        self.go_to(self._number - 1)

    def go_to_first(self) -> None:
        """To the first step."""
        self.go_to(1)

    def go_to_last(self) -> None:
        """To the last step."""
        self.go_to(len(self._guide.steps) if self._guide is not None else 1)

    def toggle_voice(self) -> None:
        """Read the step aloud, or stop reading."""
        if self._voice is None or self._guide is None:
            return
        if self._voice.speaking:
            self._voice.stop()
        else:
            self._voice.speak(spoken(self._guide.steps[self._number - 1], self._fields))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground that everything lies on."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.color("chrome"))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Picture beside the words, or above them."""
        super().resizeEvent(event)
        self._settle()

    def showEvent(self, event: QShowEvent) -> None:
        """Look for a voice, once the guide can be seen."""
        super().showEvent(event)
        if not self._sought:
            self._sought = True
            QTimer.singleShot(0, self, self._look_for_voice)

    def hideEvent(self, event: QHideEvent) -> None:
        """Say no more of what is not seen."""
        super().hideEvent(event)
        self._hush()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space and Enter go on, unless they press a button that has the focus."""
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self.go_on()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Perhaps the beginning of a swipe. Nothing below takes the mouse but buttons."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._swipe.press(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """An upright pull scrolls the words."""
        self.body.scroll_by(-self._swipe.move(event.position()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A pull to the side turns to another step; beyond the last one there is none."""
        steps = self._swipe.release(event.position())
        if steps:
            self.go_to(self._number + steps)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.body, 1)
        column.addWidget(self.foot)

    def _wire(self) -> None:
        self.bar.back_requested.connect(self.closed)
        self.bar.step_chosen.connect(self.go_to)
        self.foot.back_requested.connect(self.go_back)
        self.foot.next_requested.connect(self.go_on)
        self.foot.hear_requested.connect(self.toggle_voice)
        self.body.card.open_requested.connect(self.open_requested)
        self.body.card.again_requested.connect(self.go_to_first)
        # Shortcuts, since a button that has the focus would take the arrows for itself.
        for keys, slot in (
            (("Right", "PgDown"), self.go_on_by_key),
            (("Left", "PgUp"), self.go_back),
            (("Home",), self.go_to_first),
            (("End",), self.go_to_last),
            (("Down",), self.body.scroll_down),
            (("Up",), self.body.scroll_up),
            (("Esc",), self.closed.emit),
        ):
            for key in keys:
                shortcut = QShortcut(
                    QKeySequence(key), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut
                )
                shortcut.activated.connect(slot)
        self._look.look_worn.connect(self._settle)

    def _show_step(self, number: int) -> None:
        guide, library = self._guide, self._library
        if guide is None or library is None:
            return
        self._hush()
        self._number = number
        count, step = len(guide.steps), self._filled(guide.steps[number - 1])
        self._take_focus(number)
        self.bar.show_step(guide.title, number, count)
        self.foot.show_step(number, count)
        self.body.show_step(library, step, self._said(library, guide, step, number == count))
        self._order_stops()
        self._tell(step, number, count)

    def _take_focus(self, number: int) -> None:
        """Take the focus from what is about to go or to be out of use; Qt would hand it to any widget."""
        focused = QApplication.focusWidget()
        if focused is None or not self.isAncestorOf(focused):
            return
        if self.body.isAncestorOf(focused) or (focused is self.foot.back and number == 1):
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _filled(self, step: Step) -> Step:
        title, sentence, do = (filled(text, self._fields) for text in (step.title, step.sentence, step.do))
        return replace(step, title=title, sentence=sentence, do=do)

    def _said(self, library: Library, guide: Guide, step: Step, last: bool) -> Said:
        link = step.link if step.link is not None and library.missing(step.link) is None else None
        known = (address for address in guide.articles if library.missing(address) is None)
        sources = (library.sources[name] for name in guide.all_sources if name in library.sources)
        return Said(
            step=replace(step, link=link),
            call=call_words(self._fields),
            more=library.title_of(link) if link is not None else "",
            read_on=tuple((address, library.title_of(address)) for address in known) if last else (),
            sources=tuple(reference(source) for source in sources) if last else (),
            draft=draft_line(guide.review),
            last=last,
        )

    def _tell(self, step: Step, number: int, count: int) -> None:
        """Name the pane after the step, and have the step announced where somebody listens."""
        place = self.tr("Step {number} of {count}").format(number=number, count=count)
        title = self._guide.title if self._guide is not None else ""
        self.setAccessibleName(f"{title}. {place}: {step.title}")
        words = spoken(step, self._fields)
        self.setAccessibleDescription(" ".join(words[1:]))
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, " ".join((f"{place}.", *words))))

    def _order_stops(self) -> None:
        """Tab goes from the step's own links to the ways on, then to the way out."""
        stops = (
            self,
            *self.body.card.stops,
            self.foot.back,
            self.foot.next,
            self.foot.hear,
            self.bar.back,
            self.bar.print,
        )
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def _settle(self) -> None:
        wide = self.width() >= max(_NARROW_PX, self.height())
        wide = wide and self.width() >= self.body.least_beside
        low = self.height() < _LOW_PX
        self.bar.set_low(low)
        self.foot.settle(wide, low)
        self.body.settle(wide)

    def _look_for_voice(self) -> None:
        if self._library is not None:
            self._voice = self._find(self._library.language, self)
        if self._voice is not None:
            self._voice.speaking_changed.connect(self.foot.show_speaking)
            self.foot.hear.show()

    def _hush(self) -> None:
        if self._voice is not None:
            self._voice.stop()
