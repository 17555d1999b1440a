"""Row: one setting in the dialog, with its name, the sentence that explains it, and what changes it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from viewer.reading.setting import Setting
from viewer.ui.controls.label import Label, LabelStyle
from viewer.ui.style.look import Look
from viewer.ui.style.paint import RESERVE_PX

NAME = LabelStyle(weight=600)
SENTENCE = LabelStyle(px=15, ink="ink2", line_height=1.3)
WARNING = LabelStyle(px=15, weight=600, ink="urgent", line_height=1.3)


class Row(QWidget):
    """Name, sentence and room for a control below. `path` leads to the value it shows.

    Signals:
        value_chosen(object path, object value): the person chose a value, which the setting can have.
    """

    value_chosen = Signal(object, object)
    """The person chose. Arguments: the path of the setting, and its value."""

    def __init__(self, look: Look, setting: Setting, path: tuple[str, ...], named: bool = True) -> None:
        """Without `named` the control says the name itself."""
        super().__init__()
        self._look = look
        self.setting, self.path = setting, path
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.setSpacing(0)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._warning: Label | None = None
        if named:
            self.say(said(setting.label), NAME)
        self.sentence = self.say(said(setting.sentence), SENTENCE)

    def say(self, words: str, style: LabelStyle) -> Label:
        """Add words below what is there, in line with the controls' visible edges."""
        inset = QVBoxLayout()
        inset.setContentsMargins(RESERVE_PX, 0, RESERVE_PX, 0)
        label = Label(self._look, words, style)
        inset.addWidget(label)
        self.rows.addLayout(inset)
        return label

    def warn(self, sentence: str) -> None:
        """Say below why something cannot be, and tell it to assistive technology; or nothing any more."""
        if self._warning is None:
            self._warning = self.say("", WARNING)
        self._warning.setText(sentence)
        self._warning.setVisible(bool(sentence))
        if sentence:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

    @property
    def warning(self) -> str:
        """What is said below, as it is seen now."""
        return self._warning.text() if self._warning is not None else ""

    def show_value(self, value: Any) -> None:  # noqa: ANN401 - each setting has its own type
        """Show a value, without a signal."""
        raise NotImplementedError

    def lock(self, locked: bool) -> None:
        """Show the value only, or let it be changed."""
        raise NotImplementedError

    def choose(self, value: object) -> None:
        """Tell that the person chose a value."""
        self.value_chosen.emit(self.path, value)


def said(words: str) -> str:
    """Words of a declaration in the language of the window."""
    return QCoreApplication.translate("Settings", words)
