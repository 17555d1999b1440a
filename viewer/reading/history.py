"""History: which places were visited, in order, and how far each was read."""

from msgspec import Struct
from msgspec.structs import replace

from viewer.library.address import Address

LIMIT = 200


class Place(Struct, frozen=True):
    """Where the window stands in a page: the block at its top, and how much of it is scrolled past.

    The offset is 0 at the block's upper edge and 1 at its lower; a little more is the space below it.
    Counted in blocks and not in pixels, a place holds when the text grows or the window narrows.
    """

    block: int
    offset: float


TOP = Place(0, 0.0)


class Visit(Struct, frozen=True):
    """An address that was opened, and the place it was left at."""

    address: Address
    place: Place = TOP


class History:
    """The visits of one reader, with the current one among them, as a browser keeps them."""

    def __init__(self, limit: int = LIMIT) -> None:
        """Remember at most `limit` visits; the oldest are forgotten first."""
        self._limit = limit
        self._visits: list[Visit] = []
        self._index = -1

    @property
    def current(self) -> Visit | None:
        """The visit the reader is at, or None before the first."""
        return self._visits[self._index] if self._visits else None

    @property
    def can_go_back(self) -> bool:
        """Whether there is a visit before the current one."""
        return self._index > 0

    @property
    def can_go_forward(self) -> bool:
        """Whether the reader has gone back from a later visit."""
        return self._index < len(self._visits) - 1

    def visit(self, address: Address) -> None:
        """Open an address; what lay ahead is forgotten. Opening the current address again changes nothing."""
        if self.current is not None and self.current.address == address:
            return
        kept = [*self._visits[: self._index + 1], Visit(address)]
        self._visits = kept[-self._limit :]
        self._index = len(self._visits) - 1

    def leave(self, place: Place) -> None:
        """Remember the place at which the current address is being left; before a first visit, nothing."""
        if self.current is not None:
            self._visits[self._index] = replace(self.current, place=place)

    def back(self) -> Visit | None:
        """Go to the visit before and return it; None, and no move, where there is none."""
        return self._go(-1) if self.can_go_back else None

    def forward(self) -> Visit | None:
        """Go to the visit after and return it; None, and no move, where there is none."""
        return self._go(1) if self.can_go_forward else None

    def forget(self) -> None:
        """Forget every visit."""
        self._visits.clear()
        self._index = -1

    def _go(self, steps: int) -> Visit | None:
        self._index += steps
        return self.current
