"""The searcher: beside the window, on one thread, the latest wish alone."""

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.support.desk import wait_until
from tests.support.searching import Stock, results
from viewer.search.hit import Results
from viewer.ui.search.searcher import Searcher, Wish


class Heard:
    """What a searcher tells."""

    def __init__(self, searcher: Searcher) -> None:
        self.found: list[Results] = []
        self.unready: list[Wish] = []
        self.threads: set[int] = set()
        searcher.found.connect(self.on_found)
        searcher.unready.connect(self.on_unready)

    def on_found(self, wish: Wish, found: Results) -> None:
        self.threads.add(threading.get_ident())
        self.found.append(found)

    def on_unready(self, wish: Wish) -> None:
        self.unready.append(wish)


@pytest.fixture
def stock() -> Stock:
    made = Stock()
    made.knows(results("leaky valve"))
    return made


@pytest.fixture
def searcher(qapp: QApplication, stock: Stock) -> Iterator[Searcher]:
    made = Searcher()

    def stocked() -> Stock:
        return stock

    made.use(stocked)
    yield made
    stock.gate.set()
    made.close()


def test_what_is_found_comes_to_the_windows_thread_from_another(searcher: Searcher, stock: Stock) -> None:
    heard = Heard(searcher)
    searcher.search(Wish("leaky valve"))
    wait_until(lambda: bool(heard.found))
    assert heard.found == [stock.answers["leaky valve"]]
    assert heard.threads == {threading.get_ident()}
    assert threading.get_ident() not in stock.threads


def test_only_the_latest_wish_is_answered(searcher: Searcher, stock: Stock, qtbot: QtBot) -> None:
    heard = Heard(searcher)
    stock.gate.clear()
    for words in ("l", "le", "lea", "leak"):
        searcher.search(Wish(words))
    stock.gate.set()
    wait_until(lambda: bool(heard.found))
    searcher.close()
    assert [each.words for each in heard.found] == ["leak"]
    assert len(stock.asked) <= 2  # the one that was at work, and the last


def test_a_forgotten_wish_is_not_answered(searcher: Searcher, stock: Stock, qtbot: QtBot) -> None:
    heard = Heard(searcher)
    stock.gate.clear()
    searcher.search(Wish("leaky valve"))
    searcher.forget()
    stock.gate.set()
    searcher.close()
    QApplication.processEvents()
    assert not heard.found


def test_the_index_is_made_used_and_closed_on_one_thread(searcher: Searcher, stock: Stock) -> None:
    heard = Heard(searcher)
    for number in range(1, 4):
        searcher.search(Wish(f"words {number}"))
        wait_until(lambda number=number: len(heard.found) == number)  # type: ignore[misc]
    searcher.close()
    assert stock.closed
    assert len(stock.threads) == 1


def test_without_an_index_that_is_told(searcher: Searcher, stock: Stock) -> None:
    heard = Heard(searcher)
    stock.ready = False
    searcher.search(Wish("leaky valve"))
    wait_until(lambda: bool(heard.unready))
    assert heard.unready == [Wish("leaky valve")]
    assert not stock.asked


def test_another_index_takes_the_place_of_the_one_before(searcher: Searcher, stock: Stock) -> None:
    heard, other = Heard(searcher), Stock()
    other.knows(results("valve"))

    def others() -> Stock:
        return other

    searcher.search(Wish("leaky valve"))
    wait_until(lambda: bool(heard.found))
    searcher.use(others)
    searcher.search(Wish("valve"))
    wait_until(lambda: len(heard.found) == 2)
    assert stock.closed
    assert heard.found[1] == other.answers["valve"]


def test_after_closing_nothing_runs_and_nothing_is_answered(searcher: Searcher, stock: Stock) -> None:
    heard = Heard(searcher)
    searcher.close()
    searcher.search(Wish("leaky valve"))
    searcher.close()
    QApplication.processEvents()
    assert not heard.found
    assert not stock.asked
