"""The everyday pictures show what their words say: where fingers, cuff, hands and pads go, and how much."""

import pytest
from shapely.geometry import Polygon
from shapely.geometry.base import BaseGeometry
from shapely.ops import unary_union

from tests.support.pictures import FOLDER, outlines_of


def area_of(view: str, part: str) -> BaseGeometry:
    slug, state = view.split("/")
    found = outlines_of(FOLDER / f"{slug}.en.toml")["states"][state]["parts"][part]
    return unary_union([Polygon(ring) for ring in found["outline"]])


def parts_of(view: str) -> set[str]:
    slug, state = view.split("/")
    return set(outlines_of(FOLDER / f"{slug}.en.toml")["states"][state]["parts"])


def test_half_of_the_plate_is_vegetables_and_fruit_and_a_quarter_each_grain_and_protein() -> None:
    parts = ("vegetables", "fruit", "whole-grains", "protein")
    shares = {part: area_of("heart-plate/plate", part).area for part in parts}
    whole = sum(shares.values())
    assert (shares["vegetables"] + shares["fruit"]) / whole == pytest.approx(0.5, abs=0.05)
    assert shares["whole-grains"] / whole == pytest.approx(0.25, abs=0.05)
    assert shares["protein"] / whole == pytest.approx(0.25, abs=0.05)


@pytest.mark.parametrize(("view", "artery"), [("wrist", "wrist-artery"), ("neck", "neck-artery")])
def test_two_fingers_feel_where_the_artery_runs(view: str, artery: str) -> None:
    fingers, vessel = (area_of(f"pulse-points/{view}", part) for part in ("two-fingers", artery))
    assert fingers.distance(vessel) < 3


def test_the_thumb_is_on_the_side_of_the_wrist_where_the_pulse_is_felt() -> None:
    fingers, wrist, thumb = (
        area_of("pulse-points/wrist", part) for part in ("two-fingers", "wrist", "thumb")
    )
    near_hand = wrist.intersection(fingers.buffer(120))
    assert thumb.centroid.y < wrist.centroid.y
    assert fingers.centroid.y < near_hand.centroid.y


def test_two_fingers_fit_between_the_cuff_and_the_fold_of_the_elbow() -> None:
    cuff, fingers, fold = (
        area_of("pressure-cuff/cuff-place", part) for part in ("cuff", "two-fingers", "elbow-fold")
    )
    assert cuff.distance(fold) > 40
    assert fingers.distance(fold) > 0
    assert fingers.centroid.distance(cuff) < fingers.centroid.distance(fold) + 60


def test_the_top_number_stands_above_the_bottom_number() -> None:
    top, bottom = (area_of("pressure-cuff/screen", part) for part in ("upper-number", "lower-number"))
    assert top.bounds[3] < bottom.bounds[1]


def test_pads_lie_on_opposite_sides_one_below_the_collarbone_one_below_the_armpit() -> None:
    right, left = (area_of("first-minutes/aed", part).centroid for part in ("right-pad", "left-pad"))
    assert right.x < 380 < left.x, "the person's right is at the viewer's left"
    assert right.y < left.y


def test_hands_press_on_the_chest() -> None:
    hands, chest = (area_of("first-minutes/cpr", part) for part in ("two-hands", "chest"))
    assert hands.distance(chest) < 3
    left, _, right, _ = chest.bounds
    assert 0.6 < (hands.centroid.x - left) / (right - left) < 0.8, "between shoulders and belly"


def test_a_statin_leaves_less_ldl_in_the_blood_and_as_much_hdl() -> None:
    before, after = (f"plate-to-plaque/{state}" for state in ("particles", "statin"))
    assert area_of(after, "ldl").area < 0.5 * area_of(before, "ldl").area
    assert area_of(after, "hdl").area == pytest.approx(area_of(before, "hdl").area, rel=0.1)


def test_fat_lies_in_the_wall_below_its_lining() -> None:
    plaque, lining = (area_of("plate-to-plaque/wall", part) for part in ("plaque", "lining"))
    assert plaque.bounds[1] > lining.bounds[1]
    assert plaque.intersection(lining).area < 0.02 * plaque.area


def test_the_shaker_is_one_of_many_that_add_salt_and_not_on_the_table_without() -> None:
    assert {"shaker", "bread", "soup", "cheese", "meats", "sauce", "chips", "ready-meal"} <= parts_of(
        "salt-foods/table"
    )
    assert not {"shaker", "cheese", "meats", "chips"} & parts_of("salt-foods/swap")
