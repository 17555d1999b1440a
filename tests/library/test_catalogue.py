"""What is kept is there at the next start; whatever is wrong with the file, the program works without it."""

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.architecture import ROOT
from viewer.library.catalogue import Catalogue, catalogue_file, place_of

PLACE = place_of(Path("/articles"), Path("/resources"), "en")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "catalogue.sqlite"


def works(catalogue: Catalogue) -> bool:
    """Whether it keeps a text as long as it is open."""
    catalogue.put(b"key", "value")
    kept = catalogue.get(b"key")
    catalogue.close()
    return kept == "value"


def kept(file: Path, key: bytes) -> str | None:
    """What a further start finds."""
    catalogue = Catalogue(file, PLACE)
    found = catalogue.get(key)
    catalogue.close()
    return found


def test_a_text_is_kept_from_one_start_to_the_next(file: Path) -> None:
    assert works(Catalogue(file, PLACE))
    assert kept(file, b"key") == "value"
    assert kept(file, b"other") is None


def test_a_text_is_kept_as_it_is(file: Path) -> None:
    catalogue = Catalogue(file, PLACE)
    text = "“Ä” \n\0 'drop table kept;--"
    catalogue.put(text.encode(), text)
    catalogue.close()
    assert kept(file, text.encode()) == text


def test_a_newer_text_takes_the_place_of_the_older(file: Path) -> None:
    catalogue = Catalogue(file, PLACE)
    catalogue.put(b"key", "old")
    catalogue.put(b"key", "new")
    assert catalogue.get(b"key") == "new"
    catalogue.close()


def test_without_a_file_texts_are_kept_while_it_is_open() -> None:
    assert works(Catalogue(None))


@pytest.mark.parametrize(
    "content", [b"", b"not a database", b"SQLite format 3\0" + b"\xff" * 5_000, b"\0" * 4_096]
)
def test_a_damaged_file_is_begun_anew(file: Path, content: bytes) -> None:
    file.parent.mkdir()
    file.write_bytes(content)
    assert works(Catalogue(file, PLACE))
    assert kept(file, b"key") == "value"


def test_that_a_file_was_damaged_is_told(file: Path) -> None:
    for content, told in ((None, False), (b"", False), (b"not a database", True)):
        if content is not None:
            file.write_bytes(content)
        catalogue = Catalogue(file, PLACE)
        assert catalogue.begun_anew is told
        catalogue.close()


def test_the_catalogue_of_another_library_is_begun_anew(file: Path) -> None:
    assert works(Catalogue(file, place_of(Path("/other"), Path("/resources"), "en")))
    catalogue = Catalogue(file, PLACE)
    assert catalogue.begun_anew
    assert catalogue.get(b"key") is None
    assert works(catalogue)


def test_each_library_and_language_has_a_file_of_its_own(tmp_path: Path) -> None:
    places = [(Path("/a"), Path("/r"), "en"), (Path("/b"), Path("/r"), "en"), (Path("/a"), Path("/r"), "de")]
    files = {catalogue_file(tmp_path, *place) for place in places}
    assert len(files) == 3
    assert {file.parent for file in files} == {tmp_path}
    assert catalogue_file(tmp_path, *places[0]) in files


def test_who_does_not_know_whose_it_is_may_read_it_and_leaves_it(file: Path) -> None:
    assert works(Catalogue(file, PLACE))
    catalogue = Catalogue(file)
    assert catalogue.get(b"key") == "value"
    catalogue.close()
    assert kept(file, b"key") == "value"
    file.write_bytes(b"not a database")
    assert works(Catalogue(file))
    assert file.read_bytes() == b"not a database"


def test_what_is_written_together_is_kept_together_or_not_at_all(file: Path) -> None:
    catalogue = Catalogue(file, PLACE)
    order = "INSERT INTO trees (key, value) VALUES (x'01', ?)"
    with pytest.raises(sqlite3.IntegrityError), catalogue.writing() as connection:
        connection.executemany(order, [(b"half",), (None,)])
    assert catalogue.get(b"\x01") is None
    with catalogue.writing() as connection:
        connection.execute(order, (b"whole",))
    assert catalogue.get(b"\x01") == "whole"
    catalogue.close()


WRITES = """
import sys
from pathlib import Path
from viewer.library.catalogue import Catalogue
catalogue = Catalogue(Path(sys.argv[1]), sys.argv[2])
for turn in range(1, 10_000):
    value = b"%d " % turn * 2000
    with catalogue.writing(wait=5) as connection:
        for row in range(40):
            key = b"%d" % row
            connection.execute("INSERT OR REPLACE INTO trees (key, value) VALUES (?, ?)", (key, value))
    print(turn, flush=True)
"""


