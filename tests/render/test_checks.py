"""The content compiler names each fault of an article once, where it is, and what was probably meant."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.support.tiny_library import BODY, LIBRARY, TinyLibrary, Value, line_of
from viewer.library.library import Library
from viewer.library.report import Severity
from viewer.render.checks import MAX_LIST, MAX_SENTENCE_WORDS, check, measured, names_of
from viewer.render.markup import Markup

ARTICLE = "en/doors/leaky-door.md"
LONG = "The cat sat on the mat and " * 4 + "it did not go."


def test_a_sound_library_has_no_problems(tiny: TinyLibrary) -> None:
    assert tiny.problems() == []


def test_an_empty_library_has_no_problems() -> None:
    assert check(Library(folder=Path(), language="en")) == []


@pytest.mark.parametrize(
    ("old", "new", "code", "message", "hint"),
    [
        (
            "[all doors](article:heart-doors)",
            "[all doors](article:heart-door)",
            "dead-link",
            "there is no article “heart-door” in this library",
            "did you mean article:heart-doors?",
        ),
        (
            "article:heart-doors)",
            "article:heart-doors#what-do-door-do)",
            "dead-link",
            "“Heart doors” has no heading “what-do-door-do”",
            "did you mean article:heart-doors#what-do-doors-do?",
        ),
        (
            "#left-door",
            "#right-door",
            "dead-link",
            "“The heart’s doors” has no part “right-door”",
            "did you mean diagram:heart#left-door?",
        ),
        (
            "diagram:heart/shut",
            "diagram:heart/shot",
            "missing-picture",
            "“The heart’s doors” has no view “shot”",
            "did you mean diagram:heart/shut?",
        ),
        (
            "diagram:heart/shut",
            "diagram:hart/shut",
            "missing-picture",
            "there is no picture “hart” in this library",
            "did you mean diagram:heart?",
        ),
        (
            "![A heart with one door.]",
            "![]",
            "no-alt",
            "the picture has no words for those who cannot see it",
            "",
        ),
        (
            'shut "The door is shut.")',
            "shut)",
            "no-caption",
            "the picture has no caption",
            "",
        ),
        (
            "Rest helps.",
            "Rest helps. [@A-2]",
            "unlisted-source",
            "the source “A-2” is not listed in “sources”",
            "did you mean A-1?",
        ),
    ],
)
def test_each_fault_of_a_place_is_told_with_its_line(
    tiny: TinyLibrary, old: str, new: str, code: str, message: str, hint: str
) -> None:
    body = BODY.replace(old, new, 1)
    tiny.write(body)
    problem = tiny.found(code)
    assert (problem.file, problem.line) == (ARTICLE, line_of(new, body))
    assert (problem.message, problem.hint) == (message, hint)
    assert problem.severity is Severity.ERROR


@pytest.mark.parametrize(
    ("front", "code", "message", "hint"),
    [
        (
            {"related": ["article:heart-door"]},
            "dead-link",
            "“related”: there is no article “heart-door” in this library",
            "did you mean article:heart-doors?",
        ),
        (
            {"sources": ["A-1", "A-2"]},
            "unknown-source",
            "there is no source “A-2” in sources.toml",
            "did you mean A-1?",
        ),
        ({"status": "reviewed"}, "unsigned", "“reviewed” needs reviewed_by and reviewed_on", ""),
        (
            {"status": "reviewed", "reviewed_by": "The Oak Clinic"},
            "unsigned",
            "“reviewed” needs reviewed_by and reviewed_on",
            "",
        ),
        (
            {"review_due": None},
            "no-review-date",
            "“review_due” must say when the text is to be looked at again",
            "",
        ),
    ],
)
def test_each_fault_of_the_front_matter_is_told(
    tiny: TinyLibrary, front: dict[str, Value | None], code: str, message: str, hint: str
) -> None:
    tiny.write(BODY, **front)
    problem = tiny.found(code)
    assert (problem.file, problem.line, problem.message, problem.hint) == (ARTICLE, 1, message, hint)


def test_a_source_that_is_listed_must_be_cited(tiny: TinyLibrary) -> None:
    tiny.write(BODY.replace(" [@A-1]", ""))
    assert tiny.found("uncited-source").message == "the source “A-1” is listed and never cited"


@pytest.mark.parametrize(
    ("old", "new", "code", "message", "at"),
    [
        (
            "## What helps?\n",
            "## What helps?\n\n::: in-short\nA word.\n:::\n",
            "double-box",
            "“Understand” has more than one box “in-short”",
            "# Understand",
        ),
        (
            "Yes, you can.",
            "Yes, you can.\n\n::: emergency\n- You faint\n:::",
            "emergency-last",
            "the emergency box ends “Live with it”",
            "# Live with it",
        ),
        (
            "Rest helps.",
            "Rest helps.\n\n- **Many** *things*\n" + "- More\n" * MAX_LIST,
            "long-list",
            "a list has 8 items, over 7",
            "- **Many**",
        ),
        (
            "- A door leaks.",
            "- A door leaks.\n" + "- More.\n" * (MAX_LIST - 1),
            "long-list",
            "a list has 8 items, over 7",
            "- A door leaks.",
        ),
        (
            "Yes, you can.",
            "|**One**|Two|Three|Four|\n|-|-|-|-|\n|a|b|c|d|",
            "wide-table",
            "a table has 4 columns, over 3",
            "|**One**|",
        ),
    ],
)
def test_each_fault_of_a_block_is_told_with_its_line(
    tiny: TinyLibrary, old: str, new: str, code: str, message: str, at: str
) -> None:
    body = BODY.replace(old, new, 1)
    tiny.write(body)
    problem = tiny.found(code)
    first = line_of(at, body) + (1 if at.startswith("# ") else 0)
    assert (problem.file, problem.line, problem.message) == (ARTICLE, first, message)


@pytest.mark.parametrize(
    "more",
    [
        "- One\n" * MAX_LIST,
        "|One|Two|Three|\n|-|-|-|\n|a|b|c|",
        "::: emergency\n- You faint\n:::\n\nThat is all.",
        "::: ask\n- May I?\n:::",
    ],
)
def test_what_is_just_within_the_rules_is_no_problem(tiny: TinyLibrary, more: str) -> None:
    tiny.write(f"{BODY}\n{more}")
    assert tiny.problems() == []


def test_a_long_sentence_is_a_warning_with_its_line(tiny: TinyLibrary) -> None:
    body = BODY.replace("Rest helps.", f"Rest. The [cat](article:heart-doors) is **here**. {LONG}")
    tiny.write(body)
    (problem,) = [each for each in tiny.problems() if each.code == "long-sentence"]
    assert (problem.line, problem.severity) == (line_of("Rest.", body), Severity.WARNING)
    assert problem.message.startswith(f"a sentence has 32 words, over {MAX_SENTENCE_WORDS}: “The cat sat")


def test_a_long_sentence_that_no_line_shows_is_told_on_its_page(tiny: TinyLibrary) -> None:
    tiny.write(BODY.replace("Yes, you can.", f"{{clinic}} knows. {{clinic}} says that {LONG}"))
    (problem,) = [each for each in tiny.problems() if each.code == "long-sentence"]
    assert problem.line == line_of("# Live with it") + 1


def test_long_sentences_on_the_whole_are_told(tiny: TinyLibrary) -> None:
    tiny.write(BODY.replace("Rest helps.", " ".join([LONG] * 9)))
    (problem,) = [each for each in tiny.problems() if each.code == "sentence-length"]
    assert "the mean number of words in a sentence is" in problem.message
    assert problem.hint == "use shorter words and sentences"


def test_hard_words_are_told(tiny: TinyLibrary) -> None:
    tiny.write(
        BODY.replace("Rest helps.", "Individualized pharmacological interventions ameliorate it. " * 9)
    )
    codes = {problem.code: problem.message for problem in tiny.problems()}
    assert codes.keys() == {"grade", "grade-without-names"}
    assert codes["grade"].startswith("the reading grade is ")
    assert codes["grade"].endswith(", over 6.5")


def test_names_that_an_article_teaches_are_no_hard_words(tiny: TinyLibrary) -> None:
    name = "interventricular communication"
    tiny.write(BODY.replace("Rest helps.", f"An {name} is a hole. " * 9), also=[name])
    assert tiny.found("grade").code == "grade"


def test_a_heading_a_table_and_a_picture_are_no_prose(tiny: TinyLibrary) -> None:
    library = tiny.loaded()
    article = library.articles["leaky-door"]
    tree = Markup().tree("## A heading of words\n\n|a|b|\n|-|-|\n|c|d|\n\n![words](diagram:heart)")
    assert measured(library, article, {1: tree, 2: ()}).words == 0
    assert measured(library, article, {1: Markup().tree("Two words."), 2: ()}).words == 2


def test_names_are_those_of_articles_and_parts_each_once(tiny: TinyLibrary) -> None:
    assert names_of(tiny.loaded()) == ("Heart doors", "Leaky door", "drip", "mitral valve")


@pytest.mark.parametrize(
    ("old", "new", "message", "at"),
    [
        ("Rest helps.", "Call {emergancy}.", "there is no field “{emergancy}”", "{emergancy}"),
        ("if you are", "\n\n#### Rest\n\nif you are", "headings go down to level 3", "#### Rest"),
        ("- You faint", "- You faint\n\n## Now", "a box “emergency” may hold paragraphs and", "## Now"),
        ("Yes, you can.", "- Sit\n- - **Rest** now", "a list may not stand inside a list", "- - **Rest"),
        ("Yes, you can.", "See ![My door](diagram:heart)", "a picture must stand alone", "See ![My"),
        ("Yes, you can.", "::: ask\n\n:::", "a box “ask” is empty", "::: ask"),
    ],
)
def test_what_markdown_says_is_told_with_its_line(
    tiny: TinyLibrary, old: str, new: str, message: str, at: str
) -> None:
    body = BODY.replace(old, new, 1)
    tiny.write(body)
    (problem,) = [each for each in tiny.problems() if each.code == "markup"]
    page = "Live with it" if old == "Yes, you can." else "Understand"
    assert problem.message.startswith(f"on the page “{page}”: {message}")
    assert (problem.file, problem.line) == (ARTICLE, line_of(at, body))


def test_the_article_to_begin_with_must_be_there(tiny: TinyLibrary) -> None:
    (tiny.articles / "en" / "library.toml").write_text('home = "article:leaky-dor"\n' + LIBRARY)
    problem = tiny.found("dead-link")
    assert (problem.file, problem.line) == ("en/library.toml", 0)
    assert problem.message == "“home”: there is no article “leaky-dor” in this library"
    assert problem.hint == "did you mean article:leaky-door?"


def test_checking_leaves_the_library_as_it_is(tiny: TinyLibrary) -> None:
    library = tiny.loaded()
    check(library)
    assert library == replace(library)
    assert library == tiny.loaded()
