"""Found: the results of a search as lines for a terminal, and as the one object that `--json` prints."""

from collections.abc import Iterator, Mapping

from msgspec import Struct

from viewer.library.address import Address
from viewer.library.library import Library
from viewer.render.step_words import filled_sentences
from viewer.search.danger import Danger
from viewer.search.hit import Hit, Meaning, Results

_MOST_SHOWN = 60
"""Characters of the reader's words that a sentence repeats."""
_MOST_TOPICS = 12


class FoundHit(Struct, frozen=True):
    """A hit as it is told outside the program. `path` are the names of what stands above it."""

    address: str
    title: str
    path: tuple[str, ...]
    kind: str
    heading: str
    score: float
    reason: str
    snippet: str


class FoundMeaning(Struct, frozen=True):
    """How some of the words were understood; `address` is empty where no thing is called so."""

    words: str
    title: str
    address: str
    how: str
    sentence: str


class Emergency(Struct, frozen=True):
    """What the emergency box says, with the clinic's numbers, and where the library tells more."""

    title: str
    text: str
    address: str


class Found(Struct, frozen=True):
    """All of a search. `danger` is whether the emergency box is due, `count` of all hits there are."""

    words: str
    count: int
    danger: bool
    emergency: Emergency | None
    meanings: tuple[FoundMeaning, ...]
    hits: tuple[FoundHit, ...]


def found_of(results: Results, count: int, library: Library, fields: Mapping[str, str]) -> Found:
    """What is told of results; `count` is of all hits there are, `fields` are the clinic's values."""
    return Found(
        words=results.words,
        count=count,
        danger=results.danger is not None,
        emergency=_emergency(results.danger, library, fields) if results.danger is not None else None,
        meanings=tuple(map(_found_meaning, results.meanings)),
        hits=tuple(_found_hit(hit, library) for hit in results.hits),
    )


def lines_of(results: Results, found: Found, library: Library) -> Iterator[str]:
    """The lines for a terminal: the emergency first, then how the words were understood, then the hits."""
    if found.emergency is not None:
        yield from _emergency_lines(found.emergency)
    for meaning in found.meanings:
        yield _line(meaning.sentence)
    if found.meanings:
        yield ""
    for number, (hit, told) in enumerate(zip(results.hits, found.hits, strict=True), 1):
        yield from _hit_lines(number, hit, told)
    yield _last_line(found)
    if not found.hits:
        yield from _advice(library)


def _found_meaning(meaning: Meaning) -> FoundMeaning:
    return FoundMeaning(
        words=meaning.words,
        title=meaning.title,
        address=_text(meaning.address),
        how=meaning.how,
        sentence=meaning.sentence,
    )


def _found_hit(hit: Hit, library: Library) -> FoundHit:
    return FoundHit(
        address=str(hit.address),
        title=hit.title,
        path=library.path_to(hit.address),
        kind=hit.kind,
        heading=hit.heading,
        score=hit.score,
        reason=hit.reason,
        snippet=hit.snippet,
    )


def _text(address: Address | None) -> str:
    return str(address) if address is not None else ""


def _emergency(danger: Danger, library: Library, fields: Mapping[str, str]) -> Emergency:
    title, text = (filled_sentences(each, fields) for each in (danger.title, danger.text))
    address = danger.article
    known = address is not None and library.missing(address) is None
    return Emergency(title, text, _text(address) if known else "")


def _emergency_lines(emergency: Emergency) -> Iterator[str]:
    yield f"!! {_line(emergency.title)}"
    yield f"!! {_line(emergency.text)}"
    if emergency.address:
        yield f"!! {emergency.address}"
    yield ""


def _hit_lines(number: int, hit: Hit, told: FoundHit) -> Iterator[str]:
    names = dict.fromkeys((*told.path, told.title, *((told.heading,) if told.heading else ())))
    yield f"{number}. {_line(' › '.join(names))}"
    yield f"   {told.address}"
    if told.reason:
        yield f"   {_line(told.reason)}"
    if told.snippet:
        yield f"   {_line(_marked(hit))}"
    yield ""


def _marked(hit: Hit) -> str:
    """The snippet with its marked words between stars."""
    parts, done = [], 0
    for start, end in hit.marks:
        parts += [hit.snippet[done:start], "**", hit.snippet[start:end], "**"]
        done = end
    return "".join((*parts, hit.snippet[done:]))


def _last_line(found: Found) -> str:
    words = _line(found.words[:_MOST_SHOWN]) + ("…" if len(found.words) > _MOST_SHOWN else "")
    if not found.hits:
        return f"Nothing was found for “{words}”."
    places = "1 place" if found.count == 1 else f"{found.count} places"
    shown = len(found.hits)
    return f"{places} for “{words}”" + ("." if shown >= found.count else f"; the first {shown} are shown.")


def _advice(library: Library) -> Iterator[str]:
    yield "Try other words, or fewer of them."
    titles = [topic.title for topic in library.topics if topic.opens is None][:_MOST_TOPICS]
    if titles:
        yield f"The topics are: {_line('; '.join(titles))}."


def _line(text: str) -> str:
    """A text on one line, without signs that would act on a terminal."""
    return "".join(letter if letter.isprintable() else " " for letter in text)
