"""Holds the words and outlines of the shipped pictures to their format."""

from pathlib import Path

import pytest
from shapely.geometry import Point, Polygon

from tests.support.pictures import FOLDER, WORDS, frames_of, ids_of, outlines_of, words_of
from viewer.library.drawings import load_diagrams, load_geometry
from viewer.library.report import Report

MOST_POINTS = 81
LEAST_DESCRIPTION, MOST_DESCRIPTION = 50, 330
"""Words of the long description: enough to see the picture by, not more than one listens to."""


@pytest.fixture(params=WORDS, ids=[path.name.split(".")[0] for path in WORDS])
def words(request: pytest.FixtureRequest) -> Path:
    path: Path = request.param
    return path


def test_the_library_finds_nothing_to_complain_of() -> None:
    report = Report()
    diagrams = load_diagrams(FOLDER, "en", report)
    assert report.problems == []
    for diagram in diagrams.values():
        geometry = load_geometry(diagram)
        assert set(geometry.outlines) == {state.slug for state in diagram.states}


def test_every_element_named_in_the_words_is_in_every_state(words: Path) -> None:
    content = words_of(words)
    for state in content["state"]:
        present = set(ids_of((FOLDER / state["file"]).read_text(encoding="utf-8")))
        wanted = {element for part in content["part"] for element in part.get("elements", [])}
        assert wanted - present == set(), state["slug"]


def test_words_and_outlines_name_the_same_parts(words: Path) -> None:
    content, outlines = words_of(words), outlines_of(words)
    named = {part["slug"] for part in content["part"]}
    always = {part["slug"] for part in content["part"] if part.get("elements")}
    assert outlines["view"] == content["view"]
    assert set(outlines["states"]) == {state["slug"] for state in content["state"]}
    for state in content["state"]:
        drawn = set(outlines["states"][state["slug"]]["parts"])
        assert always <= drawn <= named
        assert not state.get("focus") or state["focus"] in drawn


def test_the_words_are_whole(words: Path) -> None:
    content = words_of(words)
    states = {state["slug"] for state in content["state"]}
    tour = [part["tour"] for part in content["part"]]
    assert sorted(tour) == list(range(1, len(tour) + 1))
    labelled = {part["slug"] for part in content["part"] if part.get("label", False)}
    for state in outlines_of(words)["states"].values():
        assert 1 <= len(labelled & set(state["parts"])) <= 11
    assert all(set(comparison["states"]) <= states for comparison in content.get("comparison", []))
    assert all(len(part["meaning"].split()) <= 20 for part in content["part"])
    assert all(part.get("sound") for part in content["part"] if part.get("medical"))
    assert all(state["sentence"] for state in content["state"])
    assert content["alt"]
    assert content["caption"]
    assert LEAST_DESCRIPTION <= len(content["description"].split()) <= MOST_DESCRIPTION


def test_parts_lie_in_the_view_with_their_anchor_inside(words: Path) -> None:
    outlines = outlines_of(words)
    width, height = outlines["view"]
    for slug, state in outlines["states"].items():
        for name, part in state["parts"].items():
            where = f"{slug}: {name}"
            assert part["outline"], where
            rings = part["outline"]
            assert all(len(ring) <= MOST_POINTS and ring[0] == ring[-1] for ring in rings), where
            assert all(0 <= x <= width and 0 <= y <= height for ring in rings for x, y in ring), where
            assert any(Polygon(ring).contains(Point(part["anchor"])) for ring in rings), where


def test_flows_come_with_their_switch(words: Path) -> None:
    switched = any(layer["kind"] == "flow" for layer in words_of(words).get("layer", []))
    assert any(state["flows"] for state in outlines_of(words)["states"].values()) == switched


def test_blood_flows_one_way_on_short_clear_paths(words: Path) -> None:
    outlines = outlines_of(words)
    width, height = outlines["view"]
    for state in outlines["states"].values():
        flows = state["flows"]
        assert len(flows) <= 12
        assert len({flow["id"] for flow in flows}) == len(flows)
        for flow in flows:
            assert flow["side"] in {"lung", "body", "leak"}
            assert 10 <= len(flow["points"]) <= 14
            assert all(0 <= x <= width and 0 <= y <= height for x, y in flow["points"])


def test_blood_leaks_only_where_a_state_is_ill(words: Path) -> None:
    content, outlines = words_of(words), outlines_of(words)
    for state in content["state"]:
        sides = {flow["side"] for flow in outlines["states"][state["slug"]]["flows"]}
        assert "leak" not in sides or state["tone"] == "ill", state["slug"]


@pytest.mark.parametrize("slug", ["heart-inside", "mitral-valve"])
def test_the_leak_runs_up_from_ventricle_to_atrium(slug: str) -> None:
    leaking = outlines_of(FOLDER / f"{slug}.en.toml")["states"]["leaking"]
    leak = next(flow for flow in leaking["flows"] if flow["side"] == "leak")
    areas = {name: leaking["parts"][name]["outline"] for name in ("left-ventricle", "left-atrium")}
    inside = {name: [Polygon(ring) for ring in rings] for name, rings in areas.items()}
    assert any(area.contains(Point(leak["points"][0])) for area in inside["left-ventricle"])
    assert any(area.contains(Point(leak["points"][-1])) for area in inside["left-atrium"])


def test_a_long_standing_leak_widens_the_left_heart() -> None:
    states = outlines_of(FOLDER / "heart-inside.en.toml")["states"]
    for chamber, least in (("left-atrium", 1.3), ("left-ventricle", 1.08)):
        healthy, enlarged = (
            sum(Polygon(ring).area for ring in states[state]["parts"][chamber]["outline"])
            for state in ("healthy", "enlarged")
        )
        assert enlarged > least * healthy, chamber


def test_a_beat_has_frames_for_all_of_its_time(words: Path) -> None:
    content, outlines = words_of(words), outlines_of(words)
    assert {beat["slug"] for beat in content.get("beat", [])} == set(outlines.get("beats", {}))
    for frames in outlines.get("beats", {}).values():
        times = [frame["at"] for frame in frames]
        assert len(times) >= 12
        gaps = [later - earlier for earlier, later in zip(times, [*times[1:], 1.0], strict=True)]
        assert min(times) == 0.0
        assert 0 < min(gaps) <= max(gaps) <= 0.15
    assert all((FOLDER / frame["file"]).is_file() for frame in frames_of(outlines))
