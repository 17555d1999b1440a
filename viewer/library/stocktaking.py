"""Stocktaking: the files of a library are held against its catalogue, and what differs is written there."""

import sqlite3
from collections.abc import Iterator, Mapping
from pathlib import Path

from msgspec import Struct, json

from viewer.library.framing import load_all_diagrams, load_all_terms, load_frame, load_sources
from viewer.library.guide import Guide
from viewer.library.guides import load_guides
from viewer.library.loading import Loaded, load_article, twin
from viewer.library.marks import NO_MARK, Marked, Marks, marks_of
from viewer.library.register import (
    forms_of,
    head_of,
    names_of_article,
    names_of_parts,
    names_of_term,
    places_of,
)
from viewer.library.report import Report
from viewer.library.rows import Rows
from viewer.library.stockroom import Stockroom

PARTS, TERMS, TITLES = range(3)
"""Whose name it is that stands in the list of names, the first of which is meant."""


class Stocktaking:
    """One comparing and writing, within a transaction of the caller's. Its errors are sqlite3.Error.

    First `take` what each of the `files` gave, then `finish`.
    """

    def __init__(
        self, connection: sqlite3.Connection, articles: Path, resources: Path, language: str
    ) -> None:
        """Compare. Every file is looked at, and none is read."""
        self._place = articles, resources, language
        self.room = Stockroom(connection)
        self._connection = connection
        self._taken: dict[str, str] = {}
        self._marks = marks_of(articles, resources, language)
        self._before = self._kept_marks()
        self.changed = sorted(_differing(self._before.files, self._marks.files))
        """The paths of all files that are other ones than before, or new, or gone."""
        names = {Path(path).stem for path in _differing(self._before.articles, self._marks.articles)}
        self.files = [Path(path) for path in self._marks.articles if Path(path).stem in names]
        """The articles to be read: those that changed, and those that share a name with one that did."""
        self.gone = [
            Path(path) for path in sorted(self._before.articles.keys() - self._marks.articles.keys())
        ]
        """The articles' files that are no more."""
        if self._marks.search != self._before.search:
            self.room.lose_all()  # what words mean is another thing now

    def take(self, loaded: Loaded) -> str:
        """Write what one of the files gave; they come in order. Gives the name of its article, if any."""
        articles = self._place[0]
        article = loaded.article
        if article is not None and article.slug in self._taken:
            loaded = twin(Path(loaded.path), articles, self._taken[article.slug])
            article = None
        self.room.note(loaded.path, loaded.problems)
        if article is None:
            self.room.drop_file(loaded.path)
            return ""
        self._taken[article.slug] = article.file
        head = head_of(article)
        mark = self._marks.articles.get(loaded.path, NO_MARK)
        self.room.put("article", article.slug, article, head, file=loaded.path, mark=json.encode(mark))
        self.room.name(article.slug, TITLES, names_of_article(head))
        self.room.point(article.slug, map(str, places_of(article)))
        return article.slug

    def finish(self) -> None:
        """Write the rest: what is gone, and what holds the articles."""
        for path in map(str, self.gone):
            self.room.drop_file(path)
            self.room.note(path, ())
        if not self.changed and self.room.said("frame") is not None:
            return
        for group, marked in self._marks.frame.items():
            if marked != self._before.frame[group] or self.room.said("frame") is None:
                self._take_group(group)
        self._take_frame()
        self.room.say("marks", self._marks)
        self.room.say("count", len(self._marks.files))

    def _take_group(self, group: str) -> None:
        articles, resources, language = self._place
        report = Report()
        match group:
            case "sources":
                self._put_all("source", load_sources(articles, report))
            case "diagrams":
                diagrams = load_all_diagrams(articles, resources, language, report)
                self._put_all("diagram", diagrams)
                self.room.name(
                    "·parts", PARTS, (each for one in diagrams.values() for each in names_of_parts(one))
                )
            case "terms":
                terms = load_all_terms(articles, resources, language, report)
                self._put_all("term", terms)
                self.room.name(
                    "·terms", TERMS, (each for one in terms.values() for each in names_of_term(one))
                )
                self.room.say("forms", [forms_of(term) for term in terms.values()])
            case "guides":
                self._put_all("guide", load_guides(articles, resources, language, report))
            case _:
                return
        self.room.note(f"·{group}", report.problems)

    def _put_all(self, kind: str, things: Mapping[str, Struct]) -> None:
        """Things in place of all of their kind; those that are as they were are left as they are."""
        for slug in self.room.slugs(kind) - things.keys():
            self.room.drop(kind, slug)
        for place, (slug, thing) in enumerate(things.items()):
            self.room.put(kind, slug, thing, place=place)

    def _take_frame(self) -> None:
        articles, _, language = self._place
        report = Report()
        guides = Rows(self._connection, "guide", Guide, dict)
        found = Rows(self._connection, "article", Struct, dict)
        frame = load_frame(articles, language, found, self.room.spoilt(), guides, report)
        self.room.note("·topics", report.problems)
        self.room.say("frame", frame)

    def _kept_marks(self) -> Marks:
        kept = self.room.said("marks")
        try:
            return json.decode(kept or b"", type=Marks)
        except ValueError:
            return Marks({}, {}, {}, {}, {}, {}, {})


def take_stock(connection: sqlite3.Connection, articles: Path, resources: Path, language: str) -> None:
    """Bring a catalogue up to date, reading what has changed, within a transaction of the caller's."""
    stock = Stocktaking(connection, articles, resources, language)
    for path in stock.files:
        stock.take(load_article(path, articles))
    stock.finish()


def _differing(before: Marked, after: Marked) -> Iterator[str]:
    """The paths of the files that are not the same."""
    return (path for path in {**before, **after} if before.get(path) != after.get(path))
