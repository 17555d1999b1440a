"""Room: as much as two pages hold is usual, and that is so when it is set."""

from functools import cache

import pytest

from tests.support.paper import Sheet, job_of, set_of, sheets_of, squeezed
from tests.support.shipped import the_library
from tests.support.tiny_library import TinyLibrary
from viewer.paper.choice import PAPERS
from viewer.paper.room import Taken, always_taken, held, taken_by
from viewer.paper.sections import offers_of, usual_sections
from viewer.reading.clinic import Clinic, Phone

CLINIC = Clinic("Riverside Heart Clinic", "120 River Road", (Phone("Nurse line", "555-0142", "weekdays"),))
FLAGSHIP = "mitral-valve-regurgitation"
SAMPLE = (FLAGSHIP, "coronary-artery-disease", "salt", "angiogram", "heart-medicines", "pacemakers-and-icds")
"""One of most kinds, with and without pictures and tables, and those that are fullest."""


@cache
def sheets(slug: str, paper: str) -> list[Sheet]:
    return sheets_of(set_of(job_of(the_library(), slug, paper=paper, clinic=CLINIC)))


@pytest.mark.parametrize("slug", SAMPLE)
def test_what_is_usual_fits_the_front_and_the_back_of_one_sheet(slug: str) -> None:
    found = sheets(slug, PAPERS[SAMPLE.index(slug) % 2])

    assert len(found) == 2
    for sheet in found:
        lowest = max(line.foot for line in sheet.lines)
        assert 0.6 * sheet.height < lowest < sheet.height - 55, "no empty half, and clear of the foot"


def test_the_first_article_has_all_that_was_designed() -> None:
    first, second = sheets(FLAGSHIP, "us-letter")

    assert usual_sections(the_library().articles[FLAGSHIP]) == (
        *("in-short", "what-is-it", "what-are-the-symptoms", "when-to-get-help"),
        *("looking-after-yourself", "questions-to-ask"),
    )
    for said in ("In short", "What is it?", "What are the symptoms?", "Call 911 now if"):
        assert squeezed(said) in first.words
    for said in ("Looking after yourself", "Call your clinic today if", "Questions to ask", "Sources"):
        assert squeezed(said) in second.words


def test_of_every_article_when_to_call_comes_first_and_no_section_is_alone() -> None:
    for article in the_library().order:
        usual = set(usual_sections(article))
        ranked = sorted((offer.rank, offer.id) for offer in offers_of(article))

        assert {ranked[0][1], ranked[1][1]} <= usual, article.slug
        assert len(usual) >= 3, article.slug


def test_the_lighter_ones_stand_where_a_weightier_one_finds_no_room() -> None:
    sizes = (("long", 900.0), ("longer", 300.0), ("short", 100.0))
    sections = [(name, Taken(points, frozenset())) for name, points in sizes]

    assert tuple(held(0.0, sections, 1000.0)) == ("long", "short")
    assert tuple(held(200.0, sections, 1000.0)) == ("long",), "the first whatever it takes"


def test_a_source_that_two_sections_cite_takes_room_once() -> None:
    sections = [(name, Taken(100.0, frozenset({"A-1"}))) for name in ("a", "b", "c")]

    assert tuple(held(0.0, sections, 339.0)) == ("a", "b", "c")
    assert tuple(held(0.0, sections, 338.0)) == ("a", "b")


def test_all_that_a_section_says_takes_room_but_its_emergency_boxes() -> None:
    bare = taken_by("").points
    longer = [
        taken_by(text).points
        for text in ("Text.", "- Item", "### More", "| A | B |", "::: urgent\n- You cough\n:::")
    ]
    asked = taken_by("::: ask\n- Why?\n:::").points

    assert min(longer) > bare
    assert asked > taken_by("::: urgent\n- Why?\n:::").points, "with lines for a hand"
    assert taken_by("::: emergency\n- You faint\n:::").points == bare
    assert taken_by('![A door](diagram:heart "A door.")').points > bare + 100
    assert taken_by("So [all doors](article:doors). [@A-1]").sources == {"A-1"}


def test_no_sign_of_an_emergency_takes_room_twice(tiny: TinyLibrary) -> None:
    sign = "\n\n::: emergency\n- You faint\n:::\n"
    once, twice = (f"# One\n\n## Two{sign}", f"# One\n\n## Two{sign}\n## Three{sign}")

    taken = []
    for body in (once, twice):
        tiny.write(body, related=[])
        taken.append(always_taken(tiny.load()[0].articles["leaky-door"]))

    assert taken[0] == taken[1]


def test_a_text_never_goes_on_below_a_box_that_it_is_no_part_of(tiny: TinyLibrary) -> None:
    lines = "\n\n".join(
        f"Line {number} of this long text, which fills the left column." for number in range(24)
    )
    tiny.write(f"# One\n\n## What is it?\n\n{lines}\n\n::: emergency\n- You faint\n:::\n", related=[])

    first, *_ = sheets_of(set_of(job_of(tiny.load()[0], "leaky-door", blanks=False)))

    beside = [line.words for line in first.lines if line.left > 310]
    assert "You faint" in " ".join(beside)
    assert not any(words.startswith("Line ") for words in beside)
