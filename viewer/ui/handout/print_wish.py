"""PrintWish: how a person wants pages printed, and what of it is remembered for the next time. No Qt."""

from msgspec import Struct

COPIES = (1, 99)
"""The fewest and the most copies."""

SIDES = ("one-sided", "two-sided-long-edge", "two-sided-short-edge")
"""Which sides of a sheet are printed, in the words of IPP; the first where nothing was chosen."""


class PrintWish(Struct, frozen=True):
    """One printing. `ranges` are first and last pages, counted from 1; none is all of them."""

    printer: str
    copies: int = 1
    sides: str = SIDES[0]
    gray: bool = False
    paper: str = "us-letter"
    ranges: tuple[tuple[int, int], ...] = ()

    def pages(self, count: int) -> tuple[int, ...]:
        """Which pages of so many, in order."""
        wanted = {number for first, last in self.ranges for number in range(first, last + 1)}
        return tuple(number for number in range(1, count + 1) if not wanted or number in wanted)


class Habit(Struct, frozen=True):
    """What is remembered of the last printing: never how many copies, for the next person gets one."""

    printer: str = ""
    sides: str = SIDES[0]
    gray: bool = False

    def wish(self, paper: str) -> PrintWish:
        """The same again on this paper."""
        return PrintWish(self.printer, sides=self.sides, gray=self.gray, paper=paper)


def habit_of(wish: PrintWish) -> Habit:
    """What is remembered of a wish."""
    return Habit(wish.printer, wish.sides, wish.gray)
