"""Warming: does in idle moments, in small pieces, what somebody who searches or prints would wait for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from importlib import import_module

from PySide6.QtCore import QObject, QTimer

_IDLE_MS = 700
"""How long the window is left alone before."""
_PAUSE_MS = 20
"""Between two pieces, for whatever else is to be done."""
_PARTS = ("result_list", "danger_box", "kind_rows", "kind_chips", "nothing_page", "start_page", "pane")


class Warming(QObject):
    """Takes one piece of work after another while it is let."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._on_idle)
        self._pieces: Iterator[None] = iter(())

    def begin(self, pieces: Iterator[None]) -> None:
        """Do these soon, in place of what was to be done before."""
        self._pieces = pieces
        self._timer.start(_IDLE_MS)

    def stop(self) -> None:
        """Do no more."""
        self._timer.stop()

    def _on_idle(self) -> None:
        for _ in self._pieces:
            self._timer.start(_PAUSE_MS)
            return


def load_parts() -> Iterator[None]:
    """Load the modules that the screen is made of, the largest ones by themselves."""
    return load_modules(f"viewer.ui.search.{name}" for name in _PARTS)


def load_modules(names: Iterable[str]) -> Iterator[None]:
    """Load modules, each in a piece of its own."""
    for name in names:
        import_module(name)
        yield
