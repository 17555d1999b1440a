"""A test logs nothing at WARNING or above that it has not announced.

A test that brings such a record about says so: `@pytest.mark.expected_logs("could not read .*")`, one regular
expression for each kind of record. An announced record that does not come fails the test too.
"""

import logging
import re
from collections.abc import Iterator

import pytest


class Recorder(logging.Handler):
    """Keeps every record at WARNING or above."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(f"{record.levelname} {record.name}: {record.getMessage()}")


def complaints(lines: list[str], patterns: tuple[str, ...]) -> list[str]:
    """What is wrong: the lines that no pattern announces, and the patterns that no line fulfils."""
    unexpected = [f"unexpected: {line}" for line in lines if not any(re.search(p, line) for p in patterns)]
    missing = [f"never logged: {p}" for p in patterns if not any(re.search(p, line) for line in lines)]
    return unexpected + missing


@pytest.fixture(autouse=True)
def quiet_logs(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test whose log differs from what its `expected_logs` marks announce."""
    recorder = Recorder()
    logging.getLogger().addHandler(recorder)
    yield
    logging.getLogger().removeHandler(recorder)
    patterns = tuple(p for mark in request.node.iter_markers("expected_logs") for p in mark.args)
    found = complaints(recorder.lines, patterns)
    if found:
        pytest.fail("\n".join(["the log is not as expected", *found]))
