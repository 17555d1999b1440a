"""The index over time: not there, there, changed, damaged, replaced; nothing of that is an error."""

import sqlite3
from pathlib import Path

import pytest

from tests.search.little import found, lexicon, put_in, thing
from viewer.library.address import Address
from viewer.search.danger import Danger
from viewer.search.index import SearchIndex
from viewer.search.lexicon import Lexicon
from viewer.search.stems import Stems
from viewer.search.vocabulary import Vocabulary
from viewer.search.writing import IndexWriter

PAIN = Danger("pain", "Call", "Call {emergency}.", None, ("chest pain",))


def write(path: Path, *things: object, words: Lexicon | None = None) -> None:
    connection = sqlite3.connect(path)
    put_in(connection, things, words or lexicon())  # type: ignore[arg-type]
    connection.close()


def test_without_a_file_nothing_is_found_and_dangers_are(tmp_path: Path) -> None:
    index = SearchIndex(tmp_path / "none.sqlite", lexicon(dangers=(PAIN,)))
    assert not index.ready
    results = index.search("chest pain")
    assert (results.hits, results.count) == ((), 0)
    assert results.danger == PAIN


def test_an_index_that_comes_later_is_found(tmp_path: Path) -> None:
    path = tmp_path / "index.sqlite"
    index = SearchIndex(path, lexicon())
    assert not index.ready
    write(path, thing("salt", "Salt"))
    assert found(index, "salt") == ["article:salt"]
    write(path, thing("more", "Salt and water"))
    assert found(index, "salt") == ["article:salt", "article:more"]
    index.close()
    assert found(index, "salt") == ["article:salt", "article:more"]
    index.close()


def test_what_else_is_written_into_its_file_makes_it_read_nothing_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[int] = []

    class Counted(Vocabulary):
        def __init__(self, connection: sqlite3.Connection, stems: Stems) -> None:
            read.append(1)
            super().__init__(connection, stems)

    monkeypatch.setattr("viewer.search.finding.Vocabulary", Counted)
    path = tmp_path / "index.sqlite"
    write(path, thing("salt", "Salt"))
    index = SearchIndex(path, lexicon())
    assert found(index, "salt") == ["article:salt"]
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE other AS SELECT 1")
    connection.close()
    assert found(index, "salt") == ["article:salt"]
    assert len(read) == 1
    write(path, thing("more", "Salt and water"))
    assert found(index, "salt") == ["article:salt", "article:more"]
    assert len(read) == 2
    index.close()


def test_what_is_not_committed_is_not_found(tmp_path: Path) -> None:
    path = tmp_path / "index.sqlite"
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("BEGIN")
    writer = IndexWriter(connection, "en", lexicon())
    writer.replace(thing("salt", "Salt"))
    index = SearchIndex(path, lexicon())
    assert not index.ready
    writer.finish()
    assert not index.ready
    connection.rollback()
    assert not index.ready
    connection.close()
    index.close()


def test_another_file_in_its_place_is_read(tmp_path: Path) -> None:
    path, other = tmp_path / "index.sqlite", tmp_path / "other.sqlite"
    write(path, thing("salt", "Salt"))
    index = SearchIndex(path, lexicon())
    assert found(index, "salt") == ["article:salt"]
    write(other, thing("new", "New salt"))
    other.replace(path)
    assert found(index, "salt") == ["article:new"]
    index.close()


@pytest.mark.parametrize("damage", [b"", b"no database at all", b"SQLite format 3\0" + b"x" * 5000])
def test_a_damaged_file_gives_no_hits(tmp_path: Path, damage: bytes) -> None:
    path = tmp_path / "index.sqlite"
    path.write_bytes(damage)
    index = SearchIndex(path, lexicon())
    assert index.search("salt").hits == ()
    assert not index.ready
    index.close()


def test_damage_while_it_is_open_gives_no_hits(tmp_path: Path) -> None:
    path = tmp_path / "index.sqlite"
    write(path, *(thing(f"salt-{number}", f"Salt {number}", text="Salt. " * 90) for number in range(200)))
    index = SearchIndex(path, lexicon())
    assert index.search("salt").hits
    size = path.stat().st_size
    with path.open("r+b") as opened:
        opened.seek(4096)
        opened.write(b"\xff" * (size - 4096))
    assert index.search("number").hits == ()
    index.close()
    assert not index.ready or index.search("salt").hits == ()
    index.close()


