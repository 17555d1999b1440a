"""PersonalWords: what is to stand on paper for one person, from the command line, a file or the input."""

import sys
import tomllib
from datetime import date
from pathlib import Path

from viewer.library.report import probably
from viewer.options import Options
from viewer.paper.personal import MOST_NAME, MOST_NOTE, Personal, leave_no_image

_INPUT = "-"
_MOST_BYTES = 64 * 1024
_LONGEST = {"patient": MOST_NAME, "clinician": MOST_NAME, "date": MOST_NAME, "note": MOST_NOTE}


class PersonalError(Exception):
    """Words for a person cannot be used; the message is a sentence, in which none of them stands."""


def personal_of(options: Options) -> Personal:
    """The words for a person; those on the command line go before those of a file. Raises PersonalError."""
    leave_no_image()
    said = {
        "patient": options.patient,
        "clinician": options.clinician,
        "date": options.day,
        "note": options.note,
    }
    words = _told(options.personal) | {name: text for name, text in said.items() if text}
    for name, text in words.items():
        if len(text) > _LONGEST[name]:
            raise PersonalError(
                f"The {name} is too long: {_LONGEST[name]} letters fit, and it has {len(text)}."
            )
    return Personal(**words)


def _told(source: str) -> dict[str, str]:
    if not source:
        return {}
    name = "The input" if source == _INPUT else source
    try:
        table = tomllib.loads(_read(source).decode())
    except OSError as error:
        raise PersonalError(f"{name} could not be read: {error.strerror}.") from error
    except (ValueError, RecursionError) as error:
        raise PersonalError(
            f'{name} is no TOML that tells words for a person. Write lines such as patient = "…".'
        ) from error
    return {key: _text(name, key, value) for key, value in table.items()}


def _read(source: str) -> bytes:
    if source == _INPUT:
        if sys.stdin is None:  # it was closed
            raise ValueError("there is no input")
        data = sys.stdin.buffer.read(_MOST_BYTES + 1)
    else:
        with Path(source).open("rb") as file:
            data = file.read(_MOST_BYTES + 1)
    if len(data) > _MOST_BYTES:
        raise ValueError("it is too large")
    return data


def _text(name: str, key: str, value: object) -> str:
    if key not in _LONGEST:
        hint = probably(key, _LONGEST)
        meant = f"{hint[:1].upper()}{hint[1:]}" if hint else f"It can tell {', '.join(_LONGEST)}."
        raise PersonalError(f"{name} tells “{key[:40]}”, which nothing asks for. {meant}")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, str):
        return value
    raise PersonalError(f"{name} must give {key} as a text in quotes.")
