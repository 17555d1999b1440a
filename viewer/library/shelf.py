"""Shelf: a library as its catalogue keeps it, of which is read only what is asked for."""

import sqlite3
from collections.abc import Callable, Iterable, Mapping
from collections.abc import Set as AbstractSet
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from msgspec import json

from viewer.library.address import Address
from viewer.library.catalogue import place_of
from viewer.library.diagram import Diagram
from viewer.library.frame import Frame
from viewer.library.guide import Guide
from viewer.library.head import Head, TermForms
from viewer.library.library import Library
from viewer.library.model import Article, Source
from viewer.library.report import Problem, Report
from viewer.library.rows import ArticleRows, Rows
from viewer.library.term import Term

T = TypeVar("T")


class Shelf:
    """One state of a catalogue, and its library's register. What is written later the next shelf sees."""

    def __init__(self, path: Path, articles: Path, resources: Path, language: str) -> None:
        """Open the catalogue of this library. Raises sqlite3.Error where there is none that can be read."""
        self._place = articles, resources, language
        self._in_use = True
        self.damaged = False
        """Whether something could not be read here and was read from the files."""
        self._connection = sqlite3.connect(path, timeout=0.0, isolation_level=None, check_same_thread=False)
        try:
            self._connection.execute("BEGIN")  # from the first question on all is seen as it is then
            if self.said("place") != place_of(*self._place).encode():
                raise sqlite3.DatabaseError("this is the catalogue of another library")
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """Let go of the file, as happens anyway once nobody has the library any more.

        What is asked for from now on is read from the library's own files.
        """
        self._in_use = False
        self._connection.close()

    def __del__(self) -> None:
        """Close: whoever has the library may ask for what is in it, so nobody else can say when."""
        if hasattr(self, "_connection"):  # there is none where the file could not be opened
            self._connection.close()

    def said(self, name: str) -> bytes | None:
        """What is kept under a name. Raises sqlite3.Error."""
        row = self._connection.execute(
            "SELECT CAST(value AS BLOB) FROM said WHERE name = ?", (name,)
        ).fetchone()
        return row[0] if row is not None and isinstance(row[0], bytes) else None

    @property
    def found(self) -> bool:
        """Whether the search index knows all that is here. Raises sqlite3.Error."""
        lacks = "SELECT EXISTS (SELECT 1 FROM things WHERE NOT found) OR EXISTS (SELECT 1 FROM gone)"
        return not self._connection.execute(lacks).fetchone()[0]

    def library(self, *, wary: bool = False) -> Library:
        """The library. Raises sqlite3.Error or ValueError where its frame cannot be read.

        Where it is `wary`, each article's file is looked at when it is asked for, for it may have changed.
        """
        articles, _, language = self._place
        frame = json.decode(self.said("frame") or b"", type=Frame)
        return Library(
            folder=articles,
            language=language,
            topics=frame.topics,
            articles=ArticleRows(self._connection, self._rescued_articles, articles if wary else None),
            diagrams=Rows(self._connection, "diagram", Diagram, self._rescued_diagrams),
            sources=Rows(self._connection, "source", Source, self._rescued_sources),
            chosen_home=frame.home,
            terms=Rows(self._connection, "term", Term, self._rescued_terms),
            guides=Rows(self._connection, "guide", Guide, self._rescued_guides),
            touch=frame.touch,
            touched=frame.touched,
            kept=self,
        )

    def report(self) -> Report:
        """What was wrong with the files when they were read. Raises sqlite3.Error or ValueError."""
        rows = self._connection.execute("SELECT value FROM problems").fetchall()
        return Report([each for (value,) in rows for each in json.decode(value or b"", type=list[Problem])])

    def heads(self) -> Iterable[Head]:
        """What lists tell of all articles."""

        def told() -> Iterable[Head]:
            return self._rescued.heads()

        return self._asked(self._heads, told)

    def head(self, slug: str) -> Head | None:
        """What lists tell of one article, or None."""

        def kept() -> Head | None:
            asked = "SELECT head FROM things WHERE kind = 'article' AND slug = ?"
            row = self._connection.execute(asked, (slug,)).fetchone()
            return json.decode(row[0] or b"", type=Head) if row is not None else None

        def told() -> Head | None:
            return self._rescued.head(slug)

        return self._asked(kept, told)

    def pointing(self, whole: Address) -> Iterable[str]:
        """The articles that point to a place."""

        def kept() -> list[str]:
            asked = "SELECT slug FROM pointing WHERE place = ?"
            return [row[0] for row in self._connection.execute(asked, (str(whole),))]

        def told() -> Iterable[str]:
            return ()

        return self._asked(kept, told)

    def names(self, beginnings: AbstractSet[str]) -> Iterable[str]:
        """The names that begin so."""

        def kept() -> list[str]:
            asked = "SELECT name FROM names WHERE beginning IN (SELECT value FROM json_each(?)) ORDER BY rank"
            given = (json.encode(sorted(beginnings)).decode(),)
            return [row[0] for row in self._connection.execute(asked, given)]

        def told() -> Iterable[str]:
            return self._rescued.register.names(beginnings)

        return self._asked(kept, told)

    def forms(self) -> tuple[TermForms, ...]:
        """How the terms stand in texts."""
        return self._forms

    @cached_property
    def _forms(self) -> tuple[TermForms, ...]:
        def kept() -> tuple[TermForms, ...]:
            return json.decode(self.said("forms") or b"", type=tuple[TermForms, ...])

        return self._asked(kept, self._rescued_forms)

    def _heads(self) -> Iterable[Head]:
        rows = self._connection.execute("SELECT head FROM things WHERE kind = 'article'").fetchall()
        return json.decode(b"[" + b",".join(row[0] or b"null" for row in rows) + b"]", type=list[Head])

    def _asked(self, kept: Callable[[], T], told: Callable[[], T]) -> T:
        """What is kept; where that cannot be read, what the files tell."""
        with suppress(sqlite3.Error, ValueError, RecursionError):
            return kept()
        return told()

    @cached_property
    def _rescued(self) -> Library:
        """The library from its files, for when the catalogue breaks while it is in use."""
        from viewer.library.provisional import provisional  # late: hardly any start needs what reading needs

        self.damaged = self._in_use
        return provisional(*self._place)[0]

    def _rescued_articles(self) -> Mapping[str, Article]:
        return self._rescued.articles

    def _rescued_diagrams(self) -> Mapping[str, Diagram]:
        return self._rescued.diagrams

    def _rescued_sources(self) -> Mapping[str, Source]:
        return self._rescued.sources

    def _rescued_terms(self) -> Mapping[str, Term]:
        return self._rescued.terms

    def _rescued_guides(self) -> Mapping[str, Guide]:
        return self._rescued.guides

    def _rescued_forms(self) -> tuple[TermForms, ...]:
        return self._rescued.forms()
