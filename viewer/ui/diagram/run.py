"""Run: a movement with an end, which tells how far it has come, can be paused, and never repeats itself."""

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Signal

LONGEST_S = 5.0
"""Nothing on the screen moves for longer than that without being asked again."""
_TICK_MS = 16
_MOST_A_TICK_S = 0.1  # a program that was held up goes on from where it was, instead of leaping

Clock = Callable[[], float]
"""Seconds that only grow."""


class Run(QObject):
    """Counts the seconds of a movement from 0 to its end, without those in which it is paused.

    Signals:
        moved(float seconds): so many seconds of it are over.
        state_changed(): it began, was paused, went on or ended; ask `running` and `paused`.
    """

    moved = Signal(float)
    """So many seconds of the movement are over. Argument: seconds."""
    state_changed = Signal()
    """It began, was paused, went on or ended. No arguments."""

    def __init__(self, clock: Clock = time.monotonic, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._length = 0.0
        self._over = 0.0
        self._last = 0.0
        self._paused = False
        self._timer = QTimer(self, interval=_TICK_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.tick)

    @property
    def running(self) -> bool:
        """Whether it moves now."""
        return self._timer.isActive()

    @property
    def paused(self) -> bool:
        """Whether it waits to go on."""
        return self._paused

    @property
    def under_way(self) -> bool:
        """Whether it has begun and not ended, moving or paused."""
        return self.running or self._paused

    @property
    def over(self) -> float:
        """How many seconds of it are over."""
        return self._over

    def start(self, seconds: float) -> None:
        """Begin a movement of this length, at most the longest allowed."""
        self._length, self._over = min(seconds, LONGEST_S), 0.0
        self._go()

    def pause(self) -> None:
        """Stand still until `go_on`."""
        if self.running:
            self._timer.stop()
            self._paused = True
            self.state_changed.emit()

    def go_on(self) -> None:
        """Move on from where it was paused."""
        if self._paused:
            self._go()

    def stop(self) -> None:
        """End it now."""
        if self.under_way:
            self._timer.stop()
            self._paused = False
            self.state_changed.emit()

    def tick(self) -> None:
        """Look at the clock and tell how far it is; the end is told too."""
        if not self.running:
            return
        now = self._clock()
        self._over = min(self._length, self._over + min(_MOST_A_TICK_S, now - self._last))
        self._last = now
        self.moved.emit(self._over)
        if self._over >= self._length:
            self.stop()

    def _go(self) -> None:
        self._paused = False
        self._last = self._clock()
        self._timer.start()
        self.state_changed.emit()
