"""Modules are imported without their sources being read."""

import builtins
import linecache
from pathlib import Path

import pytest

from viewer.ui.importing import import_plainly


def test_a_module_is_imported_without_its_source_being_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "heartleaf_plain_words.py"
    file.write_text("WORDS = 3\n", encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setattr(builtins, "__import__", builtins.__import__)  # given back after the test

    import_plainly()

    assert __import__(file.stem).WORDS == 3
    assert str(file) not in linecache.cache


def test_it_can_be_asked_for_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(builtins, "__import__", builtins.__import__)

    import_plainly()
    import_plainly()

    assert __import__("viewer.ui.importing").ui.importing.import_plainly is import_plainly
