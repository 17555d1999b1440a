"""A library answers where an address leads, what is beside it, and what was probably meant."""

import pytest

from tests.support.shelf import made_up_library
from tests.support.tiny_library import TinyLibrary
from viewer.library.address import Address
from viewer.library.library import Library
from viewer.library.model import Topic


@pytest.fixture
def library(tiny: TinyLibrary) -> Library:
    return tiny.loaded()


def parsed(text: str) -> Address:
    return Address.parse(text)


@pytest.mark.parametrize(
    ("address", "page"),
    [
        ("article:leaky-door", 1),
        ("article:leaky-door/2", 2),
        ("article:leaky-door#understand", 1),
        ("article:leaky-door#what-helps", 1),
        ("article:leaky-door#can-i-work", 2),
        ("article:leaky-door/2#can-i-work", 2),
        ("article:leaky-door#sources", 2),
        ("article:leaky-door/3", None),
        ("article:leaky-door/0", None),
        ("article:leaky-door/two", None),
        ("article:leaky-door#nothing", None),
        ("article:nothing", None),
        ("diagram:heart", None),
        ("article:leaky-door/" + "9" * 900, None),
    ],
)
def test_an_address_leads_to_a_page_or_nowhere(library: Library, address: str, page: int | None) -> None:
    found = library.page_at(parsed(address))
    assert (found.number if found else None) == page


@pytest.mark.parametrize(
    ("address", "message", "hint"),
    [
        (
            "article:leeky-door",
            "there is no article “leeky-door” in this library",
            "did you mean article:leaky-door?",
        ),
        ("article:salt", "there is no article “salt” in this library", ""),
        ("article:leaky-door/3", "“Leaky door” has no page “3”; its last is 2", ""),
        ("article:leaky-door/0", "“Leaky door” has no page “0”; its last is 2", ""),
        (
            "article:leaky-door#what-help",
            "“Leaky door” has no heading “what-help”",
            "did you mean article:leaky-door#what-helps?",
        ),
        (
            "article:leaky-door/1#can-i-work",
            "the heading “can-i-work” is not on page 1",
            "did you mean article:leaky-door#can-i-work?",
        ),
        ("diagram:hart", "there is no picture “hart” in this library", "did you mean diagram:heart?"),
        ("diagram:heart/opn", "“The heart’s doors” has no view “opn”", "did you mean diagram:heart/open?"),
        (
            "diagram:heart/open#left-dor",
            "“The heart’s doors” has no part “left-dor”",
            "did you mean diagram:heart/open#left-door?",
        ),
        ("topic:door", "there is no topic “door” in this library", "did you mean topic:doors?"),
        ("guide:heart", "there is no guide “heart” in this library", ""),
        ("term:atrium", "there is no term “atrium” in this library", ""),
    ],
)
def test_what_is_missing_is_told_with_what_was_meant(
    library: Library, address: str, message: str, hint: str
) -> None:
    assert library.missing(parsed(address)) == (message, hint)


@pytest.mark.parametrize(
    "address",
    [
        *("article:leaky-door", "article:leaky-door/2", "article:leaky-door#sources", "topic:doors"),
        *(
            "article:leaky-door/2#can-i-work",
            "diagram:heart",
            "diagram:heart/both",
            "diagram:heart#left-door",
        ),
    ],
)
def test_nothing_is_missing_of_what_is_there(library: Library, address: str) -> None:
    assert library.missing(parsed(address)) is None


@pytest.mark.parametrize(
    ("address", "title"),
    [
        ("article:leaky-door", "Leaky door"),
        ("article:leaky-door/2", "Leaky door"),
        ("article:leaky-door#what-helps", "What helps?"),
        ("article:leaky-door#live-with-it", "Live with it"),
        ("diagram:heart/open#left-door", "The heart’s doors"),
        ("topic:doors", "Doors"),
        ("topic:windows", ""),
        ("article:nothing", ""),
    ],
)
def test_a_place_has_words(library: Library, address: str, title: str) -> None:
    assert library.title_of(parsed(address)) == title


def test_neighbours_follow_the_reading_order_across_topics() -> None:
    library = made_up_library({"One": ["A", "B"], "Two": ["C"]})
    first, second, third = library.order
    assert [library.next_article(each) for each in library.order] == [second, third, None]
    assert [library.previous_article(each) for each in library.order] == [None, first, second]
    assert library.topic_of(third) == library.topics[1]


def test_an_article_of_another_library_has_no_neighbours(library: Library) -> None:
    stranger = made_up_library({"One": ["A"]}).order[0]
    assert library.next_article(stranger) is None
    assert library.previous_article(stranger) is None
    assert library.topic_of(stranger) is None


def related(library: Library, slug: str) -> list[str]:
    return [str(address) for address in library.related(library.articles[slug])]


def test_articles_are_related_both_ways(library: Library) -> None:
    assert related(library, "leaky-door") == ["article:heart-doors"]
    assert related(library, "heart-doors") == ["article:leaky-door"]


def test_a_related_place_stands_once(tiny: TinyLibrary) -> None:
    tiny.write(related=["article:heart-doors#what-do-doors-do", "article:heart-doors", "diagram:heart"])
    other = tiny.leaky.with_name("heart-doors.md")
    other.write_text(other.read_text().replace("related = []", 'related = ["article:leaky-door"]'))
    library = tiny.loaded()
    assert related(library, "leaky-door") == ["article:heart-doors#what-do-doors-do", "diagram:heart"]
    assert related(library, "heart-doors") == ["article:leaky-door"]


def test_no_article_is_related_to_itself_or_to_what_is_missing(tiny: TinyLibrary) -> None:
    tiny.write(related=["article:leaky-door/2", "article:nothing", "article:heart-doors"])
    assert related(tiny.load()[0], "leaky-door") == ["article:heart-doors"]


def test_a_library_begins_where_it_was_told_else_at_its_first_article(library: Library) -> None:
    assert str(library.home) == "article:heart-doors"
    assert made_up_library({}).home is None


def test_a_topic_may_lead_the_others(library: Library) -> None:
    led = library.led_by(Topic("read", "Read before", "clock", ("leaky-door", "gone")))
    assert [(topic.slug, topic.articles) for topic in led.topics] == [
        ("read", ("leaky-door",)),
        ("doors", ("heart-doors", "leaky-door")),
    ]
    assert library.led_by(Topic("read", "Read before", "clock", ("gone",))) is library


def test_a_page_out_of_range_is_the_first(library: Library) -> None:
    article = library.articles["leaky-door"]
    assert [article.page(number).number for number in (0, 1, 2, 3)] == [1, 1, 2, 1]
    assert library.articles["leaky-door"].page_of("sources") == article.pages[1]


def test_an_article_without_sources_has_no_list_of_them(tiny: TinyLibrary) -> None:
    tiny.write(sources=[])
    assert tiny.load()[0].articles["leaky-door"].page_of("sources") is None
