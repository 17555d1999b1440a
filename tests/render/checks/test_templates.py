"""An article of each kind has its sections in their order, and in them what readers look for."""

import pytest

from tests.support.model_article import ASK, EMERGENCY, IN_SHORT, URGENT, model_body, write_model
from tests.support.tiny_library import ARTICLE, TinyLibrary, line_of, spoilt
from viewer.library.loading import KINDS
from viewer.render.checks.templates import QUESTIONS, SECTIONS, SELF_CHECK

TEMPLATES = [(kind, title) for kind, titles in SECTIONS.items() for title in titles]
FULL_KINDS = [kind for kind in KINDS if kind != "notice"]
WITH_WARNINGS = ["condition", "treatment", "medicine"]


def test_every_kind_has_a_template() -> None:
    assert set(SECTIONS) == set(KINDS)


@pytest.mark.parametrize("kind", KINDS)
def test_a_sound_article_of_each_kind_has_no_problem(tiny: TinyLibrary, kind: str) -> None:
    write_model(tiny, kind)
    assert tiny.problems() == []


@pytest.mark.parametrize(("kind", "title"), TEMPLATES)
def test_a_section_that_is_missing_is_told(tiny: TinyLibrary, kind: str, title: str) -> None:
    write_model(tiny, kind, (f"## {title}\n", "## Zzz\n"))
    problem = tiny.found("missing-section")
    assert (problem.file, problem.line, problem.hint) == (ARTICLE, 1, "")
    assert problem.message == f"an article of kind “{kind}” has a section “{title}”"


@pytest.mark.parametrize(
    ("title", "written"),
    [
        ("Check-ups", "Checkups"),
        ("What is it?", "What is it"),
        ("Looking after yourself", "Looking after Yourself"),
        (QUESTIONS, "Questions you can ask"),
    ],
)
def test_a_section_that_is_written_otherwise_is_told_with_the_likely_one(
    tiny: TinyLibrary, title: str, written: str
) -> None:
    write_model(tiny, "condition", (f"## {title}\n", f"## {written}\n"))
    problem = tiny.found("missing-section")
    assert problem.message == f"an article of kind “condition” has a section “{title}”"
    assert problem.hint == f"did you mean {written}?"


def test_a_smaller_heading_is_no_section(tiny: TinyLibrary) -> None:
    write_model(tiny, "condition", ("## Check-ups\n", "### Check-ups\n"))
    assert tiny.found("missing-section").message.endswith("“Check-ups”")


@pytest.mark.parametrize(
    ("kind", "first", "second"),
    [
        ("condition", "What is it?", "What causes it?"),
        ("condition", "What causes it?", "Looking after yourself"),
        ("test", "Why is it done?", "Get ready"),
        ("medicine", "What it does", "How to take it"),
    ],
)
def test_sections_that_changed_places_are_told_with_the_line(
    tiny: TinyLibrary, kind: str, first: str, second: str
) -> None:
    changes = (
        (f"## {first}\n", "## Zzz\n"),
        (f"## {second}\n", f"## {first}\n"),
        ("## Zzz\n", f"## {second}\n"),
    )
    body = write_model(tiny, kind, *changes)
    problem = tiny.found("section-order")
    assert (problem.file, problem.line) == (ARTICLE, line_of(f"## {second}", body))
    assert (problem.message, problem.hint) == (f"the section “{second}” stands too early", "")


def test_other_sections_may_stand_between(tiny: TinyLibrary) -> None:
    write_model(tiny, "condition", ("## Check-ups\n", "## Mouth care\n\nBrush each day.\n\n## Check-ups\n"))
    assert tiny.problems() == []


@pytest.mark.parametrize("kind", FULL_KINDS)
@pytest.mark.parametrize(
    "instead",
    ["", IN_SHORT.replace("in-short", "good-to-know"), f"Hello.\n\n{IN_SHORT}", f"## Hello\n\n{IN_SHORT}"],
    ids=["none", "another box", "after words", "after a heading"],
)
def test_an_article_begins_with_what_it_says_in_short(tiny: TinyLibrary, kind: str, instead: str) -> None:
    body = write_model(tiny, kind, (IN_SHORT, instead))
    problem = tiny.found("no-summary")
    assert (problem.file, problem.line) == (ARTICLE, line_of("# Understand", body) + 1)
    assert (problem.message, problem.hint) == ("an article begins with a box “in-short”", "")


