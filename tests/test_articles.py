"""Every shipped article and picture is without a problem."""

from datetime import timedelta
from pathlib import Path

import pytest

from viewer.library.loading import load
from viewer.library.report import Problem
from viewer.render.checks.compiler import check

ROOT = Path(__file__).resolve().parent.parent
ARTICLES = sorted(
    path.relative_to(ROOT / "articles").as_posix() for path in (ROOT / "articles").glob("*/*/*.md")
)
DIAGRAMS = sorted(f"diagrams/{path.name}" for path in (ROOT / "resources" / "diagrams").glob("*.toml"))
LISTS = ["en/library.toml", "sources.toml", "glossary/en.toml"]


@pytest.fixture(scope="session")
def problems() -> list[Problem]:
    """As of the day after the newest article was written: `make check` tells what has fallen due since."""
    library, report = load(ROOT / "articles", ROOT / "resources")
    newest = max(found.review.last for found in library.order if found.review.last is not None)
    return [*report, *check(library, today=newest + timedelta(days=1))]


def test_there_is_something_to_check() -> None:
    assert len(ARTICLES) >= 48
    assert len(DIAGRAMS) >= 3


@pytest.mark.parametrize("file", [*ARTICLES, *DIAGRAMS, *LISTS])
def test_what_is_shipped_has_no_problem(file: str, problems: list[Problem]) -> None:
    assert [str(problem) for problem in problems if problem.file == file] == []


def test_no_problem_is_in_any_other_file(problems: list[Problem]) -> None:
    assert {problem.file for problem in problems} <= {*ARTICLES, *DIAGRAMS, *LISTS}
