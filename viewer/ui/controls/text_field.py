"""The text field: one line of words, in the box that fields have."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QLineEdit

from viewer.ui.controls.field_box import FieldBox
from viewer.ui.style.look import Look
from viewer.ui.style.paint import RESERVE_PX

_NARROWEST_PX, _USUAL_PX = 140, 320


class TextField(FieldBox):
    """A field for one line; who uses it puts its name above it as a label.

    Signals:
        text_changed(text: str): the words are different, by typing or otherwise.
        accepted(text: str): Enter was pressed.
    """

    text_changed = Signal(str)
    """The words are different: the text."""
    accepted = Signal(str)
    """Enter was pressed: the text."""

    def __init__(
        self, look: Look, name: str, placeholder: str = "", most: int = 0, edit: QLineEdit | None = None
    ) -> None:
        """`most` is how many letters it takes, 0 for any; `edit` is an editor of another kind inside."""
        self._edit = edit if edit is not None else QLineEdit()
        self._edit.setFrame(False)
        self._edit.setPlaceholderText(placeholder)
        if most:
            self._edit.setMaxLength(most)
        super().__init__(look, self._edit, name)
        self._edit.textChanged.connect(self.text_changed)
        self._edit.returnPressed.connect(self._on_return_pressed)

    @property
    def text(self) -> str:
        """The words in the field."""
        return self._edit.text()

    def set_text(self, text: str) -> None:
        """Put words into the field in place of those before, which cannot be brought back from it."""
        self._edit.setText(text)

    def select_all(self) -> None:
        """Mark all words, so that typing replaces them."""
        self._edit.selectAll()

    def sizeHint(self) -> QSize:
        """Wide enough for a name."""
        return QSize(self._look.px(_USUAL_PX) + 2 * RESERVE_PX, self.line_height + 2 * RESERVE_PX)

    def minimumSizeHint(self) -> QSize:
        """The narrowest that is of use."""
        return QSize(self._look.px(_NARROWEST_PX) + 2 * RESERVE_PX, self.line_height + 2 * RESERVE_PX)

    def _on_return_pressed(self) -> None:
        self.accepted.emit(self._edit.text())
