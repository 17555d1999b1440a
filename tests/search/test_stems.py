"""One form for all forms of a word, in the language it is of."""

import pytest

from viewer.search.stems import MAX_WORD, WORD, Stems


@pytest.mark.parametrize(
    "words",
    [
        "artery arteries ARTERY",
        "leak leaks leaking leaked",
        "can't cant CAN’T",
        "heart hearts heart's heart’s",
        "edema oedema œdema",
        "anemia anaemia anæmia",
        "ischemic ischaemic",
        "esophagus oesophagus",
        "diarrhea diarrhoea",
        "color colour colors coloured",
        "fiber fibre fibres",
        "catheterization catheterisation",
        "cafe café cafe\u0301 CAFÉ",
        "fine ﬁne",
        "a_b ab",
    ],
)
def test_english_words_that_are_one(words: str) -> None:
    assert len(set(Stems("en").of(words))) == 1


@pytest.mark.parametrize("words", ["hour her", "heart hear", "valve value", "four for", "aerobic erobic"])
def test_english_words_that_are_not(words: str) -> None:
    assert len(set(Stems("en").of(words))) == 2


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("de", "Herz Herzen"),
        ("fr", "artère artères"),
        ("es", "corazón CORAZON"),
        ("de-CH", "Straße Strasse"),
        ("ru", "сердце сердца"),
        ("hi", "हृदय हृदय"),
        ("ar", "قَلْب قلب"),
    ],
)
def test_other_languages_have_their_own_forms(language: str, words: str) -> None:
    assert len(set(Stems(language).of(words))) == 1


def test_a_language_without_a_stemmer_has_whole_words() -> None:
    assert Stems("vi").of("Tim tims") == ["tim", "tims"]
    assert Stems("").of("Colour") == ["colour"]
    assert Stems("vi").sound("tim") == ""


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("omega-3 HbA1c Lp(a)", ["omega", "3", "hba1c", "lp", "a"]),
        ("’tis 'quoted' rock'n'roll", ["tis", "quoted", "rocknroll"]),
        ("हृदय रोग", ["हृदय", "रोग"]),
        ("हृ\u200dदय", ["हृदय"]),
        ("½ ﷺ 心臓 🫀 _ \0", ["12", "صلىاللهعليهوسلم", "心臓"]),
        ("x" * 100, ["x" * MAX_WORD]),
    ],
)
def test_words_of_a_text(text: str, words: list[str]) -> None:
    assert Stems("en").words(text) == words


def test_a_word_is_found_where_it_stands() -> None:
    assert [match.span() for match in WORD.finditer("The heart’s café.")] == [(0, 3), (4, 11), (12, 16)]
