"""A part knows each section of the open article that speaks of it, and a few other articles that do."""

import pytest

from tests.support.tiny_library import BODY, TinyLibrary, article_text, spoilt
from viewer.library.diagram import Part
from viewer.library.library import Library
from viewer.render.concordance import MOST_ARTICLES, Concordance


def read(tiny: TinyLibrary, body: str = BODY) -> tuple[Library, Part]:
    tiny.write(body)
    library, _ = tiny.load()
    return library, library.diagrams["heart"].parts[0]


def here(tiny: TinyLibrary, body: str) -> list[tuple[str, str, int]]:
    library, part = read(tiny, body)
    found = Concordance(library, library.articles["leaky-door"]).here(part)
    assert {each.article for each in found} <= {"Leaky door"}
    return [(str(each.address), each.section, each.page) for each in found]


WHAT = ("article:leaky-door#what-is-it", "What is it?", 1)
HELPS = ("article:leaky-door#what-helps", "What helps?", 1)


@pytest.mark.parametrize(
    ("old", "new", "more"),
    [
        ("Rest helps.", "Rest helps.", []),
        ("Rest helps.", "Mend the left door, then the left doors.", [HELPS]),
        ("Rest helps.", "Mend the [door](diagram:heart/open#left-door).", [HELPS]),
        ("Rest helps.", "| Mend | Why |\n|---|---|\n| Mitral valve | It leaks |", [HELPS]),
        ("Rest helps.", '![The left door.](diagram:heart/open "A heart.")', []),
        ("Rest helps.", "Mend the left doorway, or [the right](diagram:heart#right-door).", []),
    ],
)
def test_a_section_speaks_of_a_part_by_link_or_by_name(
    tiny: TinyLibrary, old: str, new: str, more: list[tuple[str, str, int]]
) -> None:
    assert here(tiny, spoilt(BODY, (old, new))) == [WHAT, *more]


def test_the_sections_of_all_pages_stand_in_the_order_of_the_text(tiny: TinyLibrary) -> None:
    body = spoilt(
        BODY,
        ("- A door leaks.", "- The left door leaks."),
        ("# Live with it\n", "# Live with it\n\nMind the left door.\n"),
        ("Yes, you can.", "Ask your mitral valve."),
    )
    assert here(tiny, body) == [
        ("article:leaky-door#understand", "Understand", 1),
        WHAT,
        ("article:leaky-door#live-with-it", "Live with it", 2),
        ("article:leaky-door#can-i-work", "Can I work?", 2),
    ]


def test_other_articles_are_named_once_each_and_not_too_many(tiny: TinyLibrary) -> None:
    for number in range(MOST_ARTICLES + 2):
        body = "# One\n\n## First?\n\nNo.\n\n## Second?\n\nThe left door.\n\n## Third?\n\nThe left door."
        text = article_text(body, title=f"Other {number}", related=[])
        tiny.leaky.with_name(f"other-{number}.md").write_text(text, encoding="utf-8")
    library, part = read(tiny)
    found = Concordance(library, library.articles["leaky-door"]).elsewhere(part)
    assert [each.article for each in found] == [f"Other {number}" for number in range(MOST_ARTICLES)]
    assert {each.section for each in found} == {"Second?"}


def test_without_an_open_article_all_are_others(tiny: TinyLibrary) -> None:
    library, part = read(tiny)
    concordance = Concordance(library, None)
    assert concordance.here(part) == ()
    assert [str(each.address) for each in concordance.elsewhere(part)] == ["article:leaky-door#what-is-it"]
