"""Options: how a handout is to look as a person writes it into a file, and what is said of slips."""

from collections.abc import Mapping
from typing import Any

from msgspec.structs import asdict, replace

from viewer.library.report import probably
from viewer.paper.choice import EXTRAS, PAPERS, PICTURES, SIZES, STEPS, Choice
from viewer.reading.setting import shown

OPTIONS = Choice.__struct_fields__
"""The names of all options."""

_EXTRAS = "extras"
_ALLOWED: dict[str, tuple[str | int, ...]] = {
    "size": tuple(SIZES),
    "paper": PAPERS,
    "pictures": PICTURES,
    "steps": STEPS,
}
_LONGEST = 40


def choice_in(table: Mapping[str, object], usual: Choice) -> tuple[Choice, tuple[str, ...]]:
    """The choice that a table tells, and a sentence for each value that no option can have.

    Options that it does not name, or names wrongly, are the `usual` ones. Keys that are no options are not
    its concern.
    """
    values: dict[str, Any] = {}  # each of the type of its option, which no dict can say
    notices = list[str]()
    for name in (name for name in OPTIONS if name in table):
        value = table[name]
        if name == _EXTRAS:
            values[name], more = _extras(value, usual)
            notices += more
        elif (reason := _amiss(name, value)) is None:
            values[name] = value
        else:
            used = f"{shown(getattr(usual, name))} is used"
            notices.append(f"The option {name} cannot be {shown(value)}, so {used}. {reason}")
    return replace(usual, **values), tuple(notices)


def options_of(choice: Choice, usual: Choice) -> dict[str, Any]:
    """A choice as a table: what is not usual in it."""
    plain = asdict(usual)
    told = {name: value for name, value in asdict(choice).items() if value != plain[name]}
    return {name: list(value) if name == _EXTRAS else value for name, value in told.items()}


def meant(word: object, known: tuple[str | int, ...]) -> str:
    """A sentence that says what was probably meant, else what can be meant."""
    names = [str(name) for name in known]
    hint = probably(str(word)[:_LONGEST], names)
    return f"{hint[:1].upper()}{hint[1:]}" if hint else f"It can be {', '.join(names)}."


def _amiss(name: str, value: object) -> str | None:
    """Why an option cannot have a value; None where it can."""
    known = _ALLOWED.get(name)
    if known is None:
        return None if isinstance(value, bool) else "It is true or false, without quotes."
    return None if type(value) in (str, int) and value in known else meant(value, known)


def _extras(value: object, usual: Choice) -> tuple[tuple[str, ...], tuple[str, ...]]:
    if not isinstance(value, list):
        return usual.extras, ('The option extras must be a list such as ["visit"], so it is not used.',)
    wrong = [each for each in value if each not in EXTRAS]
    notices = (f"There is no extra {shown(each)}, so it is left out. {meant(each, EXTRAS)}" for each in wrong)
    return tuple(each for each in EXTRAS if each in value), tuple(notices)
