"""Stems: one form for all forms of a word, the same in the index, in what is typed and in what is marked."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from Stemmer import Stemmer

MAX_WORD = 64
"""Characters of a word that count; what is longer is no word that anyone types."""

# Letters and digits, with the signs that stand on, below or between the letters of a word.
_SIGN = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670"
    "\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u0900-\u0903\u093a-\u094f\u0951-\u0957\u0962\u0963"
    "\u0981-\u0983\u09bc-\u09d7\u0a01-\u0a03\u0a3c-\u0a51\u0abc-\u0acd\u0b3c-\u0b57\u0bbe-\u0bd7\u0c00-\u0c04"
    "\u0c3e-\u0c56\u0cbc-\u0cd6\u0d3b-\u0d57\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u200c\u200d"
)
PART = rf"[\w{_SIGN}]"
"""A sign within a word."""
NO_MORE = rf"(?!{PART}|['’‘ʼ＇]{PART})"
"""Behind this a word does not go on."""
WORD = re.compile(rf"[^\W_]{PART}*(?:['’‘ʼ＇]{PART}+)*")
"""A word as it stands in a text. An apostrophe within it is part of it, “can’t”, and so is a line, “a_b”."""
_ASCII_WORD = re.compile(r"[^\W_]\w*(?:'\w+)*", re.ASCII)
"""The same for a text of plain letters alone, which is found sooner."""

_STEMMERS = {
    "ar": "arabic", "ca": "catalan", "cs": "czech", "da": "danish", "de": "german", "el": "greek",
    "en": "english", "es": "spanish", "et": "estonian", "eu": "basque", "fi": "finnish",
    "fr": "french", "ga": "irish", "hi": "hindi", "hu": "hungarian", "hy": "armenian",
    "id": "indonesian", "it": "italian", "lt": "lithuanian", "nb": "norwegian", "ne": "nepali",
    "nl": "dutch", "nn": "norwegian", "no": "norwegian", "pl": "polish", "pt": "portuguese",
    "ro": "romanian", "ru": "russian", "sr": "serbian", "sv": "swedish", "ta": "tamil",
    "tr": "turkish", "yi": "yiddish",
}  # fmt: skip

_LIGATURES = {0xE6: "ae", 0x153: "oe", 0xF8: "o", 0x142: "l", 0x111: "d", 0xF0: "d", 0xFE: "th", 0x131: "i"}
"""Letters that NFKD leaves as they are, by their code: æ, œ, ø, ł, đ, ð, þ, ı."""

# British spellings that a rule can tell, each behind letters without which it need not be tried, for that
# takes ten times as long. Single words stand in the lexicon.
_AMERICAN = (
    ("aem", re.compile(r"aem(?=[aio])"), "em"),  # anaemia, ischaemic
    ("aesthe", re.compile(r"aesthe"), "esthe"),
    ("paedia", re.compile(r"paed(?=ia)"), "ped"),
    ("oedem", re.compile(r"oedem"), "edem"),
    ("oesoph", re.compile(r"oesoph"), "esoph"),
    ("rrhoe", re.compile(r"rrhoe"), "rrhe"),
    ("our", re.compile(r"(?<=\w{3})our(?=(?:s|ed|ing|ful|less)?$)"), "or"),  # color; “hour” is too short
    ("re", re.compile(r"(?<=\w\w[bt])re(?=s?$)"), "er"),  # fiber, center
    ("is", re.compile(r"(?<=\w{3})is(?=(?:e|es|ed|ing|ation|ations)$)"), "iz"),
)


_TEXTS = 256
"""Texts whose words are kept: with the next letter most of them are looked at again."""
_KEPT = 200_000
"""Words that are kept with what was worked out for them; a large library has fewer."""


class _Worked(dict[str, str]):
    """What was worked out for words; what was not yet is when it is asked for. Twice as fast as a method."""

    def __init__(self, work: Callable[[str], str]) -> None:
        super().__init__()
        self._work = work

    def __missing__(self, word: str) -> str:
        """Work it out and keep it."""
        if len(self) >= _KEPT:  # a program that runs for months is typed at without end
            self.clear()
        made = self[word] = self._work(word)
        return made


class Stems:
    """The forms of words in one language. What was worked out once is kept."""

    def __init__(self, language: str) -> None:
        """Stem as this language does, by its code such as “en”; one that is not known has whole words."""
        self.language = language.split("-", maxsplit=1)[0].lower()
        """The code of the language, such as “en”."""
        self._folded = _Worked(_folded)
        self._stems = _Worked(self._stemmed)
        self.of_tokens: Mapping[str, str] = _Worked(self._of_token)
        """The stem of every word as it stands in a text."""
        self._tokens: dict[str, frozenset[str]] = {}
        self._stemmer: Stemmer | None = None

    def words(self, text: str) -> list[str]:
        """The words of a text, folded, in order."""
        return list(filter(None, map(self._folded.__getitem__, WORD.findall(text))))

    def vocabulary(self, text: str) -> set[str]:
        """The words of a text, folded, each once."""
        words = _ASCII_WORD if text.isascii() else WORD
        return set(filter(None, map(self._folded.__getitem__, set(words.findall(text)))))

    def tokens(self, text: str) -> frozenset[str]:
        """The words of a text as they stand in it, each once; those of the latest texts are kept."""
        if text not in self._tokens:
            if len(self._tokens) >= _TEXTS:
                self._tokens.clear()
            self._tokens[text] = frozenset((_ASCII_WORD if text.isascii() else WORD).findall(text))
        return self._tokens[text]

    def of(self, text: str) -> list[str]:
        """The stems of the words of a text, in order."""
        return self.each(self.words(text))

    def each(self, words: Iterable[str]) -> list[str]:
        """The stems of some folded words, in order."""
        return list(map(self._stems.__getitem__, words))

    def fold(self, token: str) -> str:
        """A word in small letters, without accents and apostrophes; empty where nothing is left."""
        return self._folded[token]

    def stem(self, word: str) -> str:
        """The stem of a folded word."""
        return self._stems[word]

    def learn(self, stems: Mapping[str, str]) -> None:
        """Keep the stems of some folded words, which were worked out before."""
        self._stems.update(stems)

    def sound(self, word: str) -> str:
        """How a folded word sounds, as letters; empty where that is not known: of all but English."""
        if self.language != "en" or not word.isascii():
            return ""
        from jellyfish import metaphone

        return str(metaphone(word)).replace("RH", "R")  # “rheumatic” sounds as “romatic” does

    def _of_token(self, token: str) -> str:
        return self._stems[self._folded[token]]

    def _stemmed(self, word: str) -> str:
        if self.language == "en":
            for letters, british, american in _AMERICAN:
                if letters in word:
                    word = british.sub(american, word)
        if self._stemmer is None:
            name = _STEMMERS.get(self.language)
            if name is None:
                return word
            import Stemmer

            self._stemmer = Stemmer.Stemmer(name)
        return str(self._stemmer.stemWord(word)) or word


def stemmer_version() -> str:
    """What stems are made by: an index that another made cannot be asked."""
    import Stemmer

    return str(Stemmer.version())


def _folded(token: str) -> str:
    token = token[:MAX_WORD]
    if token.isascii():
        return token.lower().replace("'", "").replace("_", "")
    letters = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", token).casefold()).translate(
        _LIGATURES
    )
    bare = "".join(each for each in letters if not "\u0300" <= each <= "\u036f")
    kept = (each for each in unicodedata.normalize("NFC", bare) if each.isalnum() or each > "\u0483")
    return "".join(each for each in kept if unicodedata.category(each)[0] in "LNM")
