"""Names around a picture: whatever the anchors, no two lines cross, no pill covers another or the picture."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from viewer.render.labels import Column, Place, Wish, arrange, crosses, sides
from viewer.render.rectangle import Box

STAGE = Box(0, 0, 1000, 700)
PICTURE = Box(260, 20, 740, 680)

coordinates = st.tuples(
    st.integers(int(PICTURE.left), int(PICTURE.right)).map(float),
    st.integers(int(PICTURE.top), int(PICTURE.bottom)).map(float),
)
anchor_lists = st.lists(coordinates, min_size=1, max_size=14, unique=True)
heights = st.sampled_from([24.0, 36.0, 54.0])


def column(left: bool, height: float) -> Column:
    edge = PICTURE.left - 20 if left else PICTURE.right + 20
    return Column(left, edge, STAGE.top + 10, STAGE.bottom - 10, height, 8)


def arranged(anchors: list[tuple[float, float]], height: float) -> list[Place]:
    named = [(f"part-{index}", anchor) for index, anchor in enumerate(anchors)]
    room = column(True, height).room
    left, right = sides(named, 500, (room, room))
    at = dict(named)
    return [
        place
        for slugs, is_left in ((left, True), (right, False))
        for place in arrange(
            [Wish(slug, at[slug], 90 + 7 * len(slug)) for slug in slugs], column(is_left, height)
        )
    ]


def overlap(first: Box, second: Box) -> bool:
    return (
        first.left < second.right
        and second.left < first.right
        and first.top < second.bottom - 1e-6
        and second.top < first.bottom - 1e-6
    )


@given(anchor_lists, heights)
def test_lines_never_cross(anchors: list[tuple[float, float]], height: float) -> None:
    assert not [pair for pair in combinations(arranged(anchors, height), 2) if crosses(*pair)]


@given(anchor_lists, heights)
def test_pills_never_cover_each_other(anchors: list[tuple[float, float]], height: float) -> None:
    assert not [
        (one.slug, other.slug)
        for one, other in combinations(arranged(anchors, height), 2)
        if overlap(one.box, other.box)
    ]


@given(anchor_lists, heights)
def test_pills_stay_on_the_stage_and_off_the_picture(
    anchors: list[tuple[float, float]], height: float
) -> None:
    for place in arranged(anchors, height):
        assert not overlap(place.box, PICTURE)
        assert place.box.top >= STAGE.top
        assert place.box.bottom <= STAGE.bottom + 1e-6


@given(anchor_lists, heights)
def test_no_line_passes_under_a_pill(anchors: list[tuple[float, float]], height: float) -> None:
    places = arranged(anchors, height)
    for line in places:
        left, right = sorted((line.tip[0], line.anchor[0]))
        assert all(pill.box.right <= left or pill.box.left >= right for pill in places)


@given(anchor_lists, heights)
def test_every_name_has_a_place_while_there_is_room(
    anchors: list[tuple[float, float]], height: float
) -> None:
    room = column(True, height).room
    assert len(arranged(anchors, height)) == min(len(anchors), 2 * room)


def test_a_single_name_stands_at_its_anchors_height() -> None:
    (place,) = arranged([(300.0, 200.0)], 36.0)
    assert place.tip[1] == 200.0
    assert place.box.right == PICTURE.left - 20


def test_a_full_side_hands_its_innermost_names_over() -> None:
    named = [(name, (x, 100.0)) for name, x in (("outer", 300.0), ("middle", 350.0), ("inner", 400.0))]
    assert sides(named, 500, (2, 5)) == (["outer", "middle"], ["inner"])


def test_when_both_sides_are_full_the_least_important_is_left_out() -> None:
    named = [("focus", (600.0, 10.0)), ("second", (300.0, 10.0)), ("last", (310.0, 10.0))]
    assert sides(named, 500, (1, 1)) == (["second"], ["focus"])


def test_crossing_lines_are_told_from_others() -> None:
    def place(tip: tuple[float, float], anchor: tuple[float, float]) -> Place:
        return Place("", Box(0, 0, 0, 0), tip, anchor)

    assert crosses(place((0, 0), (10, 10)), place((0, 10), (10, 0)))
    assert not crosses(place((0, 0), (10, 0)), place((0, 5), (10, 5)))
    assert not crosses(place((0, 0), (4, 4)), place((0, 10), (10, 0)))
