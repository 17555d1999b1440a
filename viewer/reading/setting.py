"""Setting: one thing a reader may choose, with its bounds, its default and a sentence that explains it."""

from collections.abc import Mapping
from typing import Any, get_args, get_type_hints

from msgspec import Struct
from msgspec.structs import asdict, fields

_KINDS = {bool: "true or false", int: "a whole number", str: "a text in quotes"}


class Declared(Struct, frozen=True):
    """What is said of a setting where it is declared: a sentence, and the values it can have."""

    sentence: str
    choices: tuple[str, ...] = ()
    lowest: int = 0
    highest: int = 0
    """For a number its largest value, for a text the most characters it may have."""


class Setting(Declared, frozen=True, kw_only=True):
    """One setting, from which its row in a dialog, its help and its checks follow."""

    name: str
    default: bool | int | str

    def accept(self, value: object) -> tuple[bool | int | str, str]:
        """The nearest value this setting can have, and a sentence when that is another one than given."""
        if type(value) is not type(self.default):
            return self.default, self._instead(
                value, f"it must be {_KINDS[type(self.default)]}", self.default
            )
        if isinstance(value, bool):
            return value, ""
        return self._bounded(value) if isinstance(value, int) else self._worded(str(value))

    def _bounded(self, value: int) -> tuple[int, str]:
        nearest = min(max(value, self.lowest), self.highest)
        reason = f"it goes from {self.lowest} to {self.highest}"
        return nearest, "" if nearest == value else self._instead(value, reason, nearest)

    def _worded(self, value: str) -> tuple[bool | int | str, str]:
        if self.choices:
            reason = f"it must be one of {', '.join(self.choices)}"
            return (
                (value, "")
                if value in self.choices
                else (self.default, self._instead(value, reason, self.default))
            )
        plain = "".join(letter if letter.isprintable() else " " for letter in value).strip()[: self.highest]
        if not plain and self.default:
            return self.default, self._instead(value, "it cannot be empty", self.default)
        reason = f"it is one line of at most {self.highest} characters"
        return plain, "" if plain == value else self._instead(value, reason, plain)

    def _instead(self, value: object, reason: str, used: object) -> str:
        return f"The setting {self.name} cannot be {_shown(value)}: {reason}; {_shown(used)} is used."


def settings_of(declaring: type[Struct]) -> tuple[Setting, ...]:
    """Every setting that a class declares, in order: each field that is annotated with a Declared."""
    hints = get_type_hints(declaring, include_extras=True)
    found = ((each, said) for each in fields(declaring) for said in get_args(hints[each.name])[1:])
    return tuple(
        Setting(name=each.name, default=each.default, **asdict(said))
        for each, said in found
        if isinstance(said, Declared)
    )


def accepted(
    settings: tuple[Setting, ...], table: Mapping[str, object]
) -> tuple[dict[str, Any], tuple[str, ...]]:
    """The values of a table by name, each as its setting can have it, and a sentence for each thing amiss."""
    values: dict[str, Any] = {}  # each of the type its setting declares, which no dict can say
    notices = []
    for setting in settings:
        if setting.name in table:
            values[setting.name], notice = setting.accept(table[setting.name])
            notices.append(notice)
    names = [setting.name for setting in settings]
    notices += [_unknown(name, names) for name in table if name not in names]
    return values, tuple(notice for notice in notices if notice)


def _unknown(name: str, names: list[str]) -> str:
    from difflib import get_close_matches  # slow to import, and seldom needed

    near = get_close_matches(name, names, 1)
    meant = f" Perhaps {near[0]} was meant." if near else ""
    return f"There is no setting {_shown(name)}; it is kept and does nothing.{meant}"


def _shown(value: object) -> str:
    """A value as a settings file would show it, cut where it is long."""
    text = str(value).lower() if isinstance(value, bool) else str(value)
    return f"“{text[:40]}…”" if len(text) > 40 else f"“{text}”"
