"""Ground: how the stage's area is shared out between pictures, names and the zoom group."""

from PySide6.QtCore import QRectF, QSize

from viewer.render.rectangle import Box
from viewer.ui.diagram.zoom_group import ZoomGroup

_MARGIN_PX = 22.0
_CORNER_PX = 16  # between the zoom group and the stage's edges
_TIGHT_PX = 4  # the same on a low stage
_LOW_PX = 424  # twice the zoom group's height: on a lower stage it gets a strip of its own
_CLEAR_PX = 8  # what names leave free around the group


class Ground:
    """Places the zoom group and says what is left."""

    def __init__(self, zoom: ZoomGroup) -> None:
        self._zoom = zoom
        self._size = QSize()

    def settle(self, size: QSize, beside: int) -> None:
        """Share out a stage of this size, for one picture or several beside each other."""
        self._size = size
        self._zoom.settle(size.height() - 2 * _TIGHT_PX)
        group = self._zoom.size()
        corner = size.width() - group.width() - _CORNER_PX
        # Of several pictures the sentences fill the corners, so the free place is between them.
        between = beside > 1 and not self._low
        aisle = size.width() * (beside - 1) // beside if between else 0
        left = aisle - group.width() // 2 if between else corner
        below = min(_CORNER_PX, max(0, size.height() - group.height()) // 2)
        self._zoom.move(left, size.height() - group.height() - below)
        self._zoom.raise_()

    @property
    def room(self) -> QRectF:
        """The stage without the strip that the zoom group has on a low one."""
        strip = self._zoom.width() + _CORNER_PX if self._low and self._zoom.upright else 0
        return QRectF(0, 0, self._size.width() - strip, self._size.height())

    @property
    def window(self) -> Box:
        """Where one picture and its names may stand."""
        room = self.room
        margin = _MARGIN_PX / 2 if self._low else _MARGIN_PX
        right = max(room.right() - margin, margin + 1)
        return Box(margin, margin, right, max(room.bottom() - margin, margin + 1))

    @property
    def taken(self) -> Box:
        """What the zoom group covers, with what names leave free around it."""
        corner, size = self._zoom.pos(), self._zoom.size()
        return Box(
            corner.x() - _CLEAR_PX,
            corner.y() - _CLEAR_PX,
            corner.x() + size.width(),
            corner.y() + size.height(),
        )

    @property
    def _low(self) -> bool:
        return self._size.height() < _LOW_PX
