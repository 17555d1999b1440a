"""Reading values out of a TOML table whose writer may have made any mistake."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from viewer.library.address import Address, AddressError, is_slug, slugify
from viewer.library.report import Report


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

    def _parsed(self, text: str) -> Address | None:
        try:
            return Address.parse(text)
        except AddressError as error:
            self.note("bad-address", str(error))
            return None
