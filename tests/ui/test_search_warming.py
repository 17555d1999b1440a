"""What a search needs is made ready while nobody waits, and what nobody waited for still comes."""

import threading
from collections.abc import Iterator

import pytest

from tests.support.desk import Person, person, shared_person, wait_until
from tests.support.searching import Seeker, Stock, seeker
from viewer.library.library import Library
from viewer.places import Places
from viewer.search.danger import DangerWords
from viewer.ui.search import alarm as alarm_module
from viewer.ui.search.alarm import Alarm
from viewer.ui.search.searcher import Searcher
from viewer.ui.search.sources import danger_words
from viewer.ui.search.warming import Warming

__all__ = ["person", "seeker", "shared_person"]


@pytest.fixture
def alarm(person: Person) -> Alarm:
    """The alarm of a window, whose words are still to be made."""
    alarm = person.window.searching.alarm
    alarm.use(person.desk.reader.library)
    return alarm


def test_danger_words_are_made_beside_the_window(alarm: Alarm, monkeypatch: pytest.MonkeyPatch) -> None:
    makers: list[threading.Thread] = []

    def noted(places: Places, library: Library) -> DangerWords:
        makers.append(threading.current_thread())
        return danger_words(places, library)

    monkeypatch.setattr(alarm_module, danger_words.__name__, noted)
    alarm.prepare()
    wait_until(lambda: alarm.ready)
    assert alarm.of("chest pain") is not None
    assert len(makers) == 1
    assert makers[0] is not threading.main_thread()


def test_who_is_quicker_than_that_is_answered_all_the_same(alarm: Alarm) -> None:
    assert not alarm.ready
    assert alarm.of("chest pain") is not None


def test_words_of_a_library_that_was_left_are_not_taken(alarm: Alarm, person: Person) -> None:
    alarm.prepare()
    alarm.use(person.desk.reader.library)
    searcher = person.window.searching.searcher
    over = threading.Event()
    searcher.do(over.set)
    wait_until(over.is_set)
    person.rest()
    assert not alarm.ready


def test_pieces_are_done_one_by_one_until_told_to_stop(person: Person) -> None:
    warming = Warming(person.window)
    done: list[int] = []

    def pieces(last: int) -> Iterator[None]:
        for number in range(last):
            done.append(number)
            yield

    warming.begin(pieces(3))
    wait_until(lambda: len(done) == 3)
    warming.begin(pieces(100))
    wait_until(lambda: len(done) > 4)
    warming.stop()
    reached = len(done)
    person.rest()
    assert len(done) == reached


def test_the_screen_is_there_before_it_is_asked_for(person: Person) -> None:
    searching = person.window.searching
    searching.take_library()
    wait_until(lambda: searching.pane is not None and bool(searching.pane.start.chips))
    assert not searching.shown
    person.press("Ctrl+K")
    assert searching.shown


def test_an_index_that_is_open_is_not_opened_again(seeker: Seeker, person: Person) -> None:
    searcher = Searcher()
    opened: list[int] = []

    def stocked() -> Stock:
        opened.append(threading.get_ident())
        return seeker.stock

    searcher.use(stocked)
    searcher.open()
    searcher.open()
    searcher.close()
    assert len(opened) == 1
    assert opened[0] != threading.get_ident()
