"""Whatever bytes are typed or pasted, `search` finds something or says that nothing was found."""

import json
import os

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.support.running import run
from tests.support.tiny_library import TinyLibrary
from viewer.cli import main

Captured = pytest.CaptureFixture[str]

HOSTILE = [
    "",
    " ",
    "\x00",
    "\ud800",
    "\udfff\ud83d",
    "leaky\udcff door",
    '"',
    '"leaky',
    "'; DROP TABLE things; --",
    "NEAR(leaky door, 5) AND NOT (",
    "title:leaky*^",
    "{title body}: leaky",
    "-door",
    "--json",
    "*",
    "%_",
    "🫀💔",
    "\u202eroop\u202c \u200f",
    "d\u0301oo\u0301r",
    "a" + "\u0301" * 1_000,
    "\x1b[31mdoor\x07",
    "%s {emergency} {0.__class__}",
    "a" * 100_000,
    "door " * 20_000,
    "leaky door? " + "\ufffd" * 5_000,
    "\n\r\t\u2028door",
    "дверь 扉 दरवाज़ा",
    "9" * 400,
    "İıſß",
]


def searched(tiny: TinyLibrary, capsys: Captured, words: str) -> None:
    """Search in lines and as JSON; both must say one of the two, and repeat the words."""
    for arguments in ((), ("--exact",)):
        found = main(["--library", str(tiny.articles), "search", *arguments, "--", words])
        said = capsys.readouterr()
        assert said.err == ""
        assert all(line.isprintable() for line in said.out.split("\n"))
        last = said.out.splitlines()[-1 if found == 0 else -3]
        assert last.startswith("Nothing was found for “") if found else " for “" in last
    found = main(["--library", str(tiny.articles), "search", "--json", "--", words])
    told = json.loads(capsys.readouterr().out)
    assert found == (0 if told["hits"] else 1)
    assert told["words"] == words.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


@pytest.mark.parametrize("words", HOSTILE, ids=range(len(HOSTILE)))
def test_a_text_that_may_mislead_is_searched_or_not_found(
    tiny: TinyLibrary, capsys: Captured, words: str
) -> None:
    searched(tiny, capsys, words)


QUICK = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=8)


@given(content=st.binary(max_size=60))
@QUICK
def test_any_bytes_of_a_command_line_are(tiny: TinyLibrary, capsys: Captured, content: bytes) -> None:
    searched(tiny, capsys, os.fsdecode(content))


@given(words=st.text(st.characters(), max_size=60))
@QUICK
def test_any_characters_are(tiny: TinyLibrary, capsys: Captured, words: str) -> None:
    searched(tiny, capsys, words)


PIECES = [
    "leaky",
    "door",
    "AND",
    "OR",
    "NOT",
    "NEAR(",
    ")",
    '"',
    "'",
    "*",
    "^",
    ":",
    "+",
    "-",
    "title",
    ",",
    " ",
]


@given(pieces=st.lists(st.sampled_from(PIECES), max_size=12))
@QUICK
def test_the_signs_of_a_language_for_queries_are_mere_text(
    tiny: TinyLibrary, capsys: Captured, pieces: list[str]
) -> None:
    searched(tiny, capsys, "".join(pieces))


def test_bytes_that_are_no_text_come_through_a_real_command_line(tiny: TinyLibrary) -> None:
    done = run("--library", str(tiny.articles), "search", os.fsdecode(b"leaky\xff\xfe door\xed\xa0\x80"))
    assert done.returncode in (0, 1)
    assert done.stderr == ""
