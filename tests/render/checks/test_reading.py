"""An article is as long as one of its kind is, and can be read by someone who left school early."""

import re

import pytest

from tests.support.model_article import model_body
from tests.support.tiny_library import ARTICLE, BODY, TinyLibrary, spoilt
from viewer.library.report import Problem, Severity
from viewer.render.checks.reading import MAX_GRADE, MAX_GRADE_WITHOUT_NAMES, MAX_MEAN_WORDS, MAX_SMOG

LONG = "The cat sat on the mat and " * 4 + "it did not go."
HINT = "use shorter words and sentences"
LENGTHS = [
    ("condition", 900, 1600),
    ("test", 500, 1000),
    ("treatment", 500, 1000),
    ("medicine", 500, 1000),
    ("living", 500, 1000),
    ("basics", 500, 1000),
    ("notice", 0, 1600),
]


def words(count: int) -> str:
    """Sections of so many words of prose, at most a hundred in each."""
    whole, rest = divmod(count, 100)
    sections = [*["Go on and walk. " * 25] * whole, "Go. " * rest]
    return "".join(f"\n\n## More {number}\n\n{text}" for number, text in enumerate(sections) if text)


def words_told(problem: Problem) -> int:
    found = re.match(r"the article has (\d+) words", problem.message)
    assert found is not None, problem
    return int(found[1])


@pytest.mark.parametrize(("kind", "fewest", "most"), LENGTHS)
def test_each_kind_has_its_length(tiny: TinyLibrary, kind: str, fewest: int, most: int) -> None:
    body = model_body(kind, prose="Go on.")
    tiny.write(body + words(2000), kind=kind)
    given = words_told(tiny.found("length")) - 2000
    for count, sound in ((fewest - 1, False), (fewest, True), (most, True), (most + 1, False)):
        if count < given:
            continue
        tiny.write(body + words(count - given), kind=kind)
        if sound:
            assert tiny.problems() == []
            continue
        problem = tiny.found("length")
        assert (problem.file, problem.line, problem.severity) == (ARTICLE, 1, Severity.ERROR)
        assert problem.message == f"the article has {count} words; one of its kind has {fewest} to {most}"
        assert problem.hint == ""


def test_headings_tables_and_captions_do_not_make_an_article_longer(tiny: TinyLibrary) -> None:
    body = model_body("notice", prose="Go on.")
    tiny.write(body + words(2000))
    given = words_told(tiny.found("length")) - 2000
    more = '\n\n## A long heading\n\n|a b|c|\n|-|-|\n|d e|f|\n\n![A b c.](diagram:heart "D e f.")'
    tiny.write(body + words(1600 - given) + more)
    assert tiny.problems() == []


def test_an_article_without_words_is_too_short(tiny: TinyLibrary) -> None:
    tiny.write("# Understand\n\n|a|b|\n|-|-|\n|c|d [@A-1]|", kind="basics")
    (problem,) = [each for each in tiny.problems() if each.code == "length"]
    assert words_told(problem) == 0


def limited(code: str, tiny: TinyLibrary) -> Problem:
    (problem,) = [each for each in tiny.problems() if each.code == code]
    assert (problem.file, problem.line, problem.severity) == (ARTICLE, 1, Severity.ERROR)
    assert problem.hint == HINT
    return problem


def test_long_sentences_on_the_whole_are_told(tiny: TinyLibrary) -> None:
    tiny.write(spoilt(BODY, ("Rest helps.", " ".join([LONG] * 9))))
    message = limited("sentence-length", tiny).message
    assert re.fullmatch(r"the mean number of words in a sentence is \d\d\.\d, over 12", message)
    assert MAX_MEAN_WORDS == 12


def test_sentences_of_twelve_words_are_just_within(tiny: TinyLibrary) -> None:
    twelve = "You can go on and walk and rest and then go home. "
    tiny.write(f"# Understand\n\nSee it [@A-1] and go on and walk and rest and go home.\n\n{twelve * 5}")
    assert tiny.problems() == []
    tiny.write(f"# Understand\n\nSee it [@A-1] and go on and walk and rest and then go home.\n\n{twelve * 5}")
    assert limited("sentence-length", tiny).message.startswith(
        "the mean number of words in a sentence is 12.2"
    )


def test_hard_words_are_told_by_each_measure(tiny: TinyLibrary) -> None:
    hard = "Individualized pharmacological interventions ameliorate incapacitating manifestations. "
    tiny.write(spoilt(BODY, ("Rest helps.", hard * 14)))
    assert {each.code for each in tiny.problems()} == {"grade", "grade-without-names", "smog"}
    for code, limit, lead in (
        ("grade", MAX_GRADE, "the reading grade is"),
        ("grade-without-names", MAX_GRADE_WITHOUT_NAMES, "without its names the grade is"),
        ("smog", MAX_SMOG, "the SMOG grade is"),
    ):
        message = limited(code, tiny).message
        assert re.fullmatch(rf"{lead} \d+\.\d, over {limit:g}", message), message
        assert float(message.removeprefix(f"{lead} ").partition(",")[0]) > limit


def test_easy_words_of_the_same_number_are_no_problem(tiny: TinyLibrary) -> None:
    tiny.write(spoilt(BODY, ("Rest helps.", "The right pills for you can ease bad signs. " * 14)))
    assert tiny.problems() == []


@pytest.mark.parametrize("source", ["title", "also", "glossary", "glossary, written otherwise"])
def test_names_that_a_library_teaches_are_no_hard_words(tiny: TinyLibrary, source: str) -> None:
    name = "interventricular communication"
    body = spoilt(BODY, ("Rest helps.", f"An {name} is a hole. " * 9))
    tiny.write(body)
    assert {each.code for each in tiny.problems()} == {"grade", "grade-without-names"}
    if source == "title":
        tiny.write(body, title=name.capitalize())
    elif source == "also":
        tiny.write(body, also=[name])
    else:
        term = '\n[hole]\nname = "hole"\nplain = "gap"\nmeaning = "A gap."\narticle = "article:leaky-door"\n'
        field = "name" if source == "glossary" else "written"
        text = term.replace('name = "hole"', f'name = "{name}"') if field == "name" else term
        more = f'written = ["{name}"]\n' if field == "written" else ""
        tiny.glossary.write_text(tiny.glossary.read_text() + text + more)
    assert tiny.found("grade").hint == HINT
