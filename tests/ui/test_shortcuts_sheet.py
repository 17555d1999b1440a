"""The sheet lists every key, fits any window, scrolls by keyboard, and goes as it came."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QAction, QColor, QImage, QKeySequence, QPainter, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from viewer.places import find_places
from viewer.render.theme import THEME_NAMES, Theme, load_theme
from viewer.ui.controls.button import Button
from viewer.ui.shortcuts.columns import Columns
from viewer.ui.shortcuts.key_caps import KeyCaps
from viewer.ui.shortcuts.key_row import KeyRow
from viewer.ui.shortcuts.shortcut import Shortcut
from viewer.ui.shortcuts.shortcut_sheet import ShortcutSheet
from viewer.ui.style.fonts import load_fonts
from viewer.ui.style.icons import Icons
from viewer.ui.style.look import Look
from viewer.ui.style.palette import palette

RESOURCES = find_places().resources
LEFT = Qt.MouseButton.LeftButton
ROWS = (
    ("Moving about", "Back", ("Alt+Left",)),
    ("Moving about", "Find a topic by its name or by one of its other names", ("Ctrl+K", "Ctrl+L", "/")),
    ("Reading", "Find in this page", ("Ctrl+F",)),
    ("Reading", "Scroll", ("Up", "Down", "PgUp", "PgDown", "Space")),
    ("Size", "Larger text", ("Ctrl++", "Ctrl+=")),
    ("Size", "Usual text size", ("Ctrl+0",)),
    ("Pictures", "Close the picture", ("Esc",)),
)


def theme(name: str) -> Theme:
    return load_theme(RESOURCES / "themes" / f"{name}.toml")


@pytest.fixture
def look(qapp: QApplication) -> Look:
    return Look(theme("light"), load_fonts(), Icons(RESOURCES / "icons"))


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(1366, 768)
    return host


@pytest.fixture
def opener(look: Look, host: QWidget) -> Button:
    opener = Button(look, "Help", "Help")
    opener.setParent(host)
    return opener


@pytest.fixture
def sheet(look: Look, host: QWidget, opener: Button, qtbot: QtBot) -> ShortcutSheet:
    sheet = ShortcutSheet(look, ROWS, host)
    with qtbot.waitActive(host):
        host.show()
        host.activateWindow()
    opener.clearFocus()
    opener.setFocus(Qt.FocusReason.TabFocusReason)
    return sheet


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def scrolled(sheet: ShortcutSheet) -> int:
    return sheet.findChildren(QScrollArea)[0].verticalScrollBar().value()


def can_scroll(sheet: ShortcutSheet) -> bool:
    return sheet.findChildren(QScrollArea)[0].verticalScrollBar().maximum() > 0


# Opening and closing


def test_it_opens_over_the_window_without_waiting(
    sheet: ShortcutSheet, host: QWidget, opener: Button
) -> None:
    assert not sheet.isVisible()
    sheet.show_over(opener)
    assert sheet.geometry() == host.rect()
    assert not sheet.isWindow()
    assert not sheet.isModal()
    assert sheet.isAncestorOf(focused())
    assert abs(sheet.panel().center().x() - host.rect().center().x()) <= 1
    assert abs(sheet.panel().center().y() - host.rect().center().y()) <= 1


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_F1])
def test_the_key_that_opened_it_and_escape_close_it(
    sheet: ShortcutSheet, opener: Button, key: Qt.Key
) -> None:
    sheet.show_over(opener)
    QTest.keyClick(focused(), key)
    assert not sheet.isVisible()
    assert focused() is opener


def test_the_windows_own_key_opens_it_and_does_not_open_it_again(sheet: ShortcutSheet, host: QWidget) -> None:
    action = QAction(host)
    action.setShortcut(QKeySequence("F1"))
    action.triggered.connect(sheet.show_over)
    host.addAction(action)
    seen = []
    for _ in range(3):
        QTest.keyClick(host.windowHandle(), Qt.Key.Key_F1)
        seen.append(sheet.isVisible())
    assert seen == [True, False, True]


def test_a_click_outside_and_the_cross_close_it(sheet: ShortcutSheet, opener: Button) -> None:
    sheet.show_over(opener)
    QTest.mouseClick(sheet, LEFT, pos=sheet.panel().center())
    assert sheet.isVisible()
    QTest.mouseClick(sheet, LEFT, pos=QPoint(5, 5))
    assert not sheet.isVisible()
    sheet.show_over(opener)
    assert focused().accessibleName() == "Close the keyboard shortcuts"
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert not sheet.isVisible()


def test_tab_stays_inside(sheet: ShortcutSheet, opener: Button) -> None:
    sheet.show_over(opener)
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
        QTest.keyClick(focused(), key)
        assert sheet.isAncestorOf(focused())


# What it says


def test_every_shortcut_is_read_aloud_under_its_heading(sheet: ShortcutSheet, opener: Button) -> None:
    sheet.show_over(opener)
    assert QAccessible.queryAccessibleInterface(sheet).role() == QAccessible.Role.Dialog
    assert QAccessible.queryAccessibleInterface(sheet).text(QAccessible.Text.Name) == "Keyboard shortcuts"
    said = [
        QAccessible.queryAccessibleInterface(row).text(QAccessible.Text.Name)
        for row in sheet.findChildren(KeyRow)
    ]
    assert said == [
        "Back: Alt+Left",
        "Find a topic by its name or by one of its other names: Ctrl+K or Ctrl+L or /",
        "Find in this page: Ctrl+F",
        "Scroll: Up or Down or PgUp or PgDown or Space",
        "Larger text: Ctrl++ or Ctrl+=",
        "Usual text size: Ctrl+0",
        "Close the picture: Esc",
    ]
    assert [row.isVisible() for row in sheet.findChildren(KeyRow)] == [True] * len(ROWS)


def test_a_sheet_without_rows_is_no_trouble(look: Look, host: QWidget) -> None:
    empty = ShortcutSheet(look, (), host)
    host.show()
    empty.show_over()
    assert host.rect().contains(empty.panel())
    empty.reject()


# Room


@pytest.mark.parametrize("percent", [100, 150, 300])
@pytest.mark.parametrize("size", [(800, 480), (1366, 768), (3840, 2160)])
def test_it_stays_within_the_window_and_nothing_is_cut_sideways(
    sheet: ShortcutSheet, host: QWidget, opener: Button, look: Look, percent: int, size: tuple[int, int]
) -> None:
    look.set_text_percent(percent)
    host.resize(*size)
    sheet.show_over(opener)
    QApplication.processEvents()
    assert host.rect().adjusted(23, 23, -23, -23).contains(sheet.panel())
    area = sheet.findChildren(QScrollArea)[0]
    assert area.horizontalScrollBar().maximum() == 0
    for row in sheet.findChildren(KeyRow):
        assert row.width() >= row.minimumSizeHint().width()
        assert row.height() >= row.heightForWidth(row.width())
        assert 0 <= row.mapTo(area.viewport(), QPoint(0, 0)).x() <= area.viewport().width() - row.width()


def test_no_bar_appears_while_all_fits(sheet: ShortcutSheet, opener: Button) -> None:
    sheet.show_over(opener)
    QApplication.processEvents()
    assert not can_scroll(sheet)


def test_the_arrow_and_page_keys_scroll(
    sheet: ShortcutSheet, host: QWidget, opener: Button, look: Look
) -> None:
    look.set_text_percent(300)
    host.resize(800, 480)
    sheet.show_over(opener)
    QApplication.processEvents()
    assert can_scroll(sheet)
    places = []
    for key in (Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_Up, Qt.Key.Key_End, Qt.Key.Key_PageUp):
        QTest.keyClick(focused(), key)
        places.append(scrolled(sheet))
    down, page_down, up, end, page_up = places
    assert 0 < down < page_down
    assert up < page_down
    assert end > page_up
    QTest.keyClick(focused(), Qt.Key.Key_Home)
    assert scrolled(sheet) == 0


class Behind(QWidget):
    """What lies behind a sheet; counts the turns of the wheel that reach it."""

    def __init__(self) -> None:
        super().__init__()
        self.turns = 0

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.turns += 1


def test_a_wheel_turned_beside_the_sheet_scrolls_nothing_behind(look: Look, qtbot: QtBot) -> None:
    behind = Behind()
    qtbot.addWidget(behind)
    behind.resize(800, 480)
    sheet = ShortcutSheet(look, ROWS, behind)
    behind.show()
    sheet.show_over()
    spot, turn = QPointF(5, 5), QPoint(0, 120)
    for under in (sheet, behind):
        event = QWheelEvent(
            spot,
            spot,
            turn,
            turn,
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(under, event)
        assert behind.turns == (0 if under is sheet else 1)


@pytest.mark.parametrize(("width", "count"), [(300, 1), (700, 1), (800, 2), (1200, 3), (4000, 3)])
def test_there_are_as_many_columns_as_read_well(look: Look, qtbot: QtBot, width: int, count: int) -> None:
    columns = Columns(look, (Shortcut(*row) for row in ROWS))
    qtbot.addWidget(columns)
    assert columns.column_count(width) == count


# Caps


def test_caps_wrap_rather_than_run_out_of_their_width(look: Look) -> None:
    chords = (("Up",), ("Down",), ("PgUp",), ("PgDown",), ("Space",))
    wide, narrow = KeyCaps(look, chords, "or", 1000), KeyCaps(look, chords, "or", 180)
    assert wide.height == 28
    assert narrow.height > 2 * 28
    assert narrow.width <= 180 < wide.width


def drawn_caps(look: Look, key: str) -> QImage:
    """One key drawn at the left of a piece of paper, 40 px wide."""
    image = QImage(60, 40, QImage.Format.Format_RGB32)
    image.fill(QColor(look.theme["paper"]))
    painter = QPainter(image)
    caps = KeyCaps(look, ((key,),), "or", 1000)
    caps.draw(painter, caps.width, 6)
    painter.end()
    return image


@pytest.mark.parametrize("name", THEME_NAMES)
@pytest.mark.parametrize("key", ["Left", "K"])
def test_a_cap_is_a_square_with_an_outline_and_its_key(look: Look, name: str, key: str) -> None:
    look.set_theme(theme(name))
    image, ground = drawn_caps(look, key), QColor(look.theme["panel"])
    inside = {image.pixelColor(x, y).name() for x in range(6, 22) for y in range(10, 30)}
    assert len(inside) > 1
    assert ground.name() in inside
    assert image.pixelColor(0, 20) != QColor(look.theme["paper"])
    assert image.pixelColor(28, 20) == QColor(look.theme["paper"])


def test_arrows_are_pictures_since_the_typeface_has_none(look: Look) -> None:
    caps = [KeyCaps(look, ((key,),), "or", 1000).width for key in ("Left", "Right", "Up", "Down")]
    assert caps == [28, 28, 28, 28]
    assert drawn_caps(look, "Left") != drawn_caps(look, "Right")


@pytest.mark.parametrize("name", THEME_NAMES)
def test_the_sheet_lies_on_a_dim_and_has_an_edge_where_colors_are_few(
    sheet: ShortcutSheet, host: QWidget, opener: Button, look: Look, name: str
) -> None:
    look.set_theme(theme(name))
    host.setPalette(palette(look.theme))
    sheet.show_over(opener)
    image, panel = host.grab().toImage(), sheet.panel()
    edge = image.pixelColor(panel.left(), panel.center().y()).name()
    assert edge == look.theme["edge" if look.theme.contrast else "paper"]
    assert image.pixelColor(panel.left() + 10, panel.center().y()).name() == look.theme["paper"]
    dim, ground = QColor("#06140f"), QColor(look.theme["chrome"])
    seen = image.pixelColor(5, 400)
    for part in (QColor.red, QColor.green, QColor.blue):
        assert abs(part(seen) - (0.59 * part(dim) + 0.41 * part(ground))) <= 2
