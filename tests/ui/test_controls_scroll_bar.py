"""The scroll bar shows where one is, and follows a press and a drag."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from viewer.places import find_places
from viewer.render.theme import load_theme
from viewer.ui.controls.scroll_bar import ScrollBar
from viewer.ui.style.fonts import load_fonts
from viewer.ui.style.icons import Icons
from viewer.ui.style.look import Look

RESOURCES = find_places().resources


@pytest.fixture
def look(qapp: QApplication) -> Look:
    theme = load_theme(RESOURCES / "themes" / "light.toml")
    return Look(theme, load_fonts(), Icons(RESOURCES / "icons"))


@pytest.fixture
def bar(look: Look, qtbot: QtBot) -> ScrollBar:
    bar = ScrollBar(look)
    qtbot.addWidget(bar)
    bar.resize(12, 400)
    bar.setRange(0, 1000)
    bar.setPageStep(250)
    bar.show()
    return bar


def test_the_thumb_says_where_and_how_much(bar: ScrollBar) -> None:
    assert bar.thumb().top() == pytest.approx(2)
    assert bar.thumb().height() == pytest.approx(400 * 250 / 1250 - 4)
    bar.setValue(1000)
    assert bar.thumb().bottom() == pytest.approx(398)


def test_the_thumb_is_never_too_short_to_hold(bar: ScrollBar) -> None:
    bar.setRange(0, 1_000_000)
    assert bar.thumb().height() == pytest.approx(40)


def test_there_is_no_thumb_where_nothing_scrolls(bar: ScrollBar) -> None:
    bar.setRange(0, 0)
    assert bar.thumb().isEmpty()


def test_a_press_brings_the_thumb_there(bar: ScrollBar) -> None:
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=QPoint(6, 399))
    assert bar.value() == 1000


def test_a_drag_moves_the_text_with_the_thumb(bar: ScrollBar) -> None:
    QTest.mousePress(bar, Qt.MouseButton.LeftButton, pos=QPoint(6, 20))
    QTest.mouseMove(bar, QPoint(6, 180))
    assert bar.value() == pytest.approx(500, abs=4)
    QTest.mouseRelease(bar, Qt.MouseButton.LeftButton, pos=QPoint(6, 180))
    QTest.mouseMove(bar, QPoint(6, 300))
    assert bar.value() == pytest.approx(500, abs=4)


def test_it_keeps_its_width_at_every_text_size(bar: ScrollBar, look: Look) -> None:
    before = bar.sizeHint().width()
    look.set_text_percent(300)
    assert bar.sizeHint().width() == before
