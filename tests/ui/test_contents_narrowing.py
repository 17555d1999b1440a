"""Typed words leave the topics and articles they name."""

import pytest

from tests.support.shelf import made_up_library
from viewer.ui.contents.narrowing import Narrowing, folded


def left(words: str) -> dict[str, list[str]]:
    branches = Narrowing(made_up_library()).branches(words)
    return {branch.topic.slug: list(branch.articles) for branch in branches}


@pytest.mark.parametrize(
    ("words", "articles"),
    [
        ("regurgitation", ["mitral-valve-regurgitation"]),
        ("MITRAL", ["mitral-valve-regurgitation", "mitral-valve-prolapse"]),
        ("prol mit", ["mitral-valve-prolapse"]),
        ("leaky", ["mitral-valve-regurgitation"]),
        ("mr", ["mitral-valve-regurgitation"]),
        ("leaky regurgitation", ["mitral-valve-regurgitation"]),
    ],
)
def test_words_find_titles_plain_names_and_other_names(words: str, articles: list[str]) -> None:
    assert left(words) == {"heart-valves": articles}


@pytest.mark.parametrize("words", ["fibrilacion", "FIBRILACIÓN auricular", "afib"])
def test_accents_and_capitals_do_not_matter(words: str) -> None:
    assert left(words) == {"heart-rhythm": ["atrial-fibrillation"]}


def test_a_word_counts_from_its_beginning_only() -> None:
    assert left("alve") == {}


def test_every_word_must_be_found() -> None:
    assert left("mitral fibrillation") == {}


@pytest.mark.parametrize("words", ["", "   ", "…"])
def test_without_words_all_is_shown_even_an_empty_topic(words: str) -> None:
    library = made_up_library({"Medicines": [], "Tests": ["Echo"]})
    slugs = [branch.topic.slug for branch in Narrowing(library).branches(words)]
    assert slugs == ["medicines", "tests"]


def test_a_topics_own_title_shows_it_whole() -> None:
    assert left("rhythm") == {"heart-rhythm": ["atrial-fibrillation"]}


def test_the_name_that_was_meant_is_told_unless_it_is_the_title() -> None:
    library = made_up_library()
    narrowing = Narrowing(library)
    leak = library.articles["mitral-valve-regurgitation"]
    assert narrowing.other_name(leak, "leaky valve") == "a leaky mitral valve"
    assert narrowing.other_name(leak, "mr") == "MR"
    assert narrowing.other_name(leak, "mitral") == ""
    assert narrowing.other_name(leak, "") == ""


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Mitral valve", " mitral valve"),
        ("Edge-to-edge (TEER)", " edge to edge teer"),
        ("Ångström’s é", " angstroms e"),
        ("Straße", " strasse"),
        ("…", ""),
    ],
)
def test_folding_keeps_plain_words(text: str, words: str) -> None:
    assert folded(text) == words
