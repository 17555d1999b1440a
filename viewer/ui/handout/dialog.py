"""HandoutDialog: choose what goes to paper, see the very pages, and print them."""

from functools import cached_property

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QApplication, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from viewer.library.library import Library
from viewer.ui.contents.overlay import Overlay
from viewer.ui.controls.button import Button
from viewer.ui.controls.label import Label, LabelStyle
from viewer.ui.controls.notice_bar import NoticeBar, Tone
from viewer.ui.controls.skin import Kind
from viewer.ui.handout.card_room import LEFT_PX, card_room
from viewer.ui.handout.choices import Choices
from viewer.ui.handout.draft import Draft
from viewer.ui.handout.footer import Footer
from viewer.ui.handout.preview import Preview
from viewer.ui.handout.set_keeper import SetKeeper
from viewer.ui.style.look import Look
from viewer.ui.style.paint import RESERVE_PX, rounded_surface

_SIDE_PX = 32
_RADIUS = 20.0
_TITLE = LabelStyle(px=29, weight=600, ink="title", serif=True, line_height=1.2)
_TITLE_LOW = LabelStyle(px=23, weight=600, ink="title", serif=True, line_height=1.2)
_AROUND_FOCUS_PX = 24
_ZONE = 1_000_000
"""More than a window has pixels."""
_ONCE = (Qt.Key.Key_P, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_S)
"""Keys that print or save with Ctrl: each time they are pressed, and not as long as they are held."""
_LET_THROUGH = ("Ctrl++", "Ctrl+=", "Ctrl+-", "Ctrl+0", "Ctrl+T", "Ctrl+Q", "F11")
"""Keys of the window that mean the same here: text size, colors, full screen, the way out."""


