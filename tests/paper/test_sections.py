"""Sections: what of an article can be chosen, what is usual, and what weighs most."""

from operator import attrgetter
from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.support.shipped import the_library
from tests.support.tiny_library import BODY, TinyLibrary, spoilt
from viewer.library.model import Article
from viewer.paper.order import MORE, orders_in
from viewer.paper.sections import (
    IN_SHORT,
    Offer,
    figures_in,
    has_emergency,
    offers_of,
    sections_at,
    usual_sections,
)
from viewer.places import find_places

SHORT = "::: in-short\n- It drips.\n:::"
ORDER = find_places().resources / "handout" / "order.toml"


def written(tiny: TinyLibrary, body: str, kind: str = "notice") -> Article:
    """The article of this text, however wrong it is."""
    tiny.write(body, kind=kind)
    return tiny.load()[0].articles["leaky-door"]


def ids(offers: tuple[Offer, ...]) -> list[str]:
    return [offer.id for offer in offers]


def test_all_sections_are_offered_in_reading_order_after_the_box_in_short(tiny: TinyLibrary) -> None:
    offers = offers_of(tiny.loaded().articles["leaky-door"])

    assert [(offer.id, offer.title, offer.page) for offer in offers] == [
        (IN_SHORT, "In short", 1),
        ("what-is-it", "What is it?", 1),
        ("what-helps", "What helps?", 1),
        ("can-i-work", "Can I work?", 2),
    ]


def test_a_hint_says_what_is_in_a_section_besides_words(tiny: TinyLibrary) -> None:
    body = (
        f"# One\n\n{SHORT}\n\n## Start today\n\n- Walk.\n\n## How much\n\n| A | B |\n|---|---|\n| 1 | 2 |\n\n"
        '## Why it matters\n\nIt does.\n\n![A door](diagram:heart/shut "A door.")\n\n## Simple steps\n\n- B\n'
    )

    hints = {offer.id: offer.hint for offer in offers_of(written(tiny, body, "living"))}

    assert hints == {
        IN_SHORT: "",
        "start-today": "checklist",
        "how-much": "table",
        "why-it-matters": "with picture",
        "simple-steps": "",
    }


@pytest.mark.parametrize("text", ["Walk a bit.", "::: urgent\n- You feel worse\n:::", "1. Walk\n2. Rest"])
def test_only_a_list_of_things_to_do_is_a_checklist(tiny: TinyLibrary, text: str) -> None:
    article = written(tiny, f"# One\n\n## Start today\n\n{text}\n", "living")

    assert offers_of(article)[0].hint == ""


def test_words_above_the_first_heading_of_a_page_are_a_part_of_their_own(tiny: TinyLibrary) -> None:
    article = written(tiny, f"# One\n\n{SHORT}\n\nHello.\n\n## Two\n\nText.\n\n# Three\n\n{SHORT}\n")

    offers = offers_of(article)

    assert ids(offers) == [IN_SHORT, "one", "two", "three"]
    assert [offer.title for offer in offers] == ["In short", "One", "Two", "Three"]
    assert usual_sections(article) == (IN_SHORT, "one", "two", "three")


def test_an_article_without_any_heading_or_box_is_offered_whole(tiny: TinyLibrary) -> None:
    assert ids(offers_of(written(tiny, "# One\n\nAll there is.\n"))) == ["one"]


def test_an_article_without_pages_offers_nothing(tiny: TinyLibrary) -> None:
    article = replace(tiny.loaded().articles["leaky-door"], pages=())

    assert (offers_of(article), has_emergency(article)) == ((), False)


def test_a_page_without_words_and_a_box_without_any_offer_nothing(tiny: TinyLibrary) -> None:
    assert offers_of(written(tiny, "# One\n\n::: in-short\n:::\n\n# Two\n")) == ()


def test_headings_that_read_the_same_can_be_chosen_each_for_itself(tiny: TinyLibrary) -> None:
    body = f"# One\n\n{SHORT}\n\n## In short\n\nA.\n\n## Rest\n\nB.\n\n# Rest\n\nC.\n\n## Rest\n\nD.\n"

    assert ids(offers_of(written(tiny, body))) == [IN_SHORT, "in-short-2", "rest", "rest-2", "rest-3"]


def test_the_questions_for_teach_back_are_not_offered(tiny: TinyLibrary) -> None:
    body = f"{BODY}\n## Check yourself\n\n### What leaks?\n\n- A door.\n"

    assert ids(offers_of(written(tiny, body))) == [IN_SHORT, "what-is-it", "what-helps", "can-i-work"]


