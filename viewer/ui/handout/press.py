"""The press: a program that sets pages as often as it is asked, and ends with the window. No display, no Qt.

It reads an Order a line, and answers with the line of an Answer, the bytes of the PDF and, once nobody waits
for pages, the line of a Grade. Words that must not stay in memory are gone with the process.
"""

import os
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from threading import Thread
from typing import BinaryIO

from msgspec import json

from viewer.library.catalogue import Catalogue
from viewer.paper.fitting import fitted
from viewer.paper.packing import packed
from viewer.paper.personal import leave_no_image
from viewer.paper.setting import Compositor, Set, closer_steps
from viewer.paper.typeset import TypesetError, Typesetter
from viewer.places import tones_file
from viewer.render.tones import load_tones
from viewer.render.trees import Trees
from viewer.ui.handout.inbox import Inbox
from viewer.ui.handout.order import Answer, Grade, Order

_MEMORY_LIMIT = 4 * 1024**3  # address space in bytes; a long packet with its pictures needs a fifth of it

_QUIET_S = 0.25
"""Whoever types or ticks goes on sooner; a grade takes the time of two changes."""


def main() -> int:
    """Carry out orders until there will be no more."""
    leave_no_image()
    _stand_back()
    inbox = Inbox(sys.stdin.buffer)
    press = Press(sys.stdout.buffer)
    if not inbox.waiting:
        press.warm()
    work(press, inbox)
    return 0


_UNREAD = "The pages could not be prepared: what was chosen could not be read. Close this, and print again."


class Press:
    """Sets the pages of one order after another and writes what came of it to a stream."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._catalogue: Catalogue | None = None
        self._compositor = Compositor(Trees(Catalogue(None)), load_tones(tones_file()), Typesetter())
        self._ungraded: Order | None = None

    @property
    def ungraded(self) -> bool:
        """Whether there is something that was set and not graded yet."""
        return self._ungraded is not None

    def warm(self) -> None:
        """Get ready what every order needs."""
        self._compositor.typesetter.warm()

    def carry_out(self, line: bytes, goes_on: Callable[[], bool]) -> None:
        """Do what one line orders, and tell what came of it; fewer pages are tried while it `goes_on`."""
        self._ungraded = None
        number = 0
        try:
            order = json.decode(line, type=Order)
            number = order.number
            self._open(order.job.catalogue)
            self._ungraded = self._fit(order) if order.fit else self._set(order, goes_on)
        except TypesetError as error:
            self._tell(Answer(number, error=str(error)))
        except ValueError:  # whose words could hold some of what was typed
            self._tell(Answer(number, error=_UNREAD))
        except MemoryError:
            self._tell(Answer(number, error="There is not enough memory to set the pages."))

    def grade(self) -> None:
        """Tell the grade of what was set last, once."""
        order, self._ungraded = self._ungraded, None
        if order is not None:
            from viewer.paper.grading import grade_of  # late: pages come first

            self._tell(Grade(order.number, grade_of(order.job, self._compositor.trees)))

    def _set(self, order: Order, goes_on: Callable[[], bool]) -> Order:
        proof = self._compositor.first(order.job)
        final = not closer_steps(proof.set)
        self._tell_pages(order.number, proof.set, final=final)
        if not final and goes_on():
            self._tell_pages(order.number, self._compositor.closer(proof))
        return order

    def _fit(self, order: Order) -> Order:
        """Set as much of an order as fits; gives what that is."""
        found = fitted(order.job, order.fit, partial(self._compositor.set_within, order.fit))
        self._tell_pages(order.number, found.set, fits=found.fits)
        return Order(order.number, found.job, order.fit)

    def _tell_pages(self, number: int, done: Set, fits: bool = True, final: bool = True) -> None:
        pdf = packed(done.pdf)
        answer = Answer(number, done.pages, len(pdf), done.sections, fits, final)
        self._tell(answer, pdf)

    def _open(self, catalogue: str) -> None:
        """Take trees from this catalogue from now on."""
        path = Path(catalogue)
        if self._catalogue is None or self._catalogue.path != path:
            self._catalogue = Catalogue(path if path.is_file() else None)  # opening would make one
            self._compositor.trees.turn_to(self._catalogue)

    def _tell(self, said: Answer | Grade, pdf: bytes = b"") -> None:
        self._stream.write(json.encode(said) + b"\n" + pdf)
        self._stream.flush()


def work(press: Press, inbox: Inbox) -> None:
    """Carry out orders; grade what was set when no other comes for a while and the dictionaries are read."""
    reading: Thread | None = None
    while inbox.wait(_QUIET_S if press.ungraded else None):
        if (line := inbox.take()) is not None:
            press.carry_out(line, partial(_idle, inbox))
            if reading is None:
                reading = Thread(target=_read_dictionaries, daemon=True)
                reading.start()
        elif reading is not None and not reading.is_alive():
            press.grade()
    if reading is not None:
        reading.join()
        press.grade()


def _idle(inbox: Inbox) -> bool:
    return not inbox.waiting


def _read_dictionaries() -> None:
    from viewer.render.readability import measure

    measure(["Nothing was ever read before this otherworldly sentence."])


def _stand_back() -> None:
    """Give way to the window, and refuse to take the whole machine's memory."""
    os.environ.setdefault("RAYON_NUM_THREADS", "2")  # Typst's threads, each of which takes address space
    if sys.platform != "win32":
        import resource

        os.nice(5)
        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY_LIMIT, _MEMORY_LIMIT))


if __name__ == "__main__":
    sys.exit(main())
