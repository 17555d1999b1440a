"""The pictures of the heart's own arteries show what their words say: less room, a block, and room again."""

from itertools import combinations, pairwise

import pytest
from shapely.geometry import LineString, Polygon
from shapely.geometry.base import BaseGeometry
from shapely.ops import unary_union

from tests.support.pictures import FOLDER, outlines_of

AREAS = ("area-right", "area-front", "area-side")
ARTERIES = ("right-coronary-artery", "left-anterior-descending", "circumflex")

ACROSS = LineString([(540, 0), (540, 600)])
"""Across the opened artery where plaque leaves the least room."""


def area_of(view: str, part: str) -> BaseGeometry:
    slug, state = view.split("/")
    found = outlines_of(FOLDER / f"{slug}.en.toml")["states"][state]["parts"][part]
    return unary_union([Polygon(ring).buffer(0) for ring in found["outline"]])


def flows_of(view: str) -> list[LineString]:
    slug, state = view.split("/")
    found = outlines_of(FOLDER / f"{slug}.en.toml")["states"][state]["flows"]
    return [LineString(flow["points"]) for flow in found]


def test_plaque_grows_and_the_room_for_blood_shrinks() -> None:
    stages = [f"artery-plaque/{stage}" for stage in ("healthy", "early", "narrowed")]
    rooms = [area_of(stage, "lumen").area for stage in stages]
    assert all(before > after for before, after in pairwise(rooms))
    assert area_of(stages[2], "plaque").area > 4 * area_of(stages[1], "plaque").area


def test_streams_draw_together_where_the_artery_is_narrow() -> None:
    top, *_, bottom = flows_of("artery-plaque/narrowed")
    wide = LineString([(300, 0), (300, 600)])
    apart = [top.intersection(at).distance(bottom.intersection(at)) for at in (ACROSS, wide)]
    assert apart[0] < 0.5 * apart[1]


def test_no_blood_gets_past_a_clot() -> None:
    clot = area_of("artery-plaque/clot", "clot")
    assert max(flow.bounds[2] for flow in flows_of("artery-plaque/clot")) <= clot.bounds[0] + 5
    assert all(flow.bounds[2] > clot.bounds[2] for flow in flows_of("artery-plaque/narrowed"))


def test_a_stent_gives_the_blood_its_room_back() -> None:
    states = ("narrowed", "balloon", "stent")
    widths = [area_of(f"stent-bypass/{state}", "lumen").intersection(ACROSS).length for state in states]
    assert widths[0] < widths[1] < widths[2]
    assert widths[2] > 2 * widths[0]
    assert not flows_of("stent-bypass/balloon")


def test_a_bypass_leads_from_the_aorta_past_the_block() -> None:
    graft, block = area_of("stent-bypass/bypass", "bypass-graft"), area_of("stent-bypass/bypass", "plaque")
    artery = area_of("stent-bypass/bypass", "left-anterior-descending")
    assert graft.intersects(area_of("stent-bypass/bypass", "aorta"))
    assert not graft.intersects(block)
    joint = graft.intersection(artery)
    assert joint.bounds[3] > block.bounds[3]
    (way,) = flows_of("stent-bypass/bypass")
    assert not way.intersects(block)


@pytest.mark.parametrize(("one", "other"), list(combinations(AREAS, 2)))
def test_each_part_of_the_muscle_is_fed_by_one_artery(one: str, other: str) -> None:
    shared = area_of("coronary-arteries/areas", one).intersection(area_of("coronary-arteries/areas", other))
    assert shared.area < 60


@pytest.mark.parametrize(("area", "artery"), list(zip(AREAS, ARTERIES, strict=True)))
def test_an_artery_runs_over_the_muscle_that_it_feeds(area: str, artery: str) -> None:
    fed, vessel = (area_of("coronary-arteries/areas", part) for part in (area, artery))
    assert fed.intersection(vessel).area > 0.35 * vessel.area


def test_the_heart_lies_between_the_lungs_with_its_tip_to_the_left_side() -> None:
    view = "heart-outside/in-chest"
    ventricle, lungs = area_of(view, "left-ventricle"), area_of(view, "lungs")
    assert lungs.bounds[0] < area_of(view, "right-atrium").bounds[0]
    assert ventricle.bounds[2] < lungs.bounds[2]
    assert ventricle.centroid.x > 500 > area_of(view, "right-atrium").centroid.x
