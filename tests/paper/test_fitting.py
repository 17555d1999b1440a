"""Fitting: a job is shortened until it fits, by as little as can be and never by what must be there."""

import math

import pytest
from msgspec import Struct

from tests.support.paper import job_of
from tests.support.tiny_guides import GUIDE, shipped
from tests.support.tiny_library import TinyLibrary
from viewer.library.library import Library
from viewer.paper.fitting import Fitted, fitted
from viewer.paper.job import ArticlePart, Job
from viewer.paper.sections import IN_SHORT, stretches_of

BODY = """\
# Understand

::: in-short
- A door leaks.
:::

## What causes it?

{causes}

## What is it?

{is_it}

## When to get help

{help}

::: emergency
- You faint
:::

## Pregnancy

{pregnancy}
"""
LETTERS = {"causes": 50, "is_it": 200, "help": 300, "pregnancy": 100}
PAGE = 100
"""Letters of a page of these tests."""


class Pages(Struct, frozen=True):
    """How many pages a job takes that is counted and not set."""

    pages: int


class Counter:
    """Counts the letters of a job's sections in place of a typesetter, and how often it was asked to."""

    def __init__(self, words: int = 0, always: int = 0) -> None:
        """`words` are the letters of words to know, `always` those that stand there whatever was chosen."""
        self.settings = 0
        self._words, self._always = words, always

    def set(self, job: Job) -> Pages:
        self.settings += 1
        letters = self._always + (self._words if job.choice.words else 0)
        for part in job.parts:
            if isinstance(part, ArticlePart):
                letters += sum(
                    len(each.markdown.strip().partition("\n")[0])
                    for each in stretches_of(part.article)
                    if each.id in part.sections
                )
        return Pages(max(1, math.ceil(letters / PAGE)))


def library(tiny: TinyLibrary, **letters: int) -> Library:
    """A library whose leaky door has sections that are so many letters long."""
    texts = {name: "x" * count for name, count in {**LETTERS, **letters}.items()}
    tiny.write(BODY.format(**texts), kind="condition")
    return tiny.load()[0]


def all_of(library: Library, *more: str, words: bool = False) -> Job:
    """The leaky door with all its sections, and more."""
    sections = ("what-do-doors-do", IN_SHORT, "what-causes-it", "what-is-it", "when-to-get-help", "pregnancy")
    return job_of(library, "leaky-door", *more, sections=sections, words=words)


def kept(found: Fitted[Pages]) -> tuple[str, ...]:
    """The sections that stayed of the first article, in order."""
    part = found.job.parts[0]
    assert isinstance(part, ArticlePart)
    return tuple(each for each in part.sections if each != IN_SHORT)


@pytest.mark.parametrize("pages", [0, -1, 7, 100])
def test_what_fits_is_set_once_and_stays_as_it_is(tiny: TinyLibrary, pages: int) -> None:
    job, counter = all_of(library(tiny)), Counter()

    found = fitted(job, pages, counter.set)

    assert (found.job, found.fits, counter.settings) == (job, True, 1)
    assert found.set.pages == 7


@pytest.mark.parametrize(
    ("pages", "sections"),
    [
        (6, ("what-is-it", "when-to-get-help", "pregnancy")),
        (5, ("what-is-it", "when-to-get-help")),
        (3, ("when-to-get-help",)),
    ],
)
def test_the_lightest_sections_go_first_and_no_more_than_must(
    tiny: TinyLibrary, pages: int, sections: tuple[str, ...]
) -> None:
    found = fitted(all_of(library(tiny)), pages, Counter().set)

    assert kept(found) == sections
    assert found.fits
    assert found.set.pages == pages


def test_room_that_a_long_section_leaves_is_used_for_shorter_ones(tiny: TinyLibrary) -> None:
    job = all_of(library(tiny, causes=50, is_it=900, help=100, pregnancy=100))

    found = fitted(job, 3, Counter().set)

    assert kept(found) == ("what-causes-it", "when-to-get-help", "pregnancy")
    assert found.set.pages == 3


def test_what_did_not_fit_is_not_tried_again_with_something_longer(tiny: TinyLibrary) -> None:
    counter = Counter()
    job = all_of(library(tiny, causes=500, is_it=900, help=100, pregnancy=300))

    found = fitted(job, 1, counter.set)

    assert kept(found) == ("when-to-get-help",)
    assert counter.settings <= 6


def test_the_box_in_short_stays_though_nothing_else_fits(tiny: TinyLibrary) -> None:
    found = fitted(all_of(library(tiny)), 1, Counter(always=500).set)

    part = found.job.parts[0]
    assert isinstance(part, ArticlePart)
    assert part.sections == (IN_SHORT,)
    assert (found.fits, found.set.pages) == (False, 5)


def test_words_to_know_go_after_what_is_not_usual_and_before_what_is(tiny: TinyLibrary) -> None:
    job = all_of(library(tiny, causes=100, pregnancy=100), words=True)
    assert job.terms

    without_more = fitted(job, 6, Counter(words=100).set)
    without_words = fitted(job, 5, Counter(words=100).set)

    assert (kept(without_more), without_more.job.choice.words) == (("what-is-it", "when-to-get-help"), True)
    assert (kept(without_words), without_words.job.choice.words) == (
        ("what-is-it", "when-to-get-help"),
        False,
    )


def test_of_several_articles_the_lightest_sections_go_wherever_they_stand(tiny: TinyLibrary) -> None:
    made = library(tiny)
    job = all_of(made, "heart-doors", "leaky-door")

    found = fitted(job, 13, Counter().set)

    assert [part.sections for part in found.job.parts if isinstance(part, ArticlePart)] == [
        (IN_SHORT, "what-causes-it", "what-is-it", "when-to-get-help", "pregnancy"),
        ("what-do-doors-do",),
        (IN_SHORT, "what-is-it", "when-to-get-help", "pregnancy"),
    ]


def test_guides_and_pictures_are_not_shortened(tiny: TinyLibrary) -> None:
    shipped(tiny, "leaking-door").write_text(GUIDE, encoding="utf-8")
    job, counter = job_of(tiny.loaded(), "guide:leaking-door"), Counter(always=500)

    found = fitted(job, 1, counter.set)

    assert (found.job, found.fits, counter.settings) == (job, False, 1)


def test_beside_a_guide_the_article_is_shortened(tiny: TinyLibrary) -> None:
    shipped(tiny, "leaking-door").write_text(GUIDE, encoding="utf-8")
    job = all_of(library(tiny), "guide:leaking-door")

    found = fitted(job, 5, Counter().set)

    assert kept(found) == ("what-is-it", "when-to-get-help")
    assert found.job.parts[1] == job.parts[1]


def test_twenty_sections_take_few_settings(tiny: TinyLibrary) -> None:
    body = "# One\n" + "".join(f"\n## Part {number}\n\n{'x' * 50}\n" for number in range(20))
    tiny.write(body)
    job, counter = job_of(tiny.load()[0], "leaky-door", words=False), Counter()

    found = fitted(job, 5, counter.set)

    assert kept(found) == tuple(f"part-{number}" for number in range(10))
    assert counter.settings <= 10
