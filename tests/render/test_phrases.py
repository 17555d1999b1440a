"""Known names are found in running text: whole, the longest first, initials as they are written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.render.phrases import Phrases


def found(text: str, *phrases: str) -> list[tuple[str, str]]:
    """The stretches of a text that are found, and the phrase that each is."""
    return [(text[each.start : each.end], each.phrase) for each in Phrases(phrases).find(text)]


@pytest.mark.parametrize(
    ("text", "phrase", "stretch"),
    [
        ("the mitral valve opens", "mitral valve", "mitral valve"),
        ("Mitral Valve", "mitral valve", "Mitral Valve"),
        ("the MITRAL VALVE.", "Mitral valve", "MITRAL VALVE"),
        ("two mitral valves", "mitral valve", "mitral valves"),
        ("the arteries", "artery", "arteries"),
        ("the biopsies of", "biopsy", "biopsies"),
        ("the crutches", "crutch", "crutches"),
        ("(mitral valve)", "mitral valve", "mitral valve"),
        ("the valve’s flaps", "valve", "valve"),
        ("left-atrium", "left atrium", "left-atrium"),
        ("a beta blocker", "beta-blocker", "beta blocker"),
        ("Ehlers–Danlos syndrome", "Ehlers-Danlos syndrome", "Ehlers–Danlos syndrome"),
        ("your Lp(a) is high", "Lp(a)", "Lp(a)"),
        ("your Lp (a) is high", "Lp(a)", "Lp (a)"),
        ("valve", "valve", "valve"),
        ("Öffnung der Klappe", "öffnung", "Öffnung"),
    ],
)
def test_a_name_is_found_as_whole_words_in_any_case_and_in_the_plural(
    text: str, phrase: str, stretch: str
) -> None:
    assert found(text, phrase) == [(stretch, phrase)]


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("valvular", "valve"),
        ("bivalve", "valve"),
        ("valve_1", "valve"),
        ("the mitral. Valve", "mitral valve"),
        ("mitral\nvalve", "mitral valve"),
        ("the heart, attack it", "heart attack"),
        ("the heart—attack it", "heart attack"),
        ("heart: attack", "heart attack"),
        ("heart; attack", "heart attack"),
        ("heart – attack", "heart attack"),
        ("mitral", "mitral valve"),
        ("valves of the mitral", "mitral valve"),
        ("artery", "arteries"),
        ("bus", "bu"),
        ("", "valve"),
        ("...", "valve"),
    ],
)
def test_what_only_looks_like_a_name_is_not_found(text: str, phrase: str) -> None:
    assert found(text, phrase) == []


@pytest.mark.parametrize(
    ("text", "phrase", "stretch"),
    [
        ("You have AS now", "AS", "AS"),
        ("You have AFib now", "AFib", "AFib"),
        ("both ICDs work", "ICD", "ICDs"),
        ("a cardiac MRI", "cardiac MRI", "cardiac MRI"),
        ("Cardiac MRI is safe", "cardiac MRI", "Cardiac MRI"),
        ("two cardiac MRIs", "cardiac MRI", "cardiac MRIs"),
        ("an ACE inhibitor", "ACE inhibitor", "ACE inhibitor"),
        ("ACE Inhibitors", "ACE inhibitor", "ACE Inhibitors"),
        ("marfan syndrome", "Marfan syndrome", "marfan syndrome"),
    ],
)
def test_initials_are_found_as_they_are_written(text: str, phrase: str, stretch: str) -> None:
    assert found(text, phrase) == [(stretch, phrase)]


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("as you know", "AS"),
        ("As you know", "AS"),
        ("afib", "AFib"),
        ("AFIB", "AFib"),
        ("an ace inhibitor", "ACE inhibitor"),
        ("a cardiac mri", "cardiac MRI"),
        ("a cardiac Mri", "cardiac MRI"),
        ("the icds", "ICD"),
    ],
)
def test_a_word_like_initials_is_no_name(text: str, phrase: str) -> None:
    assert found(text, phrase) == []


def test_the_longest_name_is_found_and_each_word_once() -> None:
    names = ("valve", "mitral", "mitral valve", "mitral valve prolapse", "prolapse")
    assert found("Mitral valve prolapse, a mitral valve, a valve, prolapse mitral", *names) == [
        ("Mitral valve prolapse", "mitral valve prolapse"),
        ("mitral valve", "mitral valve"),
        ("valve", "valve"),
        ("prolapse", "prolapse"),
        ("mitral", "mitral"),
    ]


def test_a_long_name_that_does_not_go_on_leaves_the_short_one() -> None:
    assert found("a mitral valve leak", "mitral valve prolapse", "mitral valve") == [
        ("mitral valve", "mitral valve")
    ]
    assert found("a mitral. Valve leak", "mitral valve", "valve leak") == [("Valve leak", "valve leak")]


def test_initials_that_do_not_match_leave_a_shorter_name() -> None:
    assert found("as you know", "AS you know", "you know") == [("you know", "you know")]


def test_of_names_that_differ_in_case_alone_the_first_counts() -> None:
    assert found("valve", "Valve", "valve") == [("valve", "Valve")]


def test_a_name_that_is_a_plural_goes_before_the_plural_of_another() -> None:
    assert found("the valves", "valve", "valves") == [("valves", "valves")]


@pytest.mark.parametrize("phrase", ["", " ", "—", "(…)", "\n"])
def test_a_name_without_words_is_never_found(phrase: str) -> None:
    assert found("— (…) \n words", phrase) == []


def test_signs_of_a_name_are_no_patterns() -> None:
    assert found("the atrium", ".trium", "a+", "(at", "[a-z]*") == []


def test_a_sentence_is_no_name() -> None:
    twelve, thirteen = " ".join("abcdefghijkl"), " ".join("abcdefghijklm")
    assert found(f"{thirteen}.", thirteen) == []
    assert found(f"{twelve}.", twelve) == [(twelve, twelve)]


def test_a_name_made_to_take_for_ever_does_not() -> None:
    words = "a " * 50_000
    assert found(words, words) == []
    assert len(found(words, "a a b", "a a")) == 25_000


WORDS = st.lists(
    st.sampled_from(["a", "as", "AS", "valve", "valves", "Mitral", "ies", "Lp(a)", "ß", "İ"]), max_size=4
)
PHRASES = st.lists(st.text() | WORDS.map(" ".join) | WORDS.map("-".join), max_size=8)
TEXTS = st.text() | st.lists(
    st.sampled_from(["a", "as", "AS", "valve", "Mitral", "Lp(a)", " ", "-", ". "])
).map("".join)


@given(PHRASES, TEXTS)
def test_what_is_found_stands_in_order_apart_and_is_one_of_the_names(phrases: list[str], text: str) -> None:
    at = 0
    for each in Phrases(phrases).find(text):
        assert at <= each.start < each.end <= len(text)
        assert each.phrase in phrases
        assert text[each.start : each.start + 1].isalnum() or text[each.start] == "_"
        at = each.end


@given(st.lists(st.sampled_from(["valve", "mitral", "AS", "AFib", "Lp(a)"]), min_size=1, max_size=5))
def test_a_name_of_words_is_found_wherever_it_stands(words: list[str]) -> None:
    phrase = " ".join(words)
    assert found(f"See: {phrase}; then.", phrase) == [(phrase, phrase)]
