"""Knows how a drawing is made lighter for the frames of a beat, which show for a moment only."""

import re
from itertools import accumulate, pairwise

SOFT_EDGE = re.compile(
    r'<g class="shade" fill="(#\w+)" fill-opacity="([\d.]+)">((?:<path d="[^"]*"/>\s*)+)</g>'
)
"""The bands of one soft edge, as `shading` writes them."""

BAND = re.compile(r'<path d="([^"]*)"/>')
RING = re.compile(r"M([^l]*)l([^z]*)z")
NUMBER = re.compile(r"-?\d*\.?\d+")


SHARE = 0.42
"""So many of the bands of a soft edge are kept."""


def thinned(svg: str) -> str:
    """The drawing with fewer bands in each soft edge, each as strong as those it stands for.

    Bands are written in whole units: they are too faint for more.
    """

    def fewer(found: re.Match[str]) -> str:
        colour, opacity, bands = found[1], float(found[2]), BAND.findall(found[3])
        count = max(1, round(len(bands) * SHARE))
        kept = [bands[round((i + 0.5) * len(bands) / count - 0.5)] for i in range(count)]
        stronger = 1 - (1 - opacity) ** (len(bands) / len(kept))
        paths = "\n".join(f'<path d="{RING.sub(_whole, band)}"/>' for band in kept)
        return f'<g class="shade" fill="{colour}" fill-opacity="{stronger:.3f}">{paths}</g>'

    return SOFT_EDGE.sub(fewer, svg)


def _whole(ring: re.Match[str]) -> str:
    """A ring of straight lines in whole units, without the corners that fall together."""
    values = [float(value) for value in NUMBER.findall(ring[1]) + NUMBER.findall(ring[2])]
    xs, ys = (list(accumulate(values[start::2])) for start in (0, 1))
    corners = [(round(x), round(y)) for x, y in zip(xs, ys, strict=True)]
    steps = [(u - x, v - y) for (x, y), (u, v) in pairwise(corners) if (x, y) != (u, v)]
    text = "".join(f"{x: d}{y: d}" for x, y in steps).replace(" -", "-")
    return f"M{corners[0][0]} {corners[0][1]}l{text.strip()}z" if text else ""
