"""Batch: a child process that sets one handout after another into files, as it is told line by line."""

import signal
import sys
from pathlib import Path

from msgspec import Struct, json

from viewer.commands.making import compositor_of, set_alone, written
from viewer.paper.job import Job
from viewer.paper.setting import Compositor
from viewer.paper.typeset import TypesetError


class Task(Struct, frozen=True):
    """A job to be set into a file, on at most `fit` pages where that is not 0."""

    file: str
    job: Job
    fit: int = 0


class Done(Struct, frozen=True):
    """What came of a task: how many pages lie in the file, or a sentence that says why there are none."""

    pages: int = 0
    error: str = ""


def main() -> int:
    """Carry out tasks until no more are given."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # who gives the tasks is interrupted, and gives no more
    compositor: Compositor | None = None
    for line in sys.stdin.buffer:
        task = json.decode(line, type=Task)
        compositor = compositor or compositor_of(Path(task.job.catalogue))
        sys.stdout.buffer.write(json.encode(done(task, compositor)) + b"\n")
        sys.stdout.buffer.flush()
    return 0


def done(task: Task, compositor: Compositor) -> Done:
    """Set a job into its file."""
    try:
        found = set_alone(task.job, task.fit, compositor)
    except TypesetError as error:
        return Done(error=str(error))
    except MemoryError:
        return Done(error="There is not enough memory to set the pages.")
    if trouble := written(found.set.pdf, Path(task.file), private=False):
        return Done(error=trouble)
    return Done(found.set.pages, "" if found.fits else f"Even the least takes {found.set.pages} pages.")


if __name__ == "__main__":
    sys.exit(main())
