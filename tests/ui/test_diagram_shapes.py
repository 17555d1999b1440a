"""Which part lies under a point."""

from viewer.library.diagram import Outline
from viewer.render.rectangle import Box
from viewer.ui.diagram.shapes import area, box_of, holds, ink_of, part_at


def square(left: float, top: float, side: float) -> tuple[tuple[float, float], ...]:
    return (left, top), (left + side, top), (left + side, top + side), (left, top + side)


CHAMBER = Outline((50, 50), (square(0, 0, 100),))
VALVE = Outline((45, 45), (square(40, 40, 10),))
WALL = Outline((5, 5), (square(0, 0, 100), square(20, 20, 60)))
PARTS = {"chamber": CHAMBER, "valve": VALVE}


def test_the_smallest_part_wins() -> None:
    assert part_at(PARTS, (45, 45)) == "valve"
    assert part_at(PARTS, (10, 10)) == "chamber"


def test_a_thin_part_is_found_within_reach_and_a_large_one_only_within() -> None:
    cord = Outline((30, 20), (((30, 10), (31, 10), (31, 30), (30, 30)),))
    parts = {"chamber": CHAMBER, "cord": cord}
    assert part_at(parts, (34, 20), reach=4) == "cord"
    assert part_at(parts, (36, 20), reach=4) == "chamber"
    assert part_at(parts, (103, 50), reach=4) == ""


def test_outside_all_parts_there_is_none() -> None:
    assert part_at(PARTS, (150, 50)) == ""
    assert part_at({}, (0, 0)) == ""


def test_a_ring_in_a_ring_is_a_hole() -> None:
    assert holds(WALL, (10, 50))
    assert not holds(WALL, (50, 50))


def test_a_part_may_have_two_pieces() -> None:
    pair = Outline((5, 5), (square(0, 0, 10), square(50, 50, 10)))
    assert holds(pair, (5, 5))
    assert holds(pair, (55, 55))
    assert not holds(pair, (30, 30))


def test_area_and_box() -> None:
    assert area(VALVE) == 100
    assert box_of(VALVE) == Box(40, 40, 50, 50)
    assert box_of(Outline((3, 4), ())) == Box(3, 4, 3, 4)


def test_ink_is_what_all_parts_cover() -> None:
    assert ink_of(PARTS, 120, 130) == Box(0, 0, 100, 100)


def test_without_useful_outlines_the_ink_is_the_whole_view() -> None:
    assert ink_of({}, 200, 100) == Box(0, 0, 200, 100)
    assert ink_of({"valve": VALVE}, 200, 100) == Box(0, 0, 200, 100)
