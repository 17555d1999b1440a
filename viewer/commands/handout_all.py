"""`handout --all`: a file for each article of the library, made by as many processes as there are cores."""

import os
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from pathlib import Path
from queue import SimpleQueue

from msgspec import json
from msgspec.structs import replace

from viewer.commands.batch import Done, Task
from viewer.commands.packets import Wish, item_sections
from viewer.commands.telling import say
from viewer.library.library import Library
from viewer.options import Options
from viewer.paper.gathering import GatheringError, gather
from viewer.paper.packet import Item

_ROOT = Path(__file__).resolve().parent.parent.parent
_AHEAD = 4
"""Tasks that are made ready for each process: none waits, and a large library is not gathered at once."""

_STOPPED = "The typesetter stopped."


def handout_all(options: Options, library: Library, wish: Wish, catalogue: str) -> int:
    """Make all files, tell how it goes, and what came of it. Gives 1 where one could not be made, else 0."""
    folder = options.folder or Path()
    try:
        folder = folder.absolute()
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        say(f"The folder {folder} could not be made: {error.strerror}.")
        return 1
    slugs = list(library.articles)
    made = wrong = 0
    progress = _Progress(len(slugs))
    for slug, done in _all_done(
        _tasks(options, library, wish, catalogue, folder), _jobs(options, len(slugs))
    ):
        progress.step()
        made += bool(done.pages)
        if done.error:
            wrong += 1
            progress.end()
            say(f"{slug}: {done.error}")
    progress.end()
    print(f"{made} of {len(slugs)} handouts lie in {folder}.")
    return 1 if wrong else 0


def _tasks(
    options: Options, library: Library, wish: Wish, catalogue: str, folder: Path
) -> Iterator[tuple[str, Task | Done]]:
    """For each article what is to be done, or why nothing can be."""
    for slug, article in library.articles.items():
        item = Item(article.address, item_sections(article, options.sections))
        try:
            job = gather(library, replace(wish.packet, items=(item,)), wish.clinic, catalogue)
        except GatheringError as error:
            yield slug, Done(error=str(error))
        else:
            yield slug, Task(str(folder / f"{slug}.pdf"), job, options.fit)


def _all_done(tasks: Iterator[tuple[str, Task | Done]], jobs: int) -> Iterator[tuple[str, Done]]:
    """What came of each task, as it comes. When the caller stops, no further task is begun."""
    hands = SimpleQueue[_Hand]()
    for _ in range(jobs):
        hands.put(_Hand())
    pool = ThreadPoolExecutor(jobs)
    given: dict[Future[Done], str] = {}
    try:
        for slug, task in tasks:
            given[pool.submit(_by_one, hands, task)] = slug
            while len(given) >= _AHEAD * jobs:
                yield from _finished(given)
        while given:
            yield from _finished(given)
    finally:
        pool.shutdown(cancel_futures=True)
        while not hands.empty():
            hands.get().close()


def _finished(given: dict[Future[Done], str]) -> Iterator[tuple[str, Done]]:
    """Take out those that are done; there is at least one."""
    for each in wait(given, return_when=FIRST_COMPLETED).done:
        yield given.pop(each), each.result()


def _by_one(hands: "SimpleQueue[_Hand]", task: Task | Done) -> Done:
    """Have whoever is free do it."""
    if isinstance(task, Done):
        return task
    hand = hands.get()
    try:
        return hand.do(task)
    finally:
        hands.put(hand)


class _Hand:
    """One process that sets handouts; started when first needed, and again where it fell."""

    def __init__(self) -> None:
        self._child: subprocess.Popen[bytes] | None = None

    def do(self, task: Task) -> Done:
        """Have a task done, and wait for it."""
        child = self._child = self._child or _start()
        if child.stdin is None or child.stdout is None:
            return Done(error=_STOPPED)
        try:
            child.stdin.write(json.encode(task) + b"\n")
            child.stdin.flush()
            return json.decode(child.stdout.readline(), type=Done)
        except (OSError, ValueError):  # it fell
            self.close()
            return Done(error=_STOPPED)

    def close(self) -> None:
        """End the process once it has done what it is at."""
        child, self._child = self._child, None
        if child is not None:
            child.communicate()


def _start() -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "viewer.commands.batch"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=_ROOT,
        process_group=0,  # or Ctrl+C would end it in the middle
        env={**os.environ, "PYTHONUTF8": "1", "RAYON_NUM_THREADS": "1"},  # each has a core of its own
    )


def _jobs(options: Options, most: int) -> int:
    return max(1, min(options.jobs or os.cpu_count() or 1, most))


class _Progress:
    """A line on the error output that says how far it is, where a person watches."""

    def __init__(self, count: int) -> None:
        self._done, self._of = 0, count
        self._open = False
        if not sys.stderr.isatty():
            say(f"Making {count} handouts …")

    def step(self) -> None:
        """One more is done."""
        self._done += 1
        if sys.stderr.isatty():
            print(f"\r{self._done} of {self._of} handouts", end="", file=sys.stderr, flush=True)
            self._open = True

    def end(self) -> None:
        """What is said next begins a line of its own."""
        if self._open:
            print(file=sys.stderr)
            self._open = False
