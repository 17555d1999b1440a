"""Tags: the name of the part that a step is about, with a line to it; and the names of pictures compared."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from viewer.library.diagram import Point
from viewer.render.rectangle import Box
from viewer.ui.diagram.camera import Camera, Frame, fit
from viewer.ui.diagram.overlay import paint_dot, paint_line
from viewer.ui.diagram.scene import Scene
from viewer.ui.style.look import TEXT_PX, Look
from viewer.ui.style.paint import rounded_surface

_HEIGHT_FACTOR, _SIDE_FACTOR = 2.25, 0.9  # as the names in the picture viewer
_AWAY_PX = 26.0
_BELOW_PX = 14.0
_LEAST_SHARE = 0.85  # of the picture's size without a name; where a name takes more, it goes below
_DOT_PX = 6.0
_MOST_GROWN = 1.75  # times a name's usual size


class Tag(Struct, frozen=True):
    """A name, its place on the stage, and the point of the picture that a line leads to, if there is one."""

    words: str
    box: QRectF
    ill: bool
    anchor: QPointF | None = None


class Placed(Struct, frozen=True):
    """A picture's frame, and the tag beside it where a part is named."""

    frame: Frame
    tag: Tag | None = None


def place(look: Look, window: Box, scene: Scene, part: str, words: str) -> Placed:
    """Fit a picture into the window, with room for the name of a part beside it or, in little room, below."""
    plain = fit(window, scene.ink)
    outline = scene.outlines.get(part)
    if outline is None or not words:
        return Placed(plain)
    wide, high = _size(look, words)
    left = outline.anchor[0] < scene.ink.center[0]
    column = wide + _AWAY_PX
    beside = fit(window, scene.ink, column if left else 0.0, 0.0 if left else column)
    if beside.scale >= _LEAST_SHARE * plain.scale:
        frame, box = beside, _beside(beside, outline.anchor, left, wide, high)
    else:
        above = Box(
            window.left, window.top, window.right, max(window.top + 40, window.bottom - high - _BELOW_PX)
        )
        frame = fit(above, scene.ink)
        box = _below(frame, window, outline.anchor, wide, high)
    anchor = QPointF(*frame.to_stage(Camera(), outline.anchor))
    return Placed(frame, Tag(words, box, scene.is_ill(part), anchor))


def place_all(look: Look, window: Box, scenes: Sequence[Scene]) -> tuple[Placed, ...]:
    """Fit pictures to compare into the window, all at one scale, each with its name below it.

    They stand in as many rows as make them largest.
    """
    rows = max(range(1, len(scenes) + 1), key=lambda count: _scale(_frames(look, window, scenes, count)))
    frames = _frames(look, window, scenes, rows)
    even = [replace(frame, scale=_scale(frames)) for frame in frames]
    return tuple(
        Placed(frame, _caption(look, frame, scene)) for frame, scene in zip(even, scenes, strict=True)
    )


def _scale(frames: Sequence[Frame]) -> float:
    """The scale that fits all."""
    return min(frame.scale for frame in frames)


def _frames(look: Look, window: Box, scenes: Sequence[Scene], rows: int) -> list[Frame]:
    """A frame for each scene in so many rows."""
    columns, below = ceil(len(scenes) / rows), _size(look, "")[1] + _BELOW_PX
    wide, high = (window.width + _AWAY_PX) / columns, (window.height + _AWAY_PX) / rows
    frames = []
    for number, scene in enumerate(scenes):
        row, column = divmod(number, columns)
        left, top = window.left + column * wide, window.top + row * high
        cell = Box(left, top, left + wide - _AWAY_PX, max(top + 1, top + high - _AWAY_PX - below))
        frames.append(fit(cell, scene.ink))
    return frames


def paint_tag(painter: QPainter, look: Look, tag: Tag) -> None:
    """The line with its dot, and the name."""
    theme, token = look.theme, "heart" if tag.ill else "primary"
    if tag.anchor is not None:
        paint_line(painter, QLineF(_tip(tag.box, tag.anchor), tag.anchor), theme, token)
        paint_dot(painter, tag.anchor, _DOT_PX, theme, token)
    fill, ink = ("urgent_bg", "heart") if tag.ill else ("paper", "ink")
    width = look.edge_width + 0.5
    rounded_surface(painter, tag.box, theme[fill], theme[token], width, tag.box.height() / 2)
    painter.setPen(look.color(ink))
    painter.setFont(_font(look))
    painter.drawText(tag.box, Qt.AlignmentFlag.AlignCenter, tag.words)


def _font(look: Look) -> QFont:
    """As large as the names around a picture, which grow with the text and not only with the buttons."""
    grown = min(_MOST_GROWN, look.typography.percent / 100)
    return look.font(600, TEXT_PX * max(1.0, grown / look.scale))


def _size(look: Look, words: str) -> tuple[float, float]:
    font = _font(look)
    px = font.pixelSize()
    return QFontMetricsF(font).horizontalAdvance(words) + 2 * _SIDE_FACTOR * px + 1, _HEIGHT_FACTOR * px


def _beside(frame: Frame, anchor: Point, left: bool, wide: float, high: float) -> QRectF:
    half = frame.scale * frame.ink.width / 2 + _AWAY_PX
    x = frame.middle[0] - half - wide if left else frame.middle[0] + half
    y = frame.to_stage(Camera(), anchor)[1] - high / 2
    lowest = frame.window.bottom - high
    return QRectF(x, max(frame.window.top, min(lowest, y)), wide, high)


def _below(frame: Frame, window: Box, anchor: Point, wide: float, high: float) -> QRectF:
    x = frame.to_stage(Camera(), anchor)[0] - wide / 2
    return QRectF(max(window.left, min(window.right - wide, x)), window.bottom - high, wide, high)


def _caption(look: Look, frame: Frame, scene: Scene) -> Tag:
    wide, high = _size(look, scene.state.title)
    below = frame.middle[1] + frame.scale * frame.ink.height / 2 + _BELOW_PX
    box = QRectF(frame.middle[0] - wide / 2, below, wide, high)
    return Tag(scene.state.title, box, scene.state.tone == "ill")


def _tip(box: QRectF, anchor: QPointF) -> QPointF:
    """Where the line leaves the name: at the side that faces the part."""
    x = anchor.x()
    if box.left() <= x <= box.right():
        return QPointF(x, box.top() if anchor.y() < box.top() else box.bottom())
    return QPointF(box.right() if x > box.right() else box.left(), box.center().y())
