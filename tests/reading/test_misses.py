import multiprocessing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.reading.misses import MAX_CHARACTERS, MAX_ENTRIES, MAX_WORDS, Misses, misses_file, worth_keeping


@pytest.fixture
def misses(tmp_path: Path) -> Misses:
    return Misses(misses_file(tmp_path))


def test_words_are_counted_the_most_frequent_first(misses: Misses) -> None:
    for words in ("pacemaker battery", "zebra", "pacemaker battery", "apple"):
        misses.note(words)

    assert misses.counts() == [("pacemaker battery", 2), ("apple", 1), ("zebra", 1)]


@pytest.mark.parametrize(
    "words", ["Heart-healthy  DIET", " heart-healthy diet?", "heart-healthy\tdiet…", "“heart-healthy” diet"]
)
def test_the_same_words_count_together_however_they_are_written(misses: Misses, words: str) -> None:
    misses.note(words)

    assert misses.counts() == [("heart-healthy diet", 1)]


def test_a_typographic_apostrophe_is_an_apostrophe(misses: Misses) -> None:
    misses.note("can’t sleep")
    misses.note("can't sleep")

    assert misses.counts() == [("can't sleep", 2)]


def test_words_of_every_script_are_kept_whole() -> None:
    assert worth_keeping("दिल की धड़कन") == "दिल की धड़कन"


@pytest.mark.parametrize(
    "words",
    [
        "anna.smith@example.org",
        "call 555 0101",
        "555-0101",
        "(212) 555 01 01",
        "4000.1234.5678",
        "born 12/05/1960",
        "room ١٢٣٤",
        "https://example.org/heart",
        "www.example.org",
        "12",
        "",
        " ?!… ",
        "\ud800\udfff",
        "a" * (MAX_CHARACTERS + 1),
        " ".join("a" * (MAX_WORDS + 1)),
        "my doctor told me last week that I should look for a page about it",
    ],
)
def test_what_may_tell_who_searched_is_not_kept(misses: Misses, tmp_path: Path, words: str) -> None:
    misses.note(words)

    assert misses.counts() == []
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("words", ["vitamin b12", "140 over 90", "5 mg warfarin", "t4", "2d echo"])
def test_short_numbers_in_words_are_kept(misses: Misses, words: str) -> None:
    misses.note(words)

    assert misses.counts() == [(words, 1)]


def test_nothing_but_words_and_counts_is_written_in_the_order_of_the_alphabet(
    misses: Misses, tmp_path: Path
) -> None:
    for words in ("zebra", "apple", "zebra"):
        misses.note(words)

    assert (tmp_path / "misses.toml").read_text() == "[misses]\napple = 1\nzebra = 2\n"


def test_what_is_counted_is_counted_by_whoever_comes_next(misses: Misses, tmp_path: Path) -> None:
    misses.note("zebra")
    Misses(misses_file(tmp_path)).note("zebra")

    assert misses.counts() == [("zebra", 2)]


def test_of_too_many_a_rare_one_is_dropped(misses: Misses, tmp_path: Path) -> None:
    lines = [f"a{chr(97 + n // 26)}{chr(97 + n % 26)} = {2 if n < 9 else 1}" for n in range(MAX_ENTRIES)]
    misses_file(tmp_path).write_text("\n".join(["[misses]", *lines]))

    misses.note("zebra")

    counts = dict(misses.counts())
    assert len(counts) == MAX_ENTRIES
    assert counts["zebra"] == 1
    assert sum(count == 2 for count in counts.values()) == 9


def test_they_are_forgotten(misses: Misses, tmp_path: Path) -> None:
    misses.note("zebra")
    misses.clear()
    misses.clear()

    assert misses.counts() == []
    assert misses.notices == ()
    assert list(tmp_path.iterdir()) == []


def test_a_broken_file_is_kept_aside_and_told(misses: Misses, tmp_path: Path) -> None:
    misses_file(tmp_path).write_bytes(b"[misses\n")

    misses.note("zebra")

    assert "misses.broken-1.toml" in misses.notices[0]
    assert misses.counts() == [("zebra", 1)]
    assert misses.notices == ()
    assert (tmp_path / "misses.broken-1.toml").read_bytes() == b"[misses\n"


@pytest.mark.parametrize(
    "content",
    [
        "misses = 1",
        "other = 1",
        "[misses]\nzebra = -1",
        "[misses]\nzebra = true",
        "[misses]\nzebra = 1.5",
        f"[misses]\nzebra = {10**18}",
        '[misses]\n"555-0101" = 4',
        "[misses.zebra]\nwhen = 2026-01-01",
    ],
)
def test_what_the_program_did_not_write_is_left_out(misses: Misses, tmp_path: Path, content: str) -> None:
    misses_file(tmp_path).write_text(content)

    assert misses.counts() == []


def test_where_nothing_can_be_written_that_is_told_and_no_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    misses = Misses(misses_file(tmp_path / "file"))

    misses.note("zebra")

    assert "could not be saved" in misses.notices[-1]
    misses.clear()
    assert "could not be removed" in misses.notices[-1]


@given(st.text())
def test_whatever_is_kept_counts_with_itself(words: str) -> None:
    kept = worth_keeping(words)

    assert len(kept) <= MAX_CHARACTERS
    assert len(kept.split()) <= MAX_WORDS
    assert "@" not in kept
    assert kept.isprintable()


def _note_often(path: Path) -> None:
    for _ in range(20):
        Misses(path).note("zebra")


def test_two_processes_at_once_leave_a_sound_file(tmp_path: Path) -> None:
    context = multiprocessing.get_context("spawn")
    others = [context.Process(target=_note_often, args=(misses_file(tmp_path),)) for _ in range(2)]
    for other in others:
        other.start()
    for other in others:
        other.join()

    misses = Misses(misses_file(tmp_path))
    (entry,) = misses.counts()
    assert entry[0] == "zebra"
    assert 1 <= entry[1] <= 40
    assert misses.notices == ()
    assert [path.name for path in tmp_path.iterdir()] == ["misses.toml"]
