"""What is taken for a chance, a sum, an order, and a heading that informs."""

import pytest

from viewer.library.model import Page
from viewer.render.appraisal.headings import is_informative
from viewer.render.appraisal.numbers import bases_of, names_a_chance, sums_of
from viewer.render.appraisal.orders import is_indirect, is_order
from viewer.render.checks.subject import Stretch
from viewer.render.markup import Markup

PAGE = Page(1, "understand", "Understand", "", 1, (), (), (), 0)


@pytest.mark.parametrize(
    ("line", "bases"),
    [
        ("About 2 out of 100 people have it.", ("100",)),
        ("It is 1 out of every 1,000, and one in 10 later, and 5 out of 10.", ("1,000", "10")),
        ("It heals in 6 weeks. Many walk out of 100 shops.", ()),
    ],
)
def test_what_chances_are_out_of(line: str, bases: tuple[str, ...]) -> None:
    assert bases_of([line]) == bases
    assert names_a_chance(line) == bool(bases)


def test_a_share_in_percent_is_a_chance_too() -> None:
    assert names_a_chance("5 % of them")
    assert not names_a_chance("the 5th of May")


@pytest.mark.parametrize(
    ("line", "sums"),
    [
        ("A rough sum: 220 minus your age.", ("220 minus",)),
        ("Count for 30 seconds and double it.", ("double it",)),
        ("Two and a half times the sodium is the salt.", ("times the sodium is",)),
        ("Small steps add up. It can pump four times as much. Never take a double dose.", ()),
    ],
)
def test_words_that_ask_for_a_sum(line: str, sums: tuple[str, ...]) -> None:
    assert sums_of([line]) == sums


@pytest.mark.parametrize(
    "sentence",
    [
        "Call your clinic.",
        "Do not drive yourself.",
        "If it bleeds, press on it.",
        "Painkillers: ask first.",
        "Then take your pill.",
    ],
)
def test_an_order_tells_the_reader_what_to_do(sentence: str) -> None:
    assert is_order(sentence)
    assert not is_indirect(sentence)


@pytest.mark.parametrize(
    "sentence",
    ["Check-ups help.", "Do you smoke?", "Do not you smoke?", "A leak is common.", "Walking helps."],
)
def test_what_is_no_order(sentence: str) -> None:
    assert not is_order(sentence)


@pytest.mark.parametrize(
    ("sentence", "indirect"),
    [("Patients should rest.", True), ("Most people need to rest.", True), ("You should rest.", False)],
)
def test_an_order_to_others_is_indirect(sentence: str, indirect: bool) -> None:
    assert is_indirect(sentence) is indirect


@pytest.mark.parametrize(
    ("title", "text", "informs"),
    [
        ("Can I work?", "Yes.", True),
        ("When to get help", "Yes.", True),
        ("Measuring at home", "You measure it each day.", True),
        ("More", "You measure it each day.", False),
        ("Introduction", "You measure it each day.", False),
    ],
)
def test_a_heading_informs_that_asks_or_names_what_follows(title: str, text: str, informs: bool) -> None:
    first, *others = Markup().tree(f"## {title}\n\n{text}\n\n### Then\n\nRest.\n\n## Other\n\nMore of it.")
    blocks = [block for block in others if block != first]
    heading = Stretch(PAGE, first, (blocks[0],))  # type: ignore[arg-type]  # the first block is a heading
    after = Stretch(PAGE, blocks[3], (blocks[4],))  # type: ignore[arg-type]
    assert is_informative(heading, (heading, after)) is informs
