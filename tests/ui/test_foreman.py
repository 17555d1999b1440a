"""The foreman tells of the last order alone, whatever the press does; when it is closed nothing is left."""

import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication

from tests.support.desk import wait_until
from tests.support.paper import job_of, sheets_of
from tests.support.shipped import the_library
from viewer.paper.job import Job
from viewer.paper.personal import Personal
from viewer.ui.handout.foreman import Foreman, Pages

LIBRARY = the_library()
STOPPED = "The pages could not be prepared: the typesetter stopped."
SAYS = (
    "import json, sys\n"
    "def say(kind, number, pdf=b'', parts=1, **more):\n"
    "    said = {'type': kind, 'number': number, **more}\n"
    "    whole = json.dumps(said | ({'size': len(pdf)} if pdf else {})).encode() + b'\\n' + pdf\n"
    "    for at in range(parts):\n"
    "        sys.stdout.buffer.write(whole[at * len(whole) // parts : (at + 1) * len(whole) // parts])\n"
    "        sys.stdout.buffer.flush()\n"
    "def pages(number, count=1, pdf=b'p', **more):\n"
    "    say('answer', number, pdf, pages=count, **more)\n"
    "def grade(number, grade):\n"
    "    say('grade', number, grade=grade)\n"
    "def order():\n"
    "    return json.loads(sys.stdin.buffer.readline())['number']\n"
)
"""What a stand-in for the press is made of; it imports nothing of the program, and so is there at once."""


class Told:
    """All that a foreman tells."""

    def __init__(self, foreman: Foreman) -> None:
        self.pages = list[Pages]()
        self.grades = list[tuple[int, float]]()
        self.troubles = list[str]()
        foreman.pages_set.connect(self.pages.append)
        foreman.graded.connect(self.note)
        foreman.troubled.connect(self.troubles.append)

    def note(self, number: int, grade: float) -> None:
        self.grades.append((number, grade))


class Office:
    """A foreman whose press is a few lines of Python, and what it tells."""

    def __init__(self, code: str = "", command: tuple[str, ...] = (), time_limit_ms: int = 20_000) -> None:
        own = (sys.executable, "-c", SAYS + code) if code else ()
        self.foreman = Foreman(None, command or own, time_limit_ms)
        self.told = Told(self.foreman)

    def finish(self) -> None:
        wait_until(lambda: not self.foreman.busy, 20_000)


def job(name: str = "") -> Job:
    return job_of(
        LIBRARY,
        "heart-failure",
        sections=("in-short", "what-is-it"),
        personal=Personal(patient=name),
        pictures="none",
        words=False,
    )


@pytest.fixture(autouse=True)
def offices(qapp: QCoreApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Foreman]]:
    """Whatever was begun is ended."""
    made = list[Foreman]()
    truly = Foreman.__init__

    def note(self: Foreman, *given: object) -> None:
        truly(self, *given)  # type: ignore[arg-type]
        made.append(self)

    monkeypatch.setattr(Foreman, "__init__", note)
    yield made
    for foreman in made:
        foreman.close()


def test_the_press_is_begun_early_and_sets_one_order_after_another() -> None:
    office = Office()
    office.foreman.prepare()
    press = office.foreman.process_id
    office.foreman.prepare()
    assert press == office.foreman.process_id != 0
    assert not office.foreman.busy

    first = office.foreman.set(job("Ann Lee"))
    office.finish()
    second = office.foreman.set(job("Ben Ray"), fit=9)
    office.finish()
    wait_until(lambda: bool(office.told.grades) and office.told.grades[-1][0] == second, 20_000)

    assert office.foreman.process_id == press
    assert office.told.troubles == []
    assert (office.told.pages[0].number, office.told.pages[-1].number) == (first, second)
    last = office.told.pages[-1]
    assert (last.count, last.fits) == (len(sheets_of(last.pdf)), True)
    assert last.sections == (("in-short", "what-is-it"),)
    assert "BenRay" in sheets_of(last.pdf)[0].words
    assert office.told.grades[-1][1] > 1


