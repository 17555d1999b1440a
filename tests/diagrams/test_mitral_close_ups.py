"""The close-ups of the mitral valve show what their words say: a gap, a small opening, a leak that grows."""

from itertools import pairwise
from typing import Any

import pytest
from shapely.geometry import Polygon
from shapely.geometry.base import BaseGeometry
from shapely.ops import unary_union

from tests.support.pictures import FOLDER, outlines_of

SHUT = (
    "mitral-valve/closed", "mitral-prolapse/healthy", "mitral-prolapse/prolapse", "mitral-repair/ring",
    "mitral-repair/cord",
)  # fmt: skip
LEAKING = (
    "mitral-valve/leaking", "mitral-prolapse/leaking", "leak-causes/floppy", "leak-causes/torn-cord",
    "leak-causes/stretched-ring", "leak-causes/scarred", "leak-severity/mild", "leak-severity/moderate",
    "leak-severity/severe", "mitral-repair/before",
)  # fmt: skip
NARROWEST_GAP = 8.0
"""A gap of fewer units could not be seen in a small picture."""


def state_of(view: str) -> dict[str, Any]:
    slug, state = view.split("/")
    found: dict[str, Any] = outlines_of(FOLDER / f"{slug}.en.toml")["states"][state]
    return found


def area_of(view: str, part: str) -> BaseGeometry:
    return unary_union([Polygon(ring) for ring in state_of(view)["parts"][part]["outline"]])


def gap_of(view: str) -> float:
    return float(area_of(view, "anterior-leaflet").distance(area_of(view, "posterior-leaflet")))


@pytest.mark.parametrize("view", SHUT)
def test_the_flaps_of_a_shut_valve_touch(view: str) -> None:
    assert gap_of(view) < 1
    assert all(flow["side"] != "leak" for flow in state_of(view)["flows"])


@pytest.mark.parametrize("view", LEAKING)
def test_a_leaking_valve_has_a_gap_that_can_be_seen(view: str) -> None:
    assert gap_of(view) > NARROWEST_GAP
    assert [flow["side"] for flow in state_of(view)["flows"]].count("leak") == 1
    assert "leak" in state_of(view)["parts"]


def test_from_mild_to_severe_leak_and_gap_and_atrium_grow() -> None:
    views = [f"leak-severity/{state}" for state in ("mild", "moderate", "severe")]
    for less, more in pairwise(views):
        assert area_of(more, "leak").area > 2 * area_of(less, "leak").area
        assert gap_of(more) > 1.5 * gap_of(less)
        assert area_of(more, "left-atrium").area > 1.1 * area_of(less, "left-atrium").area


def test_only_a_floppy_flap_rises_above_the_level_of_the_ring() -> None:
    flaps = {
        state: area_of(f"mitral-prolapse/{state}", "posterior-leaflet").bounds[1]
        for state in ("healthy", "prolapse", "leaking")
    }
    level = area_of("mitral-prolapse/healthy", "ring-level").centroid.y
    thickness = 32
    assert flaps["healthy"] > level - thickness
    assert flaps["prolapse"] < level - 3 * thickness
    assert flaps["leaking"] < flaps["prolapse"]


def test_a_tight_valve_leaves_a_small_opening_and_a_large_atrium() -> None:
    def width(state: str) -> float:
        left, _, right, _ = area_of(f"mitral-stenosis/{state}", "mitral-opening").bounds
        return float(right - left)

    def atrium(state: str) -> float:
        return float(area_of(f"mitral-stenosis/{state}", "left-atrium").area)

    assert width("narrow") < 0.5 * width("healthy")
    assert width("balloon") > 1.5 * width("narrow")
    assert atrium("narrow") > 1.25 * atrium("healthy")


@pytest.mark.parametrize(
    ("state", "part"), [("ring", "mitral-ring"), ("cord", "new-cord"), ("clip", "mitral-clip")]
)
def test_each_repair_shows_what_was_put_in_and_stops_the_leak(state: str, part: str) -> None:
    after = state_of(f"mitral-repair/{state}")
    assert part in after["parts"]
    assert "leak" not in after["parts"]
    assert {part} == set(after["parts"]) & {"mitral-ring", "new-cord", "mitral-clip"}
