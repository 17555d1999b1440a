"""SettingsPage: the rows of what may be chosen in one respect, made from what its settings declare."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from viewer.reading.setting import Setting
from viewer.ui.controls.scroll_bar import give_scroll_bar
from viewer.ui.settings.changes import Changes
from viewer.ui.settings.logo_row import LogoRow
from viewer.ui.settings.notice import Notice
from viewer.ui.settings.phone_rows import PhoneRows
from viewer.ui.settings.row import Row
from viewer.ui.settings.rows import ChoiceRow, SetRow, SizeRow, SwitchRow
from viewer.ui.settings.text_row import TextRow
from viewer.ui.style.look import Look

_APART_PX = 20


class SettingsPage(QScrollArea):
    """A column that scrolls. Each row shows its value and hands in another one.

    Signals:
        value_chosen(object path, object value): the person chose another value for a setting.
    """

    value_chosen = Signal(object, object)
    """The person chose. Arguments: the path of the setting, and its value."""

    def __init__(self, look: Look, settings: tuple[Setting, ...]) -> None:
        super().__init__()
        self._look = look
        self.rows: dict[tuple[str, ...], Row] = {}
        self.lock_notice = Notice(look, "lock", "info")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Base)
        give_scroll_bar(self, look)
        self.inner = QWidget()
        self._column = QVBoxLayout(self.inner)
        self._column.addWidget(self.lock_notice)
        for setting in settings:
            self._add(setting, ())
        self._column.addStretch(1)
        self.setWidget(self.inner)
        look.look_changed.connect(self._on_look_changed)
        self._on_look_changed()

    def show_values(self, changes: Changes, page: str, locked: str) -> None:
        """Show all values, and why they cannot be changed, if so."""
        self.lock_notice.say(locked)
        for path, row in self.rows.items():
            row.show_value(changes.value(page, path))
            row.lock(bool(locked))

    def put_last(self, widget: QWidget) -> None:
        """Take a widget below the rows, where there is no room for it beside them."""
        self._column.insertWidget(self._column.count() - 1, widget)

    def _add(self, setting: Setting, above: tuple[str, ...]) -> None:
        path = (*above, setting.attribute)
        if setting.form is not None and not setting.many:
            for part in setting.parts:
                self._add(part, path)
            return
        row = _row_of(self._look, setting, path)
        row.value_chosen.connect(self.value_chosen)
        self.rows[path] = row
        self._column.addWidget(row)

    def _on_look_changed(self) -> None:
        px = self._look.px
        self._column.setContentsMargins(0, px(4), px(8), px(24))
        self._column.setSpacing(px(_APART_PX))


def _row_of(look: Look, setting: Setting, path: tuple[str, ...]) -> Row:
    """The row that fits a setting: a special one where a field is not enough, else by its kind."""
    special = {"phones": PhoneRows, "logo": LogoRow, "text_size": SizeRow, "default_set": SetRow}
    kind: type[Row] = TextRow
    if isinstance(setting.default, bool):
        kind = SwitchRow
    elif setting.choices:
        kind = ChoiceRow
    return special.get(setting.attribute, kind)(look, setting, path)
