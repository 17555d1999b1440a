"""A guide is checked as an article is: its places, words, people, sources, and when to call for help."""

from datetime import timedelta

import pytest

from tests.support.tiny_guides import ALARM, FIRST, FRONT, GUIDE, PEOPLE, PLAIN, STEPS, own, shipped
from tests.support.tiny_library import TODAY, TinyLibrary
from viewer.library.guide import People
from viewer.library.report import Severity
from viewer.places import find_places
from viewer.render.checks.compiler import check
from viewer.render.step_words import filled, people_words, spoken


def test_a_good_guide_has_no_problems(tiny: TinyLibrary) -> None:
    shipped(tiny).write_text(GUIDE)
    assert tiny.problems() == []


@pytest.mark.parametrize(
    ("old", "new", "code", "message"),
    [
        (
            "article:leaky-door",
            "article:leaky-dor",
            "dead-link",
            "“articles”: there is no article “leaky-dor”",
        ),
        ("article:leaky-door", "diagram:heart", "dead-link", "“articles”: diagram:heart is no article"),
        ("#what-do-doors-do", "#what", "dead-link", "step 1: “link”: “Heart doors” has no heading “what”"),
        ("heart/shut#", "heart/shutt#", "missing-picture", "step 1: “The heart’s doors” has no view “shutt”"),
        (
            "diagram:heart/shut",
            "article:leaky-door",
            "missing-picture",
            "step 1: “Leaky door” has no heading",
        ),
        (
            "#left-door",
            "#right-door",
            "missing-picture",
            "step 1: “The heart’s doors” has no part “right-door”",
        ),
        (
            'sources = ["A-1"]',
            'sources = ["B-2"]',
            "unknown-source",
            "there is no source “B-2” in sources.toml",
        ),
        ('topic = "doors"', 'topic = "windows"', "unknown-topic", "there is no topic “windows” to list it"),
        ("Your heart has a door.", "It has one. It shuts.", "several-sentences", "step 1: “sentence” has 2"),
        (
            "Look at the door in",
            f"Look {'at it and ' * 9}",
            "long-sentence",
            "step 1: “do” has 30 words, over 25",
        ),
        ("a door.", "a *door*.", "not-plain", "step 1: “sentence” has the sign “*”"),
        ("{nurse_line}", "{doctor}", "unknown-field", "step 5: there is no field “{doctor}”"),
        ("Call now if", "Call 911 now if", "fixed-number", "step 4: the emergency number 911 is fixed"),
        (
            "emergency = true",
            "",
            "no-emergency-step",
            "the guide speaks of “faint” and has no emergency step",
        ),
        (
            'title = "One door"',
            f'title = "{"one " * 9}"',
            "long-title",
            "step 1: its title has 9 words, over 8",
        ),
        ('"A leaking door"', '"A door, step by step"', "guide-title", "the program writes “Step by step”"),
        ("written_on", "reviewed_on", "no-writing-date", "“written_on” must say"),
    ],
)
def test_what_is_wrong_is_told(tiny: TinyLibrary, old: str, new: str, code: str, message: str) -> None:
    shipped(tiny).write_text(GUIDE.replace(old, new, 1))
    found = next(problem for problem in tiny.problems() if problem.code == code)
    assert found.file == "guides/leaking-door.en.toml"
    assert found.message.startswith(message)


def test_a_part_that_is_not_in_the_view_is_told(tiny: TinyLibrary) -> None:
    outlines = tiny.diagrams / "heart.outlines.json"
    outlines.write_text(
        outlines.read_text().replace('"open": {"parts": {"left-door"', '"open": {"parts": {"other"')
    )
    shipped(tiny).write_text(GUIDE.replace("heart/shut#", "heart/open#"))
    assert "unknown-part" in [problem.code for problem in tiny.problems()]


@pytest.mark.parametrize("count", [7, 13])
def test_too_few_or_many_steps_are_a_warning(tiny: TinyLibrary, count: int) -> None:
    shipped(tiny).write_text(FRONT + "".join((*STEPS, *STEPS)[:count]))
    found = tiny.found("step-count")
    assert (found.severity, found.message.split(";")[0]) == (Severity.WARNING, f"the guide has {count} steps")


def test_an_emergency_step_is_not_the_last(tiny: TinyLibrary) -> None:
    shipped(tiny).write_text(FRONT + FIRST + PLAIN * 6 + ALARM)
    assert tiny.found("emergency-last").severity is Severity.ERROR


def test_hard_words_are_told(tiny: TinyLibrary) -> None:
    hard = PEOPLE.replace(
        "a door that drips.", "considerable regurgitation necessitating hospitalization immediately."
    )
    shipped(tiny).write_text(FRONT + hard * 7 + PLAIN)
    assert {problem.code for problem in tiny.problems()} == {"grade", "grade-without-names"}


def test_a_guide_must_be_looked_at_again_when_it_is_due(tiny: TinyLibrary) -> None:
    shipped(tiny).write_text(GUIDE)
    later = tiny.problems(today=TODAY + timedelta(days=800))
    assert "too-old" in [problem.code for problem in later if problem.file.startswith("guides/")]


def test_of_another_library_only_its_own_guides_are_checked(tiny: TinyLibrary) -> None:
    bad = GUIDE.replace("article:leaky-door", "article:nowhere")
    shipped(tiny).write_text(bad)
    own(tiny).write_text(bad)
    library, _ = tiny.load()
    assert {problem.file for problem in check(library, pictures=False)} == {"en/guides/our-door.toml"}


def test_fields_are_filled_in_and_numbers_said() -> None:
    assert filled("Call {emergency}, or {nurse_line}.", {"emergency": "911"}) == "Call 911, or nurse line."
    assert people_words(People(100, 3, "people have it")) == "3 out of 100 people have it"


def test_a_step_is_spoken_sentence_by_sentence(tiny: TinyLibrary) -> None:
    shipped(tiny).write_text(GUIDE)
    steps = tiny.loaded().guides["leaking-door"].steps
    assert spoken(steps[3], {"emergency": "112", "clinic": "us"}) == (
        "Get help.",
        "Call 112.",
        "Call now if you faint.",
        "Do not wait for us.",
    )
    assert spoken(steps[4], {"nurse_line": "the nurse"}) == (
        "Ask.",
        "A nurse can help you.",
        "Call the nurse if you are not sure.",
    )


def test_guides_that_come_with_the_program_are_found() -> None:
    assert list((find_places().resources / "guides").glob("*.en.toml"))
