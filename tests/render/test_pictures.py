"""Each fault of a picture's words, SVG files, outlines and previews is told."""

import json
from pathlib import Path

import pytest

from tests.support.tiny_library import DIAGRAM, OUTLINE, OUTLINES, SVG, TinyLibrary
from viewer.library.drawings import MAX_SVG_BYTES
from viewer.library.report import Severity

WORDS = "diagrams/heart.en.toml"


def told(tiny: TinyLibrary, code: str) -> tuple[str, str]:
    """The message and hint of the only problem, which is of the diagram's words as a whole."""
    problem = tiny.found(code)
    assert (problem.file, problem.line) == (WORDS, 0)
    return problem.message, problem.hint


@pytest.mark.parametrize(
    ("old", "new", "code", "message", "hint"),
    [
        (
            "article:heart-doors#what-do-doors-do",
            "article:heart-dors",
            "dead-link",
            "part “left-door”: there is no article “heart-dors” in this library",
            "did you mean article:heart-doors?",
        ),
        (
            'focus = "left-door"',
            'focus = "left-dor"',
            "unknown-part",
            "state “shut”: no part “left-dor”",
            "did you mean left-door?",
        ),
        (
            'states = ["shut", "open"]',
            'states = ["shut", "opened"]',
            "unknown-state",
            "comparison “both”: no state “opened”",
            "did you mean open?",
        ),
        (
            'slug = "both"',
            'slug = "open"',
            "double-name",
            "two of this picture’s views are named “open”",
            "",
        ),
        (
            "[[part]]",
            '[[part]]\nslug = "left-door"\nname = "door"\nmeaning = "A door."\n\n[[part]]',
            "double-name",
            "two of this picture’s parts are named “left-door”",
            "",
        ),
    ],
)
def test_each_fault_of_the_words_is_told(
    tiny: TinyLibrary, old: str, new: str, code: str, message: str, hint: str
) -> None:
    (tiny.diagrams / "heart.en.toml").write_text(DIAGRAM.replace(old, new, 1))
    assert told(tiny, code) == (message, hint)


@pytest.mark.parametrize(
    ("svg", "code", "message"),
    [
        (None, "missing-svg", "there is no such file"),
        ("<svg", "broken-svg", "it is no whole SVG (unclosed token: line 1, column 0)"),
        ("", "broken-svg", "it is no whole SVG (no element found: line 1, column 0)"),
        ("<g/>", "broken-svg", "it is no SVG; it begins with “g”"),
        (
            f'<!DOCTYPE svg [<!ENTITY a "b">]>{SVG}',
            "hostile-svg",
            "it declares words of its own (DOCTYPE)",
        ),
        (SVG + " " * MAX_SVG_BYTES, "large-svg", "it is over 2048 kB"),
    ],
)
def test_each_fault_of_an_svg_is_told(tiny: TinyLibrary, svg: str | None, code: str, message: str) -> None:
    path = tiny.diagrams / "heart-open.svg"
    path.unlink() if svg is None else path.write_text(svg)
    assert told(tiny, code)[0] == f"heart-open.svg is not shown, because {message}"


def test_an_svg_in_another_encoding_is_told(tiny: TinyLibrary) -> None:
    (tiny.diagrams / "heart-open.svg").write_bytes(SVG.encode("utf-16"))
    assert told(tiny, "broken-svg") == (
        "heart-open.svg is not shown, because it is not written in UTF-8",
        "Ask who made it to save it as plain SVG, in UTF-8.",
    )


def test_an_svg_outside_the_folder_is_not_read(tiny: TinyLibrary, tmp_path: Path) -> None:
    path = tiny.diagrams / "heart-open.svg"
    path.rename(tmp_path / "outside.svg")
    path.symlink_to(tmp_path / "outside.svg")
    assert told(tiny, "outside")[0] == "heart-open.svg is not shown, because it is a link to another folder"


@pytest.mark.parametrize(
    ("element", "message", "hint"),
    [
        ("door", "part “left-door”: heart-open.svg has no element “door”", "did you mean doors?"),
        ("vessels", "layer “vessels”: heart-open.svg has no element “vessels”", "did you mean vesselss?"),
    ],
)
def test_an_element_must_be_in_every_state(tiny: TinyLibrary, element: str, message: str, hint: str) -> None:
    (tiny.diagrams / "heart-open.svg").write_text(SVG.replace(f'"{element}"', f'"{element}s"'))
    assert told(tiny, "unknown-element") == (message, hint)


