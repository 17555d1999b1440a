"""Reading values out of a TOML table whose writer may have made any mistake."""

import math
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any, TypeGuard

from viewer.library.address import Address, AddressError, is_slug, slugify
from viewer.library.report import Report, probably


class Fields:
    """The table of one file, or one table in it; each reading notes what is missing or of the wrong type.

    A reading always gives a value of the right type, the stated default where the table has none.
    """

    def __init__(self, table: Mapping[str, Any], file: str, report: Report, line: int = 1) -> None:
        """Wrap `table` from `file`; problems are noted at `line`, for TOML tables do not know theirs."""
        self._table = table
        self._file = file
        self._report = report
        self._line = line

    def note(self, code: str, message: str, hint: str = "") -> None:
        """Note a problem of this table."""
        self._report.add(self._file, self._line, code, message, hint)

    def text(self, key: str, default: str | None = None) -> str:
        """A text; it must be there when no default is given."""
        value = self._table.get(key, default)
        if isinstance(value, str) and (value.strip() or default is not None):
            return value.strip()
        self.note(
            "missing-field" if value is None or isinstance(value, str) else "wrong-type",
            f"“{key}” must be a text in quotes",
        )
        return default or ""

    def slug(self, key: str) -> str:
        """A name that can stand in an address; of another text what comes nearest to it."""
        text = self.text(key)
        if text and not is_slug(text):
            hint = f"such as “{slugify(text)[:80]}”"
            self.note("bad-name", f"“{key}” must be lower-case letters and digits joined by hyphens", hint)
        return slugify(text)

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts, empty where there is none."""
        value = self._table.get(key, [])
        if isinstance(value, list) and all(isinstance(item, str) for item in value):
            return tuple(value)
        self.note("wrong-type", f"“{key}” must be a list of texts in quotes")
        return ()

    def flag(self, key: str, default: bool) -> bool:
        """True or false."""
        value = self._table.get(key, default)
        if isinstance(value, bool):
            return value
        self.note("wrong-type", f"“{key}” must be true or false")
        return default

    def number(self, key: str, default: int) -> int:
        """A whole number."""
        value = self._table.get(key, default)
        if isinstance(value, int) and not isinstance(value, bool):
            return value
        self.note("wrong-type", f"“{key}” must be a whole number")
        return default

    def decimal(self, key: str, default: float) -> float:
        """A number, whole or not."""
        value = self._table.get(key, default)
        if _is_number(value):
            return float(value)
        self.note("wrong-type", f"“{key}” must be a number")
        return default

    def heights(self, key: str) -> tuple[tuple[float, float], ...]:
        """A list of pairs of numbers, such as the points of a line."""
        value = self._table.get(key, [])
        if isinstance(value, list) and all(_is_pair(item) and _is_number(item[1]) for item in value):
            return tuple((float(first), float(second)) for first, second in value)
        self.note("wrong-type", f"“{key}” must be a list of pairs of numbers, such as [[0.0, 0.5]]")
        return ()

    def marks(self, key: str) -> tuple[tuple[float, str], ...]:
        """A list of pairs of a number and a text: what is marked there."""
        value = self._table.get(key, [])
        if isinstance(value, list) and all(_is_pair(item) and isinstance(item[1], str) for item in value):
            return tuple((float(first), second) for first, second in value)
        self.note("wrong-type", f"“{key}” must be a list of pairs, each a number and a text in quotes")
        return ()

    def day(self, key: str) -> date | None:
        """A date, or None where there is none."""
        value = self._table.get(key)
        if value is None or type(value) is date:
            return value
        self.note("wrong-type", f"“{key}” must be a date such as 2027-11-30, without quotes")
        return None

    def choice(self, key: str, choices: tuple[str, ...]) -> str:
        """One of a few texts; the first one where the table has none of them."""
        value = self._table.get(key, choices[0])
        if value in choices:
            return str(value)
        self.note("wrong-choice", f"“{key}” is “{value}”", f"it must be one of {', '.join(choices)}")
        return choices[0]

    def choices(self, key: str, choices: tuple[str, ...]) -> tuple[str, ...]:
        """Some of a few texts, each once; what is none of them is noted and left out."""
        told = dict.fromkeys(self.texts(key))
        for value in (value for value in told if value not in choices):
            hint = probably(value, choices) or f"it must be one of {', '.join(choices)}"
            self.note("wrong-choice", f"“{key}” has “{value[:80]}”", hint)
        return tuple(value for value in told if value in choices)

    def address(self, key: str) -> Address | None:
        """An address, or None where there is none."""
        text = self.text(key, "")
        return self._parsed(text) if text else None

    def addresses(self, key: str) -> tuple[Address, ...]:
        """A list of addresses; those that are none are noted and left out."""
        parsed = (self._parsed(text) for text in self.texts(key))
        return tuple(address for address in parsed if address is not None)

    def tables(self, key: str) -> tuple["Fields", ...]:
        """The tables of an array of tables."""
        value = self._table.get(key, [])
        if isinstance(value, list) and all(isinstance(item, dict) for item in value):
            return tuple(Fields(item, self._file, self._report, self._line) for item in value)
        self.note("wrong-type", f"“{key}” must be tables headed [[{key}]]")
        return ()

    def table(self, key: str) -> "Fields | None":
        """A table within this one, or None where there is none."""
        value = self._table.get(key)
        if value is None or isinstance(value, dict):
            return None if value is None else Fields(value, self._file, self._report, self._line)
        self.note("wrong-type", f"“{key}” must be a table such as {{of = 100, marked = 3}}")
        return None

    def __iter__(self) -> Iterator[str]:
        """The keys of the table."""
        return iter(self._table)

    def know(self, keys: Iterable[str]) -> None:
        """Note every key of the table that is not one of these; most often it is a slip of the pen."""
        known = tuple(keys)
        for key in (key for key in self._table if key not in known):
            self.note("unknown-field", f"there is no field “{key[:80]}” here", probably(key, known))

    def _parsed(self, text: str) -> Address | None:
        try:
            return Address.parse(text)
        except AddressError as error:
            self.note("bad-address", str(error))
            return None


def _is_number(value: object) -> TypeGuard[int | float]:
    """Whether this is a number to draw with: neither truth nor infinity nor none at all."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return False
    try:
        return math.isfinite(value)
    except OverflowError:  # a whole number with hundreds of digits
        return False


def _is_pair(value: object) -> TypeGuard[list[Any]]:
    return isinstance(value, list) and len(value) == 2 and _is_number(value[0])
