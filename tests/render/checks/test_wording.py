"""Sentences are short and active, and numbers stand in words that people can picture."""

import pytest

from tests.support.tiny_library import ARTICLE, BODY, TinyLibrary, line_of, spoilt
from viewer.library.report import Severity
from viewer.render.checks.wording import MAX_SENTENCE_WORDS

LAST = "Yes, you can."
LONG = "The cat sat on the mat and " * 4 + "it did not go."
SHORT = "You can go for a walk. " * 10
"""Sentences that make the others a small share."""


def test_a_long_sentence_is_a_warning_with_its_line(tiny: TinyLibrary) -> None:
    body = spoilt(BODY, ("Rest helps.", f"Rest. The [cat](article:heart-doors) is **here**. {LONG}"))
    tiny.write(body)
    problem = tiny.found("long-sentence")
    assert (problem.file, problem.line) == (ARTICLE, line_of("Rest.", body))
    assert problem.message == (
        f"a sentence has 32 words, over {MAX_SENTENCE_WORDS}: "
        "“The cat sat on the mat and The cat sat on the mat and The ca…”"
    )
    assert (problem.hint, problem.severity) == ("", Severity.WARNING)


@pytest.mark.parametrize("lead", ["- ", "1. ", "::: ask\n- "], ids=["bullet", "number", "box"])
def test_a_long_sentence_is_found_in_lists_and_boxes(tiny: TinyLibrary, lead: str) -> None:
    body = spoilt(BODY, (LAST, f"{lead}{LONG}" + ("\n:::" if ":::" in lead else "")))
    tiny.write(body)
    assert tiny.found("long-sentence").line == line_of("The cat sat", body)


def test_a_long_sentence_that_no_line_shows_is_told_on_its_page(tiny: TinyLibrary) -> None:
    tiny.write(spoilt(BODY, (LAST, f"{{clinic}} knows. {{clinic}} says that {LONG} {SHORT}")))
    assert tiny.found("long-sentence").line == line_of("# Live with it") + 1


@pytest.mark.parametrize(
    "words",
    [
        "Go on and walk " * 6 + "now.",
        "Go on and walk " * 4 + "now. " + "Go on and walk " * 4 + "now.",
        "Go on and walk " * 6 + "now (say NOW with a smile).",
        "|One|Two|\n|-|-|\n|" + "Go on and walk " * 7 + "|Go|",
        f'![A heart.](diagram:heart/shut "{"Go on and walk " * 7}")',
    ],
    ids=["just within", "two", "with its sound", "a cell", "a caption"],
)
def test_a_sentence_just_within_its_length_is_no_problem(tiny: TinyLibrary, words: str) -> None:
    tiny.write(spoilt(BODY, (LAST, words)))
    assert [problem.code for problem in tiny.problems()] == []


def test_many_passive_sentences_are_told_with_the_first(tiny: TinyLibrary) -> None:
    body = spoilt(BODY, (LAST, f"It is seen by all. {SHORT} It was given away. It is moved."))
    tiny.write(body)
    problem = tiny.found("passive")
    assert (problem.file, problem.line) == (ARTICLE, line_of("It is seen", body))
    assert problem.message == (
        "3 of 20 sentences are passive, over 1 of 10; the first is “It is seen by all.”"
    )
    assert (problem.hint, problem.severity) == ("say who does it", Severity.ERROR)


def test_one_passive_sentence_in_ten_is_no_problem(tiny: TinyLibrary) -> None:
    tiny.write(spoilt(BODY, (LAST, f"It is seen by all. {SHORT} It was given away. He moves it.")))
    assert tiny.problems() == []


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("The risk is 2.5 times as high.", "2.5"),
        ("The risk is 2.5.", "2.5"),
        ("It is 10.25, or so.", "10.25"),
        ("Your goal is 2.5 to 3.", "2.5"),
        ("Walk 3 kilometers (2 miles). The risk is 1.5 as high.", "1.5"),
        ("- Goal: 2.5", "2.5"),
        ("### A goal of 2.5\n\nStay there.", "2.5"),
        ("|What|Goal|\n|-|-|\n|INR|2.5|", "2.5"),
    ],
)
def test_a_bare_decimal_is_told_with_its_line(tiny: TinyLibrary, words: str, number: str) -> None:
    body = spoilt(BODY, (LAST, words))
    tiny.write(body)
    problem = tiny.found("bare-decimal")
    assert (problem.file, problem.line) == (ARTICLE, line_of(number, body))
    assert problem.message == f"{number} stands as a bare decimal"
    assert (problem.hint, problem.severity) == ("round it, or say it in words", Severity.ERROR)


@pytest.mark.parametrize(
    "words",
    [
        "You gain 3.3 pounds (1.5 kilograms).",
        "Drink 1.5 liters.",
        "Take 2.5 mg, or 12.5 milligrams.",
        "A valve of 1.5 square centimeters is tight.",
        "|Size in cm|What it says|\n|-|-|\n|2.5|Small|",
        "The risk is 2 times as high. It is 3.",
        "It is 1,000 now. See 1.2.3 and 10.1.2026.",
        "Walk 1/2.5 of it.",
    ],
)
def test_whole_numbers_and_decimals_with_a_unit_are_no_problem(tiny: TinyLibrary, words: str) -> None:
    tiny.write(spoilt(BODY, (LAST, words)))
    assert tiny.problems() == []


@pytest.mark.parametrize(
    ("words", "share"),
    [
        ("About 12% get it.", "12%"),
        ("About 12 % get it.", "12 %"),
        ("About 2 out of 100 (2%) get it.", "2%"),
        ("About 2 percent get it.", "percent"),
        ("About 2 per cent get it.", "per cent"),
        ("|How many|Who|\n|-|-|\n|12%|Men|", "12%"),
        ("::: good-to-know\nAbout 5% get it.\n:::", "5%"),
    ],
)
def test_a_bare_share_is_told_with_its_line(tiny: TinyLibrary, words: str, share: str) -> None:
    body = spoilt(BODY, (LAST, words))
    tiny.write(body)
    problem = tiny.found("bare-percent")
    assert (problem.file, problem.line) == (ARTICLE, line_of(share, body))
    assert problem.message == f"a share in percent stands without words: “{share}”"
    assert (problem.hint, problem.severity) == ("such as “2 out of 100 people”", Severity.ERROR)


@pytest.mark.parametrize(
    "words",
    [
        "About 2 out of 100 people get it.",
        "About 2 percent get it, which is 2 out of 100.",
        "About 50 percent get it, so half of all.",
        "About 25 percent get it: one quarter.",
        "A small percentage get it.",
    ],
)
def test_a_share_in_words_is_no_problem(tiny: TinyLibrary, words: str) -> None:
    tiny.write(spoilt(BODY, (LAST, words)))
    assert tiny.problems() == []