def test_a_writer_that_is_killed_leaves_the_old_or_the_new(file: Path) -> None:
    command = [sys.executable, "-c", WRITES, str(file), PLACE]
    for turns in range(1, 13):
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as writer:
            assert writer.stdout is not None
            told = [int(writer.stdout.readline()) for _ in range(turns)][-1]
            writer.kill()
        catalogue = Catalogue(file, PLACE)
        texts = {catalogue.get(b"%d" % row) for row in range(40)}
        assert not catalogue.begun_anew
        catalogue.close()
        (text,) = texts
        assert text is not None
        assert int(text.split()[0]) >= told  # what was told to be written is there


def test_a_damaged_file_that_cannot_be_removed_costs_only_the_keeping(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path) -> None:
        raise PermissionError(path)

    file.parent.mkdir()
    file.write_bytes(b"not a database")
    monkeypatch.setattr(Path, "unlink", refuse)
    assert works(Catalogue(file, PLACE))
    assert file.read_bytes() == b"not a database"


def test_a_file_cut_short_does_not_stop_the_program(file: Path) -> None:
    catalogue = Catalogue(file, PLACE)
    for number in range(200):
        catalogue.put(b"%d" % number, "x" * 500)
    catalogue.close()
    content = file.read_bytes()
    for length in range(0, len(content), 4_000):
        file.write_bytes(content[:length])
        assert works(Catalogue(file, PLACE))


@pytest.mark.parametrize(
    "form",
    [
        "CREATE TABLE other (a)",
        "CREATE TABLE trees (a)",
        "CREATE TABLE kept (key TEXT PRIMARY KEY, value TEXT)",
    ],
)
def test_a_file_of_another_form_is_begun_anew(file: Path, form: str) -> None:
    file.parent.mkdir()
    connection = sqlite3.connect(file)
    connection.execute(form)
    connection.execute("PRAGMA user_version = 1")
    connection.close()
    catalogue = Catalogue(file, PLACE)
    assert works(catalogue)
    assert catalogue.begun_anew
    assert kept(file, b"key") == "value"


def test_what_another_version_of_the_program_made_is_made_anew_without_a_word(file: Path) -> None:
    assert works(Catalogue(file, PLACE))
    connection = sqlite3.connect(file)
    connection.execute("PRAGMA user_version = 1")
    connection.close()
    assert kept(file, b"key") is None
    catalogue = Catalogue(file, PLACE)
    assert catalogue.get(b"key") is None
    assert not catalogue.begun_anew
    assert works(catalogue)


def test_a_value_that_is_no_text_is_not_taken_for_one(file: Path) -> None:
    assert works(Catalogue(file, PLACE))
    connection = sqlite3.connect(file)
    with connection:
        connection.execute("UPDATE trees SET value = CAST(x'ff' AS TEXT)")
    connection.close()
    assert kept(file, b"key") is None


def test_a_file_another_process_holds_stays_as_it_is(file: Path) -> None:
    assert works(Catalogue(file, PLACE))
    connection = sqlite3.connect(file)
    connection.execute("BEGIN EXCLUSIVE")
    assert works(Catalogue(file, PLACE))
    connection.rollback()
    connection.close()
    assert kept(file, b"key") == "value"


def test_two_programs_share_a_file(file: Path) -> None:
    one, two = Catalogue(file, PLACE), Catalogue(file, PLACE)
    one.put(b"a", "1")
    two.put(b"b", "2")
    assert (one.get(b"b"), two.get(b"a")) == ("2", "1")
    one.close()
    two.close()


def test_a_folder_that_cannot_be_made_costs_only_the_keeping(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file where the folder should be")
    assert works(Catalogue(tmp_path / "cache" / "catalogue.sqlite", PLACE))


def test_a_folder_in_the_file_s_place_costs_only_the_keeping(file: Path) -> None:
    file.mkdir(parents=True)
    assert works(Catalogue(file, PLACE))


def test_a_file_that_may_not_be_written_costs_only_the_keeping() -> None:
    assert works(Catalogue(Path("/proc/heartleaf/catalogue.sqlite"), PLACE))


def test_after_closing_nothing_is_kept_and_nothing_raised(file: Path) -> None:
    catalogue = Catalogue(file, PLACE)
    catalogue.close()
    catalogue.put(b"key", "value")
    assert catalogue.get(b"key") is None
    catalogue.close()


FULL_DISK = """
import resource, sys
from pathlib import Path
from viewer.library.catalogue import Catalogue
catalogue = Catalogue(Path(sys.argv[1]), sys.argv[2])
catalogue.put(b"small", "fits")
resource.setrlimit(resource.RLIMIT_FSIZE, (16384, resource.RLIM_INFINITY))
catalogue.put(b"large", "x" * 100_000)
print(catalogue.get(b"small"), catalogue.get(b"large"))
"""


def test_on_a_full_disk_what_does_not_fit_is_not_kept(file: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", FULL_DISK, str(file), PLACE],
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=False,
    )
    assert (done.stdout.strip(), done.stderr, done.returncode) == ("fits None", "", 0)
    assert kept(file, b"small") == "fits"
