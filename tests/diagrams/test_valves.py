"""The pictures of the valves show what their words say: front and back, wide and narrow, thick and thin."""

from typing import Any

import pytest
from shapely.geometry import Point, Polygon

from tests.support.pictures import FOLDER, outlines_of


def states_of(slug: str) -> dict[str, Any]:
    states: dict[str, Any] = outlines_of(FOLDER / f"{slug}.en.toml")["states"]
    return states


def rings_of(state: dict[str, Any], part: str) -> list[Polygon]:
    return [Polygon(ring) for ring in state["parts"][part]["outline"]]


def size_of(state: dict[str, Any], part: str) -> float:
    return sum(float(ring.area) for ring in rings_of(state, part))


@pytest.mark.parametrize("phase", ["filling", "squeezing"])
def test_the_four_valves_lie_as_seen_from_above_with_the_front_at_the_top(phase: str) -> None:
    places = {name: part["anchor"] for name, part in states_of("four-valves")[phase]["parts"].items()}
    trunk, aorta, mitral, tricuspid = (
        places[f"{name}-valve"] for name in ("pulmonary", "aortic", "mitral", "tricuspid")
    )
    assert trunk[1] < aorta[1] < min(mitral[1], tricuspid[1]), "front to back"
    assert mitral[0] < aorta[0] < tricuspid[0], "the left of the body on the left"
    assert trunk[0] < aorta[0]


def test_a_narrow_valve_opens_little_and_the_wall_below_it_is_thick() -> None:
    states = states_of("aortic-stenosis")
    opening = {name: size_of(state, "opening") for name, state in states.items()}
    assert opening["narrow"] < opening["healthy"] / 4
    assert opening["narrow"] < opening["two-cusps"] < opening["healthy"] * 0.7
    assert size_of(states["narrow"], "left-ventricle") < 0.75 * size_of(states["healthy"], "left-ventricle")
    assert size_of(states["narrow"], "heart-muscle") > 1.2 * size_of(states["healthy"], "heart-muscle")


def test_chalk_and_seam_are_only_where_they_belong() -> None:
    found = {name: set(state["parts"]) for name, state in states_of("aortic-stenosis").items()}
    assert [name for name, parts in found.items() if "calcium" in parts] == ["narrow"]
    assert [name for name, parts in found.items() if "raphe" in parts] == ["two-cusps"]


@pytest.mark.parametrize("name", ["leaking", "enlarged"])
def test_blood_falls_back_from_the_aorta_into_the_ventricle(name: str) -> None:
    state = states_of("aortic-regurgitation")[name]
    leak = next(flow for flow in state["flows"] if flow["side"] == "leak")["points"]
    assert any(ring.contains(Point(leak[0])) for ring in rings_of(state, "aorta"))
    assert any(ring.contains(Point(leak[-1])) for ring in rings_of(state, "left-ventricle"))


def test_a_long_standing_leak_of_the_aortic_valve_widens_the_ventricle() -> None:
    states = states_of("aortic-regurgitation")
    healthy, enlarged = (size_of(states[name], "left-ventricle") for name in ("healthy", "enlarged"))
    assert enlarged > 1.2 * healthy
    assert "healthy-size" in states["enlarged"]["parts"]


def test_the_aortic_valve_is_shut_while_the_mitral_valve_is_open() -> None:
    states = states_of("mitral-valve-above")
    assert "left-ventricle" in states["open"]["parts"]
    assert "left-ventricle" not in states["closed"]["parts"]
    assert "leak" in states["leaking"]["parts"]
