"""TextRow: a setting that is a line of words. What cannot be is said below, and what was before holds."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit

from viewer.reading.setting import Setting
from viewer.ui.controls.text_field import TextField
from viewer.ui.settings.row import Row, said
from viewer.ui.style.look import Look


class TextRow(Row):
    """A field whose words hold as they are typed."""

    def __init__(self, look: Look, setting: Setting, path: tuple[str, ...]) -> None:
        super().__init__(look, setting, path)
        self._kept = ""
        self.edit = QLineEdit()
        self.field = TextField(look, said(setting.label), most=setting.highest, edit=self.edit)
        self.edit.setAccessibleDescription(said(setting.sentence))
        self.rows.addWidget(self.field)
        self.edit.textEdited.connect(self._on_edited)
        self.edit.editingFinished.connect(self._on_left)

    def show_value(self, value: str) -> None:
        """Show the words, unless they are being typed, or what is being typed cannot be used yet."""
        self._kept = value
        writing = self.edit.hasFocus() and bool(self._amiss(self.field.text))
        if not writing and (self.field.text == "" or self.setting.accept(self.field.text)[0] != value):
            self.field.set_text(value)

    def lock(self, locked: bool) -> None:
        """Show the words only; they can still be walked to, read and copied."""
        self.edit.setReadOnly(locked)

    def _on_edited(self, text: str) -> None:
        amiss = self._amiss(text)
        if amiss != self.warning:
            self.warn(amiss)
        if not amiss:
            self.choose(self.setting.accept(text)[0])

    def _on_left(self) -> None:
        """What cannot be gives way to what is in use; why stays said."""
        self.field.set_text(self._kept)

    def _amiss(self, text: str) -> str:
        """What keeps these words from being used, in a sentence, or nothing."""
        if not text.strip() and self.setting.default:
            words = self.tr("This cannot be empty. “{0}” stays in use until you type another one.")
        elif self.setting.digit and not any(letter.isdigit() for letter in text):
            words = self.tr("A number to call has digits. “{0}” stays in use until you type another one.")
        else:
            return ""
        return words.format(self._kept)
