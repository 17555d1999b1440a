"""Findings: danger at once, results after a pause, and nothing that is no longer wanted."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.support.desk import wait_until
from tests.support.searching import Stock, results
from viewer.search.danger import Danger
from viewer.ui.search.findings import Findings
from viewer.ui.search.searcher import Searcher

PAIN = Danger("chest-pain", "Chest pain", "Call {emergency}.", None)


def danger_of(words: str) -> Danger | None:
    return PAIN if "pain" in words else None


@pytest.fixture
def stock() -> Stock:
    made = Stock()
    made.knows(results("valve"))
    return made


@pytest.fixture
def findings(qapp: QApplication, stock: Stock) -> Iterator[Findings]:
    owner = QObject()
    searcher = Searcher(owner)

    def stocked() -> Stock:
        return stock

    searcher.use(stocked)
    made = Findings(searcher, danger_of, owner)
    yield made
    stock.gate.set()
    made.stop()
    searcher.close()


def test_danger_is_told_with_the_letter_and_results_after_a_pause(findings: Findings, qtbot: QtBot) -> None:
    with qtbot.waitSignal(findings.danger_changed, timeout=0, raising=True):
        findings.take("pain")
    assert findings.danger == PAIN
    assert findings.pending
    with qtbot.waitSignal(findings.changed):
        pass
    assert not findings.pending


def test_words_typed_meanwhile_are_the_only_ones_searched_for(findings: Findings, stock: Stock) -> None:
    for words in ("v", "va", "val", "valv", "valve"):
        findings.take(words)
    wait_until(lambda: not findings.pending)
    assert [wish.words for wish in stock.asked] == ["valve"]


def test_the_same_words_are_not_searched_for_again(findings: Findings, stock: Stock) -> None:
    findings.take("valve")
    wait_until(lambda: not findings.pending)
    findings.take("valve")
    QApplication.processEvents()
    assert len(stock.asked) == 1


def test_other_words_undo_the_choices(findings: Findings, stock: Stock) -> None:
    findings.take("valve")
    findings.choose_exact(True)
    findings.choose_kind("picture")
    findings.show_all()
    wait_until(lambda: bool(stock.asked) and stock.asked[-1].limit > 50)
    assert (stock.asked[-1].kind, stock.asked[-1].exact) == ("picture", True)
    findings.take("heart")
    assert (findings.kind, findings.exact, findings.all_shown) == ("", False, False)


def test_no_words_find_nothing_and_ask_nothing(findings: Findings, stock: Stock, qtbot: QtBot) -> None:
    findings.take("valve")
    wait_until(lambda: not findings.pending)
    with qtbot.waitSignal(findings.changed):
        findings.take("   ")
    assert findings.results is None
    assert len(stock.asked) == 1


def test_what_comes_after_stopping_changes_nothing(findings: Findings, stock: Stock, qtbot: QtBot) -> None:
    owner = findings.parent()
    assert owner is not None
    stock.gate.clear()
    findings.take("valve")
    findings.search_now()
    with qtbot.assertNotEmitted(findings.changed):
        findings.stop()
        stock.gate.set()
        owner.findChildren(Searcher)[0].close()
        QApplication.processEvents()


def test_a_miss_is_told_when_the_search_is_left_and_once(findings: Findings, qtbot: QtBot) -> None:
    missed: list[str] = []
    findings.missed.connect(missed.append)
    findings.take(" zebra ")
    wait_until(lambda: not findings.pending)
    findings.stop()
    findings.stop()
    assert missed == ["zebra"]


def test_words_of_danger_are_no_miss(findings: Findings, qtbot: QtBot) -> None:
    missed: list[str] = []
    findings.missed.connect(missed.append)
    findings.take("pain")
    wait_until(lambda: not findings.pending)
    findings.stop()
    assert missed == []


def test_exact_words_that_are_not_found_are_no_miss(findings: Findings, qtbot: QtBot) -> None:
    missed: list[str] = []
    findings.missed.connect(missed.append)
    findings.take("zebra")
    findings.choose_exact(True)
    wait_until(lambda: not findings.pending)
    findings.stop()
    assert missed == []


def test_words_that_stand_still_are_told_of_by_themselves(findings: Findings, qtbot: QtBot) -> None:
    with qtbot.waitSignal(findings.missed, timeout=8000) as told:
        findings.take("zebra")
    assert told.args == ["zebra"]
