"""TermCard: the meaning of a word, shown beside it."""

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from viewer.library.address import Address
from viewer.library.term import Term
from viewer.ui.article.scroll_keys import scroll_by_key
from viewer.ui.controls.card import Card
from viewer.ui.controls.label import LabelStyle
from viewer.ui.controls.link_row import LinkRow
from viewer.ui.controls.scroll_bar import give_scroll_bar
from viewer.ui.style.look import Look
from viewer.ui.style.paint import rounded_surface

_WIDTH = 19
"""Widest, in the size of the article's text: a card is read in one look."""
_RADIUS = 14
_MARGIN = 2


class TermCard(QWidget):
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
        super().__init__(parent)
        self._look = look
        self._sheet = parent
        self._term: Term | None = None
        self._ways: dict[LinkRow, Address] = {}
        self._card = Card(look, framed=False)
        self._area = QScrollArea()
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(self._card)
        self._card.setAutoFillBackground(False)  # which a scroll area turns on
        self._area.viewport().setAutoFillBackground(False)
        give_scroll_bar(self._area, look)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        rows.addWidget(self._area)
        self.hide()

    @property
    def term(self) -> Term | None:
        """The term whose meaning is shown or was shown last."""
        return self._term

    def show_term(self, term: Term, words: str, more: str, picture: Address | None = None) -> None:
        """Take the words of a term, which stands in the text as `words`.

        `more` is the title of the article about it, empty for no way there; `picture` is where it is seen.
        """
        self._card.clear()
        self._ways.clear()
        self._term = term
        known = words.casefold().startswith(term.name.casefold())
        self._say(_capitalised(term.name if known else words), 1.2, "title", serif=True)
        said = self.tr("say {0}").format(term.sound) if term.sound else ""
        quiet = said if known else f"{_capitalised(term.name)} ({said})" if said else _capitalised(term.name)
        self._say(_capitalised(term.plain), 0.95, "ink", weight=600)
        self._say(quiet, 0.85, "ink2")
        self._say(term.meaning, 1.0, "ink", above=8)
        if picture is not None:
            self._offer(self.tr("Show it in the picture"), "image", picture)
        if more and term.article is not None:
            self._offer(self.tr("Read more: {0}").format(more), "book-open", term.article)
        self.setAccessibleName(f"{term.name}: {term.meaning}")

    def fit(self, height: int) -> None:
        """Be as large as the words ask, and no higher than `height`: the rest can be scrolled to."""
        width = min(round(_WIDTH * self._look.typography.u), self._sheet.width() - 32)
        inner = width - 2 * _MARGIN
        wanted = self._card.heightForWidth(inner) + 2 * _MARGIN
        most = max(height, round(2.5 * self._look.typography.u))
        if wanted > most:
            inner -= self._area.verticalScrollBar().sizeHint().width()
        self._card.resize(inner, self._card.heightForWidth(inner))
        self.setFixedSize(width, min(wanted, most))
        self._area.verticalScrollBar().setValue(0)

    def take_focus(self) -> bool:
        """Focus the first way on, or the card where it can be scrolled; false where neither helps."""
        scrolls = self._area.verticalScrollBar().maximum() > 0
        target = next(iter(self._ways), self if scrolls else None)
        if target is not None:
            target.setFocus(Qt.FocusReason.TabFocusReason)
        return target is not None

    @property
    def held(self) -> bool:
        """Whether the pointer or the focus is on the card."""
        return self.underMouse() or self.hasFocus() or any(way.hasFocus() for way in self._ways)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape dismisses the card; arrows and Page scroll one that is too long to see whole."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif not scroll_by_key(event, self._area.verticalScrollBar(), 3 * self._look.typography.u):
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

    def _say(
        self, words: str, size: float, ink: str, weight: int = 400, above: int = 2, serif: bool = False
    ) -> None:
        """A line as large as the article's text times `size`: who needs large text needs it here, too."""
        if words:
            px = size * self._look.typography.u / self._look.scale
            self._card.say(words, LabelStyle(px, 600 if serif else weight, ink, serif, 1.35), above)

    def _offer(self, words: str, icon: str, address: Address) -> None:
        row = LinkRow(self._look, words, icon)
        row.clicked.connect(self._on_way_chosen)
        self._ways[row] = address
        self._card.add_row(row)

    def _on_way_chosen(self) -> None:
        row = self.sender()
        if isinstance(row, LinkRow):
            self.open_requested.emit(self._ways[row])


def _capitalised(words: str) -> str:
    return words[:1].upper() + words[1:]
