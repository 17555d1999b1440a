"""One article keeps to the spelling of one country."""

import pytest

from tests.support.tiny_library import ARTICLE, BODY, TinyLibrary, line_of, spoilt
from viewer.library.report import Severity
from viewer.render.checks.spelling import american_word, british_word

PAIRS = [
    ("anemia", "anaemia"),
    ("anesthetic", "anaesthetic"),
    ("behavior", "behaviour"),
    ("catheterization", "catheterisation"),
    ("center", "centre"),
    ("colored", "coloured"),
    ("diarrhea", "diarrhoea"),
    ("edema", "oedema"),
    ("emphasize", "emphasise"),
    ("esophagus", "oesophagus"),
    ("favorite", "favourite"),
    ("fiber", "fibre"),
    ("flavor", "flavour"),
    ("gray", "grey"),
    ("gynecologist", "gynaecologist"),
    ("hematologist", "haematologist"),
    ("hemoglobin", "haemoglobin"),
    ("honor", "honour"),
    ("ischemic", "ischaemic"),
    ("labor", "labour"),
    ("leukemia", "leukaemia"),
    ("liters", "litres"),
    ("meter", "metre"),
    ("minimize", "minimise"),
    ("moldy", "mouldy"),
    ("neighbors", "neighbours"),
    ("orthopedic", "orthopaedic"),
    ("organization", "organisation"),
    ("pediatric", "paediatric"),
    ("program", "programme"),
    ("recognize", "recognise"),
    ("stabilize", "stabilise"),
    ("summarize", "summarise"),
    ("tumor", "tumour"),
]


@pytest.mark.parametrize(("american", "british"), PAIRS)
def test_a_word_belongs_to_one_country(american: str, british: str) -> None:
    assert (american_word(f"the {american} is"), british_word(f"the {american} is")) == (american, "")
    assert (american_word(f"the {british} is"), british_word(f"the {british} is")) == ("", british)


@pytest.mark.parametrize(
    "word", ["laboratory", "laborious", "colorectal", "honorary", "organism", "organist"]
)
@pytest.mark.parametrize("case", [str.lower, str.capitalize])
def test_words_that_both_write_so_belong_to_none(word: str, case: type[str]) -> None:
    assert (american_word(case(word)), british_word(case(word))) == ("", "")


@pytest.mark.parametrize(
    "word", ["emphasis", "programmed", "programmer", "yogurt", "fetal", "fetus", "metered", "hemisphere"]
)
def test_more_words_that_both_write_so(word: str) -> None:
    assert (american_word(word), british_word(word)) == ("", "")


def test_two_spellings_in_one_article_are_told_where_the_british_word_stands(tiny: TinyLibrary) -> None:
    body = spoilt(
        BODY, ("Rest helps.", "The Color fades."), ("Yes, you can.", "Yes. The **colour** is fine.")
    )
    tiny.write(body)
    problem = tiny.found("mixed-spelling")
    assert (problem.file, problem.line, problem.severity) == (
        ARTICLE,
        line_of("colour", body),
        Severity.ERROR,
    )
    assert problem.message == "American and British spelling are mixed: “Color” and “colour”"
    assert problem.hint == ""


@pytest.mark.parametrize(
    "words",
    ["|Color|Colour|\n|-|-|\n|a|b|", "- A grey day\n- Gray hair", "### The colour\n\nThe color fades."],
    ids=["table", "list", "heading"],
)
def test_spelling_is_held_together_wherever_it_stands(tiny: TinyLibrary, words: str) -> None:
    tiny.write(spoilt(BODY, ("Yes, you can.", words)))
    assert tiny.found("mixed-spelling").severity is Severity.ERROR


@pytest.mark.parametrize("words", ["The color of the fiber.", "The colour of the fibre."])
def test_one_spelling_in_an_article_is_no_problem(tiny: TinyLibrary, words: str) -> None:
    tiny.write(spoilt(BODY, ("Yes, you can.", f"See it. {words}")))
    assert tiny.problems() == []


def test_each_article_may_have_its_own(tiny: TinyLibrary) -> None:
    other = tiny.leaky.with_name("heart-doors.md")
    other.write_text(other.read_text() + "\nThe colour is fine.\n")
    tiny.write(spoilt(BODY, ("Yes, you can.", "The color is fine.")))
    assert tiny.problems() == []
