"""Tables give each column what it holds, and stand as framed cards where columns would be too narrow."""

from itertools import pairwise

import pytest
from PySide6.QtGui import QTextTable, QTextTableFormat

from tests.support.desk import Person, blocks_of
from viewer.library.address import article
from viewer.ui.article.boxes import text_rect
from viewer.ui.article.cards import card_rect, find_cards
from viewer.ui.article.marks import card_of

CHOICES = article("mitral-valve-regurgitation", 2)
FACTS = article("heart-as-a-pump", 1)
NARROW = 480
NAME = "Check-ups only"


def table(person: Person) -> QTextTable | None:
    frames = person.text.document().rootFrame().childFrames()
    return next((frame for frame in frames if isinstance(frame, QTextTable)), None)


def shares(person: Person) -> list[float]:
    found = table(person)
    assert found is not None
    form: QTextTableFormat = found.format()
    return [each.rawValue() for each in form.columnWidthConstraints()]


def test_the_columns_of_a_table_are_as_wide_as_what_they_hold_asks(person: Person) -> None:
    person.open(CHOICES)
    name, good, think = shares(person)
    assert sum((name, good, think)) == pytest.approx(100)
    assert 22 <= name <= 30
    assert name < good
    assert name < think


def test_a_column_of_short_names_does_not_break_them(person: Person) -> None:
    person.open(CHOICES)
    found = table(person)
    assert found is not None
    names = [found.cellAt(row, 0).firstCursorPosition().block() for row in range(found.rows())]
    assert [name.layout().lineCount() for name in names] == [1] * found.rows()


def test_no_cell_of_a_table_takes_more_than_five_lines(person: Person) -> None:
    for each in person.desk.reader.library.order:
        for page in each.pages:
            if "|---" not in page.markdown:
                continue
            person.open(article(each.slug, page.number))
            found = table(person)
            if found is not None:
                cells = [
                    found.cellAt(row, column).firstCursorPosition().block()
                    for row in range(found.rows())
                    for column in range(found.columns())
                ]
                assert max(cell.layout().lineCount() for cell in cells) <= 5, page.id


def test_no_word_of_a_table_is_broken(person: Person) -> None:
    person.open(CHOICES)
    for block in blocks_of(person.text):
        layout = block.layout()
        lines = [layout.lineAt(number) for number in range(layout.lineCount())]
        for line in lines[:-1]:
            end = block.text()[: line.textStart() + line.textLength()]
            assert end[-1] in " -–/\u2028", end


def test_a_narrow_window_has_cards_though_the_text_is_not_yet_large(person: Person) -> None:
    person.desk.reader.set_text_size(130)
    person.open(CHOICES)
    assert table(person) is not None
    person.resize(NARROW, 700)
    assert table(person) is None
    assert len(find_cards(person.text.document())) == 5
    person.resize(1366, 768)
    assert table(person) is not None


def test_the_reader_stays_where_they_are_when_a_table_becomes_cards(person: Person) -> None:
    person.desk.reader.set_text_size(130)
    person.open(CHOICES)
    blocks = blocks_of(person.text)
    below = next(block for block in blocks if block.text().startswith("The ejection fraction"))
    person.scroll_to(round(text_rect(below).top()) + 4)
    words = person.first_words
    assert words.startswith("The ejection fraction")
    person.resize(NARROW, 700)
    assert person.first_words == words
    person.resize(1366, 768)
    assert person.first_words == words


def test_what_was_found_stays_marked_when_a_table_becomes_cards(person: Person) -> None:
    person.desk.reader.set_text_size(130)
    person.open(CHOICES)
    person.press("Ctrl+F")
    person.type("surgery")
    person.resize(NARROW, 700)
    assert {each.cursor.selectedText().lower() for each in person.text.extraSelections()} == {"surgery"}


@pytest.mark.parametrize("percent", [150, 200, 300])
def test_a_card_is_one_row_led_by_its_name_in_bold(person: Person, percent: int) -> None:
    person.desk.reader.set_text_size(percent)
    person.open(CHOICES)
    first = next(block for block in blocks_of(person.text) if block.text() == NAME.replace("-", "-\ufeff"))
    assert first.blockFormat().headingLevel() == 0
    assert first.charFormat().font().weight() >= 600
    names = [block.text() for block in blocks_of(person.text) if card_of(block) == card_of(first)]
    assert [words.partition(":")[0] for words in names[1:]] == ["What is good", "What to think about"]


@pytest.mark.parametrize("theme", ["light", "dark", "contrast-dark", "contrast-light"])
def test_a_card_has_an_edge_all_around(person: Person, theme: str) -> None:
    person.desk.reader.set_text_size(150)
    person.desk.themes.choose(theme)
    person.open(CHOICES)
    card = find_cards(person.text.document())[0]
    rect = card_rect(person.text.document(), card, person.text.column.rect, person.desk.look.typography.u)
    person.scroll_to(round(rect.top()) - 60)
    image = person.look_at_text()
    seen = rect.translated(0, -person.scroll).toRect()
    edge = person.color("edge" if person.desk.look.theme.contrast else "line")
    for x, y in (
        (seen.left(), seen.center().y()),
        (seen.right(), seen.center().y()),
        (seen.center().x(), seen.top()),
        (seen.center().x(), seen.bottom()),
    ):
        assert image.pixelColor(x, y).name() == edge.name()


@pytest.mark.parametrize("percent", [150, 300])
def test_cards_keep_apart_and_the_last_one_ends_the_table(person: Person, percent: int) -> None:
    person.desk.reader.set_text_size(percent)
    person.open(CHOICES)
    u, document = person.desk.look.typography.u, person.text.document()
    cards = find_cards(document)
    rects = [card_rect(document, card, person.text.column.rect, u) for card in cards]
    assert all(0.4 * u <= below.top() - above.bottom() <= 0.9 * u for above, below in pairwise(rects))
    after = document.findBlockByNumber(cards[-1].last + 1)
    assert text_rect(after).top() - rects[-1].bottom() >= 1.1 * u
    before = document.findBlockByNumber(cards[0].first - 1)
    assert rects[0].top() - text_rect(before).bottom() >= 0.3 * u
    for card, rect in zip(cards, rects, strict=True):
        for number in range(card.first, card.last + 1):
            assert rect.contains(text_rect(document.findBlockByNumber(number)))


def test_a_table_of_two_columns_keeps_both_names_in_its_cards(person: Person) -> None:
    person.desk.reader.set_text_size(200)
    person.open(article("heart-healthy-eating", 1))
    assert "Eat more: Vegetables and fruit" in person.words
    assert "Eat less: Sweets and sweet drinks" in person.words
