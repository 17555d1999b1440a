"""Indexing: one bringing up to date of a catalogue, from the files to what a search finds."""

import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

from msgspec import json

from viewer.library.address import Address
from viewer.library.catalogue import tree_in
from viewer.library.diagram import Diagram
from viewer.library.guide import Guide
from viewer.library.model import Article
from viewer.library.passage import Thing
from viewer.library.report import Report
from viewer.library.rows import path_of
from viewer.library.squeezing import let_out, squeezed
from viewer.library.stocktaking import Stocktaking
from viewer.library.term import Term
from viewer.render.passages import thing_of_article, thing_of_diagram, thing_of_guide, thing_of_term
from viewer.render.trees import Trees, key_of
from viewer.search.hands import Hands
from viewer.search.lexicon import load_lexicon
from viewer.search.writing import IndexWriter

Tell = Callable[[int, int], None]

_KEEP_TREE = "INSERT OR IGNORE INTO trees (key, value) VALUES (?, ?)"
"""Keeps a tree, squeezed; one with the same key is the same one."""

_STEPS = 100
"""How often at most it is told how far it is."""


class Indexing:
    """Writes within a transaction of the caller's. Its errors are sqlite3.Error."""

    def __init__(
        self, connection: sqlite3.Connection, articles: Path, resources: Path, language: str
    ) -> None:
        """Compare the files with the catalogue."""
        connection.execute("PRAGMA cache_size = -65536")  # kB; what is written waits there for its end
        self._connection, self._articles = connection, articles
        self._stock = Stocktaking(connection, articles, resources, language)
        report = Report()
        lexicon = load_lexicon(articles, resources, language, report)
        self._stock.room.note("·search", report.problems)
        self._writer = IndexWriter(connection, language, lexicon)
        if self._writer.fresh:
            self._stock.room.lose_all()

    @property
    def changed(self) -> list[str]:
        """The paths of the files that are other ones than before, or new, or gone."""
        return self._stock.changed

    def run(self, tell: Tell) -> Iterator[str]:
        """Read, parse and index what changed; gives the names of the articles that were read.

        `tell` is told how much of how much is done.
        """
        files = self._stock.files
        step = max(1, len(files) // _STEPS)
        for path in (*files, *self._stock.gone):
            self._forget_trees(path)
        with Hands(self._articles, files) as hands:
            for number, prepared in enumerate(hands.prepared(), 1):
                self._connection.executemany(_KEEP_TREE, prepared.trees)
                if slug := self._stock.take(prepared.loaded):
                    if prepared.thing is not None:
                        self._index(prepared.thing)
                    yield slug
                if number % step == 0:
                    tell(number, len(files))
        self._stock.finish()
        self._index_the_rest(tell)
        self._writer.finish()

    def _index(self, thing: Thing) -> None:
        self._writer.replace(thing)
        whole = thing.address
        order = "UPDATE things SET found = 1 WHERE kind = ? AND slug = ?"
        self._connection.execute(order, (whole.kind, whole.slug))

    def _index_the_rest(self, tell: Tell) -> None:
        """What is gone, and what was read before and is not in the index."""
        for (address,) in self._connection.execute("SELECT address FROM gone").fetchall():
            self._writer.remove(Address.parse(address))
        self._connection.execute("DELETE FROM gone")
        asked = "SELECT kind, value FROM things JOIN wholes USING (id) WHERE things.id = ?"
        missing = self._connection.execute("SELECT id FROM things WHERE NOT found ORDER BY id").fetchall()
        step = max(1, len(missing) // _STEPS)
        for done, number in enumerate(missing, 1):
            kind, value = self._connection.execute(asked, number).fetchone()
            self._index(self._thing(kind, let_out(value)))
            if done % step == 0 and len(missing) >= _STEPS:
                tell(done, len(missing))

    def _thing(self, kind: str, value: bytes) -> Thing:
        match kind:
            case "article":
                return thing_of_article(json.decode(value, type=Article), Trees(self))
            case "diagram":
                return thing_of_diagram(json.decode(value, type=Diagram, dec_hook=path_of))
            case "guide":
                return thing_of_guide(json.decode(value, type=Guide))
        return thing_of_term(json.decode(value, type=Term))

    def get(self, key: bytes) -> str | None:
        """The tree kept under this key, or None."""
        return tree_in(self._connection, key)

    def put(self, key: bytes, value: str) -> None:
        """Keep a tree. Unlike the catalogue's own, this may fail, for it is part of something larger."""
        self._connection.execute(_KEEP_TREE, (key, squeezed(value.encode())))

    def _forget_trees(self, path: Path) -> None:
        """Keep the trees no more that an article had as it was."""
        asked = "SELECT value FROM things JOIN wholes USING (id) WHERE kind = 'article' AND file = ?"
        for (value,) in self._connection.execute(asked, (str(path),)).fetchall():
            for page in json.decode(let_out(value), type=Article).pages:
                self._connection.execute("DELETE FROM trees WHERE key = ?", (key_of(page.markdown),))
