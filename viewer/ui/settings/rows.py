"""The rows of settings with one value: a choice, a switch, the text size."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout

from viewer.reading.setting import Setting
from viewer.reading.textsize import TextSize
from viewer.ui.controls.segmented import Segmented
from viewer.ui.controls.size_group import SizeGroup
from viewer.ui.controls.switch import Switch
from viewer.ui.settings.row import Row, said
from viewer.ui.style.look import Look

_NARROWEST_PX = 200


class ChoiceRow(Row):
    """A few choices, side by side where they find room, else below each other."""

    def __init__(self, look: Look, setting: Setting, path: tuple[str, ...]) -> None:
        super().__init__(look, setting, path)
        words = setting.words or setting.choices
        self.choices = Segmented(
            look, said(setting.label), tuple(zip(setting.choices, map(said, words), strict=True))
        )
        self.choices.choice_chosen.connect(self.choose)
        self._beside = QHBoxLayout()
        self._beside.addWidget(self.choices)
        self._beside.addStretch(1)
        self.rows.addLayout(self._beside)
        look.look_worn.connect(self._settle)

    def show_value(self, value: str) -> None:
        """Show which one is chosen."""
        self.choices.choose(value)

    def lock(self, locked: bool) -> None:
        """Show the choice only."""
        self.choices.setEnabled(not locked)

    def minimumSizeHint(self) -> QSize:
        """Narrow, since the choices may stand below each other; as high as they are now."""
        return QSize(self._look.px(_NARROWEST_PX), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Side by side, or below each other."""
        super().resizeEvent(event)
        self._settle()

    def _settle(self) -> None:
        tight = self.choices.width_side_by_side > self.width()
        stacked = tight and self.choices.width_tight() > self.width()
        self.choices.set_tight(tight)
        self.choices.set_stacked(stacked)
        self._beside.setStretch(0, 1 if stacked else 0)
        self._beside.setStretch(1, 0 if stacked else 1)


class SetRow(ChoiceRow):
    """One of the sets of handouts that there are, or none."""

    def __init__(self, look: Look, setting: Setting, path: tuple[str, ...]) -> None:
        super().__init__(look, setting, path)
        self._names: tuple[str, ...] = ()

    def offer(self, names: tuple[str, ...]) -> None:
        """Offer the sets with these names."""
        self._names = names

    def show_value(self, value: str) -> None:
        """Show which one is chosen; one that is not there any more can be seen, and left."""
        names = dict.fromkeys((*self._names, *filter(None, (value,))))
        self.choices.set_choices((("", self.tr("None")), *((name, name) for name in names)))
        self.choices.choose(value)
        self._settle()


class SwitchRow(Row):
    """What is on or off."""

    def __init__(self, look: Look, setting: Setting, path: tuple[str, ...]) -> None:
        super().__init__(look, setting, path, named=False)
        self.switch = Switch(look, said(setting.label), flush=True)
        self.switch.setAccessibleDescription(said(setting.sentence))
        self.switch.clicked.connect(self.choose)
        self.rows.insertWidget(0, self.switch)

    def show_value(self, value: bool) -> None:
        """Show whether it is on."""
        self.switch.setChecked(value)

    def lock(self, locked: bool) -> None:
        """Show it only."""
        self.switch.setEnabled(not locked)


class SizeRow(Row):
    """The text size, by the steps of its ladder."""

    def __init__(self, look: Look, setting: Setting, path: tuple[str, ...]) -> None:
        super().__init__(look, setting, path)
        self._size = TextSize()
        self.group = SizeGroup(look)
        self.group.size_step_requested.connect(self._on_step_requested)
        self.group.size_reset_requested.connect(self._on_reset_requested)
        beside = QHBoxLayout()
        beside.addWidget(self.group)
        beside.addStretch(1)
        self.rows.addLayout(beside)

    def show_value(self, value: int) -> None:
        """Show the size in percent."""
        self._size = TextSize.at(value)
        self.group.show_size(value, not self._size.can_shrink, not self._size.can_grow)

    def lock(self, locked: bool) -> None:
        """Show it only."""
        self.group.setEnabled(not locked)

    def _on_step_requested(self, steps: int) -> None:
        self.choose(self._size.step(steps).percent)

    def _on_reset_requested(self) -> None:
        self.choose(self._size.reset().percent)
