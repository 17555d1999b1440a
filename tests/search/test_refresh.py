"""Beside the window a program reads, checks and indexes what changed; whatever becomes of it does no harm."""

import sqlite3
import subprocess
import sys
from collections.abc import Iterator

import pytest
from msgspec import json

from tests.support.architecture import ROOT
from tests.support.kept import Kept, content_of
from tests.support.tiny_library import BODY, TinyLibrary, article_text
from viewer.library import loading
from viewer.library.catalogue import Catalogue, place_of
from viewer.library.report import Report
from viewer.render import markup
from viewer.render.trees import Trees
from viewer.search import hands, refresh
from viewer.search.index import SearchIndex
from viewer.search.lexicon import load_lexicon


@pytest.fixture
def kept(tiny: TinyLibrary) -> Iterator[Kept]:
    kept = Kept(tiny.articles, tiny.resources, tiny.root / "cache")
    yield kept
    kept.close()


def arguments(tiny: TinyLibrary, kept: Kept) -> list[str]:
    return [str(tiny.articles), str(tiny.resources), "en", str(kept.file())]


def refreshed(tiny: TinyLibrary, kept: Kept, *, checking: bool = False) -> refresh.Outcome:
    """What came of bringing the catalogue up to date in this process."""
    return refresh.refresh(tiny.articles, tiny.resources, "en", kept.file(), checking=checking, tell=unheard)


def unheard(done: int, of: int) -> None:
    """Nobody asks how far it is."""


def found(tiny: TinyLibrary, kept: Kept, words: str) -> list[str]:
    """The addresses that a search finds."""
    index = SearchIndex(kept.file(), load_lexicon(tiny.articles, tiny.resources, "en", Report()))
    assert index.ready
    hits = [str(hit.address.whole) for hit in index.search(words).hits]
    index.close()
    return hits


def test_it_prints_the_problems_as_json(tiny: TinyLibrary, kept: Kept) -> None:
    tiny.write(BODY.replace("(article:heart-doors)", "(article:heart-dors)"))
    command = [sys.executable, "-m", "viewer.search.refresh", *arguments(tiny, kept), "--check"]
    done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    *progress, last = done.stdout.splitlines()
    (problem,) = json.decode(last, type=refresh.Outcome).problems
    assert (problem.code, problem.hint) == ("dead-link", "did you mean article:heart-doors?")
    assert [json.decode(line, type=refresh.Progress).of for line in progress] == [2, 2]
    assert done.stderr == b""


def test_without_being_asked_it_checks_nothing(tiny: TinyLibrary, kept: Kept) -> None:
    tiny.write(BODY.replace("(article:heart-doors)", "(article:heart-dors)"))
    assert refreshed(tiny, kept).problems == []


