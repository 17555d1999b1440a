"""Pictures: two small pictures of the page side by side, and a button that shows the others."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import QPixmap, QShowEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from viewer.library.address import Address
from viewer.ui.controls.button import Button
from viewer.ui.controls.painted import ROW_SIDE_PX
from viewer.ui.controls.thumb import Thumb
from viewer.ui.diagram.order import PictureKey
from viewer.ui.diagram.painter import Painter
from viewer.ui.rail.content import RailPicture
from viewer.ui.style.look import Look
from viewer.ui.style.paint import RESERVE_PX

_CROP_PX = (99, 92)
_AT_FIRST = 2
_IN_A_ROW = 2


class PictureThumb(Thumb):
    """A picture of the page with its name."""

    def __init__(self, look: Look, picture: RailPicture) -> None:
        super().__init__(look, picture.name)
        self.picture = picture
        self.setAccessibleName(self.tr("Picture: {name}").format(name=picture.name))
        self.setAccessibleDescription(f"{picture.diagram.title}. {picture.state.sentence}")


class Pictures(QWidget):
    """The group of pictures. The crops are asked for one by one, after the rail has been painted.

    Signals:
        open_requested(address: Address): the reader chose a picture.
        stops_changed(): there are other rows to step on.
    """

    open_requested = Signal(object)
    """The reader chose a picture: its Address."""
    stops_changed = Signal()
    """There are other rows to step on. No arguments."""

    def __init__(self, look: Look, painter: Painter) -> None:
        super().__init__()
        self._look = look
        self._painter = painter
        self._pictures: tuple[RailPicture, ...] = ()
        self._thumbs: list[PictureThumb] = []
        self._waiting: list[PictureThumb] = []
        self._all = Button(look, self.tr("See all pictures"), icon="images")
        self._all.clicked.connect(self._on_all_clicked)
        self._grid = QGridLayout()
        self._grid.setSpacing(0)
        self._grid.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addLayout(self._grid)
        self._column.addWidget(self._all)
        self._turn = QTimer(self, interval=0, singleShot=True)
        self._turn.timeout.connect(self._on_turn)
        painter.picture_painted.connect(self._on_picture_painted)
        look.look_changed.connect(self._on_look_changed)
        self._on_look_changed()

    @property
    def stops(self) -> list[PictureThumb | Button]:
        """What can be stepped on, in order."""
        more = len(self._thumbs) < len(self._pictures)
        return [*self._thumbs, self._all] if more else [*self._thumbs]

    def set_pictures(self, pictures: tuple[RailPicture, ...]) -> None:
        """Show the first of these pictures."""
        for thumb in self._thumbs:
            self._grid.removeWidget(thumb)
            thumb.hide()
            thumb.deleteLater()
        self._pictures = pictures
        self._thumbs = []
        self._waiting = []
        self._show(min(_AT_FIRST, len(pictures)))

    def showEvent(self, event: QShowEvent) -> None:
        """Begin to ask for crops."""
        super().showEvent(event)
        self._ask()

    def _show(self, count: int) -> None:
        for number in range(len(self._thumbs), count):
            thumb = PictureThumb(self._look, self._pictures[number])
            thumb.clicked.connect(self._on_thumb_clicked)
            corner = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
            self._grid.addWidget(thumb, number // _IN_A_ROW, number % _IN_A_ROW, corner)
            thumb.show()  # the layout would do so too, but too late for one that takes the focus
            self._thumbs.append(thumb)
            self._waiting.append(thumb)
        self._all.set_words(self.tr("See all %n pictures", "", len(self._pictures)))
        self._all.setVisible(count < len(self._pictures))
        self.stops_changed.emit()
        self._ask()

    def _ask(self) -> None:
        if self._waiting and self.isVisible():
            self._turn.start()

    def _fill(self, thumb: PictureThumb) -> None:
        look, picture = self._look, thumb.picture
        size = QSizeF(*(look.px(side) for side in _CROP_PX))
        crop = self._painter.crop(picture.diagram, picture.state, size, self.devicePixelRatioF())
        thumb.set_picture(crop or QPixmap())  # none rather than one in the colors of another theme

    def _on_turn(self) -> None:
        if self._waiting:
            self._fill(self._waiting.pop(0))
        self._ask()

    def _on_picture_painted(self, key: PictureKey) -> None:
        file: Path = key.file
        for thumb in self._thumbs:
            if file in thumb.picture.state.drawings and thumb not in self._waiting:
                self._waiting.append(thumb)
        self._ask()

    def _on_thumb_clicked(self) -> None:
        thumb = self.sender()
        if isinstance(thumb, PictureThumb):
            address: Address = thumb.picture.address
            self.open_requested.emit(address)

    def _on_all_clicked(self) -> None:
        focused = self._all.hasFocus()
        reason = (
            Qt.FocusReason.ShortcutFocusReason if self._all.ring_shown else Qt.FocusReason.OtherFocusReason
        )
        first_new = len(self._thumbs)
        self._show(len(self._pictures))
        if focused:
            self._thumbs[first_new].setFocus(reason)

    def _on_look_changed(self) -> None:
        # Like the words of rows, what is seen begins a little inside.
        side = self._look.px(ROW_SIDE_PX) - RESERVE_PX
        self._column.setContentsMargins(side, 0, side, 0)
        self._waiting = list(self._thumbs)
        self._ask()
