"""The name of the lit part stands beside the picture where there is room, below it where there is not."""

import pytest

from tests.support.desk import Person
from viewer.render.rectangle import Box
from viewer.ui.diagram.scene import Scene
from viewer.ui.guide.tag import Placed, Tag, place, place_all

WIDE, TALL, SQUARE = Box(20, 20, 900, 520), Box(20, 20, 420, 600), Box(20, 20, 520, 520)


def scene_of(person: Person, state: str = "leaking") -> Scene:
    diagram = person.desk.reader.library.diagrams["heart-inside"]
    return Scene.of(diagram, diagram.state(state), person.window.painter)


def ink_of(placed: Placed) -> Box:
    """Where the drawn part of a picture is seen."""
    frame = placed.frame
    wide, high = frame.scale * frame.ink.width / 2, frame.scale * frame.ink.height / 2
    x, y = frame.middle
    return Box(x - wide, y - high, x + wide, y + high)


def tag_of(placed: Placed) -> Tag:
    assert placed.tag is not None
    return placed.tag


@pytest.mark.parametrize(
    ("part", "window"), [("mitral-valve", WIDE), ("right-atrium", WIDE), ("aorta", TALL)]
)
def test_a_name_lies_in_the_window_and_not_on_the_picture(person: Person, part: str, window: Box) -> None:
    placed = place(person.desk.look, window, scene_of(person), part, "Its name")
    box, ink = tag_of(placed).box, ink_of(placed)
    assert window.holds((box.left(), box.top()))
    assert window.holds((box.right(), box.bottom()))
    beside = box.right() <= ink.left or box.left() >= ink.right
    below = box.top() >= ink.bottom - 1
    assert (beside, below) == (window is WIDE, window is TALL)


def test_what_has_no_name_gets_all_the_room(person: Person) -> None:
    scene = scene_of(person)
    bare = place(person.desk.look, SQUARE, scene, "", "")
    assert bare.tag is None
    assert bare.frame.scale > place(person.desk.look, SQUARE, scene, "aorta", "Its name").frame.scale


def test_only_the_ill_part_is_named_in_red(person: Person) -> None:
    look = person.desk.look
    assert tag_of(place(look, WIDE, scene_of(person), "mitral-valve", "It")).ill
    assert not tag_of(place(look, WIDE, scene_of(person, "healthy"), "mitral-valve", "It")).ill
    assert not tag_of(place(look, WIDE, scene_of(person), "aorta", "It")).ill


@pytest.mark.parametrize(
    ("count", "window", "rows"), [(2, WIDE, 1), (2, TALL, 2), (4, WIDE, 1), (4, TALL, 2)]
)
def test_pictures_to_compare_have_one_scale_and_do_not_meet(
    person: Person, count: int, window: Box, rows: int
) -> None:
    all_placed = place_all(person.desk.look, window, [scene_of(person)] * count)
    assert len({placed.frame.scale for placed in all_placed}) == 1
    assert len({round(placed.frame.middle[1]) for placed in all_placed}) == rows
    boxes = [ink_of(placed) for placed in all_placed]
    for number, one in enumerate(boxes):
        assert tag_of(all_placed[number]).box.bottom() <= window.bottom + 1
        for other in boxes[number + 1 :]:
            assert one.right <= other.left or one.bottom <= other.top
