"""Drawings on their way to paper: places are rounded where they are, and what is not understood stays."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.coarse import Walk, ends_in
from tests.support.paper import dots_of
from viewer.places import tones_file
from viewer.render.coarsening import FINEST, coarsened, step_at
from viewer.render.tones import load_tones
from viewer.render.variants import variant_of

HEART = tones_file().with_name("mitral-valve-leaking.svg").read_bytes()
DATA = re.compile(rb'\sd="[^"]*"')


def drawn(path: str, more: str = "", view: str = "0 0 100 100") -> bytes:
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{view}">'
    return f'{head}{more}<path id="a" d="{path}"/></svg>'.encode()


def data_of(path: str, step: float = 1) -> str:
    """The data of a path after coarsening."""
    found = re.search(rb'\sd="([^"]*)"', coarsened(drawn(path), step))
    assert found is not None
    return found[1].decode()


@pytest.mark.parametrize(
    ("path", "coarse"),
    [
        ("M.4 .4l.4 .4 .4 .4 3,3", "M0 0L1 1 4 4"),
        ("m1 1h3.4v2H9V8z", "M1 1L4 1L4 3L9 3L9 8z"),
        ("M0 0h5zl9 0", "M0 0L5 0zM0 0L9 0"),
        ("m2 2 3 0zm1 1 3 0", "M2 2L5 2zM3 3L6 3"),
        ("M0 0C0 9 9 9 9 0S18-9 18 0", "M0 0C0 9 9 9 9 0C9 -9 18 -9 18 0"),
        ("M1 1c0 9 9 9 9 0s9-9 9 0 9 9 9 0", "M1 1C1 10 10 10 10 1C10 -8 19 -8 19 1 19 10 28 10 28 1"),
        ("M0 0L3 3s0 9 9 9", "M0 0L3 3C3 3 3 12 12 12"),
        ("M0 0q6 12 12 0t12 0", "M0 0C4 8 8 8 12 0C16 -8 20 -8 24 0"),
        ("M0 0q6 12 12 0s0 9 9 9", "M0 0C4 8 8 8 12 0C12 0 12 9 21 9"),
        ("M0 0c1 0 2 .1 3 0 0 9 9 9 9 0 3 0 6 0 9 0", "M0 0L3 0C3 9 12 9 12 0L21 0"),
        ("M0 0C0 .1 .1 .2 .3 .3", "M0 0h1"),
        ("M0 0C9 9 9 9 0 0c0 .1 .1 .1 .2 .2C0 9 9 9 9 0", "M0 0C9 9 9 9 0 0C0 9 9 9 9 0"),
        ("M-.5-1.5L-2.6 7", "M0 -1L-3 7"),
        ("M5 5l.1 .1 -.1 0z", "M5 5h1z"),
        ("M4.8 5l.1 .1", "M5 5h-1"),
        ("M5.2 5h0", "M5 5h0"),
        ("M5 5z", "M5 5z"),
    ],
)
def test_places_are_rounded(path: str, coarse: str) -> None:
    assert data_of(path) == coarse


def test_numbers_are_as_short_as_the_step() -> None:
    assert data_of("M.1 .3L10.26 7.74", 0.5) == "M0 0.5L10.5 7.5"
    assert data_of("M10 20L38 99", 20) == "M20 20L40 100"
    assert data_of("M.014 0L.026 1", 0.02) == "M0.02 0L0.02 1"


@pytest.mark.parametrize(
    "path",
    [
        "M.1 .1A5 5 0 0 1 9.9 .1",
        "M.1 .1l1e1 3",
        "M.1 .1l+3 3",
        "M.1 .1l1.2.3 4",
        "M.1 .1l3",
        "M.1 .1h",
        "M.1 .1z3",
        "M.1,,.1l3 3",
        "L.1 .1 3 3",
        "M.1 .1l&#32;3 3",
        f"M.1 .1l{'9' * 400} 3",
        "",
    ],
)
def test_a_path_that_is_not_understood_stays(path: str) -> None:
    whole = drawn(path)
    both = whole.replace(b"</svg>", b'<path d="M.1 .1"/></svg>')

    assert coarsened(whole, 1) == whole
    assert coarsened(both, 1) == both.replace(b'"M.1 .1"', b'"M0 0"')


@pytest.mark.parametrize(
    "more",
    [
        '<g transform="scale(9)"><path d="M.1 .1"/></g>',
        '<g transform="matrix(9 0 0 9 0 0)"/>',
        "<style>path{scale:9}</style>",
        '<svg viewBox="0 0 1 1"/>',
        '<pattern viewBox="0 0 1 1"/>',
        '<pattern patternContentUnits="objectBoundingBox"/>',
        '<symbol id="s"/>',
    ],
)
def test_a_drawing_of_several_measures_stays(more: str) -> None:
    whole = drawn("M.1 .1l3.3 3", more)

    assert coarsened(whole, 1) == whole


def test_what_is_no_path_stays() -> None:
    others = """<text>d="M.1 .1"</text><path-effect d="M.1 .1"/><path d='M.1 .1'/><path data-d="M.1 .1"/>"""

    assert coarsened(drawn("M.1 .1", others), 1) == drawn("M0 0", others)
    assert coarsened(b"<svg>\xff", 1) == b"<svg>\xff"
    assert coarsened(drawn("M.1 .1"), 0) == drawn("M.1 .1")


@pytest.mark.parametrize(
    ("view", "width", "step"),
    [
        ("0 0 1000 1000", 190, 1),
        ("0, 0, 1070, 1140", 330, 0.5),
        ("-5 -5 1150 9", 500, 0.4),
        ("0 0 24 24", 190, 0.02),
    ],
)
def test_the_step_is_as_fine_as_paper(view: str, width: float, step: float) -> None:
    whole = drawn("", view=view)

    assert step_at(whole, width) == pytest.approx(step)
    assert step_at(whole, width) * width / float(re.split(r"[ ,]+", view)[2]) <= FINEST


def test_where_the_width_is_not_known_there_is_no_step() -> None:
    assert step_at(drawn(""), 0) == 0
    assert step_at(drawn("", view="0 0 .1 .1"), 500) == 0
    assert step_at(b"<svg/>", 190) == 0


def near(one: tuple[float, float], other: tuple[float, float], most: float) -> bool:
    return abs(one[0] - other[0]) <= most and abs(one[1] - other[1]) <= most


MOVES = st.sampled_from("MmLlHhVvCcSsQqTtZz")
NUMBERS = st.integers(-9999, 9999).map(lambda number: number / 100)


@settings(max_examples=60)
@given(
    st.lists(st.tuples(MOVES, st.lists(NUMBERS, min_size=6, max_size=6)), max_size=12),
    st.sampled_from([0.5, 1, 4]),
)
def test_no_place_moves_by_a_step(moves: list[tuple[str, list[float]]], step: float) -> None:
    walk = Walk()
    for command, numbers in moves:
        walk.go(command, numbers)
    found = ends_in(data_of(walk.data, step))

    at = 0
    for place in walk.ends:
        # Several places may have become one, and after one that became nothing a dot may be.
        at = next(next_ for next_ in range(at, len(found)) if near(found[next_], place, 0.51 * step))
    assert all(any(near(place, old, 1.01 * step) for old in walk.ends) for place in found)


def test_nothing_drifts() -> None:
    walk = Walk()
    for _ in range(1000):
        walk.go("l", [0.33, -0.29])
    found = ends_in(data_of(walk.data))

    assert walk.ends[-1] == pytest.approx((330, -290))
    assert found[-1] == (330, -290)


@pytest.mark.parametrize("variant", ["light", "photocopy"])
def test_a_picture_is_lighter_and_looks_the_same(variant: str) -> None:
    whole = variant_of(HEART, variant, load_tones(tones_file()))
    coarse = coarsened(whole, step_at(whole, 190))

    assert len(coarse) < 0.7 * len(whole)
    assert DATA.sub(b"", coarse) == DATA.sub(b"", whole), "only data of paths are changed"
    before, after = (dots_of(each, 190, 150) for each in (whole, coarse))
    assert sum(abs(one - other) for one, other in zip(before, after, strict=True)) < 2 * len(before)
