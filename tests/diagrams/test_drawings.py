"""Holds the shipped drawings to their format: what the viewer, the variants and paper may rely on."""

import json
import re
import tomllib
from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtSvg import QSvgRenderer

from tests.support.pictures import DRAWINGS, FOLDER, WORDS, frames_of, ids_of, outlines_of, tones, words_of

SURE_ELEMENTS = {
    "svg", "defs", "g", "path", "ellipse", "circle", "use", "mask", "linearGradient", "radialGradient",
    "stop",
}  # fmt: skip
"""What QtSvg paints exactly and quickly as other programs do; clipPath, filter and text are not among it."""

MOST_BYTES = 350_000


@pytest.fixture(params=DRAWINGS, ids=[path.stem for path in DRAWINGS])
def drawing(request: pytest.FixtureRequest) -> Path:
    path: Path = request.param
    return path


def test_all_twenty_four_pictures_are_there_and_every_drawing_belongs_to_one() -> None:
    assert len(WORDS) >= 24
    shown = {state["file"] for path in WORDS for state in words_of(path)["state"]}
    shown |= {frame["file"] for path in WORDS for frame in frames_of(outlines_of(path))}
    assert shown == {path.name for path in DRAWINGS}


def test_every_id_is_used_once(drawing: Path) -> None:
    counted = Counter(ids_of(drawing.read_text(encoding="utf-8")))
    assert [name for name, times in counted.items() if times > 1] == []


def test_only_elements_that_paint_alike_everywhere(drawing: Path) -> None:
    svg = drawing.read_text(encoding="utf-8")
    assert set(re.findall(r"<([A-Za-z]+)", svg)) <= SURE_ELEMENTS
    assert "clip-path" not in svg
    assert svg.count("<mask") <= 1, "a mask costs a tenth of the painting; one, for a panel"


def test_nothing_is_fetched_from_outside_the_file(drawing: Path) -> None:
    svg = drawing.read_text(encoding="utf-8")
    wanted = re.findall(r'href="([^"]*)"', svg) + re.findall(r"url\(([^)]*)\)", svg)
    assert wanted, "gradients at least are referred to"
    assert {name.removeprefix("#") for name in wanted} <= set(ids_of(svg))
    assert all(name.startswith("#") for name in wanted)


def test_every_color_is_a_tone_and_every_gradient_named_after_its_family(drawing: Path) -> None:
    svg, families = drawing.read_text(encoding="utf-8"), tones()
    painted = set(re.findall(r'(?:fill|stroke|stop-color)="(#[^"]+)"', svg)) - {"#fff"}
    assert painted <= set(families)
    gradients = re.findall(r'<(?:linear|radial)Gradient[^>]* id="([^"]+)">(.*?)</', svg)
    for name, stops in gradients:
        used = {families[colour] for colour in re.findall(r'stop-color="([^"]+)"', stops)}
        assert name.rpartition("-")[0] in used, name


def test_a_drawing_stays_small(drawing: Path) -> None:
    assert drawing.stat().st_size <= MOST_BYTES


def test_qt_reads_a_drawing_in_its_view(drawing: Path) -> None:
    renderer = QSvgRenderer(str(drawing))
    assert renderer.isValid()
    views = {
        name: outlines["view"]
        for name, outlines in ((path.name.split(".")[0], outlines_of(path)) for path in WORDS)
    }
    slug = max((name for name in views if drawing.stem.startswith(f"{name}-")), key=len)
    assert [renderer.viewBox().width(), renderer.viewBox().height()] == views[slug]


def test_tones_say_what_becomes_of_them_in_every_variant() -> None:
    table = tomllib.loads((FOLDER / "tones.toml").read_text(encoding="utf-8"))
    rows = [row for steps in table["family"].values() for step, row in steps.items() if step != "flat"]
    rows += list(table["single"].values())
    assert all(set(row) == {"light", "dark", "contrast", "bright", "photocopy"} for row in rows)
    lights = [row["light"] for row in rows]
    assert len(lights) == len(set(lights)), "a tone must be told from its color"
    known = set(table["pattern"])
    values = json.loads(json.dumps([value for row in rows for value in row.values()]))
    assert all(re.fullmatch(r"#[0-9a-f]{6}", value) or value in known for value in values)
