"""The keys that readers know, from wherever the focus is."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from tests.support.desk import MITRAL, VALVES, Person
from viewer.library.address import article, diagram
from viewer.ui.actions import SHEET_ONLY, TABLE
from viewer.ui.rail.content import MOST_RELATED
from viewer.ui.shortcuts.key_row import KeyRow
from viewer.ui.shortcuts.shortcut_sheet import ShortcutSheet

PROLAPSE = article("mitral-valve-prolapse", 1)


def in_search(person: Person) -> bool:
    return person.window.toolbar.search.isAncestorOf(person.focus)


# --- the first Tab stop


def test_the_first_tab_stop_leads_to_the_article(person: Person) -> None:
    skip = person.window.skip
    window = QRect(QPoint(), person.window.size())
    assert not window.intersects(skip.geometry())
    person.press("Tab")
    assert skip.hasFocus()
    assert window.contains(skip.geometry())
    assert person.window.childAt(skip.geometry().center()) is skip
    person.press("Return")
    assert person.text.hasFocus()
    assert not window.intersects(skip.geometry())


def test_the_second_tab_stop_is_the_brand_and_the_skip_link_is_gone(person: Person) -> None:
    person.press("Tab", "Tab")
    assert person.window.toolbar.brand.hasFocus()
    assert not QRect(QPoint(), person.window.size()).intersects(person.window.skip.geometry())


def test_tab_goes_round_the_whole_window_and_back_to_the_start(person: Person) -> None:
    seen: list[QWidget] = []
    for _ in range(120):
        person.press("Tab")
        if seen and person.focus is seen[0]:
            break
        if not seen or person.focus is not seen[-1]:
            seen.append(person.focus)
    else:
        pytest.fail("Tab never came back to where it began")
    assert person.window.skip is seen[0]
    assert person.window.tree in seen
    assert person.text in seen
    assert any(person.window.rail.isAncestorOf(each) for each in seen)
    order = [person.window.skip, person.window.toolbar.brand, person.window.tree, person.text]
    assert [each for each in seen if each in order] == order
    rail = next(at for at, each in enumerate(seen) if person.window.rail.isAncestorOf(each))
    below = [at for at, each in enumerate(seen) if person.text.viewport().isAncestorOf(each)]
    assert below == list(range(seen.index(person.text) + 1, rail))
    library = person.desk.reader.library
    related = len(library.related(library.articles[MITRAL.slug]))
    assert related > MOST_RELATED  # so that all stand at the end
    assert len(below) == 3 + related  # the pages as one, the next part, the next article


def test_the_window_starts_with_no_ring_and_keys_that_scroll(person: Person) -> None:
    person.press("PgDown")
    assert person.scroll > 300
    person.press("Home")
    assert person.scroll == 0


# --- scrolling


@pytest.mark.parametrize(
    ("keys", "down"),
    [(["Down"], 60), (["Space"], 500), (["PgDown"], 500), (["End"], 2000), (["Space", "Shift+Space"], 0)],
)
def test_keys_scroll_the_text(person: Person, keys: list[str], down: int) -> None:
    person.text.setFocus()
    person.press(*keys)
    assert person.scroll >= down
    if down == 0:
        assert person.scroll == 0


def test_a_page_down_leaves_some_lines_of_before_in_sight(person: Person) -> None:
    person.text.setFocus()
    person.press("PgDown")
    assert person.text.viewport().height() * 0.7 < person.scroll < person.text.viewport().height() - 40


# --- moving about


def test_f6_goes_round_topics_article_and_rail(person: Person) -> None:
    person.text.setFocus()
    person.press("F6")
    assert person.window.rail.isAncestorOf(person.focus)
    person.press("F6")
    assert person.window.tree.hasFocus()
    person.press("F6")
    assert person.text.hasFocus()


def test_f6_passes_over_what_is_not_shown(person: Person) -> None:
    person.resize(800, 480)
    person.press("F6")
    assert person.text.hasFocus()
    person.press("F6")
    assert person.text.hasFocus()


def test_alt_left_and_right_go_back_and_forward_to_the_line_that_was_left(person: Person) -> None:
    person.scroll_to(1200)
    words = person.first_words
    person.open(VALVES)
    person.scroll_to(300)
    person.press("Alt+Left")
    assert (person.page, person.first_words, person.scroll) == (MITRAL, words, 1200)
    person.press("Alt+Right")
    assert (person.page, person.scroll) == (VALVES, 300)


def test_the_buttons_show_whether_there_is_a_way_back(person: Person) -> None:
    bar = person.window.toolbar
    assert not bar.back.isEnabled()
    assert not bar.forward.isEnabled()
    person.open(VALVES)
    assert bar.back.isEnabled()
    person.click(bar.back)
    assert person.page == MITRAL
    assert not bar.back.isEnabled()
    person.click(bar.forward)
    assert person.page == VALVES


@pytest.mark.parametrize("where", ["text", "tree", "toolbar", "rail"])
def test_the_side_buttons_of_the_mouse_go_back_and_forward_anywhere(person: Person, where: str) -> None:
    person.open(VALVES)
    window = person.window
    widget = {
        "text": person.text.viewport(),
        "tree": window.tree.viewport(),
        "toolbar": window.toolbar.theme,
        "rail": window.rail.viewport(),
    }[where]
    person.press_mouse(widget, Qt.MouseButton.BackButton)
    assert person.page == MITRAL
    person.press_mouse(widget, Qt.MouseButton.ForwardButton)
    assert person.page == VALVES


def test_the_side_button_closes_a_picture_first(person: Person) -> None:
    person.open(VALVES)
    person.open(diagram("heart-inside", "leaking"))
    person.press_mouse(person.picture.stage, Qt.MouseButton.BackButton)
    assert not person.sees_picture()
    assert person.page == VALVES


def test_alt_home_goes_to_the_first_page_at_its_top(person: Person) -> None:
    person.open(PROLAPSE)
    person.scroll_to(500)
    person.press("Alt+Home")
    assert (person.page, person.scroll) == (MITRAL, 0)


def test_the_brand_does_the_same(person: Person) -> None:
    person.open(article(MITRAL.slug, 3))
    person.click(person.window.toolbar.brand)
    assert (person.page, person.scroll) == (MITRAL, 0)


def test_page_keys_with_ctrl_go_through_the_parts_of_an_article(person: Person) -> None:
    person.press("Ctrl+PgDown")
    assert person.page == article(MITRAL.slug, 2)
    person.press("Ctrl+PgDown", "Ctrl+PgDown", "Ctrl+PgDown")
    assert person.page == article(MITRAL.slug, 3)
    person.press("Ctrl+PgUp")
    assert person.page == article(MITRAL.slug, 2)
    person.press("Ctrl+PgUp", "Ctrl+PgUp")
    assert person.page == MITRAL


def test_h_and_shift_h_go_from_question_to_question(person: Person) -> None:
    person.text.setFocus()
    ids = [section.id for section in person.desk.reader.library.articles[MITRAL.slug].pages[0].sections]
    for heading in ids[:4]:
        person.press("H")
        top = person.text.outline.top_of(heading)
        assert top is not None
        assert abs(top - person.scroll - person.text.heading_room) <= 1
    person.press("Shift+H")
    top = person.text.outline.top_of(ids[2])
    assert top is not None
    assert abs(top - person.scroll - person.text.heading_room) <= 1


# --- finding


@pytest.mark.parametrize("key", ["Ctrl+K", "Ctrl+L", "/"])
def test_the_search_field_is_one_key_away(person: Person, key: str) -> None:
    person.text.setFocus()
    person.press(key)
    assert in_search(person)
    assert person.window.toolbar.search.text == ""


def test_letters_typed_into_a_field_are_letters(person: Person) -> None:
    person.press("Ctrl+K")
    scroll = person.scroll
    person.type("heart/h h")
    assert in_search(person)
    assert person.window.toolbar.search.text == "heart/h h"
    assert person.scroll == scroll
    person.press("Escape", "Ctrl+F")
    person.type("h/h")
    field = person.focus
    assert isinstance(field, QLineEdit)
    assert field.text() == "h/h"
    assert person.window.pane.find_bar.isAncestorOf(field)


# --- the look


def test_f11_fills_the_screen_and_returns(person: Person) -> None:
    person.press("F11")
    assert person.window.isFullScreen()
    person.press("F11")
    assert not person.window.isFullScreen()


def test_ctrl_t_goes_through_the_four_themes(person: Person) -> None:
    names = []
    for _ in range(4):
        person.press("Ctrl+T")
        names.append(person.desk.look.theme.name)
    assert names == ["dark", "contrast-dark", "contrast-light", "light"]


def test_ctrl_d_bookmarks_and_lists_the_article(person: Person) -> None:
    bar = person.window.toolbar
    assert bar.bookmark.accessibleName() == "Bookmark this article"
    person.press("Ctrl+D")
    assert bar.bookmark.accessibleName() == "Take the bookmark away"
    model = person.window.tree.model()
    assert model.index(1, 0).data(Qt.ItemDataRole.DisplayRole) == "My bookmarks"
    assert person.desk.keeper.session.bookmarks == (article(MITRAL.slug),)
    person.open(VALVES)
    assert bar.bookmark.accessibleName() == "Bookmark this article"
    person.open(MITRAL)
    person.click(bar.bookmark)
    assert model.index(0, 0).data(Qt.ItemDataRole.DisplayRole) != "My bookmarks"
    assert not person.desk.keeper.session.bookmarks


# --- help and Escape


def test_f1_lists_every_key_there_is(person: Person) -> None:
    person.press("F1")
    assert person.sees_keys()
    sheet = person.window.findChildren(ShortcutSheet)[0]
    said = [row.text() for row in sheet.findChildren(KeyRow)]
    for row in TABLE:
        assert any(row.words in each for each in said), f"{row.name} is not on the sheet"
    for _, words, _ in SHEET_ONLY:
        assert any(words in each for each in said)
    person.press("F1")
    assert not person.sees_keys()


def test_every_action_of_the_table_does_something(person: Person) -> None:
    for row in TABLE:
        action = person.window.commands[row.name]
        assert action.shortcuts(), f"{row.name} has no key"
        assert action in person.window.actions()
    keys = [key for row in TABLE for key in row.keys]
    assert len(keys) == len(set(keys))


def test_escape_closes_the_keys_then_the_picture_then_the_notice(person: Person) -> None:
    person.text.setFocus()
    person.window.screens.say("A sentence.")
    person.open(diagram("heart-inside", "healthy"))
    person.press("F1")
    assert person.sees_keys()
    person.press("Escape")
    assert not person.sees_keys()
    assert person.sees_picture()
    person.press("Escape")
    assert not person.sees_picture()
    assert person.notice == "A sentence."
    person.press("Escape")
    assert person.notice == ""


def test_escape_closes_the_find_bar_before_the_notice(person: Person) -> None:
    person.window.screens.say("A sentence.")
    person.press("Ctrl+F", "Escape")
    assert not person.window.pane.find_bar.isVisible()
    assert person.notice == "A sentence."
    person.press("Escape")
    assert person.notice == ""


def test_ctrl_i_opens_the_first_picture_of_the_page_or_says_there_is_none(person: Person) -> None:
    person.press("Ctrl+I")
    assert person.sees_picture()
    person.press("Escape")
    library = person.desk.reader.library
    bare = next(
        article(each.slug, page.number) for each in library.order for page in each.pages if not page.figures
    )
    person.open(bare)
    person.press("Ctrl+I")
    assert not person.sees_picture()
    assert person.notice == "There is no picture on this page."


def test_in_a_picture_keys_of_the_article_wait(person: Person) -> None:
    person.scroll_to(700)
    person.open(diagram("heart-inside", "healthy"))
    person.press("Ctrl+PgDown", "H", "F6", "PgDown", "Ctrl+F")
    assert person.sees_picture()
    person.press("Escape")
    assert (person.page, person.scroll) == (MITRAL, 700)


def test_in_a_picture_tab_stays_in_the_picture(person: Person) -> None:
    person.open(diagram("heart-inside", "healthy"))
    for _ in range(40):
        person.press("Tab")
        assert person.picture.isAncestorOf(person.focus)
    person.press("Escape")
    person.window.setFocus()
    person.press("Tab")
    assert person.window.skip.hasFocus()


def test_text_size_and_colors_follow_in_a_picture(person: Person) -> None:
    person.open(diagram("heart-inside", "healthy"))
    person.press("Ctrl+T")
    assert person.desk.look.theme.name == "dark"
    assert person.sees_picture()
