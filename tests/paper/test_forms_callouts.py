"""Names around a picture on paper: none is left out, no two lines cross, none stands on another."""

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.shipped import the_library
from viewer.library.address import diagram
from viewer.paper.forms.callouts import Callout, Callouts, callouts, width_of, wrapped
from viewer.paper.job import Named
from viewer.paper.pictures import picture_part
from viewer.render.labels import Place, crosses
from viewer.render.rectangle import Box

LIBRARY = the_library()
STATES = [(found.slug, state.slug) for found in LIBRARY.diagrams.values() for state in found.states[::2]]
ROOM = (530.0, 515.0)
SMALL_ROOM = (530.0, 300.0)

names = st.text("abcdefghij ", min_size=1, max_size=24).filter(str.strip)
anchors = st.tuples(st.floats(0, 1000), st.floats(0, 800))


def named(label: str, anchor: tuple[float, float], medical: str = "") -> Named:
    return Named(label, medical, "It is.", anchor, label=label)


def place(callout: Callout, laid: Callouts) -> Place:
    left, top = callout.at
    box = Box(left, top, left + laid.columns[0 if callout.left else 1], top + laid.label_height)
    return Place("", box, callout.tip, callout.anchor)


def check(laid: Callouts) -> None:
    """What holds of every picture with names."""
    places = [place(each, laid) for each in laid.names]
    left, top, width = laid.picture
    assert not [pair for pair in combinations(places, 2) if crosses(*pair)]
    for one, other in combinations([place.box for place in places], 2):
        beside = one.right <= other.left or other.right <= one.left
        assert beside or one.bottom <= other.top + 1e-6 or other.bottom <= one.top + 1e-6
    for each in places:
        assert each.box.left >= -1e-6
        assert each.box.right <= laid.width + 1e-6
        assert each.box.right <= left + 1e-6 or each.box.left >= left + width - 1e-6, (
            "a name covers the picture"
        )
        assert each.box.top >= -1e-6
        assert each.box.bottom <= laid.height + 1e-6
    assert top >= -1e-6


@pytest.mark.parametrize(("slug", "state"), STATES)
def test_every_picture_has_all_its_names_around_it(slug: str, state: str) -> None:
    part = picture_part(LIBRARY, diagram(slug, state), "light", {})
    assert part is not None
    beside = [each for each in part.named if each.label]
    for room, size, medical in ((ROOM, 12.0, True), (SMALL_ROOM, 18.0, False)):
        laid = callouts(beside, (part.width, part.height), room, size, medical)

        check(laid)
        assert {each.named.label for each in laid.names} == {each.label for each in beside}
        assert laid.picture[2] >= 0.4 * min(room[0], room[1] * part.width / part.height)


@given(st.lists(st.tuples(names, anchors), max_size=14))
@settings(max_examples=30)
def test_whatever_the_names_none_is_on_another(given: list[tuple[str, tuple[float, float]]]) -> None:
    laid = callouts([named(*each) for each in given], (1000.0, 800.0), ROOM, 12.0, True)

    check(laid)
    assert len(laid.names) == len(given)


def test_more_names_than_there_is_room_for_are_left_to_the_list() -> None:
    many = [named(f"name {number}", (500.0, 8.0 * number)) for number in range(60)]
    laid = callouts(many, (1000.0, 800.0), ROOM, 12.0)

    assert laid.names == ()
    assert laid.picture[2] > 500


def test_where_columns_of_names_leave_no_room_the_picture_has_it_all() -> None:
    some = [named("left", (10.0, 10.0)), named("right", (990.0, 10.0))]

    assert callouts(some, (1000.0, 800.0), (120.0, 90.0), 12.0).names == ()


def test_a_picture_without_names_takes_all_the_room() -> None:
    assert callouts([], (1000.0, 500.0), ROOM, 12.0).picture == (0.0, 0.0, 530.0)


def test_a_column_without_names_leaves_its_room_to_the_picture() -> None:
    one_side = callouts([named("right", (900.0, 100.0))], (1000.0, 800.0), ROOM, 12.0)
    both = callouts(
        [named("right", (900.0, 100.0)), named("left", (10.0, 10.0))], (1000.0, 800.0), ROOM, 12.0
    )

    assert one_side.picture[2] > both.picture[2]
    assert one_side.columns[0] == 0.0


def test_names_break_between_words_and_long_words_stay_whole() -> None:
    assert wrapped("Upper left chamber", 60, 12) == ("Upper left", "chamber")
    assert wrapped("electroencephalographically", 20, 12) == ("electroencephalographically",)
    assert wrapped("", 60, 12) == ()
    assert width_of("il", 10) < width_of("mw", 10)
    assert width_of("心", 10) == 10.0