def test_only_the_last_order_is_told_of() -> None:
    office = Office(
        "first, second = order(), order()\npages(first, 1, b'old')\ngrade(first, 3.0)\n"
        "pages(second, 1, b'new')\ngrade(second, 4.0)\norder()"
    )
    office.foreman.set(job())
    number = office.foreman.set(job())
    wait_until(lambda: bool(office.told.grades), 20_000)

    assert office.told.pages == [Pages(number, b"new", 1, (), True)]
    assert office.told.grades == [(number, 4.0)]


def test_pages_that_come_in_pieces_are_whole() -> None:
    code = "n = order()\npages(n, 2, b'x' * 8999 + b'\\n', parts=40, sections=[['a']], fits=False)\norder()"
    office = Office(code)
    number = office.foreman.set(job())
    office.finish()

    assert office.told.pages == [Pages(number, b"x" * 8999 + b"\n", 2, (("a",),), False)]


def test_fewer_pages_may_follow() -> None:
    office = Office("n = order()\npages(n, 3, b'3', final=False)\npages(n, 2, b'2')\ngrade(n, 5.0)\norder()")
    office.foreman.set(job())
    wait_until(lambda: bool(office.told.grades), 20_000)

    assert [(pages.count, pages.final) for pages in office.told.pages] == [(3, False), (2, True)]


@pytest.mark.parametrize("number", ["n", "0"])
def test_what_the_press_cannot_do_is_told_and_it_goes_on(number: str) -> None:
    office = Office(f"n = order()\nsay('answer', {number}, error='No form.')\nn = order()\npages(n)\norder()")
    office.foreman.set(job())
    office.finish()
    press = office.foreman.process_id
    office.foreman.set(job())
    office.finish()

    assert office.told.troubles == ["No form."]
    assert [pages.pdf for pages in office.told.pages] == [b"p"]
    assert office.foreman.process_id == press


@pytest.mark.parametrize(
    "code",
    [
        "import os; order(); os.abort()",
        "order()",
        "n = order(); say('answer', n, size=100); sys.stdout.write('few')",
        "order(); print('nonsense', flush=True); order()",
        "order(); print('[' * 2_000_000, end='', flush=True); order()",
    ],
    ids=["falls", "ends", "ends amid pages", "talks nonsense", "talks without end"],
)
def test_a_press_that_falls_is_told_of_and_the_next_order_begins_another(code: str) -> None:
    office = Office(code)
    office.foreman.set(job())
    office.finish()
    assert office.told.troubles == [STOPPED]
    assert office.told.pages == []
    assert office.foreman.process_id == 0

    office.foreman.set(job())
    office.finish()
    assert office.told.troubles == [STOPPED] * 2


def test_a_press_that_hangs_is_ended() -> None:
    office = Office("order(); order(); order()", time_limit_ms=400)
    office.foreman.set(job())
    assert office.foreman.process_id
    office.finish()

    assert office.told.troubles == ["The pages could not be prepared: it took too long."]
    assert office.foreman.process_id == 0


def test_a_press_that_does_not_start_is_told_of() -> None:
    office = Office(command=("/no/such/program",))
    office.foreman.set(job())
    office.finish()

    assert office.told.troubles == ["The pages could not be prepared: the typesetter did not start."]


def test_a_press_that_falls_while_nobody_waits_is_nobodys_trouble() -> None:
    office = Office("pages(order())")
    office.foreman.set(job())
    wait_until(lambda: bool(office.told.pages) and not office.foreman.process_id, 20_000)

    assert office.told.troubles == []


def test_closing_ends_the_press_and_forgets_the_order() -> None:
    office = Office("order(); order(); order()")
    office.foreman.set(job())
    office.foreman.close()

    assert not office.foreman.busy
    assert office.foreman.process_id == 0
    office.foreman.close()
    assert (office.told.pages, office.told.troubles) == ([], [])


def test_no_typed_word_is_on_a_command_line_or_in_an_environment() -> None:
    office = Office(
        "import os\nn = order()\nfound = 'Ann' in ' '.join((*sys.argv, *os.environ.values()))\n"
        "pages(n, 1, b'y' if found else b'n')\norder()"
    )
    office.foreman.set(job("Ann Lee"))
    office.finish()

    assert office.told.pages[0].pdf == b"n"
