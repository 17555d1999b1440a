"""What is asked of the press: which drawing, which element of it, how wide, and where to put the picture."""

import json
from pathlib import Path

from msgspec import Struct

from viewer.render.tones import LIGHT, VARIANTS

MAX_WIDTH = 4096  # pixels; a wider picture would take more memory than any screen repays
_FIRST_WIDTH = 120
_STEP = 1.25


class PictureKey(Struct, frozen=True):
    """One picture of a drawing: `element` is the id of the only group shown, empty for the whole drawing.

    `variant` is what is made of its colors; see `render/tones.py`.
    """

    file: Path
    element: str
    width: int
    variant: str = LIGHT


class Order(Struct, frozen=True):
    """A picture to be painted into `out`, a PNG file that appears whole or not at all."""

    key: PictureKey
    out: Path

    def to_line(self) -> str:
        """The order as one line of JSON."""
        key = self.key
        told = {"svg": str(key.file), "element": key.element, "width": key.width, "variant": key.variant}
        return json.dumps({**told, "out": str(self.out)})

    @classmethod
    def from_line(cls, line: str) -> "Order":
        """The order that a line of JSON says. Raises ValueError, KeyError or TypeError for any other text."""
        table = json.loads(line)
        if table["variant"] not in VARIANTS:
            raise ValueError("there is no such variant")
        key = PictureKey(Path(table["svg"]), str(table["element"]), int(table["width"]), table["variant"])
        return cls(key, Path(table["out"]))


def steps() -> tuple[int, ...]:
    """The few widths that are painted, in pixels: zooming must not ask for hundreds."""
    found = [_FIRST_WIDTH]
    while found[-1] < MAX_WIDTH:
        found.append(min(MAX_WIDTH, round(found[-1] * _STEP)))
    return tuple(found)


def step_up(width: float) -> int:
    """The nearest width that is painted at or above `width`, or the largest."""
    return next((step for step in steps() if step >= width - 0.5), MAX_WIDTH)


def step_down(width: int) -> int:
    """The nearest width that is painted below `width`; 0 where there is none."""
    return max((step for step in steps() if step < width), default=0)
