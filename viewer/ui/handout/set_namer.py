"""SetNamer: asks what a set is to be called, and says in time where a name is taken."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from viewer.paper.sets import MOST_LETTERS, HandoutSet
from viewer.ui.controls.button import Button
from viewer.ui.controls.label import SMALL_HEADING, Label, LabelStyle
from viewer.ui.controls.skin import Kind
from viewer.ui.controls.text_field import TextField
from viewer.ui.style.look import Look
from viewer.ui.style.paint import RESERVE_PX

_HINT = LabelStyle(px=14.5, ink="ink2")


class SetNamer(QWidget):
    """A field with its buttons. Enter takes the name, Escape drops it.

    Signals:
        named(name: str): the set is to have this name.
        cancelled(): it is to have none.
    """

    named = Signal(str)
    """The set is to have this name."""
    cancelled = Signal()
    """It is to have none. No arguments."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._sets: dict[str, HandoutSet] = {}
        self._old = ""
        name = self.tr("Name of the set")
        self._heading = Label(look, name, SMALL_HEADING)
        self.field = TextField(look, name, self.tr("Such as “New heart failure”"), MOST_LETTERS)
        self._hint = Label(look, style=_HINT)
        self.save = Button(look, self.tr("Save set"), self.tr("Save set"))
        self.cancel = Button(look, self.tr("Do not save"), self.tr("Do not save"), kind=Kind.GHOST)
        self._lay_out()
        self.field.text_changed.connect(self._on_text_changed)
        self.field.accepted.connect(self._on_accepted)
        self.save.clicked.connect(self._on_accepted)
        self.cancel.clicked.connect(self.cancelled)

    @property
    def hint(self) -> str:
        """What is said about the name."""
        return self._hint.text()

    def ask(self, sets: Iterable[HandoutSet], old: str = "") -> None:
        """Ask for a name beside those there are; `old` is the name of the set that is to be renamed."""
        self._sets, self._old = {_plain(each.name): each for each in sets}, old
        self.field.set_text(old)
        self.field.select_all()
        self._on_text_changed(old)
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape drops the name, and closes nothing around it."""
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
            return
        super().keyPressEvent(event)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        above, below, buttons = QVBoxLayout(), QVBoxLayout(), QHBoxLayout()
        for place, label in ((above, self._heading), (below, self._hint)):
            place.setContentsMargins(RESERVE_PX, 0, RESERVE_PX, 0)
            place.addWidget(label)
        buttons.setSpacing(0)
        buttons.addWidget(self.save)
        buttons.addWidget(self.cancel)
        buttons.addStretch(1)
        column.addLayout(above)
        column.addWidget(self.field)
        column.addLayout(below)
        column.addLayout(buttons)

    def _on_text_changed(self, text: str) -> None:
        """Say what comes of the name, on the button too: a set is replaced knowingly or not at all."""
        same = self._sets.get(_plain(text)) if _plain(text) != _plain(self._old) else None
        barred = same is not None and (same.locked or bool(self._old))
        words, hint = self.tr("Save set"), self.tr("Sets are kept. Leave out names of patients.")
        if barred:
            hint = self.tr("There is a set with this name. Choose another name.")
        elif same is not None:
            words, hint = self.tr("Replace set"), self.tr("There is a set with this name.")
        self._hint.setText(hint)
        self.save.set_words(words)
        self.save.setEnabled(bool(_plain(text)) and not barred)

    def _on_accepted(self) -> None:
        if self.save.isEnabled():
            self.named.emit(" ".join(self.field.text.split()))


def _plain(name: str) -> str:
    """A name as it is compared: nobody tells two sets apart by capitals or spaces."""
    return " ".join(name.split()).casefold()
