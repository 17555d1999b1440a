"""The drawer holds the one tree where the window is narrow, keeps the focus, and gives it back."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAction, QColor, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.support.shelf import made_up_library
from viewer.library.address import Address, article
from viewer.places import find_places
from viewer.render.theme import load_theme
from viewer.ui.contents.contents import Contents
from viewer.ui.contents.drawer import TopicDrawer
from viewer.ui.contents.topic_tree import TopicTree
from viewer.ui.controls.button import Button
from viewer.ui.style.fonts import load_fonts
from viewer.ui.style.icons import Icons
from viewer.ui.style.look import Look
from viewer.ui.style.palette import palette

RESOURCES = find_places().resources
LEFT = Qt.MouseButton.LeftButton
TAB = Qt.FocusReason.TabFocusReason


@pytest.fixture
def look(qapp: QApplication) -> Look:
    look = Look(load_theme(RESOURCES / "themes" / "light.toml"), load_fonts(), Icons(RESOURCES / "icons"))
    look.set_motion(False)
    return look


@pytest.fixture
def contents(look: Look) -> Contents:
    contents = Contents(look)
    contents.set_library(made_up_library(), made_up_library())
    return contents


@pytest.fixture
def tree(contents: Contents) -> TopicTree:
    return contents.tree


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(800, 480)
    return host


@pytest.fixture
def opener(look: Look, host: QWidget) -> Button:
    opener = Button(look, "Topics", "Topics")
    opener.setParent(host)
    return opener


@pytest.fixture
def drawer(look: Look, host: QWidget, opener: Button, contents: Contents, qtbot: QtBot) -> TopicDrawer:
    drawer = TopicDrawer(look, host)
    drawer.take(contents)
    with qtbot.waitActive(host):
        host.show()
        host.activateWindow()
    opener.clearFocus()
    opener.setFocus(TAB)
    return drawer


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def test_it_is_closed_at_first(drawer: TopicDrawer) -> None:
    assert not drawer.isVisible()


def test_it_opens_over_the_whole_window_with_the_tree_at_the_left(
    drawer: TopicDrawer, host: QWidget, opener: Button, tree: TopicTree
) -> None:
    drawer.show_over(opener)
    assert drawer.geometry() == host.rect()
    assert (drawer.panel().left(), drawer.panel().width(), drawer.panel().height()) == (0, 288, 480)
    assert tree.isVisible()
    assert focused() is tree
    assert tree.ring_shown


def test_what_is_behind_is_dimmed_and_the_panel_is_not(
    drawer: TopicDrawer, host: QWidget, opener: Button, look: Look
) -> None:
    host.setPalette(palette(look.theme))
    before = host.grab().toImage().pixelColor(600, 300)
    drawer.show_over(opener)
    image = host.grab().toImage()
    assert image.pixelColor(600, 300).lightness() < before.lightness() / 2
    assert image.pixelColor(4, 400) == QColor(look.theme["chrome"])


def test_it_follows_the_window(drawer: TopicDrawer, host: QWidget, opener: Button) -> None:
    drawer.show_over(opener)
    host.resize(300, 600)
    assert drawer.geometry() == host.rect()
    assert (drawer.panel().width(), drawer.panel().height()) == (300 - 56, 600)


def test_it_grows_with_the_text(drawer: TopicDrawer, opener: Button, look: Look) -> None:
    drawer.show_over(opener)
    look.set_text_percent(300)
    assert drawer.panel().width() == round(288 * 1.4)


def test_escape_closes_it_and_the_focus_returns(drawer: TopicDrawer, opener: Button, qtbot: QtBot) -> None:
    drawer.show_over(opener)
    with qtbot.waitSignal(drawer.finished):
        QTest.keyClick(focused(), Qt.Key.Key_Escape)
    assert not drawer.isVisible()
    assert focused() is opener
    assert opener.ring_shown


def test_escape_is_kept_from_the_windows_own_shortcut(
    drawer: TopicDrawer, host: QWidget, opener: Button, qtbot: QtBot
) -> None:
    used: list[str] = []

    def note() -> None:
        used.append("Esc")

    action = QAction(host)
    action.setShortcut(QKeySequence("Esc"))
    action.triggered.connect(note)
    host.addAction(action)
    drawer.show_over(opener)
    QTest.keyClick(host.windowHandle(), Qt.Key.Key_Escape)
    assert used == []
    assert not drawer.isVisible()
    QTest.keyClick(host.windowHandle(), Qt.Key.Key_Escape)
    assert used == ["Esc"]


def test_a_click_outside_closes_it_and_one_inside_does_not(drawer: TopicDrawer, opener: Button) -> None:
    drawer.show_over(opener)
    QTest.mouseClick(drawer, LEFT, pos=QPoint(30, 20))
    assert drawer.isVisible()
    QTest.mouseClick(drawer, LEFT, pos=QPoint(600, 200))
    assert not drawer.isVisible()
    assert focused() is opener


def test_the_cross_closes_it(drawer: TopicDrawer, opener: Button) -> None:
    drawer.show_over(opener)
    QTest.keyClick(focused(), Qt.Key.Key_Tab)
    assert focused().accessibleName() == "Close the topics"
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert not drawer.isVisible()


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Backtab])
def test_tab_stays_inside(drawer: TopicDrawer, opener: Button, tree: TopicTree, key: Qt.Key) -> None:
    drawer.show_over(opener)
    stops = []
    for _ in range(6):
        QTest.keyClick(focused(), key)
        stops.append(focused())
    assert all(drawer.isAncestorOf(stop) for stop in stops)
    assert stops[2] is stops[5] is tree
    assert {stop.accessibleName() for stop in stops} == {"Topics", "Close the topics"}


def test_choosing_an_article_closes_it_after_asking(
    drawer: TopicDrawer, opener: Button, tree: TopicTree
) -> None:
    asked: list[Address] = []
    tree.open_requested.connect(asked.append)
    tree.select(article("aortic-stenosis"))
    drawer.show_over(opener)
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert asked == [article("aortic-stenosis")]
    assert not drawer.isVisible()
    assert focused() is opener


def test_the_focus_stays_where_the_opened_article_took_it(
    drawer: TopicDrawer, host: QWidget, opener: Button, look: Look
) -> None:
    sheet = Button(look, "Article")
    sheet.setParent(host)
    sheet.show()
    drawer.show_over(opener)
    sheet.setFocus()
    drawer.accept()
    assert focused() is sheet


def test_who_opens_by_a_shortcut_sees_a_ring(drawer: TopicDrawer, opener: Button, tree: TopicTree) -> None:
    opener.clearFocus()
    drawer.show_over(opener)
    assert tree.ring_shown


def test_who_opens_by_mouse_sees_no_ring(drawer: TopicDrawer, opener: Button, tree: TopicTree) -> None:
    opener.clearFocus()
    QTest.mouseClick(opener, LEFT)
    drawer.show_over(opener)
    assert focused() is tree
    assert not tree.ring_shown


def test_without_an_opener_the_focus_returns_to_where_it_was(drawer: TopicDrawer, opener: Button) -> None:
    drawer.show_over()
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    assert focused() is opener


def test_an_opener_that_is_gone_is_no_trouble(drawer: TopicDrawer, host: QWidget, look: Look) -> None:
    passing = Button(look, "Passing")
    passing.setParent(host)
    drawer.show_over(passing)
    passing.setParent(None)
    passing.deleteLater()
    QApplication.sendPostedEvents(passing)
    del passing
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    assert not drawer.isVisible()


def test_the_contents_go_back_beside_the_article(
    drawer: TopicDrawer, host: QWidget, opener: Button, contents: Contents
) -> None:
    row = QHBoxLayout(host)
    drawer.show_over(opener)
    assert drawer.release() is contents
    row.addWidget(contents)
    assert not drawer.isVisible()
    assert drawer.contents is None
    assert contents.parentWidget() is host
    assert [each.accessibleName() for each in contents.findChildren(Button) if each.isVisible()] == []
    contents.open_requested.emit(article("aortic-stenosis"))
    assert drawer.release() is None
    drawer.take(contents)
    assert drawer.isAncestorOf(contents)


def test_it_slides_in_and_stands_still_where_stillness_is_wanted(
    drawer: TopicDrawer, opener: Button, look: Look, qtbot: QtBot
) -> None:
    drawer.show_over(opener)
    assert drawer.panel().left() == 0
    drawer.reject()
    look.set_motion(True)
    drawer.show_over(opener)
    assert drawer.panel().left() < 0

    def arrived() -> bool:
        return drawer.panel().left() == 0

    qtbot.waitUntil(arrived)


def test_closing_while_it_slides_leaves_nothing_moving(
    drawer: TopicDrawer, opener: Button, look: Look
) -> None:
    look.set_motion(True)
    drawer.show_over(opener)
    drawer.reject()
    assert not drawer.isVisible()
    assert focused() is opener


def test_opening_it_twice_keeps_the_first_opener(drawer: TopicDrawer, opener: Button) -> None:
    drawer.show_over(opener)
    drawer.show_over()
    drawer.reject()
    assert focused() is opener


def test_a_screen_reader_meets_a_dialog_with_a_name(drawer: TopicDrawer, opener: Button) -> None:
    drawer.show_over(opener)
    seen = QAccessible.queryAccessibleInterface(drawer)
    assert seen.role() == QAccessible.Role.Dialog
    assert seen.text(QAccessible.Text.Name) == "Topics"


def test_the_panel_has_an_edge_where_colors_are_few(
    drawer: TopicDrawer, host: QWidget, opener: Button, look: Look
) -> None:
    look.set_theme(load_theme(RESOURCES / "themes" / "contrast-dark.toml"))
    drawer.show_over(opener)
    image = host.grab().toImage()
    right = drawer.panel().right()
    assert image.pixelColor(right, 400).name() == look.theme["edge"]
    assert image.pixelColor(right - 1, 400).name() == look.theme["edge"]
