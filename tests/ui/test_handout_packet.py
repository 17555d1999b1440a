"""The topics of a packet: looked at, put in order by keys, buttons and hand, taken out, put back, added."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QScrollArea
from pytestqt.qtbot import QtBot

from tests.support import tiny_guides
from tests.support.tiny_library import TinyLibrary
from viewer.library.address import Address, article, diagram
from viewer.library.library import Library
from viewer.paper.packet import Item, Packet
from viewer.places import find_places
from viewer.render.theme import load_theme
from viewer.ui.contents.row_model import RowRole
from viewer.ui.handout.draft import Draft
from viewer.ui.handout.packet_pane import PacketPane
from viewer.ui.handout.printable import Finder, printable_at, printables
from viewer.ui.handout.topic_picker import TopicPicker
from viewer.ui.style.fonts import load_fonts
from viewer.ui.style.icons import Icons
from viewer.ui.style.look import Look

RESOURCES = find_places().resources
LEAKY, DOORS = article("leaky-door"), article("heart-doors")
GUIDE, OPEN = Address("guide", "leaking-door"), diagram("heart", "open")
ALT = Qt.KeyboardModifier.AltModifier
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def library(tiny: TinyLibrary) -> Library:
    tiny_guides.shipped(tiny).write_text(tiny_guides.GUIDE, encoding="utf-8")
    return tiny.loaded()


class Desk:
    """A pane with a packet, in a window."""

    def __init__(self, qtbot: QtBot, library: Library, *addresses: Address) -> None:
        theme = load_theme(RESOURCES / "themes" / "light.toml")
        self.look = Look(theme, load_fonts(), Icons(RESOURCES / "icons"))
        items = tuple(Item(address) for address in addresses)
        self.draft = Draft(Packet(items, date(2026, 11, 27)))
        self.pane = PacketPane(self.look, self.draft, library)
        qtbot.addWidget(self.pane)
        self.pane.resize(400, 700)
        self.pane.show()
        self.pane.activateWindow()
        qtbot.waitUntil(self.pane.isActiveWindow)

    @property
    def order(self) -> list[Address]:
        return [item.address for item in self.draft.packet.items]

    @property
    def titles(self) -> list[str]:
        return [row.title for row in sorted(self.pane.rows, key=lambda row: row.y())]

    @property
    def picker(self) -> TopicPicker:
        assert self.pane.picker is not None, "nobody opened it"
        return self.pane.picker

    @property
    def found(self) -> list[str]:
        model = self.picker.found.model()
        return [str(model.index(row, 0).data()) for row in range(model.rowCount())]

    def type(self, words: str) -> QLineEdit:
        edit = self.picker.field.findChildren(QLineEdit)[0]
        edit.clear()
        QTest.keyClicks(edit, words)
        return edit


@pytest.fixture
def desk(qtbot: QtBot, library: Library) -> Desk:
    return Desk(qtbot, library, LEAKY, GUIDE, OPEN)


def test_one_topic_needs_no_tools(qtbot: QtBot, library: Library) -> None:
    alone = Desk(qtbot, library, LEAKY)
    assert alone.titles == ["Leaky door"]
    assert not alone.pane.out.isVisible()
    QTest.keyClick(alone.pane.rows[0], Qt.Key.Key_Delete)
    assert alone.order == [LEAKY], "a packet has something in it"


def test_rows_are_named_with_their_place_and_kind(desk: Desk) -> None:
    assert desk.titles == ["Leaky door", "A leaking door", "Open"]
    assert [row.accessibleName() for row in desk.pane.rows][1] == "A leaking door, 2 of 3"
    said = [row.accessibleDescription() for row in desk.pane.rows]
    assert said == ["A door that drips", "Step by step", "Picture: The heart’s doors"]


def test_the_row_that_is_pressed_is_looked_at(desk: Desk) -> None:
    QTest.mouseClick(desk.pane.rows[2], LEFT)
    assert desk.draft.current == 2
    assert [row.isChecked() for row in desk.pane.rows] == [False, False, True]
    assert (desk.pane.up.isEnabled(), desk.pane.down.isEnabled()) == (True, False)


def test_arrows_go_from_row_to_row_and_tab_stops_once(desk: Desk) -> None:
    desk.pane.rows[0].setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(desk.pane.rows[0], Qt.Key.Key_Down)
    assert desk.pane.rows[1].hasFocus()
    QTest.keyClick(desk.pane.rows[1], Qt.Key.Key_Space)
    assert desk.draft.current == 1
    QTest.keyClick(desk.pane.rows[1], Qt.Key.Key_Tab)
    assert desk.pane.up.hasFocus()
    QTest.keyClick(desk.pane.up, Qt.Key.Key_Backtab)
    assert desk.pane.rows[1].hasFocus()


def test_keys_and_buttons_move_a_row_which_keeps_the_focus(desk: Desk) -> None:
    first = desk.pane.rows[0]
    first.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(first, Qt.Key.Key_Down, ALT)
    assert desk.order == [GUIDE, LEAKY, OPEN]
    assert first.hasFocus()
    assert first.accessibleName() == "Leaky door, 2 of 3"
    QTest.mouseClick(desk.pane.down, LEFT)
    assert desk.order == [GUIDE, OPEN, LEAKY]
    QTest.mouseClick(desk.pane.up, LEFT)
    QTest.keyClick(first, Qt.Key.Key_Up, ALT)
    QTest.keyClick(first, Qt.Key.Key_Up, ALT)
    assert desk.order == [LEAKY, GUIDE, OPEN]
    assert desk.titles == ["Leaky door", "A leaking door", "Open"]


def test_a_row_is_dragged_to_another_place(desk: Desk, qtbot: QtBot) -> None:
    first, last = desk.pane.rows[0], desk.pane.rows[2]
    grip = first.rect().center()
    QTest.mousePress(first, LEFT, pos=grip)
    QTest.mouseMove(first, grip + QPoint(0, 3))
    assert desk.order == [LEAKY, GUIDE, OPEN], "so little may be a trembling hand"
    QTest.mouseMove(first, QPoint(grip.x(), last.geometry().bottom() - first.y()))
    assert desk.order == [GUIDE, OPEN, LEAKY]
    with qtbot.assertNotEmitted(first.clicked):
        QTest.mouseRelease(first, LEFT, pos=grip)
    qtbot.waitUntil(lambda: desk.titles == ["A leaking door", "Open", "Leaky door"])
    assert desk.draft.current == 2
    assert not first.isDown()


def test_what_is_taken_out_can_be_put_back_as_it_was(desk: Desk, qtbot: QtBot) -> None:
    desk.draft.choose_sections(0, ("what-helps",))
    QTest.mouseClick(desk.pane.out, LEFT)
    assert desk.order == [GUIDE, OPEN]
    assert desk.pane.notice.sentence == "Taken out: Leaky door."
    assert desk.pane.rows[0].hasFocus()
    desk.pane.notice.action_requested.emit()
    assert desk.draft.packet.items[0] == Item(LEAKY, ("what-helps",))
    assert desk.order == [LEAKY, GUIDE, OPEN]
    assert not desk.pane.notice.isVisible()
    QTest.keyClick(desk.pane.rows[2], Qt.Key.Key_Delete)
    assert desk.order == [LEAKY, GUIDE]


def test_a_topic_is_found_by_its_everyday_name_and_added_by_enter(desk: Desk) -> None:
    desk.draft.remove(0)
    QTest.mouseClick(desk.pane.more, LEFT)
    edit = desk.type("drips")
    assert desk.found == ["Leaky door"]
    QTest.keyClick(edit, Qt.Key.Key_Return)
    assert desk.order == [GUIDE, OPEN, LEAKY]
    assert desk.draft.current == 2
    assert not desk.picker.isVisible()
    assert desk.pane.more.hasFocus()


def test_arrows_lead_into_what_was_found(desk: Desk) -> None:
    QTest.mouseClick(desk.pane.more, LEFT)
    edit = desk.type("door")
    assert desk.found == ["Leaky door", "Heart doors", "A leaking door", "Shut", "Open"]
    QTest.keyClick(edit, Qt.Key.Key_Down)
    rows = desk.picker.found
    assert rows.hasFocus()
    inside = [rows.model().index(row, 0).data(RowRole.VISITED) for row in range(5)]
    assert inside == [True, False, True, False, True]
    spoken = rows.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Leaky door, A door that drips, in this packet"
    QTest.keyClick(rows, Qt.Key.Key_Down)
    QTest.keyClick(rows, Qt.Key.Key_Return)
    assert desk.order == [LEAKY, GUIDE, OPEN, DOORS]


def test_without_words_the_topics_are_leafed_through(desk: Desk) -> None:
    QTest.mouseClick(desk.pane.more, LEFT)
    edit = desk.type("x")
    edit.clear()
    QTest.keyClick(edit, Qt.Key.Key_Down)
    topics = desk.picker.topics
    assert topics.hasFocus()
    QTest.keyClick(topics, Qt.Key.Key_Down)
    QTest.keyClick(topics, Qt.Key.Key_Return)
    assert desk.order == [LEAKY, GUIDE, OPEN, DOORS]


def test_escape_closes_the_picker_alone(desk: Desk) -> None:
    for inside in (False, True):
        desk.pane.more.click()
        edit = desk.type("door")
        if inside:
            QTest.keyClick(edit, Qt.Key.Key_Down)
        QTest.keyClick(desk.picker.found if inside else edit, Qt.Key.Key_Escape)
        assert not desk.picker.isVisible()
        assert desk.pane.isVisible()
        assert desk.pane.more.hasFocus()
        assert not desk.pane.more.isChecked()
    assert desk.order == [LEAKY, GUIDE, OPEN]


def test_the_whole_picker_scrolls_into_sight(qtbot: QtBot, library: Library) -> None:
    desk, area = Desk(qtbot, library, LEAKY, GUIDE, OPEN), QScrollArea()
    qtbot.addWidget(area)
    area.setWidgetResizable(True)
    area.setWidget(desk.pane)
    area.resize(420, 460)
    area.show()
    desk.pane.more.click()
    seen = area.viewport().rect()
    qtbot.waitUntil(lambda: desk.picker.mapTo(area.viewport(), desk.picker.rect().bottomLeft()).y() > 0)
    qtbot.waitUntil(
        lambda: desk.picker.mapTo(area.viewport(), desk.picker.rect().bottomLeft()).y() <= seen.bottom()
    )


def test_nothing_found_says_so_and_enter_adds_nothing(desk: Desk) -> None:
    QTest.mouseClick(desk.pane.more, LEFT)
    edit = desk.type("zebra")
    assert desk.found == ["Nothing here has that name. Try another word."]
    QTest.keyClick(edit, Qt.Key.Key_Return)
    rows = desk.picker.found
    rows.setCurrentIndex(rows.model().index(0, 0))
    QTest.keyClick(rows, Qt.Key.Key_Return)
    assert len(desk.order) == 3


def test_what_is_in_already_is_looked_at_not_doubled(desk: Desk) -> None:
    QTest.mouseClick(desk.pane.more, LEFT)
    QTest.keyClick(desk.type("a leaking"), Qt.Key.Key_Return)
    assert desk.order == [LEAKY, GUIDE, OPEN]
    assert desk.draft.current == 1


def test_mistyped_words_find_what_was_meant(library: Library) -> None:
    finder = Finder(library)
    assert [each.title for each in finder.find("leakey dor")] == ["Leaky door"]
    assert finder.find("  ") == ()
    assert [each.title for each in finder.find("drippy")] == ["A leaking door"]
    assert [each.title for each in finder.find("open heart")] == ["Open"]


def test_every_view_of_a_picture_can_be_printed_and_nothing_else(library: Library) -> None:
    kinds = [each.address.kind for each in printables(library)]
    assert kinds == ["article", "article", "guide", "diagram", "diagram"]
    for each in printables(library):
        assert printable_at(library, each.address) == each
    whole = printable_at(library, diagram("heart"))
    assert whole is not None
    assert whole.address == diagram("heart", "shut")
    assert printable_at(library, Address("term", "leak")) is None
    assert printable_at(library, article("gone")) is None


def test_a_row_of_something_gone_shows_its_address(qtbot: QtBot, library: Library) -> None:
    assert Desk(qtbot, library, LEAKY, article("gone")).titles == ["Leaky door", "article:gone"]


@pytest.mark.parametrize("percent", [100, 200])
def test_long_titles_wrap_and_rows_are_large_enough(desk: Desk, percent: int) -> None:
    desk.look.set_text_percent(percent)
    row = desk.pane.rows[2]
    assert row.heightForWidth(400) >= 44
    assert row.heightForWidth(row.minimumSizeHint().width()) > row.heightForWidth(row.sizeHint().width())
