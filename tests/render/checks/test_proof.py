"""The proof reads and checks a library in a process of its own and leaves what it read in the catalogue."""

import subprocess
import sys
from pathlib import Path

import pytest
from msgspec import json

from tests.support.architecture import ROOT
from tests.support.tiny_library import BODY, TinyLibrary
from viewer.library import loading
from viewer.library.catalogue import Catalogue
from viewer.library.report import Problem
from viewer.library.snapshot import load_known
from viewer.render import markup
from viewer.render.checks import proof
from viewer.render.trees import Trees


@pytest.fixture
def catalogue(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "catalogue.sqlite"


def arguments(tiny: TinyLibrary, catalogue: Path) -> list[str]:
    return [str(tiny.articles), str(tiny.resources), "en", str(catalogue)]


def test_it_prints_the_problems_as_json(tiny: TinyLibrary, catalogue: Path) -> None:
    tiny.write(BODY.replace("(article:heart-doors)", "(article:heart-dors)"))
    command = [sys.executable, "-m", "viewer.render.checks.proof", *arguments(tiny, catalogue)]
    done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (problem,) = json.decode(done.stdout, type=list[Problem])
    assert (problem.code, problem.hint) == ("dead-link", "did you mean article:heart-doors?")
    assert done.stderr == b""


def test_a_sound_library_has_no_problem(
    tiny: TinyLibrary,
    catalogue: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfdbinary: pytest.CaptureFixture[bytes],
) -> None:
    monkeypatch.setattr(sys, "argv", ["proof", *arguments(tiny, catalogue)])
    assert proof.main() == 0
    assert capfdbinary.readouterr().out == b"[]"


def test_what_it_read_needs_neither_reading_nor_parsing_again(
    tiny: TinyLibrary, catalogue: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert proof.proof(tiny.articles, tiny.resources, "en", catalogue) == []
    monkeypatch.delattr(loading, "load")
    monkeypatch.delattr(markup, "Markup")
    kept = Catalogue(catalogue)
    library, report = load_known(tiny.articles, tiny.resources, "en", kept)
    assert not list(report)
    for article in library.order:
        for page in article.pages:
            assert Trees(kept).tree(page)
    kept.close()
