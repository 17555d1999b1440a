"""The clerk: a program that lists printers, hands pages over and tells how a job goes. Needs no display.

A printer, a network or a disk may take long to answer, so the window does not ask them itself; and what a
page says of a person is gone from memory with the process. It reads one line, the order, and the PDF after
it, and answers line by line. When its input ends, the window is gone: it carries out the order, and then
follows no job any longer.
"""

import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Thread
from types import FrameType

import msgspec

from viewer.paper.personal import leave_no_image
from viewer.paper.typeset import pages_of
from viewer.ui.handout import cups
from viewer.ui.handout.print_wish import PrintWish
from viewer.ui.handout.printers import Line, Listing, Order, Printer, Progress, Refused
from viewer.ui.handout.saving import SavingError, save


def main() -> int:
    """Carry out the order that is read, and tell what comes of it."""
    leave_no_image()
    signal.signal(signal.SIGTERM, _on_end)
    order = msgspec.json.decode(sys.stdin.buffer.readline(), type=Order)
    pdf = sys.stdin.buffer.read(order.size)
    if len(pdf) < order.size:  # the window fell; half of a file is none
        return 1
    for line in answers(order, pdf):
        sys.stdout.buffer.write(msgspec.json.encode(line) + b"\n")
        sys.stdout.buffer.flush()
    return 0


def _on_end(number: int, frame: FrameType | None) -> None:  # noqa: ARG001  as Python calls it
    """Leave in order: what is being run for it ends with it, so that no half of a file is printed."""
    raise SystemExit(0)


def answers(order: Order, pdf: bytes) -> Iterator[Line]:
    """What there is to tell of an order, as it happens."""
    if order.wish is not None:
        yield from _printing(order.wish, order.title, pdf)
    elif order.path:
        yield _saving(Path(order.path), pdf)
    else:
        yield Listing(cups.printers() if cups.here() else _painted_printers())


def _printing(wish: PrintWish, title: str, pdf: bytes) -> Iterator[Line]:
    pages = wish.pages(pages_of(pdf))
    if not cups.here():
        from viewer.ui.handout.painted_print import print_painted

        told = print_painted(pdf, title, wish, pages)
        yield told if told is not None else Progress("unfollowed", len(pages))
        return
    job = cups.hand_over(pdf, title, wish)
    if isinstance(job, Refused):
        yield job
        return
    yield Progress("accepted", len(pages), job)
    Thread(target=_end_with_window, args=(sys.stdin.fileno(),), daemon=True).start()
    yield from cups.follow(job, len(pages))


def _end_with_window(window: int) -> None:
    """End this process when the pipe from the window does, which it may leave open for ever."""
    while os.read(window, 1):  # not through the buffer, whose lock Python needs at its end
        pass
    os.kill(os.getpid(), signal.SIGTERM)


def _saving(path: Path, pdf: bytes) -> Line:
    try:
        save(pdf, path)
    except SavingError as error:
        return Refused("other", str(error))
    return Progress("saved", pages_of(pdf))


def _painted_printers() -> tuple[Printer, ...]:
    from viewer.ui.handout.painted_print import printers

    return printers()


if __name__ == "__main__":
    sys.exit(main())
