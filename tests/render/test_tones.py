"""The tones of drawings: what is declared is known, and what is declared wrongly is told."""

from pathlib import Path

import pytest

from viewer.places import tones_file
from viewer.render.theme import THEME_NAMES, load_theme
from viewer.render.tones import LIGHT, VARIANTS, Pattern, Tones, TonesError, load_tones

TONES = """\
[family.red]
base = {light = "#D9584F", dark = "#8f3e3b", contrast = "#d23b34", bright = "#c8343a", photocopy = "hatch"}
line = {light = "#7d2a2c", dark = "#f0aba3", photocopy = "#000000"}
flat = {contrast = "#d23b34", bright = "#c8343a", photocopy = "hatch"}

[single.white]
light = "#ffffff"
dark = "#fff2ea"

[pattern.hatch]
kind = "lines"
step = 9
width = 1.6
angle = 45
color = "#000000"
ground = "#ffffff"
"""


def load(tmp_path: Path, text: str) -> Tones:
    path = tmp_path / "tones.toml"
    path.write_text(text, encoding="utf-8")
    return load_tones(path)


def test_each_tone_leads_to_a_color_or_a_pattern_in_each_variant(tmp_path: Path) -> None:
    tones = load(tmp_path, TONES)

    assert tones.known == {"#d9584f", "#7d2a2c", "#ffffff"}
    assert tones.colors["dark"] == {"#d9584f": "#8f3e3b", "#7d2a2c": "#f0aba3", "#ffffff": "#fff2ea"}
    assert tones.colors["photocopy"]["#d9584f"] == "hatch"
    assert tones.colors["bright"]["#7d2a2c"] == "#7d2a2c", "what is not declared stays as it is"
    assert tones.flats["photocopy"] == {"red": "hatch"}
    assert tones.patterns == {"hatch": Pattern("lines", 9, 1.6, 45, "#000000", "#ffffff")}


def test_where_there_is_no_file_there_are_no_tones(tmp_path: Path) -> None:
    assert load_tones(tmp_path / "gone.toml") == Tones()
    assert Tones().known == frozenset()


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("[family.red]", "[family.red", "cannot be read"),
        ("[family.red]", "[family.Red]", "“Red” must be lower-case words"),
        ("[pattern.hatch]", "[pattern.h2]", "“h2” must be lower-case words"),
        ('"#f0aba3"', '"pink"', r"red\.line: expected a color .* not 'pink'"),
        ('"#f0aba3"', "7", "not made of tables"),
        ('{light = "#7d2a2c", dark', "{dark", "not made of tables"),
        ("[single.white]", "single = 3\n[other]", "not made of tables"),
        ('"#ffffff"\ndark', '"#7d2a2c"\ndark', "white: #7d2a2c is another tone’s color too"),
        ("flat = {contrast", "flat = {sepia", r"red\.flat: “sepia” is none of light, dark"),
        ('"lines"', '"stars"', "hatch: expected one of lines, dots, crosses"),
        ("width = 1.6", "width = 9.5", "0 < width < step"),
    ],
)
def test_what_is_declared_wrongly_is_told(tmp_path: Path, old: str, new: str, words: str) -> None:
    assert TONES.count(old) >= 1
    with pytest.raises(TonesError, match=words):
        load(tmp_path, TONES.replace(old, new, 1))


def test_the_tones_of_the_program_are_whole() -> None:
    tones = load_tones(tones_file())

    assert len(tones.known) > 50
    assert all(tones.colors[variant].keys() == tones.known for variant in VARIANTS)
    flat = tones.flats["contrast"].keys()
    assert flat
    assert flat == tones.flats["bright"].keys() == tones.flats["photocopy"].keys()
    paints = {*tones.colors["photocopy"].values(), *tones.flats["photocopy"].values()}
    assert {paint for paint in paints if not paint.startswith("#")} <= tones.patterns.keys()


def test_each_theme_has_a_variant_of_its_own() -> None:
    themes = tones_file().parents[1] / "themes"
    worn = [load_theme(themes / f"{name}.toml").variant for name in THEME_NAMES]

    assert worn == [LIGHT, "dark", "contrast", "bright"]
