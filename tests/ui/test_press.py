"""The press sets what it is ordered to, the newest order alone, and grades it when nobody waits for pages."""

import io
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from msgspec import json
from msgspec.structs import replace

from tests.support.architecture import ROOT
from tests.support.paper import job_of, sheets_of
from tests.support.shipped import the_library
from viewer.paper.job import Job
from viewer.paper.personal import Personal
from viewer.paper.setting import Set
from viewer.paper.typeset import TypesetError
from viewer.ui.handout.inbox import Inbox
from viewer.ui.handout.order import Answer, Grade, Order
from viewer.ui.handout.press import Press, work

LIBRARY = the_library()
SECTIONS = ("in-short", "what-is-it", "when-to-get-help")


def job(**personal: str) -> Job:
    """A short handout without pictures."""
    return job_of(
        LIBRARY,
        "heart-failure",
        sections=SECTIONS,
        personal=Personal(**personal),
        pictures="none",
        words=False,
    )


def line(order: Order) -> bytes:
    return json.encode(order) + b"\n"


def answers_in(written: bytes) -> list[tuple[Answer | Grade, bytes]]:
    """All that a press said: each line, with the PDF that follows it."""
    found = list[tuple[Answer | Grade, bytes]]()
    while written:
        head, _, written = written.partition(b"\n")
        said = json.decode(head, type=Answer | Grade)
        size = said.size if isinstance(said, Answer) else 0
        found.append((said, written[:size]))
        written = written[size:]
    return found


class Shop:
    """A press whose answers are kept."""

    def __init__(self) -> None:
        self.written = io.BytesIO()
        self.press = Press(self.written)

    @property
    def said(self) -> list[tuple[Answer | Grade, bytes]]:
        return answers_in(self.written.getvalue())

    def carry_out(self, order: bytes, goes_on: bool = True) -> None:
        def idle() -> bool:
            return goes_on

        self.press.carry_out(order, idle)


@pytest.fixture
def shop() -> Shop:
    return Shop()


def test_an_order_is_answered_with_its_pages(shop: Shop) -> None:
    shop.carry_out(line(Order(7, job(patient="Ann Lee"))))

    ((answer, pdf), *_) = shop.said
    assert isinstance(answer, Answer)
    assert (answer.number, answer.error, answer.fits, answer.sections) == (7, "", True, (SECTIONS,))
    sheets = sheets_of(pdf)
    assert len(sheets) == answer.pages
    assert "AnnLee" in sheets[0].words


def test_pages_that_must_be_few_lose_sections_and_say_so(shop: Shop) -> None:
    long = job_of(LIBRARY, "salt", pictures="none", words=False)
    shop.carry_out(line(Order(1, long, fit=1)))
    ((answer, _),) = shop.said
    shop.press.grade()

    assert isinstance(answer, Answer)
    assert (answer.pages, answer.fits) == (1, True)
    assert len(answer.sections[0]) < len(long.parts[0].sections)  # type: ignore[union-attr]
    assert isinstance(shop.said[-1][0], Grade)


def pages(count: int) -> Set:
    return Set(b"%PDF", count, ())


@pytest.mark.parametrize(("goes_on", "counts"), [(True, [(3, False), (2, True)]), (False, [(3, False)])])
def test_fewer_pages_are_told_afterwards_unless_somebody_waits(
    shop: Shop, monkeypatch: pytest.MonkeyPatch, goes_on: bool, counts: list[tuple[int, bool]]
) -> None:
    monkeypatch.setattr("viewer.paper.setting.least_filled", lambda _: 0.1)
    monkeypatch.setattr(
        "viewer.paper.setting.Compositor._set_with", lambda _, __, tight: pages(2 if tight else 3)
    )
    shop.carry_out(line(Order(5, job())), goes_on)

    assert [(said.pages, said.final) for said, _ in shop.said if isinstance(said, Answer)] == counts
    assert {said.number for said, _ in shop.said} == {5}


