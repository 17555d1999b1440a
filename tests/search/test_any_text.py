"""Whatever is typed or pasted is searched or not found, and never an error."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.search.little import index_of, lexicon, thing
from viewer.search.danger import Danger
from viewer.search.index import SearchIndex
from viewer.search.lexicon import Lay, Short

WORDS = lexicon(
    same=(("colour", "color"), ("heart beat", "heartbeat"), ("", "x")),
    short=(Short("MR", "mitral regurgitation"),),
    lay=(Lay(("?!", "flip flop"), "palpitations"),),
    dangers=(Danger("pain", "Call", "Call.", None, ("chest pain", "", "!")),),
)

OPERATORS = (
    '"',
    "'",
    "*",
    "^",
    "NEAR(",
    "AND",
    "OR",
    "NOT",
    "heading:",
    "{body}",
    ":",
    "-",
    "(",
    ")",
    ",",
    "\0",
)
SIGNS = (
    "e\u0301",
    "\u00e9",
    "\u202e",
    "\u200f",
    "\u2066",
    "\ud800",
    "\udfff",
    "🫀",
    "👩‍⚕️",
    "ﷺ",
    "İ",
    "ß",
    "ﬁ",
    "½",
    "हृदय",
    "หัวใจ",
    "心",
)
PIECES = st.one_of(
    st.text(max_size=12), st.sampled_from((*OPERATORS, *SIGNS, "heart", "valve", "chest", " "))
)


@pytest.fixture(scope="module")
def index() -> SearchIndex:
    return index_of(
        thing(
            "heart", "Heart 🫀 valves", ("Über the “heart”", "NEAR the heart AND not OR the valve * 1/2 हृदय")
        ),
        thing("odd", "\u202eodd ﷺ", ("", ""), names=["", "!", "NOT", '"'], plain="½ and ß"),
        words=WORDS,
    )


@given(words=st.lists(PIECES, max_size=20).map("".join), exact=st.booleans())
def test_any_text_is_searched(index: SearchIndex, words: str, exact: bool) -> None:
    results = index.search(words, exact=exact)
    assert results.words == words
    assert results.count >= len(results.hits)
    for hit in results.hits:
        assert all(0 <= start < end <= len(hit.snippet) for start, end in hit.marks)
        assert all(0 <= start < end <= len(hit.title) for start, end in hit.title_marks)


@given(words=st.text(st.characters(codec=None), max_size=60))
def test_any_characters_are_searched(index: SearchIndex, words: str) -> None:
    assert index.search(words).words == words


@pytest.mark.parametrize(
    "words",
    [
        "heart " * 17_000,
        "x" * 100_000,
        '"' * 100_000,
        "\ud800" * 100_000,
        "\u202e" * 100_000 + "heart",
        "a b " * 25_000,
        "e\u0301" * 50_000,
        "NEAR(" * 20_000,
    ],
)
@pytest.mark.parametrize("exact", [False, True])
def test_a_hundred_thousand_characters_are_no_matter(index: SearchIndex, words: str, exact: bool) -> None:
    assert index.search(words, exact=exact).words == words


@pytest.mark.parametrize("words", ["", " ", "\n", "\0", "?", "🫀", "\u202e"])
def test_nothing_that_is_a_word_finds_nothing(index: SearchIndex, words: str) -> None:
    results = index.search(words)
    assert (results.hits, results.count, results.danger) == ((), 0, None)


@pytest.mark.parametrize(
    "words",
    [
        "\u202eheart",
        "he\u200fart",
        "HEART\0",
        '"heart"',
        "heart*",
        "(heart",
        "heart NEAR(",
        "-heart",
        "ｈｅａｒｔ",
        "heart'",
    ],
)
def test_signs_do_not_hide_a_word(index: SearchIndex, words: str) -> None:
    assert str(index.search(words).hits[0].address.whole) == "article:heart"


@pytest.mark.parametrize("limit", [-1, 0, 1, 10**9])
def test_any_limit_will_do(index: SearchIndex, limit: int) -> None:
    assert len(index.search("heart", limit=limit).hits) <= max(0, limit)
