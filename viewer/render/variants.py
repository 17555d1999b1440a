"""Variants: one drawing in other colors: for dark screens, for the contrast themes, for a photocopy.

It is done in the text of the SVG, since the press does it before each painting and reading a tree of it takes
longer than painting some. What is searched for, only our own drawings hold; others come out as they went in.
"""

import re
from functools import partial

from viewer.render.tones import LIGHT, Pattern, Tones

_SHADED = frozenset({LIGHT, "dark"})
"""Variants that keep light and shade; in the others each thing is one flat color."""

_LEAST_SHARE = 0.5
"""A drawing of which fewer colors than this are tones was not made of them, and keeps them all."""

_COLOR = re.compile(r"#[0-9a-fA-F]{6}\b")
_PAINT = re.compile(r"""url\(#(?P<family>[a-z-]+)-\d+\)|(?<!\()(?<!href=["'])(?P<color>\#[0-9a-fA-F]{6})\b""")
_SURFACE = ('fill="', "fill='", "fill:")
_GRADIENT = re.compile(
    r"""<(linear|radial)Gradient\b[^>]*?\sid="(?P<family>[a-z-]+)-\d+"[^>]*?(?:/>|>.*?</\1Gradient>)\n?""",
    re.DOTALL,
)
_SHADE = re.compile(r"""\sclass=(["'])shade\1""")
_TAG = re.compile(r"""<([A-Za-z][\w:.-]*)(?:[^"'>]|"[^"]*"|'[^']*')*+>""")
_VIEW = re.compile(r"""\sviewBox=["']\s*[-\d.]+[\s,]+[-\d.]+[\s,]+(\d+(?:\.\d+)?)\s*[\s,]""")
_VIEW_WIDTH = 1000
_HEAD = re.compile(r"""<svg\b(?:[^"'>]|"[^"]*"|'[^']*')*+>""")


def variant_of(svg: bytes, variant: str, tones: Tones) -> bytes:
    """A drawing as one of VARIANTS; the same bytes for the same drawing.

    A drawing that is not made of tones is left as it is, and so is any one color that is none.
    """
    if variant == LIGHT or not tones.known:
        return svg
    text = svg.decode("utf-8")
    used = {color.lower() for color in _COLOR.findall(text)}
    if len(used & tones.known) < max(1, _LEAST_SHARE * len(used)):
        return svg
    if variant not in _SHADED:
        text = _without_shade(text)
        flats = tones.flats.get(variant, {})
        text = _GRADIENT.sub(partial(_dropped, flats), text)
    text = _PAINT.sub(partial(_exchanged, variant, tones), text)
    return _with_patterns(text, tones).encode()


def _exchanged(variant: str, tones: Tones, found: re.Match[str]) -> str:
    """A paint in the text as it is in another variant."""
    if (color := found["color"]) is not None:
        paint = tones.colors[variant].get(color.lower(), color)
    elif variant in _SHADED:
        return found[0]
    else:
        paint = tones.flats[variant].get(found["family"], found[0])
    pattern = tones.patterns.get(paint)
    if pattern is None:
        return paint
    # Only a surface can be hatched; lines are drawn in the color that hatches.
    surface = found.string[max(0, found.start() - 6) : found.start()].endswith(_SURFACE)
    return f"url(#{_pattern_id(paint)})" if surface else pattern.color


def _dropped(flats: dict[str, str], gradient: re.Match[str]) -> str:
    """Nothing in place of a gradient that a flat paint stands for."""
    return "" if gradient["family"] in flats else gradient[0]


def _without_shade(text: str) -> str:
    """The text without the elements that are only light and shade, and all they hold."""
    kept, at = [], 0
    for found in _SHADE.finditer(text):
        start = text.rfind("<", 0, found.start())
        if start < at:
            continue  # within one that is gone
        kept.append(text[at:start])
        at = _end_of(text, start)
    return "".join([*kept, text[at:]])


def _end_of(text: str, start: int) -> int:
    """Where the element that begins at `start` is over."""
    head = _TAG.match(text, start)
    if head is None:
        return start
    if head[0].endswith("/>"):
        return head.end()
    depth = 1
    for tag in re.finditer(rf"<(/?){re.escape(head[1])}(?=[\s/>])[^>]*>", text[head.end() :]):
        depth += -1 if tag[1] else 0 if tag[0].endswith("/>") else 1
        if depth == 0:
            return head.end() + tag.end()
    return head.end()


def _with_patterns(text: str, tones: Tones) -> str:
    """The text with the patterns in it that it refers to."""
    needed = [name for name in tones.patterns if f"url(#{_pattern_id(name)})" in text]
    head = _HEAD.search(text)
    if not needed or head is None:
        return text
    view = _VIEW.search(head[0])
    unit = float(view[1]) / _VIEW_WIDTH if view is not None else 1.0
    drawn = "".join(_drawn(name, tones.patterns[name], unit) for name in needed)
    return f"{text[: head.end()]}<defs>{drawn}</defs>{text[head.end() :]}"


def _pattern_id(name: str) -> str:
    return f"tone-{name}"


def _drawn(name: str, pattern: Pattern, unit: float) -> str:
    """A pattern as an element of SVG; `unit` is how long one of its units is in the drawing."""
    step, width, color = pattern.step * unit, pattern.width * unit, pattern.color
    # A little larger than the tile: Qt would leave the seams between tiles half clear.
    side = step + 2 * unit
    ground = f'<rect x="{-unit:g}" y="{-unit:g}" width="{side:g}" height="{side:g}" fill="{pattern.ground}"/>'
    line = f'<rect width="{step:g}" height="{width:g}" fill="{color}"/>'
    signs = {
        "lines": line,
        "crosses": f'{line}<rect width="{width:g}" height="{step:g}" fill="{color}"/>',
        "dots": f'<circle cx="{step / 2:g}" cy="{step / 2:g}" r="{width / 2:g}" fill="{color}"/>',
    }[pattern.kind]
    return (
        f'<pattern id="{_pattern_id(name)}" patternUnits="userSpaceOnUse" width="{step:g}" height="{step:g}" '
        f'patternTransform="rotate({pattern.angle:g})">{ground}{signs}</pattern>'
    )
