"""Inbox: the lines that come to a child process, of which only the newest is of use. No Qt."""

from collections.abc import Iterable
from threading import Condition, Thread


class Inbox:
    """Reads lines as they come, beside the work, and keeps the newest that nobody took."""

    def __init__(self, lines: Iterable[bytes]) -> None:
        self._lines = lines
        self._news = Condition()
        self._newest: bytes | None = None
        self._ended = False
        Thread(target=self._read, daemon=True).start()

    @property
    def waiting(self) -> bool:
        """Whether there is a line that nobody took."""
        return self._newest is not None

    def wait(self, seconds: float | None = None) -> bool:
        """Wait for a line, at most so long. False when no line will come any more and all were taken."""
        with self._news:
            self._news.wait_for(self._has_news, seconds)
            return self._newest is not None or not self._ended

    def take(self) -> bytes | None:
        """The newest line; those before it that nobody took are gone."""
        with self._news:
            line, self._newest = self._newest, None
            return line

    def _has_news(self) -> bool:
        return self._newest is not None or self._ended

    def _read(self) -> None:
        for line in self._lines:
            with self._news:
                self._newest = line
                self._news.notify()
        with self._news:
            self._ended = True
            self._news.notify()