def test_a_layer_of_flow_needs_no_element(tiny: TinyLibrary) -> None:
    words = DIAGRAM.replace('kind = "svg"\nelement = "vessels"', 'kind = "flow"')
    (tiny.diagrams / "heart.en.toml").write_text(words)
    assert tiny.problems() == []


def test_a_layer_of_the_svg_names_its_element(tiny: TinyLibrary) -> None:
    (tiny.diagrams / "heart.en.toml").write_text(DIAGRAM.replace('\nelement = "vessels"', ""))
    assert {problem.code for problem in tiny.problems()} == {"unknown-element"}


def test_a_missing_preview_is_told(tiny: TinyLibrary) -> None:
    (tiny.diagrams / "previews" / "heart-shut.webp").unlink()
    message = "there is no preview heart-shut.webp, so it takes a moment to show the picture"
    assert told(tiny, "no-preview") == (message, "run “make diagrams”")


def test_a_preview_that_may_not_be_unpacked_is_told(tiny: TinyLibrary) -> None:
    (tiny.diagrams / "previews" / "heart-shut.webp").write_text(SVG)
    message, hint = told(tiny, "bad-preview")
    assert message == "heart-shut.webp is not shown, because it is neither WebP nor PNG"
    assert hint.startswith("Save it again as WebP")


def test_a_drawing_of_its_own_for_a_theme_is_checked_too(tiny: TinyLibrary) -> None:
    file = 'file = "heart-open.svg"'
    words = DIAGRAM.replace(file, f'{file}\nfiles = {{dark = "night.svg"}}')
    (tiny.diagrams / "heart.en.toml").write_text(words)
    assert told(tiny, "missing-svg")[0] == "night.svg is not shown, because there is no such file"
    (tiny.diagrams / "night.svg").write_text(SVG)
    assert tiny.problems() == []


@pytest.mark.parametrize(
    ("states", "code", "message"),
    [
        ({}, "no-outlines", "heart.outlines.json has nothing for “open”"),
        (
            {"open": {"parts": {"left-door": OUTLINE, "left-dor": OUTLINE}}},
            "unknown-part",
            "heart.outlines.json: no part “left-dor”",
        ),
    ],
)
def test_outlines_and_words_must_agree(
    tiny: TinyLibrary, states: dict[str, object], code: str, message: str
) -> None:
    shut = {"shut": {"parts": {"left-door": OUTLINE}}}
    (tiny.diagrams / "heart.outlines.json").write_text(json.dumps({**OUTLINES, "states": {**shut, **states}}))
    assert told(tiny, code)[0] == message


def test_a_part_without_an_outline_is_told(tiny: TinyLibrary) -> None:
    part = '\n[[part]]\nslug = "right-door"\nname = "right door"\nmeaning = "It lets blood out."\n'
    (tiny.diagrams / "heart.en.toml").write_text(DIAGRAM + part)
    message = "part “right-door” has no outline in any state"
    assert told(tiny, "no-outline") == (message, "run “make diagrams”")


def test_outlines_of_no_use_are_told(tiny: TinyLibrary) -> None:
    (tiny.diagrams / "heart.outlines.json").write_text("{")
    message, hint = told(tiny, "bad-outlines")
    assert message.startswith("heart.outlines.json cannot be read: ")
    assert hint == "run “make diagrams”"


def test_a_name_that_two_parts_share_is_warned_of(tiny: TinyLibrary) -> None:
    words = DIAGRAM + DIAGRAM[DIAGRAM.index("[[part]]") :].replace("left-door", "right-door").replace(
        "mitral valve", "tricuspid valve"
    )
    (tiny.diagrams / "heart.en.toml").write_text(words, encoding="utf-8")
    outlines = {"left-door": OUTLINE, "right-door": OUTLINE}
    states = {state: {"parts": outlines} for state in ("shut", "open")}
    (tiny.diagrams / "heart.outlines.json").write_text(json.dumps({"view": [100, 100], "states": states}))
    problem = tiny.found("same-name")
    assert problem.message == "parts “left-door” and “right-door” are both called “left door”"
    assert problem.severity is Severity.WARNING
