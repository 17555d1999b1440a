"""PhoneRows: the telephone lines of the clinic, in the order in which they are printed."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from viewer.reading.clinic import Phone
from viewer.reading.setting import Setting
from viewer.ui.controls.button import Button
from viewer.ui.controls.sight import bring_into_sight
from viewer.ui.settings.phone_line import PhoneLine
from viewer.ui.settings.row import Row
from viewer.ui.style.look import Look


class PhoneRows(Row):
    """Lines that can be added, moved and removed. What is written of one without a number waits here."""

    def __init__(self, look: Look, setting: Setting, path: tuple[str, ...]) -> None:
        super().__init__(look, setting, path)
        self.lines: list[PhoneLine] = []
        self._locked = False
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        self.rows.addLayout(self._column)
        self.add = Button(look, self.tr("Add a phone line"), self.tr("Add a phone line"), "plus")
        self.add.clicked.connect(self._on_add_clicked)
        foot = QHBoxLayout()
        foot.addWidget(self.add)
        foot.addStretch(1)
        self.rows.addLayout(foot)

    def show_value(self, value: tuple[Phone, ...]) -> None:
        """Show these lines, unless they are the ones being written."""
        if value != self._written():
            while self.lines:
                self._drop(self.lines[0])
            for phone in value:
                self._add_line().show_phone(phone)
        self._settle()

    def lock(self, locked: bool) -> None:
        """Show the lines only."""
        self._locked = locked
        self._settle()

    def _written(self) -> tuple[Phone, ...]:
        return tuple(line.phone for line in self.lines if line.phone is not None)

    def _add_line(self) -> PhoneLine:
        line = PhoneLine(self._look, self.setting.parts)
        line.edited.connect(self._take)
        line.move_requested.connect(self._on_move_requested)
        line.remove_requested.connect(self._on_remove_requested)
        self.lines.append(line)
        self._column.addWidget(line)
        line.show()
        return line

    def _drop(self, line: PhoneLine) -> None:
        self.lines.remove(line)
        self._column.removeWidget(line)
        line.hide()
        line.deleteLater()

    def _settle(self) -> None:
        for number, line in enumerate(self.lines):
            line.show_place(number == 0, number == len(self.lines) - 1, self._locked)
        self.add.setEnabled(not self._locked and len(self.lines) < self.setting.highest)

    def _take(self) -> None:
        self.choose(self._written())

    def _on_add_clicked(self) -> None:
        line = self._add_line()
        self._settle()
        line.edits["label"].setFocus()
        bring_into_sight(line)

    def _on_move_requested(self, steps: int) -> None:
        line = self._asked()
        if line is None:
            return
        at = self.lines.index(line)
        self.lines.insert(at + steps, self.lines.pop(at))
        self._column.removeWidget(line)
        self._column.insertWidget(at + steps, line)
        self._settle()
        self._take()

    def _on_remove_requested(self) -> None:
        line = self._asked()
        if line is not None:
            self.add.setFocus()
            self._drop(line)
            self._settle()
            self._take()

    def _asked(self) -> PhoneLine | None:
        sender = self.sender()
        return sender if isinstance(sender, PhoneLine) else None
