"""Glossary: a file of terms becomes Terms, and all that is wrong with it is noted."""

import re
from pathlib import Path

from viewer.library.address import is_slug, slugify
from viewer.library.fields import Fields
from viewer.library.report import Report, probably
from viewer.library.table import TableError, parse_table
from viewer.library.term import Term
from viewer.library.textfile import read_text

MAX_TERMS = 2_000
"""Terms of one glossary file; more would make each page slow to show."""

_HEAD = re.compile(r"\[\s*([^\[\]\s]+)\s*\]\s*(?:#.*)?")
_FIELDS = ("name", "plain", "sound", "meaning", "written", "also", "misspelled", "article")


def load_terms(path: Path, root: Path, file: str, report: Report) -> dict[str, Term]:
    """The terms of a glossary file by slug, none where there is no file; what cannot be used is noted."""
    if _is_absent(path):
        return {}
    text = read_text(path, root, file, report)
    try:
        table = parse_table(text) if text is not None else {}
    except TableError as error:
        report.add(file, error.line, "bad-toml", f"the file cannot be read: {error}")
        return {}
    lines = _lines_of(text or "")
    if len(table) > MAX_TERMS:
        line = lines.get(list(table)[MAX_TERMS], 0)
        report.add(file, line, "too-many", f"a glossary has at most {MAX_TERMS} terms; it was left out")
        return {}
    found: dict[str, Term] = {}
    for slug, values in table.items():
        line = lines.get(slug, 0)
        if not isinstance(values, dict):
            report.add(file, line, "wrong-type", f"“{slug}” must be a table headed [{slug}]")
        elif not is_slug(slug):
            message = f"“{slug}” must be lower-case letters and digits joined by hyphens; it was left out"
            report.add(file, line, "bad-name", message, f"such as [{slugify(slug)}]")
        else:
            for name in (name for name in values if name not in _FIELDS):
                message = f"“{slug}” has a field “{name}”, which is not known"
                report.add(file, line, "unknown-field", message, probably(name, _FIELDS))
            found[slug] = _term(slug, Fields(values, file, report, line), file, line)
    return found


def _is_absent(path: Path) -> bool:
    """Whether there is no such file; of one that is there and cannot be read, reading it tells why."""
    try:
        path.lstat()
    except OSError as error:
        return isinstance(error, FileNotFoundError)
    return False


def _term(slug: str, fields: Fields, file: str, line: int) -> Term:
    return Term(
        slug=slug,
        name=fields.text("name") or slug.replace("-", " "),
        plain=fields.text("plain"),
        sound=fields.text("sound", ""),
        meaning=fields.text("meaning"),
        written=fields.texts("written"),
        also=fields.texts("also"),
        misspelled=fields.texts("misspelled"),
        article=fields.address("article"),
        file=file,
        line=line,
    )


def _lines_of(text: str) -> dict[str, int]:
    """The line on which each table begins."""
    heads = ((number, _HEAD.fullmatch(line.strip())) for number, line in enumerate(text.split("\n"), 1))
    return {head[1]: number for number, head in heads if head is not None}
