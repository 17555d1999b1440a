"""The pictures to touch come from the library's file, else from the first picture that leads somewhere."""

from pathlib import Path

import pytest

from tests.support.tiny_library import LIBRARY, TinyLibrary
from viewer.library.address import Address, touch
from viewer.library.library import Library

TOUCH = """
[[touch]]
slug = "inside"
title = "Inside"
picture = "diagram:heart"

[touched]
left-door = ["article:leaky-door", "article:heart-doors"]
"""


def written(tiny: TinyLibrary, more: str) -> Library:
    (tiny.articles / "en" / "library.toml").write_text(LIBRARY + more, encoding="utf-8")
    return tiny.load()[0]


def told(library: Library) -> list[str]:
    """Where the one part of the picture leads."""
    return [str(address) for address in library.told_at(library.diagrams["heart"].parts[0])]


def views(library: Library) -> list[tuple[str, str, str]]:
    return [(view.slug, view.title, str(view.picture)) for view in library.touch_views]


def test_the_library_says_what_is_touched_and_where_it_leads(tiny: TinyLibrary) -> None:
    library = written(tiny, TOUCH)
    assert views(library) == [("inside", "Inside", "diagram:heart")]
    assert told(library) == ["article:leaky-door", "article:heart-doors"]
    assert tiny.problems() == []


def test_a_library_that_says_nothing_has_its_first_picture_and_the_parts_own_articles(
    tiny: TinyLibrary,
) -> None:
    library = written(tiny, "")
    assert views(library) == [("heart", "The heart’s doors", "diagram:heart")]
    assert told(library) == ["article:heart-doors#what-do-doors-do"]


def test_a_picture_that_is_missing_is_left_out_and_so_is_what_leads_nowhere(tiny: TinyLibrary) -> None:
    library = written(tiny, TOUCH.replace("diagram:heart", "diagram:hart").replace("leaky-door", "leaky-dor"))
    assert views(library) == [("heart", "The heart’s doors", "diagram:heart")]
    assert told(library) == ["article:heart-doors"]


def test_without_pictures_there_is_nothing_to_touch() -> None:
    library = Library(folder=Path(), language="en")
    assert library.touch_views == ()
    assert library.missing(touch()) is not None


@pytest.mark.parametrize("address", ["touch:heart", "touch:heart/inside", "touch:heart/inside#left-door"])
def test_each_side_has_an_address(tiny: TinyLibrary, address: str) -> None:
    assert written(tiny, TOUCH).missing(Address.parse(address)) is None


def test_a_side_that_is_not_there_is_told_with_the_likely_one(tiny: TinyLibrary) -> None:
    wrong = written(tiny, TOUCH).missing(Address.parse("touch:heart/insid"))
    assert wrong == (
        "there is no such picture to touch in this library",
        "did you mean touch:heart/inside?",
    )


@pytest.mark.parametrize(
    ("old", "new", "code", "message", "hint"),
    [
        (
            "diagram:heart",
            "diagram:hart",
            "missing-picture",
            "touch “inside”: there is no picture “hart” in this library",
            "did you mean diagram:heart?",
        ),
        (
            "article:leaky-door",
            "article:leaky-dor",
            "dead-link",
            "touched “left-door”: there is no article “leaky-dor” in this library",
            "did you mean article:leaky-door?",
        ),
        (
            "left-door =",
            "left-dor =",
            "unknown-part",
            "touched “left-dor”: no picture to touch has such a part",
            "did you mean left-door?",
        ),
    ],
)
def test_what_is_wrong_with_them_is_told(
    tiny: TinyLibrary, old: str, new: str, code: str, message: str, hint: str
) -> None:
    written(tiny, TOUCH.replace(old, new, 1))
    problem = next(each for each in tiny.problems() if each.code == code)
    assert (problem.file, problem.message, problem.hint) == ("en/library.toml", message, hint)
