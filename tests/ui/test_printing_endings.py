"""What becomes of printing and saving when the window goes, in order or not."""

import os
import resource
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec import json

from tests.support.architecture import ROOT
from tests.support.printing import Lp, lp, plain_pdf, printing
from viewer.commands.making import written
from viewer.ui.child import module_command
from viewer.ui.handout import cups
from viewer.ui.handout.print_wish import PrintWish
from viewer.ui.handout.printers import Line, Order, Progress
from viewer.ui.handout.printing import Printing
from viewer.ui.handout.saving import SavingError, save

__all__ = ["lp", "printing"]

DESK = PrintWish("Front_desk")
PDF = plain_pdf(2)
WAIT_S = 20
FOLLOWS_FOR_EVER = """\
import sys, time
from viewer.ui.handout import clerk, cups
def follow(job, pages):
    while True:
        time.sleep(1000)
        yield
cups.here = lambda: True
cups.follow = follow
sys.exit(clerk.main())
"""

Clerk = subprocess.Popen[bytes]


def clerk(*command: str) -> Clerk:
    """A clerk at work, with the pipes of a window."""
    return subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE)


def order(clerk: Clerk, pdf: bytes, size: int) -> None:
    """Have a PDF of so many bytes printed."""
    assert clerk.stdin is not None
    clerk.stdin.write(json.encode(Order("print", "Leaky door", DESK, size=size)) + b"\n" + pdf)
    clerk.stdin.flush()


@pytest.fixture
def follower(lp: Lp) -> Iterator[Clerk]:
    """A clerk that follows a job for as long as it is let."""
    with clerk(sys.executable, "-c", FOLLOWS_FOR_EVER) as made:
        yield made
        made.kill()


def test_a_clerk_whose_window_is_gone_follows_no_job(follower: Clerk, lp: Lp) -> None:
    order(follower, PDF, len(PDF))
    assert follower.stdout is not None
    told = json.decode(follower.stdout.readline(), type=Line)
    assert told == Progress("accepted", 2, "Front_desk-7")
    assert lp.pdf == PDF
    limits = Path(f"/proc/{follower.pid}/limits")
    if limits.is_file():  # no image of its memory, in which a name may be, comes to the disk
        (core,) = (line for line in limits.read_text().splitlines() if line.startswith("Max core file size"))
        assert core.split()[4] == "0"

    assert follower.stdin is not None
    follower.stdin.close()
    assert follower.wait(WAIT_S) == 0


def test_of_a_window_that_falls_no_half_of_a_file_is_printed(lp: Lp) -> None:
    with clerk(*module_command("viewer.ui.handout.clerk")) as fallen:
        order(fallen, PDF[:100], len(PDF))
        assert fallen.stdin is not None
        fallen.stdin.close()
        assert fallen.wait(WAIT_S) == 1

    assert lp.pdf == b""


def test_what_is_just_being_saved_and_handed_over_is_not_lost(
    printing: Printing, lp: Lp, tmp_path: Path
) -> None:
    file = tmp_path / "a.pdf"
    printing.save(PDF, file)
    printing.print(PDF, "Leaky door", DESK)
    printing.close()

    assert file.read_bytes() == PDF
    assert lp.pdf == PDF
    assert not printing.busy
    assert [each for each in tmp_path.iterdir() if each.name.startswith(".")] == []


def test_what_is_no_file_is_not_replaced(tmp_path: Path) -> None:
    pipe, folder = tmp_path / "pipe", tmp_path / "folder"
    os.mkfifo(pipe)
    folder.mkdir()
    for path in (pipe, folder):
        with pytest.raises(SavingError, match="There is something of this name that is no file"):
            save(PDF, path)

    assert pipe.is_fifo()
    assert sorted(tmp_path.iterdir()) == [folder, pipe]


@pytest.mark.parametrize("name", ["a" * 300, "gone/a.pdf", "full"])
def test_why_a_file_cannot_be_written_is_told(tmp_path: Path, name: str) -> None:
    before, limits = tmp_path / "full", resource.getrlimit(resource.RLIMIT_FSIZE)
    before.write_bytes(b"before")
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, limits[1]))
    try:
        with pytest.raises(SavingError):
            save(PDF * 9, tmp_path / name)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)

    assert before.read_bytes() == b"before"
    assert list(tmp_path.iterdir()) == [before]


@pytest.mark.parametrize("title", ["Leaky\0 \n door", "Leaky door\ud800", "  Leaky door"])
def test_any_title_is_the_name_of_a_job(lp: Lp, title: str) -> None:
    assert cups.hand_over(PDF, title, DESK) == "Front_desk-7"
    assert lp.said[-3:] == ["-t", "Leaky door", "-"]


def test_a_long_title_is_cut(lp: Lp) -> None:
    assert cups.hand_over(PDF, "Ж" * 300, DESK) == "Front_desk-7"
    assert len(lp.said[-2].encode()) < 256


def test_a_link_in_the_way_is_not_followed(tmp_path: Path) -> None:
    target, other = tmp_path / "a.pdf", tmp_path / "of-somebody-else"
    other.write_bytes(b"before")
    for write in (save, write_to):
        (tmp_path / f".a.pdf.{os.getpid()}").symlink_to(other)
        write(PDF, target)
        assert target.read_bytes() == PDF
        target.unlink()

    assert list(tmp_path.iterdir()) == [other]
    assert other.read_bytes() == b"before"


def write_to(pdf: bytes, path: Path) -> None:
    """Write a file as the command line does."""
    assert written(pdf, path, private=True) == ""
