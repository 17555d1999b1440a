"""The folder of diagrams becomes diagrams; what cannot be used is told and left out."""

import json
from pathlib import Path

import pytest

from tests.support.tiny_library import DIAGRAM, OUTLINE, OUTLINES, TinyLibrary
from viewer.library.diagram import Diagram, Flow, Outline
from viewer.library.drawings import DrawingError, load_diagrams, load_geometry
from viewer.library.drawn_parts import MAX_BYTES
from viewer.library.report import Report


def spoiled(tiny: TinyLibrary, old: str, new: str) -> tuple[dict[str, Diagram], list[tuple[str, int, str]]]:
    """The diagrams and problems when one piece of the only diagram is other."""
    assert old in DIAGRAM
    (tiny.diagrams / "heart.en.toml").write_text(DIAGRAM.replace(old, new, 1))
    return loaded(tiny.diagrams)


def loaded(folder: Path) -> tuple[dict[str, Diagram], list[tuple[str, int, str]]]:
    report = Report()
    found = load_diagrams(folder, "en", report)
    return found, [(problem.file, problem.line, problem.code) for problem in report]


@pytest.fixture
def diagram(tiny: TinyLibrary) -> Diagram:
    return tiny.loaded().diagrams["heart"]


def test_a_diagram_is_read_whole(tiny: TinyLibrary, diagram: Diagram) -> None:
    assert (diagram.title, diagram.width, diagram.height) == ("The heart’s doors", 100, 100)
    assert str(diagram.address) == "diagram:heart"
    assert diagram.views == ("shut", "open", "both")
    assert [(state.tone, state.focus_name) for state in diagram.states] == [
        ("well", "Door: shut"),
        ("ill", ""),
    ]
    assert diagram.states[0].file == tiny.diagrams / "heart-shut.svg"
    assert diagram.states[0].preview == tiny.diagrams / "previews" / "heart-shut.webp"
    (layer,) = diagram.layers
    assert (layer.kind, layer.element, layer.shown, layer.icon) == ("svg", "vessels", False, "layers")


def test_its_pieces_are_found_by_name(diagram: Diagram) -> None:
    assert diagram.state("open").title == "Open"
    assert diagram.state("nothing").title == "Shut"
    assert diagram.part("left-door") == diagram.parts[0]
    assert diagram.part("nothing") is None
    both = diagram.comparison("both")
    assert both is not None
    assert both.states == ("shut", "open")
    assert diagram.comparison("shut") is None


def test_parts_come_in_the_order_of_the_tour(tiny: TinyLibrary) -> None:
    part = '\n[[part]]\nslug = "{0}"\nname = "{0}"\nmeaning = "A part."\ntour = {1}\n'
    (tiny.diagrams / "heart.en.toml").write_text(DIAGRAM + part.format("last", 3) + part.format("first", 0))
    assert [each.slug for each in loaded(tiny.diagrams)[0]["heart"].parts] == ["first", "left-door", "last"]


def test_only_words_of_the_language_are_read(tiny: TinyLibrary) -> None:
    assert load_diagrams(tiny.diagrams, "fr", Report()) == {}


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("view = [100, 100]", "", "no-view"),
        ("view = [100, 100]", "view = [100]", "no-view"),
        ("view = [100, 100]", "view = [0, 100]", "no-view"),
        ("view = [100, 100]", "view = [-1, 100]", "no-view"),
        ("view = [100, 100]", "view = [inf, 100]", "no-view"),
        ("view = [100, 100]", "view = [nan, 100]", "no-view"),
        ("view = [100, 100]", "view = ['100', 100]", "no-view"),
        ("view = [100, 100]", f"view = [1{'0' * 400}, 100]", "no-view"),
        (DIAGRAM[DIAGRAM.index("[[state]]") :], "", "no-states"),
        (DIAGRAM, "", "no-states"),
        (DIAGRAM, "state = 1\nview = [1, 1]", "wrong-type"),
    ],
)
def test_a_diagram_without_what_it_needs_is_left_out(
    tiny: TinyLibrary, old: str, new: str, code: str
) -> None:
    found, problems = spoiled(tiny, old, new)
    assert found == {}
    assert ("diagrams/heart.en.toml", 0, code) in problems


