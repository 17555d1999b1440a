"""What leads nowhere is told with the likely place; so is a picture without words."""

import pytest

from tests.support.tiny_library import ARTICLE, BODY, TinyLibrary, line_of, spoilt
from viewer.library.report import Severity

LINK = "[all doors](article:heart-doors)"
PART = "diagram:heart#left-door"
PICTURE = '![A heart with one door.](diagram:heart/shut "The door is shut.")'


@pytest.mark.parametrize(
    ("old", "new", "code", "message", "hint"),
    [
        (
            LINK,
            "[all doors](article:heart-door)",
            "dead-link",
            "there is no article “heart-door” in this library",
            "did you mean article:heart-doors?",
        ),
        (
            LINK,
            "[all doors](article:heart-doors#what-do-door-do)",
            "dead-link",
            "“Heart doors” has no heading “what-do-door-do”",
            "did you mean article:heart-doors#what-do-doors-do?",
        ),
        (
            LINK,
            "[all doors](article:heart-doors/2)",
            "dead-link",
            "“Heart doors” has no page “2”; its last is 1",
            "",
        ),
        (
            LINK,
            "[all doors](topic:door)",
            "dead-link",
            "there is no topic “door” in this library",
            "did you mean topic:doors?",
        ),
        (
            LINK,
            "[all doors](term:mitral-valv)",
            "dead-link",
            "there is no term “mitral-valv” in this library",
            "did you mean term:mitral-valve?",
        ),
        (
            PART,
            "diagram:heart#right-door",
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
            "![A heart with one door.]",
            "![ ]",
            "no-alt",
            "the picture has no words for those who cannot see it",
            "",
        ),
        ('shut "The door is shut.")', "shut)", "no-caption", "the picture has no caption", ""),
        ('"The door is shut."', '" "', "no-caption", "the picture has no caption", ""),
    ],
)
def test_each_fault_of_a_place_is_told_with_its_line(
    tiny: TinyLibrary, old: str, new: str, code: str, message: str, hint: str
) -> None:
    body = spoilt(BODY, (old, new))
    tiny.write(body)
    problem = tiny.found(code)
    assert (problem.file, problem.line, problem.severity) == (ARTICLE, line_of(new, body), Severity.ERROR)
    assert (problem.message, problem.hint) == (message, hint)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (LINK, "[all doors](article:heart-doors#what-do-doors-do)"),
        (LINK, "[all doors](article:heart-doors/1)"),
        (LINK, "[below](article:leaky-door#can-i-work)"),
        (LINK, "[all doors](topic:doors)"),
        (LINK, "[a valve](term:mitral-valve)"),
        (LINK, "[the web](https://example.org/heart-door)"),
        (PART, "diagram:heart/open#left-door"),
        ("diagram:heart/shut", "diagram:heart/both"),
        ("![A heart with one door.]", "![A]"),
        ('"The door is shut."', '"Shut."'),
    ],
)
def test_a_place_that_is_there_is_no_problem(tiny: TinyLibrary, old: str, new: str) -> None:
    tiny.write(spoilt(BODY, (old, new)))
    assert tiny.problems() == []


def test_a_picture_with_neither_words_nor_place_is_told_of_each(tiny: TinyLibrary) -> None:
    body = spoilt(BODY, (PICTURE, "![](diagram:hart)"))
    tiny.write(body)
    problems = tiny.problems()
    assert {problem.code for problem in problems} == {"missing-picture", "no-alt", "no-caption"}
    assert {problem.line for problem in problems} == {line_of("![]", body)}


def test_the_same_dead_link_is_told_on_every_line(tiny: TinyLibrary) -> None:
    body = spoilt(BODY, (LINK, "[a](article:hart)"), ("Yes, you can.", "Yes, you [can](article:hart)."))
    tiny.write(body)
    lines = [problem.line for problem in tiny.problems()]
    assert lines == [line_of("[a](article:hart)", body), line_of("[can]", body)]


@pytest.mark.parametrize(
    ("related", "code", "message", "hint"),
    [
        (
            "article:heart-door",
            "dead-link",
            "“related”: there is no article “heart-door” in this library",
            "did you mean article:heart-doors?",
        ),
        (
            "diagram:hart",
            "dead-link",
            "“related”: there is no picture “hart” in this library",
            "did you mean diagram:heart?",
        ),
        ("article:leaky-door", "link-to-itself", "“related” names the article itself", ""),
        ("article:leaky-door/2", "link-to-itself", "“related” names the article itself", ""),
        ("article:leaky-door#can-i-work", "link-to-itself", "“related” names the article itself", ""),
    ],
)
def test_each_fault_of_a_related_place_is_told(
    tiny: TinyLibrary, related: str, code: str, message: str, hint: str
) -> None:
    tiny.write(BODY, related=[related])
    problem = tiny.found(code)
    assert (problem.file, problem.line, problem.message, problem.hint) == (ARTICLE, 1, message, hint)


@pytest.mark.parametrize(
    "related", ["article:heart-doors", "article:heart-doors/1", "diagram:heart", "term:leak"]
)
def test_a_related_place_that_is_there_is_no_problem(tiny: TinyLibrary, related: str) -> None:
    tiny.write(BODY, related=[related])
    assert tiny.problems() == []
