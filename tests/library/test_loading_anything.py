"""Whatever stands in the files of a library, loading and checking it end with a report."""

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.support.tiny_library import BODY, DIAGRAM, GLOSSARY, LIBRARY, SOURCES, TinyLibrary, article_text
from viewer.render.checks.compiler import check

ONE_FOLDER = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
"""The same folder may serve every example, since each writes the one file it is about anew."""

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=10,
)


def survives(tiny: TinyLibrary) -> None:
    """Loading and checking end, and tell only what can be printed as JSON and as lines."""
    library, report = tiny.load()
    report.extend(check(library))
    assert all(str(problem).isprintable() for problem in report)
    assert json.dumps([problem.message for problem in report], ensure_ascii=False).encode()
    for article in library.order:
        assert library.missing(article.address) is None


FILES = ["en/doors/leaky-door.md", "en/library.toml", "en/glossary.toml", "sources.toml"]


@pytest.mark.timeout(60)
@pytest.mark.parametrize("file", FILES)
@ONE_FOLDER
@given(content=st.binary() | st.text().map(str.encode))
def test_no_bytes_make_loading_raise(tiny: TinyLibrary, file: str, content: bytes) -> None:
    (tiny.articles / file).write_bytes(content)
    survives(tiny)


@pytest.mark.timeout(60)
@ONE_FOLDER
@given(body=st.text())
def test_no_markdown_makes_loading_raise(tiny: TinyLibrary, body: str) -> None:
    tiny.leaky.write_bytes(article_text("# A\n" + body).encode())
    survives(tiny)


@pytest.mark.timeout(60)
@ONE_FOLDER
@given(at=st.integers(0, len(BODY)), words=st.text("[](){}*_`#|:-<>!@\\\n ab", max_size=12))
def test_no_slip_of_the_pen_makes_loading_raise(tiny: TinyLibrary, at: int, words: str) -> None:
    tiny.write(BODY[:at] + words + BODY[at:])
    survives(tiny)


@pytest.mark.timeout(60)
@pytest.mark.parametrize(
    "text", [LIBRARY, SOURCES, DIAGRAM, GLOSSARY], ids=["topics", "sources", "diagram", "glossary"]
)
@ONE_FOLDER
@given(data=st.data())
def test_no_slip_in_a_list_makes_loading_raise(tiny: TinyLibrary, text: str, data: st.DataObject) -> None:
    path = {
        LIBRARY: tiny.articles / "en" / "library.toml",
        SOURCES: tiny.articles / "sources.toml",
        DIAGRAM: tiny.diagrams / "heart.en.toml",
        GLOSSARY: tiny.glossary,
    }[text]
    lines = text.split("\n")
    line = data.draw(st.integers(0, len(lines) - 1))
    value = data.draw(
        st.sampled_from(["", "[]", "{}", "1e999", "nan", "'\\u0000'", '"\\u0000/../x"', "10" * 99])
    )
    lines[line] = f"{lines[line].partition('=')[0]}= {value}" if "=" in lines[line] else value
    path.write_text("\n".join(lines))
    survives(tiny)


@pytest.mark.timeout(60)
@ONE_FOLDER
@given(value=JSON)
def test_no_outlines_make_checking_raise(tiny: TinyLibrary, value: object) -> None:
    (tiny.diagrams / "heart.outlines.json").write_text(json.dumps(value))
    survives(tiny)


@pytest.mark.timeout(60)
@ONE_FOLDER
@given(content=st.binary())
def test_no_bytes_of_a_picture_make_checking_raise(tiny: TinyLibrary, content: bytes) -> None:
    for name in ("heart.en.toml", "heart.outlines.json", "heart-shut.svg"):
        (tiny.diagrams / name).write_bytes(content)
    survives(tiny)
