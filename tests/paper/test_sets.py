"""Sets: packets by name, in a file that a person can write by hand."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import fields

from viewer.library.address import Address, article
from viewer.paper.choice import Choice
from viewer.paper.packet import Item
from viewer.paper.personal import Personal
from viewer.paper.sets import (
    MOST_ITEMS,
    MOST_SETS,
    HandoutSet,
    load_sets,
    no_set_named,
    save_sets,
    set_named,
    sets_in,
)
from viewer.reading.statefile import StateFileError

BY_HAND = """\
# Ours.
[[set]]
name = "New valve"
items = [
  "article:valve-surgery",
  { address = "blood-thinners", sections = ["call-if"] },
  { address = "guide:pulse" },
]
size = "large"
header = false
extras = ["visit"]

[[set]]
name = "Salt"
items = ["salt"]
"""
VALVE = HandoutSet(
    "New valve",
    (
        Item(article("valve-surgery")),
        Item(article("blood-thinners"), ("call-if",)),
        Item(Address("guide", "pulse")),
    ),
    Choice(size="large", header=False, extras=("visit",)),
)
SALT = HandoutSet("Salt", (Item(article("salt")),))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where sets are kept; there is nothing yet."""
    return tmp_path / "settings" / "sets.toml"


def told(file: Path, text: str) -> tuple[tuple[HandoutSet, ...], tuple[str, ...]]:
    """The sets of a file with this text, and what is said of it."""
    file.parent.mkdir(exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return load_sets(file)


def one(**table: object) -> tuple[tuple[HandoutSet, ...], tuple[str, ...]]:
    """The set of one table that is sound but for what is given, and what is said of it."""
    return sets_in(({"name": "A", "items": ["salt"], **table},))


def test_a_file_written_by_hand_gives_its_sets(file: Path) -> None:
    assert told(file, BY_HAND) == ((VALVE, SALT), ())


def test_no_file_has_no_sets(file: Path) -> None:
    assert load_sets(file) == ((), ())


def test_what_a_set_does_not_name_is_as_usual_here(file: Path) -> None:
    told(file, BY_HAND)

    valve, salt = load_sets(file, Choice(paper="a4", size="extra-large"))[0]

    assert (valve.choice.paper, valve.choice.size) == ("a4", "large")
    assert salt.choice == Choice(paper="a4", size="extra-large")


def test_sets_are_kept_as_they_were_given(file: Path) -> None:
    usual = Choice(paper="a4")
    whole = HandoutSet(
        "All “of” it",
        (Item(article("salt"), ("in-short", "how-much")), Item(Address("diagram", "heart", "leaking"))),
        Choice(
            "extra-large", "us-letter", "none", False, False, False, False, False, True, 6, ("key-points",)
        ),
    )

    as_usual = HandoutSet("Salt", SALT.items, usual)

    assert save_sets(file, (whole, VALVE, as_usual), usual) == ()

    assert load_sets(file, usual) == ((whole, VALVE, as_usual), ())
    assert tomllib.loads(file.read_text(encoding="utf-8"))["set"][2] == {
        "name": "Salt",
        "items": ["article:salt"],
    }


def test_locked_sets_are_not_written(file: Path) -> None:
    save_sets(file, (VALVE, HandoutSet("Clinic", SALT.items, locked=True)))

    assert [each.name for each in load_sets(file)[0]] == ["New valve"]


def test_the_clinics_sets_are_locked() -> None:
    found, notices = sets_in(({"name": "Clinic", "items": ["salt"]},), Choice(paper="a4"), locked=True)

    assert found == (HandoutSet("Clinic", SALT.items, Choice(paper="a4"), locked=True),)
    assert notices == ()


def test_what_the_program_does_not_know_stays_in_the_file(file: Path) -> None:
    text = (
        'theme = "x"\n' + BY_HAND + 'colour = "red"\n\n[[set]]\nname = "Broken"\nitems = ["Not An Address"]\n'
    )
    sets, _ = told(file, text)

    save_sets(file, (sets[0], HandoutSet("Salt", VALVE.items), HandoutSet("More", SALT.items)))

    kept = tomllib.loads(file.read_text(encoding="utf-8"))
    assert kept["theme"] == "x"
    assert [each["name"] for each in kept["set"]] == ["New valve", "Salt", "More", "Broken"]
    assert kept["set"][0]["items"][1] == {"address": "blood-thinners", "sections": ["call-if"]}
    assert (len(kept["set"][1]["items"]), kept["set"][1]["colour"]) == (3, "red")
    assert kept["set"][3]["items"] == ["Not An Address"]


def test_a_set_that_is_taken_out_is_gone(file: Path) -> None:
    told(file, BY_HAND)

    save_sets(file, (SALT,))

    assert load_sets(file) == ((SALT,), ())


def test_a_file_that_cannot_be_read_is_kept_aside(file: Path) -> None:
    found, (notice,) = told(file, "[[set]\nname")

    assert found == ()
    assert "kept as sets.broken-1.toml" in notice
    assert (file.parent / "sets.broken-1.toml").read_text(encoding="utf-8") == "[[set]\nname"


def test_saving_over_a_file_that_cannot_be_read_keeps_it_aside(file: Path) -> None:
    file.parent.mkdir()
    file.write_bytes(b"\xff")

    (notice,) = save_sets(file, (SALT,))

    assert "sets.broken-1.toml" in notice
    assert load_sets(file) == ((SALT,), ())


def test_where_nothing_can_be_written_a_sentence_says_so(tmp_path: Path) -> None:
    (tmp_path / "settings").write_text("a file", encoding="utf-8")

    with pytest.raises(StateFileError, match=r"could not be saved"):
        save_sets(tmp_path / "settings" / "sets.toml", (SALT,))


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ({"size": "lrage"}, "The option size cannot be “lrage”, so “standard” is used. Did you mean large?"),
        ({"paper": 4}, "The option paper cannot be “4”, so “us-letter” is used. Did you mean a4?"),
        (
            {"pictures": ["color"]},
            "The option pictures cannot be “['color']”, so “color” is used. Did you mean color?",
        ),
        ({"steps": True}, "The option steps cannot be “true”, so “4” is used. It can be 4, 6."),
        (
            {"header": "yes"},
            "header cannot be “yes”, so “true” is used. It is true or false, without quotes.",
        ),
        ({"extras": "visit"}, 'The option extras must be a list such as ["visit"], so it is not used.'),
        ({"extras": ["visitt", {}]}, "There is no extra “visitt”, so it is left out. Did you mean visit?"),
        ({"sise": "large"}, "There is no option “sise”, so it does nothing. Did you mean size?"),
        ({"patient": "Ana"}, "A set holds nothing about a person, so “patient” is left out."),
        ({"items": ["salt", "Salt!"]}, "“Salt!” is no address; write kind:name"),
        (
            {"items": ["salt", 3]},
            "“3” is no item; write an address, or a table with one. This item is left out.",
        ),
        ({"items": ["salt", {"sections": []}]}, "is no item; write an address, or a table with one."),
        ({"items": ["salt", {"address": "a", "sections": "b"}]}, "sections of “a” must be a list of texts."),
        (
            {"items": ["salt", {"address": "a", "section": []}]},
            "An item has no “section”, so it does nothing.",
        ),
        ({"items": ["salt"] * (MOST_ITEMS + 1)}, "It has more than 50 items, so the others are left out."),
    ],
)
def test_a_slip_is_told_and_the_rest_is_used(table: dict[str, object], said: str) -> None:
    (found,), notices = one(**table)

    assert found.items[0] == SALT.items[0]
    assert found.choice == Choice()
    assert notices[0].startswith("Set “A”: ")
    assert said in notices[0]


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ("salt", "Set 1 must be a table headed [[set]], so it is left out."),
        ({"items": ["salt"]}, 'Set 1 has no name, so it is left out. Write name = "…" in it.'),
        ({"name": " \n"}, "Set 1 has no name"),
        ({"name": "A"}, "Set “A”: There is nothing in it to print, so the set is left out."),
        ({"name": "A", "items": "salt"}, 'Set “A”: Its items must be a list such as ["article:salt"].'),
    ],
)
def test_a_set_without_name_or_content_is_left_out(table: object, said: str) -> None:
    found, notices = sets_in((table,))

    assert found == ()
    assert notices[0].startswith(said)


