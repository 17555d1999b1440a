"""Setting: one thing that may be chosen, with its bounds, its default and a sentence that explains it."""

from collections.abc import Mapping
from typing import Any, get_args, get_origin, get_type_hints

from msgspec import Struct
from msgspec.structs import FieldInfo, asdict, fields

_SHOWN = 40
_KINDS = {bool: "true or false", int: "a whole number", str: "a text in quotes"}

Accepted = tuple[Any, tuple[str, ...]]
"""A value that a setting can have, and a sentence for each thing amiss in what it was given."""


class Declared(Struct, frozen=True):
    """What is said of a setting where it is declared: a sentence, and the values it can have."""

    sentence: str
    label: str = ""
    """What its row in a dialog is called."""
    choices: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    """What the choices are called in a dialog, where that is not what stands in the file."""
    lowest: int = 0
    highest: int = 0
    """For a number its largest value, for a text the most characters, for a list the most tables."""
    digit: bool = False
    """Whether a text must hold a digit, as a number to call does."""
    needed: bool = False
    """Whether a table of a list is of no use without it."""


class Setting(Declared, frozen=True, kw_only=True):
    """One setting, from which its row in a dialog, its help and its checks follow."""

    name: str
    attribute: str
    """Its name in the class that declares it, which may be another one than in the file."""
    default: Any
    form: type[Struct] | None = None
    """The class of a table, or of each table of a list; None where the setting is a plain value."""

    @property
    def parts(self) -> tuple["Setting", ...]:
        """The settings of a table, or of each table of a list; none where it is a plain value."""
        return settings_of(self.form) if self.form is not None else ()

    @property
    def many(self) -> bool:
        """Whether it is a list of tables."""
        return isinstance(self.default, tuple)

    def accept(self, value: object, where: str = "") -> Accepted:
        """The nearest value this setting can have; `where` names the table that it stands in."""
        if self.form is not None:
            return self._listed(value, self.form) if self.many else self._formed(value, self.form)
        if isinstance(self.default, str) and type(value) is int:  # 112 where “112” was meant
            nearest, _ = self._worded(str(value), where)
            return nearest, (self._instead(value, f"it must be {_KINDS[str]}", nearest, where),)
        if type(value) is not type(self.default):
            return self._refused(value, f"it must be {_KINDS[type(self.default)]}", where)
        if isinstance(value, bool):
            return value, ()
        return self._bounded(value, where) if isinstance(value, int) else self._worded(str(value), where)

    def _bounded(self, value: int, where: str) -> Accepted:
        nearest = min(max(value, self.lowest), self.highest)
        reason = f"it goes from {self.lowest} to {self.highest}"
        return nearest, () if nearest == value else (self._instead(value, reason, nearest, where),)

    def _worded(self, value: str, where: str) -> Accepted:
        if self.choices:
            reason = f"it must be one of {', '.join(self.choices)}"
            return (value, ()) if value in self.choices else self._refused(value, reason, where)
        plain = "".join(letter if letter.isprintable() else " " for letter in value).strip()[: self.highest]
        if not plain and self.default:
            return self._refused(value, "it cannot be empty", where)
        if self.digit and not any(letter.isdigit() for letter in plain):
            return self._refused(value, "there is no digit in it to call", where)
        reason = f"it is one line of at most {self.highest} characters"
        return plain, () if plain == value else (self._instead(value, reason, plain, where),)

    def _formed(self, value: object, form: type[Struct]) -> Accepted:
        if not isinstance(value, Mapping):
            return self.default, (f"The setting {self.name} must be a table, [{self.name}]; it is not used.",)
        values, notices = accepted(self.parts, value, self.name)
        return self._made(form, values), notices

    def _listed(self, value: object, form: type[Struct]) -> Accepted:
        if not isinstance(value, list):
            return (), (
                f"The setting {self.name} must be a list of tables, [[{self.name}]]; it is not used.",
            )
        found: list[Struct] = []
        notices: list[str] = []
        for number, each in enumerate(value[: self.highest], 1):
            values, more = accepted(
                self.parts, each if isinstance(each, Mapping) else {}, f"{self.name} {number}"
            )
            lacking = [part.name for part in self.parts if part.needed and not values.get(part.attribute)]
            notices += more
            notices += [
                f"{self.name[0].upper()}{self.name[1:]} {number} has no {name}; it is left out."
                for name in lacking
            ]
            found += [] if lacking else [self._made(form, values)]
        if len(value) > self.highest:
            notices.append(f"There may be {self.highest} tables [[{self.name}]]; the others are not used.")
        return tuple(found), tuple(notices)

    def _made(self, form: type[Struct], values: Mapping[str, Any]) -> Struct:
        return form(**{part.attribute: part.default for part in self.parts} | dict(values))

    def _refused(self, value: object, reason: str, where: str) -> Accepted:
        return self.default, (self._instead(value, reason, self.default, where),)

    def _instead(self, value: object, reason: str, used: object, where: str) -> str:
        name = f"{self.name} of {where}" if where else self.name
        return f"The setting {name} cannot be {shown(value)}: {reason}; {shown(used)} is used."


def settings_of(declaring: type[Struct]) -> tuple[Setting, ...]:
    """Every setting that a class declares, in order: each field that is annotated with a Declared."""
    hints = get_type_hints(declaring, include_extras=True)
    found = ((each, *get_args(hints[each.name])) for each in fields(declaring))
    return tuple(
        _setting(each, hint[0], said)
        for each, *hint in found
        for said in hint[1:]
        if isinstance(said, Declared)
    )


def _setting(each: FieldInfo, hint: object, said: Declared) -> Setting:
    inner = get_args(hint)[0] if get_origin(hint) is tuple else hint
    return Setting(
        name=each.encode_name,
        attribute=each.name,
        default="" if each.required else each.default,
        form=inner if isinstance(inner, type) and issubclass(inner, Struct) else None,
        **asdict(said),
    )


def accepted(
    settings: tuple[Setting, ...], table: Mapping[str, object], where: str = ""
) -> tuple[dict[str, Any], tuple[str, ...]]:
    """The values of a table by attribute, each as its setting can have it.

    With them comes a sentence for each thing amiss. `where` names the table, where it is one within another.
    """
    values: dict[str, Any] = {}  # each of the type its setting declares, which no dict can say
    notices: list[str] = []
    for setting in settings:
        if setting.name in table:
            values[setting.attribute], more = setting.accept(table[setting.name], where)
            notices += more
    names = [setting.name for setting in settings]
    notices += [_unknown(name, names, where) for name in table if name not in names]
    return values, tuple(notices)


def _unknown(name: str, names: list[str], where: str) -> str:
    from difflib import get_close_matches  # slow to import, and seldom needed

    near = get_close_matches(name, names, 1)
    meant = f" Perhaps {near[0]} was meant." if near else ""
    place = f" of {where}" if where else ""
    return f"There is no setting {shown(name)}{place}; it is kept and does nothing.{meant}"


def shown(value: object) -> str:
    """A value as it stands in a file, in quotes, on one line, and cut where it is long."""
    text = str(value).lower() if isinstance(value, bool) else str(value)
    plain = "".join(letter if letter.isprintable() else " " for letter in text[: _SHOWN + 1])
    return f"“{plain[:_SHOWN]}…”" if len(plain) > _SHOWN else f"“{plain}”"