@pytest.mark.parametrize(
    "table", ["search_thing", "search_passage", "search_name", "search_word", "search_text"]
)
def test_a_missing_table_gives_no_hits(tmp_path: Path, table: str) -> None:
    path = tmp_path / "index.sqlite"
    write(path, thing("salt", "Salt", ("More salt", "Sea salt.")))
    connection = sqlite3.connect(path)
    connection.execute(f"DROP TABLE {table}")
    connection.commit()
    connection.close()
    index = SearchIndex(path, lexicon())
    assert index.search("sea salt").hits == ()
    index.close()


def test_a_row_that_is_no_address_gives_no_hits(tmp_path: Path) -> None:
    path = tmp_path / "index.sqlite"
    write(path, thing("salt", "Salt"))
    connection = sqlite3.connect(path)
    with connection:
        connection.execute("UPDATE search_thing SET address = 'nonsense'")
    connection.close()
    index = SearchIndex(path, lexicon())
    assert index.search("salt").hits == ()
    index.close()


def test_an_index_that_other_words_made_is_not_asked(tmp_path: Path) -> None:
    path = tmp_path / "index.sqlite"
    write(path, thing("salt", "Salt"))
    index = SearchIndex(path, Lexicon(stop=("salt",)))
    assert not index.ready
    index.close()


class TestWriting:
    """A thing is replaced and removed without a trace of what it was."""

    def test_a_thing_is_replaced(self) -> None:
        connection = sqlite3.connect(":memory:")
        put_in(
            connection,
            [thing("a", "Old pepper", ("Ground", "Pepper."), names=["spice"]), thing("b", "Salt")],
            lexicon(),
        )
        put_in(connection, [thing("a", "New vinegar", ("Sour", "Vinegar."))], lexicon())
        index = SearchIndex(connection, lexicon())
        assert [found(index, word) for word in ("pepper", "old", "ground", "spice")] == [[], [], [], []]
        assert "article:a" in found(index, "vinegar")
        words = {word for (word,) in connection.execute("SELECT word FROM search_word")}
        assert words == {"new", "vinegar", "sour", "salt"}
        assert set(found(index, "new salt")) == {"article:a", "article:b"}

    def test_a_thing_is_removed(self) -> None:
        connection = sqlite3.connect(":memory:")
        put_in(connection, [thing("a", "Pepper", ("Ground", "Pepper.")), thing("b", "Salt")], lexicon())
        with connection:
            writer = IndexWriter(connection, "en", lexicon())
            assert not writer.fresh
            writer.remove(Address("article", "a"))
            writer.remove(Address("article", "never-there"))
            writer.finish()
        index = SearchIndex(connection, lexicon())
        assert found(index, "pepper") == []
        assert found(index, "salt") == ["article:b"]
        left = "SELECT (SELECT count(*) FROM search_passage), (SELECT count(*) FROM search_name)"
        assert connection.execute(left).fetchone() == (1, 1)

    def test_a_rollback_leaves_what_was(self) -> None:
        connection = sqlite3.connect(":memory:")
        put_in(connection, [thing("a", "Pepper")], lexicon())
        writer = IndexWriter(connection, "en", lexicon())
        writer.replace(thing("a", "Vinegar"))
        writer.finish()
        connection.rollback()
        index = SearchIndex(connection, lexicon())
        assert found(index, "pepper") == ["article:a"]
        assert found(index, "vinegar") == []

    def test_other_words_of_questions_begin_the_index_anew(self) -> None:
        connection = sqlite3.connect(":memory:")
        assert IndexWriter(connection, "en", lexicon()).fresh
        put_in(connection, [thing("a", "Pepper")], lexicon())
        assert not IndexWriter(connection, "en", lexicon()).fresh
        words = Lexicon(stop=("pepper",))
        put_in(connection, [thing("b", "Salt")], words)
        index = SearchIndex(connection, words)
        assert found(index, "pepper") == []
        assert found(index, "salt") == ["article:b"]
