"""Searcher: searches beside the window, which never waits; only the latest wish is answered."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from msgspec import Struct
from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from viewer.search.hit import Results


class Index(Protocol):
    """What is searched: made, used and closed on one thread."""

    @property
    def ready(self) -> bool:
        """Whether there is an index to ask."""

    def search(self, words: str, *, exact: bool = False, kind: str = "", limit: int = 50) -> Results:
        """What is found; never raises."""

    def close(self) -> None:
        """Let go of the file."""


class Wish(Struct, frozen=True):
    """What is to be searched for: the reader's words, whether just these, of which kind, how many at most."""

    words: str
    exact: bool = False
    kind: str = ""
    limit: int = 50


class _Bench:
    """What the thread works with; nobody else touches the index."""

    def __init__(self) -> None:
        self.latest = 0
        self.index: Index | None = None
        self.maker: Callable[[], Index] | None = None

    def open(self) -> None:
        """Have the index, if there is a way to make one."""
        if self.index is None and self.maker is not None:
            self.index = self.maker()

    def close(self) -> None:
        """Let go of the index."""
        if self.index is not None:
            self.index.close()
            self.index = None


class _Work(QRunnable):
    """Anything that is to be done on the thread."""

    def __init__(self, work: Callable[[], None]) -> None:
        super().__init__()
        self._work = work

    def run(self) -> None:
        """Do it."""
        self._work()


class _Search(QRunnable):
    """One search. It does nothing when a later one was wished for before it began."""

    def __init__(self, number: int, wish: Wish, bench: _Bench, searcher: Searcher) -> None:
        super().__init__()
        self._number, self._wish, self._bench, self._searcher = number, wish, bench, searcher

    def run(self) -> None:
        """Search, and hand the results to the window's thread; None where there is no index to ask."""
        bench, wish = self._bench, self._wish
        if self._number != bench.latest:
            return
        bench.open()
        if bench.index is None:
            return
        results = None
        if bench.index.ready:
            results = bench.index.search(wish.words, exact=wish.exact, kind=wish.kind, limit=wish.limit)
        self._searcher.answered.emit(self._number, wish, results)


class _Change(QRunnable):
    """Lets go of the index, and makes the next one in another way from then on."""

    def __init__(self, bench: _Bench, maker: Callable[[], Index] | None) -> None:
        super().__init__()
        self._bench, self._maker = bench, maker

    def run(self) -> None:
        """Close here, since a connection belongs to the thread that opened it."""
        self._bench.close()
        self._bench.maker = self._maker


class Searcher(QObject):
    """Takes wishes at any pace and answers the last one.

    Signals:
        found(wish, results): what was found for a Wish, as Results.
        unready(wish): there is no index to ask yet.
    """

    found = Signal(object, object)
    """What was found. Arguments: the Wish and its Results."""
    unready = Signal(object)
    """There is no index to ask yet. Argument: the Wish."""
    answered = Signal(int, object, object)
    """From the thread: the number of a wish, the Wish, and its Results or None."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bench = _Bench()
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._pool.setExpiryTimeout(-1)  # always the same thread, for the index belongs to it
        self.answered.connect(self._on_answered)

    def use(self, maker: Callable[[], Index]) -> None:
        """Search in the index that this makes, called on the thread when the first search needs it."""
        self._pool.start(_Change(self._bench, maker))

    def open(self) -> None:
        """Open the index before anybody searches in it."""
        self.do(self._bench.open)

    def do(self, work: Callable[[], None]) -> None:
        """Have something else done on the thread that searches."""
        self._pool.start(_Work(work))

    def search(self, wish: Wish) -> None:
        """Search soon; what was wished for before is no longer answered."""
        self._bench.latest += 1
        self._pool.start(_Search(self._bench.latest, wish, self._bench, self))

    def forget(self) -> None:
        """Answer nothing that was wished for before."""
        self._bench.latest += 1

    def close(self) -> None:
        """Let go of the index and wait until the thread has come to rest."""
        self.forget()
        self._pool.start(_Change(self._bench, None))
        self._pool.waitForDone()

    def _on_answered(self, number: int, wish: Wish, results: Results | None) -> None:
        if number != self._bench.latest:
            return
        if results is None:
            self.unready.emit(wish)
        else:
            self.found.emit(wish, results)
