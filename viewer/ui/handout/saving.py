"""Saving: a PDF comes into its file whole or not at all. No Qt."""

import os
from contextlib import suppress
from pathlib import Path


class SavingError(Exception):
    """The file could not be written and is as it was; the message is the system's reason."""


def save(pdf: bytes, path: Path) -> None:
    """Put a PDF into its file in one step: whatever happens, the file is the old one or the new one."""
    target = Path(os.path.realpath(path))
    new = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        if target.exists() and not target.is_file():  # a device would be replaced
            raise SavingError("There is something of this name that is no file")
        try:
            new.unlink(missing_ok=True)  # perhaps a link that somebody else put into a shared folder
            with new.open("xb") as file:
                file.write(pdf)
                file.flush()
                os.fsync(file.fileno())
            new.replace(target)
        except BaseException:
            with suppress(OSError):
                new.unlink()
            raise
    except OSError as error:
        raise SavingError(error.strerror or str(error)) from error
