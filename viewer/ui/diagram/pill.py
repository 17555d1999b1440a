"""The pill: one name beside a picture, a button that lights its part."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QWidget

from viewer.ui.controls.painted import PaintedButton
from viewer.ui.style.look import Look
from viewer.ui.style.paint import RESERVE_PX, rounded_surface

HEIGHT_FACTOR = 2.25  # of the text's size
_SIDE_FACTOR = 0.9
_WEIGHT = 600
_ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)


class Pill(PaintedButton):
    """A name of constant size at any zoom. `ill` paints it in the colour of the diseased part.

    Signals:
        part_pointed(str slug): the pointer came over the name; an empty slug when it left.
        part_reached(str slug): the keyboard's focus arrived at the name.
        part_chosen(str slug): the name was pressed or tapped.
    """

    part_pointed = Signal(str)
    """The pointer came over the name: the part's slug, empty when it left."""
    part_reached = Signal(str)
    """The keyboard's focus arrived: the part's slug."""
    part_chosen = Signal(str)
    """The name was pressed or tapped: the part's slug."""

    def __init__(self, look: Look, slug: str, words: str, name: str, parent: QWidget) -> None:
        super().__init__(look, name)
        self.setParent(parent)
        self.slug = slug
        self._words = words
        self._text_px = 16.0
        self._ill = False
        self._lit = False
        self._pointed = False
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._on_clicked)

    @property
    def words(self) -> str:
        """The name as it is written."""
        return self._words

    @property
    def lit(self) -> bool:
        """Whether its part is lit."""
        return self._lit

    def set_words(self, words: str, ill: bool) -> None:
        """Show another name, as the part of interest has in each state."""
        if (words, ill) != (self._words, self._ill):
            self._words, self._ill = words, ill
            self.update()

    def set_lit(self, lit: bool) -> None:
        """Show that the part is lit."""
        if lit != self._lit:
            self._lit = lit
            self.update()

    def set_text_px(self, px: float) -> None:
        """Write the name in this size."""
        self._text_px = px

    def corner(self) -> float:
        """Round."""
        return self.surface().height() / 2

    def pill_size(self) -> QSize:
        """What is seen of the pill, without the room for the ring."""
        width = QFontMetricsF(self._font()).horizontalAdvance(self._words)
        return QSize(
            round(width + 2 * _SIDE_FACTOR * self._text_px) + 1, round(HEIGHT_FACTOR * self._text_px)
        )

    def sizeHint(self) -> QSize:
        """The pill and the room for the ring."""
        size = self.pill_size()
        return QSize(size.width() + 2 * RESERVE_PX, size.height() + 2 * RESERVE_PX)

    def minimumSizeHint(self) -> QSize:
        """The same: names are never cut."""
        return self.sizeHint()

    def paint(self, painter: QPainter) -> None:
        """The pill and its words."""
        theme = self._look.theme
        fill, border, ink = self._tokens()
        width = self._look.edge_width + (1.0 if self._lit else 0.5 if self._ill else 0.0)
        rounded_surface(painter, self.surface(), theme[fill], theme[border], width, self.corner())
        painter.setPen(self._look.color(ink))
        painter.setFont(self._font())
        painter.drawText(QRectF(self.surface()), Qt.AlignmentFlag.AlignCenter, self._words)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light the part once the pointer moves: a name that appears under a resting one is not meant."""
        super().mouseMoveEvent(event)
        event.accept()  # what lies below the name in the picture is not pointed at
        if not self._pointed:
            self._pointed = True
            self.part_pointed.emit(self.slug)

    def leaveEvent(self, event: QEvent) -> None:
        """Leave it as it was."""
        super().leaveEvent(event)
        self._pointed = False
        self.part_pointed.emit("")

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Light the part that the keyboard has reached."""
        super().focusInEvent(event)
        if self.ring_shown:
            self.part_reached.emit(self.slug)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys move the picture, so they are left to the stage."""
        if event.key() in _ARROWS:
            event.ignore()
            return
        super().keyPressEvent(event)

    def _tokens(self) -> tuple[str, str, str]:
        """Fill, border and ink."""
        contrast = self._look.theme.contrast
        if self._lit and contrast:
            return "soft", "edge", "on_primary"
        if self._ill:
            return "urgent_bg", "heart", "heart"
        if self._lit:
            return "soft", "primary", "ink"
        return ("soft2" if self.underMouse() else "paper"), "edge", "ink"

    def _font(self) -> QFont:
        return self._look.fonts.sans(self._text_px, _WEIGHT)

    def _on_clicked(self) -> None:
        self.part_chosen.emit(self.slug)
