"""Snapshot: the library as it was last read, taken from the catalogue while none of its files has changed."""

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from msgspec import Struct, json

from viewer.library.catalogue import Catalogue
from viewer.library.library import Library
from viewer.library.report import Problem, Report

_FORM = 5
"""Raised whenever loading comes to other results, so that what was read by older rules is read anew."""

Mark = tuple[str, int, int, int]
"""A file's path, size, time of its last change and time of its last change of any kind, in nanoseconds."""


class _Snapshot(Struct, frozen=True):
    """What reading the files with these marks gave."""

    form: int
    marks: tuple[Mark, ...]
    library: Library
    problems: list[Problem]


def load_known(
    articles: Path, resources: Path, language: str, catalogue: Catalogue
) -> tuple[Library, Report]:
    """What `loading.load` gives, without reading a file where none has changed since it was last called."""
    key = f"library {language} {articles} {resources}"
    marks = marks_of(articles, resources, language)
    if (kept := catalogue.get(key)) is not None:
        with suppress(ValueError, RecursionError):  # a damaged entry is made again
            found = json.decode(kept, type=_Snapshot, dec_hook=_path)
            if (found.form, found.marks) == (_FORM, marks):
                return found.library, Report(found.problems)
    from viewer.library.loading import load  # late: most starts need none of what reading needs

    library, report = load(articles, resources, language)
    made = _Snapshot(_FORM, marks, library, report.problems)
    catalogue.put(key, json.encode(made, enc_hook=str).decode())
    return library, report


def marks_of(articles: Path, resources: Path, language: str) -> tuple[Mark, ...]:
    """Of every file that loading may look at, in order. Any change to one shows in them."""
    return tuple(sorted(_marks(articles, resources, language)))


def _marks(articles: Path, resources: Path, language: str) -> Iterator[Mark]:
    yield from _marked(articles, ".toml")
    yield from _marked(articles / language, ".toml")
    yield from _marked(resources / "diagrams", f".{language}.toml")
    yield from _marked(articles / "diagrams", f".{language}.toml")
    yield from _marked(resources / "diagrams", ".outlines.json")
    yield from _marked(articles / "diagrams", ".outlines.json")
    yield from _marked(resources / "glossary", f"{language}.toml")
    yield from _marked(resources / "guides", f".{language}.toml")
    yield from _marked(articles / language / "guides", ".toml")
    for topic in _entries(articles / language):
        if "." not in topic.name:
            yield from _marked(topic, ".md")


def _marked(folder: str | os.PathLike[str], ending: str) -> Iterator[Mark]:
    for entry in _entries(folder):
        if entry.name.endswith(ending):
            try:
                told = entry.stat()
            except OSError:  # a link that leads nowhere; when it leads somewhere, that is a change
                yield entry.path, 0, 0, 0
            else:
                yield entry.path, told.st_size, told.st_mtime_ns, told.st_ctime_ns


def _entries(folder: str | os.PathLike[str]) -> Iterator["os.DirEntry[str]"]:
    """What is in a folder; nothing where it cannot be looked into."""
    with suppress(OSError), os.scandir(folder) as entries:
        yield from entries


def _path(_: type, text: str) -> Path:
    """From its text: the one type in a library that JSON does not know."""
    return Path(text)