@pytest.mark.parametrize("kind", WITH_WARNINGS)
@pytest.mark.parametrize(("box", "name"), [(EMERGENCY, "emergency"), (URGENT, "urgent")])
def test_a_box_that_says_when_to_call_is_missed(tiny: TinyLibrary, kind: str, box: str, name: str) -> None:
    write_model(tiny, kind, (f"{box}\n\n", ""))
    problem = tiny.found("missing-box")
    assert (problem.file, problem.line, problem.hint) == (ARTICLE, 1, "")
    assert problem.message == f"an article of kind “{kind}” has a box “{name}”"


@pytest.mark.parametrize("kind", ["test", "living", "basics"])
def test_other_kinds_need_no_such_boxes(tiny: TinyLibrary, kind: str) -> None:
    write_model(tiny, kind, (f"{EMERGENCY}\n\n{URGENT}\n\n", ""))
    assert tiny.problems() == []


@pytest.mark.parametrize("kind", WITH_WARNINGS)
def test_such_boxes_may_stand_on_any_page(tiny: TinyLibrary, kind: str) -> None:
    first, last = f"## {SECTIONS[kind][0]}\n\n", f"## {QUESTIONS}\n\n"
    body = spoilt(model_body(kind), (f"{EMERGENCY}\n\n", ""), (f"{URGENT}\n\n", ""))
    tiny.write(spoilt(body, (first, f"{first}{EMERGENCY}\n\n"), (last, f"{last}{URGENT}\n\n")), kind=kind)
    assert tiny.problems() == []


@pytest.mark.parametrize(
    "instead",
    [
        "- How is my heart?",
        ASK.replace("::: ask", "::: good-to-know"),
        f"Think of these.\n\n### Now\n\n{ASK}",
    ],
    ids=["no box", "another box", "under a smaller heading"],
)
def test_questions_to_ask_stand_in_their_box(tiny: TinyLibrary, instead: str) -> None:
    body = write_model(tiny, "test", (ASK, instead))
    problem = tiny.found("missing-box")
    assert (problem.file, problem.line) == (ARTICLE, line_of(f"## {QUESTIONS}", body))
    assert (problem.message, problem.hint) == ("“Questions to ask” has no box “ask”", "")


def test_questions_to_ask_may_have_words_around_their_box(tiny: TinyLibrary) -> None:
    write_model(tiny, "test", (ASK, f"Take these with you.\n\n{ASK}\n\nWrite down what you hear."))
    assert tiny.problems() == []


THIRD = "### Where do I feel it beat?\n\n- At my wrist."


@pytest.mark.parametrize(
    ("instead", "count"),
    [
        ("", 2),
        (f"{THIRD}\n\n### Who can help?\n\n- My nurse.", 4),
        ("## More\n\nRead on.\n\n" + THIRD, 2),
    ],
    ids=["two", "four", "the third elsewhere"],
)
def test_a_self_check_asks_three_questions(tiny: TinyLibrary, instead: str, count: int) -> None:
    body = write_model(tiny, "living", (THIRD, instead))
    problem = tiny.found("self-check")
    assert (problem.file, problem.line) == (ARTICLE, line_of(f"## {SELF_CHECK}", body))
    assert problem.message == f"“Check yourself” has {count} questions, not 3"
    assert problem.hint == "begin each with “###”"


def test_a_question_of_a_self_check_has_a_list_of_answers(tiny: TinyLibrary) -> None:
    body = write_model(tiny, "living", ("- It is a pump.", "It is a pump."))
    problem = tiny.found("self-check")
    assert (problem.file, problem.line) == (ARTICLE, line_of("### What is my heart?", body))
    assert problem.message == "“What is my heart?” has no list of the points of a good answer"
    assert problem.hint == ""


@pytest.mark.parametrize("instead", ["1. It is a pump.", "Two points.\n\n- It is a pump.\n- It beats."])
def test_answers_may_be_numbered_and_led_in(tiny: TinyLibrary, instead: str) -> None:
    write_model(tiny, "living", ("- It is a pump.", instead))
    assert tiny.problems() == []


def test_a_self_check_need_not_come_last(tiny: TinyLibrary) -> None:
    write_model(
        tiny, "living", (THIRD, f"{THIRD}\n\n## Read more\n\nAsk your nurse.\n\n### At home\n\nRest.")
    )
    assert tiny.problems() == []
