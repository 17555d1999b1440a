"""TextSize: how large the text is, on a ladder of steps that suit most eyes."""

from typing import Self

from msgspec import Struct

LADDER = (90, 100, 115, 130, 150, 175, 200, 250, 300)


class TextSize(Struct, frozen=True):
    """A size in percent, from the lowest step of the ladder to the highest; it may stand between two."""

    percent: int = 100

    @classmethod
    def at(cls, percent: int) -> Self:
        """This size, or the nearest the ladder reaches."""
        return cls(min(max(percent, LADDER[0]), LADDER[-1]))

    @property
    def scale(self) -> float:
        """What a measure at 100 % is multiplied by."""
        return self.percent / 100

    @property
    def can_grow(self) -> bool:
        """Whether there is a larger step."""
        return self.percent < LADDER[-1]

    @property
    def can_shrink(self) -> bool:
        """Whether there is a smaller step."""
        return self.percent > LADDER[0]

    def step(self, steps: int) -> Self:
        """So many steps up the ladder, or down when negative; a size between two steps goes to one first."""
        if steps > 0:
            beyond = [rung for rung in LADDER if rung > self.percent]
            return type(self)(beyond[min(steps, len(beyond)) - 1]) if beyond else self
        if steps < 0:
            beyond = [rung for rung in reversed(LADDER) if rung < self.percent]
            return type(self)(beyond[min(-steps, len(beyond)) - 1]) if beyond else self
        return self

    def reset(self) -> Self:
        """The size everyone starts with."""
        return type(self)()
