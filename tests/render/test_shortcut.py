"""What is made without the parser is what the parser makes, and nearly all that is written is made so."""

from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from viewer.library.loading import load
from viewer.render import markup
from viewer.render.blocks import Tree
from viewer.render.markup import Markup
from viewer.render.shortcut import Parse, element_of

ROOT = Path(__file__).resolve().parent.parent.parent

_LOST = "klzzwxh"
"""What the parser leaves of a picture right behind words set off twice, with a number that it counts on."""
_SIGNS = (
    "**",
    "*",
    "_",
    "__",
    "***",
    "\\",
    "[",
    "]",
    "(",
    ")",
    "!",
    "|",
    "#",
    "“",
    "”",
    '"',
    "'",
    "<b>",
    "&",
)
_BEGINNINGS = (
    " ",
    "  ",
    "    ",
    "\n",
    "\n\n",
    "\n \n",
    "\n\n",
    "- ",
    "1. ",
    "\n- ",
    "* ",
    "# ",
    "## ",
    "\n\n### ",
)
_WORDS = (
    "words",
    "Ärzte",
    "a",
    "9",
    "2.",
    ".",
    "[@S-1]",
    "**set off**",
    "*off.*",
    "{nurse_line}",
    "{_a}",
    "`",
)
_OTHERS = (
    *("[words](article:x)", "[x](https://a.b/c)", "![A](diagram:a)", '![A](diagram:a "B")', "\u00a0", "\t"),
    *("|a|b|\n|-|-|\n|c|d|", "::: ask\n", "\n:::\n"),
)
_TEXTS = st.lists(st.sampled_from((*_SIGNS, *_BEGINNINGS, *_WORDS, *_OTHERS)), max_size=20).map("".join)


class Both:
    """One text, made both ways."""

    def __init__(self) -> None:
        self.markup = Markup()
        self.parsed = 0

    def made(self, text: str) -> Iterator[tuple[Tree, list[str]]]:
        """The tree and what was complained of, with the shortcut and then by the parser alone."""
        for make in (self._short, _long):
            told: list[str] = []
            with pytest.MonkeyPatch.context() as patch:
                patch.setattr(markup, "element_of", make)
                yield self.markup.tree(text, lambda *words, told=told: told.extend(words)), told

    def _short(self, text: str, parse: Parse) -> Element:
        def counted(text: str) -> Element:
            self.parsed += len(text)
            return parse(text)

        return element_of(text, counted)


def _long(text: str, parse: Parse) -> Element:
    return parse(text)


@pytest.fixture(scope="module")
def both() -> Both:
    return Both()


@given(text=_TEXTS)
def test_it_makes_what_the_parser_makes(both: Both, text: str) -> None:
    short, long = both.made(text)
    assume(_LOST not in str(long))
    assert short == long


def test_of_the_articles_it_makes_the_same_and_nearly_all(both: Both) -> None:
    library, _ = load(ROOT / "articles", ROOT / "resources")
    written = [page.markdown for article in library.articles.values() for page in article.pages]
    both.parsed = 0
    for text in written:
        short, long = both.made(text)
        assert short == long
    assert both.parsed < 0.2 * sum(map(len, written))
