"""Coarse: a path written command by command, with the places it comes by, and those in a coarse one."""

import re
from itertools import groupby

from msgspec import Struct, field

_SIZES = {"L": 2, "C": 6, "M": 2}


class Walk(Struct):
    """Writes the data of a path and notes where each of its pieces ends."""

    data: str = "M0 0"
    ends: list[tuple[float, float]] = field(default_factory=lambda: [(0.0, 0.0)])
    start: tuple[float, float] = (0.0, 0.0)

    def go(self, command: str, numbers: list[float]) -> None:
        """Add a command with as many of the numbers as it takes."""
        kind, (x, y) = command.upper(), self.ends[-1]
        takes = {"H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "Z": 0}.get(kind, 2)
        said = numbers[:takes]
        self.data += command + " ".join(map(str, said))
        far = (x, y) if command.islower() else (0.0, 0.0)
        if kind == "Z":
            end = self.start
        elif kind in "HV":
            end = (far[0] + said[0], y) if kind == "H" else (x, far[1] + said[0])
        else:
            end = far[0] + said[-2], far[1] + said[-1]
        self.ends.append(end)
        if kind == "M":
            self.start = end


def ends_in(data: str) -> list[tuple[float, float]]:
    """Where the pieces of a coarse path end, and where subpaths start; of several at one place, one."""
    ends: list[tuple[float, float]] = []
    start = 0.0, 0.0
    for command, rest in re.findall(r"([A-Zhz])([^A-Zhz]*)", data):
        numbers = list(map(float, rest.split()))
        if command == "z":
            ends.append(start)
        elif command == "h":
            ends.append((ends[-1][0] + numbers[0], ends[-1][1]))
        else:
            size = _SIZES[command]
            ends += zip(numbers[size - 2 :: size], numbers[size - 1 :: size], strict=True)
        if command == "M":
            start = ends[-1]
    return [place for place, _ in groupby(ends)]
