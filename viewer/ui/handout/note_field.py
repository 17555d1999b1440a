"""NoteField: a few sentences of the staff's own, and how many letters there is still room for."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QFontMetricsF
from PySide6.QtWidgets import QVBoxLayout, QWidget

from viewer.paper.personal import MOST_NOTE
from viewer.ui.controls.field_box import FieldBox
from viewer.ui.controls.label import Label, LabelStyle
from viewer.ui.controls.scroll_bar import give_scroll_bar
from viewer.ui.handout.private_fields import PrivateNote
from viewer.ui.style.look import Look
from viewer.ui.style.paint import RESERVE_PX

_LINES = 4
_COUNT = LabelStyle(px=14.5, ink="ink2")
_FEW = 50  # so few letters left are said aloud


class NoteField(QWidget):
    """A field of several lines, and below it the letters that are left.

    Signals:
        text_changed(): the words are different.
    """

    text_changed = Signal()
    """The words are different. No arguments."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self.editor = PrivateNote(MOST_NOTE)
        give_scroll_bar(self.editor, look)
        self._box = _NoteBox(look, self.editor, name)
        self._count = Label(look, style=_COUNT)
        count = QVBoxLayout()
        count.setContentsMargins(RESERVE_PX, 0, RESERVE_PX, 0)
        count.addWidget(self._count)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._box)
        column.addLayout(count)
        self.setFocusProxy(self.editor)
        self.editor.textChanged.connect(self._on_text_changed)
        self._tell_left()

    @property
    def text(self) -> str:
        """The words."""
        return self.editor.toPlainText()

    @property
    def count(self) -> str:
        """What is said about the letters that are left."""
        return self._count.text()

    def _on_text_changed(self) -> None:
        self._tell_left()
        if self.editor.left <= _FEW:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.editor, self.count))
        self.text_changed.emit()

    def _tell_left(self) -> None:
        left = self.editor.left
        words = self.tr("{0} letters left").format(left)
        words = self.tr("1 letter left") if left == 1 else words if left else self.tr("No letters left")
        self._count.setText(words)
        self.editor.setAccessibleDescription(words)


class _NoteBox(FieldBox):
    """The box of a field that has several lines."""

    def sizeHint(self) -> QSize:
        """As high as its lines; as wide as there is room."""
        lines = round((_LINES - 1) * QFontMetricsF(self._look.font()).lineSpacing())
        return QSize(self._look.px(320), self.line_height + lines + 2 * RESERVE_PX)

    def minimumSizeHint(self) -> QSize:
        """As high, and as narrow as a field of one line."""
        return QSize(self._look.px(140), self.sizeHint().height())

    def _on_look_changed(self) -> None:
        super()._on_look_changed()
        side = RESERVE_PX + self._look.px(14)
        self._row.setContentsMargins(side, RESERVE_PX + self._look.px(10), RESERVE_PX + 4, RESERVE_PX + 4)
        self._row.setAlignment(self._editor, Qt.AlignmentFlag(0))
