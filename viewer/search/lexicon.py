"""Lexicon: what people say for what the texts say, and the words that questions are made of."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from viewer.library.fields import Fields
from viewer.library.report import Report
from viewer.library.textfile import read_table
from viewer.search.danger import Danger, load_dangers

KINDS = ("article", "medicine", "guide", "picture", "word")
"""What a thing can be."""


class Short(Struct, frozen=True):
    """An abbreviation as it is written, and its words.

    One that is a `word`, too, such as TOE, is meant where it is written just so or is all that was typed.
    """

    short: str
    words: str
    word: bool = False


class Lay(Struct, frozen=True):
    """What people say, in several ways, and the words that the texts use for it."""

    said: tuple[str, ...]
    meant: str


class Kind(Struct, frozen=True):
    """A kind of thing, such as “picture”, and how people ask for one."""

    kind: str
    said: tuple[str, ...]


class Lexicon(Struct, frozen=True):
    """What search knows of a language and of what its people say; all as it stands in the files.

    `stop` are words that questions are made of, `same` spellings of one word or phrase.
    """

    language: str = "en"
    stop: tuple[str, ...] = ()
    same: tuple[tuple[str, ...], ...] = ()
    short: tuple[Short, ...] = ()
    lay: tuple[Lay, ...] = ()
    kinds: tuple[Kind, ...] = ()
    dangers: tuple[Danger, ...] = ()


def load_lexicon(articles: Path, resources: Path, language: str, report: Report) -> Lexicon:
    """What the program and the library say of a language; files that are missing say nothing.

    Of a library in the folder `articles` that is `<language>/search.toml` and `<language>/danger.toml`.
    """
    shipped, own = f"search/{language}.toml", f"{language}/search.toml"
    lexicon = Lexicon(language=language)
    for root, file in ((resources, shipped), (articles, own)):
        table = read_table(root / file, root, file, report) if (root / file).exists() else None
        if table is not None:
            lexicon = _with(lexicon, table, file, report)
    return replace(lexicon, dangers=load_dangers(articles, resources, language, report))


def _with(lexicon: Lexicon, table: Mapping[str, Any], file: str, report: Report) -> Lexicon:
    fields = Fields(table, file, report)
    same = (each.texts("words") for each in fields.tables("same"))
    short = (
        Short(each.text("short"), each.text("words"), each.flag("word", False))
        for each in fields.tables("short")
    )
    lay = (Lay(each.texts("said"), each.text("meant")) for each in fields.tables("lay"))
    kinds = (Kind(each.choice("kind", KINDS), each.texts("said")) for each in fields.tables("kind"))
    return replace(
        lexicon,
        stop=(*lexicon.stop, *fields.texts("stop")),
        same=(*lexicon.same, *(words for words in same if len(words) > 1)),
        short=(*lexicon.short, *(each for each in short if each.short and each.words)),
        lay=(*lexicon.lay, *(each for each in lay if each.said and each.meant)),
        kinds=(*lexicon.kinds, *kinds),
    )
