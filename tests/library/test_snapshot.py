"""The library is read once, and again as soon as any of its files is another one."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.support.tiny_library import DIAGRAM, TinyLibrary, article_text
from viewer.library import loading
from viewer.library.catalogue import Catalogue
from viewer.library.library import Library
from viewer.library.report import Report
from viewer.library.snapshot import load_known


class Desk:
    """Loads the tiny library through its catalogue and counts how often its files were read."""

    def __init__(self, tiny: TinyLibrary, catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch) -> None:
        self.tiny, self.catalogue, self.read = tiny, catalogue, 0
        monkeypatch.setattr(loading, "load", self._load)

    def _load(self, articles: Path, resources: Path, language: str) -> tuple[Library, Report]:
        self.read += 1
        return READ(articles, resources, language)

    def load(self, language: str = "en") -> tuple[Library, Report]:
        return load_known(self.tiny.articles, self.tiny.resources, language, self.catalogue)


READ = loading.load


@pytest.fixture
def desk(tiny: TinyLibrary, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    catalogue = Catalogue(None)
    yield Desk(tiny, catalogue, monkeypatch)
    catalogue.close()


def test_a_known_library_is_the_one_that_was_read(desk: Desk) -> None:
    desk.tiny.leaky.with_name("broken.md").write_text("no front matter", encoding="utf-8")
    library, report = desk.load()
    known, told = desk.load()

    assert desk.read == 1
    assert (known, list(told)) == (library, list(report))
    assert known.diagrams["heart"].states[0].file == library.diagrams["heart"].states[0].file
    assert len(told) > 0


def rewrite(desk: Desk) -> None:
    desk.tiny.leaky.write_text(article_text(title="Another title"), encoding="utf-8")


def rewrite_with_old_date(desk: Desk) -> None:
    """Of the same length and the same date of change, as some copying programs leave it."""
    told = desk.tiny.leaky.stat()
    text = desk.tiny.leaky.read_text(encoding="utf-8")
    desk.tiny.leaky.write_text(text.replace("door", "DOOR"), encoding="utf-8")
    os.utime(desk.tiny.leaky, ns=(told.st_atime_ns, told.st_mtime_ns))


def add(desk: Desk) -> None:
    desk.tiny.leaky.with_name("new.md").write_text(article_text(), encoding="utf-8")


def remove(desk: Desk) -> None:
    desk.tiny.leaky.unlink()


def reorder(desk: Desk) -> None:
    (desk.tiny.articles / "en" / "library.toml").write_text("", encoding="utf-8")


def forget_sources(desk: Desk) -> None:
    (desk.tiny.articles / "sources.toml").unlink()


def rename_picture(desk: Desk) -> None:
    (desk.tiny.diagrams / "heart.en.toml").rename(desk.tiny.diagrams / "lung.en.toml")


def bring_picture(desk: Desk) -> None:
    own = desk.tiny.articles / "diagrams"
    own.mkdir()
    (own / "own.en.toml").write_text(DIAGRAM, encoding="utf-8")


def break_link(desk: Desk) -> None:
    desk.tiny.leaky.unlink()
    desk.tiny.leaky.symlink_to(desk.tiny.root / "nowhere.md")


CHANGES = (
    rewrite,
    rewrite_with_old_date,
    add,
    remove,
    reorder,
    forget_sources,
    rename_picture,
    bring_picture,
    break_link,
)


@pytest.mark.parametrize("change", CHANGES)
def test_a_library_that_changed_is_read_anew(desk: Desk, change: Callable[[Desk], None]) -> None:
    desk.load()
    change(desk)
    library, report = desk.load()

    assert desk.read == 2
    fresh, problems = READ(desk.tiny.articles, desk.tiny.resources, "en")
    assert (library, list(report)) == (fresh, list(problems))


def test_each_language_is_known_for_itself(desk: Desk) -> None:
    english = desk.load()[0]
    assert desk.load("de")[0] != english
    assert desk.load()[0] == english
    assert desk.read == 2


@pytest.mark.parametrize("damaged", ["", "{", "null", "[]", '{"form": 1}', "[" * 100_000])
def test_a_damaged_entry_is_made_again(desk: Desk, damaged: str, monkeypatch: pytest.MonkeyPatch) -> None:
    library = desk.load()[0]
    monkeypatch.setattr(desk.catalogue, "get", lambda _: damaged)
    assert desk.load()[0] == library
    assert desk.read == 2


def test_no_folder_is_an_empty_library(desk: Desk, tmp_path: Path) -> None:
    library, report = load_known(tmp_path / "none", tmp_path / "none", "en", desk.catalogue)
    assert not library.articles
    assert len(report) > 0
