"""WordsToKnow: the terms that a sheet uses, from A to Z."""

import pytest

from viewer.library.term import Term
from viewer.paper.words_to_know import WordsToKnow


def term(name: str, *written: str) -> Term:
    return Term(name.lower().replace(" ", "-"), name, "", "", "What it is.", written, (), (), None, "", 1)


WORDS = WordsToKnow(
    (
        term("valve"),
        term("mitral valve", "MV"),
        term("AFib", "atrial fibrillation"),
        term("Echo"),
        term("MV two", "MV"),
    )
)


@pytest.mark.parametrize(
    ("texts", "names"),
    [
        (("A valve.", "An echo shows it."), ["Echo", "valve"]),
        (("Valves and echoes.",), ["Echo", "valve"]),
        (("The mitral valve leaks.",), ["mitral valve"]),
        (("The MV leaks. The mitral valve does.",), ["mitral valve"]),
        (("Atrial fibrillation, or AFib.",), ["AFib"]),
        (("Nothing of it.",), []),
        (("A door (say valve).",), []),
        ((), []),
    ],
)
def test_words_are_those_that_are_used_each_once_from_a_to_z(
    texts: tuple[str, ...], names: list[str]
) -> None:
    assert [each.name for each in WORDS.used(texts)] == names


def test_what_the_whole_sheet_tells_of_is_no_word_to_know() -> None:
    texts = ("AFib can be seen on an echo.",)

    assert [each.name for each in WORDS.used(texts, told=("Atrial Fibrillation", ""))] == ["Echo"]


def test_a_word_that_is_explained_where_it_is_brought_in_needs_no_more_words() -> None:
    texts = ("The mitral valve (say MY-trul) leaks. So an echo is done.", "The mitral valve shuts.")

    assert [each.name for each in WORDS.used(texts)] == ["Echo"]


def test_of_many_words_those_that_are_used_most_are_explained() -> None:
    names = [f"word{letter}" for letter in "abcdefghij"]
    text = " ".join([*names, *names[2:]])

    assert [each.name for each in WordsToKnow(map(term, names)).used([text])] == names[2:]
