"""People in an array: as many as there are, the marked ones told from the others by more than color."""

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from tests.support.desk import Person
from viewer.library.guide import People
from viewer.ui.guide.people import PeopleArray

SIDE = 600


@pytest.fixture
def array(person: Person, qtbot: QtBot) -> PeopleArray:
    made = PeopleArray(person.desk.look)
    qtbot.addWidget(made)
    made.resize(SIDE, SIDE)
    return made


def seen(array: PeopleArray, of: int, marked: int) -> QImage:
    array.show_people(People(of, marked, "people have it"))
    return array.grab().toImage()


def drawn(image: QImage, color: str) -> int:
    """How many points have this color."""
    wanted = int(color.removeprefix("#"), 16) | 0xFF000000
    return sum(image.pixel(x, y) == wanted for y in range(image.height()) for x in range(image.width()))


def test_the_words_say_the_same(array: PeopleArray) -> None:
    array.show_people(People(100, 3, "people have it"))
    assert array.words == "3 out of 100 people have it"
    assert array.accessibleName() == array.words


@pytest.mark.parametrize("theme", ["light", "dark", "contrast-dark", "contrast-light"])
def test_more_people_marked_are_more_signs_filled(array: PeopleArray, person: Person, theme: str) -> None:
    person.desk.themes.choose(theme)
    filled = person.desk.look.theme["primary"]
    counts = [drawn(seen(array, 100, marked), filled) for marked in (0, 1, 2, 50)]
    assert counts[0] == 0
    assert counts[2] == pytest.approx(2 * counts[1], rel=0.1)
    assert counts[3] == pytest.approx(50 * counts[1], rel=0.1)


def test_who_is_not_marked_is_an_outline(array: PeopleArray, person: Person) -> None:
    theme = person.desk.look.theme
    unmarked, marked = seen(array, 100, 0), seen(array, 100, 100)
    assert drawn(unmarked, theme["edge"]) * 3 < drawn(marked, theme["primary"])


@pytest.mark.parametrize("of", [1, 7, 10, 11, 99])
def test_any_number_of_people_finds_room(array: PeopleArray, person: Person, of: int) -> None:
    for width, height in ((SIDE, SIDE), (900, 200), (220, 700)):
        array.resize(width, height)
        image = seen(array, of, of)
        edges = [image.pixel(x, y) for x in range(30, width - 30) for y in (8, height - 8)]
        assert len(set(edges)) == 1  # nothing is drawn over the sheet's edge
        assert drawn(image, person.desk.look.theme["primary"]) > 50