def test_a_sound_library_has_no_problem(
    tiny: TinyLibrary, kept: Kept, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    monkeypatch.setattr(sys, "argv", ["refresh", *arguments(tiny, kept), "--check"])
    for changed in (True, False):
        assert refresh.main() == 0
        outcome = json.decode(capfdbinary.readouterr().out.splitlines()[-1], type=refresh.Outcome)
        assert outcome.problems == []
        assert (str(tiny.leaky) in outcome.changed) is changed


def test_what_it_read_needs_neither_reading_nor_parsing_again(
    tiny: TinyLibrary, kept: Kept, monkeypatch: pytest.MonkeyPatch
) -> None:
    refreshed(tiny, kept)
    fresh = tiny.loaded()
    monkeypatch.delattr(loading, "load")
    monkeypatch.delattr(markup, "Markup")
    opened = kept.open()
    assert opened.ready
    assert content_of(opened.library) == content_of(fresh)
    catalogue = Catalogue(kept.file(), place_of(tiny.articles, tiny.resources, "en"))
    for article in opened.library.order:
        for page in article.pages:
            assert Trees(catalogue).tree(page)
    catalogue.close()


def test_what_was_read_at_a_start_is_indexed_and_then_all_is_ready(tiny: TinyLibrary, kept: Kept) -> None:
    assert not kept.open().ready
    assert refreshed(tiny, kept).changed == []
    assert kept.open().ready
    assert found(tiny, kept, "leaky door")[0] == "article:leaky-door"


def test_a_search_finds_what_is_there_now(tiny: TinyLibrary, kept: Kept) -> None:
    refreshed(tiny, kept)
    assert "article:leaky-door" in found(tiny, kept, "leaky")
    tiny.write(BODY.replace("Rest helps.", "Elderberries help."), title="Broken door", also=[])
    assert refreshed(tiny, kept).changed == [str(tiny.leaky)]
    assert found(tiny, kept, "elderberries") == ["article:leaky-door"]
    tiny.leaky.unlink()
    refreshed(tiny, kept)
    assert found(tiny, kept, "elderberries") == []


def test_trees_of_what_is_no_more_are_thrown_away(tiny: TinyLibrary, kept: Kept) -> None:
    refreshed(tiny, kept)
    before = trees(kept)
    tiny.write(BODY.replace("Rest helps.", "Sleep helps."))
    refreshed(tiny, kept)
    assert trees(kept) == before
    tiny.leaky.unlink()
    refreshed(tiny, kept)
    assert trees(kept) == 1


def trees(kept: Kept) -> int:
    """How many trees are kept."""
    return len(kept_trees(kept))


def test_many_articles_are_prepared_by_several_processes_to_the_same_end(
    tiny: TinyLibrary, kept: Kept, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hands, "MANY", 2)
    monkeypatch.setattr("os.cpu_count", two)
    for number in range(30):
        text = article_text(BODY.replace("Rest helps.", f"Rest number {number} helps."))
        tiny.leaky.with_name(f"leaky-{number}.md").write_text(text, encoding="utf-8")
    tiny.leaky.with_name("bad.md").write_text("no front matter", encoding="utf-8")
    refreshed(tiny, kept)
    fresh, problems = tiny.load()
    opened = kept.open()
    assert content_of(opened.library) == content_of(fresh)
    assert sorted(opened.report) == sorted(problems)
    assert opened.ready
    assert len(found(tiny, kept, "rest")) >= 30
    by_several = kept_trees(kept)
    kept.close()
    kept.file().unlink()
    monkeypatch.setattr(hands, "MANY", 1_000)
    refreshed(tiny, kept)
    assert kept_trees(kept) == by_several
    assert len(by_several) > 30


def kept_trees(kept: Kept) -> dict[bytes, bytes]:
    """The trees that are kept, under their keys."""
    connection = sqlite3.connect(kept.file())
    trees = dict(connection.execute("SELECT key, value FROM trees").fetchall())
    connection.close()
    return trees


def two() -> int:
    """The processors of a small machine."""
    return 2


def test_a_process_that_falls_leaves_its_work_to_this_one(
    tiny: TinyLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hands, "MANY", 2)
    monkeypatch.setattr("os.cpu_count", two)
    paths = [tiny.leaky.with_name("heart-doors.md"), tiny.leaky] * 20
    with hands.Hands(tiny.articles, paths) as workers:
        prepared = workers.prepared()
        first = next(prepared)
        for process in workers.processes:
            process.kill()
            process.wait()
        slugs = [each.thing.address.slug for each in (first, *prepared) if each.thing is not None]
    assert slugs == [path.stem for path in paths]


@pytest.mark.parametrize("lines", range(1, 4))
def test_killed_at_any_time_it_leaves_the_old_or_the_new(tiny: TinyLibrary, kept: Kept, lines: int) -> None:
    refreshed(tiny, kept)
    before = content_of(kept.open().library)
    kept.close()
    for number in range(40):
        tiny.leaky.with_name(f"leaky-{number}.md").write_text(article_text(), encoding="utf-8")
    command = [sys.executable, "-m", "viewer.search.refresh", *arguments(tiny, kept)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        for _ in range(lines * 10):
            process.stdout.readline()
        process.kill()
    connection = sqlite3.connect(kept.file())
    (count,) = connection.execute("SELECT count(*) FROM things WHERE kind = 'article'").fetchone()
    connection.close()
    assert count in (2, 42)
    assert len(before) > 0
    refreshed(tiny, kept)
    opened = kept.open()
    assert opened.ready
    assert len(opened.library.articles) == 42


def test_a_library_that_cannot_be_kept_is_checked_all_the_same(tiny: TinyLibrary, kept: Kept) -> None:
    (tiny.root / "cache").write_text("in the way", encoding="utf-8")
    tiny.write(BODY.replace("(article:heart-doors)", "(article:heart-dors)"))
    assert [problem.code for problem in refreshed(tiny, kept, checking=True).problems] == ["dead-link"]


def test_of_a_large_library_only_what_changed_is_checked(
    tiny: TinyLibrary, kept: Kept, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(refresh, "FEW", 1)
    spoilt = BODY.replace("(article:heart-doors)", "(article:heart-dors)")
    tiny.write(spoilt)
    assert [problem.code for problem in refreshed(tiny, kept, checking=True).problems] == ["dead-link"]
    other = tiny.leaky.with_name("heart-doors.md")
    other.write_text(other.read_text(encoding="utf-8") + "\nAnother line.\n", encoding="utf-8")
    outcome = refreshed(tiny, kept, checking=True)
    assert (outcome.problems, outcome.changed) == ([], [str(other)])


@pytest.mark.parametrize("damage", ["DROP TABLE things", "DROP TABLE trees", "DELETE FROM said"])
def test_a_catalogue_that_lacks_something_is_made_anew(tiny: TinyLibrary, kept: Kept, damage: str) -> None:
    refreshed(tiny, kept)
    connection = sqlite3.connect(kept.file())
    with connection:
        connection.execute(damage)
    connection.close()
    tiny.write(BODY.replace("Rest helps.", "Elderberries help."))
    refreshed(tiny, kept)
    assert found(tiny, kept, "elderberries") == ["article:leaky-door"]
    assert kept.open().ready
