"""Tables: the form of the index in the catalogue's file, and whether one is there."""

import sqlite3
import zlib
from contextlib import suppress

from viewer.search.lexicon import Lexicon
from viewer.search.stems import stemmer_version

_FORM = "9"
"""Raised whenever the tables or what stands in them changes its meaning."""

ROOM = 4_096
"""Numbers kept for the passages of one thing: a passage's is that of its thing times this, and its own."""

TITLE, PLAIN, NAME, MISSPELLED = range(4)
"""What a name is of its thing."""

_GATHERED = 16_000_000
"""Bytes of what is searched that wait in memory while an index is made, for each of its tables."""
_KEPT = (
    *("search_state", "search_thing", "search_outline", "search_passage", "search_name", "search_word"),
    "search_sound",
)
_SEARCHED = ("search_named", "search_text", "search_whole")

# What is searched has no copy of the words: SQLite keeps only where they stand, and the words as they were
# written stand in search_passage. So a thing is taken out by giving the same stems again, and the form says
# what made them. Tokens are stems between spaces; “ascii” leaves the letters of all languages as they are.
_SCHEMA = """
CREATE TABLE IF NOT EXISTS search_state (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS search_thing (
    id INTEGER PRIMARY KEY, address TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, title TEXT NOT NULL,
    plain TEXT NOT NULL, picture TEXT NOT NULL, leads TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS search_thing_leads ON search_thing (leads) WHERE leads <> '';
CREATE TABLE IF NOT EXISTS search_outline (id INTEGER PRIMARY KEY, words TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS search_passage (
    id INTEGER PRIMARY KEY, address TEXT NOT NULL, heading TEXT NOT NULL, body TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS search_name (
    id INTEGER PRIMARY KEY, role INTEGER NOT NULL, said TEXT NOT NULL, folded TEXT NOT NULL,
    stems TEXT NOT NULL, tight TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS search_name_folded ON search_name (folded);
CREATE INDEX IF NOT EXISTS search_name_stems ON search_name (stems);
CREATE INDEX IF NOT EXISTS search_name_tight ON search_name (tight);
CREATE INDEX IF NOT EXISTS search_name_misspelled ON search_name (role) WHERE role = 3;
CREATE TABLE IF NOT EXISTS search_word (
    word TEXT PRIMARY KEY, stem TEXT NOT NULL, passages INTEGER NOT NULL, names INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS search_sound (
    sound TEXT, word TEXT, PRIMARY KEY (sound, word)
) WITHOUT ROWID;
CREATE VIRTUAL TABLE IF NOT EXISTS search_named USING fts5(stems, content='', detail=none, columnsize=0,
    tokenize=ascii);
CREATE VIRTUAL TABLE IF NOT EXISTS search_text USING fts5(heading, body, content='', detail=column,
    columnsize=0, tokenize=ascii);
CREATE VIRTUAL TABLE IF NOT EXISTS search_whole USING fts5(stems, content='', detail=none, columnsize=0,
    tokenize=ascii);
"""


def form_of(lexicon: Lexicon) -> str:
    """What an index is made by; one of another form is made anew."""
    stop = zlib.crc32("\n".join(lexicon.stop).encode())
    return f"{_FORM} {lexicon.language} {stemmer_version()} {stop:08x}"


def stamp_of(connection: sqlite3.Connection, form: str) -> str:
    """What tells a finished index of this form from what was there before or comes after; empty without one.

    Raises sqlite3.Error for a damaged file.
    """
    if connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'search_state'").fetchone() is None:
        return ""
    state = dict(connection.execute("SELECT key, value FROM search_state").fetchall())
    return str(state.get("stamp", "")) if state.get("form") == form else ""


def make_tables(connection: sqlite3.Connection) -> None:
    """Make what is missing of the tables, within the caller's transaction."""
    for statement in _SCHEMA.split(";\n"):
        if statement.strip():
            connection.execute(statement)


def gather_more(connection: sqlite3.Connection) -> None:
    """Let FTS5 gather more before it writes: a large index then has few pieces to merge."""
    for name in _SEARCHED:
        order = f"INSERT INTO {name} ({name}, rank) VALUES ('hashsize', ?)"  # noqa: S608  a name from above
        with suppress(sqlite3.OperationalError):  # an SQLite that has no such setting does without
            connection.execute(order, (_GATHERED,))


def drop_tables(connection: sqlite3.Connection) -> None:
    """Take the whole index away, within the caller's transaction."""
    for name in (*_SEARCHED, *_KEPT):
        connection.execute(f"DROP TABLE IF EXISTS {name}")
