"""Cups: the print system of Linux and macOS: its printers, handing over pages, following a job. No Qt."""

import os
import re
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import suppress

from viewer.ui.handout.ipp import (
    GET_JOB_ATTRIBUTES,
    GET_PRINTER_ATTRIBUTES,
    GET_PRINTERS,
    Group,
    IppError,
    Question,
    Value,
    ask,
)
from viewer.ui.handout.print_wish import SIDES, PrintWish
from viewer.ui.handout.printers import Printer, Progress, Refusal, Refused, Stage

_LP_SECONDS = 30.0
"""How long CUPS may take to accept pages, which it does before it prints."""
_LOOK_SECONDS = 10.0
_POLLS = (0.3,) * 30 + (2.0,) * 1800
"""Seconds between looks at a job: often while the person waits, then for an hour in which paper is added."""

_LONGEST_NAME = 80
"""Letters: a job's name has 255 bytes at most (RFC 8011, 5.3.5)."""

_MEDIA = {"us-letter": "Letter", "a4": "A4"}
_STOPPED = 5  # printer-state; RFC 8011, 5.4.11
_STAGES: dict[Value, Stage] = {  # job-state; RFC 8011, 5.3.7
    3: "waiting",
    4: "held",
    5: "printing",
    6: "stopped",
    7: "canceled",
    8: "aborted",
    9: "done",
}
_ENDS = ("done", "canceled", "aborted", "unfollowed")
_WANTED = (
    *("printer-name", "printer-info", "printer-state", "printer-state-reasons", "printer-state-message"),
    *("printer-is-accepting-jobs", "sides-supported", "color-supported"),
)


def here() -> bool:
    """Whether this computer prints through CUPS."""
    return shutil.which("lp") is not None


def printers() -> tuple[Printer, ...]:
    """Every printer, the queues of this computer first and then those found in the network."""
    found = _told("lpstat", "-e", "-d").splitlines()
    names = [line for line in found if line and " " not in line]
    default = next((line.rpartition(": ")[2] for line in found if ": " in line), "")
    queues: dict[str, Printer] = {}
    with suppress(IppError):
        for group in ask(_server(), Question(GET_PRINTERS, wanted=_WANTED)):
            printer = _printer(group, default)
            queues[printer.name] = printer
    others = (Printer(name, default=name == default) for name in names if name not in queues)
    return (*(each for each in queues.values() if each.name), *others)


def hand_over(pdf: bytes, title: str, wish: PrintWish) -> str | Refused:
    """Give pages to a printer; gives the job's name, PRINTER-NUMBER, or why they were not taken."""
    command = ["lp", "-d", wish.printer, "-n", str(wish.copies), *_options(wish), "-t", _named(title), "-"]
    try:
        ended = subprocess.run(
            command, input=pdf, capture_output=True, timeout=_LP_SECONDS, check=False, env=_plain()
        )
    except subprocess.TimeoutExpired:
        return Refused("silent")
    except OSError as error:
        return Refused("other", error.strerror or str(error))
    said = (ended.stdout if not ended.returncode else ended.stderr).decode(errors="replace").strip()
    if ended.returncode:
        return _refused(said)
    job = re.search(r"\S+-\d+", said)
    return job.group() if job is not None else ""


def follow(job: str, pages: int) -> Iterator[Progress]:
    """What becomes of a job that was taken: how it is now, and again when that changes, until it ends."""
    name, _, number = job.rpartition("-")
    server, before = _server(), None
    for seconds in _POLLS:
        try:
            now = _looked(server, name, number, pages)
        except IppError:  # it keeps no history, asks for a password, or went away
            break
        if now != before:
            yield now
        if now.stage in _ENDS:
            return
        before = now
        time.sleep(seconds)
    yield Progress("unfollowed", pages, job)


def _looked(server: str, name: str, number: str, pages: int) -> Progress:
    """A job and its printer as they are now. Raises IppError."""
    jobs = ask(
        server,
        Question(
            GET_JOB_ATTRIBUTES,
            ("job-uri", f"ipp://localhost/jobs/{number}"),
            ("job-state", "job-state-reasons"),
        ),
    )
    queues = ask(
        server,
        Question(GET_PRINTER_ATTRIBUTES, ("printer-uri", f"ipp://localhost/printers/{name}"), _WANTED),
    )
    if not jobs or not queues:
        raise IppError("the answer is empty")
    printer = _printer(queues[0], "")
    stage = _STAGES.get(_first(jobs[0], "job-state", 0), "waiting")
    return Progress(stage, pages, f"{name}-{number}", printer, _keywords(jobs[0], "job-state-reasons"))


def _printer(group: Group, default: str) -> Printer:
    name = str(_first(group, "printer-name", ""))
    sides = group.get("sides-supported", ())
    return Printer(
        name=name,
        words=str(_first(group, "printer-info", "")),
        default=name == default,
        stopped=_first(group, "printer-state", 0) == _STOPPED,
        accepting=bool(_first(group, "printer-is-accepting-jobs", True)),
        reasons=_keywords(group, "printer-state-reasons"),
        message=str(_first(group, "printer-state-message", "")),
        sides=tuple(each for each in SIDES if each in sides),
        color=bool(_first(group, "color-supported", True)),
    )


def _keywords(group: Group, name: str) -> tuple[str, ...]:
    return tuple(str(each) for each in group.get(name, ()) if each != "none")


def _first(group: Group, name: str, otherwise: Value) -> Value:
    return next(iter(group.get(name, ())), otherwise)


def _named(title: str) -> str:
    """A title as the name of a job: one line that a command can be given."""
    plain = "".join(letter if letter.isprintable() else " " for letter in title)
    return " ".join(plain.split())[:_LONGEST_NAME]


def _options(wish: PrintWish) -> list[str]:
    """What CUPS is told beside printer and copies, in the words of its options."""
    options = [f"media={_MEDIA.get(wish.paper, 'A4')}", f"sides={wish.sides}"]
    if wish.copies > 1:
        options.append("collate=true")
    if wish.gray:
        options.append("print-color-mode=monochrome")
    if wish.ranges:
        options.append("page-ranges=" + ",".join(f"{first}-{last}" for first, last in wish.ranges))
    return [word for option in options for word in ("-o", option)]


def _refused(said: str) -> Refused:
    words = said.removeprefix("lp:").strip().removeprefix("Error -").strip()
    line = next(iter(words.splitlines()), "").rstrip(".")
    why: Refusal = "other"
    if "not running" in _told("lpstat", "-r"):
        why = "asleep"  # lp says then that there is no such printer
    elif "does not exist" in line:
        why = "unknown"
    elif "not accepting jobs" in line:
        why = "closed"
    return Refused(why, line)


def _server() -> str:
    """Where the print system listens: the path of a socket, or HOST:PORT."""
    return _told("lpstat", "-H").strip()


def _told(*command: str) -> str:
    """What a program of CUPS says, or nothing."""
    try:
        done = subprocess.run(command, capture_output=True, timeout=_LOOK_SECONDS, check=False, env=_plain())
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.decode(errors="replace")


def _plain() -> dict[str, str]:
    """An environment in which CUPS's programs speak English, the language that is read here."""
    return {**os.environ, "LC_ALL": "C.UTF-8"}
