"""What the eye gets: every state in every variant is there, differs from the others, and reads on paper."""

import itertools
from pathlib import Path
from typing import TypeAlias

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from tests.support.pictures import FOLDER, WORDS, words_of
from viewer.places import tones_file
from viewer.render.scan.drawing import scan
from viewer.render.tones import LIGHT, VARIANTS, load_tones
from viewer.render.variants import variant_of

Pixels: TypeAlias = NDArray[np.uint8]

SIDE = 220
TONES = load_tones(tones_file())
PAPER = 0xFFFFFFFF
STATES = [
    pytest.param(FOLDER / state["file"], id=state["file"].removesuffix(".svg"))
    for path in WORDS
    for state in words_of(path)["state"]
]


def painted(drawing: Path, variant: str, ground: int = 0) -> Pixels:
    """A drawing as a small square of pixels, each blue, green, red, opacity."""
    svg = variant_of(drawing.read_bytes(), variant, TONES)
    renderer = QSvgRenderer(QByteArray(svg))
    assert renderer.isValid()
    image = QImage(SIDE, SIDE, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(ground)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter, QRectF(0, 0, SIDE, SIDE))
    painter.end()
    return np.frombuffer(image.constBits(), np.uint8).reshape(SIDE, SIDE, 4).copy()


def luminance(pixels: Pixels) -> NDArray[np.float64]:
    """How light each pixel is, 0 to 255."""
    light: NDArray[np.float64] = pixels[..., :3] @ np.array((0.114, 0.587, 0.299))
    return light


@pytest.mark.parametrize("drawing", STATES)
def test_every_variant_shows_the_whole_drawing(drawing: Path) -> None:
    pictures = {variant: painted(drawing, variant) for variant in VARIANTS}
    solid = {name: float((pixels[..., 3] > 200).mean()) for name, pixels in pictures.items()}
    assert solid["light"] > 0.08
    assert min(solid[name] for name in ("dark", "contrast", "bright")) > 0.9 * solid["light"]
    assert len(np.unique(pictures["light"].reshape(-1, 4), axis=0)) > 300
    for one, other in itertools.combinations(pictures.values(), 2):
        assert (one != other).any()


@pytest.mark.parametrize("drawing", STATES)
def test_a_variant_is_as_harmless_as_its_drawing_and_always_the_same(drawing: Path) -> None:
    svg, known = drawing.read_bytes(), TONES
    assert variant_of(svg, LIGHT, known) == svg
    first = variant_of(svg, "photocopy", known)
    assert first == variant_of(svg, "photocopy", known)
    assert scan(first).painted > 1


@pytest.mark.parametrize("drawing", STATES)
def test_a_photocopy_is_lines_and_patterns_on_white(drawing: Path) -> None:
    pixels = painted(drawing, "photocopy", PAPER)
    light, spread = luminance(pixels), np.ptp(pixels[..., :3], axis=2)
    assert spread.max() <= 3, "no color"
    assert (light < 128).mean() < 0.25, "no large dark areas"
    assert (light < 215).mean() > 0.02, "its lines and patterns are there"


@pytest.mark.parametrize("words", WORDS, ids=[path.name.split(".")[0] for path in WORDS])
def test_states_of_a_picture_differ_to_the_eye_and_in_grey(words: Path) -> None:
    drawn = [luminance(painted(FOLDER / each["file"], "light", PAPER)) for each in words_of(words)["state"]]
    for one, other in itertools.combinations(drawn, 2):
        assert (abs(one - other) > 12).mean() > 1 / 300