def test_words_that_are_no_toml_are_told_with_their_line(tiny: TinyLibrary) -> None:
    assert spoiled(tiny, "alt =", "alt") == ({}, [("diagrams/heart.en.toml", 2, "bad-toml")])


def test_words_in_another_encoding_are_told(tiny: TinyLibrary) -> None:
    (tiny.diagrams / "heart.en.toml").write_bytes(DIAGRAM.encode("cp1252"))
    assert loaded(tiny.diagrams) == ({}, [("diagrams/heart.en.toml", 1, "not-utf-8")])


def test_words_outside_the_folder_are_not_read(tiny: TinyLibrary, tmp_path: Path) -> None:
    (tmp_path / "words.toml").write_text(DIAGRAM)
    (tiny.diagrams / "other.en.toml").symlink_to(tmp_path / "words.toml")
    found, problems = loaded(tiny.diagrams)
    assert list(found) == ["heart"]
    assert problems == [("diagrams/other.en.toml", 0, "outside")]


def test_a_diagram_no_address_can_name_is_left_out(tiny: TinyLibrary) -> None:
    (tiny.diagrams / "My heart.en.toml").write_text(DIAGRAM)
    found, problems = loaded(tiny.diagrams)
    assert list(found) == ["heart"]
    assert problems == [("diagrams/My heart.en.toml", 0, "bad-name")]


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("The heart’s doors", "", "missing-field"),
        ('tone = "ill"', 'tone = "sick"', "wrong-choice"),
        ('slug = "open"', 'slug = "wide open"', "bad-name"),
        ('slug = "left-door"', 'slug = "Left door"', "bad-name"),
        ('meaning = "It lets blood in."', "", "missing-field"),
        ('elements = ["door"]', 'elements = "door"', "wrong-type"),
        ("label = true", 'label = "yes"', "wrong-type"),
        ("tour = 1", 'tour = "1"', "wrong-type"),
        ("article:heart-doors#what-do-doors-do", "heart-doors.md", "bad-address"),
        ('kind = "svg"', 'kind = "png"', "wrong-choice"),
    ],
)
def test_a_wrong_field_is_told_and_the_diagram_still_shown(
    tiny: TinyLibrary, old: str, new: str, code: str
) -> None:
    found, problems = spoiled(tiny, old, new)
    assert list(found) == ["heart"]
    assert problems == [("diagrams/heart.en.toml", 0, code)]


@pytest.mark.parametrize(
    "file",
    ["../secret.svg", "/etc/passwd", "..", "", "heart.svgz", "a/heart-open.svg", "heart\\u0000.svg", "heart"],
)
def test_a_picture_lies_beside_its_words(tiny: TinyLibrary, file: str) -> None:
    found, problems = spoiled(tiny, "heart-open.svg", file)
    assert {code for _, _, code in problems} <= {"bad-name", "missing-field"}
    assert problems
    picture = found["heart"].states[1].file
    assert picture.parent == tiny.diagrams
    assert picture.suffix == ".svg"
    assert "\0" not in str(picture)


def test_the_geometry_is_read(diagram: Diagram) -> None:
    geometry = load_geometry(diagram)
    shape = Outline((5.0, 5.0), (((0.0, 0.0), (9.0, 0.0), (9.0, 9.0)),))
    assert geometry.outlines == {"shut": {"left-door": shape}, "open": {"left-door": shape}}
    assert geometry.flows == {"shut": (Flow("flow-in", "body", ((0.0, 0.0), (1.5, 2.0))),), "open": ()}


@pytest.mark.parametrize(("said", "drawn"), [(True, True), (False, False), ("yes", False), (None, False)])
def test_a_flow_may_have_its_arrow_in_the_picture(diagram: Diagram, said: object, drawn: bool) -> None:
    flow = {"id": "flow-leak", "side": "leak", "points": [[0, 0], [1, 1]], "drawn": said}
    content = {"view": [10, 10], "states": {"shut": {"parts": {}, "flows": [flow]}}}
    diagram.outlines_file.write_text(json.dumps(content), encoding="utf-8")
    assert [each.drawn for each in load_geometry(diagram).flows["shut"]] == [drawn]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff",
        b"{",
        b"[]",
        b"[" * 100_000,
        b'{"states": 1' + b"0" * 5_000 + b"}",
        b" " * (MAX_BYTES + 1),
        json.dumps({"states": []}).encode(),
        json.dumps({"states": {"shut": []}}).encode(),
        json.dumps({"states": {"shut": {"parts": {"left-door": {}}}}}).encode(),
    ],
)
def test_outlines_of_no_use_are_told_by_name(diagram: Diagram, content: bytes) -> None:
    diagram.outlines_file.write_bytes(content)
    with pytest.raises(DrawingError, match=r"^heart\.outlines\.json cannot be read: "):
        load_geometry(diagram)


