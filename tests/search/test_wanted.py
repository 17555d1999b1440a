"""Who asks for a picture has pictures first, and the very view that was named."""

import pytest

from tests.search.little import found, index_of, lexicon, thing
from viewer.library.address import Address
from viewer.library.passage import Passage, Thing
from viewer.search.index import SearchIndex
from viewer.search.lexicon import Kind

WORDS = lexicon(
    stop=("a", "the", "of", "me", "what", "does", "it", "show", "do", "they"),
    kinds=(
        Kind("picture", ("picture", "show me", "see a picture", "!")),
        Kind("guide", ("step by step",)),
    ),
)


def picture(slug: str, title: str, *views: tuple[str, str]) -> Thing:
    whole = Address("diagram", slug)
    parts = (Passage(Address("diagram", slug, f"v{at}"), *view) for at, view in enumerate(views, 1))
    names = tuple(name for name, _ in views)
    return Thing(whole, "picture", title, "", names, (), whole, None, (Passage(whole, "", title), *parts))


@pytest.fixture
def index() -> SearchIndex:
    return index_of(
        thing("valve", "Heart valve", ("Leaks", "A leaking valve. Doctors take pictures of a valve.")),
        thing("valve", "The valve in steps", text="Step by step.", kind="guide"),
        picture(
            "inside", "Inside the heart", ("Healthy heart", "The valve shuts."), ("Leaking valve", "A gap.")
        ),
        picture("outside", "The heart from outside", ("Front", "A muscle.")),
        words=WORDS,
    )


@pytest.mark.parametrize(
    "words",
    ["picture of the valve", "valve picture", "VALVE PICTURES", "show me a valve", "see a picture of valve"],
)
def test_what_is_asked_for_is_first(index: SearchIndex, words: str) -> None:
    assert index.search(words).hits[0].kind == "picture"
    assert "pictur" not in "".join(index.search(words).marked)


def test_another_kind_is_asked_for_in_its_own_words(index: SearchIndex) -> None:
    assert found(index, "valve step by step")[0] == "guide:valve"


@pytest.mark.parametrize("words", ["valve", "doctors take pictures of a valve", "picture", "show me"])
def test_nothing_is_asked_for_amid_other_words_or_alone(index: SearchIndex, words: str) -> None:
    hits = index.search(words).hits
    assert not hits or hits[0].kind == "article"


def test_exact_words_ask_for_nothing(index: SearchIndex) -> None:
    assert found(index, "pictures of a valve", exact=True) == ["article:valve#s1"]
    assert found(index, "picture of the valve", exact=True) == []


def test_a_view_is_opened_by_its_name(index: SearchIndex) -> None:
    hit = next(hit for hit in index.search("leaking valve").hits if hit.kind == "picture")
    assert (str(hit.address), hit.title, hit.heading) == (
        "diagram:inside/v2",
        "Inside the heart",
        "Leaking valve",
    )
    assert hit.picture == hit.address


def test_a_picture_is_opened_as_a_whole_by_its_title(index: SearchIndex) -> None:
    hit = next(hit for hit in index.search("inside the heart").hits if hit.kind == "picture")
    assert str(hit.address) == "diagram:inside"
    assert str(hit.picture) == "diagram:inside"
