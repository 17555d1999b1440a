"""The opened heart does what its words say: it fills and squeezes, leaks, and is tight after a repair."""

from typing import Any

import pytest
from shapely.geometry import Point, Polygon
from shapely.geometry.base import BaseGeometry
from shapely.ops import unary_union

from tests.support.pictures import FOLDER, frames_of, ids_of, outlines_of, words_of
from tools.diagrams.heart import beat

REPAIRS = (("ring", "mitral-ring"), ("cord", "new-cord"), ("clip", "mitral-clip"))
BEATING = ("four-chambers", "leaking-heart")
MOST_BYTES_OF_A_FRAME = 200_000


def words(slug: str) -> dict[str, Any]:
    return words_of(FOLDER / f"{slug}.en.toml")


def outlines(slug: str) -> dict[str, Any]:
    return outlines_of(FOLDER / f"{slug}.en.toml")


def area_of(view: str, part: str) -> BaseGeometry:
    slug, state = view.split("/")
    return unary_union([Polygon(ring) for ring in outlines(slug)["states"][state]["parts"][part]["outline"]])


def has_leak(view: str) -> bool:
    slug, state = view.split("/")
    return any(flow["side"] == "leak" for flow in outlines(slug)["states"][state]["flows"])


@pytest.mark.parametrize("slug", BEATING)
@pytest.mark.parametrize("ventricle", ["left-ventricle", "right-ventricle"])
def test_ventricles_are_smaller_when_they_squeeze(slug: str, ventricle: str) -> None:
    full, squeezed = (area_of(f"{slug}/{state}", ventricle).area for state in ("filling", "squeezing"))
    assert squeezed < 0.8 * full


def test_the_apex_points_down_and_to_the_side_of_the_left_arm() -> None:
    ventricle = area_of("four-chambers/squeezing", "left-ventricle")
    hinge = area_of("four-chambers/squeezing", "mitral-valve").centroid
    tip = max((Point(place) for place in ventricle.convex_hull.exterior.coords), key=hinge.distance)
    assert 0.4 < (tip.x - hinge.x) / (tip.y - hinge.y) < 0.9


def test_no_blood_could_run_straight_through() -> None:
    """Inlet and outlet valves are never open together, and the ventricles empty only through the outlets."""
    for share in (step / 100 for step in range(100)):
        form = beat.form_at(share)
        assert min(form.inlets_open, form.outlets_open) == 0, share


@pytest.mark.parametrize("slug", BEATING)
def test_the_sounds_are_heard_as_valves_shut(slug: str) -> None:
    (lub, _), (dub, _) = words(slug)["beat"][0]["sounds"]
    before, at = beat.form_at(lub - 0.03), beat.form_at(lub)
    assert before.inlets_open > at.inlets_open == 0
    before, at = beat.form_at(dub - 0.03), beat.form_at(dub)
    assert before.outlets_open > at.outlets_open == 0


def test_blood_shoots_back_only_in_frames_that_squeeze() -> None:
    for frame in frames_of(outlines("leaking-heart")):
        shown = "leak" in ids_of((FOLDER / frame["file"]).read_text(encoding="utf-8"))
        assert shown == (frame["state"] == "squeezing"), frame["file"]


@pytest.mark.parametrize("slug", BEATING)
def test_frames_are_light_enough_to_be_painted_ahead(slug: str) -> None:
    sizes = [(FOLDER / frame["file"]).stat().st_size for frame in frames_of(outlines(slug))]
    assert max(sizes) <= MOST_BYTES_OF_A_FRAME


def test_a_fresh_leak_has_not_widened_anything_yet() -> None:
    for chamber in ("left-atrium", "left-ventricle"):
        healthy, leaking = (area_of(f"heart-inside/{state}", chamber) for state in ("healthy", "leaking"))
        assert leaking.symmetric_difference(healthy).area < 1
    assert has_leak("heart-inside/leaking")


@pytest.mark.parametrize(("state", "part"), REPAIRS)
def test_a_repair_stops_the_leak_and_the_heart_becomes_smaller_again(state: str, part: str) -> None:
    repaired = f"heart-inside/{state}"
    assert not has_leak(repaired)
    assert area_of(repaired, part).intersects(area_of(repaired, "mitral-valve"))
    for chamber in ("left-atrium", "left-ventricle"):
        healthy, now, enlarged = (
            area_of(view, chamber).area
            for view in ("heart-inside/healthy", repaired, "heart-inside/enlarged")
        )
        assert healthy < now < 0.95 * enlarged


def test_the_left_atrium_reaches_behind_the_root_of_the_aorta() -> None:
    atrium, aorta = (area_of("heart-inside/healthy", part) for part in ("left-atrium", "aorta"))
    assert atrium.intersection(aorta).area > 500
