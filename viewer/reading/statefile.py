"""StateFile: a TOML file of the reader's own, which survives a crash, a full disk and a wrong edit."""

import os
import tomllib
from collections.abc import Mapping
from contextlib import suppress
from itertools import count
from pathlib import Path
from typing import Any

MAX_BYTES = 1024 * 1024


class StateFileError(Exception):
    """The file could not be written; the message is a sentence for the reader."""


def read_table(path: Path, keep_aside: bool = True) -> tuple[dict[str, Any], tuple[str, ...]]:
    """The table in the file, and a sentence when it could not be read. No file is an empty table.

    A file that cannot be read is renamed to NAME.broken-1.toml (2, 3 …), so that nothing written is lost; one
    that is not the user's own is not to be kept aside, and stays as it is.
    """
    if not os.path.lexists(path):
        return {}, ()
    try:
        return _parsed(path), ()
    except (OSError, ValueError, RecursionError) as error:
        reason = _reason(error)
        return {}, (_keep_aside(path, reason) if keep_aside else f"{path} could not be read ({reason}).",)


def write_table(path: Path, table: Mapping[str, Any], mode: int = 0o600) -> None:
    """Replace the file's contents, in one step: whatever happens, the file is the old one or the new one.

    `mode` says who may read and write it; only this user, where nothing is said.

    Raises StateFileError when the folder cannot be made, the disk is full, or TOML cannot hold the table.
    """
    import tomli_w  # late: most starts write nothing

    try:
        content = tomli_w.dumps(table).encode()
    except (ValueError, TypeError) as error:
        raise StateFileError(f"{path} could not be saved: {_reason(error)}.") from error
    write_file(path, content, mode)


def write_file(path: Path, content: bytes, mode: int = 0o600) -> None:
    """Replace what a file holds, in one step, as `write_table` does. Raises StateFileError."""
    try:
        target = Path(os.path.realpath(path))
        new = target.with_name(f".{target.name}.{os.getpid()}")
        target.parent.mkdir(parents=True, exist_ok=True)
        try:
            _write_through(new, content, mode)
            new.replace(target)
        except BaseException:
            with suppress(OSError):
                new.unlink()
            raise
    except (OSError, ValueError) as error:
        raise StateFileError(f"{path} could not be saved: {_reason(error)}.") from error


def _parsed(path: Path) -> dict[str, Any]:
    if not path.is_file():  # a folder, a pipe, a device: opening one may wait for ever
        raise ValueError("it is not a file")
    with path.open("rb") as file:
        content = file.read(MAX_BYTES + 1)
    if len(content) > MAX_BYTES:
        raise ValueError(f"it is larger than {MAX_BYTES} bytes")
    return tomllib.loads(content.decode())


def _keep_aside(path: Path, reason: str) -> str:
    names = (path.with_name(f"{path.stem}.broken-{number}{path.suffix}") for number in count(1))
    aside = next(name for name in names if not os.path.lexists(name))
    try:
        path.replace(aside)
    except OSError as error:
        return f"{path} could not be read ({reason}) nor set aside ({_reason(error)}); it is not used."
    return f"{path} could not be read ({reason}); it is kept as {aside.name}, and a new one is begun."


def _write_through(path: Path, content: bytes, mode: int) -> None:
    """Write a new file with these rights, and return when the disk has it.

    What lies there already, perhaps a link that somebody else has put into a shared folder, goes.
    """
    path.unlink(missing_ok=True)
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode), "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _reason(error: BaseException) -> str:
    if isinstance(error, OSError):
        return error.strerror or str(error)
    if isinstance(error, UnicodeError):
        return "it is not written in UTF-8"
    if isinstance(error, RecursionError):
        return "its lists are nested too deeply"
    return str(error).splitlines()[0] if str(error) else type(error).__name__
