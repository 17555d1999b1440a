"""An article is measured a section at a time, and the sections add up to what `check` measures."""

import pytest

from tests.render.appraisal.held import sheet
from tests.support.model_article import write_model
from tests.support.tiny_library import TinyLibrary
from viewer.library.report import Report
from viewer.render.appraisal.figures import figures_of
from viewer.render.checks.compiler import subjects


def test_the_sections_add_up_to_the_article(tiny: TinyLibrary) -> None:
    write_model(tiny, "treatment", ("You faint", "You are treated"))
    _, subject = subjects(tiny.loaded(), Report())
    figures = figures_of(subject)
    assert figures.readability == subject.readability
    assert sum(section.readability.words for section in figures.sections) == subject.readability.words
    assert 0 < figures.passive_share < 0.1


def test_sections_have_the_titles_of_their_headings(tiny: TinyLibrary) -> None:
    write_model(tiny, "basics")
    sections = sheet(tiny).figures.sections
    assert [(section.page, section.title) for section in sections[:2]] == [
        ("Understand", ""),
        ("Understand", "What does it do?"),
    ]
    assert sections[-1].title == "Check yourself"
    assert sections[-1].page == "Live with it"


def test_what_holds_no_prose_is_no_section(tiny: TinyLibrary) -> None:
    tiny.write("# Understand\n\n## A table?\n\n|a|b|\n|-|-|\n|c|d|\n")
    figures = sheet(tiny).figures
    assert (figures.sections, figures.readability.words, figures.passive_share) == ((), 0, 0.0)


@pytest.mark.parametrize("kind", ["basics", "living"])
def test_all_below_a_section_belongs_to_it(tiny: TinyLibrary, kind: str) -> None:
    write_model(tiny, kind)
    check = sheet(tiny).figures.sections[-1].readability
    assert check.sentences == 1 + 3
