"""One drawing in the colors of another theme, or in black and white."""

from pathlib import Path

import pytest

from tests.render.test_tones import TONES
from tests.support.ordinary_svg import ordinary
from viewer.places import find_places
from viewer.render.scan.drawing import scan
from viewer.render.tones import VARIANTS, Tones, load_tones
from viewer.render.variants import variant_of

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 500 400">'
GRADIENT = (
    '<linearGradient id="red-1"><stop offset="0" stop-color="#d9584f"/>'
    '<stop offset="1" stop-color="#7D2A2C"/></linearGradient>'
)
FLAT = ("contrast", "bright", "photocopy")
SHIPPED = sorted((find_places().resources / "diagrams").glob("*.svg"))


@pytest.fixture
def tones(tmp_path: Path) -> Tones:
    path = tmp_path / "tones.toml"
    path.write_text(TONES, encoding="utf-8")
    return load_tones(path)


def made(body: str, variant: str, tones: Tones) -> str:
    """What becomes of the body of a drawing."""
    text = variant_of(f"{HEAD}{body}</svg>".encode(), variant, tones).decode()
    assert text.startswith(HEAD)
    return text.removeprefix(HEAD).removesuffix("</svg>")


def test_on_a_light_screen_a_drawing_is_what_it_is(tones: Tones) -> None:
    body = f'{GRADIENT}<path class="shade" fill="url(#red-1)"/>'
    assert made(body, "light", tones) == body


def test_on_a_dark_screen_tones_change_and_shading_stays(tones: Tones) -> None:
    body = f'<g id="a">{GRADIENT}<path class="shade" fill="url(#red-1)" style="stroke:#7d2a2c"/></g>'
    dark = body.replace("#d9584f", "#8f3e3b").replace("#7D2A2C", "#f0aba3").replace("#7d2a2c", "#f0aba3")
    assert made(body, "dark", tones) == dark


@pytest.mark.parametrize("variant", FLAT)
def test_elsewhere_what_is_only_light_and_shade_is_gone(tones: Tones, variant: str) -> None:
    group = '<g class="shade"><g><path id="x"/></g><g/><path class="shade"/></g>'
    body = f'<path id="a" fill="#ffffff"/><path class="shade" d="M0 0"/>{group}<g><rect class="shaded"/></g>'
    quoted = "<rect class='shade'></rect>"
    left = '<path id="a" fill="#ffffff"/><g><rect class="shaded"/></g>'
    assert made(body + quoted, variant, tones) == left


def test_elsewhere_a_gradient_is_one_flat_paint(tones: Tones) -> None:
    body = f'{GRADIENT}<path fill="url(#red-1)" stroke="#7d2a2c"/>'
    assert made(body, "contrast", tones) == '<path fill="#d23b34" stroke="#7d2a2c"/>'


def test_on_a_photocopy_surfaces_are_hatched_and_lines_are_not(tones: Tones) -> None:
    body = f'{GRADIENT}<path fill="url(#red-1)" stroke="#d9584f"/><path style="fill:#d9584f"/>'
    pattern = (
        '<defs><pattern id="tone-hatch" patternUnits="userSpaceOnUse" width="4.5" height="4.5" '
        'patternTransform="rotate(45)"><rect x="-0.5" y="-0.5" width="5.5" height="5.5" fill="#ffffff"/>'
        '<rect width="4.5" height="0.8" fill="#000000"/></pattern></defs>'
    )
    paths = '<path fill="url(#tone-hatch)" stroke="#000000"/><path style="fill:url(#tone-hatch)"/>'
    assert made(body, "photocopy", tones) == pattern + paths


@pytest.mark.parametrize(("kind", "sign"), [("dots", "<circle"), ("crosses", '<rect width="1.6" height="9"')])
def test_each_kind_of_pattern_is_drawn(tmp_path: Path, kind: str, sign: str) -> None:
    (tmp_path / "tones.toml").write_text(TONES.replace('"lines"', f'"{kind}"'), encoding="utf-8")
    svg = b'<svg xmlns="http://www.w3.org/2000/svg"><path fill="#d9584f"/></svg>'
    drawn = variant_of(svg, "photocopy", load_tones(tmp_path / "tones.toml"))
    assert sign in drawn.decode()
    assert scan(drawn.replace(b"<svg", b'<svg viewBox="0 0 9 9"')).painted > 3


def test_what_is_no_tone_stays_as_it_is(tones: Tones) -> None:
    body = '<g id="d9584f"><use href="#d9584f"/><path fill="#123456" stroke="#d9584f"/></g>'
    assert made(body, "dark", tones) == body.replace('stroke="#d9584f"', 'stroke="#8f3e3b"')
    unknown = '<path fill="url(#skin-1)" stroke="#d9584f"/>'
    assert 'fill="url(#skin-1)"' in made(unknown, "contrast", tones)


@pytest.mark.parametrize("variant", VARIANTS)
def test_a_drawing_that_is_not_made_of_tones_is_left_alone(tones: Tones, variant: str) -> None:
    for svg in ordinary().values():
        assert variant_of(svg, variant, tones) == svg
    mixed = f'{HEAD}<g class="shade" fill="#ffffff" stroke="#111111" color="#222222"/></svg>'.encode()
    assert variant_of(mixed, variant, tones) == mixed
    assert variant_of(mixed, variant, Tones()) == mixed


def test_what_is_not_whole_comes_out_too(tones: Tones) -> None:
    for body in ('<path fill="#d9584f"/><g class="shade"><path>', '<path fill="#d9584f"/>< class="shade"'):
        assert "#d23b34" in made(body, "contrast", tones)
    assert variant_of(b'<path fill="#d9584f"/>', "photocopy", tones) == b'<path fill="url(#tone-hatch)"/>'
