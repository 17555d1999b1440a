"""Themes hold every token, say clearly what is wrong with a file, and reach the contrast they promise."""

import re
from pathlib import Path

import pytest

from viewer.places import find_places
from viewer.render.theme import (
    REQUIRED_PAIRS,
    THEME_NAMES,
    TOKENS,
    Pair,
    ThemeError,
    contrast_ratio,
    load_theme,
)

FOLDER = find_places().resources / "themes"


def written(folder: Path, text: str) -> Path:
    path = folder / "own.toml"
    path.write_text(text, "utf-8")
    return path


def whole(**changes: str) -> str:
    """A complete theme file, with some tokens changed."""
    tokens = dict.fromkeys(TOKENS, '"#123456"') | changes
    lines = [f"{token} = {value}" for token, value in tokens.items() if value]
    return "\n".join(['title = "Own"', "dark = false", "contrast = false", "[tokens]", *lines])


@pytest.mark.parametrize("name", THEME_NAMES)
def test_a_shipped_theme_has_a_colour_for_every_token(name: str) -> None:
    theme = load_theme(FOLDER / f"{name}.toml")
    assert theme.name == name
    assert theme.title
    assert all(re.fullmatch("#[0-9a-f]{6}", theme[token]) for token in TOKENS)


def test_the_shipped_folder_holds_the_named_themes_and_no_other() -> None:
    assert {path.stem for path in FOLDER.glob("*.toml")} == set(THEME_NAMES)


@pytest.mark.parametrize(
    ("name", "dark", "contrast"),
    [
        ("light", False, False),
        ("dark", True, False),
        ("contrast-dark", True, True),
        ("contrast-light", False, True),
    ],
)
def test_a_theme_says_whether_it_is_dark_and_whether_it_is_for_contrast(
    name: str, dark: bool, contrast: bool
) -> None:
    theme = load_theme(FOLDER / f"{name}.toml")
    assert (theme.dark, theme.contrast) == (dark, contrast)


@pytest.mark.parametrize("name", THEME_NAMES)
@pytest.mark.parametrize("pair", REQUIRED_PAIRS, ids=lambda pair: f"{pair.ink} on {pair.ground}")
def test_a_pair_reaches_its_contrast(name: str, pair: Pair) -> None:
    theme = load_theme(FOLDER / f"{name}.toml")
    assert contrast_ratio(theme[pair.ink], theme[pair.ground]) >= pair.needed


@pytest.mark.parametrize("name", THEME_NAMES)
def test_the_words_on_a_chosen_row_can_be_read(name: str) -> None:
    theme = load_theme(FOLDER / f"{name}.toml")
    ink = theme["on_primary"] if theme.contrast else theme["ink"]
    assert contrast_ratio(ink, theme["soft"]) >= 7


@pytest.mark.parametrize(
    ("first", "second", "ratio"),
    [("#000000", "#ffffff", 21.0), ("#ffffff", "#ffffff", 1.0), ("#767676", "#ffffff", 4.54)],
)
def test_contrast_is_the_ratio_of_wcag(first: str, second: str, ratio: float) -> None:
    assert contrast_ratio(first, second) == pytest.approx(ratio, abs=0.005)
    assert contrast_ratio(second, first) == contrast_ratio(first, second)


def test_colours_come_in_lower_case(tmp_path: Path) -> None:
    assert load_theme(written(tmp_path, whole(ink='"#ABCDEF"')))["ink"] == "#abcdef"


def test_an_unknown_token_is_refused_by_name(tmp_path: Path) -> None:
    theme = load_theme(written(tmp_path, whole()))
    with pytest.raises(ThemeError, match="own: inc: expected one of the tokens chrome, paper"):
        theme["inc"]


@pytest.mark.parametrize(
    ("text", "token", "expected"),
    [
        (whole(ink=""), "ink", 'a colour like "#16241f", not None'),
        (whole(ink='"green"'), "ink", "not 'green'"),
        (whole(ink='"#12345"'), "ink", "not '#12345'"),
        (whole(ink="7"), "ink", "not 7"),
        (whole(inc='"#123456"'), "inc", "one of the tokens"),
        (whole().replace('title = "Own"', 'title = " "'), "title", "the theme's name in words"),
        (whole().replace("dark = false", 'dark = "no"'), "dark", "true or false"),
        (whole().replace("contrast = false", ""), "contrast", "true or false"),
        ('title = "Own"\ndark = true\ncontrast = true\n', "tokens", "a table [tokens] of colours"),
        ("title = ", "file", "TOML"),
    ],
)
def test_a_fault_is_told_with_file_token_and_expectation(
    tmp_path: Path, text: str, token: str, expected: str
) -> None:
    path = written(tmp_path, text)
    with pytest.raises(ThemeError) as caught:
        load_theme(path)
    assert (caught.value.file, caught.value.token) == (str(path), token)
    assert expected in caught.value.expected
    assert str(path) in str(caught.value)


def test_a_file_that_is_not_there_or_no_text_is_told(tmp_path: Path) -> None:
    with pytest.raises(ThemeError, match="a readable file"):
        load_theme(tmp_path / "none.toml")
    (tmp_path / "raw.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(ThemeError, match="TOML"):
        load_theme(tmp_path / "raw.toml")
