"""Each item that a machine can check is met by a model article, and missed by one that is spoilt."""

import pytest

from tests.render.appraisal.held import CDC, PEMAT, finding, sheet
from tests.support.model_article import ASK, EMERGENCY, IN_SHORT, URGENT, model_body, write_model
from tests.support.tiny_library import TinyLibrary
from viewer.render.appraisal.item import Verdict, score_of
from viewer.render.appraisal.sheet import INSTRUMENTS

FIGURE = '![A heart with one door.](diagram:heart/shut "The door is shut.")'
STEPS = "- Call your nurse.\n- Ask for help."
TABLE = "| Choice | Good |\n|---|---|\n| Rest | It helps. |"
BEGINNING = (
    "## What is it?\n\n",
    f"## What is it?\n\n{FIGURE}\n\n{TABLE}\n\n{STEPS}\n\nAbout 2 out of 100 have it.\n\n",
)
LONG = " ".join(["Blood goes round."] * 60)

MET, NOT_MET, OUT, PERSON = Verdict.MET, Verdict.NOT_MET, Verdict.NOT_APPLICABLE, Verdict.PERSON


def test_the_items_bear_the_numbers_of_the_instruments() -> None:
    cdc, pemat = ([item.number for item in instrument.items] for instrument in INSTRUMENTS)
    assert cdc == list(range(1, 21))
    assert pemat == [*range(1, 13), *range(15, 27)]


def test_every_item_that_a_machine_can_check_is_met_by_a_sound_article(tiny: TinyLibrary) -> None:
    write_model(tiny, "condition", BEGINNING)
    for findings in sheet(tiny).findings:
        for each in findings:
            assert each.verdict is MET if each.item.is_checkable else each.verdict in (OUT, PERSON), each
    scores = [score_of(findings) for findings in sheet(tiny).findings]
    assert [(score.met, score.checked) for score in scores] == [(12, 12), (14, 14)]


@pytest.mark.parametrize(
    ("instrument", "number", "changes", "seen"),
    [
        (CDC, 2, [(IN_SHORT, f"Hello.\n\n{IN_SHORT}")], "page 1 does not open with a box “In short”"),
        (CDC, 3, [(IN_SHORT, "Hello.")], "no box “In short” sets the message off"),
        (CDC, 4, [(FIGURE, "")], "there is no picture"),
        (CDC, 4, [(' "The door is shut."', "")], "the picture has no caption"),
        (CDC, 6, [(IN_SHORT, "Hello.")], "there is no message or no call to action"),
        (CDC, 6, [("It can last a long life.", "It can be treated.")], "passive: “It can be treated.”"),
        (CDC, 8, [(STEPS, "- Call us.\n" * 8)], "a list has 8 items, over 7"),
        (CDC, 9, [(STEPS, LONG)], "under “What is it?” without a heading"),
        (CDC, 10, [("- It can last a long life.\n", "")], "1 points in “In short”, not 2 to 4 at the top"),
        (CDC, 15, [("About 2 out", "About 2.5 or 2 out")], "2.5 stands as a bare decimal"),
        (CDC, 17, [("About 2", "It is 220 minus your age. About 2")], "has to calculate: “220 minus”"),
        (CDC, 17, [("About 2", "In all, 3 out of 10 do. About 2")], "chances are out of 10 and out of 100"),
        (PEMAT, 5, [(STEPS, "It is treated. " * 60)], "of the sentences are passive"),
        (PEMAT, 6, [("out of 100", "% of 100")], "a share in percent stands without words: “2 %”"),
        (PEMAT, 7, [("About 2", "Calculate it. About 2")], "asks to calculate: “Calculate”"),
        (PEMAT, 8, [(STEPS, LONG)], "under “What is it?” without a heading"),
        (PEMAT, 11, [(IN_SHORT, "Hello.")], "no box “In short”"),
        (PEMAT, 12, [(STEPS, f"**{LONG}**")], "of the text is bold"),
        (PEMAT, 17, [(' "The door is shut."', "")], "the picture has no caption"),
        (PEMAT, 19, [("| Rest |", f"| {LONG} |")], "is long or empty"),
        (PEMAT, 19, [("| Choice | Good |", "| Choice | |")], "is long or empty"),
        (PEMAT, 21, [(STEPS, "Patients should rest. " * 9)], "of 2"),
        (PEMAT, 22, [(STEPS, "")], "no list of steps to take"),
        (PEMAT, 22, [("Ask for help.", f"Ask for help. {LONG}")], "a step is long: “Ask for help."),
    ],
)  # fmt: skip
def test_each_item_is_missed_where_it_is_spoilt(
    tiny: TinyLibrary, instrument: int, number: int, changes: list[tuple[str, str]], seen: str
) -> None:
    write_model(tiny, "condition", BEGINNING, *changes)
    found = finding(tiny, instrument, number)
    assert found.verdict is NOT_MET
    assert seen in found.seen


@pytest.mark.parametrize(
    ("instrument", "number"), [(CDC, 5), (CDC, 12), (PEMAT, 20), (PEMAT, 21), (PEMAT, 23)]
)
def test_a_text_that_asks_nothing_of_its_reader_misses_the_items_on_action(
    tiny: TinyLibrary, instrument: int, number: int
) -> None:
    tiny.write("# Understand\n\n## What is it?\n\nA heart beats. [@A-1]\n", kind="basics")
    assert finding(tiny, instrument, number).verdict is NOT_MET


