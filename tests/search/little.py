"""A little index in memory, of things made up for one test."""

import sqlite3
from collections.abc import Iterable, Sequence

from viewer.library.address import Address, article
from viewer.library.passage import Passage, Thing
from viewer.search.index import SearchIndex
from viewer.search.lexicon import Lexicon
from viewer.search.writing import IndexWriter

STOP = ("a", "the", "is", "what", "of", "in", "my", "as", "i", "do", "have", "can", "on", "with")


def thing(
    slug: str,
    title: str,
    *sections: tuple[str, str],
    plain: str = "",
    names: Sequence[str] = (),
    kind: str = "article",
    text: str = "",
    misspelled: Sequence[str] = (),
    leads: str = "",
) -> Thing:
    """A thing with some sections, each a heading and its text; `text` stands before them."""
    whole = Address({"picture": "diagram", "word": "term", "guide": "guide"}.get(kind, "article"), slug)
    parts = [Passage(whole.at(f"s{at}"), heading, body) for at, (heading, body) in enumerate(sections, 1)]
    return Thing(
        address=whole,
        kind=kind,
        title=title,
        plain=plain,
        names=tuple(names),
        misspelled=tuple(misspelled),
        picture=None,
        leads=article(leads) if leads else None,
        passages=(Passage(whole, "", text), *parts),
    )


def lexicon(**fields: object) -> Lexicon:
    """A lexicon with the words that questions are made of, and these fields."""
    return Lexicon(**{"stop": STOP, **fields})  # type: ignore[arg-type]


def put_in(connection: sqlite3.Connection, things: Iterable[Thing], words: Lexicon) -> None:
    """Put some things into an index, in one transaction."""
    with connection:
        writer = IndexWriter(connection, words.language, words)
        for each in things:
            writer.replace(each)
        writer.finish()


def index_of(*things: Thing, words: Lexicon | None = None) -> SearchIndex:
    """An index of these things alone."""
    known = words or lexicon()
    connection = sqlite3.connect(":memory:")
    put_in(connection, things, known)
    return SearchIndex(connection, known)


def found(index: SearchIndex, words: str, *, exact: bool = False) -> list[str]:
    """The addresses of the hits."""
    return [str(hit.address) for hit in index.search(words, exact=exact).hits]


def understood(index: SearchIndex, words: str) -> list[str]:
    """What is said of how words were understood."""
    return [meaning.sentence for meaning in index.search(words).meanings]
