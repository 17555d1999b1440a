"""Session: where the reader was, kept so that the next start opens the same line."""

from collections.abc import Mapping
from math import isfinite
from pathlib import Path
from typing import Any, Self

from msgspec import Struct
from msgspec.structs import replace

from viewer.library.address import Address, AddressError
from viewer.reading.history import Place, Visit
from viewer.reading.settings import SettingsError
from viewer.reading.statefile import StateFileError, read_table, write_table

MAX_VISITED = 2000
MAX_PLACES = 200
MAX_RECENT = 8
MAX_WORDS = 200  # characters of a search that is remembered
MAX_WINDOW = 4096  # characters of a window's geometry; Qt's is about 100


class Session(Struct, frozen=True):
    """What was open, what has been read and how far, and how the window stood."""

    last_article: Address | None = None
    window: str = ""
    """The window's geometry, in whatever text the window writes and reads."""
    tree_hidden: bool = False
    by_letter: bool = False
    """Whether the contents are listed from A to Z."""
    visited: tuple[Address, ...] = ()
    """Articles that were opened, the latest last."""
    bookmarks: tuple[Address, ...] = ()
    """Articles the reader marked to find them again, in the order of marking."""
    places: tuple[Visit, ...] = ()
    """The place each article was left at, the latest last."""
    recent: tuple[str, ...] = ()
    """What was searched for, the latest first."""

    def with_tree_hidden(self, hidden: bool) -> Self:
        """The session with the topics hidden, or shown."""
        return replace(self, tree_hidden=hidden)

    def with_order(self, by_letter: bool) -> Self:
        """The session with the contents listed from A to Z, or by topics."""
        return replace(self, by_letter=by_letter)

    def with_window(self, shape: str) -> Self:
        """The session with the window in this shape."""
        return replace(self, window=shape)

    def bookmarking(self, address: Address) -> Self:
        """The session with a bookmark on this address, or without the one it has."""
        kept = tuple(other for other in self.bookmarks if other != address)
        added = kept if address in self.bookmarks else (*kept, address)
        return replace(self, bookmarks=added[-MAX_VISITED:])

    def searching(self, words: str) -> Self:
        """The session with these words as what was searched for last."""
        plain = _words(words)
        others = tuple(other for other in self.recent if other.casefold() != plain.casefold())
        return replace(self, recent=(plain, *others)[:MAX_RECENT]) if plain else self

    def without_searches(self) -> Self:
        """The session in which nothing was searched for."""
        return replace(self, recent=())

    def place_of(self, address: Address) -> Place | None:
        """Where this address was left, or None when it was not read lately."""
        return next((visit.place for visit in self.places if visit.address == address), None)

    def reading(self, address: Address, place: Place) -> Self:
        """The session with this address open at this place."""
        visited = [other for other in self.visited if other != address.whole]
        places = [visit for visit in self.places if visit.address != address]
        return replace(
            self,
            last_article=address,
            visited=(*visited, address.whole)[-MAX_VISITED:],
            places=(*places, Visit(address, place))[-MAX_PLACES:],
        )


def load_session(path: Path) -> tuple[Session, tuple[str, ...]]:
    """The session in this file, and a sentence when something in it could not be used. Never raises."""
    table, notices = read_table(path)
    visited = tuple(_address(text) for text in _listed(table.get("visited")))
    bookmarks = tuple(_address(text) for text in _listed(table.get("bookmarks")))
    places = tuple(_visit(text, place) for text, place in _tabled(table.get("places")).items())
    recent = tuple(_words(text) for text in _listed(table.get("recent")))
    session = Session(
        last_article=_address(table.get("last_article")),
        window=_window(table.get("window")),
        tree_hidden=table.get("tree_hidden") is True,
        by_letter=table.get("by_letter") is True,
        visited=tuple(address for address in visited if address is not None)[-MAX_VISITED:],
        bookmarks=tuple(address for address in bookmarks if address is not None)[-MAX_VISITED:],
        places=tuple(visit for visit in places if visit is not None)[-MAX_PLACES:],
        recent=tuple(dict.fromkeys(words for words in recent if words))[:MAX_RECENT],
    )
    if None in (*visited, *bookmarks, *places) or "" in recent or _lost(table, session):
        notices = (*notices, f"Some of what {path} remembers could not be understood and is forgotten.")
    return session, notices


def save_session(path: Path, session: Session) -> None:
    """Write the session to this file. Raises SettingsError when that fails; the file is then the old one."""
    table: dict[str, object] = {
        "last_article": str(session.last_article or ""),
        "window": session.window,
        "tree_hidden": session.tree_hidden,
        "by_letter": session.by_letter,
        "visited": [str(address) for address in session.visited],
        "bookmarks": [str(address) for address in session.bookmarks],
        "places": {str(visit.address): [visit.place.block, visit.place.offset] for visit in session.places},
        "recent": list(session.recent),
    }
    try:
        write_table(path, table)
    except StateFileError as error:
        raise SettingsError(str(error)) from error


def _lost(table: Mapping[str, object], session: Session) -> bool:
    """Whether one of the single values stood in the file and not as it should."""
    return any(
        (
            table.get("last_article", "") != str(session.last_article or ""),
            table.get("window", "") != session.window,
            table.get("tree_hidden", False) is not session.tree_hidden,
            table.get("by_letter", False) is not session.by_letter,
            not isinstance(table.get("visited", []), list),
            not isinstance(table.get("bookmarks", []), list),
            not isinstance(table.get("places", {}), dict),
            not isinstance(table.get("recent", []), list),
        )
    )


def _listed(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _tabled(value: object) -> dict[str, Any]:  # Any: whatever TOML can hold
    return value if isinstance(value, dict) else {}


def _address(value: object) -> Address | None:
    try:
        return Address.parse(value) if isinstance(value, str) and value else None
    except AddressError:
        return None


def _window(value: object) -> str:
    return value if isinstance(value, str) and len(value) <= MAX_WINDOW and value.isprintable() else ""


def _words(value: object) -> str:
    """Words on one line, each a space apart; empty for what is no text, or too long to be a search."""
    plain = " ".join(value.split()) if isinstance(value, str) else ""
    return plain if len(plain) <= MAX_WORDS and plain.isprintable() else ""


def _visit(text: str, place: object) -> Visit | None:
    address = _address(text)
    match place:
        case [int(block), int(offset) | float(offset)] if address and block >= 0 and isfinite(offset):
            return Visit(address, Place(int(block), float(offset)))
        case _:
            return None
