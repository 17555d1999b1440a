"""Sets: packets that a clinic prints again and again, by name: topics, their sections, and how they look.

Nothing about a person is in them. In a file each is a table:

    [[set]]
    name = "New valve"
    items = ["article:valve-surgery", {address = "article:blood-thinners", sections = ["call-if"]}]
    size = "large"
"""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from msgspec import Struct

from viewer.library.address import AddressError
from viewer.library.report import probably
from viewer.paper.choice import USUAL, Choice
from viewer.paper.options import OPTIONS, choice_in, meant, options_of
from viewer.paper.packet import Item, address_in
from viewer.paper.personal import Personal
from viewer.reading.setting import shown
from viewer.reading.statefile import read_table, write_table

NAME = "sets.toml"
"""The file of the user's own sets, among the settings."""

MOST_SETS, MOST_ITEMS, MOST_LETTERS = 200, 50, 80
"""Sets of one file, items of a set, and letters of a name: no person chooses among more."""

_SET, _NAME, _ITEMS, _ADDRESS, _SECTIONS = "set", "name", "items", "address", "sections"
_OF_ITEM = (_ADDRESS, _SECTIONS)
_KNOWN = (_NAME, _ITEMS, *OPTIONS)
_PERSONAL = Personal.__struct_fields__

Notices = tuple[str, ...]


class HandoutSet(Struct, frozen=True):
    """A packet with a name. `locked` ones come from the clinic's file and cannot be changed here."""

    name: str
    items: tuple[Item, ...]
    choice: Choice = USUAL
    locked: bool = False


def load_sets(path: Path, usual: Choice = USUAL) -> tuple[tuple[HandoutSet, ...], Notices]:
    """The sets of a file, and a sentence for each thing in it that could not be used. No file has no sets.

    What a set does not name is as in the `usual` choice. A file that cannot be read is kept aside.
    """
    table, broken = read_table(path)
    found, notices = sets_in(_tables(table), usual)
    others = (
        f"There is no table {shown(name)} in {path.name}. {meant(name, (_SET,))}"
        for name in table
        if name != _SET
    )
    return found, (*broken, *notices, *others)


def sets_in(
    tables: Sequence[object], usual: Choice = USUAL, locked: bool = False
) -> tuple[tuple[HandoutSet, ...], Notices]:
    """The sets that some tables tell, and a sentence for each thing in them that could not be used."""
    found: dict[str, HandoutSet] = {}
    notices = list[str]()
    for number, table in enumerate(tables[:MOST_SETS], 1):
        made, more = _set(table, number, usual, locked)
        notices += more
        if made is not None and made.name.casefold() in found:
            notices.append(
                f"Two sets are called “{made.name}”, so the second is left out. Give it another name."
            )
        elif made is not None:
            found[made.name.casefold()] = made
    if len(tables) > MOST_SETS:
        notices.append(f"There are more than {MOST_SETS} sets, so the others are left out.")
    return tuple(found.values()), tuple(notices)


def save_sets(path: Path, sets: Iterable[HandoutSet], usual: Choice = USUAL) -> Notices:
    """Write all sets but the locked ones in place of those of a file. Raises StateFileError.

    What is not changed stays as it was written, and so do keys that are not known and sets that cannot be
    used.
    """
    table, broken = read_table(path)
    tables = _tables(table)
    written = [_written(each, tables, usual) for each in sets if not each.locked]
    useless = [each for each in tables if not sets_in((each,), usual)[0]]
    write_table(path, {**table, _SET: [*written, *useless]})
    return broken


def set_named(sets: Iterable[HandoutSet], name: str) -> HandoutSet | None:
    """The first set with this name, in capitals or not; None where there is none."""
    wanted = name.strip().casefold()
    return next((each for each in sets if each.name.casefold() == wanted), None)


