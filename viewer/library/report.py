"""Problem, Severity and Report: what is wrong, where, and what was probably meant."""

from collections.abc import Iterable, Iterator
from enum import StrEnum

from msgspec import Struct, field

MAX_LENGTH = 500
"""Characters shown of a message: some quote what stands in a file, and a file may hold anything."""

_MANY = 2_000
"""Words from which those that begin otherwise are not compared: it takes a second for ten thousand."""


class Severity(StrEnum):
    """How bad a problem is: an error loses something for the reader, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


class Problem(Struct, frozen=True, order=True):
    """One thing that is wrong, in words a writer can act on.

    `file` is relative to the library folder; `line` is counted from 1, 0 where the whole file is meant;
    `code` is the short stable name of the rule; `hint` says what was probably meant, or is empty.
    """

    file: str
    line: int
    code: str
    message: str
    hint: str = ""
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        """The problem as one line: place, severity, what is wrong, what was probably meant."""
        place = f"{self.file}:{self.line}" if self.line else self.file
        hint = f" ({self.hint})" if self.hint else ""
        return f"{place}: {self.severity}: {self.message}{hint} [{self.code}]"


class Report(Struct):
    """The problems found on one walk through the content; grows while the walk lasts."""

    problems: list[Problem] = field(default_factory=list)

    def add(
        self,
        file: str,
        line: int,
        code: str,
        message: str,
        hint: str = "",
        severity: Severity = Severity.ERROR,
    ) -> None:
        """Note one problem, on one line that can be printed and read whatever a file put into it."""
        self.problems.append(
            Problem(_printable(file), line, code, _printable(message), _printable(hint), severity)
        )

    def extend(self, problems: Iterable[Problem]) -> None:
        """Note the problems of another walk."""
        self.problems.extend(problems)

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems that lose something for the reader."""
        return tuple(problem for problem in self if problem.severity is Severity.ERROR)

    def __iter__(self) -> Iterator[Problem]:
        """The problems in the order of file and line."""
        return iter(sorted(self.problems))

    def __len__(self) -> int:
        """How many problems there are."""
        return len(self.problems)


def _printable(text: str) -> str:
    shown = "".join(sign if sign.isprintable() else " " for sign in text[:MAX_LENGTH])
    return shown if len(text) <= MAX_LENGTH else f"{shown}…"


def probably(word: str, known: Iterable[str], lead: str = "") -> str:
    """A hint that names the known word closest to a wrong one, or nothing when none is close.

    `lead` stands before the suggested word, so that a hint can show a whole address.
    """
    from difflib import get_close_matches

    names = list(known)
    if len(names) > _MANY:
        names = [name for name in names if name[:2] == word[:2]][:_MANY]
    close = get_close_matches(word, names, n=1, cutoff=0.6)
    return f"did you mean {lead}{close[0]}?" if close else ""
