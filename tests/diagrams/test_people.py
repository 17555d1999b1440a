"""The pictures of people show what their words say, and each thing on the right side of the body."""

import pytest
from shapely.geometry import Point, Polygon
from shapely.geometry.base import BaseGeometry
from shapely.ops import unary_union

from tests.support.pictures import FOLDER, outlines_of


def parts_of(view: str) -> dict[str, BaseGeometry]:
    slug, state = view.split("/")
    parts = outlines_of(FOLDER / f"{slug}.en.toml")["states"][state]["parts"]
    return {
        name: unary_union([Polygon(ring).buffer(0) for ring in part["outline"]])
        for name, part in parts.items()
    }


def test_the_left_arm_is_on_the_right_of_who_looks_at_the_person() -> None:
    parts = parts_of("heart-attack-pain/front")
    assert parts["right-arm"].centroid.x < parts["chest"].centroid.x < parts["left-arm"].centroid.x
    assert parts["jaw"].centroid.y < parts["neck"].centroid.y < parts["chest"].centroid.y
    assert parts["chest"].centroid.y < parts["upper-belly"].centroid.y


def test_pain_in_the_back_lies_between_the_shoulder_blades() -> None:
    parts = parts_of("heart-attack-pain/back")
    one, other = sorted(parts["shoulder-blades"].geoms, key=_middle)
    assert one.bounds[2] < parts["back"].bounds[0]
    assert parts["back"].bounds[2] < other.bounds[0]


def _middle(area: BaseGeometry) -> float:
    return float(area.centroid.x)


@pytest.mark.parametrize(
    ("state", "wet", "dry"),
    [("lungs", {"water-lungs"}, {"legs", "belly"}), ("body", {"legs", "belly"}, {"water-lungs"})],
)
def test_water_is_only_behind_the_weak_side(state: str, wet: set[str], dry: set[str]) -> None:
    present = set(parts_of(f"heart-failure-fluid/{state}"))
    assert wet <= present
    assert not dry & present


def test_who_sits_well_has_the_cuff_as_high_as_the_heart_and_both_feet_on_the_floor() -> None:
    well, wrong = (parts_of(f"blood-pressure-measuring/{state}") for state in ("right", "wrong"))
    assert well["cuff"].bounds[1] < well["heart"].centroid.y < well["cuff"].bounds[3]
    assert well["arm"].bounds[3] < well["legs"].bounds[1] + 20
    assert wrong["arm"].bounds[3] > wrong["heart"].bounds[3] + 200
    lowest = [sorted(each.bounds[3] for each in _pieces(parts["feet"])) for parts in (well, wrong)]
    assert lowest[0][0] > 940
    assert lowest[1][0] < 880


def _pieces(area: BaseGeometry) -> list[BaseGeometry]:
    return list(getattr(area, "geoms", [area]))


@pytest.mark.parametrize("state", ["chest", "food-pipe"])
def test_the_fan_of_sound_crosses_the_chambers_of_the_left_heart(state: str) -> None:
    parts = parts_of(f"echo-probe/{state}")
    for chamber in ("left-atrium", "left-ventricle"):
        assert parts["sound"].intersection(parts[chamber]).area > 0.6 * parts[chamber].area, chamber


def test_the_probe_in_the_food_pipe_ends_behind_the_left_atrium() -> None:
    parts = parts_of("echo-probe/food-pipe")
    tip = max(parts["probe"].exterior.coords, key=_height)
    assert parts["left-atrium"].bounds[1] < tip[1] < parts["left-atrium"].bounds[3]
    assert tip[0] > parts["left-atrium"].bounds[2] > parts["left-ventricle"].bounds[2]
    assert parts["spine"].centroid.x > parts["food-pipe"].centroid.x > parts["windpipe"].centroid.x


def _height(point: tuple[float, float]) -> float:
    return point[1]


@pytest.mark.parametrize(("state", "leads"), [("pacemaker", 2), ("icd", 2), ("three-leads", 3)])
def test_a_device_below_the_left_collarbone_has_its_leads_in_their_chambers(state: str, leads: int) -> None:
    parts = parts_of(f"pacemaker-icd/{state}")
    device, bone = parts["device"], parts["collarbone"]
    assert device.centroid.x > parts["heart"].centroid.x
    assert bone.bounds[1] < device.bounds[1]
    assert sum(name in parts for name in ("lead-atrium", "lead-ventricle", "lead-left")) == leads
    tips = _pieces(parts["lead-tips"])
    assert len(tips) == leads
    for chamber in ("right-atrium", "right-ventricle"):
        assert any(parts[chamber].contains(Point(tip.centroid)) for tip in tips), chamber
    rightmost = max(tips, key=_middle)
    assert (rightmost.centroid.x > parts["left-ventricle"].centroid.x) == (state == "three-leads")
