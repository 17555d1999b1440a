"""Text files of a library: read within limits, and never from outside its folder."""

from pathlib import Path
from typing import Any

from viewer.library.report import Report
from viewer.library.table import TableError, parse_table

MAX_BYTES = 256 * 1024
"""Bytes allowed in one file; the longest article takes a tenth of it."""
MAX_LIST_BYTES = 4 * 1024 * 1024
"""Bytes allowed in a file that lists all articles or all sources; ten thousand take a tenth of it."""


def is_inside(path: Path, root: Path) -> bool:
    """Whether a file truly lies below `root`, wherever links on its way lead."""
    try:
        return path.resolve().is_relative_to(root.resolve())
    except (OSError, RuntimeError):  # links that lead in a circle
        return False


def read_text(path: Path, root: Path, file: str, report: Report, most: int = MAX_BYTES) -> str | None:
    """The text of a file below `root`; None, with a problem noted as of `file`, where it cannot be used.

    `most` is how many bytes it may have. A byte order mark, which some editors write, is no part of the text;
    every line ends with a line feed.
    """
    if not is_inside(path, root):
        report.add(file, 0, "outside", "the file is a link to a place outside the library and was left out")
        return None
    try:
        if path.exists() and not path.is_file():
            report.add(file, 0, "unreadable", "this is no ordinary file and was left out")
            return None
        with path.open("rb") as opened:
            content = opened.read(most + 1)
        if len(content) > most:
            report.add(file, 0, "too-large", f"the file is larger than {most // 1024} kB and was left out")
            return None
        return content.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except OSError as error:
        report.add(file, 0, "unreadable", f"the file cannot be read: {error.strerror}")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        report.add(file, line, "not-utf-8", f"byte {error.start} is not UTF-8 text", "save the file as UTF-8")
    return None


def read_table(
    path: Path, root: Path, file: str, report: Report, most: int = MAX_BYTES
) -> dict[str, Any] | None:
    """The table of a TOML file below `root`; None, with a problem noted, where it cannot be used."""
    text = read_text(path, root, file, report, most)
    if text is None:
        return None
    try:
        return parse_table(text)
    except TableError as error:
        report.add(file, error.line, "bad-toml", f"the file cannot be read: {error}")
        return None
