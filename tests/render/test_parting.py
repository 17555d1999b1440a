"""Parts that a page names become links to its pictures: once a section, and never where it would be noise."""

import json

import pytest
from msgspec.structs import replace

from tests.support.tiny_library import DIAGRAM, OUTLINE, TinyLibrary
from viewer.library.address import Address
from viewer.library.library import Library
from viewer.render.blocks import Link, Text, Tree, plain, runs_of
from viewer.render.glossing import Glosser
from viewer.render.markup import Markup
from viewer.render.parting import Parter
from viewer.render.weaving import links_of

FIGURE = '![A heart with one door.](diagram:heart/shut "The door is shut.")'
SECOND = """
[[part]]
slug = "wall"
name = "the wall"
medical = "septum"
also = ["partition"]
meaning = "It keeps two rooms apart."
elements = ["door"]

[[part]]
slug = "drip"
name = "the drip"
meaning = "Blood that goes back."
elements = []
"""


@pytest.fixture
def library(tiny: TinyLibrary) -> Library:
    (tiny.diagrams / "heart.en.toml").write_text(DIAGRAM + SECOND, encoding="utf-8")
    shown = {"shut": ("left-door", "wall"), "open": ("left-door", "wall", "drip")}
    states = {state: {"parts": dict.fromkeys(parts, OUTLINE)} for state, parts in shown.items()}
    outlines = json.dumps({"view": [100, 100], "states": states})
    (tiny.diagrams / "heart.outlines.json").write_text(outlines, encoding="utf-8")
    return tiny.loaded()


def parted(library: Library, *pages: str) -> Tree:
    """The first of some pages of an article, with its parts linked."""
    text = "\n\n".join(f"# Page {number}\n\n{words}" for number, words in enumerate(pages, 1))
    tiny = TinyLibrary(library.folder.parent)
    tiny.write(text)
    read = tiny.load()[0]
    found = read.articles["leaky-door"]
    return Parter(read).parted(Markup().tree(found.pages[0].markdown), found, found.pages[0])


def links(library: Library, *pages: str) -> list[tuple[str, str]]:
    """The words that lead to parts, and where they lead."""
    return [(link.text, str(link.address)) for link in links_of(parted(library, *pages)) if link.part]


DOOR = "diagram:heart/shut#left-door"
WALL = "diagram:heart/shut#wall"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("See the left door.", [("left door", DOOR)]),
        ("Left doors, and the left door.", [("Left doors", DOOR)]),
        ("A mitral valve (say MY-trul).", [("mitral valve", DOOR)]),
        ("The **septum** is a partition.", [("septum", WALL)]),
        ("One partition.", [("partition", WALL)]),
        ("Say it (say mitral valve).", []),
        ("The mitral-valve is shut.", [("mitral-valve", DOOR)]),
        ("The left doorway.", []),
        ("- The left door\n- The wall\n- The left door", [("left door", DOOR), ("The wall", WALL)]),
    ],
)
def test_the_first_use_of_a_parts_name_leads_to_the_picture_on_the_page(
    library: Library, words: str, expected: list[tuple[str, str]]
) -> None:
    assert links(library, f"{words}\n\n{FIGURE}") == expected


@pytest.mark.parametrize(
    "words",
    [
        "## The left door",
        "### The left door",
        "| left door |\n|---|\n| left door |",
        "[left door](article:heart-doors)",
        "[left door](https://example.org/)",
        "::: emergency\nThe left door.\n:::",
        "::: in-short\nThe left door.\n:::",
        "::: ask\n- The left door?\n:::",
    ],
)
def test_headings_tables_links_and_boxes_stay_as_they_are(library: Library, words: str) -> None:
    found = [text for text, address in links(library, f"{words}\n\n{FIGURE}") if address == DOOR]
    assert found == []


def test_each_section_has_its_own_first_use(library: Library) -> None:
    one = "## One?\n\nThe left door. A left door.\n\n### More\n\nThe left door."
    two = "## Two?\n\nIts left door."
    assert links(library, f"The left door.\n\n{FIGURE}\n\n{one}\n\n{two}") == [("left door", DOOR)] * 3


def test_a_part_that_the_writer_links_is_linked_no_more_in_that_section(library: Library) -> None:
    page = f"{FIGURE}\n\nThe left door is the [door](diagram:heart#left-door).\n\n## Two?\n\nThe left door."
    assert links(library, page) == [("door", "diagram:heart#left-door"), ("left door", DOOR)]


