"""What stands on the paper besides the sections: ticked, offered in a sensible order, kept in the choice."""

from datetime import date

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.support import tiny_guides
from tests.support.tiny_library import TinyLibrary
from viewer.library.address import Address, article
from viewer.library.library import Library
from viewer.paper.choice import EXTRAS, KEY_POINTS, PRESSURE, VISIT, WEIGHT
from viewer.paper.packet import Item, Packet
from viewer.places import find_places
from viewer.render.theme import load_theme
from viewer.ui.controls.check_box import CheckBox
from viewer.ui.handout.draft import Draft
from viewer.ui.handout.extras_pane import ExtrasPane
from viewer.ui.style.fonts import load_fonts
from viewer.ui.style.icons import Icons
from viewer.ui.style.look import Look

RESOURCES = find_places().resources
LEAKY, DOORS = article("leaky-door"), article("heart-doors")
LEFT = Qt.MouseButton.LeftButton


class Desk:
    """A pane for a packet, in a window."""

    def __init__(self, qtbot: QtBot, library: Library, *addresses: Address) -> None:
        theme = load_theme(RESOURCES / "themes" / "light.toml")
        self.look = Look(theme, load_fonts(), Icons(RESOURCES / "icons"))
        items = tuple(Item(address) for address in addresses)
        self.draft = Draft(Packet(items, date(2026, 11, 27)))
        self.pane = ExtrasPane(self.look, self.draft, library)
        qtbot.addWidget(self.pane)
        self.pane.resize(400, 600)
        self.pane.show()
        self.pane.activateWindow()
        qtbot.waitUntil(self.pane.isActiveWindow)

    @property
    def sheets(self) -> list[str]:
        """The sheets from the top."""
        return sorted(self.pane.sheets, key=lambda extra: self.pane.sheets[extra].y())

    def settle(self) -> None:
        layout = self.pane.layout()
        assert layout is not None
        layout.activate()


@pytest.fixture
def library(tiny: TinyLibrary) -> Library:
    tiny.write(diaries=["weight", "pressure"])
    return tiny.loaded()


def test_sheets_are_offered_in_their_order_where_no_topic_uses_one(qtbot: QtBot, library: Library) -> None:
    desk = Desk(qtbot, library, DOORS)
    assert desk.sheets == list(EXTRAS)
    assert desk.pane.sheets[WEIGHT].hint == ""
    assert desk.pane.sheets[KEY_POINTS].hint == "needs no internet"


def test_diaries_that_a_topic_uses_come_first_and_say_so(qtbot: QtBot, library: Library) -> None:
    desk = Desk(qtbot, library, LEAKY)
    assert desk.sheets == [WEIGHT, PRESSURE, VISIT, KEY_POINTS]
    assert desk.pane.sheets[WEIGHT].hint == "used in this topic"
    desk.draft.add(Address("guide", "none"))
    desk.draft.remove(0)
    desk.settle()
    assert desk.sheets == list(EXTRAS)
    assert desk.pane.sheets[PRESSURE].hint == ""


def test_a_guide_uses_the_diaries_of_the_articles_it_leads_to(qtbot: QtBot, tiny: TinyLibrary) -> None:
    tiny.write(diaries=["pressure"])
    tiny_guides.shipped(tiny).write_text(tiny_guides.GUIDE, encoding="utf-8")
    desk = Desk(qtbot, tiny.loaded(), Address("guide", "leaking-door"))
    assert desk.sheets[0] == PRESSURE


def test_tab_goes_down_the_sheets_as_they_stand(qtbot: QtBot, library: Library) -> None:
    desk = Desk(qtbot, library, LEAKY)
    desk.pane.words.setFocus(Qt.FocusReason.TabFocusReason)
    met: list[CheckBox] = []
    for _ in range(6):
        focus = desk.pane.focusWidget()
        QTest.keyClick(focus, Qt.Key.Key_Tab)
        after = desk.pane.focusWidget()
        assert isinstance(after, CheckBox)
        met.append(after)
    sheets = [desk.pane.sheets[extra] for extra in (WEIGHT, PRESSURE, VISIT, KEY_POINTS)]
    assert met == [desk.pane.sources, desk.pane.teach_back, *sheets]


def test_each_tick_is_in_the_choice(qtbot: QtBot, library: Library) -> None:
    desk = Desk(qtbot, library, LEAKY)
    pane = desk.pane
    for box in (pane.sheets[KEY_POINTS], pane.sheets[VISIT], pane.teach_back, pane.words, pane.sources):
        QTest.mouseClick(box, LEFT)
    choice = desk.draft.packet.choice
    assert choice.extras == (VISIT, KEY_POINTS), "in the order in which they are printed"
    assert (choice.teach_back, choice.words, choice.sources) == (True, False, False)
    QTest.keyClick(pane.sheets[VISIT], Qt.Key.Key_Space)
    assert desk.draft.packet.choice.extras == (KEY_POINTS,)


def test_what_others_choose_is_shown(qtbot: QtBot, library: Library) -> None:
    desk = Desk(qtbot, library, DOORS)
    choice = desk.draft.packet.choice
    desk.draft.choose(replace(choice, words=False, sources=False, teach_back=True, extras=(PRESSURE,)))
    assert not desk.pane.words.isChecked()
    assert not desk.pane.sources.isChecked()
    assert desk.pane.teach_back.isChecked()
    assert [extra for extra in EXTRAS if desk.pane.sheets[extra].isChecked()] == [PRESSURE]


def test_the_pane_grows_with_the_text_size(qtbot: QtBot, library: Library) -> None:
    desk = Desk(qtbot, library, DOORS)
    before = desk.pane.sizeHint().height()
    desk.look.set_text_percent(200)
    qtbot.waitUntil(lambda: desk.pane.sizeHint().height() > before * 1.2)
