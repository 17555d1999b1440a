"""PhoneLine: one telephone line of the clinic: its name, number and hours, and what is done with the line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from viewer.reading.clinic import Phone
from viewer.reading.setting import Setting
from viewer.ui.controls.button import Button
from viewer.ui.controls.label import Label
from viewer.ui.controls.skin import Kind
from viewer.ui.controls.text_field import TextField
from viewer.ui.settings.row import SENTENCE, said
from viewer.ui.style.look import Look
from viewer.ui.style.paint import RESERVE_PX, rounded_surface

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

_INSIDE_PX = 8
_NARROWEST_PX, _BESIDE_PX = 240, 460
"""From the second width on name and number stand side by side."""


class PhoneLine(QWidget):
    """A small card with three fields. A line without a number is not one yet.

    Signals:
        edited(): its words are others, by typing.
        move_requested(steps: int): the line is to go up (-1) or down (1).
        remove_requested(): the line is to go.
    """

    edited = Signal()
    move_requested = Signal(int)
    remove_requested = Signal()

    def __init__(self, look: Look, parts: tuple[Setting, ...]) -> None:
        super().__init__()
        self._look = look
        self._parts = parts
        self.edits = {part.attribute: QLineEdit() for part in parts}
        self.up = Button(look, self.tr("Move this line up"), icon="arrow-up", kind=Kind.GHOST)
        self.down = Button(look, self.tr("Move this line down"), icon="arrow-down", kind=Kind.GHOST)
        self.remove = Button(look, self.tr("Remove this line"), icon="trash-2", kind=Kind.GHOST)
        self._lay_out()
        for edit in self.edits.values():
            edit.textEdited.connect(self.edited)
        self.up.clicked.connect(self._on_up_clicked)
        self.down.clicked.connect(self._on_down_clicked)
        self.remove.clicked.connect(self.remove_requested)
        look.look_worn.connect(self._settle)

    @property
    def phone(self) -> Phone | None:
        """The line as it is written, or None while there is no number to call."""
        values = {part.attribute: part.accept(self.edits[part.attribute].text())[0] for part in self._parts}
        return Phone(**values) if values["number"] else None

    def show_phone(self, phone: Phone) -> None:
        """Show what a line says."""
        for name, edit in self.edits.items():
            edit.setText(getattr(phone, name))

    def show_place(self, first: bool, last: bool, locked: bool) -> None:
        """Offer what can be done with a line at this place."""
        self.up.setEnabled(not first and not locked)
        self.down.setEnabled(not last and not locked)
        self.remove.setEnabled(not locked)
        for edit in self.edits.values():
            edit.setReadOnly(locked)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The card's edge."""
        painter = QPainter(self)
        box = QRectF(self.rect()).adjusted(RESERVE_PX, RESERVE_PX, -RESERVE_PX, -RESERVE_PX)
        theme = self._look.theme
        rounded_surface(painter, box, border=theme["line"], width=self._look.edge_width, radius=12)
        painter.end()

    def minimumSizeHint(self) -> QSize:
        """Narrow, since all may stand below each other; as high as it is now."""
        return QSize(self._look.px(_NARROWEST_PX), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Name and number side by side where they find room."""
        super().resizeEvent(event)
        self._settle()

    def _lay_out(self) -> None:
        inside = RESERVE_PX + _INSIDE_PX
        column = QVBoxLayout(self)
        column.setContentsMargins(inside, inside, inside, inside)
        column.setSpacing(2)
        blocks = [self._block(part) for part in self._parts]
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._beside.setSpacing(2)
        for block in blocks[:2]:
            self._beside.addLayout(block, 1)
        self._last = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._last.setSpacing(2)
        self._last.addLayout(blocks[2], 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(0)
        buttons.addStretch(1)
        for button in (self.up, self.down, self.remove):
            buttons.addWidget(button)
        self._foot = QVBoxLayout()
        self._foot.addStretch(1)
        self._foot.addLayout(buttons)
        self._last.addLayout(self._foot)
        column.addLayout(self._beside)
        column.addLayout(self._last)

    def _block(self, part: Setting) -> QVBoxLayout:
        block, inset = QVBoxLayout(), QHBoxLayout()
        block.setSpacing(0)
        inset.setContentsMargins(RESERVE_PX, 0, RESERVE_PX, 0)
        inset.addWidget(Label(self._look, said(part.label), SENTENCE))
        block.addLayout(inset)
        block.addWidget(
            TextField(self._look, said(part.label), most=part.highest, edit=self.edits[part.attribute])
        )
        return block

    def _settle(self) -> None:
        beside = self.width() >= self._look.px(_BESIDE_PX)
        directions = QBoxLayout.Direction
        for row in (self._beside, self._last):
            row.setDirection(directions.LeftToRight if beside else directions.TopToBottom)

    def _on_up_clicked(self) -> None:
        self.move_requested.emit(-1)

    def _on_down_clicked(self) -> None:
        self.move_requested.emit(1)
