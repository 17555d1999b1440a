"""An index of a test's own: it answers as it was told to, when it is let, and notes what it was asked."""

import threading
from collections.abc import Iterator

import pytest

from tests.support.desk import Person, wait_until
from viewer.library.address import Address, article, diagram
from viewer.search.danger import Danger
from viewer.search.hit import Hit, Meaning, Results
from viewer.ui.search.pane import SearchPane
from viewer.ui.search.searcher import Wish

LEAK = article("mitral-valve-regurgitation")
LEAKY = Meaning(
    "leaky valve",
    "mitral valve regurgitation",
    LEAK,
    "name",
    "“leaky valve” is another name for mitral valve regurgitation.",
)


def hit(
    address: Address,
    kind: str = "article",
    title: str = "Mitral valve regurgitation",
    *,
    heading: str = "",
    snippet: str = "A leaky valve lets blood flow back.",
    marks: tuple[tuple[int, int], ...] = ((2, 13),),
    reason: str = "",
    picture: Address | None = None,
) -> Hit:
    """A hit, of which a test says only what it is about."""
    return Hit(address, kind, title, heading, snippet, (), marks, 1.0, reason, picture)


HITS = (
    hit(LEAK, picture=diagram("heart-inside", "leaking")),
    hit(
        article("mitral-valve-prolapse", heading="what-is-it"),
        title="Mitral valve prolapse",
        heading="What is it?",
    ),
    hit(article("heart-valves"), title="Heart valves: four one-way doors", reason="It tells of valves."),
    hit(diagram("heart-inside", "leaking"), "picture", "Inside the heart"),
    hit(Address("guide", "leaking-mitral-valve", spot="2"), "guide", "A leaking mitral valve"),
    hit(Address("term", "mitral-valve-regurgitation"), "word", "mitral valve regurgitation"),
)


def results(
    words: str,
    hits: tuple[Hit, ...] = HITS,
    meanings: tuple[Meaning, ...] = (),
    danger: Danger | None = None,
    exact: bool = False,
) -> Results:
    """What is found for some words."""
    counts: dict[str, int] = {}
    for each in hits:
        counts[each.kind] = counts.get(each.kind, 0) + 1
    return Results(words, hits, len(hits), counts, meanings, danger, exact, ("leaky", "valve"))


class Stock:
    """Answers by words; for words that it does not know it has nothing. `gate` keeps it from answering."""

    def __init__(self) -> None:
        self.ready = True
        self.answers: dict[str, Results] = {}
        self.asked: list[Wish] = []
        self.threads: set[int] = set()
        self.closed = False
        self.gate = threading.Event()
        self.gate.set()

    def knows(self, answer: Results) -> None:
        """Answer this to its words, as typed and half typed."""
        self.answers[answer.words] = answer

    def search(self, words: str, *, exact: bool = False, kind: str = "", limit: int = 50) -> Results:
        self.threads.add(threading.get_ident())
        self.asked.append(Wish(words, exact, kind, limit))
        assert self.gate.wait(10), "nobody let the index answer"
        whole = self.answers.get(words, results(words, ()))
        hits = tuple(each for each in whole.hits if kind in ("", each.kind))[:limit]
        meanings = () if exact else whole.meanings
        return Results(words, hits, whole.count, whole.counts, meanings, None, exact, whole.marked)

    def close(self) -> None:
        self.threads.add(threading.get_ident())
        self.closed = True


class Seeker:
    """A person who searches, in an index that the test fills."""

    def __init__(self, person: Person, stock: Stock) -> None:
        self.person, self.stock = person, stock

    @property
    def pane(self) -> SearchPane:
        """The search screen."""
        pane = self.person.window.searching.pane
        assert pane is not None, "the search was never opened"
        return pane

    @property
    def field(self) -> str:
        """What stands in the field."""
        return self.person.window.toolbar.search.text

    def sees_search(self) -> bool:
        """Whether the search screen is what is seen."""
        return self.person.window.searching.shown and self.pane.isVisible()

    def search(self, words: str) -> None:
        """Open the search by its key, type words and wait for what is found."""
        self.person.press("Ctrl+K")
        self.person.type(words)
        self.wait()

    def wait(self) -> None:
        """Wait for what is found."""
        wait_until(self.done)
        self.person.look()

    def done(self) -> bool:
        """Whether what is shown is what was found for the words."""
        return not self.person.window.searching.findings.pending

    @property
    def titles(self) -> list[str]:
        """What the cards say, one after the other."""
        rows = self.pane.results.rows
        return [str(rows.index(number, 0).data()) for number in range(rows.rowCount())]


@pytest.fixture
def seeker(person: Person) -> Iterator[Seeker]:
    """A person whose search asks an index of the test, which knows what a leaky valve is."""
    stock = Stock()
    stock.knows(results("leaky valve", meanings=(LEAKY,)))

    def stocked() -> Stock:
        return stock

    searching = person.window.searching
    searching.searcher.use(stocked)
    searching.findings.clear()
    yield Seeker(person, stock)
    stock.gate.set()
    person.rest()
    searching.take_library()
