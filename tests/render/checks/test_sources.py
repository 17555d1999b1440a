"""The sources that an article lists, those it cites and those that are known agree."""

import pytest

from tests.support.model_article import model_body
from tests.support.tiny_library import ARTICLE, BODY, SOURCES, TinyLibrary, line_of, spoilt
from viewer.library.loading import KINDS
from viewer.library.report import Severity

SECOND = SOURCES.replace("A-1", "A-2")


def test_a_cited_source_that_is_not_listed_is_told_with_its_line(tiny: TinyLibrary) -> None:
    body = spoilt(BODY, ("Rest helps.", "Rest helps. [@A-2]"))
    tiny.write(body)
    problem = tiny.found("unlisted-source")
    assert (problem.file, problem.line, problem.severity) == (
        ARTICLE,
        line_of("[@A-2]", body),
        Severity.ERROR,
    )
    assert problem.message == "the source “A-2” is not listed in “sources”"
    assert problem.hint == "did you mean A-1?"


@pytest.mark.parametrize(
    "words",
    ["::: ask\n- May I? [@A-2]\n:::", "|Day|What|\n|-|-|\n|One|Rest. [@A-2]|", "- Rest. [@A-2]"],
    ids=["box", "table", "list"],
)
def test_a_source_counts_as_cited_wherever_it_stands(tiny: TinyLibrary, words: str) -> None:
    tiny.write(spoilt(BODY, ("Yes, you can.", words)))
    assert tiny.found("unlisted-source").message == "the source “A-2” is not listed in “sources”"
    (tiny.articles / "sources.toml").write_text(SOURCES + SECOND)
    tiny.write(spoilt(BODY, ("Yes, you can.", words)), sources=["A-1", "A-2"])
    assert tiny.problems() == []


def test_a_listed_source_that_is_not_known_is_told_with_the_likely_one(tiny: TinyLibrary) -> None:
    tiny.write(spoilt(BODY, ("[@A-1]", "[@A-1] [@A-2]")), sources=["A-1", "A-2"])
    problem = tiny.found("unknown-source")
    assert (problem.file, problem.line) == (ARTICLE, 1)
    assert problem.message == "there is no source “A-2” in sources.toml"
    assert problem.hint == "did you mean A-1?"


def test_an_unknown_source_is_not_told_twice_for_want_of_a_citation(tiny: TinyLibrary) -> None:
    tiny.write(BODY, sources=["A-1", "A-2"])
    assert tiny.found("unknown-source").hint == "did you mean A-1?"


def test_a_listed_source_must_be_cited(tiny: TinyLibrary) -> None:
    tiny.write(spoilt(BODY, (" [@A-1]", "")))
    problem = tiny.found("uncited-source")
    assert (problem.file, problem.line) == (ARTICLE, 1)
    assert problem.message == "the source “A-1” is listed and never cited"
    assert problem.hint == ""


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "notice"])
def test_an_article_that_states_facts_names_a_source(tiny: TinyLibrary, kind: str) -> None:
    tiny.write(spoilt(model_body(kind), (" [@A-1]", "")), kind=kind, sources=[])
    problem = tiny.found("no-sources")
    assert (problem.file, problem.line) == (ARTICLE, 1)
    assert problem.message == "the article names no source"
    assert problem.hint == "list in “sources” what its facts come from"


def test_a_notice_needs_no_source(tiny: TinyLibrary) -> None:
    tiny.write(spoilt(BODY, (" [@A-1]", "")), sources=[])
    assert tiny.problems() == []
