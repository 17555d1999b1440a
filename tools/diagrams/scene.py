"""Knows the picture in the making: its layers and gradients, and the window it is seen through."""

from collections.abc import Callable, Sequence

from tools.diagrams.curves import number
from tools.diagrams.markup import attributes
from tools.diagrams.palette import family_of

Stop = tuple[float, str] | tuple[float, str, float]
"""Offset, colour and, if not 1, opacity."""

Bounds = Sequence[float]
"""Left, top, right, bottom."""


class Scene:
    """Collects definitions and layers; layers are painted in the order in which they were first asked for."""

    def __init__(self, view: tuple[int, int]) -> None:
        self._view = view
        self._definitions: list[str] = []
        self._layers: dict[str, list[str]] = {}

    def layer(self, name: str) -> list[str]:
        """The list that takes a layer's elements."""
        return self._layers.setdefault(name, [])

    def linear(self, start: Sequence[float], end: Sequence[float], *stops: Stop) -> str:
        """A linear gradient as a paint reference."""
        line = f'x1="{number(start[0])}" y1="{number(start[1])}" x2="{number(end[0])}" y2="{number(end[1])}"'
        return self._gradient("linearGradient", line, stops)

    def radial(self, centre: Sequence[float], radius: float, *stops: Stop) -> str:
        """A radial gradient as a paint reference."""
        circle = f'cx="{number(centre[0])}" cy="{number(centre[1])}" r="{number(radius)}"'
        return self._gradient("radialGradient", circle, stops)

    def mask(self, data: str, bounds: Bounds) -> str:
        """A window that lets only the inside of the path show (QtSvg ignores clipPath).

        Painting through one takes a tenth of a picture's time: at most one in a picture, for its panel.
        Everything else is cut as geometry.
        """
        opening = f'<mask maskUnits="userSpaceOnUse" {_region(bounds, 4)} id="'
        return self._define("window", opening, f'"><path fill="#fff" d="{data}"/></mask>')

    def repaint(self, change: Callable[[str], str]) -> None:
        """Put everything drawn so far through a change of its text, such as paler colours."""
        self._definitions = [change(text) for text in self._definitions]
        for items in self._layers.values():
            items[:] = [change(text) for text in items]

    def svg(self) -> str:
        """The whole file."""
        width, height = self._view
        spaces = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
        lines = [f'<svg {spaces} viewBox="0 0 {width} {height}">', "<defs>", *self._definitions, "</defs>"]
        for name, items in self._layers.items():
            lines += [f'<g id="{name}">', *(item for item in items if item), "</g>"]
        return "\n".join([*lines, "</svg>", ""])

    def _gradient(self, kind: str, where: str, stops: Sequence[Stop]) -> str:
        """A gradient, named after the family of its most solid stop: by that a variant paints it flat."""
        inside = "".join(_stop(stop) for stop in stops)
        family = family_of(max(stops, key=_solidity)[1])
        opening = f'<{kind} gradientUnits="userSpaceOnUse" {where} id="'
        return self._define(family, opening, f'">{inside}</{kind}>')

    def _define(self, prefix: str, before: str, after: str) -> str:
        name = f"{prefix}-{len(self._definitions) + 1}"
        self._definitions.append(before + name + after)
        return f"url(#{name})"


def _region(bounds: Bounds, margin: float) -> str:
    left, top, right, bottom = bounds
    sizes = (left - margin, top - margin, right - left + 2 * margin, bottom - top + 2 * margin)
    return " ".join(
        f'{name}="{size:.0f}"' for name, size in zip(("x", "y", "width", "height"), sizes, strict=True)
    )


def _stop(stop: Stop) -> str:
    opacity = stop[2] if len(stop) > 2 else None
    return f"<stop {attributes({'offset': stop[0], 'stop_color': stop[1], 'stop_opacity': opacity})}/>"


def _solidity(stop: Stop) -> float:
    return stop[2] if len(stop) > 2 else 1.0
