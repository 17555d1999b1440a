"""All that is in a library is put in order as a dictionary does it, under letters, each once by each name."""

from collections.abc import Mapping, Sequence
from itertools import count
from pathlib import Path

import pytest

from tests.support.shelf import made_up_library
from viewer.library.address import Address, article, touch
from viewer.library.library import Library
from viewer.library.loading import load
from viewer.library.term import Term
from viewer.library.touch import TouchView
from viewer.places import find_places
from viewer.ui.contents import gathering as pieces
from viewer.ui.contents.alphabet import Alphabet
from viewer.ui.contents.gathering import Gathering
from viewer.ui.contents.spelled import letter_of, spelled, without_article

HOSTILE = "<b>Zap</b>\n{title} %s \u202e\u0000\x1b[31m" + "x" * 5000
ARABIC = "ارتجاع الصمام"


def gathered(library: Library) -> Alphabet:
    gathering = Gathering(library)
    while gathering.done is None:
        gathering.go_on()
    return gathering.done


def of_titles(*titles: str, names: Mapping[str, Sequence[str]] | None = None) -> Alphabet:
    return gathered(made_up_library({"Topic": titles}, names or {}))


def shown(alphabet: Alphabet) -> list[str]:
    return [f"{each.title} → {each.below}" if each.see else each.title for each in alphabet.entries]


def letters(alphabet: Alphabet) -> str:
    return "".join(each.letter for each in alphabet.letters)


def term(name: str, plain: str) -> Term:
    return Term(name, name, plain, "", "A meaning.", (), (), (), None, "", 0)


@pytest.mark.parametrize(
    ("text", "spelling"),
    [
        ("Mitral valve", "mitral valve"),
        ("Edge-to-edge (TEER)", "edge to edge teer"),
        ("Ångström’s é", "angstroms e"),
        ("Straße, Œdème, Łódź", "strasse oedeme lodz"),
        ("İstanbul", "istanbul"),
        ("…", ""),
        (ARABIC, "ارتجاع الصمام"),
    ],
)
def test_a_spelling_is_letters_without_case_accents_and_signs(text: str, spelling: str) -> None:
    assert spelled(text) == spelling


@pytest.mark.parametrize(
    ("text", "letter"),
    [
        ("salt", "S"),
        ("Éclair", "E"),
        ("12-lead", "#"),
        ("…", "#"),
        ("心臓", "#"),
        ("Ωμέγα", "Ω"),
        (ARABIC, "ا"),
    ],
)
def test_a_name_stands_under_its_first_letter_and_digits_under_a_sign(text: str, letter: str) -> None:
    assert letter_of(spelled(text)) == letter


def test_articles_stand_under_their_titles_and_all_other_names() -> None:
    alphabet = gathered(made_up_library())
    assert shown(alphabet) == [
        "AFib → Atrial fibrillation",
        "Aortic stenosis",
        "Atrial fibrillation",
        "fibrilación auricular → Atrial fibrillation",
        "fluttering heartbeat → Atrial fibrillation",
        "How the heart pumps",
        "leaky mitral valve → Mitral valve regurgitation",
        "leaky valve → Mitral valve regurgitation",
        "Mitral valve prolapse",
        "Mitral valve regurgitation",
        "MR → Mitral valve regurgitation",
        "Overview",
        "vorhofflimmern → Atrial fibrillation",
    ]
    leaky = next(each for each in alphabet.entries if each.title == "leaky valve")
    assert leaky.address == article("mitral-valve-regurgitation")


@pytest.mark.parametrize(
    ("name", "language", "bare"),
    [
        ("a leaky mitral valve", "en", "leaky mitral valve"),
        ("The  doors of the heart", "en", "doors of the heart"),
        ("aortic valve", "en", "aortic valve"),
        ("a", "en", "a"),
        ("A ", "en", "A "),
        ("die Herzklappen", "de", "Herzklappen"),
        ("die Herzklappen", "en", "die Herzklappen"),
        ("a valva", "xx", "a valva"),
        ("", "en", ""),
    ],
)
def test_everyday_names_stand_without_their_article(name: str, language: str, bare: str) -> None:
    assert without_article(name, language) == bare


def test_an_abbreviation_is_no_article() -> None:
    names = {"Atrial fibrillation": ("a fluttering heartbeat", "a fib")}
    assert "a fib → Atrial fibrillation" in shown(of_titles("Atrial fibrillation", names=names))


def test_neither_case_nor_accents_nor_an_article_change_the_order() -> None:
    titles = (
        "the heart",
        "Éclair",
        "eclipse",
        "ebb",
        "Zebra",
        "ärger",
        "Apple",
        "The Heart’s beat",
        "2 pumps",
    )
    ordered = [
        "2 pumps",
        "Apple",
        "ärger",
        "ebb",
        "Éclair",
        "eclipse",
        "the heart",
        "The Heart’s beat",
        "Zebra",
    ]
    assert shown(of_titles(*titles)) == ordered