class HandoutDialog(Overlay):
    """A card over the dimmed window. What it shows, others tell it; what the person wants, it tells.

    The choices take longer to make than all the rest; they may come when the card is seen already.

    Signals: `finished` says that it was closed, and
        print_requested(): the pages are to be printed.
        save_requested(): they are to be saved as a PDF.
        notice_taken(): the button beside the sentence was pressed.
    """

    print_requested = Signal()
    save_requested = Signal()
    notice_taken = Signal()

    def __init__(self, look: Look, library: Library, draft: Draft, sets: SetKeeper, parent: QWidget) -> None:
        super().__init__(look, "", parent)
        self.setAccessibleName(self.tr("Print a handout"))
        self._panel = QWidget(self)
        self._previewing = False
        self.sending = False  # whether the pages are being handed to the printer
        self.title = Label(look, self.accessibleName(), _TITLE)
        self.close_button = Button(look, self.tr("Close without printing"), icon="x", kind=Kind.GHOST)
        self._shown = library, draft, sets
        self.left = QStackedWidget()
        self.preview = Preview(look)
        self.notice = NoticeBar(look)
        self.footer = Footer(look)
        self._head, self._body, self._foot = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        self._rows = QVBoxLayout(self._panel)
        self._lay_out()
        self._wire()

    @cached_property
    def choices(self) -> Choices:
        """All that can be chosen, made when it is first asked for."""
        choices = Choices(self._look, *self._shown)
        self.left.addWidget(choices)
        return choices

    @property
    def narrow(self) -> bool:
        """Whether the pages have no room beside the choices, and are seen in their place."""
        return card_room(self._look, self.size()).narrow

    def panel(self) -> QRect:
        """The card."""
        return self._panel.geometry()

    def first_stop(self) -> QWidget:
        """What most people want: to print."""
        return self.footer.main

    def arrange(self) -> None:
        """The card in the middle, in the roomiest of the ways that fit."""
        look, room = self._look, card_room(self._look, self.size())
        size, low = room.size, room.low
        side = look.px(_SIDE_PX if not room.narrow else 16) - RESERVE_PX
        self.title.set_style(_TITLE_LOW if room.narrow else _TITLE)
        edge = look.px(6 if low else 14)
        self._head.setContentsMargins(side + RESERVE_PX, edge, side - RESERVE_PX, 0 if low else look.px(4))
        self._foot.setContentsMargins(side, 2 if low else look.px(6), side, 2 if low else look.px(6))
        self.left.setContentsMargins(side, 0, look.px(8), 0)
        outlined = look.theme.contrast or look.theme.dark
        self._body.setContentsMargins(0, 0, round(look.edge_width) if outlined else 0, 0)
        self._show_sides()
        if not self.footer.arrange(size.width() - 2 * side, low, room.narrow):
            self.choices.rows.insertWidget(0, self.footer.line)
        if low:  # there a sentence of several lines scrolls
            self.choices.rows.insertWidget(0, self.notice)
        elif self._rows.indexOf(self.notice) < 0:
            self._rows.insertWidget(self._rows.count() - 1, self.notice)
        corner = QPoint((self.width() - size.width()) // 2, (self.height() - size.height()) // 2)
        self._panel.setGeometry(QRect(corner, size))

    def await_pages(self) -> None:
        """Others are awaited; who prints now gets them as soon as they are there."""
        message = self.preview.message
        again = message is not None and message.isAncestorOf(QApplication.focusWidget() or self)
        self.footer.show_anything(True)
        self.preview.await_pages()
        if again:  # its button is gone
            self.footer.main.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_pages(self, pdf: bytes, count: int, copies: int) -> None:
        """Show the pages, and say on the button and aloud how many there are."""
        known = self.preview.pages.count
        self.preview.show_pages(pdf)
        self.footer.show_count(count, copies)
        if count != known:
            words = self.tr("The handout has {0} pages.").format(count)
            self._announce(self.tr("The handout has 1 page.") if count == 1 else words)

    def show_nothing(self) -> None:
        """Say that there is nothing to print yet, and what to do."""
        headline = self.tr("Nothing to print yet")
        self.preview.show_message("file-text", headline, self.tr("Add a topic to see its pages here."))
        self._show_none(headline, self.choices.packet.more)

    def show_trouble(self, sentence: str) -> None:
        """Say why there are no pages, and offer to try again."""
        headline = self.tr("There are no pages to show")
        self.preview.show_message("triangle-alert", headline, sentence, self.tr("Try again"))
        again = self.preview.message.findChild(Button) if self.preview.message is not None else None
        self._show_none(f"{headline}. {sentence}", again or self.close_button)

    def say(self, sentence: str, action: str = "", tone: Tone = Tone.INFO) -> None:
        """Put a sentence above the buttons; in a low window above the choices, which are shown for it."""
        if self.choices.rows.indexOf(self.notice) >= 0:
            self._previewing = False
            self.left.setCurrentWidget(self.choices)
            self._show_sides()
            self.choices.verticalScrollBar().setValue(0)
        self.notice.show_notice(sentence, tone, action)

    def show_sending(self, sending: bool) -> None:
        """Say that the pages are being handed to the printer, or that this has ended."""
        self.sending = sending
        if sending:
            self.say(self.tr("Handing the pages to the printer…"))

    def wipe(self) -> None:
        """Forget what was typed and what is seen of it."""
        self.choices.wipe()
        self.preview.forget()

    def toggle_preview(self) -> None:
        """In a narrow window: look at the pages, or at the choices again."""
        self._previewing = not self._previewing
        self._show_sides()

    def event(self, event: QEvent) -> bool:
        """Keep keys from the window's shortcuts, but those that mean the same here."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if QKeySequence(event.keyCombination()).toString() not in _LET_THROUGH:
                event.accept()
                return True
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page keys turn, Ctrl with P or Enter prints, Ctrl with S saves, Escape closes what lies nearest."""
        key, held = Qt.Key(event.key()), bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if held and key in _ONCE and event.isAutoRepeat():
            return
        if key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.preview.turn(1 if key is Qt.Key.Key_PageDown else -1)
        elif held and key in (Qt.Key.Key_P, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.footer.main.click()
        elif held and key is Qt.Key.Key_S:
            self.footer.save.click()
        elif key is Qt.Key.Key_Escape and self.shows_instead:
            self.show_choices()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes through the choices, the pages and the buttons; what has the focus is in sight."""
        moved = super().focusNextPrevChild(forward)
        column, focused = self.left.currentWidget(), QApplication.focusWidget()
        if isinstance(column, QScrollArea) and focused is not None and column.isAncestorOf(focused):
            column.ensureWidgetVisible(focused, 0, self._look.px(_AROUND_FOCUS_PX))
        return moved

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click beside the card closes nothing: a note that was typed would be lost."""
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The dim, then the card."""
        super().paintEvent(event)
        theme = self._look.theme
        border = theme["edge"] if theme.contrast or theme.dark else ""
        painter, place = QPainter(self), QRectF(self._panel.geometry())
        rounded_surface(painter, place, theme["paper"], border, self._look.edge_width, _RADIUS)
        painter.end()

    @property
    def shows_instead(self) -> bool:
        """Whether something is shown in place of the choices."""
        return self.left.currentWidget() is not self.choices

    def show_can_print(self, possible: bool) -> None:
        """Say whether there is a printer; the focus stays on the main thing to do."""
        had_focus = self.footer.main.hasFocus()
        self.footer.show_can_print(possible)
        if had_focus:
            self.footer.main.setFocus(self._reason)
        if self.isVisible():  # before, there is no size to arrange it for
            self.arrange()

    def show_instead(self, widget: QWidget) -> None:
        """Show something in place of the choices, until `show_choices`."""
        if self.left.indexOf(widget) < 0:
            self.left.addWidget(widget)
        self._previewing = False
        self.left.setCurrentWidget(widget)
        self._show_sides()
        self.footer.line.show_changing(True)

    def show_choices(self) -> None:
        """Show the choices again."""
        self.left.setCurrentWidget(self.choices)
        self._show_sides()
        self.footer.line.show_changing(False)
        self.footer.line.change.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_sides(self) -> None:
        """Choices and pages beside each other, or the one that is looked at."""
        narrow = self.narrow
        self.left.setVisible(not narrow or not self._previewing)
        self.preview.setVisible(not narrow or self._previewing)
        most = 16_777_215
        self.left.setMaximumWidth(most if narrow else self._look.px(LEFT_PX))
        self.left.setMinimumWidth(1 if narrow else self._look.px(LEFT_PX))
        self.footer.show_previewing(self._previewing)

    def _reading_order(self, stop: QWidget) -> tuple[int, int]:
        """One side after the other, each from top to bottom: what is beside something is not next to it."""
        down, across = super()._reading_order(stop)
        zones: tuple[QWidget, ...] = (self.left, self.preview, self.notice, self.footer)
        zone = next((at for at, each in enumerate(zones, 1) if each.isAncestorOf(stop)), 0)
        return zone * _ZONE + down, across

    def _show_none(self, words: str, way_on: Button) -> None:
        """Nothing can be sent; who was about to is brought to the way on."""
        had_focus = self.footer.print.hasFocus() or self.footer.save.hasFocus()
        self.footer.show_count(0)
        self.footer.show_anything(False)
        if had_focus:  # Qt would hand it to any widget
            way_on.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._announce(words)

    def _announce(self, words: str) -> None:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def _lay_out(self) -> None:
        self._head.addWidget(self.title, 1, Qt.AlignmentFlag.AlignVCenter)
        self._head.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        self._body.addWidget(self.left)
        self._body.addWidget(self.preview, 1)
        self._foot.addWidget(self.footer)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self._rows.addLayout(self._head)
        self._rows.addLayout(self._body, 1)
        self._rows.addWidget(self.notice)
        self._rows.addLayout(self._foot)

    def _wire(self) -> None:
        self.close_button.clicked.connect(self.reject)
        self.footer.print.clicked.connect(self.print_requested)
        self.footer.save.clicked.connect(self.save_requested)
        self.footer.preview.clicked.connect(self.toggle_preview)
        self.notice.action_requested.connect(self.notice_taken)
