"""A TOML text becomes a table, or an error that knows its line."""

import re
import tomllib
from typing import Any

MAX_DOTS = 100
"""Dots allowed in one line: the parser takes time in the square of the parts of a dotted key."""

_PLACE = re.compile(r" \(at (?:line (?P<line>\d+), column \d+|end of document)\)$")


class TableError(ValueError):
    """The text is no TOML. `line` is counted from 1; the message says what is wrong without naming a line."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.line = line


def parse_table(text: str) -> dict[str, Any]:
    """The table of a TOML text. Raises TableError for any other text, and for one made to take for ever."""
    for number, line in enumerate(text.split("\n"), 1):
        if line.count(".") > MAX_DOTS:
            raise TableError(number, f"one line has over {MAX_DOTS} dots")
    try:
        return tomllib.loads(text)
    except ValueError as error:  # besides its own, the parser lets those of overlong numbers through
        raise TableError(_line_of(str(error), text), _PLACE.sub("", str(error))) from error
    except RecursionError as error:
        raise TableError(1, "lists or tables stand too deep inside each other") from error


def _line_of(message: str, text: str) -> int:
    """The line that the parser names; the last one with words where it met the end of the text."""
    place = _PLACE.search(message)
    if place is None:
        return 1
    last = text.rstrip().count("\n") + 1
    return min(int(place["line"]), last) if place["line"] else last
