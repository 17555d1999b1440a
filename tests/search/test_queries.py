"""What people type: the right page is first for at least 95 of 100, and among the first three for 99.

`queries.tsv` holds a query a line, the addresses that answer it, all equally right, and its kind.
"""

from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from viewer.library.address import Address
from viewer.library.library import Library
from viewer.search.index import SearchIndex

HERE = Path(__file__).parent

FIRST, FIRST_THREE = 0.95, 0.99


class Query(Struct, frozen=True):
    """What somebody types, and where it should lead."""

    words: str
    expected: tuple[str, ...]


def queries(file: str = "queries.tsv") -> Iterator[Query]:
    for line in (HERE / file).read_text("utf-8").splitlines()[1:]:
        words, expected, _ = line.split("\t")
        yield Query(words, tuple(expected.split()))


def place(index: SearchIndex, query: Query) -> int:
    """Which hit is right, counted from 0; 99 where none is."""
    hits = [str(hit.address.whole) for hit in index.search(query.words).hits]
    return next((at for at, address in enumerate(hits) if address in query.expected), 99)


def test_there_are_enough_queries_and_all_lead_somewhere(shipped_library: Library) -> None:
    asked = list(queries())
    assert len({query.words for query in asked}) >= 300
    addresses = {address for query in asked for address in query.expected}
    assert not [each for each in addresses if shipped_library.missing(Address.parse(each)) is not None]


def test_people_find_what_they_mean(shipped_index: SearchIndex) -> None:
    asked = list(queries())
    places = [place(shipped_index, query) for query in asked]
    for query, at in zip(asked, places, strict=True):
        if at:
            print(f"{at:3} “{query.words}” should lead to {' or '.join(query.expected)}")
    assert sum(at == 0 for at in places) / len(asked) >= FIRST
    assert sum(at < 3 for at in places) / len(asked) >= FIRST_THREE


def test_it_is_said_what_was_understood(shipped_index: SearchIndex) -> None:
    sentences = {
        "leaky valve": "“leaky valve” is another name for mitral valve regurgitation.",
        "hart attack": "No page has “hart attack”. Showing “heart attack”.",
        "MR": "MR is short for mitral valve regurgitation.",
    }
    for words, sentence in sentences.items():
        results = shipped_index.search(words)
        assert sentence in [meaning.sentence for meaning in results.meanings], words
        assert results.words == words


def test_every_hit_leads_somewhere(shipped_index: SearchIndex, shipped_library: Library) -> None:
    for words in ("heart", "valve", "salt", "warfarin", "door", "step", "left atrium"):
        for hit in shipped_index.search(words, limit=500).hits:
            assert shipped_library.missing(hit.address) is None
            assert hit.picture is None or shipped_library.missing(hit.picture) is None
            assert "{" not in hit.snippet
            assert "(say" not in hit.snippet