@pytest.mark.parametrize(
    ("raised", "sentence"),
    [
        (TypesetError("The pages could not be set: a fault."), "The pages could not be set: a fault."),
        (MemoryError(), "There is not enough memory to set the pages."),
    ],
)
def test_whatever_goes_wrong_is_one_sentence_and_the_next_order_is_carried_out(
    shop: Shop, monkeypatch: pytest.MonkeyPatch, raised: Exception, sentence: str
) -> None:
    def fall(*_: object) -> Set:
        raise raised

    with monkeypatch.context() as patched:
        patched.setattr("viewer.paper.setting.Compositor.first", fall)
        shop.carry_out(line(Order(1, job())))
        shop.press.grade()
    shop.carry_out(line(Order(2, job())))

    first, second = shop.said[:2]
    assert first == (Answer(1, error=sentence), b"")
    assert isinstance(second[0], Answer)
    assert (second[0].number, second[0].error) == (2, "")


@pytest.mark.parametrize("words", [b"\n", b"{}\n", b'{"number": 1, "job": 2}\n', b"\xff\n"])
def test_what_is_no_order_is_said_to_be_none(shop: Shop, words: bytes) -> None:
    shop.carry_out(words)

    ((answer, pdf),) = shop.said
    assert isinstance(answer, Answer)
    assert answer.error.startswith("The pages could not be prepared: what was chosen could not be read.")
    assert (answer.number, pdf) == (0, b"")


def test_trees_come_from_the_catalogue_that_is_named(shop: Shop, tmp_path: Path) -> None:
    named = replace(job(), catalogue=str(tmp_path / "gone.sqlite"))
    shop.carry_out(line(Order(1, job())))
    shop.carry_out(line(Order(2, named)))

    assert [said.error for said, _ in shop.said if isinstance(said, Answer)] == [""] * len(shop.said)
    assert not (tmp_path / "gone.sqlite").exists()


def test_only_the_newest_order_is_carried_out_and_then_graded() -> None:
    come = Event()

    def lines() -> Iterator[bytes]:
        yield from (line(Order(number, job())) for number in (1, 2, 3))
        come.set()

    shop = Shop()
    inbox = Inbox(lines())
    assert come.wait(10)
    work(shop.press, inbox)

    assert {(type(said), said.number) for said, _ in shop.said} == {(Answer, 3), (Grade, 3)}
    last, _ = shop.said[-1]
    assert isinstance(last, Grade)
    assert 1 < last.grade < 9


def test_an_order_that_comes_while_dictionaries_are_read_goes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    reading, read_on = Event(), Event()

    def read() -> None:
        reading.set()
        assert read_on.wait(10)

    def lines() -> Iterator[bytes]:
        yield line(Order(1, job()))
        assert reading.wait(10)
        yield line(Order(2, job()))
        read_on.set()

    monkeypatch.setattr("viewer.ui.handout.press._read_dictionaries", read)
    shop = Shop()
    work(shop.press, Inbox(lines()))

    assert [said.number for said, _ in shop.said if isinstance(said, Grade)] == [2]
    assert {said.number for said, _ in shop.said if isinstance(said, Answer)} == {1, 2}


def test_what_was_set_is_graded_when_no_other_order_comes(monkeypatch: pytest.MonkeyPatch) -> None:
    shop = Shop()
    graded = Event()
    grade = shop.press.grade

    def note() -> None:
        grade()
        graded.set()

    def lines() -> Iterator[bytes]:
        yield line(Order(1, job()))
        assert graded.wait(20)
        yield line(Order(2, job()))

    monkeypatch.setattr("viewer.ui.handout.press._QUIET_S", 0.0)
    monkeypatch.setattr(shop.press, "grade", note)
    work(shop.press, Inbox(lines()))

    assert [said.number for said, _ in shop.said if isinstance(said, Grade)] == [1, 2]


def test_the_program_answers_and_ends_when_its_input_does() -> None:
    ended = subprocess.run(
        [sys.executable, "-m", "viewer.ui.handout.press"],
        input=line(Order(1, job(patient="Ann Lee"))),
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    said = answers_in(ended.stdout)

    assert isinstance(said[-1][0], Grade)
    assert "AnnLee" in sheets_of(said[0][1])[0].words
    assert ended.stderr == b""
