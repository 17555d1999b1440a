"""The boxes of a page have their own colors in every theme, and the emergency box is never missing."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage

from tests.support.desk import MITRAL, Person, blocks_of
from viewer.library.address import article
from viewer.ui.article.boxes import box_rect, find_boxes, text_rect
from viewer.ui.article.marks import box_of
from viewer.ui.article.type_case import BOX_GROUND, BOX_INK, TypeCase

THEMES = ("light", "dark", "contrast-dark", "contrast-light")
KINDS = {1: ["in-short", "emergency", "urgent"]}


def seen_boxes(person: Person) -> dict[str, QRectF]:
    """Where the boxes of page 1 lie in the document, by kind."""
    text, case = person.text, TypeCase(person.desk.look)
    runs = find_boxes(text.document(), KINDS[1])
    return {run.kind: box_rect(text.document(), run, text.column.rect, case) for run in runs}


def show(person: Person, kind: str) -> tuple[QImage, QRectF]:
    """Scroll a box into sight; what is seen of the text, and where the box is in it."""
    box = seen_boxes(person)[kind]
    person.scroll_to(round(box.top()) - 40)
    return person.look_at_text(), box.translated(0, -person.scroll)


def near(color: QColor, wanted: QColor) -> bool:
    parts = (color.red() - wanted.red(), color.green() - wanted.green(), color.blue() - wanted.blue())
    return all(abs(part) <= 3 for part in parts)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("kind", KINDS[1])
def test_a_box_has_its_rule_and_its_ground(person: Person, theme: str, kind: str) -> None:
    person.desk.themes.choose(theme)
    image, box = show(person, kind)
    middle = round(min(box.center().y(), image.height() - 5))
    assert near(image.pixelColor(round(box.left()) + 3, middle), person.color(BOX_INK[kind]))
    ground = person.color(BOX_GROUND[kind])
    assert near(image.pixelColor(round(box.left()) + 12, middle), ground)
    assert near(image.pixelColor(round(box.right()) - 12, middle), ground)
    assert near(image.pixelColor(round(box.left()) - 8, middle), person.color("paper"))


@pytest.mark.parametrize("theme", ["contrast-dark", "contrast-light"])
def test_in_contrast_themes_a_box_has_an_outline_on_all_sides(person: Person, theme: str) -> None:
    person.desk.themes.choose(theme)
    image, box = show(person, "emergency")
    ink = person.color("urgent")
    assert near(image.pixelColor(round(box.right()) - 1, round(box.top()) + 60), ink)
    assert near(image.pixelColor(round(box.center().x()), round(box.top()) + 1), ink)


def test_the_corners_of_a_box_are_round(person: Person) -> None:
    image, box = show(person, "in-short")
    corner = image.pixelColor(round(box.left()), round(box.top()))
    assert near(corner, person.color("paper"))


def test_an_icon_stands_beside_the_title(person: Person) -> None:
    image, box = show(person, "emergency")
    ink = person.color("urgent")
    u = person.desk.look.typography.u
    side = range(round(box.left() + 1.2 * u), round(box.left() + 2.45 * u))
    rows = range(round(box.top()) + 10, round(box.top()) + 50)
    assert any(near(image.pixelColor(x, y), ink) for x in side for y in rows)


@pytest.mark.parametrize("percent", [90, 100, 200, 300])
def test_the_words_of_a_box_stay_inside_it(person: Person, percent: int) -> None:
    person.desk.reader.set_text_size(percent)
    boxes = list(seen_boxes(person).values())
    for block in blocks_of(person.text):
        number = box_of(block)
        if number:
            assert boxes[number - 1].contains(text_rect(block).center())
        else:
            assert not any(box.contains(text_rect(block).center()) for box in boxes)


@pytest.mark.parametrize("percent", [100, 300])
def test_boxes_never_overlap_what_is_around_them(person: Person, percent: int) -> None:
    person.desk.reader.set_text_size(percent)
    boxes = list(seen_boxes(person).values())
    outside = [text_rect(block) for block in blocks_of(person.text) if not box_of(block) and block.text()]
    for at, box in enumerate(boxes):
        assert not any(box.intersects(rect) for rect in outside)
        assert not any(box.intersects(other) for other in boxes[at + 1 :])


def test_the_emergency_box_stands_on_the_first_page_of_every_condition(person: Person) -> None:
    conditions = [each for each in person.desk.reader.library.order if each.kind == "condition"]
    assert len(conditions) >= 2
    for each in conditions:
        person.open(article(each.slug, 1))
        titles = [block for block in blocks_of(person.text) if block.text() == "Call 911 now if"]
        assert titles, f"{each.slug} tells nobody when to call for help"
        assert all(box_of(block) for block in titles)


def test_boxes_are_painted_anew_when_the_colors_change(person: Person) -> None:
    image, box = show(person, "emergency")
    spot = (round(box.right()) - 12, round(box.center().y()))
    assert near(image.pixelColor(*spot), person.color("urgent_bg"))
    person.press("Ctrl+T")
    assert person.desk.look.theme.name == "dark"
    assert near(person.look_at_text().pixelColor(*spot), person.color("urgent_bg"))


def test_a_page_without_boxes_paints_none(person: Person) -> None:
    person.open(article(MITRAL.slug, 3))
    kinds = [block for block in blocks_of(person.text) if box_of(block)]
    person.open(MITRAL)
    assert len([block for block in blocks_of(person.text) if box_of(block)]) > len(kinds)
