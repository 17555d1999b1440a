"""The card: a sheet of paper with rounded corners that says something beside the text or a picture."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from viewer.ui.controls.label import Label, LabelStyle
from viewer.ui.controls.painted import ROW_SIDE_PX
from viewer.ui.style.look import Look
from viewer.ui.style.paint import RESERVE_PX, sheet

_SIDE_PX = 8  # rows reach this near to the edge; words stand further in, where the rows' own words begin
_TOP_PX = 18


class Card(QWidget):
    """A column of words and rows on paper."""

    def __init__(self, look: Look, framed: bool = True) -> None:
        """Without a frame it lies on paper that something else paints."""
        super().__init__()
        self._look = look
        self._framed = framed
        self._insets: list[QVBoxLayout] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(_SIDE_PX, _TOP_PX, _SIDE_PX, _TOP_PX)
        self._column.setSpacing(0)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.look_changed.connect(self._on_look_changed)

    def say(self, words: str, style: LabelStyle, above: int = 0) -> None:
        """Add words, so many pixels below what is there."""
        self._add(self.block(words, style, above))

    def block(self, words: str, style: LabelStyle, above: int = 0) -> QWidget:
        """Words set in as the card's own are, to be put on it within something else."""
        block = QWidget()
        inset = QVBoxLayout(block)
        inset.addWidget(Label(self._look, words, style))
        self._insets.append(inset)
        self._settle(inset, above)
        return block

    def add_row(self, row: QWidget) -> None:
        """Add a row, which keeps its own room for the focus ring."""
        self._add(row)

    def _add(self, widget: QWidget) -> None:
        """Show it at once, so that the card can be measured before the event loop comes round."""
        self._column.addWidget(widget)
        widget.show()

    def clear(self) -> None:
        """Take everything off the card."""
        self._insets.clear()
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The sheet; dark and contrast themes outline it."""
        if not self._framed:
            return
        painter = QPainter(self)
        sheet(painter, QRectF(self.rect()), self._look.theme, self._look.edge_width)
        painter.end()

    def _settle(self, inset: QVBoxLayout, above: int) -> None:
        side = RESERVE_PX + self._look.px(ROW_SIDE_PX)
        inset.setContentsMargins(side, above, side, 0)

    def _on_look_changed(self) -> None:
        for inset in self._insets:
            self._settle(inset, inset.contentsMargins().top())
        self.update()