def no_set_named(sets: Iterable[HandoutSet], name: str) -> str:
    """What is said where there is no set with a name, and which one was probably meant."""
    names = [each.name for each in sets]
    there = f"There are {', '.join(f'“{each}”' for each in names)}." if names else "There are no sets yet."
    hint = probably(name, names)
    return f"There is no set {shown(name)}. {f'{hint[:1].upper()}{hint[1:]}' if hint else there}"


def _tables(table: Mapping[str, Any]) -> list[Any]:
    found = table.get(_SET, [])
    return found if isinstance(found, list) else [found]


def _set(table: object, number: int, usual: Choice, locked: bool) -> tuple[HandoutSet | None, Notices]:
    """The set that a table tells, if any; the sentences about it begin with its name."""
    if not isinstance(table, Mapping):
        return None, (f"Set {number} must be a table headed [[set]], so it is left out.",)
    name = _name(table.get(_NAME))
    if not name:
        return None, (f'Set {number} has no name, so it is left out. Write name = "…" in it.',)
    items, amiss = _items(table.get(_ITEMS, []))
    choice, more = choice_in(table, usual)
    notices = [*amiss, *more, *map(_unknown, (key for key in table if key not in _KNOWN))]
    made = HandoutSet(name, items, choice, locked) if items or choice.extras else None
    if made is None:
        notices.append("There is nothing in it to print, so the set is left out.")
    return made, tuple(f"Set “{name}”: {notice}" for notice in notices)


def _name(value: object) -> str:
    text = value if isinstance(value, str) else ""
    plain = "".join(letter if letter.isprintable() else " " for letter in text[:MOST_LETTERS])
    return " ".join(plain.split())


def _unknown(key: str) -> str:
    if key in _PERSONAL:
        return f"A set holds nothing about a person, so {shown(key)} is left out."
    return f"There is no option {shown(key)}, so it does nothing. {meant(key, _KNOWN)}"


def _items(value: object) -> tuple[tuple[Item, ...], Notices]:
    if not isinstance(value, list):
        return (), ('Its items must be a list such as ["article:salt"].',)
    found, notices = list[Item](), list[str]()
    for each in value[:MOST_ITEMS]:
        try:
            found.append(_item(each))
        except AddressError as error:
            notices.append(f"{error}. This item is left out.")
        for key in each if isinstance(each, Mapping) else ():
            if key not in _OF_ITEM:
                notices.append(f"An item has no {shown(key)}, so it does nothing. {meant(key, _OF_ITEM)}")
    if len(value) > MOST_ITEMS:
        notices.append(f"It has more than {MOST_ITEMS} items, so the others are left out.")
    return tuple(found), tuple(notices)


def _item(value: object) -> Item:
    """The item that a text or a table tells. Raises AddressError."""
    if isinstance(value, str):
        return Item(address_in(value))
    address = value.get(_ADDRESS) if isinstance(value, Mapping) else None
    sections = value.get(_SECTIONS) if isinstance(value, Mapping) else None
    if not isinstance(address, str):
        raise AddressError(f"{shown(value)} is no item; write an address, or a table with one")
    if sections is None:
        return Item(address_in(address))
    if not isinstance(sections, list) or not all(isinstance(each, str) for each in sections):
        raise AddressError(f"the sections of {shown(address)} must be a list of texts")
    return Item(address_in(address), tuple(sections))


def _written(one: HandoutSet, tables: Iterable[object], usual: Choice) -> dict[str, Any]:
    """A set as a table: as it stands in the file where it is the same, else anew with unknown keys kept."""
    kept: dict[str, Any] = {}
    for table in tables:
        if isinstance(table, dict) and _name(table.get(_NAME)) == one.name:
            if sets_in((table,), usual)[0] == (one,):
                return table
            kept = {key: value for key, value in table.items() if key not in (*_KNOWN, *_PERSONAL)}
            break
    items = [_entry(item) for item in one.items]
    return {_NAME: one.name, _ITEMS: items, **options_of(one.choice, usual), **kept}


def _entry(item: Item) -> str | dict[str, Any]:
    if item.sections is None:
        return str(item.address)
    return {_ADDRESS: str(item.address), _SECTIONS: list(item.sections)}
