"""What is meant: other names, short forms, slips, words joined and split, and that the reader is told."""

import pytest

from tests.search.little import found, index_of, lexicon, thing, understood
from viewer.search.index import SearchIndex
from viewer.search.lexicon import Lay, Lexicon, Short

WORDS = lexicon(
    same=(("color", "colour"), ("heartbeat", "heart beat"), ("stop", "quit"), ("leak", "leaky")),
    short=(Short("MR", "mitral regurgitation"), Short("AS", "aortic stenosis")),
    lay=(Lay(("heart skips a beat", "flip flops"), "palpitations"),),
)


@pytest.fixture
def index() -> SearchIndex:
    return index_of(
        thing(
            "mr",
            "Mitral valve regurgitation",
            ("What is it?", "The mitral valve leaks, and the heart works hard."),
            plain="a leaky mitral valve",
            names=["leaky valve", "mitral regurgitation"],
        ),
        thing("as", "Aortic stenosis", ("What is it?", "A tight valve. The heart is a pump.")),
        thing("palpitations", "Palpitations", ("What is it?", "You feel your heartbeat, fast or slow.")),
        thing("pacemakers", "Pacemakers", ("What is it?", "A pacemaker helps a slow heart.")),
        thing("thinners", "Blood thinners", ("What is it?", "They can prevent a clot in the blood.")),
        thing("lips", "Other things", ("The color of lips", "Blue lips and edema. To stop smoking is good.")),
        thing("ablation", "ablation", kind="word", text="Tiny scars.", misspelled=["ablasion"]),
        thing(
            "calcium-channel-blocker",
            "calcium channel blocker",
            kind="word",
            names=["amlodipine", "diltiazem"],
            misspelled=["amlodapine", "calcum channel bloker"],
        ),
        words=WORDS,
    )


@pytest.mark.parametrize(
    ("words", "first", "sentence"),
    [
        ("leaky valve", "article:mr", "“leaky valve” is another name for mitral valve regurgitation."),
        ("leaky valve ", "article:mr", "“leaky valve” is another name for mitral valve regurgitation."),
        (
            "What is a LEAKY VALVE?",
            "article:mr",
            "“LEAKY VALVE” is another name for mitral valve regurgitation.",
        ),
        ("leaking valve", "article:mr", "“leaking valve” is another name for mitral valve regurgitation."),
        ("MR", "article:mr", "MR is short for mitral regurgitation."),
        ("mr", "article:mr", "mr is short for mitral regurgitation."),
        ("AS", "article:as", "AS is short for aortic stenosis."),
        ("do I have AS", "article:as", "AS is short for aortic stenosis."),
        (
            "my heart skips a beat",
            "article:palpitations",
            "For “heart skips a beat”, these are pages about “palpitations”.",
        ),
        ("pace maker", "article:pacemakers", "“pace maker” is also written “pacemaker”."),
        ("bloodthinners", "article:thinners", "“bloodthinners” is also written “blood thinners”."),
        ("mitrel valve", "article:mr", "No page has “mitrel”. Showing “mitral”."),
        ("palpatashuns", "article:palpitations", "No page has “palpatashuns”. Showing “palpitations”."),
        ("ablasion", "term:ablation", "No page has “ablasion”. Showing “ablation”."),
        ("amlodapine", "term:calcium-channel-blocker", "No page has “amlodapine”. Showing “amlodipine”."),
        ("pal pitations", "article:palpitations", "“pal pitations” is also written “palpitations”."),
    ],
)
def test_the_right_thing_is_first_and_the_reader_is_told_why(
    index: SearchIndex, words: str, first: str, sentence: str
) -> None:
    results = index.search(words)
    assert str(results.hits[0].address.whole) == first
    assert results.words == words
    assert any(sentence in each for each in understood(index, words))
    assert sentence in results.hits[0].reason


def test_a_hit_shows_the_name_that_it_was_found_by(index: SearchIndex) -> None:
    shown = index.search("leaky valve").hits[0]
    assert shown.snippet == "A leaky mitral valve."
    assert [shown.snippet[start:end] for start, end in shown.marks] == ["leaky", "valve"]
    assert not index.search("mitral valve regurgitation").hits[0].snippet


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("oedema", "article:lips#s1"),
        ("colour of lips", "article:lips#s1"),
        ("pacemaker's", "article:pacemakers"),
        ("stenoses aortic", "article:as"),
        ("quit smoking", "article:lips#s1"),
    ],
)
def test_forms_and_spellings_of_a_word_are_one(index: SearchIndex, words: str, first: str) -> None:
    assert found(index, words)[0] == first


@pytest.mark.parametrize("words", ["mitral valve", "heart", "what is it", "as", "the"])
def test_nothing_is_said_where_words_are_taken_as_they_are(index: SearchIndex, words: str) -> None:
    assert not [said for said in understood(index, words) if "Showing" in said]


@pytest.mark.parametrize("typed", ["p", "pa", "pac", "pacem", "pacemak", "pacemakers"])
def test_a_last_word_may_be_begun(index: SearchIndex, typed: str) -> None:
    assert "article:pacemakers" in found(index, typed)
    assert understood(index, typed) == []


def test_a_last_word_that_is_ended_is_not_gone_on_with(index: SearchIndex) -> None:
    assert "article:pacemakers" not in found(index, "pac ")


def test_exact_words_are_just_these(index: SearchIndex) -> None:
    assert found(index, "leaky valve", exact=True) == []
    assert found(index, "mitrel", exact=True) == []
    assert found(index, "leaks", exact=True) == ["article:mr#s1"]
    assert found(index, "leak", exact=True) == []
    assert found(index, "what is it the mitral valve leaks", exact=True) == ["article:mr#s1"]
    results = index.search("PACEMAKERS", exact=True)
    assert [str(hit.address) for hit in results.hits] == ["article:pacemakers"]
    assert results.exact
    assert not results.meanings


def test_words_that_no_library_has_find_nothing(index: SearchIndex) -> None:
    results = index.search("xylophone quartz")
    assert (results.hits, results.count, results.meanings) == ((), 0, ())


def test_the_words_to_mark_are_the_readers_and_those_that_were_taken(index: SearchIndex) -> None:
    marked = index.search("mitrel leak").marked
    assert {"mitrel", "mitral", "leak"} <= set(marked)


def test_another_language_has_its_own_words() -> None:
    index = index_of(
        thing("klappen", "Herzklappen", ("Was ist das?", "Die Klappen des Herzens sind Türen.")),
        thing("salz", "Salz", ("Warum?", "Salz hält Wasser fest.")),
        words=Lexicon(language="de", stop=("was", "ist", "das", "die", "des")),
    )
    assert found(index, "was ist eine Herzklappe")[0] == "article:klappen"
    assert found(index, "TUREN")[0] == "article:klappen#s1"
    assert found(index, "herzklapen")[0] == "article:klappen"
    assert found(index, "warum")[0] == "article:salz#s1"
