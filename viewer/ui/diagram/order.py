"""What is asked of the press: which drawing, which element of it, how wide, and where to put the picture."""

import json
from dataclasses import dataclass
from pathlib import Path

MAX_WIDTH = 4096  # pixels; a wider picture would take more memory than any screen repays
_FIRST_WIDTH = 120
_STEP = 1.25


@dataclass(frozen=True, slots=True)
class PictureKey:
    """One picture of a drawing: `element` is the id of the only group shown, empty for the whole drawing."""

    file: Path
    element: str
    width: int


@dataclass(frozen=True, slots=True)
class Order:
    """A picture to be painted into `out`, a PNG file that appears whole or not at all."""

    key: PictureKey
    out: Path

    def to_line(self) -> str:
        """The order as one line of JSON."""
        key = self.key
        return json.dumps(
            {"svg": str(key.file), "element": key.element, "width": key.width, "out": str(self.out)}
        )

    @classmethod
    def from_line(cls, line: str) -> "Order":
        """The order that a line of JSON says. Raises ValueError, KeyError or TypeError for any other text."""
        table = json.loads(line)
        key = PictureKey(Path(table["svg"]), str(table["element"]), int(table["width"]))
        return cls(key, Path(table["out"]))


def step_up(width: float) -> int:
    """The nearest of the few widths that are painted, at or above `width`: zooming must not ask for many."""
    step = float(_FIRST_WIDTH)
    while step < width - 0.5 and step < MAX_WIDTH:
        step *= _STEP
    return min(MAX_WIDTH, round(step))
