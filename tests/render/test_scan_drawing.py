"""No drawing that would hang or reach out is let through; ordinary ones are; and none takes long to judge."""

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.hostile_svg import HEAD, RECT, drawn, endless, hostile, looping, reaching_out
from tests.support.ordinary_svg import ordinary
from viewer.library.drawings import MAX_SVG_BYTES
from viewer.places import find_places
from viewer.render.patience import at_most
from viewer.render.scan import limits
from viewer.render.scan.drawing import read_drawing, scan
from viewer.render.scan.refusal import RefusedError

HOSTILE = hostile()
ORDINARY = ordinary()
SHIPPED = sorted((find_places().resources / "diagrams").glob("*.svg"))
MOST_SECONDS = 2.0
"""Of the processor, for a file that is judged in a quarter of that on a slow machine."""


def code_of(data: bytes) -> str:
    """The rule that a drawing breaks."""
    with pytest.raises(RefusedError) as refused:
        scan(data)
    return refused.value.code


@pytest.mark.parametrize("name", HOSTILE)
def test_what_no_picture_needs_is_refused_in_a_moment(name: str) -> None:
    with at_most(MOST_SECONDS), pytest.raises(RefusedError) as refused:
        scan(HOSTILE[name])
    sentence = refused.value.sentence("a.svg")
    assert sentence.startswith("The picture a.svg is not shown, because it")
    assert sentence.endswith(".")
    assert refused.value.advice


@pytest.mark.parametrize("name", ORDINARY)
def test_what_other_programs_save_is_let_through(name: str) -> None:
    assert scan(ORDINARY[name]).painted > 0


@pytest.mark.parametrize("path", SHIPPED, ids=[path.stem for path in SHIPPED])
def test_the_drawings_of_the_program_keep_far_from_the_limits(path: Path) -> None:
    assert scan(read_drawing(path)).painted < limits.PAINTED / 10


def test_the_rule_is_named_that_a_drawing_breaks() -> None:
    assert {code_of(data) for data in looping().values()} == {"broken-svg"}
    assert {code_of(data) for data in endless().values()} == {"heavy-svg", "large-svg"}
    assert code_of(reaching_out()["use of a file"]) == "outside-link"
    assert code_of(reaching_out()["script"]) == "hostile-svg"


def test_what_is_used_again_counts_again() -> None:
    once = scan(drawn(f'<g id="a">{RECT * 2}</g>')).painted
    thrice = scan(drawn(f'<g id="a">{RECT * 2}</g><use href="#a"/><use href="#a"/>')).painted
    assert (once, thrice) == (4, 4 + 2 * 4)


def test_the_ids_are_told() -> None:
    assert scan(drawn('<g id="door"/><g id="vessels"/>')).ids == {"door", "vessels"}


def test_a_drawing_is_read_within_limits(tmp_path: Path) -> None:
    path = tmp_path / "a.svg"
    path.write_bytes(drawn(RECT))
    assert read_drawing(path) == drawn(RECT)
    path.write_bytes(b" " * (MAX_SVG_BYTES + 1))
    with pytest.raises(RefusedError, match="over 2048 kB"):
        read_drawing(path)
    path.write_bytes(HOSTILE["packed"])
    with pytest.raises(RefusedError, match="packed"):
        read_drawing(path)


def test_what_is_no_file_of_the_folder_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "out.svg").write_bytes(drawn(RECT))
    (tmp_path / "in" / "link.svg").symlink_to(tmp_path / "out.svg")
    (tmp_path / "in" / "folder.svg").mkdir()
    for name, words in (("link", "another folder"), ("gone", "no such file"), ("folder", "no such file")):
        with pytest.raises(RefusedError, match=words):
            read_drawing(tmp_path / "in" / f"{name}.svg")

    def fail(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", fail)
    with pytest.raises(RefusedError, match=r"cannot be read \(Permission denied\)"):
        read_drawing(tmp_path / "out.svg")


@given(st.binary(max_size=400))
def test_bytes_of_any_kind_are_judged_without_another_error(data: bytes) -> None:
    judge(data)
    judge(HEAD.encode() + data + b"</svg>")


def written(kind: str, attributes: dict[str, str], inner: str) -> str:
    """An element as it stands in a file."""
    given = "".join(f' {name}="{value}"' for name, value in attributes.items())
    return f"<{kind}{given}>{inner}</{kind}>"


@st.composite
def trees(draw: st.DrawFn) -> bytes:
    """A drawing of elements that refer to each other in any way, with values of any kind."""
    kinds = "g use mask pattern clipPath marker filter linearGradient stop path rect text style feBlend x:a b"
    names = "id href xlink:href fill mask filter marker-mid style d transform width viewBox class onload x:y"
    words = st.sampled_from(
        [
            "a",
            "b",
            "#a",
            "#b",
            "url(#a)",
            "url(#b)",
            "url(b)",
            "M0 0l1 1",
            "scale(9)",
            "1e9",
            "50%",
            "fill:url(#a)",
            "}",
        ]
    )

    def element(inner: str) -> st.SearchStrategy[str]:
        attributes = st.dictionaries(
            st.sampled_from(names.split()), words | st.text("ab#(){};:\\-.0 e", max_size=9)
        )
        return st.builds(written, st.sampled_from(kinds.split()), attributes, st.just(inner))

    body = ""
    for _ in range(draw(st.integers(1, 12))):
        part = draw(element(draw(st.sampled_from(["", body, "words"]))))
        body = part if draw(st.booleans()) else body + part
    return drawn(body)


@settings(max_examples=150)
@given(trees())
def test_trees_of_any_shape_are_judged_without_another_error(data: bytes) -> None:
    judge(data)


def judge(data: bytes) -> None:
    """Scan, whatever comes of it."""
    with suppress(RefusedError):
        assert scan(data).painted <= limits.PAINTED
