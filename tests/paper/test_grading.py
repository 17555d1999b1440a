"""Grading: the reading grade of exactly what stands on the sheets."""

import pytest
from msgspec.structs import replace

from tests.support.paper import job_of
from tests.support.tiny_guides import GUIDE, shipped
from tests.support.tiny_library import BODY, TinyLibrary
from viewer.library.catalogue import Catalogue
from viewer.library.library import Library
from viewer.library.report import Report
from viewer.paper.grading import grade_of
from viewer.paper.job import Job
from viewer.paper.personal import Personal
from viewer.render.checks.compiler import subjects
from viewer.render.readability import measure
from viewer.render.trees import Trees

EASY = "The door is shut. You can rest."
HARD = "Physicians administer intravenous anticoagulation medication immediately."


def graded(job: Job) -> float:
    return grade_of(job, Trees(Catalogue(None)))


def written(tiny: TinyLibrary, body: str) -> Library:
    tiny.write(body)
    return tiny.load()[0]


def test_only_what_was_chosen_is_measured(tiny: TinyLibrary) -> None:
    library = written(tiny, f"# One\n\n## Easy\n\n{EASY}\n\n## Hard\n\n{HARD}\n")

    easy = graded(job_of(library, "leaky-door", sections=("easy",)))
    hard = graded(job_of(library, "leaky-door", sections=("hard",)))
    both = graded(job_of(library, "leaky-door"))

    assert easy < 3 < both < hard
    assert hard == measure([HARD]).grade


def test_a_whole_article_has_the_grade_that_checking_it_finds(tiny: TinyLibrary) -> None:
    library = written(tiny, BODY.replace("Call {nurse_line} if", "A mitral valve may leak, so ask if"))
    (subject,) = (each for each in subjects(library, Report()) if each.article.slug == "leaky-door")

    found = graded(job_of(library, "leaky-door", words=False))

    assert found == pytest.approx(max(0.0, subject.readability.grade_without_names))


def test_names_that_the_texts_teach_count_as_one_short_word(tiny: TinyLibrary) -> None:
    job = job_of(written(tiny, "# One\n\n## Two\n\nThe mitral valve leaks.\n"), "leaky-door", words=False)

    assert "mitral valve" in job.names
    assert graded(job) < graded(replace(job, names=()))


@pytest.mark.parametrize(
    "body",
    [
        f"## Two\n\n::: urgent\n- {HARD}\n:::",
        f"## Two\n\n{HARD}",
        f"## Two\n\n- {HARD}",
        f"::: in-short\n- {HARD}\n:::\n\n## Two\n\n{EASY}",
    ],
)
def test_lists_and_boxes_are_prose(tiny: TinyLibrary, body: str) -> None:
    assert graded(job_of(written(tiny, f"# One\n\n{body}\n"), "leaky-door")) > 5


def test_headings_tables_and_captions_are_no_prose(tiny: TinyLibrary) -> None:
    body = f'# One\n\n## {HARD}\n\n| {HARD} |\n|---|\n| {HARD} |\n\n![A](diagram:heart/shut "{HARD}")\n'

    assert graded(job_of(written(tiny, body), "leaky-door")) == 0


def test_what_stands_there_whatever_was_chosen_is_measured_too(tiny: TinyLibrary) -> None:
    body = f"# One\n\n## Two\n\n{EASY}\n\n## Three\n\n::: emergency\n- {HARD}\n:::\n"

    assert graded(job_of(written(tiny, body), "leaky-door", sections=())) > 5


def test_the_stub_the_words_to_know_and_the_note_are_measured_where_they_are_there(
    tiny: TinyLibrary,
) -> None:
    meaning = tiny.glossary.read_text(encoding="utf-8").replace("Blood that goes back.", HARD)
    tiny.glossary.write_text(meaning, encoding="utf-8")
    library = written(tiny, f"# One\n\n## Two\n\nIt may leak.\n\n## Check yourself\n\n### Why?\n\n- {HARD}\n")

    plain = graded(job_of(library, "leaky-door", words=False))

    assert plain < 3
    assert graded(job_of(library, "leaky-door", words=True)) > 5
    assert graded(job_of(library, "leaky-door", words=False, teach_back=True)) > 5
    assert graded(job_of(library, "leaky-door", words=False, personal=Personal(note=HARD))) > 5


def test_steps_of_guides_and_words_of_pictures_are_prose(tiny: TinyLibrary) -> None:
    shipped(tiny, "leaking-door").write_text(GUIDE.replace("A nurse can help you.", HARD), encoding="utf-8")
    library = tiny.loaded()

    assert graded(job_of(library, "guide:leaking-door")) > 0
    assert graded(job_of(library, "diagram:heart/shut")) == pytest.approx(
        max(0.0, measure(["The door is shut.", "It lets blood in."]).grade)
    )


def test_nothing_to_read_has_no_grade(tiny: TinyLibrary) -> None:
    assert graded(job_of(tiny.loaded(), extras=("visit",))) == 0
