"""The search screen, from the first letter to the article and back, with an index of the test's own."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from tests.support.desk import MITRAL, VALVES, Person, person, shared_person, wait_until
from tests.support.finger import Finger, finger
from tests.support.searching import HITS, LEAKY, Seeker, hit, results, seeker
from viewer.library.address import Address, article, diagram
from viewer.reading.misses import Misses, misses_file
from viewer.ui.controls.painted import PaintedButton
from viewer.ui.search import danger_box as danger_box_module
from viewer.ui.search import pane as pane_module
from viewer.ui.search.findings import MOST
from viewer.ui.search.kinds import kinds
from viewer.ui.search.start_page import everyday_words

__all__ = ["finger", "person", "seeker", "shared_person"]

PROLAPSE = article("mitral-valve-prolapse", 1)


def in_field(person: Person) -> bool:
    return isinstance(person.focus, QLineEdit) and person.window.toolbar.search.isAncestorOf(person.focus)


def harmless(words: str) -> bool:
    return False


def row_rect(seeker: Seeker, number: int) -> QPoint:
    pane = seeker.pane.results
    return pane.visualRect(pane.model().index(number, 0)).center()


def turn_wheel(seeker: Seeker, notches: int) -> None:
    """Turn the wheel over the cards; the window gets it, as from a mouse."""
    window = seeker.person.window
    spot = seeker.pane.sheet.area.mapTo(window, seeker.pane.sheet.area.rect().center())
    QTest.wheelEvent(window.windowHandle(), QPointF(spot), QPoint(0, 120 * notches))
    seeker.person.look()


# --- opening and leaving


@pytest.mark.parametrize("key", ["Ctrl+K", "Ctrl+L", "/"])
def test_a_key_opens_it_and_escape_leads_back_to_the_same_line(
    seeker: Seeker, person: Person, key: str
) -> None:
    person.open(VALVES)
    person.scroll_to(700)
    person.text.setFocus()
    person.press(key)
    assert seeker.sees_search()
    assert in_field(person)
    person.press("Escape")
    assert not seeker.sees_search()
    assert (person.page, person.scroll) == (VALVES, 700)
    assert person.text.hasFocus()


def test_the_focus_returns_to_the_link_it_was_on(seeker: Seeker, person: Person) -> None:
    person.text.setFocus()
    person.press("Tab", "Tab")
    link = person.text.focused_link
    assert link is not None
    person.press("Ctrl+K", "Escape")
    assert person.text.focused_link == link


def test_from_a_picture_escape_leads_back_to_the_picture(seeker: Seeker, person: Person) -> None:
    person.open(diagram("heart-inside", "leaking"))
    seeker.search("leaky valve")
    assert not person.sees_picture()
    person.press("Escape")
    assert person.sees_picture()
    assert person.picture.exhibition.address == diagram("heart-inside", "leaking")
    person.press("Escape")
    assert (person.page, person.sees_picture()) == (MITRAL, False)


def test_what_had_the_focus_over_the_article_has_it_again_with_a_ring(seeker: Seeker, person: Person) -> None:
    person.open(Address("guide", "leaking-mitral-valve", spot="3"))
    following = person.button("Next step", person.window.walks.pane)
    following.setFocus(Qt.FocusReason.TabFocusReason)
    assert isinstance(following, PaintedButton)
    assert following.ring_shown
    person.press("Ctrl+K", "Escape")
    assert person.focus is following
    assert following.ring_shown


def test_from_a_guide_escape_leads_back_to_its_step(seeker: Seeker, person: Person) -> None:
    person.open(Address("guide", "leaking-mitral-valve", spot="3"))
    seeker.search("leaky valve")
    person.press("Escape")
    guide = person.window.walks.pane
    assert guide is not None
    assert guide.isVisible()
    assert guide.address == Address("guide", "leaking-mitral-valve", spot="3")
    person.press("Escape")
    assert person.page == MITRAL


def test_a_picture_that_was_shown_before_comes_back_though_another_was_opened(
    seeker: Seeker, person: Person
) -> None:
    person.open(diagram("heart-inside", "healthy"))
    seeker.search("leaky valve")
    person.press("Down", "Down", "Down", "Down", "Return")
    assert person.picture.exhibition.address == diagram("heart-inside", "leaking")
    person.press("Escape")
    assert seeker.sees_search()
    person.press("Escape")
    assert person.picture.exhibition.address == diagram("heart-inside", "healthy")


def test_a_press_into_the_field_opens_it_and_tab_alone_does_not(seeker: Seeker, person: Person) -> None:
    field = person.window.toolbar.search
    person.window.toolbar.brand.setFocus(Qt.FocusReason.TabFocusReason)
    while not in_field(person):
        person.press("Tab")
    assert not person.window.searching.shown
    person.text.setFocus()
    edit = field.focusProxy()
    assert edit is not None
    person.click(edit)
    assert seeker.sees_search()
    person.press("Escape")
    assert person.text.hasFocus()


def test_the_words_stay_and_the_next_opening_shows_the_same_and_marks_them(
    seeker: Seeker, person: Person
) -> None:
    seeker.search("leaky valve")
    person.press("Escape", "Ctrl+K")
    assert seeker.field == "leaky valve"
    assert seeker.titles[0] == HITS[0].title
    person.type("v")
    assert seeker.field == "v"


def test_back_and_the_button_leave_it_too(seeker: Seeker, person: Person) -> None:
    for leave in (person.window.toolbar.back, None):
        seeker.search("leaky valve")
        assert person.window.toolbar.back.isEnabled()
        person.click(leave or seeker.pane.close_button)
        assert not seeker.sees_search()
        assert person.page == MITRAL
    assert not person.window.toolbar.back.isEnabled()


def test_keys_of_the_article_rest_meanwhile(seeker: Seeker, person: Person) -> None:
    person.scroll_to(500)
    seeker.search("leaky valve")
    person.press("Ctrl+PgDown", "Ctrl+F", "F9", "Ctrl+D")
    assert seeker.sees_search()
    person.press("Escape")
    assert (person.page, person.scroll) == (MITRAL, 500)
    assert not person.window.pane.find_bar.isVisible()
    assert not person.desk.keeper.session.bookmarks


# --- results


def test_cards_stand_in_the_order_of_the_hits_with_their_number(seeker: Seeker, person: Person) -> None:
    seeker.search("leaky valve")
    assert seeker.titles == [each.title for each in HITS]
    assert seeker.pane.count_words == "6 results"
    assert seeker.pane.meaning.words == "“leaky valve” is another name for mitral valve regurgitation."


def test_at_most_eight_are_shown_until_all_are_asked_for(seeker: Seeker, person: Person) -> None:
    seeker.stock.knows(
        results("valve", tuple(hit(article("heart-valves"), title=f"Hit {n}") for n in range(14)))
    )
    seeker.search("valve")
    assert len(seeker.titles) == 9
    assert seeker.titles[-1] == "Show all 14 results"
    person.click(seeker.pane.results.viewport(), row_rect(seeker, 8))
    seeker.wait()
    wait_until(lambda: len(seeker.titles) == 14)
    assert seeker.titles[-1] == "Hit 13"
    assert seeker.stock.asked[-1].limit == MOST


def test_of_very_many_so_many_are_shown_as_can_be_read(seeker: Seeker, person: Person) -> None:
    many = tuple(hit(article("heart-valves"), title=f"Hit {number}") for number in range(MOST + 31))
    seeker.stock.knows(results("valve", many))
    seeker.search("valve")
    assert seeker.titles[-1] == f"Show {MOST} of {MOST + 31} results"
    person.press("Down", "End", "Return")
    wait_until(lambda: len(seeker.titles) == MOST)
    assert seeker.pane.results.currentIndex().row() == 8  # the keyboard goes on with the first new one
    assert seeker.pane.results.hasFocus()
    assert seeker.pane.count_words == f"{MOST + 31} results"


def test_kinds_say_their_numbers_and_one_of_them_can_be_shown(seeker: Seeker, person: Person) -> None:
    seeker.search("leaky valve")
    rows = {row.kind.slug: row for row in seeker.pane.kinds.rows}
    assert rows[""].accessibleName() == "Everything, 6 results"
    assert rows["article"].accessibleName() == "Articles, 3 results"
    assert not rows["medicine"].isEnabled()
    assert rows[""].isChecked()
    person.click(rows["picture"])
    wait_until(lambda: seeker.titles == ["Inside the heart"])
    assert seeker.pane.count_words == "1 result in Pictures"
    assert rows["picture"].isChecked()
    person.click(rows[""])
    wait_until(lambda: len(seeker.titles) == 6)


def test_other_words_show_everything_again(seeker: Seeker, person: Person) -> None:
    seeker.search("leaky valve")
    person.click(next(row for row in seeker.pane.kinds.rows if row.kind.slug == "guide"))
    wait_until(lambda: len(seeker.titles) == 1)
    seeker.search("valve")
    assert seeker.stock.asked[-1].kind == ""


def test_in_a_narrow_window_the_kinds_are_chips(seeker: Seeker, person: Person) -> None:
    person.resize(620, 700)
    seeker.search("leaky valve")
    assert not seeker.pane.kinds.isVisible()
    chips = [chip for chip in seeker.pane.chips.items if chip.isVisible()]
    assert [chip.accessibleName() for chip in chips][:2] == ["Everything, 6 results", "Articles, 3 results"]
    assert len(chips) == 5  # none for medicines, of which there is none
    person.click(chips[2])
    wait_until(lambda: seeker.titles == ["Inside the heart"])


@pytest.mark.parametrize("height", [768, 400])
def test_tab_leads_through_the_screen_from_the_top_down(seeker: Seeker, person: Person, height: int) -> None:
    person.resize(600, height)
    seeker.search("leaky valve")
    seeker.pane.close_button.setFocus(Qt.FocusReason.TabFocusReason)
    tops, sheet = [], seeker.pane.sheet
    for _ in range(2):
        person.press("Tab")
        tops.append(person.focus.mapTo(sheet, QPoint()).y() + sheet.area.verticalScrollBar().value())
    assert tops == sorted(tops)


def test_in_a_narrow_window_words_have_room_in_the_field_and_the_headline(
    seeker: Seeker, person: Person
) -> None:
    person.resize(800, 480)
    person.press("Ctrl+K")
    bar, close = person.window.toolbar, seeker.pane.close_button
    assert bar.search.width() >= 300
    assert bar.sizes.isVisible()
    assert bar.back.isVisible()
    assert close.width() > 100
    person.resize(480, 360)
    person.desk.reader.set_text_size(300)
    person.look()
    assert close.width() < 100
    assert close.accessibleName() == "Close the search"
    person.press("Escape")


def test_exact_words_are_one_press_away_and_so_is_the_way_back(seeker: Seeker, person: Person) -> None:
    seeker.search("leaky valve")
    person.click(person.button("Search exact words", seeker.pane))
    wait_until(lambda: seeker.stock.asked[-1].exact)
    wait_until(lambda: "Only exact words" in seeker.pane.meaning.words)
    assert "leaky valve" in seeker.pane.meaning.words
    person.click(person.button("Show similar words too", seeker.pane))
    wait_until(lambda: not seeker.stock.asked[-1].exact)
    wait_until(lambda: "another name" in seeker.pane.meaning.words)
    assert seeker.field == "leaky valve"


def test_words_taken_as_they_stand_need_no_bar(seeker: Seeker, person: Person) -> None:
    seeker.stock.knows(results("valve"))
    seeker.search("valve")
    assert seeker.pane.meaning.words == ""


def test_a_reason_that_the_bar_gives_is_not_given_again(seeker: Seeker, person: Person) -> None:
    bar = results("leaky valve", (replace(HITS[0], reason="Because."), HITS[2]))
    seeker.stock.knows(replace(bar, meanings=(replace(LEAKY, sentence="Because."),)))
    seeker.search("leaky valve")
    rows = seeker.pane.results.rows
    said = [rows.index(number, 0).data(Qt.ItemDataRole.AccessibleTextRole) for number in (0, 1)]
    assert "Because" not in said[0]
    assert "It tells of valves" in said[1]


# --- opening a hit


def test_enter_opens_the_first(seeker: Seeker, person: Person) -> None:
    person.open(VALVES)
    seeker.search("leaky valve")
    person.press("Return")
    assert person.page == MITRAL
    assert person.text.hasFocus()


def test_enter_pressed_before_anything_is_found_opens_it_as_soon_as_it_is(
    seeker: Seeker, person: Person
) -> None:
    person.open(VALVES)
    seeker.stock.gate.clear()
    person.press("Ctrl+K")
    person.type("leaky valve")
    person.press("Return")
    assert person.page == VALVES
    seeker.stock.gate.set()
    wait_until(lambda: person.page == MITRAL)


def test_arrows_walk_the_cards_with_the_focus_and_a_ring(seeker: Seeker, person: Person) -> None:
    seeker.search("leaky valve")
    person.press("Down")
    view = seeker.pane.results
    assert view.hasFocus()
    assert view.ring_shown
    assert view.currentIndex().row() == 0
    person.press("Down", "Down")
    assert view.currentIndex().row() == 2
    person.press("Up", "Up", "Up")
    assert in_field(person)
    person.press("Down", "Down", "Return")
    assert person.page == PROLAPSE.at("what-is-it") or person.page == PROLAPSE
    assert person.text.section == "what-is-it"


def test_every_card_that_is_walked_to_is_in_sight(seeker: Seeker, person: Person) -> None:
    person.resize(800, 480)
    seeker.search("leaky valve")
    view, area = seeker.pane.results, seeker.pane.sheet.area.viewport()
    for _ in HITS:
        person.press("Down")
        place = view.visualRect(view.currentIndex())
        top = view.viewport().mapTo(area, place.topLeft()).y()
        assert 0 <= top < area.height() - 40
        assert top + place.height() <= area.height() or place.height() > area.height() - 60


def test_letters_typed_among_the_cards_go_into_the_field(seeker: Seeker, person: Person) -> None:
    seeker.search("leaky valve")
    person.press("Down")
    person.type("s")
    assert in_field(person)
    assert seeker.field == "leaky valves"


def test_escape_leaves_from_a_card_too(seeker: Seeker, person: Person) -> None:
    seeker.search("leaky valve")
    person.press("Down", "Escape")
    assert not seeker.sees_search()
    assert person.page == MITRAL


def test_a_click_anywhere_on_a_card_opens_it_and_needs_no_ring(seeker: Seeker, person: Person) -> None:
    seeker.search("leaky valve")
    view = seeker.pane.results
    place = view.visualRect(view.model().index(1, 0))
    person.click(view.viewport(), QPoint(place.right() - 20, place.bottom() - 12))
    assert person.page.whole == PROLAPSE.whole


def test_a_word_leads_to_the_article_that_tells_more(seeker: Seeker, person: Person) -> None:
    person.open(VALVES)
    seeker.search("leaky valve")
    person.press("Down", "End", "Return")
    assert person.page == MITRAL


def test_a_guide_is_opened_at_its_step_and_closing_it_shows_the_results(
    seeker: Seeker, person: Person
) -> None:
    seeker.search("leaky valve")
    person.press(*["Down"] * 5, "Return")
    guide = person.window.walks.pane
    assert guide is not None
    assert guide.address == Address("guide", "leaking-mitral-valve", spot="2")
    person.press("Escape")
    assert seeker.sees_search()
    assert seeker.pane.results.hasFocus()
    assert seeker.pane.results.currentIndex().row() == 4


def test_back_from_an_opened_article_leads_to_the_results_and_the_card(
    seeker: Seeker, person: Person
) -> None:
    person.open(VALVES)
    person.scroll_to(300)
    seeker.search("leaky valve")
    person.press("Down", "Down", "Return", "Alt+Left")
    assert seeker.sees_search()
    assert seeker.pane.results.currentIndex().row() == 1
    assert seeker.pane.results.hasFocus()
    person.press("Escape")
    assert (person.page, person.scroll) == (VALVES, 300)
    assert person.text.hasFocus()


def test_back_leads_to_the_results_from_the_page_that_was_open_before_them(
    seeker: Seeker, person: Person
) -> None:
    seeker.search("leaky valve")
    person.press("Return")
    assert person.page == MITRAL
    person.click(person.window.toolbar.back)
    assert seeker.sees_search()
    assert seeker.pane.results.currentIndex().row() == 0
    person.press("Alt+Left")
    assert person.page == MITRAL
    assert not seeker.sees_search()
    assert not person.window.toolbar.back.isEnabled()
    person.press("Ctrl+K", "Return", "Ctrl+K", "Escape")
    assert not person.window.toolbar.back.isEnabled()  # as it was before the search


def test_back_from_a_page_opened_otherwise_leads_to_the_page_before(seeker: Seeker, person: Person) -> None:
    seeker.search("leaky valve")
    person.press("Down", "Down", "Return")
    person.open(VALVES)
    person.press("Alt+Left")
    assert not seeker.sees_search()
    assert person.page.whole == PROLAPSE.whole


# --- danger


@pytest.fixture
def announced(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, bool]]:
    """What a screen reader is told, and whether at once."""
    heard: list[tuple[str, bool]] = []

    class Listener:
        """Stands for QAccessible."""

        AnnouncementPoliteness = QAccessible.AnnouncementPoliteness

        @staticmethod
        def updateAccessibility(event: QAccessibleAnnouncementEvent) -> None:  # noqa: N802
            assertive = event.politeness() is QAccessible.AnnouncementPoliteness.Assertive
            heard.append((event.message(), assertive))

    for module in (danger_box_module, pane_module):
        monkeypatch.setattr(module, "QAccessible", Listener)
    return heard


def test_danger_is_shown_at_once_and_above_all_else(
    seeker: Seeker, person: Person, announced: list[tuple[str, bool]]
) -> None:
    seeker.stock.gate.clear()  # nothing is found yet
    person.press("Ctrl+K")
    person.type("chest pain")
    box = seeker.pane.danger
    assert box.isVisible()
    assert "911" in box.words
    assert "{" not in box.words
    assert announced[-1] == (box.words, True)
    seeker.stock.gate.set()
    seeker.wait()
    top = box.mapTo(seeker.pane, QPoint()).y()
    assert all(
        top < other.mapTo(seeker.pane, QPoint()).y()
        for other in (seeker.pane.nothing, seeker.pane.sheet.area)
    )


def test_danger_stays_though_nothing_is_found_and_goes_with_its_words(seeker: Seeker, person: Person) -> None:
    seeker.search("chest pain")
    assert seeker.pane.nothing.isVisible()
    assert seeker.pane.nothing.headline == "Start with the box above"
    assert seeker.pane.danger.isVisible()
    seeker.search("leaky valve")
    assert not seeker.pane.danger.isVisible()


def test_danger_is_known_without_an_index(seeker: Seeker, person: Person) -> None:
    seeker.stock.ready = False
    person.press("Ctrl+K")
    person.type("cant breathe")
    assert seeker.pane.danger.isVisible()


def test_enter_leads_to_the_emergency_box_before_any_article(seeker: Seeker, person: Person) -> None:
    seeker.search("chest pain")
    person.press("Return")
    assert seeker.pane.danger.link.hasFocus()
    person.press("Return")
    assert person.page.whole == article("heart-attack").whole


@pytest.mark.parametrize("size", [100, 200, 300])
@pytest.mark.parametrize("window", [(1366, 768), (800, 480), (480, 360)])
def test_all_words_of_danger_are_there_at_any_size(
    seeker: Seeker, person: Person, window: tuple[int, int], size: int
) -> None:
    person.resize(*window)
    person.desk.reader.set_text_size(size)
    seeker.search("chest pain")
    box = seeker.pane.danger
    assert seeker.pane.sheet.area.verticalScrollBar().value() == 0
    assert box.mapTo(seeker.pane, QPoint()).y() < 60
    assert box.height() >= box.heightForWidth(box.width())
    assert box.width() <= seeker.pane.sheet.width()


def test_in_a_large_window_danger_is_not_scrolled_away(seeker: Seeker, person: Person) -> None:
    seeker.stock.knows(results("chest pain", HITS * 2))
    seeker.search("chest pain")
    assert seeker.pane.sheet.pinned
    before = seeker.pane.danger.mapTo(person.window, QPoint())
    turn_wheel(seeker, -5)
    assert seeker.pane.sheet.area.verticalScrollBar().value() > 100
    assert seeker.pane.danger.mapTo(person.window, QPoint()) == before


# --- nothing found, nothing typed, not ready


def test_nothing_found_says_what_to_try_and_offers_the_topics(seeker: Seeker, person: Person) -> None:
    seeker.search("zebra")
    assert seeker.pane.nothing.headline == "Nothing found for “zebra”"
    ways = [chip.words for chip in seeker.pane.nothing.topics.chips]
    assert ways[0] == "Touch the heart"
    assert "Valve problems" in ways
    person.click(seeker.pane.nothing.topics.chips[ways.index("Valve problems")])
    assert person.page.whole == article("valve-disease")


def test_what_the_keyboard_comes_to_is_in_sight_in_a_small_window(seeker: Seeker, person: Person) -> None:
    person.resize(480, 360)
    person.desk.reader.set_text_size(300)
    seeker.search("xylophone")
    person.press("Down")
    assert person.focus in seeker.pane.nothing.topics.chips
    area = seeker.pane.sheet.area
    assert area.rect().contains(QRect(person.focus.mapTo(area, QPoint()), person.focus.size()))


def test_the_heart_to_touch_lies_over_the_search(seeker: Seeker, person: Person) -> None:
    seeker.search("zebra")
    person.press("Down", "Return")
    touched = person.window.screens.touch_pane
    assert touched is not None
    assert touched.isVisible()
    person.press("Escape")
    assert seeker.sees_search()


def test_words_without_end_are_said_in_short(seeker: Seeker, person: Person) -> None:
    person.press("Ctrl+K")
    person.window.toolbar.search.set_text("zebra " * 3000)
    seeker.wait()
    assert len(seeker.pane.nothing.headline) < 100


@pytest.mark.parametrize("counting", [True, False])
def test_misses_are_counted_once_and_only_where_that_is_wished(
    seeker: Seeker, person: Person, counting: bool
) -> None:
    keeper = person.desk.keeper
    keeper.settings = replace(keeper.settings, count_misses=counting)
    file = misses_file(person.window.places.settings)
    Misses(file).clear()
    seeker.search("zebra")
    person.press("Escape", "Ctrl+K", "Escape")
    assert Misses(file).counts() == ([("zebra", 1)] if counting else [])


def test_half_typed_words_are_no_misses(seeker: Seeker, person: Person) -> None:
    keeper = person.desk.keeper
    keeper.settings = replace(keeper.settings, count_misses=True)
    file = misses_file(person.window.places.settings)
    Misses(file).clear()
    seeker.search("leaky valv")
    person.type("e")
    seeker.wait()
    person.press("Escape")
    assert Misses(file).counts() == []


def test_an_empty_field_offers_searches_of_before_words_and_topics(seeker: Seeker, person: Person) -> None:
    person.press("Ctrl+K")
    assert seeker.pane.start.isVisible()
    tried = [chip.words for chip in seeker.pane.start.chips]
    assert tried
    assert all(len(words) <= 22 for words in tried)
    person.press("Escape")
    seeker.search("leaky valve")
    person.press("Return", "Ctrl+K")
    person.window.toolbar.search.set_text("")
    wait_until(seeker.pane.start.isVisible)
    assert seeker.pane.start.chips[0].words == "leaky valve"
    person.click(seeker.pane.start.chips[0])
    seeker.wait()
    assert seeker.titles[0] == HITS[0].title


def test_words_that_were_pressed_lead_the_keyboard_to_the_field(seeker: Seeker, person: Person) -> None:
    keeper = person.desk.keeper
    keeper.keep_session(keeper.session.searching("leaky valve"))
    person.press("Ctrl+K", "Down")
    assert person.focus is seeker.pane.start.chips[0]
    person.press("Return")
    seeker.wait()
    assert in_field(person)
    person.type("s")
    assert seeker.field == "leaky valves"  # nothing was marked, to be lost by the next letter
    person.press("Down")
    assert seeker.pane.results.ring_shown


def test_the_keyboard_is_not_lost_with_cards_whose_words_are_gone(seeker: Seeker, person: Person) -> None:
    seeker.search("leaky valve")
    person.window.toolbar.search.set_text("")
    person.press("Down")
    assert person.focus is seeker.pane.results
    wait_until(seeker.pane.start.isVisible)
    assert in_field(person)


def test_words_to_try_are_no_halves_of_a_title(seeker: Seeker, person: Person) -> None:
    library = person.desk.reader.library
    titles = [head.title.casefold() for head in library.register.heads()]
    tried = everyday_words(library, harmless)
    assert tried
    assert not [words for words in tried if any(title.startswith(f"{words} ") for title in titles)]


def test_searches_of_before_can_be_forgotten(seeker: Seeker, person: Person) -> None:
    keeper = person.desk.keeper
    keeper.keep_session(keeper.session.searching("salt").searching("leaky valve"))
    person.press("Ctrl+K")
    assert [chip.words for chip in seeker.pane.start.chips][:2] == ["leaky valve", "salt"]
    person.click(seeker.pane.start.clear_button)
    assert keeper.session.recent == ()
    assert "salt" not in [chip.words for chip in seeker.pane.start.chips]
    assert in_field(person)


def test_where_searches_are_not_to_be_kept_none_are_kept_or_shown(seeker: Seeker, person: Person) -> None:
    keeper, opening = person.desk.keeper, person.window.searching.opening
    keeper.keep_session(keeper.session.searching("salt"))
    opening.keeps_recent = False
    person.press("Ctrl+K")
    assert "salt" not in [chip.words for chip in seeker.pane.start.chips]
    seeker.search("leaky valve")
    person.press("Return")
    assert keeper.session.recent == ("salt",)
    opening.keeps_recent = True


def test_a_search_in_which_somebody_may_have_asked_for_help_is_not_kept(
    seeker: Seeker, person: Person
) -> None:
    seeker.stock.knows(results("chest pain"))
    seeker.search("chest pain")
    person.press("Down", "Return")
    assert person.desk.keeper.session.recent == ()


def test_while_the_index_is_made_the_screen_says_how_far_it_is(seeker: Seeker, person: Person) -> None:
    seeker.stock.ready = False
    hurried: list[bool] = []
    searching = person.window.searching

    def hurry() -> None:
        hurried.append(True)

    searching.hurry_wanted.connect(hurry)
    person.press("Ctrl+K")
    person.type("leaky valve")
    wait_until(seeker.pane.readying.isVisible)
    assert hurried
    searching.show_progress(34, 100)
    assert seeker.pane.readying.headline == "Getting the search ready: 34 of 100"
    seeker.stock.ready = True
    searching.search_again()
    seeker.wait()
    assert seeker.titles[0] == HITS[0].title
    searching.hurry_wanted.disconnect(hurry)


# --- for everybody


def test_the_number_is_announced_when_typing_rests(
    seeker: Seeker, person: Person, announced: list[tuple[str, bool]]
) -> None:
    seeker.search("leaky valve")
    wait_until(lambda: bool(announced))
    assert announced == [("6 results", False)]


def test_a_card_is_said_in_one_breath(seeker: Seeker, person: Person) -> None:
    seeker.search("leaky valve")
    node = QAccessible.queryAccessibleInterface(seeker.pane.results)
    assert node.role() is QAccessible.Role.List
    assert node.text(QAccessible.Text.Name) == "Results"
    first = node.child(0)
    assert first.role() is QAccessible.Role.ListItem
    said = first.text(QAccessible.Text.Name)
    assert said.startswith("Best match. Mitral valve regurgitation. A leaky valve lets blood flow back")
    assert "Valve problems" in said
    assert QAccessible.queryAccessibleInterface(seeker.pane).text(QAccessible.Text.Name) == "Search"


@pytest.mark.parametrize("theme", ["light", "contrast-dark"])
def test_hits_stand_on_their_ground(seeker: Seeker, person: Person, theme: str) -> None:
    person.desk.themes.choose(theme)
    seeker.search("leaky valve")
    seen = person.look(seeker.pane.results.viewport())
    seen_colors = {seen.pixelColor(x, y).name() for x in range(0, seen.width(), 2) for y in range(300)}
    assert person.color("mark").name() in seen_colors


@pytest.mark.parametrize("size", [90, 100, 200, 300])
@pytest.mark.parametrize("window", [(480, 360), (800, 480), (1366, 768), (1080, 1920)])
def test_nothing_is_cut_or_too_small_to_touch(
    seeker: Seeker, person: Person, window: tuple[int, int], size: int
) -> None:
    person.resize(*window)
    person.desk.reader.set_text_size(size)
    seeker.search("leaky valve")
    assert (person.window.width(), person.window.height()) == window
    pane = seeker.pane
    area = pane.sheet.area
    page = area.widget()
    assert page is not None
    assert page.width() <= area.viewport().width(), "it has to be scrolled sideways"
    for number in range(len(HITS)):
        assert pane.results.visualRect(pane.results.model().index(number, 0)).height() >= 44
    for name in person.buttons(pane):
        button = person.button(name, pane)
        assert button.height() >= 44
        assert button.width() >= 44
        assert button.width() >= button.minimumSizeHint().width(), f"{name} is cut"


def test_the_wheel_scrolls_all_of_it_and_other_words_begin_at_the_top(seeker: Seeker, person: Person) -> None:
    person.resize(800, 480)
    seeker.search("leaky valve")
    bar = seeker.pane.sheet.area.verticalScrollBar()
    turn_wheel(seeker, -4)
    assert bar.value() > 0
    seeker.stock.knows(results("valve"))
    seeker.search("valve")
    assert bar.value() == 0


def test_a_finger_scrolls_the_cards_and_presses_none(seeker: Seeker, person: Person, finger: Finger) -> None:
    seeker.search("leaky valve")
    bar = seeker.pane.sheet.area.verticalScrollBar()
    cards = seeker.pane.results.viewport()
    spot = cards.mapFrom(seeker.pane.sheet.area, QPoint(200, 400))
    finger.swipe(cards, spot, -200)
    wait_until(lambda: bar.value() > 100)
    assert seeker.sees_search()


def test_a_tap_opens_a_card(seeker: Seeker, person: Person, finger: Finger) -> None:
    seeker.search("leaky valve")
    finger.tap(seeker.pane.results.viewport(), row_rect(seeker, 1))
    assert not seeker.sees_search()
    assert person.page == PROLAPSE


def test_a_library_read_anew_is_searched_anew(seeker: Seeker, person: Person) -> None:
    seeker.search("leaky valve")
    asked = len(seeker.stock.asked)
    reader = person.desk.reader
    reader.library_replaced.disconnect(person.window.searching.take_library)
    reader.replace_library(reader.library)
    seeker.wait()
    assert seeker.sees_search()
    wait_until(lambda: len(seeker.stock.asked) > asked)
    reader.library_replaced.connect(person.window.searching.take_library)


def test_kinds_have_names_and_icons() -> None:
    table = kinds()
    assert [each.many for each in table] == [
        "Everything",
        "Articles",
        "Medicines",
        "Pictures",
        "Step-by-step guides",
        "Words",
    ]
    assert len({each.icon for each in table}) == len(table)


def test_space_presses_a_card(seeker: Seeker, person: Person) -> None:
    seeker.search("leaky valve")
    person.press("Down", "Down")
    QTest.keyClick(seeker.pane.results, Qt.Key.Key_Space)
    assert person.page.whole == PROLAPSE.whole