def test_words_come_before_longer_words() -> None:
    assert shown(of_titles("Heartburn", "Heart valves", "Heart")) == ["Heart", "Heart valves", "Heartburn"]


def test_letters_know_their_names_and_other_scripts_come_last() -> None:
    alphabet = of_titles("Zebra", "Ωμέγα", "Apple", "24 hours", "Aspirin")
    assert letters(alphabet) == "#AZΩ"
    apples = alphabet.letter("A")
    assert apples is not None
    assert [alphabet.entries[at].title for at in range(apples.first, apples.end)] == ["Apple", "Aspirin"]
    assert alphabet.letter("B") is None


def test_a_name_of_several_things_leads_to_each_once() -> None:
    names = {"Mitral regurgitation": ("", "MR", "mr", "M.R."), "Magnetic scan": ("MR", "MR")}
    alphabet = of_titles("Mitral regurgitation", "Magnetic scan", names=names)
    assert shown(alphabet) == [
        "M.R. → Mitral regurgitation",
        "Magnetic scan",
        "Mitral regurgitation",
        "MR → Magnetic scan",
        "MR → Mitral regurgitation",
    ]


def test_a_name_that_is_the_title_is_not_told_again() -> None:
    alphabet = of_titles("Salt", names={"Salt": ("salt", "SALT", "  ", "…")})
    assert shown(alphabet) == ["Salt"]


def test_words_of_the_glossary_and_what_can_be_touched_stand_among_the_rest() -> None:
    library = made_up_library({"Topic": ["Embolus"]})
    terms = {name: term(name, "a clot that moves") for name in ("embolus", "echo")}
    view = TouchView("outside", "Outside", Address("diagram", "heart"))
    told = Library(Path(), "en", library.topics, library.articles, terms=terms, touch=(view,))
    found = [(each.title, each.below, str(each.address)) for each in gathered(told).entries]
    assert found == [
        ("echo", "a clot that moves", "term:echo"),
        ("Embolus", "", "article:embolus"),
        ("embolus", "a clot that moves", "term:embolus"),
    ]  # the picture to touch is not there


def test_the_shipped_library_lists_pictures_guides_words_and_what_can_be_touched() -> None:
    places = find_places()
    shipped = load(places.articles, places.resources, "en")[0]
    alphabet = gathered(shipped)
    kinds = {each.kind for each in alphabet.entries}
    assert kinds == {"article", "diagram", "guide", "term", "touch"}
    addresses = [each.address for each in alphabet.entries if not each.see]
    assert len(addresses) == len(set(addresses))
    assert touch("inside") in addresses
    assert all(shipped.missing(address) is None for address in addresses)


def test_a_hostile_title_is_a_name_like_any_other() -> None:
    alphabet = of_titles(HOSTILE, "Apple")
    assert letters(alphabet) == "AB"
    assert "\n" not in alphabet.entries[1].title


def test_typed_letters_find_the_first_name_that_begins_so() -> None:
    alphabet = of_titles("Éclair", "Salt", "Salt and water", "Stroke", "3 pills")
    places = {words: alphabet.found(words) for words in ("ec", "S", "salt a", "st", "3", "sz", "q", "", "…")}
    assert places == {
        "ec": 1,
        "S": 2,
        "salt a": 3,
        "st": 4,
        "3": 0,
        "sz": None,
        "q": None,
        "": None,
        "…": None,
    }


def test_a_thing_is_found_under_its_own_name_first() -> None:
    alphabet = gathered(made_up_library())
    places = alphabet.places_of(article("mitral-valve-regurgitation"))
    assert [alphabet.entries[place].title for place in places] == [
        "Mitral valve regurgitation",
        "leaky mitral valve",
        "leaky valve",
        "MR",
    ]
    assert alphabet.places_of(article("unheard-of")) == []


def test_nothing_has_no_letters() -> None:
    alphabet = gathered(made_up_library({}))
    assert (len(alphabet.entries), alphabet.letters, alphabet.letter_at(0)) == (0, (), None)


def test_many_names_are_gathered_in_pieces_and_letters_are_known_before_the_end(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(pieces, "perf_counter", count(0, 0.004).__next__)  # a slow clock
    topics = {f"Topic {n}": [f"{chr(97 + m % 26)}x {n} {m}" for m in range(100)] for n in range(40)}
    gathering = Gathering(made_up_library(topics))
    turns, known = 0, 0
    while gathering.done is None:
        gathering.go_on()
        turns += 1
        known += len(gathering.letters) == 26
    assert turns > 4000 / 100
    assert known > turns / 2
    entries = gathering.done.entries
    assert len(entries) == 4000
    assert [each.order for each in entries] == sorted(each.order for each in entries)
    assert sum(each.end - each.first for each in gathering.done.letters) == 4000
