"""A library is read once, and again as soon as any of its files is another one: that file alone."""

import os
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.support.kept import Kept, content_of
from tests.support.tiny_library import BODY, DIAGRAM, TinyLibrary, article_text
from viewer.library import loading, opening, stocktaking
from viewer.library.address import Address, article
from viewer.library.catalogue import Catalogue, place_of
from viewer.library.library import Library
from viewer.library.loading import Loaded, load
from viewer.library.opening import Opened, open_library
from viewer.library.report import Report


class Desk:
    """Opens the tiny library through its catalogue and notes which articles' files were read."""

    def __init__(self, tiny: TinyLibrary, monkeypatch: pytest.MonkeyPatch) -> None:
        self.tiny, self.read = tiny, list[str]()
        self.kept = Kept(tiny.articles, tiny.resources, tiny.root / "cache")
        monkeypatch.setattr(stocktaking, "load_article", self._load)

    def _load(self, path: Path, root: Path) -> Loaded:
        self.read.append(path.stem)
        return loading.load_article(path, root)

    def open(self, language: str = "en") -> Opened:
        return self.kept.open(language)

    def load(self, language: str = "en") -> tuple[Library, Report]:
        opened = self.open(language)
        assert opened.shelf is not None
        return opened.library, opened.report


@pytest.fixture
def desk(tiny: TinyLibrary, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    desk = Desk(tiny, monkeypatch)
    yield desk
    desk.kept.close()


def test_a_known_library_is_the_one_that_was_read(desk: Desk) -> None:
    desk.tiny.leaky.with_name("broken.md").write_text("no front matter", encoding="utf-8")
    desk.load()
    desk.read.clear()
    known, told = desk.load()
    library, report = load(desk.tiny.articles, desk.tiny.resources)

    assert desk.read == []
    assert content_of(known) == content_of(library)
    assert list(known.articles) == list(library.articles)
    assert sorted(told) == sorted(report) != []


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


def write_a_twin(desk: Desk) -> None:
    """A second article with the same name, in a topic that comes first."""
    twin = desk.tiny.articles / "en" / "attic" / "leaky-door.md"
    twin.parent.mkdir()
    twin.write_text(article_text(title="A twin"), encoding="utf-8")


def spoil(desk: Desk) -> None:
    desk.tiny.leaky.write_text("no front matter", encoding="utf-8")


def explain_another_word(desk: Desk) -> None:
    desk.tiny.own_glossary.write_text(
        '[door]\nname = "door"\nplain = "a door"\nmeaning = "It shuts."\narticle = "article:heart-doors"\n',
        encoding="utf-8",
    )


CHANGES: dict[Callable[[Desk], None], list[str]] = {
    rewrite: ["leaky-door"],
    rewrite_with_old_date: ["leaky-door"],
    add: ["new"],
    remove: [],
    reorder: [],
    forget_sources: [],
    rename_picture: [],
    bring_picture: [],
    break_link: ["leaky-door"],
    write_a_twin: ["leaky-door", "leaky-door"],
    spoil: ["leaky-door"],
    explain_another_word: [],
}


@pytest.mark.parametrize("change", CHANGES)
def test_of_a_library_that_changed_only_that_is_read(desk: Desk, change: Callable[[Desk], None]) -> None:
    desk.load()
    desk.read.clear()
    change(desk)
    library, report = desk.load()

    assert desk.read == CHANGES[change]
    fresh, problems = load(desk.tiny.articles, desk.tiny.resources)
    assert content_of(library) == content_of(fresh)
    assert list(report) == list(problems)
    assert known_by_heart(library) == known_by_heart(fresh)


@pytest.mark.parametrize("change", [remove, write_a_twin, spoil, break_link])
def test_what_changed_and_is_as_before_again_is_the_same_library(
    desk: Desk, change: Callable[[Desk], None]
) -> None:
    before = content_of(desk.load()[0])
    change(desk)
    desk.load()
    desk.tiny.leaky.unlink(missing_ok=True)
    desk.tiny.leaky.write_text(article_text(), encoding="utf-8")
    (desk.tiny.articles / "en" / "attic" / "leaky-door.md").unlink(missing_ok=True)
    assert content_of(desk.load()[0]) == before


def known_by_heart(library: Library) -> object:
    """What the register of a library answers."""
    beginnings = {"mitral valve", "leaky door", "heart doors", "left door", "another title", "no such"}
    heads = library.heads()
    pointing = [sorted(library.register.pointing(article(head.slug))) for head in heads]
    names = sorted(set(library.register.names(beginnings)))
    return heads, pointing, names, library.forms(), [library.head(head.slug) for head in heads]


def test_a_library_that_is_opened_does_not_change_when_its_files_do(desk: Desk) -> None:
    library, _ = desk.load()
    rewrite(desk)
    newer, _ = desk.load()
    titles = [each.articles["leaky-door"].title for each in (library, newer)]
    assert titles == ["Leaky door", "Another title"]


def test_a_library_whose_shelf_is_closed_goes_on_from_its_files(desk: Desk) -> None:
    opened = desk.open()
    library = opened.library
    assert opened.shelf is not None
    opened.shelf.close()
    fresh = load(desk.tiny.articles, desk.tiny.resources)[0]
    assert content_of(library)["articles"] == content_of(fresh)["articles"]
    assert [head.slug for head in library.heads()] == ["heart-doors", "leaky-door"]
    assert library.forms() == fresh.forms()
    assert not opened.shelf.damaged


def test_a_shelf_is_closed_once_nobody_has_its_library(tiny: TinyLibrary) -> None:
    kept = Kept(tiny.articles, tiny.resources, tiny.root / "cache")
    kept.open()
    catalogue = Catalogue(kept.file(), place_of(tiny.articles, tiny.resources, "en"))
    opened = open_library(tiny.articles, tiny.resources, "en", catalogue)
    library, log = opened.library, kept.file().with_name(f"{kept.file().name}-wal")
    kept.close()
    catalogue.close()
    del opened
    assert library.articles["leaky-door"].title == "Leaky door"
    assert log.exists()
    del library
    assert not log.exists()


def test_each_language_is_known_for_itself(desk: Desk) -> None:
    english = content_of(desk.load()[0])
    assert content_of(desk.load("de")[0]) != english
    desk.read.clear()
    assert content_of(desk.load()[0]) == english
    assert desk.read == []


@pytest.mark.parametrize("damaged", [b"", b"{", b"null", b"[]", b'{"form": 1}', b"[" * 100_000, None])
@pytest.mark.parametrize("place", ["said", "wholes", "problems"])
def test_a_damaged_row_is_made_good_from_the_files(desk: Desk, damaged: bytes | None, place: str) -> None:
    spoil(desk)
    desk.load()
    desk.kept.close()
    connection = sqlite3.connect(desk.kept.file())
    with connection:
        if place == "wholes" and damaged is None:
            connection.execute("DELETE FROM wholes")
        elif place == "said":
            connection.execute("UPDATE said SET value = ? WHERE name = 'frame'", (damaged,))
        else:
            connection.execute(f"UPDATE {place} SET value = ?", (damaged,))  # noqa: S608
    connection.close()
    fresh, problems = load(desk.tiny.articles, desk.tiny.resources)
    for _ in "12":
        opened = desk.open()
        assert content_of(opened.library) == content_of(fresh)
        assert opened.shelf is not None
        assert opened.shelf.damaged is (place == "wholes")
    if place == "problems" and damaged != b"[]":  # none would be an answer, too
        assert sorted(desk.open().report) == sorted(problems)


def test_a_file_that_cannot_be_kept_is_read_each_time(tiny: TinyLibrary) -> None:
    (tiny.root / "cache").write_text("in the way", encoding="utf-8")
    kept = Kept(tiny.articles, tiny.resources, tiny.root / "cache")
    opened = kept.open()
    assert opened.shelf is None
    assert not opened.ready
    assert content_of(opened.library) == content_of(tiny.loaded())
    kept.close()


def test_while_another_process_writes_the_files_are_read(desk: Desk) -> None:
    desk.load()
    rewrite(desk)
    connection = sqlite3.connect(desk.kept.file())
    connection.execute("BEGIN IMMEDIATE")
    opened = desk.open()
    connection.rollback()
    connection.close()
    assert opened.library.articles["leaky-door"].title == "Another title"


def test_no_folder_is_an_empty_library(tmp_path: Path) -> None:
    catalogue = Catalogue(None)
    opened = open_library(tmp_path / "none", tmp_path / "none", "en", catalogue)
    catalogue.close()
    assert not opened.library.articles
    assert len(opened.report) > 0


@pytest.fixture
def large(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """The tiny library as if it had too many files to look at each."""
    monkeypatch.setattr(opening, "FEW", 1)
    return desk


def test_of_a_large_library_that_nobody_knows_an_article_is_read_when_it_is_opened(large: Desk) -> None:
    large.tiny.leaky.with_name("broken.md").write_text("no front matter", encoding="utf-8")
    opened = large.open()
    fresh = load(large.tiny.articles, large.tiny.resources)[0]
    assert (opened.large, opened.ready, opened.shelf) == (True, False, None)
    assert large.read == []
    assert opened.library.articles["leaky-door"] == fresh.articles["leaky-door"]
    assert opened.library.article_at(article("broken")) is None
    assert [topic.slug for topic in opened.library.topics] == ["doors", "other"]
    found = opened.library.articles["leaky-door"]
    assert opened.library.next_article(found) is None  # the one that follows cannot be used
    assert opened.library.head("leaky-door") == fresh.head("leaky-door")
    assert {head.title for head in opened.library.heads()} == {"Broken", "Heart doors", "Leaky door"}


def test_of_a_large_library_that_is_known_the_file_that_is_opened_is_looked_at(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.load()
    monkeypatch.setattr(opening, "FEW", 1)
    rewrite(desk)
    desk.read.clear()
    opened = desk.open()
    assert (opened.large, opened.ready) == (True, False)
    assert opened.library.articles["leaky-door"].title == "Another title"
    assert opened.library.articles["heart-doors"].title == "Heart doors"
    desk.tiny.leaky.unlink()
    assert desk.open().library.articles["leaky-door"].title == "Leaky door"


def test_a_path_names_what_stands_above_a_place(desk: Desk) -> None:
    desk.tiny.write(BODY)
    library, _ = desk.load()
    paths = {
        "article:leaky-door": ("Doors",),
        "article:leaky-door#what-helps": ("Doors", "Leaky door"),
        "article:leaky-door/2": ("Doors", "Leaky door"),
        "term:leak": ("Doors", "Leaky door"),
        "diagram:heart": (),
        "diagram:heart#left-door": ("The heart’s doors",),
        "diagram:heart/open": ("The heart’s doors",),
        "article:none": (),
        "guide:none#2": (),
        "topic:doors": (),
    }
    assert {address: library.path_to(Address.parse(address)) for address in paths} == paths


def test_the_path_of_a_word_does_not_say_it_again(desk: Desk) -> None:
    desk.tiny.write(title="Leak")
    library, _ = desk.load()
    assert library.path_to(Address.parse("term:leak")) == ("Doors",)