@pytest.mark.parametrize(
    "point",
    [[1], [1, 2, 3], ["a", "b"], "ab", None, [None, 1], [float("nan"), 1], [1, float("inf")], [10**400, 1]],
)
def test_a_point_is_two_finite_numbers(diagram: Diagram, point: object) -> None:
    states = {"shut": {"parts": {"left-door": {**OUTLINE, "anchor": point}}}}
    diagram.outlines_file.write_text(json.dumps({**OUTLINES, "states": states}))
    with pytest.raises(DrawingError):
        load_geometry(diagram)


def test_missing_outlines_are_told(diagram: Diagram) -> None:
    diagram.outlines_file.unlink()
    with pytest.raises(DrawingError, match="No such file"):
        load_geometry(diagram)


def test_outlines_outside_the_folder_are_not_read(diagram: Diagram, tmp_path: Path) -> None:
    diagram.outlines_file.rename(tmp_path / "outlines.json")
    diagram.outlines_file.symlink_to(tmp_path / "outlines.json")
    with pytest.raises(DrawingError, match="link"):
        load_geometry(diagram)


def test_a_state_is_shown_by_one_drawing_in_every_theme(tiny: TinyLibrary, diagram: Diagram) -> None:
    state = diagram.states[0]
    assert state.drawing("dark") == (tiny.diagrams / "heart-shut.svg", "dark")
    assert state.drawings == (state.file,)


def test_a_state_may_have_drawings_of_its_own_for_themes(tiny: TinyLibrary) -> None:
    file = 'file = "heart-shut.svg"'
    found, problems = spoiled(tiny, file, f'{file}\nfiles = {{dark = "night.svg", photocopy = "ink.svg"}}')
    state = found["heart"].states[0]
    assert problems == []
    assert state.drawing("dark") == (tiny.diagrams / "night.svg", "light")
    assert state.drawing("bright") == (state.file, "bright")
    assert state.drawings == (state.file, tiny.diagrams / "night.svg", tiny.diagrams / "ink.svg")


def test_a_picture_may_keep_its_colors_in_every_theme(tiny: TinyLibrary) -> None:
    found, problems = spoiled(tiny, "view = ", "keeps_colors = true\nview = ")
    state = found["heart"].states[0]
    assert problems == []
    assert state.drawing("contrast") == (state.file, "light")


@pytest.mark.parametrize(
    ("files", "codes"),
    [
        ('{dark = "../night.svg"}', ["bad-name"]),
        ('{dark = "night.png"}', ["bad-name"]),
        ('{sepia = "old.svg"}', ["unknown-field"]),
        ("{dark = 3}", ["wrong-type"]),
        ('"night.svg"', ["wrong-type"]),
    ],
)
def test_what_is_no_drawing_for_a_theme_is_told(tiny: TinyLibrary, files: str, codes: list[str]) -> None:
    file = 'file = "heart-shut.svg"'
    found, problems = spoiled(tiny, file, f"{file}\nfiles = {files}")
    assert [code for _, _, code in problems] == codes
    assert found["heart"].states[0].files == {}


def test_a_library_brings_pictures_of_its_own(tiny: TinyLibrary) -> None:
    own = tiny.articles / "diagrams"
    own.mkdir()
    words = DIAGRAM.replace("The heart’s doors", "Our doors")
    (own / "heart.en.toml").write_text(words)
    (own / "clinic.en.toml").write_text(DIAGRAM)
    diagrams = tiny.load()[0].diagrams
    assert set(diagrams) == {"heart", "clinic"}
    assert diagrams["heart"].title == "Our doors", "it stands in place of the shipped one"
    assert diagrams["heart"].states[0].file == own / "heart-shut.svg"
