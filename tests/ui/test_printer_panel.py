"""A person chooses a printer and how it prints; what it cannot do is not offered."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from viewer.places import find_places
from viewer.render.theme import THEME_NAMES, load_theme
from viewer.ui.controls.button import Button
from viewer.ui.controls.empty_state import EmptyState
from viewer.ui.controls.segmented import Segment
from viewer.ui.handout.copies import Copies
from viewer.ui.handout.print_wish import PrintWish
from viewer.ui.handout.printer_panel import PrinterPanel
from viewer.ui.handout.printers import Printer
from viewer.ui.style.fonts import load_fonts
from viewer.ui.style.icons import Icons
from viewer.ui.style.look import TARGET_PX, Look

RESOURCES = find_places().resources
FRONT = Printer("Front", "Front desk printer", True)
ROOM = Printer("Room_4", sides=("one-sided",), reasons=("media-empty-error",), color=False)
BOTH = "two-sided-long-edge"


@pytest.fixture
def look(qapp: QApplication) -> Look:
    theme = load_theme(RESOURCES / "themes" / "light.toml")
    return Look(theme, load_fonts(), Icons(RESOURCES / "icons"))


@pytest.fixture
def panel(look: Look) -> Iterator[PrinterPanel]:
    made = PrinterPanel(look)
    made.resize(430, 700)
    made.show_printers((FRONT, ROOM))
    made.show_wish(PrintWish("Front"))
    made.show()
    QTest.qWaitForWindowExposed(made)
    yield made
    made.close()
    made.deleteLater()


@pytest.fixture
def wishes(panel: PrinterPanel) -> list[PrintWish]:
    """What the person wished, in order."""
    heard: list[PrintWish] = []
    panel.wish_changed.connect(heard.append)
    return heard


def click(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
    QApplication.processEvents()


def choice(panel: PrinterPanel, words: str) -> Segment:
    return next(each for each in panel.findChildren(Segment) if each.accessibleName() == words)


def test_printers_stand_with_their_state(panel: PrinterPanel, wishes: list[PrintWish]) -> None:
    assert [(row.accessibleName(), row.state) for row in panel.rows] == [
        ("Front desk printer", "Ready, the usual one"),
        ("Room 4", "Out of paper"),
    ]
    assert [row.isChecked() for row in panel.rows] == [True, False]
    role = QAccessible.queryAccessibleInterface(panel.rows[0]).role()
    assert role is QAccessible.Role.RadioButton

    click(panel.rows[1])
    assert wishes == [PrintWish("Room_4")]
    click(panel.rows[1])
    assert len(wishes) == 1


def test_arrow_keys_go_from_printer_to_printer(panel: PrinterPanel, wishes: list[PrintWish]) -> None:
    panel.activateWindow()
    panel.rows[0].setFocus()
    QTest.keyClick(panel.rows[0], Qt.Key.Key_Down)

    assert panel.rows[1].isChecked()
    assert [wish.printer for wish in wishes] == ["Room_4"]


def test_a_state_that_changes_is_shown_in_its_row(panel: PrinterPanel) -> None:
    rows = list(panel.rows)
    panel.show_printers((Printer("Front", "Front desk printer", stopped=True), ROOM))

    assert panel.rows == rows
    assert rows[0].state == rows[0].accessibleDescription() == "Paused"


def test_every_choice_is_wished(panel: PrinterPanel, wishes: list[PrintWish]) -> None:
    click(panel.copies.more)
    click(choice(panel, "Both, like a book"))
    click(panel.gray)
    click(choice(panel, "A4"))

    assert wishes[-1] == panel.wish == PrintWish("Front", 2, BOTH, True, "a4")
    assert panel.sentence() == "Front desk printer, A4, 2 copies, both sides, black and white"


def test_what_a_printer_cannot_do_is_neither_offered_nor_wished(
    panel: PrinterPanel, wishes: list[PrintWish]
) -> None:
    panel.show_wish(PrintWish("Front", sides=BOTH))
    assert panel.sides.isVisibleTo(panel)
    assert panel.gray.isVisibleTo(panel)
    click(panel.rows[1])

    assert wishes == [PrintWish("Room_4")]
    assert not panel.sides.isVisibleTo(panel)
    assert not panel.gray.isVisibleTo(panel)
    assert panel.sentence() == "Room 4, Letter, black and white safe"


def test_a_printer_that_is_gone_gives_way_to_the_usual_one(panel: PrinterPanel) -> None:
    panel.show_wish(PrintWish("Gone", copies=3))

    assert panel.printer == FRONT
    assert panel.wish == PrintWish("Front", copies=3)
    assert panel.copies.count == 3


def test_without_a_printer_it_is_said_what_to_do(panel: PrinterPanel, wishes: list[PrintWish]) -> None:
    wanted: list[bool] = []

    def note() -> None:
        wanted.append(True)

    panel.look_requested.connect(note)
    panel.show_printers(())
    (empty,) = panel.findChildren(EmptyState)
    assert "Save as PDF works without one." in empty.accessibleDescription()
    assert panel.sentence() == "No printer is set up on this computer. You can save the pages as a PDF."
    assert not panel.copies.isVisibleTo(panel)
    (again,) = (each for each in panel.findChildren(Button) if each.accessibleName() == "Try again")
    QApplication.processEvents()
    click(again)
    assert wanted == [True]

    panel.show_printers((FRONT,))
    assert not empty.isVisibleTo(panel)
    assert panel.copies.isVisibleTo(panel)
    assert panel.wish.printer == "Front"


def test_until_the_printers_are_known_it_looks_for_them(look: Look) -> None:
    panel = PrinterPanel(look)

    assert panel.findChildren(EmptyState) == []
    assert panel.printer is None
    assert panel.rows == []
    panel.deleteLater()


@pytest.fixture
def copies(look: Look) -> Iterator[Copies]:
    made = Copies(look)
    made.show()
    yield made
    made.close()
    made.deleteLater()


def test_copies_go_from_one_to_ninety_nine(copies: Copies) -> None:
    heard: list[int] = []
    copies.copies_changed.connect(heard.append)
    assert not copies.fewer.isEnabled()
    QTest.keyClick(copies.number, Qt.Key.Key_Up)
    click(copies.more)
    click(copies.fewer)
    QTest.keyClick(copies.number, Qt.Key.Key_Down)
    QTest.keyClick(copies.number, Qt.Key.Key_Down)
    assert heard == [2, 3, 2, 1]

    copies.show_copies(500)
    assert copies.count == 99
    assert not copies.more.isEnabled()


def test_copies_are_typed(copies: Copies) -> None:
    copies.number.selectAll()
    QTest.keyClicks(copies.number, "25x")
    assert copies.count == 25
    copies.number.selectAll()
    QTest.keyClick(copies.number, Qt.Key.Key_Backspace)
    assert copies.count == 25
    copies.number.editingFinished.emit()

    assert copies.number.text() == "25"


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("name", THEME_NAMES)
def test_nothing_is_too_small_and_everything_is_painted(
    panel: PrinterPanel, look: Look, name: str, percent: int
) -> None:
    look.set_theme(load_theme(RESOURCES / "themes" / f"{name}.toml"))
    look.set_text_percent(percent)
    QApplication.processEvents()

    for part in (*panel.rows, panel.copies.fewer, panel.copies.more, panel.gray):
        assert part.height() >= TARGET_PX
    row = panel.rows[0]
    spot = row.surface().center().toPoint()
    assert row.grab().toImage().pixelColor(spot) == look.color("primary")