def test_a_set_may_be_blank_sheets_alone() -> None:
    (found,), notices = one(items=[], extras=["weight-diary", "visit"])

    assert (found.items, found.choice.extras, notices) == ((), ("visit", "weight-diary"), ())


def test_names_are_one_short_line() -> None:
    (found,), _ = one(name="  A\n\tname\x07 " + "x" * 900)

    assert found.name.startswith("A name xxx")
    assert len(found.name) <= 80


def test_of_two_sets_with_one_name_the_first_is_used(file: Path) -> None:
    found, (notice,) = told(file, BY_HAND + '[[set]]\nname = "SALT"\nitems = ["stroke"]\n')

    assert found == (VALVE, SALT)
    assert notice == "Two sets are called “SALT”, so the second is left out. Give it another name."


def test_very_many_sets_are_too_many() -> None:
    found, notices = sets_in([{"name": f"A {number}", "items": ["salt"]} for number in range(MOST_SETS + 1)])

    assert len(found) == MOST_SETS
    assert notices == ("There are more than 200 sets, so the others are left out.",)


@pytest.mark.parametrize("text", ["set = 3\n", '[set]\nname = "A"\nitems = ["salt"]\n', "[[sets]]\n"])
def test_another_table_is_told(file: Path, text: str) -> None:
    found, notices = told(file, text)

    assert len(found) + len(notices) == 1


def test_a_set_is_found_by_its_name_however_it_is_written() -> None:
    assert set_named((VALVE, SALT), " salt ") is SALT
    assert set_named((VALVE, SALT), "Pepper") is None
    assert no_set_named((VALVE, SALT), "Sallt") == "There is no set “Sallt”. Did you mean Salt?"
    assert no_set_named((VALVE, SALT), "x") == "There is no set “x”. There are “New valve”, “Salt”."
    assert no_set_named((), "x") == "There is no set “x”. There are no sets yet."


def test_nothing_about_a_person_is_in_a_set(file: Path) -> None:
    personal = {field.name for field in fields(Personal)}
    kept = {field.name for form in (HandoutSet, Item, Choice) for field in fields(form)}
    told(file, BY_HAND + "".join(f'{name} = "Ana Reyes"\n' for name in sorted(personal)))
    sets, notices = load_sets(file)
    assert len(notices) == len(personal)

    save_sets(file, (sets[0], HandoutSet("Salt", VALVE.items)))

    assert not personal & kept
    assert "Ana Reyes" not in file.read_text(encoding="utf-8")


ANY = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=5)
    | st.sampled_from(["salt", "visit"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=2),
    max_leaves=6,
)
KEYS = st.sampled_from(["name", "items", "address", *(field.name for field in fields(Choice))]) | st.text(
    max_size=4
)


@settings(max_examples=40)
@given(st.lists(st.dictionaries(KEYS, ANY, max_size=5), max_size=3))
def test_whatever_stands_in_a_file_gives_sets_and_sentences(tables: list[dict[str, object]]) -> None:
    found, notices = sets_in(tables)

    assert len(found) <= len(tables)
    assert all(notice.isprintable() and notice.endswith((".", "?")) for notice in notices)
