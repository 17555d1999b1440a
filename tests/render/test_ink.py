"""Marks as they go to paper."""

import itertools
import xml.etree.ElementTree as ET

import pytest

from viewer.render.ink import (
    ARROW,
    BADGE,
    CIRCLE,
    MOST_POINTS,
    NOTE,
    PEN,
    Mark,
    head_of,
    is_seen,
    notes_of,
    svg_of,
    thinned,
)

MARKS = (
    Mark(PEN, ((10, 10), (20, 30), (40, 35))),
    Mark(NOTE, ((200, 200),), "First <b> & only"),
    Mark(ARROW, ((100, 100), (300, 100))),
    Mark(CIRCLE, ((500, 500), (400, 620))),
    Mark(NOTE, ((700, 700),), "Second"),
)


def test_every_mark_is_drawn_and_no_words_are_in_the_drawing() -> None:
    root = ET.fromstring(f"<svg>{svg_of(MARKS, (1000, 1000))}</svg>")  # noqa: S314  written by us
    rim, core = root.findall("path")
    assert rim.get("d") == core.get("d")
    assert float(rim.get("stroke-width", "0")) > float(core.get("stroke-width", "0")) > 0
    assert core.get("d", "").count("M") == 4, "the arrow has a shaft and a head"
    assert [text.text for text in root.findall("text")] == ["1", "2"]
    assert notes_of(MARKS) == ("First <b> & only", "Second")


def test_notes_of_a_second_picture_are_numbered_on() -> None:
    assert ">3<" in svg_of(MARKS[1:2], (1000, 1000), before=2)


def test_measures_grow_with_the_view() -> None:
    assert 'stroke-width="14.0"' in svg_of(MARKS[:1], (1000, 1000))
    assert 'stroke-width="28.0"' in svg_of(MARKS[:1], (2000, 1000))


def test_the_head_of_an_arrow_lies_behind_its_tip() -> None:
    barb, tip, other = head_of((0.0, 0.0), (100.0, 0.0), 1)
    assert tip[0] == 100
    assert barb[0] == other[0] < 100
    assert abs(barb[1]) == abs(other[1]) > 0


def test_a_line_keeps_its_shape_with_fewer_points() -> None:
    line = [(index / 10, 0.0) for index in range(100_000)]
    kept = thinned(line, 1)
    assert len(kept) == MOST_POINTS
    assert kept[0] == line[0]
    assert min(b[0] - a[0] for a, b in itertools.pairwise(kept)) >= 1.5


def test_a_dot_is_a_slip_and_an_empty_note_none() -> None:
    assert not is_seen(Mark(PEN, ((5, 5), (6, 5))), 1)
    assert is_seen(Mark(ARROW, ((5, 5), (60, 5))), 1)
    assert not is_seen(Mark(NOTE, ((5, 5),), "  "), 1)


@pytest.mark.parametrize("across", [1, 2, 3])
def test_a_number_is_seen_whole_and_large_enough_however_many_pictures_stand_in_a_row(across: int) -> None:
    notes = [Mark(NOTE, (place,), "Here") for place in ((-300.0, 20.0), (500.0, 5000.0), (400.0, 300.0))]
    root = ET.fromstring(f"<svg>{svg_of(notes, (1000, 800), across=across)}</svg>")  # noqa: S314  written by us
    discs = [tuple(float(each.get(name, "")) for name in ("cx", "cy", "r")) for each in root.iter("circle")]
    assert len(discs) == len(notes)
    for x, y, radius in discs:
        assert radius == BADGE * across
        assert radius <= x <= 1000 - radius
        assert radius <= y <= 800 - radius
    assert discs[2][:2] == (400, 300)
