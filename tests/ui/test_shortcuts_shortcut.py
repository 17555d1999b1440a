"""Written keys fall into single keys, and shortcuts into their groups."""

import pytest

from viewer.ui.shortcuts.shortcut import Shortcut, chord_of, groups_of


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("F1", ("F1",)),
        ("Ctrl+F", ("Ctrl", "F")),
        ("Ctrl+Shift+F3", ("Ctrl", "Shift", "F3")),
        ("Ctrl++", ("Ctrl", "+")),
        ("+", ("+",)),
        ("Ctrl+-", ("Ctrl", "-")),
        ("", ()),
    ],
)
def test_a_combination_falls_into_keys(text: str, keys: tuple[str, ...]) -> None:
    assert chord_of(text) == keys


def test_each_way_is_a_chord_of_its_own() -> None:
    assert Shortcut("Size", "Larger text", ("Ctrl++", "", "Ctrl+=")).chords == (("Ctrl", "+"), ("Ctrl", "="))


def test_groups_keep_the_order_in_which_they_first_appear() -> None:
    rows = [Shortcut(group, words, ("F1",)) for group, words in (("B", "one"), ("A", "two"), ("B", "three"))]
    assert {group: [row.words for row in rows] for group, rows in groups_of(rows).items()} == {
        "B": ["one", "three"],
        "A": ["two"],
    }
    assert list(groups_of(rows)) == ["B", "A"]
