"""Every reader of the text can walk the block tree."""

import pytest

from viewer.library.address import Address
from viewer.library.line import BOX_KINDS
from viewer.library.model import Figure
from viewer.render.blocks import (
    BOX_TITLES,
    Block,
    Box,
    Cite,
    External,
    Field,
    Heading,
    Items,
    Link,
    Paragraph,
    Runs,
    Table,
    Text,
    plain,
    runs_of,
)
from viewer.render.markup import FIELDS

A, B, C = ((Text(sign),) for sign in "ABC")


@pytest.mark.parametrize(
    ("block", "runs"),
    [
        (Heading(2, "a", A), [A]),
        (Paragraph(A), [A]),
        (Items(True, (A, B)), [A, B]),
        (Box("ask", (Paragraph(A), Items(False, (B, C)))), [A, B, C]),
        (Table((A,), ((B,), (C,))), [A, B, C]),
        (Figure(Address("diagram", "heart"), "alt", "caption", 1), []),
    ],
)
def test_the_runs_of_a_block_come_in_reading_order(block: Block, runs: list[Runs]) -> None:
    assert list(runs_of(block)) == runs


def test_plain_words_have_fields_and_no_source_marks() -> None:
    runs: Runs = (
        Text("Call "),
        Field("nurse_line"),
        Text(" or ", strong=True),
        Link("a friend", Address("article", "friends")),
        External(" there", "https://example.org"),
        Text("."),
        Cite("A-1"),
    )
    assert plain(runs) == "Call nurse line or a friend there."
    assert plain(runs, {"nurse_line": "the clinic"}) == "Call the clinic or a friend there."
    assert plain(()) == ""


@pytest.mark.parametrize(
    ("address", "part"),
    [("diagram:heart/open#left-door", "left-door"), ("diagram:heart", ""), ("article:a#left-door", "")],
)
def test_only_a_link_to_a_picture_names_a_part(address: str, part: str) -> None:
    assert Link("words", Address.parse(address)).part == part


def test_every_kind_of_box_has_a_title() -> None:
    assert set(BOX_TITLES) == set(BOX_KINDS)
    assert all(plain(title) for title in BOX_TITLES.values())


def test_titles_name_only_fields_there_are() -> None:
    named = {run.name for title in BOX_TITLES.values() for run in title if isinstance(run, Field)}
    assert named <= set(FIELDS)
