"""Changes: what is changed in the settings holds at once, is saved, and can be taken back."""

from typing import Any, TypeVar

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from viewer.reading.clinic import Clinic
from viewer.reading.settings import Settings
from viewer.ui.reader import Reader
from viewer.ui.style.look import Look

READING, CLINIC = "reading", "clinic"
"""What is changed: how this person reads, or what the clinic is like."""

_Record = TypeVar("_Record", bound=Struct)


class Changes(QObject):
    """The way from a row to the program and back.

    Signals:
        changed(): a value is another one than before, or there is more or less to take back.
    """

    changed = Signal()

    def __init__(self, reader: Reader, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reader, self._look, self._keeper = reader, look, reader.keeper
        self._before: list[tuple[Settings, Clinic]] = []
        self._last: tuple[str, ...] = ()
        self._keeper.settings_changed.connect(self.changed)
        self._keeper.clinic_changed.connect(self.changed)

    @property
    def can_undo(self) -> bool:
        """Whether there is a change to take back."""
        return bool(self._before)

    @property
    def locked(self) -> str:
        """Why the clinic cannot be changed, or empty."""
        return self._keeper.clinic_file.locked

    def record(self, page: str) -> Settings | Clinic:
        """All values of a page."""
        return self._keeper.settings if page == READING else self._keeper.clinic

    def value(self, page: str, path: tuple[str, ...]) -> Any:  # noqa: ANN401 - each setting has its own type
        """The value of a setting; a path of two leads into a table."""
        found: Any = self.record(page)
        for name in path:
            found = getattr(found, name)
        return found

    def take(self, page: str, path: tuple[str, ...], value: object) -> None:
        """Change one value. Changes of the same one, as by typing, are taken back together."""
        before = self.value(page, path)
        if before == value:
            return
        typing = not isinstance(before, tuple) or _is_one_line(before, value)
        self._note(page, *path, apart=not typing)
        if page == READING:
            self._apply(_changed(self._keeper.settings, path, value), self._keeper.clinic)
        else:
            self._apply(self._keeper.settings, _changed(self._keeper.clinic, path, value))

    def reset(self, page: str) -> None:
        """Bring all values of a page back to what everyone starts with; what this program lacks stays."""
        self._note("reset", page, apart=True)
        if page == READING:
            self._apply(Settings(unknown=self._keeper.settings.unknown), self._keeper.clinic)
        else:
            self._apply(self._keeper.settings, Clinic())

    def undo(self) -> None:
        """Take the last change back."""
        if self._before:
            self._last = ()
            self._apply(*self._before.pop())
            self.changed.emit()

    def forget(self) -> None:
        """Have nothing to take back: a new visit begins."""
        self._before.clear()
        self._last = ()
        self.changed.emit()

    def _note(self, *what: str, apart: bool = False) -> None:
        """Keep how it was before this change, unless it goes on with the last one."""
        if apart or what != self._last:
            self._before.append((self._keeper.settings, self._keeper.clinic))
        self._last = () if apart else what

    def _apply(self, settings: Settings, clinic: Clinic) -> None:
        theme = self._keeper.settings.theme
        self._reader.set_text_size(settings.text_size)
        self._keeper.keep_settings(settings)
        self._look.set_motion(settings.reduced_motion != "on")
        if settings.theme != theme:
            self._reader.choose_theme(settings.theme)
        self._keeper.keep_clinic(clinic)


def _is_one_line(before: tuple[object, ...], after: object) -> bool:
    """Whether one entry of a list is changed: none is added, removed or moved."""
    if not isinstance(after, tuple) or len(before) != len(after):
        return False
    return [old == new for old, new in zip(before, after, strict=True)].count(False) == 1


def _changed(record: _Record, path: tuple[str, ...], value: object) -> _Record:
    name, *rest = path
    return replace(record, **{name: _changed(getattr(record, name), tuple(rest), value) if rest else value})
