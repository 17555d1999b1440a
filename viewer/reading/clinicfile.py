"""ClinicFile: which file says what a clinic is like, whether it may be changed here, and what it holds."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from msgspec import Struct, field
from msgspec.structs import asdict, replace

from viewer.places import Places
from viewer.reading.clinic import CLINIC, Clinic
from viewer.reading.setting import accepted
from viewer.reading.settings import MOVED, SettingsError
from viewer.reading.statefile import StateFileError, read_table, write_file, write_table

NAME = "clinic.toml"
_SETS = "set"
_NEW_MODE = 0o644
"""A file that several people may share; one in somebody's own folder stays theirs."""


class ClinicFile(Struct, frozen=True):
    """A clinic and where it is written.

    `sets` are the tables [[set]] as they stand there; `locked` is a sentence that says why the file cannot be
    changed from here, or empty; `table` is the whole file, `taken_over` whether all this still stands among
    the settings of an earlier version.
    """

    clinic: Clinic
    path: Path
    sets: tuple[Mapping[str, Any], ...] = ()
    locked: str = ""
    notices: tuple[str, ...] = ()
    table: Mapping[str, Any] = field(default_factory=dict)
    taken_over: bool = False


def load_clinic(places: Places, given: Path | None = None, keep_aside: bool = True) -> ClinicFile:
    """The clinic that holds: of the file that is `given`, else the administrator's, else the user's own.

    There is a sentence for each thing in it that could not be used. Never raises. A file of the user's own
    that cannot be read is set aside, unless `keep_aside` is false; no other file is ever touched.
    """
    own = places.settings / NAME
    path = given.absolute() if given is not None else _ruling(places, own)
    if path == own and not os.path.lexists(own):
        return _taken_over(places.settings, own)
    table, broken = read_table(path, keep_aside=keep_aside and path == own)
    if not broken and not os.path.lexists(path):
        broken = (f"There is no file {path}; the clinic is as it first was.",)
    values, amiss = accepted(CLINIC, {name: table[name] for name in table if name != _SETS})
    sets, more = _sets(table.get(_SETS, []))
    return ClinicFile(
        clinic=_found(Clinic(**values), path),
        path=path,
        sets=sets,
        locked=_locked(
            path, shared=path.parent in places.shared, unread=bool(broken) and os.path.lexists(path)
        ),
        notices=broken + tuple(f"{path}: {each[0].lower()}{each[1:]}" for each in (*amiss, *more)),
        table=table,
    )


def save_clinic(file: ClinicFile, clinic: Clinic) -> ClinicFile:
    """Write a changed clinic and all else that the file holds. Raises SettingsError; then it is as before."""
    table = _merged(file.table, replace(clinic, logo=_beside(clinic.logo, file.path.parent)))
    try:
        write_table(file.path, table, _mode(file.path))
    except StateFileError as error:
        raise SettingsError(str(error)) from error
    return replace(file, clinic=clinic, table=table, taken_over=False)


def keep_logo(file: ClinicFile, data: bytes, form: str) -> Path:
    """Put a picture beside the clinic's file, where it stays whatever becomes of the one it was chosen from.

    It is named by what it holds, so that another one has another name. Raises SettingsError.
    """
    from hashlib import sha256  # late: a logo is seldom chosen

    path = file.path.parent / f"logo-{sha256(data).hexdigest()[:8]}.{form}"
    try:
        write_file(path, data, _mode(file.path))
    except StateFileError as error:
        raise SettingsError(str(error)) from error
    return path


def _ruling(places: Places, own: Path) -> Path:
    shared = (folder / NAME for folder in places.shared)
    return next((path for path in shared if os.path.lexists(path)), own)


def _taken_over(settings: Path, own: Path) -> ClinicFile:
    """The clinic as an earlier version kept it among the settings, or one of which nothing is known."""
    old, _ = read_table(settings / "settings.toml", keep_aside=False)
    kept = {new: old[name] for name, new in MOVED.items() if name in old}
    values, _ = accepted(CLINIC, kept)
    return ClinicFile(clinic=Clinic(**values), path=own, locked=_locked(own), taken_over=bool(kept))


def _sets(value: object) -> tuple[tuple[Mapping[str, Any], ...], tuple[str, ...]]:
    if isinstance(value, list) and all(isinstance(each, Mapping) for each in value):
        return tuple(value), ()
    return (), ("The setting set must be a list of tables, [[set]]; it is not used.",)


def _found(clinic: Clinic, path: Path) -> Clinic:
    """The clinic with its logo looked for beside the file."""
    return replace(clinic, logo=str(path.parent / clinic.logo)) if clinic.logo else clinic


def _beside(logo: str, folder: Path) -> str:
    return Path(logo).relative_to(folder).as_posix() if logo and Path(logo).is_relative_to(folder) else logo


def _locked(path: Path, shared: bool = False, unread: bool = False) -> str:
    if shared:
        return f"Your administrator keeps this in {path}. Ask them if something is to change."
    if unread:
        return f"{path} cannot be read as it is now. Mend it first; then it can be changed here."
    if os.access(path, os.F_OK) and (not _mode(path) & 0o222 or not os.access(path, os.W_OK)):
        return f"{path} may be read but not changed. Ask whoever looks after this computer."
    if os.access(path.parent, os.F_OK) and not os.access(path.parent, os.W_OK):
        return f"Nothing can be saved in {path.parent}. Ask whoever looks after this computer."
    return ""


def _mode(path: Path) -> int:
    """Who may read a file is for whoever made it to say."""
    try:
        return path.stat().st_mode & 0o777
    except OSError:
        return _NEW_MODE


def _merged(table: Mapping[str, Any], clinic: Clinic) -> dict[str, Any]:
    """The whole file with this clinic in it; what the program does not know stays where it was."""
    phones = table.get("phone", [])
    known = [each for each in phones if isinstance(each, Mapping)] if isinstance(phones, list) else []
    left_out = [each for each in known if not any(map(str.isdigit, str(each.get("number", ""))))]
    units = table.get("units", {})
    merged = {
        **table,
        **{setting.name: getattr(clinic, setting.attribute) for setting in CLINIC},
        "units": {**(units if isinstance(units, Mapping) else {}), **asdict(clinic.units)},
        "phone": [
            {**next((old for old in known if old.get("number") == phone.number), {}), **asdict(phone)}
            for phone in clinic.phones
        ]
        + left_out,
    }
    return {name: merged[name] for name in sorted(merged, key=_is_table)}


def _is_table(name: str) -> bool:
    return name in ("units", "phone", _SETS)
