"""The reader can read and search while the catalogue is brought up to date beside the window."""

import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from tests.support.desk import Person, Start, leave, wait_until
from tests.support.tiny_library import BODY, TinyLibrary, article_text
from viewer.library import opening
from viewer.library.address import article
from viewer.library.catalogue import catalogue_file
from viewer.library.report import Report
from viewer.places import find_places
from viewer.search.index import SearchIndex
from viewer.search.lexicon import load_lexicon
from viewer.ui.readying import Readying

SECONDS = 20_000
HANGS = (sys.executable, "-c", 'import time; print(\'{"done": 1, "of": 2}\', flush=True); time.sleep(60)')
FAILS = (sys.executable, "-c", "raise SystemExit(3)")
TALKS = (sys.executable, "-c", "print('nonsense')")
NOBODY = ("no-such-program-at-all",)


class Notes(QObject):
    """Notes what a librarian tells."""

    def __init__(self, person: Person) -> None:
        super().__init__(person.window)
        self.steps: list[tuple[int, int]] = []
        self.ready = 0
        self.pages = 0
        person.desk.librarian.readying.connect(self._on_readying)
        person.desk.librarian.ready.connect(self._on_ready)
        person.desk.reader.page_opened.connect(self._on_page)

    def _on_readying(self, done: int, of: int) -> None:
        self.steps.append((done, of))

    def _on_ready(self) -> None:
        self.ready += 1

    def _on_page(self, opened: object) -> None:
        self.pages += 1


@pytest.fixture
def sit(begin: Start, tiny: TinyLibrary) -> Callable[[], Person]:
    """Start the program with the tiny library."""
    for name in ("themes", "icons"):
        shutil.copytree(find_places().resources / name, tiny.resources / name)

    def sit() -> Person:
        return begin(article("leaky-door", 1), articles=tiny.articles, resources=tiny.resources)

    return sit


def found(person: Person, words: str) -> list[str]:
    """The addresses that a search finds."""
    library, places = person.desk.reader.library, person.window.places
    place = library.folder, places.resources, library.language
    index = SearchIndex(catalogue_file(places.cache, *place), load_lexicon(*place[:2], place[2], Report()))
    hits = [str(hit.address.whole) for hit in index.search(words).hits] if index.ready else []
    index.close()
    return hits


def test_who_begins_to_search_soon_finds_everything(sit: Callable[[], Person]) -> None:
    person = sit()
    notes = Notes(person)
    assert found(person, "leaky") == []
    person.desk.librarian.hurry()
    assert person.desk.librarian.busy
    wait_until(lambda: notes.ready == 1, SECONDS)
    assert found(person, "leaky")[0] == "article:leaky-door"
    assert notes.pages == 0
    leave(person)
    person = sit()
    person.desk.librarian.hurry()
    assert not person.desk.librarian.busy, "all is known and nothing has changed"


def test_an_index_that_cannot_be_asked_is_made_anew_once(sit: Callable[[], Person]) -> None:
    person = sit()
    notes = Notes(person)
    person.desk.librarian.hurry()
    wait_until(lambda: notes.ready == 1, SECONDS)
    person.desk.librarian.mend()
    assert person.desk.librarian.busy
    wait_until(lambda: notes.ready == 2, SECONDS)
    person.desk.librarian.mend()
    assert not person.desk.librarian.busy


def test_it_begins_by_itself_once_the_window_is_left_alone(
    sit: Callable[[], Person], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("viewer.ui.librarian._IDLE_MS", 1)
    person = sit()
    notes = Notes(person)
    wait_until(lambda: notes.ready == 1, SECONDS)
    assert notes.steps == [] or notes.steps[-1] == (2, 2)


def test_the_page_that_is_read_stays_while_a_large_library_becomes_known(
    sit: Callable[[], Person], tiny: TinyLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "FEW", 1)
    other = tiny.leaky.with_name("third-door.md")
    other.write_text(article_text(related=["article:leaky-door"], title="Third door"), encoding="utf-8")
    person = sit()
    notes = Notes(person)
    library = person.desk.reader.library
    assert "What helps?" in person.words
    assert "Third door" not in related(person)
    person.desk.librarian.hurry()
    wait_until(lambda: notes.ready == 1, SECONDS)
    assert person.desk.reader.library is not library
    assert notes.pages == 0
    assert "Third door" in related(person)
    assert person.notice == ""


def related(person: Person) -> list[str]:
    """The titles of what is related to the article that is shown."""
    library, view = person.desk.reader.library, person.window.pane.view
    assert view is not None
    return [library.title_of(address) for address in library.related(view.article)]


def test_a_page_that_changed_meanwhile_is_shown_as_it_is_now(
    sit: Callable[[], Person], tiny: TinyLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "FEW", 1)
    person = sit()
    notes = Notes(person)
    tiny.write(BODY.replace("Rest helps.", "Sleep helps."))
    person.desk.librarian.hurry()
    wait_until(lambda: notes.ready == 1, SECONDS)
    assert notes.pages == 1
    assert "Sleep helps." in person.words


def test_who_leaves_ends_what_is_at_work(sit: Callable[[], Person]) -> None:
    person = sit()
    person.desk.librarian.hurry()
    leave(person)
    person = sit()
    notes = Notes(person)
    person.desk.librarian.hurry()
    wait_until(lambda: notes.ready == 1, SECONDS)
    assert found(person, "leaky")[0] == "article:leaky-door"


def test_where_nothing_can_be_kept_the_search_works_as_well(
    sit: Callable[[], Person], tmp_path: Path
) -> None:
    (tmp_path / "cache").write_text("in the way", encoding="utf-8")
    person = sit()
    notes = Notes(person)
    folder = person.window.places.cache
    person.desk.librarian.hurry()
    wait_until(lambda: notes.ready == 1, SECONDS)
    assert found(person, "leaky")[0] == "article:leaky-door"
    leave(person)
    assert not folder.exists()


def test_a_program_that_hangs_is_ended_and_tells_nothing_more(qtbot: QtBot, tiny: TinyLibrary) -> None:
    readying = Readying(None, HANGS)
    with qtbot.waitSignal(readying.progressed, timeout=SECONDS) as told:
        readying.start(tiny.articles, tiny.resources, "en", tiny.root / "catalogue")
    assert told.args == [1, 2]
    with qtbot.assertNotEmitted(readying.failed, wait=100):
        readying.close()
    assert not readying.running


def test_a_program_that_says_nothing_more_is_ended(qtbot: QtBot, tiny: TinyLibrary) -> None:
    readying = Readying(None, HANGS, silence_ms=1)
    with qtbot.waitSignal(readying.failed, timeout=SECONDS):
        readying.start(tiny.articles, tiny.resources, "en", tiny.root / "catalogue")
    assert not readying.running


@pytest.mark.parametrize("command", [FAILS, TALKS, NOBODY], ids=["fails", "talks", "nobody"])
def test_a_program_that_comes_to_no_end_is_told(
    qtbot: QtBot, tiny: TinyLibrary, command: tuple[str, ...]
) -> None:
    readying = Readying(None, command)
    with qtbot.waitSignal(readying.failed, timeout=SECONDS):
        readying.start(tiny.articles, tiny.resources, "en", tiny.root / "catalogue")
    assert not readying.running
