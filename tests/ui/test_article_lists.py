"""Dots and numbers stand clear of the words of their items, level with them, in boxes and out of them."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QFontMetricsF, QImage, QTextBlock, QTextList

from tests.support.desk import MITRAL, Person, blocks_of
from viewer.library.address import article
from viewer.ui.article.boxes import text_rect
from viewer.ui.article.marks import box_of

SIZES = [100, 200, 300]
DOT = "Feeling very tired"
BOXED = "Many people have a small leak."
NUMBERED = article("electrical-system", 1)


def item(person: Person, words: str) -> QTextBlock:
    return next(block for block in blocks_of(person.text) if block.text().startswith(words))


def marker(person: Person, block: QTextBlock) -> tuple[QRect, float, float]:
    """Where the ink before an item's first line is, the left edge of its words and their base line."""
    person.scroll_to(round(text_rect(block).top()) - 100)
    image = person.look_at_text()
    corner = text_rect(block).topLeft()
    line = block.layout().lineAt(0)
    top = corner.y() + line.y() - person.scroll
    left = corner.x() + line.x()
    u = person.desk.look.typography.u
    start = round(left - 1.6 * u)
    room = QRect(start, round(top), round(left) - start, round(line.height()))
    return ink_in(image, room), left, top + line.ascent()


def ink_in(image: QImage, room: QRect) -> QRect:
    """The smallest rectangle around what is not the ground at the room's upper right corner."""
    ground = image.pixelColor(room.right() - 1, room.top() + 1)
    spots = [
        (x, y)
        for x in range(room.left(), room.right())
        for y in range(room.top(), room.bottom())
        if abs(image.pixelColor(x, y).lightness() - ground.lightness()) > 100
    ]
    assert spots, "there is neither dot nor number"
    across, down = [x for x, _ in spots], [y for _, y in spots]
    return QRect(min(across), min(down), max(across) - min(across) + 1, max(down) - min(down) + 1)


@pytest.mark.parametrize("percent", SIZES)
@pytest.mark.parametrize("words", [DOT, BOXED])
def test_a_dot_is_small_and_stands_clear_of_the_words(person: Person, words: str, percent: int) -> None:
    person.desk.reader.set_text_size(percent)
    u = person.desk.look.typography.u
    dot, left, base = marker(person, item(person, words))
    assert 0.5 * u <= left - (dot.right() + 1) <= 0.75 * u
    assert 0.2 * u <= dot.width() <= 0.4 * u
    middle = base - QFontMetricsF(person.desk.look.fonts.sans(u)).xHeight() / 2
    assert abs(dot.center().y() + 0.5 - middle) <= max(1.0, 0.04 * u)


@pytest.mark.parametrize("percent", SIZES)
def test_the_words_of_an_item_stand_in_by_the_designs_measure(person: Person, percent: int) -> None:
    person.desk.reader.set_text_size(percent)
    block = item(person, DOT)
    left = text_rect(block).left() + block.layout().lineAt(0).x() - person.text.column.left
    assert left == pytest.approx(1.35 * person.desk.look.typography.u, abs=1)


@pytest.mark.parametrize("percent", SIZES)
def test_the_dots_of_a_box_stand_below_its_title(person: Person, percent: int) -> None:
    person.desk.reader.set_text_size(percent)
    block = item(person, BOXED)
    title = item(person, "In short")
    assert box_of(block) == box_of(title)
    dot, _, _ = marker(person, block)
    left = text_rect(title).left() + title.layout().lineAt(0).x()
    assert abs(dot.left() - left) <= 0.1 * person.desk.look.typography.u


@pytest.mark.parametrize("percent", SIZES)
def test_numbers_end_at_one_edge_clear_of_the_words(person: Person, percent: int) -> None:
    person.desk.reader.set_text_size(percent)
    person.open(article("catheter-valve-treatment", 2))
    u = person.desk.look.typography.u
    blocks = blocks_of(person.text)
    first = next(number for number, block in enumerate(blocks) if block.text() == "Sources") + 1
    for block in (blocks[first], blocks[first + 9]):
        number, left, _ = marker(person, block)
        assert 0.25 * u <= left - number.right() <= 0.7 * u
        assert number.left() >= person.text.column.left - 1


def test_a_numbered_list_has_its_numbers(person: Person) -> None:
    person.open(NUMBERED)
    listed = [block for block in blocks_of(person.text) if numbered(block)]
    assert len(listed) >= 2
    assert [numbered(block) for block in listed] == [f"{at}." for at in range(1, len(listed) + 1)]
    wide, _, _ = marker(person, listed[1])
    assert wide.width() > 0.3 * person.desk.look.typography.u


def numbered(block: QTextBlock) -> str:
    """The number that Qt's own list would give the item: what assistive technology and copying know."""
    found: QTextList | None = block.textList()
    words = str(found.itemText(block)) if found is not None else ""
    return words if words.endswith(".") and words[0].isdigit() else ""


def test_dots_and_numbers_are_no_part_of_the_text(person: Person) -> None:
    person.open(MITRAL)
    assert "•" not in person.words
