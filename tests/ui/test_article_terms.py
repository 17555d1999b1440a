"""The meaning of a word is shown by pointing, by keyboard and by touch, and goes when it is not wanted."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QTextCursor

from tests.support.desk import MITRAL, Person, wait_until
from viewer.library.address import article
from viewer.ui.article.links import TextLink
from viewer.ui.article.term_card import TermCard
from viewer.ui.controls.label import Label
from viewer.ui.controls.link_row import LinkRow


def card(person: Person) -> TermCard:
    return person.window.pane.terms.card


def told(person: Person) -> list[str]:
    """Every line of the card that is shown."""
    return [label.text() for label in lines(person)]


def lines(person: Person) -> list[Label]:
    return [label for label in card(person).findChildren(Label) if label.isVisible()]


def more(person: Person) -> LinkRow:
    """The way from the card to the article."""
    (row,) = (row for row in card(person).findChildren(LinkRow) if row.isVisible())
    return row


def term(person: Person, words: str) -> TextLink:
    """The word on the page that leads to its meaning."""
    return next(
        link
        for link in person.text.links
        if link.target.startswith("term:") and person.words_of(link) == words
    )


def point_at(person: Person, link: TextLink) -> None:
    person.point_at(person.text.viewport(), person.place_of(link))


def set_text_size(person: Person, percent: int) -> None:
    person.desk.reader.set_text_size(percent)
    person.look()  # the window finds its new places first


def focus_on(person: Person, link: TextLink) -> None:
    person.text.setFocus()
    for _ in person.text.links:
        if person.text.focused_link == link:
            return
        person.press("Tab")
    assert person.text.focused_link == link


@pytest.fixture
def reading(person: Person) -> Person:
    """A person on the second part of the leaking valve, where the ejection fraction is spoken of."""
    person.open(article(MITRAL.slug, 2))
    person.scroll_to(0)
    return person


WORD = "ECG"


def test_pointing_at_a_word_shows_its_name_sound_plain_word_and_meaning(reading: Person) -> None:
    point_at(reading, term(reading, WORD))
    wait_until(card(reading).isVisible)
    known = reading.desk.reader.library.terms["electrocardiogram"]
    assert told(reading) == [
        WORD,
        known.plain[0].upper() + known.plain[1:],
        f"Electrocardiogram (say {known.sound})",
        known.meaning,
    ]
    assert more(reading).accessibleName() == "Read more: ECG and heart monitors"


def test_the_card_lies_below_its_word_and_within_the_sheet(reading: Person) -> None:
    for link in [each for each in reading.text.links if each.target.startswith("term:")][:6]:
        reading.text.show_stretch(link.start, link.end)
        focus_on(reading, link)
        word = reading.text.place_of(link).translated(
            reading.text.viewport().mapTo(reading.window.pane, QPoint())
        )
        assert card(reading).isVisible()
        assert not card(reading).geometry().intersects(word)
        assert reading.window.pane.rect().contains(card(reading).geometry())


@pytest.mark.parametrize("percent", [100, 200])
def test_a_word_has_dots_below_it_and_keeps_the_ink_of_its_text(reading: Person, percent: int) -> None:
    set_text_size(reading, percent)
    link = term(reading, WORD)
    reading.text.show_stretch(link.start, link.end)
    cursor = QTextCursor(reading.text.document())
    cursor.setPosition(link.start + 1)
    assert cursor.charFormat().foreground().color() == reading.color("ink")
    word = reading.text.place_of(link)
    lower = word.adjusted(0, word.height() - 4, 0, round(0.4 * reading.desk.look.typography.u))
    image = reading.look_at_text()
    across = range(lower.left(), lower.right())
    rows = [
        sum(is_near(image.pixelColor(x, y), reading.color("link")) for x in across)
        for y in range(lower.top(), lower.bottom())
    ]
    assert max(rows) >= 5
    assert reading.text.place_of(link).width() > 2 * max(rows)  # dots, no line


def is_near(one: QColor, other: QColor) -> bool:
    away = (one.red() - other.red(), one.green() - other.green(), one.blue() - other.blue())
    return max(abs(channel) for channel in away) < 90


def test_a_word_as_the_name_of_its_term_is_told_with_its_sound_alone(reading: Person) -> None:
    reading.open(article("stents-and-bypass", 1))
    focus_on(reading, term(reading, "stent"))
    known = reading.desk.reader.library.terms["stent"]
    said = [f"say {known.sound}"] if known.sound else []
    assert told(reading) == ["Stent", known.plain[0].upper() + known.plain[1:], *said, known.meaning]


@pytest.mark.parametrize(("width", "height", "percent"), [(800, 480, 100), (800, 480, 300), (1366, 768, 300)])
def test_a_card_without_room_is_scrolled_and_lies_on_no_word_of_its_own(
    reading: Person, width: int, height: int, percent: int
) -> None:
    reading.resize(width, height)
    set_text_size(reading, percent)
    for link in [each for each in reading.text.links if each.term][:8]:
        reading.text.setFocus()
        focus_on(reading, link)
        corner = reading.text.viewport().mapTo(reading.window.pane, QPoint())
        word = reading.text.place_of(link).translated(corner)
        assert not card(reading).geometry().intersects(word)
        assert reading.window.pane.rect().adjusted(0, -1, 0, 1).contains(card(reading).geometry())
        assert card(reading).isVisible()


@pytest.mark.parametrize("percent", [100, 200, 300])
def test_the_words_of_a_card_grow_with_the_text(reading: Person, percent: int) -> None:
    set_text_size(reading, percent)
    focus_on(reading, term(reading, WORD))
    body = reading.desk.look.typography.u
    name, plain, quiet, meaning = lines(reading)
    assert name.height() >= 1.2 * body
    assert min(plain.height(), quiet.height()) >= 0.85 * body
    assert meaning.height() >= 2 * body


def test_the_card_goes_when_the_pointer_leaves_the_word(reading: Person) -> None:
    point_at(reading, term(reading, WORD))
    wait_until(card(reading).isVisible)
    reading.point_at(reading.text.viewport(), QPoint(3, 3))
    wait_until(card(reading).isHidden)


def test_the_pointer_may_go_from_the_word_onto_the_card_and_press_there(reading: Person) -> None:
    point_at(reading, term(reading, WORD))
    wait_until(card(reading).isVisible)
    reading.click(more(reading))
    assert reading.page == article("ecg", 1)
    assert card(reading).isHidden()


def test_tab_shows_the_meaning_enter_goes_onto_the_card_and_escape_back_to_the_word(reading: Person) -> None:
    link = term(reading, WORD)
    focus_on(reading, link)
    assert card(reading).isVisible()
    assert reading.text.hasFocus()
    reading.press("Return")
    assert more(reading).hasFocus()
    reading.press("Escape")
    assert card(reading).isHidden()
    assert reading.text.focused_link == link


def test_enter_on_the_card_opens_the_article(reading: Person) -> None:
    focus_on(reading, term(reading, WORD))
    reading.press("Return", "Return")
    assert reading.page == article("ecg", 1)


def test_tab_to_another_link_takes_the_card_away(reading: Person) -> None:
    focus_on(reading, term(reading, WORD))
    while reading.text.focused_link is not None and reading.text.focused_link.target.startswith("term:"):
        reading.press("Tab")
    wait_until(card(reading).isHidden)


def test_a_tap_shows_the_meaning_and_leaves_the_reader_on_the_page(reading: Person) -> None:
    reading.text.show_stretch(term(reading, WORD).start, term(reading, WORD).end)
    reading.click(reading.text.viewport(), reading.place_of(term(reading, WORD)))
    assert card(reading).isVisible()
    assert reading.page == article(MITRAL.slug, 2)
    assert not reading.text.textCursor().hasSelection()  # around which Qt would draw a frame of its own


def test_scrolling_and_another_text_size_take_the_card_away(reading: Person) -> None:
    focus_on(reading, term(reading, WORD))
    reading.scroll_to(reading.scroll + 200)
    assert card(reading).isHidden()
    reading.press("Tab")
    while not (reading.text.focused_link and reading.text.focused_link.target.startswith("term:")):
        reading.press("Tab")
    assert card(reading).isVisible()
    reading.press("Ctrl++")
    assert card(reading).isHidden()


def test_escape_takes_the_card_away_before_the_notice(reading: Person) -> None:
    reading.window.screens.say("A sentence.")
    focus_on(reading, term(reading, WORD))
    reading.press("Escape")
    assert card(reading).isHidden()
    assert reading.notice == "A sentence."
    reading.press("Escape")
    assert reading.notice == ""


def test_a_word_about_the_article_itself_has_no_way_to_it(reading: Person) -> None:
    reading.open(article("atrial-fibrillation", 1))
    focus_on(reading, term(reading, "AFib"))
    assert card(reading).isVisible()
    assert not [row for row in card(reading).findChildren(LinkRow) if row.isVisible()]
    reading.press("Return")
    assert card(reading).isVisible()
    assert reading.text.hasFocus()
