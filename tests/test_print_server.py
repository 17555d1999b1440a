"""The print server for trying things out says what it needs, and how it is used."""

from pathlib import Path

import pytest

from tools.cups import print_server
from tools.cups.print_server import PrintServer, PrintServerError, main, missing


def nothing(name: str, path: str = "") -> None:
    """Where a program lies on a computer that has none."""


def test_without_cups_it_says_what_is_missing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(print_server, "_PROGRAMS", tmp_path)
    monkeypatch.setattr("shutil.which", nothing)

    assert missing() == ("cupsd", "lp", "lpstat", "lpadmin", "cups-filters")
    with pytest.raises(PrintServerError, match="CUPS is not installed here: cupsd, lp"):
        PrintServer(tmp_path).start()
    assert list(tmp_path.iterdir()) == []


def test_it_says_how_it_is_used(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("sys.argv", ["print_server"])

    assert main() == 2
    assert "python -m tools.cups.print_server FOLDER" in capsys.readouterr().err


def test_a_folder_that_is_in_use_is_left_alone(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setattr("sys.argv", ["print_server", str(tmp_path)])

    assert main() == 1
    assert "File exists" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []
