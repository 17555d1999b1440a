"""Where words of danger are nearly all that was typed, little is shown below the box, and all of it fits."""

import pytest

from tests.search.little import found, index_of, lexicon, thing
from viewer.library.address import Address
from viewer.search.danger import Danger
from viewer.search.index import SearchIndex
from viewer.search.lexicon import Lay

FAR = Danger("far", "Far", "Call.", None, ("end my life", "want to die"), alone=True)
BREATH = Danger("breath", "Breath", "Call.", Address("article", "cpr", spot="s1"), ("not breathing",))
WORDS = lexicon(
    stop=("i", "is", "my", "it", "can", "me", "he", "want", "to"),
    lay=(Lay(("can it kill me", "die"), "how serious is it"), Lay(("not breathing well",), "breathless")),
    dangers=(FAR, BREATH),
)


@pytest.fixture
def index() -> SearchIndex:
    return index_of(
        thing("germs", "Germs", ("How serious is it?", "Some people die."), ("End", "A new life.")),
        thing("cpr", "CPR", ("What to do", "Someone does not respond. Push hard."), text="For breathing."),
        thing("heart", "Heart", ("Breathing", "You are not ill."), ("Not", "The breathing of a baby.")),
        thing("other", "Other", ("It is not so", "Your breathing is fast.")),
        thing("asleep", "Asleep", ("Breathing", "It is not deep while a baby sleeps.")),
        words=WORDS,
    )


@pytest.mark.parametrize("words", ["i want to die", "end my life", "END MY LIFE now", "ends my lief"])
def test_nothing_stands_below_a_danger_that_is_to_stand_alone(index: SearchIndex, words: str) -> None:
    results = index.search(words)
    assert results.danger == FAR
    assert (results.hits, results.count, results.meanings) == ((), 0, ())


def test_who_asks_for_exact_words_has_them(index: SearchIndex) -> None:
    assert found(index, "die", exact=True) == ["article:germs#s1"]
    assert index.search("end my life", exact=True).danger == FAR


def test_among_many_words_a_danger_is_no_reason_to_be_silent(index: SearchIndex) -> None:
    results = index.search("germs in the blood and a baby and to end my life")
    assert results.danger == FAR
    assert results.hits


def test_only_what_has_all_the_words_is_found_and_what_tells_what_to_do(index: SearchIndex) -> None:
    results = index.search("my baby is not breathing")
    assert results.danger == BREATH
    assert {hit.address.slug for hit in results.hits} == {"cpr", "heart", "asleep"}
    assert results.count == len(results.hits)


def test_where_all_words_speak_of_danger_what_tells_what_to_do_is_first(index: SearchIndex) -> None:
    assert found(index, "he is not breathing")[0] == "article:cpr#s1"


def test_among_other_words_what_tells_what_to_do_comes_before_its_like() -> None:
    words = "baby and mother not breathing in the night after a long and hot day at sea"
    twins = [thing(slug, "Signs", ("Night", "Breathing in the night.")) for slug in ("twin", "cpr")]
    index = index_of(*twins, words=WORDS)
    assert [hit.address.slug for hit in index.search(words).hits] == ["cpr", "twin"]


def test_a_phrase_of_which_one_word_is_left_needs_its_small_words(index: SearchIndex) -> None:
    assert found(index, "can it kill me")[0] == "article:germs#s1"
    assert found(index, "i want to kill") == []
