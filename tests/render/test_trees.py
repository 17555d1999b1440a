"""A page's tree is kept and found again; an entry that is damaged in any way is made again."""

import json
import subprocess
import sys
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.support.architecture import ROOT
from tests.support.tiny_library import TinyLibrary
from viewer.library.address import KINDS, Address
from viewer.library.catalogue import Catalogue
from viewer.library.line import BOX_KINDS
from viewer.library.model import Figure, Page
from viewer.render.blocks import (
    Box,
    Cite,
    External,
    Field,
    Heading,
    Items,
    Link,
    Paragraph,
    Table,
    Text,
)
from viewer.render.markup import Markup
from viewer.render.trees import Trees, packed, unpacked

SLUGS = st.from_regex(r"[a-z0-9]{1,5}(-[a-z0-9]{1,5})?", fullmatch=True)
ADDRESSES = st.builds(Address, st.sampled_from(KINDS), SLUGS, st.just("") | SLUGS, st.just("") | SLUGS)
RUNS = st.lists(
    st.builds(Text, st.text(), st.booleans(), st.booleans())
    | st.builds(Link, st.text(), ADDRESSES)
    | st.builds(External, st.text(), st.text())
    | st.builds(Field, st.text(), st.booleans())
    | st.builds(Cite, st.text()),
    max_size=3,
).map(tuple)
ROWS = st.lists(RUNS, max_size=3).map(tuple)
INNER = st.builds(Paragraph, RUNS) | st.builds(Items, st.booleans(), ROWS)
BLOCKS = (
    INNER
    | st.builds(Heading, st.sampled_from([2, 3]), SLUGS, RUNS)
    | st.builds(Box, st.sampled_from(BOX_KINDS), st.lists(INNER, max_size=2).map(tuple))
    | st.builds(Table, ROWS, st.lists(ROWS, max_size=2).map(tuple))
    | st.builds(Figure, ADDRESSES, st.text(), st.text(), st.integers())
)
TREES = st.lists(BLOCKS, max_size=3).map(tuple)

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text() | st.sampled_from("hplbtfaxc"),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@pytest.fixture
def page(tiny: TinyLibrary) -> Page:
    return tiny.loaded().articles["leaky-door"].pages[0]


@pytest.fixture
def catalogue() -> Iterator[Catalogue]:
    made = Catalogue(None)
    yield made
    made.close()


@given(TREES)
def test_a_packed_tree_unpacks_to_itself(tree: tuple[Paragraph, ...]) -> None:
    assert unpacked(packed(tree)) == tree


@given(JSON)
def test_any_other_text_is_refused_or_a_sound_tree(value: object) -> None:
    text = json.dumps(value)
    try:
        tree = unpacked(text)
    except ValueError:
        tree = ()
    assert unpacked(packed(tree)) == tree


def test_the_tree_of_a_page_is_that_of_its_markdown(page: Page, catalogue: Catalogue) -> None:
    assert Trees(catalogue).tree(page) == Markup().tree(page.markdown)


class Spy(Catalogue):
    """A catalogue that remembers what was asked of it, and may answer otherwise."""

    def __init__(self, answer: str | None = None) -> None:
        super().__init__(None)
        self.answer = answer
        self.made: list[bytes] = []
        self.asked = 0

    def get(self, key: bytes) -> str | None:
        self.asked += 1
        return self.answer or super().get(key)

    def put(self, key: bytes, value: str) -> None:
        self.made.append(key)
        super().put(key, value)


@pytest.fixture
def spy() -> Iterator[Spy]:
    made = Spy()
    yield made
    made.close()


def test_a_tree_is_made_once_for_a_text(page: Page, spy: Spy) -> None:
    first = Trees(spy).tree(page)
    assert Trees(spy).tree(replace(page, number=7)) == first
    assert len(spy.made) == 1
    Trees(spy).tree(replace(page, markdown=page.markdown + "\n\nMore."))
    assert len(spy.made) == 2


def test_a_page_just_left_is_not_looked_up_again(page: Page, spy: Spy) -> None:
    trees = Trees(spy)
    first = trees.tree(page)
    assert trees.tree(page) is first
    assert spy.asked == 1
    for number in range(100):
        trees.tree(replace(page, markdown=f"Page {number}."))
    assert trees.tree(page) == first
    assert spy.asked == 102


@pytest.mark.parametrize(
    "damaged",
    [
        "half a tre",
        "5",
        '"text"',
        "{}",
        "null",
        "[5]",
        "[null]",
        '["p"]',
        '[{"p": []}]',
        '[["p", "words"]]',
        '[["p", [5]]]',
        '[["p", [["q", "a"]]]]',
        '[["p", [["a", "words", "../secret"]]]]',
        '[["h", 1, "a", []]]',
        '[["h", "2", "a", []]]',
        '[["l", 1, []]]',
        '[["l", true, [5]]]',
        '[["b", "ask", [["h", 2, "a", []]]]]',
        '[["t", [5], []]]',
        '[["t", [], [5]]]',
        '[["f", "file:///etc/passwd", "", "", 1]]',
        '[["f", "diagram:heart", "", "", "1"]]',
        "[" * 100_000,
    ],
)
def test_a_damaged_entry_is_made_again(page: Page, spy: Spy, damaged: str) -> None:
    spy.answer = damaged
    assert Trees(spy).tree(page) == Markup().tree(page.markdown)
    assert len(spy.made) == 1


KNOWN_PAGE = """
import sys
from pathlib import Path
from viewer.library.catalogue import Catalogue
from viewer.library.loading import load
from viewer.render.trees import Trees
library, _ = load(Path(sys.argv[1]), Path(sys.argv[2]))
catalogue = Catalogue(Path(sys.argv[3]), "here")
print(len(Trees(catalogue).tree(library.articles["leaky-door"].pages[0])), "markdown" in sys.modules)
catalogue.close()
"""


def test_markdown_is_not_imported_for_a_page_that_has_not_changed(tiny: TinyLibrary) -> None:
    places = [str(tiny.articles), str(tiny.resources), str(tiny.root / "catalogue.sqlite")]
    command = [sys.executable, "-c", KNOWN_PAGE, *places]
    said = [
        subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout for _ in "12"
    ]
    assert said == ["7 True\n", "7 False\n"]
