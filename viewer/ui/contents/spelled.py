"""Spelled: how a dictionary puts words in order: by their letters, whatever their case, accents and signs."""

from __future__ import annotations

import re
import unicodedata

NO_LETTER = "#"
"""Stands for all that begins with a digit, or with no letter that a reader could look for."""

_WORD = re.compile(r"[^\W_]+")
_APOSTROPHES = re.compile("['’ʼ`]")
# Letters of their own in some languages, which none takes apart; who looks for them here looks for these.
_LIKE = {"æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ħ": "h", "ı": "i"}
# Nobody looks for "a leaky mitral valve" under A.
_ARTICLES = {
    "de": ("der", "die", "das", "ein", "eine"),
    "en": ("a", "an", "the"),
    "es": ("el", "la", "los", "las", "un", "una"),
    "fr": ("le", "la", "les", "un", "une"),
}
_FIRST_IDEOGRAPH = "\u2e80"  # from here on a script has no alphabet, but thousands of signs


def spelled(text: str) -> str:
    """The words of a text in small letters without accents, with a space between them: "mitral valve"."""
    text = _APOSTROPHES.sub("", text).casefold()
    if not text.isascii():
        parts = unicodedata.normalize("NFKD", "".join(_LIKE.get(sign, sign) for sign in text))
        text = "".join(part for part in parts if not unicodedata.combining(part))
    return " ".join(_WORD.findall(text))


def without_article(name: str, language: str) -> str:
    """A name without the article that it begins with; one of nothing else stays as it is."""
    first, _, rest = name.strip().partition(" ")
    return rest.lstrip() if rest and first.casefold() in _ARTICLES.get(language, ()) else name


def letter_of(spelling: str) -> str:
    """The letter under which a spelling stands, as a capital; `NO_LETTER` where it has none."""
    first = spelling[:1]
    if not first.isalpha() or first >= _FIRST_IDEOGRAPH:
        return NO_LETTER
    return first.upper()[:1]


def rank_of(letter: str) -> str:
    """What puts letters in order: digits, then Latin, then what other scripts have."""
    return f"0{letter}" if letter == NO_LETTER else f"1{letter}" if letter.isascii() else f"2{letter}"