def test_a_picture_of_another_page_is_led_to_once_and_not_for_a_term(library: Library) -> None:
    page = "A mitral valve and a partition.\n\n## Two?\n\nA partition, a left door."
    assert links(library, page, FIGURE) == [("partition", WALL), ("left door", DOOR)]


def test_an_article_without_a_picture_of_them_names_parts_in_plain_words(library: Library) -> None:
    assert links(library, "The left door.", "The wall.") == []


def test_a_part_is_led_to_only_where_it_is_seen(library: Library) -> None:
    assert links(library, f"The drip.\n\n{FIGURE}") == []
    for view in ("open", "both"):
        (link,) = links(library, f"The drip.\n\n{FIGURE.replace('shut', view, 1)}")
        assert link == ("The drip", f"diagram:heart/{view}#drip")


def test_without_outlines_only_parts_of_every_drawing_are_led_to(library: Library) -> None:
    tiny = TinyLibrary(library.folder.parent)
    (tiny.diagrams / "heart.outlines.json").write_text("{", encoding="utf-8")
    assert links(library, f"The drip and the wall.\n\n{FIGURE.replace('shut', 'open', 1)}") == [
        ("the wall", "diagram:heart/open#wall")
    ]


def test_a_part_with_a_common_name_can_stay_out_of_the_texts(library: Library) -> None:
    words = TinyLibrary(library.folder.parent).diagrams / "heart.en.toml"
    told = words.read_text(encoding="utf-8").replace('slug = "wall"', 'slug = "wall"\nlinked = false')
    words.write_text(told, encoding="utf-8")
    assert links(library, f"The wall and the left door.\n\n{FIGURE}") == [("left door", DOOR)]


def test_the_first_picture_of_the_page_that_has_a_part_shows_it(library: Library) -> None:
    page = f"{FIGURE.replace('shut', 'open', 1)}\n\n{FIGURE}\n\nThe left door."
    assert links(library, page) == [("left door", "diagram:heart/open#left-door")]


def test_a_longer_name_that_holds_a_parts_name_is_something_else(library: Library) -> None:
    front = {"also": ["mitral valve repair"]}
    TinyLibrary(library.folder.parent).write("# One\n\nx", **front)
    tiny = TinyLibrary(library.folder.parent)
    tiny.write(f"# One\n\nMitral valve repair is no mitral valve.\n\n{FIGURE}", **front)
    read = tiny.load()[0]
    found = read.articles["leaky-door"]
    tree = Parter(read).parted(Markup().tree(found.pages[0].markdown), found, found.pages[0])
    assert next(runs_of(tree[0]))[:2] == (
        Text("Mitral valve repair is no "),
        Link("mitral valve", Address("diagram", "heart", "shut", "left-door")),
    )


def test_no_word_of_the_page_changes(library: Library) -> None:
    page = f"The **left door**, *the wall* and {{clinic}}. [@A-1]\n\n{FIGURE}\n\n- the wall\n- left doors"
    tree = parted(library, page)
    plainly = Markup().tree(page)
    assert [plain(runs) for block in tree for runs in runs_of(block)] == [
        plain(runs) for block in plainly for runs in runs_of(block)
    ]
    assert [link.text for link in links_of(tree) if link.strong or link.emphasis] == ["left door", "the wall"]


def test_the_part_wins_its_first_use_and_the_term_has_the_next(library: Library) -> None:
    tree = parted(library, f"A mitral valve. Another mitral valve.\n\n{FIGURE}")
    found = list(links_of(Glosser(library.forms()).glossed(tree)))
    assert [(link.text, str(link.address)) for link in found] == [
        ("mitral valve", DOOR),
        ("mitral valve", "term:mitral-valve"),
    ]


def test_going_back_to_a_page_gives_the_same_tree(library: Library) -> None:
    found = library.articles["leaky-door"]
    parter, tree = Parter(library), Markup().tree(found.pages[0].markdown)
    assert parter.parted(tree, found, found.pages[0]) is parter.parted(tree, found, found.pages[0])


def test_a_name_tells_where_it_is_seen_best_on_the_page_itself(library: Library) -> None:
    found = library.articles["leaky-door"]
    first, second = found.pages
    parter = Parter(library)
    assert str(parter.pictured(found, first).seen("Mitral Valve")) == DOOR
    assert dict(parter.pictured(found, second).here) == {}
    assert str(parter.pictured(found, second).seen("left door")) == DOOR
    assert parter.pictured(found, first).seen("lung") is None
    bare = replace(found, pages=(second,))
    assert parter.pictured(bare, second).seen("left door") is None
