"""The zoom group: nearer, how near, farther and the whole picture, as four cells at the stage's corner."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from viewer.ui.controls.button import Button
from viewer.ui.controls.skin import Kind
from viewer.ui.style.look import TARGET_PX, Look
from viewer.ui.style.paint import RESERVE_PX, rounded_surface

_CELL_PX = 52  # does not grow with the text: it is large enough, and names need the room
_BUTTON_PX = 48
_PERCENT_SCALE = 1.2  # “400%” must stay within its cell
_RADIUS = 14


class ZoomGroup(QWidget):
    """Three buttons and the percentage; upright, or lying where the stage is low.

    Signals:
        nearer_requested(), farther_requested(), whole_requested(): the person pressed +, − or the frame.
    """

    nearer_requested = Signal()
    """The person wants to look nearer. No arguments."""
    farther_requested = Signal()
    """The person wants to look from farther. No arguments."""
    whole_requested = Signal()
    """The person wants to see the whole picture. No arguments."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._upright = True
        self._cell = _CELL_PX
        self.setAccessibleName(self.tr("Zoom"))
        self._nearer = self._button(self.tr("Look nearer (+)"), "plus", self.nearer_requested)
        self._percent = QLabel("100%", self)
        self._percent.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._farther = self._button(self.tr("Look from farther (−)"), "minus", self.farther_requested)
        self._whole = self._button(self.tr("Show the whole picture (0)"), "scan", self.whole_requested)
        look.look_changed.connect(self._on_look_changed)
        self._on_look_changed()

    def set_zoom(self, zoom: float, least: bool, most: bool) -> None:
        """Say how near one looks, and whether it goes on in both directions."""
        self._percent.setText(f"{round(zoom * 100)}%")
        self._percent.setAccessibleName(self.tr("Zoom {percent} percent").format(percent=round(zoom * 100)))
        self._nearer.setEnabled(not most)
        self._farther.setEnabled(not least)

    def settle(self, height: int) -> None:
        """Stand within this height, with smaller cells if need be; lie where even those do not fit."""
        self._cell = max(TARGET_PX, min(_CELL_PX, (height - 4) // 4))
        self._upright = 4 * self._cell + 4 <= height
        self.resize(self.sizeHint())
        self._place()

    @property
    def upright(self) -> bool:
        """Whether it stands."""
        return self._upright

    def sizeHint(self) -> QSize:
        """Four cells in a row or a column."""
        wide = QSize(4 * self._cell + 4, self._cell + 4)
        return wide.transposed() if self._upright else wide

    def paintEvent(self, event: QPaintEvent) -> None:
        """The box around the cells."""
        theme = self._look.theme
        painter = QPainter(self)
        border = "" if theme.contrast else theme["edge"]  # there each button has an outline of its own
        rounded_surface(painter, QRectF(self.rect()), theme["paper"], border, self._look.edge_width, _RADIUS)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the cells in their places."""
        super().resizeEvent(event)
        self._place()

    def _button(self, name: str, icon: str, wish: SignalInstance) -> Button:
        button = Button(self._look, name, icon=icon, kind=Kind.GHOST)
        button.setParent(self)
        button.set_height(_BUTTON_PX)
        button.clicked.connect(wish)
        return button

    def _place(self) -> None:
        cell = self._cell
        button = min(cell, _BUTTON_PX) + 2 * RESERVE_PX
        for index, widget in enumerate((self._nearer, self._percent, self._farther, self._whole)):
            along = 2 + index * cell
            x, y = (2, along) if self._upright else (along, 2)
            side = cell if widget is self._percent else button
            widget.setGeometry(x + (cell - side) // 2, y + (cell - side) // 2, side, side)

    def _on_look_changed(self) -> None:
        font = self._look.fonts.figures(round(14 * min(self._look.scale, _PERCENT_SCALE)), 600)
        self._percent.setFont(font)
        palette = self._percent.palette()
        palette.setColor(self._percent.foregroundRole(), self._look.color("ink2"))
        self._percent.setPalette(palette)
        self.update()
