"""Marks: by which one sees, without reading a file, that it is another one than before."""

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import TypeAlias

from msgspec import Struct

Mark: TypeAlias = tuple[int, int, int]
"""A file's size, time of its last change and time of its last change of any kind, in nanoseconds."""
Marked: TypeAlias = dict[str, Mark]
"""Files by their path."""

NO_MARK: Mark = (0, 0, 0)
"""Of a link that leads nowhere; when it leads somewhere, that is a change."""

_OF_THE_LANGUAGE = {
    "library.toml": "topics",
    "glossary.toml": "terms",
    "search.toml": "search",
    "danger.toml": "search",
}


class Marks(Struct, frozen=True):
    """Of every file that reading a library may look at: its articles, and the rest by what it is for."""

    articles: Marked
    topics: Marked
    sources: Marked
    diagrams: Marked
    terms: Marked
    guides: Marked
    search: Marked

    @property
    def frame(self) -> dict[str, Marked]:
        """All but the articles, by what they are for."""
        groups = ("topics", "sources", "diagrams", "terms", "guides", "search")
        return {group: getattr(self, group) for group in groups}

    @property
    def files(self) -> Marked:
        """All files."""
        return {
            path: mark for marked in (self.articles, *self.frame.values()) for path, mark in marked.items()
        }


def marks_of(articles: Path, resources: Path, language: str) -> Marks:
    """The marks of a library now. Looking at a hundred files takes about a millisecond."""
    own = articles / language
    written = _marked(own, ".toml")
    named: dict[str, Marked] = {"topics": {}, "terms": {}, "search": {}}
    for path, mark in written.items():
        named[_OF_THE_LANGUAGE.get(Path(path).name, "topics")][path] = mark
    pictures = {f".{language}.toml": (articles, resources), ".outlines.json": (articles, resources)}
    return Marks(
        articles={
            path: mark for folder in topic_folders(own) for path, mark in _marked(folder, ".md").items()
        },
        topics=named["topics"],
        sources=_marked(articles, ".toml"),
        diagrams={
            path: mark
            for ending, roots in pictures.items()
            for root in roots
            for path, mark in _marked(root / "diagrams", ending).items()
        },
        terms={**_marked(resources / "glossary", f"{language}.toml"), **named["terms"]},
        guides={**_marked(resources / "guides", f".{language}.toml"), **_marked(own / "guides", ".toml")},
        search={**_marked(resources / "search", f"{language}.toml"), **named["search"]},
    )


def article_files(articles: Path, language: str) -> dict[str, str]:
    """The articles' files by the articles' names, without looking at them; of two with a name the first."""
    found: dict[str, str] = {}
    for folder in topic_folders(articles / language):
        for name in sorted(entry.name for entry in _entries(folder) if entry.name.endswith(".md")):
            found.setdefault(name.removesuffix(".md"), f"{folder}{os.sep}{name}")
    return found


def topic_folders(own: Path) -> list[str]:
    """The folders in which articles of a language lie, in order."""
    return sorted(entry.path for entry in _entries(own) if "." not in entry.name)


def mark_of(path: str) -> Mark:
    """The mark of one file now; NO_MARK where there is none."""
    try:
        told = os.stat(path)  # noqa: PTH116  ten thousand Paths would be made for nothing
    except OSError:
        return NO_MARK
    return told.st_size, told.st_mtime_ns, told.st_ctime_ns


def as_text(path: str) -> str:
    """A path that can be kept, in which bytes of a file's name that are no text stand in letters."""
    return path.encode(errors="backslashreplace").decode()


def _marked(folder: str | os.PathLike[str], ending: str) -> Marked:
    found = (
        (as_text(entry.path), mark_of(entry.path))
        for entry in _entries(folder)
        if entry.name.endswith(ending)
    )
    return dict(sorted(found))


def _entries(folder: str | os.PathLike[str]) -> Iterator["os.DirEntry[str]"]:
    """What is in a folder; nothing where it cannot be looked into."""
    with suppress(OSError), os.scandir(folder) as entries:
        yield from entries
