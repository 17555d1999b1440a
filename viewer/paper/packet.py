"""Packet: what staff chose to print, in order, and how."""

from datetime import date

from msgspec import Struct

from viewer.library.address import Address, article, is_slug
from viewer.paper.choice import Choice
from viewer.paper.personal import Personal


class Item(Struct, frozen=True):
    """One article, guide or view of a picture in a packet, by its address.

    `sections` are the ids of the article's chosen sections (`paper/sections.py` says which it offers); None
    are the usual ones.
    """

    address: Address
    sections: tuple[str, ...] | None = None


class Packet(Struct, frozen=True):
    """Everything that was chosen. `printed` is the day that stands on the paper.

    The same packet, library and clinic give the same bytes.
    """

    items: tuple[Item, ...]
    printed: date
    choice: Choice = Choice()
    personal: Personal = Personal()


def address_in(text: str) -> Address:
    """What a person names to be printed: an address, or an article's name alone. Raises AddressError."""
    return article(text) if is_slug(text) else Address.parse(text)
