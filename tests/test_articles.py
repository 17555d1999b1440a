"""Every shipped article and picture is without a problem."""

from pathlib import Path

import pytest

from viewer.library.loading import load
from viewer.library.report import Problem
from viewer.render.checks import check

ROOT = Path(__file__).resolve().parent.parent
ARTICLES = sorted(
    path.relative_to(ROOT / "articles").as_posix() for path in (ROOT / "articles").glob("*/*/*.md")
)
DIAGRAMS = sorted(f"diagrams/{path.name}" for path in (ROOT / "resources" / "diagrams").glob("*.toml"))
LISTS = ["en/library.toml", "sources.toml"]


@pytest.fixture(scope="session")
def problems() -> list[Problem]:
    library, report = load(ROOT / "articles", ROOT / "resources")
    return [*report, *check(library)]


def test_there_is_something_to_check() -> None:
    assert len(ARTICLES) >= 3
    assert len(DIAGRAMS) >= 2


@pytest.mark.parametrize("file", [*ARTICLES, *DIAGRAMS, *LISTS])
def test_what_is_shipped_has_no_problem(file: str, problems: list[Problem]) -> None:
    assert [str(problem) for problem in problems if problem.file == file] == []


def test_no_problem_is_in_any_other_file(problems: list[Problem]) -> None:
    assert {problem.file for problem in problems} <= {*ARTICLES, *DIAGRAMS, *LISTS}
