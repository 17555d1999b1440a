"""Stock: the things and passages of an index, fetched when they are to be shown."""

import sqlite3
from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter

from msgspec import Struct

from viewer.library.address import Address
from viewer.search.tables import ROOM

_MISSPELLED = """
SELECT wrong.id, wrong.said, name.said FROM search_name AS wrong JOIN search_name AS name
ON name.id BETWEEN wrong.id / :room * :room AND wrong.id / :room * :room + :room - 1 AND name.role <> 3
WHERE wrong.role = 3 ORDER BY wrong.id, name.id
"""
"""The 3 stands here as a number so that the index of misspelled names is used: it is MISSPELLED."""


class Row(Struct, frozen=True):
    """A thing as it is kept."""

    address: Address
    kind: str
    title: str
    plain: str
    picture: Address | None


class Stretch(Struct, frozen=True):
    """A passage as it is kept."""

    address: Address
    heading: str
    body: str


class Stock:
    """Fetches rows. A damaged row raises ValueError, a damaged file sqlite3.Error."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Fetch from this index."""
        self._db = connection
        self.kinds: dict[int, str] = dict(connection.execute("SELECT id, kind FROM search_thing"))
        order = (
            "SELECT word.id, article.id FROM search_thing AS word"
            " JOIN search_thing AS article ON article.address ="
            " CASE instr(word.leads, '#') WHEN 0 THEN word.leads"
            " ELSE substr(word.leads, 1, instr(word.leads, '#') - 1) END WHERE word.leads <> ''"
        )
        self.leads: dict[int, int] = dict(connection.execute(order))

    def misspelled(self) -> Iterator[tuple[str, str]]:
        """How people misspell things, each with the name that was meant: the one that is most alike."""
        from rapidfuzz.distance import OSA

        found = self._db.execute(_MISSPELLED, {"room": ROOM})
        for (_, said), rows in groupby(found, itemgetter(0, 1)):
            names = [name for *_, name in rows]
            distances = [OSA.normalized_distance(said.lower(), name.lower()) for name in names]
            yield said, names[distances.index(min(distances))]

    def number(self, address: Address) -> int | None:
        """The number of the thing with this address, or None."""
        row = self._db.execute("SELECT id FROM search_thing WHERE address = ?", (str(address),)).fetchone()
        return int(row[0]) if row is not None else None

    def thing(self, number: int) -> Row:
        """The thing with this number."""
        order = "SELECT address, kind, title, plain, picture FROM search_thing WHERE id = ?"
        row = self._db.execute(order, (number,)).fetchone()
        if row is None:
            raise ValueError(f"there is no thing {number}")
        address, kind, title, plain, picture = row
        return Row(Address.parse(address), kind, title, plain, Address.parse(picture) if picture else None)

    def passage(self, number: int) -> Stretch | None:
        """The passage with this number, or None."""
        order = "SELECT address, heading, body FROM search_passage WHERE id = ?"
        row = self._db.execute(order, (number,)).fetchone()
        return Stretch(Address.parse(row[0]), row[1], row[2]) if row is not None else None

    def headed(self, thing: int, heading: str) -> int | None:
        """The number of the first passage of a thing with this heading, or None."""
        order = "SELECT id FROM search_passage WHERE id BETWEEN ? AND ? AND heading = ? ORDER BY id LIMIT 1"
        row = self._db.execute(order, (thing * ROOM, thing * ROOM + ROOM - 1, heading)).fetchone()
        return int(row[0]) if row is not None else None

    def placed(self, thing: int, address: Address) -> int | None:
        """The number of the passage of a thing that has this address, or None."""
        order = "SELECT id FROM search_passage WHERE id BETWEEN ? AND ? AND address = ?"
        row = self._db.execute(order, (thing * ROOM, thing * ROOM + ROOM - 1, str(address))).fetchone()
        return int(row[0]) if row is not None else None

    def opening(self, thing: int) -> Stretch | None:
        """The first passage of a thing, which is the whole where it has no heading."""
        return self.passage(thing * ROOM)
