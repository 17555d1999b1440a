"""An address is written and read back the same; every other text is refused in a sentence."""

import string

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from viewer.library.address import (
    KINDS,
    MAX_LENGTH,
    Address,
    AddressError,
    article,
    diagram,
    is_slug,
    slugify,
)

SLUGS = st.from_regex(r"[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}", fullmatch=True)
OPTIONAL = st.just("") | SLUGS
ADDRESSES = st.builds(Address, st.sampled_from(KINDS), SLUGS, OPTIONAL, OPTIONAL)


@given(ADDRESSES)
def test_every_address_survives_being_written(address: Address) -> None:
    assert Address.parse(str(address)) == address


@given(st.text() | st.text(string.ascii_lowercase + ":/#-.%\\ \n", max_size=30))
@example("article:a\n")
@example("article:" + "9" * 10_000)
def test_a_text_is_an_address_or_refused_in_one_sentence(text: str) -> None:
    try:
        answer = str(Address.parse(text))
    except AddressError as error:
        answer = str(error)
    assert answer == text or ("is no address; write kind:name" in answer and len(answer) < 300)


@pytest.mark.parametrize(
    "text",
    [
        *("", "article", "article:", ":a", "article:a/", "article:a#", "article:a/b/c", "article:a#b#c"),
        *("Article:a", "article:A", "article:a_b", "article:-a", "article:a-", "article:a--b", "article: a"),
        *("picture:a", "file:///etc/passwd", "http://example.org", "https://example.org", "javascript:alert"),
        *("/etc/passwd", "../a", "article:../a", "article:a/../b", "article:/etc", "diagram:a.svg", "a.md"),
        *(
            "article:ä",
            "article:٣",
            "article:a%2e",
            "article:a\x00",
            "\\\\host\\share",
            "C:\\a",
            "article:a?b",
        ),
        "article:" + "a" * MAX_LENGTH,
    ],
)
def test_what_is_no_address_is_refused(text: str) -> None:
    with pytest.raises(AddressError, match="is no address"):
        Address.parse(text)


def test_its_pieces_are_named() -> None:
    address = Address.parse("diagram:heart-inside/leaking#mitral-valve")
    assert (address.kind, address.slug, address.view, address.spot) == (
        "diagram",
        "heart-inside",
        "leaking",
        "mitral-valve",
    )


@pytest.mark.parametrize(
    ("text", "page"),
    [("article:a", 0), ("article:a/3", 3), ("article:a/3#b", 3), ("article:a/b", 0), ("diagram:a/3", 0)],
)
def test_only_an_article_has_page_numbers(text: str, page: int) -> None:
    assert Address.parse(text).page == page


@given(ADDRESSES)
def test_the_page_of_any_address_is_a_number(address: Address) -> None:
    assert address.page >= 0


def test_a_place_can_be_moved_on_the_same_view() -> None:
    place = Address.parse("diagram:heart/open#left")
    assert str(place.at("right")) == "diagram:heart/open#right"
    assert str(place.whole) == "diagram:heart"


def test_addresses_are_made_from_pieces() -> None:
    assert str(article("a")) == "article:a"
    assert str(article("a", 2)) == "article:a/2"
    assert str(article("a", heading="b")) == "article:a#b"
    assert str(diagram("a", "b", "c")) == "diagram:a/b#c"


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("What is it?", "what-is-it"),
        ("Don’t wait", "dont-wait"),
        ("It's 2:30", "its-2-30"),
        ("  A  b--C ", "a-b-c"),
        ("???", "section"),
        ("", "section"),
    ],
)
def test_a_heading_has_an_id(text: str, slug: str) -> None:
    assert slugify(text) == slug


@given(st.text())
def test_every_text_has_an_id_that_can_stand_in_an_address(text: str) -> None:
    assert is_slug(slugify(text))