def test_what_is_usual_and_what_weighs_most_goes_by_the_kind(tiny: TinyLibrary) -> None:
    body = (
        f"# One\n\n{SHORT}\n\n## What causes it?\n\nA.\n\n## What is it?\n\nB.\n\n## Our own heading\n\nC."
        "\n\n## When to get help\n\nD.\n\n## Pregnancy\n\nE.\n"
    )

    offers = offers_of(written(tiny, body, "condition"))

    assert [offer.id for offer in sorted(offers, key=attrgetter("rank"))] == [
        IN_SHORT,
        "when-to-get-help",
        "what-is-it",
        "our-own-heading",
        "pregnancy",
        "what-causes-it",
    ]
    assert [offer.id for offer in offers if offer.usual] == [
        IN_SHORT,
        "what-is-it",
        "our-own-heading",
        "when-to-get-help",
    ]
    assert [offer.usual for offer in offers] == [offer.rank < MORE for offer in offers]


def test_of_an_unknown_kind_all_is_usual_and_the_first_weighs_most(tiny: TinyLibrary) -> None:
    article = tiny.loaded().articles["leaky-door"]

    ranks = [offer.rank for offer in offers_of(article)]

    assert usual_sections(article) == (IN_SHORT, "what-is-it", "what-helps", "can-i-work")
    assert ranks == sorted(set(ranks))


@pytest.mark.parametrize(
    ("changes", "there"),
    [
        ((), True),
        ((("- You faint", ""),), False),
        ((("emergency", "urgent"),), False),
    ],
)
def test_an_emergency_box_is_seen_wherever_it_stands(
    tiny: TinyLibrary, changes: tuple[tuple[str, str], ...], there: bool
) -> None:
    assert has_emergency(written(tiny, spoilt(BODY, *changes))) is there


@pytest.mark.parametrize(
    ("page", "heading", "sections"),
    [
        (0, "", (IN_SHORT, "what-is-it", "what-helps", "can-i-work")),
        (1, "", (IN_SHORT, "what-is-it", "what-helps")),
        (2, "", ("can-i-work",)),
        (0, "what-helps", ("what-helps",)),
        (2, "can-i-work", ("can-i-work",)),
        (0, "live-with-it", ("can-i-work",)),
        (0, "understand", (IN_SHORT, "what-is-it", "what-helps")),
        (0, "sources", (IN_SHORT, "what-is-it", "what-helps", "can-i-work")),
        (9, "", (IN_SHORT, "what-is-it", "what-helps", "can-i-work")),
    ],
)
def test_a_place_in_an_article_names_what_stands_there(
    tiny: TinyLibrary, page: int, heading: str, sections: tuple[str, ...]
) -> None:
    assert sections_at(tiny.loaded().articles["leaky-door"], page, heading) == sections


def test_the_figures_of_a_section_are_those_below_its_heading(tiny: TinyLibrary) -> None:
    article = tiny.loaded().articles["leaky-door"]

    assert [str(figure.address) for figure in figures_in(article, ("what-is-it",))] == ["diagram:heart/shut"]
    assert figures_in(article, (IN_SHORT, "what-helps", "can-i-work")) == ()


@pytest.mark.parametrize("text", [None, "[condition", 'condition = "all"', "[condition]\nusual = 3"])
def test_an_order_that_cannot_be_read_leaves_all_usual(tmp_path: Path, text: str | None) -> None:
    file = tmp_path / "order.toml"
    if text is not None:
        file.write_text(text, encoding="utf-8")

    assert orders_in(file) == {}


def test_every_heading_of_the_order_stands_in_an_article_of_its_kind() -> None:
    for kind, order in orders_in(ORDER).items():
        articles = [article for article in the_library().order if article.kind == kind]
        there = {section.id for article in articles for page in article.pages for section in page.sections}
        named = (*order.usual, *order.more)

        assert len(set(named)) == len(named), kind
        assert not {*named, *order.checklists} - there, kind


def test_of_every_shipped_article_a_patient_is_given_what_to_do_when_and_what_to_ask() -> None:
    for article in the_library().order:
        offers = offers_of(article)
        usual = usual_sections(article)

        assert len({*ids(offers)}) == len(offers), article.slug
        assert usual[0] == IN_SHORT
        assert 3 <= len(usual) <= 9, article.slug
        assert {"when-to-get-help", "call-if", "call-us-if", "watch-out"} & {*usual}, article.slug
