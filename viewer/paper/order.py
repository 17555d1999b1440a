"""Order: which sections of a kind of article are usual on paper, and how much each weighs."""

from functools import cache
from pathlib import Path

from msgspec import Struct, ValidationError, convert

from viewer.library.table import parse_table
from viewer.places import find_places

MORE = 200
"""The ranks of sections that can be added begin here; all others are usual."""

_OTHERS = 100
"""The ranks of sections that no list names begin here."""


class Order(Struct, frozen=True):
    """The sections of one kind of article, by the ids of their headings.

    Of `usual` those are chosen where nobody chose that two pages hold, of `more` none, both the weightiest
    first; `checklists` hold things to do. A section that is in neither list, such as one of a clinic's own,
    is usual.
    """

    usual: tuple[str, ...] = ()
    more: tuple[str, ...] = ()
    checklists: tuple[str, ...] = ()

    def rank(self, section: str, place: int) -> int:
        """How much a section weighs: 1 is the most. `place` is where it stands in the text."""
        if section in self.usual:
            return 1 + self.usual.index(section)
        if section in self.more:
            return MORE + self.more.index(section)
        return min(_OTHERS + place, MORE - 1)

    def is_usual(self, section: str) -> bool:
        """Whether a section may be chosen where nobody chose."""
        return section not in self.more


def order_of(kind: str) -> Order:
    """The order for a kind of article; of one that is not known all sections are usual, as they stand."""
    return _shipped().get(kind, Order())


def orders_in(file: Path) -> dict[str, Order]:
    """The orders of a file by kind; none where it cannot be read, since an order is only what is usual."""
    try:
        return convert(parse_table(file.read_text(encoding="utf-8")), dict[str, Order])
    except (OSError, ValueError, ValidationError):
        return {}


@cache
def _shipped() -> dict[str, Order]:
    return orders_in(find_places().resources / "handout" / "order.toml")
