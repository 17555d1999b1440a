"""TermCard: the meaning of a word, shown beside it."""

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from viewer.library.term import Term
from viewer.ui.controls.card import Card
from viewer.ui.controls.label import LabelStyle
from viewer.ui.controls.link_row import LinkRow
from viewer.ui.style.look import Look
from viewer.ui.style.paint import rounded_surface

_NAME = LabelStyle(px=22, weight=600, ink="title", serif=True, line_height=1.22)
_SOUND = LabelStyle(px=16, ink="ink2", line_height=1.35)
_MEANING = LabelStyle(px=18, line_height=1.45)
_WIDTH_PX = 360
_RADIUS = 14


class TermCard(Card):
    """A small card over the text. Escape dismisses it, and it stays while pointer or focus are on it.

    Signals:
        open_requested(Address): the person wants to read on.
        left(): the pointer has left the card.
        closed(): it was dismissed by key.
    """

    open_requested = Signal(object)
    left = Signal()
    closed = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look)
        self.setParent(parent)
        self._sheet = parent
        self._term: Term | None = None
        self._more: LinkRow | None = None
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    @property
    def term(self) -> Term | None:
        """The term whose meaning is shown or was shown last."""
        return self._term

    def show_term(self, term: Term, more: str) -> None:
        """Take the words of a term. `more` is the title of the article about it; empty for no way there."""
        self.clear()
        self._term, self._more = term, None
        self.say(_capitalised(term.name), _NAME)
        if term.sound:
            self.say(self.tr("say {0}").format(term.sound), _SOUND, above=2)
        if term.plain:
            self.say(self.tr("In plain words: {0}").format(term.plain), _SOUND, above=2)
        self.say(term.meaning, _MEANING, above=8)
        if more and term.article is not None:
            self._more = LinkRow(self._look, self.tr("Read more: {0}").format(more), "book-open")
            self._more.clicked.connect(self._on_more)
            self.add_row(self._more)
        self.setAccessibleName(f"{term.name}: {term.meaning}")
        width = min(self._look.px(_WIDTH_PX), self._sheet.width() - 16)
        self.setFixedSize(width, self._column.heightForWidth(width))

    def take_focus(self) -> bool:
        """Put the keyboard's focus on the way to the article; false where there is none."""
        if self._more is not None:
            self._more.setFocus(Qt.FocusReason.TabFocusReason)
        return self._more is not None

    @property
    def held(self) -> bool:
        """Whether the pointer or the focus is on the card."""
        return self.underMouse() or (self._more is not None and self._more.hasFocus())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape dismisses the card."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The sheet, outlined in every theme, since it lies on paper."""
        painter = QPainter(self)
        theme = self._look.theme
        rounded_surface(painter, QRectF(self.rect()), theme["paper"], theme["edge"], 2, _RADIUS)
        painter.end()

    def leaveEvent(self, event: QEvent) -> None:
        """The pointer has gone."""
        super().leaveEvent(event)
        self.left.emit()

    def _on_more(self) -> None:
        if self._term is not None:
            self.open_requested.emit(self._term.article)


def _capitalised(words: str) -> str:
    return words[:1].upper() + words[1:]
