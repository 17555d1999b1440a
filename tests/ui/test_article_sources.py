"""The list of sources reads well, its addresses are whole, and marks in the text stand in rising order."""

import re

import pytest

from tests.support.desk import MITRAL, Person, blocks_of
from viewer.library.address import article
from viewer.ui.article.boxes import text_rect

RHYTHMS = article("fast-heart-rhythms", 3)


def listed(person: Person) -> list[str]:
    blocks = [block.text() for block in blocks_of(person.text)]
    return blocks[blocks.index("Sources") + 1 : -1]


def test_a_source_says_who_when_and_what(person: Person) -> None:
    library = person.desk.reader.library
    for each in library.order:
        person.open(article(each.slug, len(each.pages)))
        for words, name in zip(listed(person), each.sources, strict=True):
            source = library.sources[name]
            mark = "" if source.title.endswith(("?", "!", ".")) else "."
            assert words.startswith(f"{source.organisation}, {source.year}. {source.title}{mark} ")


def test_a_title_that_asks_has_no_full_stop_behind_its_mark(person: Person) -> None:
    library = person.desk.reader.library
    each = next(
        each
        for each in library.order
        if any(library.sources[name].title.endswith("?") for name in each.sources)
    )
    person.open(article(each.slug, len(each.pages)))
    assert any("? " in words for words in listed(person))
    assert any(", no date. " in words for words in listed(person))
    assert not any("?." in words for words in listed(person))


@pytest.mark.parametrize("percent", [100, 300])
def test_an_address_is_shown_without_its_scheme_and_leads_to_the_whole(person: Person, percent: int) -> None:
    person.desk.reader.set_text_size(percent)
    person.open(article(MITRAL.slug, 3))
    library = person.desk.reader.library
    for name in library.articles[MITRAL.slug].sources:
        address = library.sources[name].address
        link = person.text.link_to(address)
        assert link is not None
        assert person.words_of(link) == address.removeprefix("https://").removesuffix("/")
    assert "://" not in person.words


def test_the_line_about_the_review_stands_apart_below_the_list(person: Person) -> None:
    person.open(article(MITRAL.slug, 3))
    *_, source, line = [block for block in blocks_of(person.text) if block.text()]
    assert line.text().startswith("Written in ")
    gap = text_rect(line).top() - text_rect(source).bottom()
    assert gap >= 1.2 * person.desk.look.typography.u


def test_marks_that_follow_each_other_rise(person: Person) -> None:
    rising = 0
    for each in person.desk.reader.library.order[:12]:
        for page in each.pages:
            person.open(article(each.slug, page.number))
            for row in re.findall(r"\u202f\d+(?:,\u202f\d+)+", person.words):
                numbers = [int(number) for number in re.findall(r"\d+", row)]
                assert numbers == sorted(numbers), page.id
                rising += 1
    assert rising > 10
