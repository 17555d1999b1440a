"""LogoRow: the clinic's logo: what it looks like, another one, or none."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from viewer.paper.logo import read_logo
from viewer.reading.setting import Setting
from viewer.render.scan.refusal import RefusedError
from viewer.ui.controls.button import Button
from viewer.ui.controls.skin import Kind
from viewer.ui.settings.logo_picture import picture_of
from viewer.ui.settings.row import Row
from viewer.ui.style.look import Look
from viewer.ui.style.paint import RESERVE_PX, rounded_surface

_SIDE_PX, _PAD_PX = 84, 10


class LogoBox(QWidget):
    """The logo on paper, which is white in every theme, as it will be."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._picture = QPixmap()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.look_changed.connect(self._on_look_changed)

    def show_picture(self, picture: QPixmap) -> None:
        """Show a picture, or an empty box for a null one."""
        self._picture = picture
        self.setAccessibleName(self.tr("The logo") if not picture.isNull() else self.tr("No logo"))
        self.update()

    def sizeHint(self) -> QSize:
        """A square."""
        side = self._look.px(_SIDE_PX) + 2 * RESERVE_PX
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paper and picture; without one a dashed edge."""
        theme, box = self._look.theme, QRectF(self.rect()).adjusted(6, 6, -6, -6)
        empty = self._picture.isNull()
        painter = QPainter(self)
        fill = "" if empty else "#ffffff"
        rounded_surface(painter, box, fill, theme["edge"], self._look.edge_width, 12, dashed=empty)
        if not empty:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            pad = self._look.px(_PAD_PX)
            room = box.adjusted(pad, pad, -pad, -pad)
            size = self._picture.deviceIndependentSize().scaled(
                room.size(), Qt.AspectRatioMode.KeepAspectRatio
            )
            place = QRectF(0, 0, size.width(), size.height())
            place.moveCenter(room.center())
            painter.drawPixmap(place, self._picture, QRectF(self._picture.rect()))
        painter.end()

    def _on_look_changed(self) -> None:
        self.updateGeometry()
        self.update()


class LogoRow(Row):
    """The picture, and what is done with it; what cannot be used is said below.

    Signals:
        choose_requested(): another picture is wanted.
    """

    choose_requested = Signal()
    """Another picture is wanted. No arguments."""

    def __init__(self, look: Look, setting: Setting, path: tuple[str, ...]) -> None:
        super().__init__(look, setting, path)
        self.box = LogoBox(look)
        self.another = Button(look, self.tr("Choose a logo"), self.tr("Choose a logo"), "image")
        self.remove = Button(look, self.tr("Remove the logo"), self.tr("Remove"), "trash-2", Kind.GHOST)
        self.another.clicked.connect(self.choose_requested)
        self.remove.clicked.connect(self._on_remove_clicked)
        buttons = QVBoxLayout()
        buttons.setSpacing(0)
        for button in (self.another, self.remove):
            buttons.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        beside = QHBoxLayout()
        beside.setSpacing(6)
        beside.addWidget(self.box, 0, Qt.AlignmentFlag.AlignTop)
        beside.addLayout(buttons)
        beside.addStretch(1)
        self.rows.addLayout(beside)
        self._shown = ""

    def show_value(self, value: str) -> None:
        """Show the picture in this file."""
        self.remove.setEnabled(bool(value) and self.another.isEnabled())
        if value == self._shown and value:
            return
        self._shown = value
        picture, refused = QPixmap(), ""
        if value:
            try:
                picture = picture_of(*read_logo(Path(value)), self._look.px(2 * _SIDE_PX))
            except RefusedError as error:
                refused = error.sentence(Path(value).name)
        self.box.show_picture(picture)
        self.warn(refused)

    def lock(self, locked: bool) -> None:
        """Show the picture only."""
        self.another.setEnabled(not locked)
        self.remove.setEnabled(bool(self._shown) and not locked)

    def _on_remove_clicked(self) -> None:
        self.another.setFocus()
        self.choose("")