@pytest.mark.parametrize(("instrument", "number"), [(CDC, 8), (CDC, 9), (PEMAT, 9), (PEMAT, 12)])
def test_a_text_without_headings_and_lists_misses_the_items_on_them(
    tiny: TinyLibrary, instrument: int, number: int
) -> None:
    tiny.write("# Understand\n\nA heart beats. [@A-1]\n", kind="basics")
    assert finding(tiny, instrument, number).verdict is NOT_MET


def test_headings_that_say_nothing_are_named(tiny: TinyLibrary) -> None:
    tiny.write(
        "# Understand\n\n## More\n\nA heart beats. [@A-1]\n\n## Heart\n\nIt is a heart.\n", kind="basics"
    )
    found = finding(tiny, PEMAT, 9)
    assert (found.verdict, found.seen) == (NOT_MET, "1 of 2 say what follows; not: More")


@pytest.mark.parametrize(
    ("instrument", "number", "lack"),
    [
        (CDC, 15, "no numbers"),
        (CDC, 16, "no numbers"),
        (CDC, 17, "no numbers"),
        (CDC, 20, "no chance in numbers"),
        (PEMAT, 6, "no numbers"),
        (PEMAT, 16, "no picture"),
        (PEMAT, 17, "no picture"),
        (PEMAT, 18, "no picture"),
        (PEMAT, 19, "no table"),
        (PEMAT, 24, "nothing to calculate"),
        (PEMAT, 25, "no picture and no table"),
    ],
)
def test_what_an_article_does_not_have_is_not_applicable(
    tiny: TinyLibrary, instrument: int, number: int, lack: str
) -> None:
    write_model(tiny, "condition")
    found = finding(tiny, instrument, number)
    assert (found.verdict, found.seen) == (OUT, lack)


@pytest.mark.parametrize(
    ("instrument", "number"), [(CDC, 16), (CDC, 20), (PEMAT, 16), (PEMAT, 18), (PEMAT, 25)]
)
def test_what_an_article_has_may_need_a_person(tiny: TinyLibrary, instrument: int, number: int) -> None:
    write_model(tiny, "condition", BEGINNING)
    assert finding(tiny, instrument, number).verdict is PERSON


def test_a_sum_needs_a_person_to_see_whether_it_is_taught(tiny: TinyLibrary) -> None:
    write_model(tiny, "condition", BEGINNING, ("About 2", "Multiply it. About 2"))
    assert finding(tiny, PEMAT, 24).verdict is PERSON


def test_without_advice_there_are_no_directions_to_give(tiny: TinyLibrary) -> None:
    tiny.write("# Understand\n\n## What is it?\n\nA heart beats. [@A-1]\n", kind="basics")
    assert finding(tiny, CDC, 14).verdict is OUT


def test_steps_without_a_box_are_directions(tiny: TinyLibrary) -> None:
    tiny.write(f"# Understand\n\n## What helps?\n\n{STEPS} [@A-1]\n", kind="basics")
    found = finding(tiny, CDC, 14)
    assert (found.verdict, found.seen) == (MET, "1 list of steps")


def test_advice_without_steps_and_without_a_box_is_not_met(tiny: TinyLibrary) -> None:
    tiny.write("# Understand\n\n## What helps?\n\nCall your nurse. [@A-1]\n", kind="basics")
    assert finding(tiny, CDC, 14).verdict is NOT_MET


def test_a_section_with_tasks_is_a_call_to_action(tiny: TinyLibrary) -> None:
    body = model_body("living").replace(EMERGENCY, "").replace(URGENT, "").replace(ASK, "Ask.")
    tiny.write(body, kind="living")
    assert finding(tiny, CDC, 5).seen == "“Start today”"


@pytest.mark.parametrize(
    "use",
    [
        "The **mitral valve** leaks.",
        "The [mitral valve](article:heart-doors) leaks.",
        "The mitral valve (say MY-trul) leaks.",
        "The mitral valve, a door, leaks.",
        "A door called the mitral valve leaks.",
    ],
)
def test_a_medical_word_is_explained_by_its_form_or_its_neighbours(tiny: TinyLibrary, use: str) -> None:
    tiny.glossary.unlink()
    write_model(tiny, "condition", ("[@A-1]", f"[@A-1] {use}"))
    assert finding(tiny, PEMAT, 4).seen == "1 of 1 explained at first use"


def test_a_word_of_the_glossary_is_explained_outside_boxes_for_emergencies(tiny: TinyLibrary) -> None:
    write_model(tiny, "condition", ("[@A-1]", "[@A-1] The mitral valve leaks."))
    assert finding(tiny, PEMAT, 4).verdict is MET
    write_model(tiny, "condition", ("- You faint", "- Your mitral valve hurts"))
    assert finding(tiny, PEMAT, 4).verdict is NOT_MET


def test_nothing_is_asked_of_a_notice(tiny: TinyLibrary) -> None:
    found = sheet(tiny)
    assert found.article.kind == "notice"
    assert {each.verdict for findings in found.findings for each in findings} == {OUT}
    assert score_of(found.findings[CDC]).share == 1.0
