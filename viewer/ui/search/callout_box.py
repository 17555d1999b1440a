"""CalloutBox: words on a tinted ground with a rule and an icon, as call-outs in articles have them."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from viewer.ui.controls.painted import ROW_SIDE_PX
from viewer.ui.search.card_label import CardLabel
from viewer.ui.search.card_type import CardType
from viewer.ui.search.link_button import LinkButton
from viewer.ui.style.icons import CALLOUT_STROKE
from viewer.ui.style.look import Look
from viewer.ui.style.paint import RESERVE_PX, callout

_RADIUS = 14
_SIDE_PX, _ICON_PX, _GAP_PX = 20, 24, 14
_ABOVE_PX = 14


class CalloutBox(QWidget):
    """A column of words beside an icon, in one of the call-outs' tones: the token of its rule.

    Its ground lies `RESERVE_PX` inside at both sides, as that of controls does.
    """

    def __init__(self, look: Look, tone: str, icon: str) -> None:
        super().__init__()
        self._look, self._tone, self._icon = look, tone, icon
        self._first: CardLabel | None = None
        self._labels: list[CardLabel] = []
        self._links: list[LinkButton] = []
        self._rows = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._column = QVBoxLayout()
        for layout in (self._rows, self._column):
            layout.setSpacing(0)
        self._rows.addLayout(self._column, 1)
        look.look_changed.connect(self.settle)
        self.settle()

    def add_words(self, label: CardLabel) -> None:
        """Add words; the icon stands beside the first ones."""
        self._first = self._first or label
        self._labels.append(label)
        self._column.addWidget(label)
        self.settle()

    def add_link(self, link: LinkButton) -> None:
        """Add something to press below the words, with which its own words begin."""
        self._links.append(link)
        self._rows.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground, its rule, the icon."""
        look = self._look
        painter = QPainter(self)
        ground = QRectF(self.rect()).adjusted(RESERVE_PX, 0, -RESERVE_PX, 0)
        callout(painter, ground, look.theme, self._tone, f"{self._tone}_bg", _RADIUS)
        if self._first is not None:
            side = self._icon_side()
            ratio = self.devicePixelRatioF()
            icon = look.icons.pixmap(self._icon, side, look.theme[self._tone], ratio, CALLOUT_STROKE)
            top = self._first.y() + self._first.first_line() - side / 2
            painter.drawPixmap(QPointF(RESERVE_PX + look.px(_SIDE_PX), round(top)), icon)
        painter.end()

    def _fits_beside(self, room: int) -> bool:
        """Whether all words are one short line, beside which the link has room."""
        links = sum(link.sizeHint().width() for link in self._links if not link.isHidden())
        words = self._labels[0].one_line() if len(self._labels) == 1 else room
        return words + links <= room

    def _icon_side(self) -> int:
        return CardType(self._look, self.width()).px(_ICON_PX)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The icon grows with the words."""
        self.settle()

    def settle(self) -> None:
        """Lay out anew: the words are others."""
        px = self._look.px
        inset = RESERVE_PX + px(ROW_SIDE_PX)  # of a link's words from its edge
        left = RESERVE_PX + px(_SIDE_PX) + self._icon_side() + px(_GAP_PX)
        linked = any(not link.isHidden() for link in self._links)
        beside = linked and self._fits_beside(self.width() - left - inset - px(_SIDE_PX))
        directions = QBoxLayout.Direction
        self._rows.setDirection(directions.LeftToRight if beside else directions.TopToBottom)
        above = px(_ABOVE_PX - 8 if beside else _ABOVE_PX)
        below = px(_ABOVE_PX - 8 if linked else _ABOVE_PX)
        self._rows.setContentsMargins(left - inset, above, RESERVE_PX + px(_SIDE_PX), below)
        for label in self._labels:
            label.setContentsMargins(inset, 0, 0, 0)
        self.update()
