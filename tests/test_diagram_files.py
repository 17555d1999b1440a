"""Holds the shipped pictures to their format: what the viewer may rely on in resources/diagrams."""

import itertools
import json
import re
import tomllib
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QImage
from PySide6.QtSvg import QSvgRenderer
from shapely.geometry import Point, Polygon

from tools.diagrams.build import pictures
from viewer.library.drawings import load_diagrams, load_geometry
from viewer.library.report import Report

FOLDER = Path(__file__).parents[1] / "resources" / "diagrams"
DRAWINGS = sorted(FOLDER.glob("*.svg"))
WORDS = sorted(FOLDER.glob("*.toml"))
FLOWING = [FOLDER / f"{slug}.en.toml" for slug in ("heart-inside", "mitral-valve")]
"""Seen from above, blood flows to and from the viewer: there is no path to draw."""

SURE_ELEMENTS = {
    "svg", "defs", "g", "path", "ellipse", "use", "mask", "filter", "feGaussianBlur", "linearGradient",
    "radialGradient", "stop",
}  # fmt: skip
"""What QtSvg paints exactly as other programs do; clipPath and text are not among it."""

MOST_BYTES = 400_000
MOST_POINTS = 81
PREVIEW_SIDE = 900


def words_of(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def outlines_of(path: Path) -> dict[str, Any]:
    slug = path.name.split(".")[0]
    found: dict[str, Any] = json.loads((FOLDER / f"{slug}.outlines.json").read_text(encoding="utf-8"))
    return found


def ids_of(svg: str) -> list[str]:
    return re.findall(r'\sid="([^"]+)"', svg)


@pytest.fixture(params=DRAWINGS, ids=[path.stem for path in DRAWINGS])
def drawing(request: pytest.FixtureRequest) -> Path:
    path: Path = request.param
    return path


@pytest.fixture(params=WORDS, ids=[path.stem for path in WORDS])
def words(request: pytest.FixtureRequest) -> Path:
    path: Path = request.param
    return path


def test_there_are_three_pictures_with_eight_states() -> None:
    assert len(WORDS) == 3
    assert len(DRAWINGS) == 8


def test_every_id_is_used_once(drawing: Path) -> None:
    counted = Counter(ids_of(drawing.read_text(encoding="utf-8")))
    assert [name for name, times in counted.items() if times > 1] == []


def test_only_elements_that_paint_alike_everywhere(drawing: Path) -> None:
    svg = drawing.read_text(encoding="utf-8")
    assert set(re.findall(r"<([A-Za-z]+)", svg)) <= SURE_ELEMENTS
    assert "clip-path" not in svg


def test_nothing_is_fetched_from_outside_the_file(drawing: Path) -> None:
    svg = drawing.read_text(encoding="utf-8")
    wanted = re.findall(r'href="([^"]*)"', svg) + re.findall(r"url\(([^)]*)\)", svg)
    assert wanted, "gradients at least are referred to"
    assert {name.removeprefix("#") for name in wanted} <= set(ids_of(svg))
    assert all(name.startswith("#") for name in wanted)


def test_a_drawing_stays_small(drawing: Path) -> None:
    assert drawing.stat().st_size < MOST_BYTES


def test_qt_reads_a_drawing_in_its_view(drawing: Path) -> None:
    renderer = QSvgRenderer(str(drawing))
    assert renderer.isValid()
    assert [renderer.viewBox().width(), renderer.viewBox().height()] == [1000, 1000]


def test_the_library_finds_nothing_to_complain_of() -> None:
    report = Report()
    diagrams = load_diagrams(FOLDER, "en", report)
    assert report.problems == []
    for diagram in diagrams.values():
        geometry = load_geometry(diagram)
        assert list(geometry.outlines) == [state.slug for state in diagram.states]


def test_every_element_named_in_the_words_is_in_every_state(words: Path) -> None:
    content = words_of(words)
    for state in content["state"]:
        present = set(ids_of((FOLDER / state["file"]).read_text(encoding="utf-8")))
        wanted = {element for part in content["part"] for element in part["elements"]}
        assert wanted - present == set(), state["slug"]


def test_words_and_outlines_name_the_same_parts(words: Path) -> None:
    content, outlines = words_of(words), outlines_of(words)
    named = {part["slug"] for part in content["part"]}
    always = {part["slug"] for part in content["part"] if part["elements"]}
    assert outlines["view"] == content["view"]
    assert set(outlines["states"]) == {state["slug"] for state in content["state"]}
    for state in content["state"]:
        drawn = set(outlines["states"][state["slug"]]["parts"])
        assert always <= drawn <= named
        assert state["focus"] in drawn


def test_the_words_are_whole(words: Path) -> None:
    content = words_of(words)
    states = {state["slug"] for state in content["state"]}
    tour = [part["tour"] for part in content["part"]]
    assert sorted(tour) == list(range(1, len(tour) + 1))
    assert 6 <= sum(part["label"] for part in content["part"]) <= 11
    assert all(set(comparison["states"]) <= states for comparison in content["comparison"])
    assert all(len(part["meaning"].split()) <= 16 for part in content["part"])
    assert all((FOLDER / state["file"]).is_file() for state in content["state"])


def test_parts_lie_in_the_view_with_their_anchor_inside(words: Path) -> None:
    outlines = outlines_of(words)
    width, height = outlines["view"]
    for slug, state in outlines["states"].items():
        for name, part in state["parts"].items():
            where = f"{slug}: {name}"
            assert part["outline"], where
            assert all(len(ring) <= MOST_POINTS and ring[0] == ring[-1] for ring in part["outline"]), where
            assert all(0 <= x <= width and 0 <= y <= height for ring in part["outline"] for x, y in ring), (
                where
            )
            assert any(Polygon(ring).contains(Point(part["anchor"])) for ring in part["outline"]), where


def test_flows_come_with_their_switch(words: Path) -> None:
    switched = any(layer["kind"] == "flow" for layer in words_of(words).get("layer", []))
    for state in outlines_of(words)["states"].values():
        assert bool(state["flows"]) == switched


@pytest.mark.parametrize("words", FLOWING, ids=[path.stem for path in FLOWING])
def test_blood_flows_one_way_on_short_clear_paths(words: Path) -> None:
    outlines = outlines_of(words)
    width, height = outlines["view"]
    for state in outlines["states"].values():
        flows = state["flows"]
        assert 1 <= len(flows) <= 7
        assert len({flow["id"] for flow in flows}) == len(flows)
        for flow in flows:
            assert flow["side"] in {"lung", "body", "leak"}
            assert 10 <= len(flow["points"]) <= 14
            assert all(0 <= x <= width and 0 <= y <= height for x, y in flow["points"])


@pytest.mark.parametrize("words", FLOWING, ids=[path.stem for path in FLOWING])
def test_blood_leaks_only_where_a_state_is_ill(words: Path) -> None:
    content, outlines = words_of(words), outlines_of(words)
    for state in content["state"]:
        sides = {flow["side"] for flow in outlines["states"][state["slug"]]["flows"]}
        assert ("leak" in sides) == (state["tone"] == "ill"), state["slug"]


@pytest.mark.parametrize("words", FLOWING, ids=[path.stem for path in FLOWING])
def test_the_leak_runs_up_from_ventricle_to_atrium(words: Path) -> None:
    leaking = outlines_of(words)["states"]["leaking"]
    leak = next(flow for flow in leaking["flows"] if flow["side"] == "leak")
    areas = {name: leaking["parts"][name]["outline"] for name in ("left-ventricle", "left-atrium")}
    inside = {name: [Polygon(ring) for ring in rings] for name, rings in areas.items()}
    assert any(area.contains(Point(leak["points"][0])) for area in inside["left-ventricle"])
    assert any(area.contains(Point(leak["points"][-1])) for area in inside["left-atrium"])


def test_a_long_standing_leak_widens_the_left_heart() -> None:
    states = outlines_of(FOLDER / "heart-inside.svg")["states"]
    for chamber, least in (("left-atrium", 1.3), ("left-ventricle", 1.08)):
        healthy, leaking = (
            sum(Polygon(ring).area for ring in states[state]["parts"][chamber]["outline"])
            for state in ("healthy", "leaking")
        )
        assert leaking > least * healthy, chamber


def test_each_drawing_has_a_preview_with_a_clear_ground(drawing: Path) -> None:
    image = QImage(str(FOLDER / "previews" / f"{drawing.stem}.png"))
    assert (image.width(), image.height()) == (PREVIEW_SIDE, PREVIEW_SIDE)
    assert image.pixelColor(0, 0).alpha() == 0
    seen = [image.pixelColor(x, y) for x in range(5, PREVIEW_SIDE, 30) for y in range(5, PREVIEW_SIDE, 30)]
    solid = [colour.name() for colour in seen if colour.alpha() == 255]
    assert len(solid) > len(seen) / 4
    assert len(set(solid)) > 50


def test_states_of_a_picture_differ_to_the_eye(words: Path) -> None:
    files = [state["file"].removesuffix(".svg") for state in words_of(words)["state"]]
    images = [QImage(str(FOLDER / "previews" / f"{name}.png")) for name in files]
    for one, other in itertools.pairwise(images):
        places = [(x, y) for x in range(0, PREVIEW_SIDE, 10) for y in range(0, PREVIEW_SIDE, 10)]
        changed = sum(one.pixelColor(x, y) != other.pixelColor(x, y) for x, y in places)
        assert changed > len(places) / 50


def test_the_studio_draws_the_same_twice_and_what_is_shipped() -> None:
    """Bytes may differ between versions of the geometry library, places may not."""
    for first, again in zip(pictures(), pictures(), strict=True):
        files = first.files()
        assert files == again.files()
        for name, text in files.items():
            shipped = (FOLDER / name).read_text(encoding="utf-8")
            if name.endswith(".svg"):
                assert ids_of(text) == ids_of(shipped), name
            else:
                assert anchors_of(text) == pytest.approx(anchors_of(shipped), abs=1.0), name


def anchors_of(outlines: str) -> list[float]:
    states = json.loads(outlines)["states"].values()
    return [value for state in states for part in state["parts"].values() for value in part["anchor"]]
