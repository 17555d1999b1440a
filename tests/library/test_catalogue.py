"""What is kept is there at the next start; whatever is wrong with the file, the program works without it."""

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.architecture import ROOT
from viewer.library.catalogue import Catalogue


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "catalogue.sqlite"


def works(catalogue: Catalogue) -> bool:
    """Whether it keeps a text as long as it is open."""
    catalogue.put("key", "value")
    kept = catalogue.get("key")
    catalogue.close()
    return kept == "value"


def kept(file: Path, key: str) -> str | None:
    """What a further start finds."""
    catalogue = Catalogue(file)
    found = catalogue.get(key)
    catalogue.close()
    return found


def test_a_text_is_kept_from_one_start_to_the_next(file: Path) -> None:
    assert works(Catalogue(file))
    assert kept(file, "key") == "value"
    assert kept(file, "other") is None


def test_a_text_is_kept_as_it_is(file: Path) -> None:
    catalogue = Catalogue(file)
    text = "“Ä” \n\0 'drop table kept;--"
    catalogue.put(text, text)
    catalogue.close()
    assert kept(file, text) == text


def test_a_newer_text_takes_the_place_of_the_older(file: Path) -> None:
    catalogue = Catalogue(file)
    catalogue.put("key", "old")
    catalogue.put("key", "new")
    assert catalogue.get("key") == "new"
    catalogue.close()


def test_without_a_file_texts_are_kept_while_it_is_open() -> None:
    assert works(Catalogue(None))


@pytest.mark.parametrize(
    "content", [b"", b"not a database", b"SQLite format 3\0" + b"\xff" * 5_000, b"\0" * 4_096]
)
def test_a_damaged_file_is_begun_anew(file: Path, content: bytes) -> None:
    file.parent.mkdir()
    file.write_bytes(content)
    assert works(Catalogue(file))
    assert kept(file, "key") == "value"


def test_a_damaged_file_that_cannot_be_removed_costs_only_the_keeping(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path) -> None:
        raise PermissionError(path)

    file.parent.mkdir()
    file.write_bytes(b"not a database")
    monkeypatch.setattr(Path, "unlink", refuse)
    assert works(Catalogue(file))
    assert file.read_bytes() == b"not a database"


def test_a_file_cut_short_does_not_stop_the_program(file: Path) -> None:
    catalogue = Catalogue(file)
    for number in range(200):
        catalogue.put(str(number), "x" * 500)
    catalogue.close()
    content = file.read_bytes()
    for length in range(0, len(content), 4_000):
        file.write_bytes(content[:length])
        assert works(Catalogue(file))


@pytest.mark.parametrize(
    "form",
    [
        "CREATE TABLE other (a)",
        "CREATE TABLE kept (a)",
        "CREATE TABLE kept (key TEXT PRIMARY KEY, value TEXT)",
    ],
)
def test_a_file_of_another_form_is_begun_anew(file: Path, form: str) -> None:
    file.parent.mkdir()
    connection = sqlite3.connect(file)
    connection.execute(form)
    connection.execute("PRAGMA user_version = 1")
    connection.close()
    assert works(Catalogue(file))
    assert kept(file, "key") == "value"


def test_a_value_that_is_no_text_is_not_taken_for_one(file: Path) -> None:
    assert works(Catalogue(file))
    connection = sqlite3.connect(file)
    with connection:
        connection.execute("UPDATE kept SET value = CAST(x'ff' AS TEXT)")
    connection.close()
    assert kept(file, "key") is None


def test_a_file_another_process_holds_stays_as_it_is(file: Path) -> None:
    assert works(Catalogue(file))
    connection = sqlite3.connect(file)
    connection.execute("BEGIN EXCLUSIVE")
    assert works(Catalogue(file))
    connection.rollback()
    connection.close()
    assert kept(file, "key") == "value"


def test_two_programs_share_a_file(file: Path) -> None:
    one, two = Catalogue(file), Catalogue(file)
    one.put("a", "1")
    two.put("b", "2")
    assert (one.get("b"), two.get("a")) == ("2", "1")
    one.close()
    two.close()


def test_a_folder_that_cannot_be_made_costs_only_the_keeping(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file where the folder should be")
    assert works(Catalogue(tmp_path / "cache" / "catalogue.sqlite"))


def test_a_folder_in_the_file_s_place_costs_only_the_keeping(file: Path) -> None:
    file.mkdir(parents=True)
    assert works(Catalogue(file))


def test_a_file_that_may_not_be_written_costs_only_the_keeping() -> None:
    assert works(Catalogue(Path("/proc/heartleaf/catalogue.sqlite")))


def test_after_closing_nothing_is_kept_and_nothing_raised(file: Path) -> None:
    catalogue = Catalogue(file)
    catalogue.close()
    catalogue.put("key", "value")
    assert catalogue.get("key") is None
    catalogue.close()


FULL_DISK = """
import resource, sys
from pathlib import Path
from viewer.library.catalogue import Catalogue
catalogue = Catalogue(Path(sys.argv[1]))
catalogue.put("small", "fits")
resource.setrlimit(resource.RLIMIT_FSIZE, (16384, resource.RLIM_INFINITY))
catalogue.put("large", "x" * 100_000)
print(catalogue.get("small"), catalogue.get("large"))
"""


def test_on_a_full_disk_what_does_not_fit_is_not_kept(file: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", FULL_DISK, str(file)], capture_output=True, text=True, cwd=ROOT, check=False
    )
    assert (done.stdout.strip(), done.stderr, done.returncode) == ("fits None", "", 0)
    assert kept(file, "small") == "fits"
