"""Guides on paper: every word of every step, in order, on as many pages as they need, read from the PDF."""

import re

import pytest
from msgspec.structs import replace

from tests.support.forms import FOOT
from tests.support.paper import job_of, set_of, sheets_of, squeezed
from tests.support.shipped import the_library
from tests.support.tiny_guides import GUIDE, shipped
from tests.support.tiny_library import TinyLibrary
from tools.handouts.tagged import out_of_order
from viewer.paper.forms.guide_sheet import guide_lines
from viewer.paper.job import GuidePart, Job
from viewer.paper.plates import View
from viewer.reading.clinic import Clinic
from viewer.render.references import reference
from viewer.render.step_words import filled, people_words

LIBRARY = the_library()
FIELDS = Clinic().fields


def name_of(view: View) -> str:
    return "picture.svg"


def source(job: Job) -> str:
    part = job.parts[0]
    assert isinstance(part, GuidePart)
    return "\n".join(guide_lines(part, job, name_of))


@pytest.mark.parametrize("slug", ["afib"])
def test_every_word_of_every_step_is_on_paper_in_order(slug: str) -> None:
    guide = LIBRARY.guides[slug]
    pdf = set_of(job_of(LIBRARY, f"guide:{slug}"))
    words = re.sub(r"\d", "", "".join(sheet.words for sheet in sheets_of(pdf, FOOT)))

    at = 0
    for step in guide.steps:
        for said in (step.title, step.sentence, step.do):
            wanted = re.sub(r"\d", "", squeezed(filled(said, FIELDS)))
            at = words.index(wanted, at)
    for name in guide.all_sources:
        assert re.sub(r"\d", "", squeezed(reference(LIBRARY.sources[name]))) in words
    assert out_of_order(pdf) == []


def test_four_steps_to_a_page_or_six() -> None:
    counts = {}
    for steps in (4, 6):
        sheets = sheets_of(set_of(job_of(LIBRARY, "guide:heart-attack", steps=steps)), FOOT)
        titles = [squeezed(step.title) for step in LIBRARY.guides["heart-attack"].steps]
        counts[steps] = [sum(title in sheet.words for title in titles) for sheet in sheets]

    assert counts[4][:3] == [4, 4, 4]
    assert max(counts[6]) > 4
    assert max(counts[6]) <= 6
    assert len(counts[6]) <= len(counts[4])


def test_large_print_has_two_large_steps_to_a_page() -> None:
    foot = 106.0
    sheets = sheets_of(set_of(job_of(LIBRARY, "guide:salt", size="extra-large")), foot)
    titles = [squeezed(step.title) for step in LIBRARY.guides["salt"].steps]

    assert max(sum(title in sheet.words for title in titles) for sheet in sheets) == 2
    assert all(line.right < sheet.width - 40 for sheet in sheets for line in sheet.lines)


def test_an_emergency_step_is_a_box_with_its_word_and_whom_to_call(tiny: TinyLibrary) -> None:
    shipped(tiny).write_text(GUIDE)
    job = job_of(tiny.loaded(), "guide:leaking-door", clinic=Clinic(emergency_number="112"))
    made = source(job)

    assert made.count("emergency: true") == 1
    assert 'word: "Emergency", call: { "Call 112" }' in made
    assert made.count("call: none") == 7


def test_what_closes_a_guide_is_never_an_emergency(tiny: TinyLibrary) -> None:
    shipped(tiny).write_text(GUIDE)
    job = job_of(tiny.loaded(), "guide:leaking-door", clinic=Clinic(nurse_line="our ward"))

    assert "Do you have questions? Call our ward." in source(job)
    words = sheets_of(set_of(job), FOOT)[-1].words
    assert words.index(squeezed("Do you have questions?")) > words.index(squeezed("A nurse can help you."))


def test_people_are_drawn_and_said(tiny: TinyLibrary) -> None:
    shipped(tiny).write_text(GUIDE)
    library = tiny.loaded()
    people = library.guides["leaking-door"].steps[2].people
    assert people is not None
    made = source(job_of(library, "guide:leaking-door"))

    assert f'people: (10, 3), views: (), alt: "{people_words(people)}"' in made
    assert '{ "3 out of 10 people have a door that drips" }' in made


def test_a_missing_picture_is_said_and_wanted_none_is_not(tiny: TinyLibrary) -> None:
    shipped(tiny).write_text(GUIDE)
    library = tiny.loaded()
    job = job_of(library, "guide:leaking-door")
    part = job.parts[0]
    assert isinstance(part, GuidePart)
    lacking = replace(job, parts=(replace(part, plates=part.plates[1:]),))

    assert source(job).count("The picture is missing.") == 0
    assert source(lacking).count("The picture is missing.") == 1
    assert source(job_of(library, "guide:leaking-door", pictures="none")).count("missing") == 0


def test_the_sources_can_be_left_out() -> None:
    with_sources, without = (
        source(job_of(LIBRARY, "guide:salt", sources=wanted)) for wanted in (True, False)
    )

    assert "enum.item(1, " in with_sources
    assert "enum.item" not in without
