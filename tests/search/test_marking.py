"""Words are marked in any form, and a snippet shows most of them, cut between words."""

import pytest

from viewer.search.marking import Marker, window
from viewer.search.snippets import SIZE, snippet

FILLER = "Nothing that anybody asks for stands in this sentence at all. "


def marked(text: str, *words: str, language: str = "en") -> list[str]:
    return [text[start:end] for start, end in Marker(words, language).spans(text)]


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("Valves leak. A valve’s leak!", ("leaking valve",), ["Valves", "leak", "valve’s", "leak"]),
        ("Oedema is edema.", ("edema",), ["Oedema", "edema"]),
        ("Café, CAFE, cafe\u0301", ("cafe",), ["Café", "CAFE", "cafe\u0301"]),
        ("A heart and a hearty meal", ("heart",), ["heart"]),
        ("Herzen schlagen", ("Herz",), []),
        ("Words", (), []),
        ("Words", ("",), []),
        ("", ("words",), []),
    ],
)
def test_words_are_marked_in_all_their_forms(text: str, words: tuple[str, ...], found: list[str]) -> None:
    assert marked(text, *words) == found


def test_another_language_has_its_own_forms() -> None:
    assert marked("Herzen schlagen", "Herz", language="de") == ["Herzen"]


def test_a_short_text_is_shown_whole() -> None:
    shown = snippet("A valve leaks.", Marker(["leak"], "en"))
    assert (shown.text, shown.marks) == ("A valve leaks.", ((8, 13),))


def test_a_long_text_is_cut_between_words_around_most_of_what_was_sought() -> None:
    text = FILLER + "One valve. " + FILLER * 3 + "The valve leaks, and so does the other valve. " + FILLER * 3
    shown = snippet(text, Marker(["valve", "leak"], "en"))
    assert "The valve leaks, and so does the other valve." in shown.text
    assert len(shown.text) <= SIZE + 4
    assert [shown.text[start:end] for start, end in shown.marks] == ["valve", "leaks", "valve"]
    inside = shown.text.removeprefix("… ").removesuffix(" …")
    assert shown.text.startswith("… ")
    assert shown.text.endswith(" …")
    assert f" {inside} " in f" {text} ".replace(". ", " . ").replace(" . ", ". ")


@pytest.mark.parametrize("end", [".", "?", "!", ".”", ".)"])
def test_a_stretch_begins_with_a_sentence_where_it_can(end: str) -> None:
    text = f"{FILLER}A valve is a door{end} It does not shut in some people, and then it leaks. {FILLER * 3}"
    shown = snippet(text, Marker(["leak"], "en")).text
    assert shown.startswith(("… A valve", "… It does"))
    assert snippet(text, Marker(["absent"], "en")).text.startswith("Nothing that")


def test_within_a_long_sentence_it_begins_with_a_word() -> None:
    shown = snippet("and so on, " * 60 + "a valve leaks, " + "and so on, " * 60, Marker(["leak"], "en"))
    assert "a valve leaks" in shown.text
    assert shown.text.removeprefix("… ").startswith(("and ", "so ", "on, "))


def test_a_name_stands_before_the_text_as_a_sentence() -> None:
    shown = snippet(
        "Blood goes back. " + FILLER * 4 + "A valve.", Marker(["leaky valve"], "en"), "a leaky valve"
    )
    assert shown.text.startswith("A leaky valve. Blood goes back.")
    assert len(shown.text) <= SIZE + 4
    assert [shown.text[start:end] for start, end in shown.marks] == ["leaky", "valve"]
    assert snippet("", Marker(["door"], "en"), "A door?").text == "A door?"


@pytest.mark.parametrize("text", ["x" * 1000, "x" * 200 + " valve " + "y" * 500, "valve" * 100, "a " * 500])
@pytest.mark.parametrize("size", [1, 10, 160])
def test_a_window_lies_within_its_text(text: str, size: int) -> None:
    first, last = window(text, Marker(["valve"], "en").spans(text), size)
    assert 0 <= first < last <= len(text)
    assert last - first <= max(size, 1) or len(text) <= size
