"""The shapes that every control is painted with: rounded surface, ring, call-out."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from viewer.render.theme import Theme

RING_PX = 3.0
GAP_PX = 2.0
SHEET_RADIUS = 18
RESERVE_PX = 6  # what a control keeps free on each side, so that its ring is never cut off


def rounded_surface(
    painter: QPainter,
    rect: QRectF,
    fill: str = "",
    border: str = "",
    width: float = 1.5,
    radius: float = 10,
    dashed: bool = False,
) -> None:
    """A rounded rectangle; `fill` and `border` are colours, empty for none. The border lies inside `rect`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QColor(fill) if fill else Qt.BrushStyle.NoBrush)
    painter.setPen(_pen(border, width, dashed) if border else QPen(Qt.PenStyle.NoPen))
    inset = width / 2 if border else 0.0
    box = rect.adjusted(inset, inset, -inset, -inset)
    corner = max(0.0, min(radius - inset, box.height() / 2, box.width() / 2))
    painter.drawRoundedRect(box, corner, corner)
    painter.restore()


def sheet(painter: QPainter, rect: QRectF, theme: Theme, width: float) -> None:
    """A sheet of paper, as stages, cards and bars are; dark and contrast themes outline it by `width`."""
    border = theme["edge"] if theme.contrast else theme["line"] if theme.dark else ""
    rounded_surface(painter, rect, theme["paper"], border, width, SHEET_RADIUS)


def page_sheet(painter: QPainter, rect: QRectF, theme: Theme) -> None:
    """The large sheet that texts lie on: one round corner, running off at the right and below."""
    border = theme["edge"] if theme.contrast else theme["line"] if theme.dark else ""
    whole = rect.adjusted(0, 0, SHEET_RADIUS, SHEET_RADIUS)
    rounded_surface(painter, whole, theme["paper"], border, 1.0, SHEET_RADIUS)


def focus_ring(painter: QPainter, rect: QRectF, theme: Theme, radius: float) -> None:
    """The ring around a control whose surface is `rect`: a 2 px gap, then 3 px of `focus`, all outside it."""
    gap = rect.adjusted(-GAP_PX, -GAP_PX, GAP_PX, GAP_PX)
    rounded_surface(painter, gap, border=theme["focus_gap"], width=GAP_PX, radius=radius + GAP_PX)
    ring = gap.adjusted(-RING_PX, -RING_PX, RING_PX, RING_PX)
    rounded_surface(painter, ring, border=theme["focus"], width=RING_PX, radius=radius + GAP_PX + RING_PX)


def callout(
    painter: QPainter, rect: QRectF, theme: Theme, ink: str, ground: str, radius: float = 12, rule: float = 6
) -> None:
    """A tinted box with a rule on its left, in the tokens `ink` and `ground`.

    In the contrast themes the tint gives way to an outline in the rule's colour.
    """
    border = theme[ink] if theme.contrast else ""
    rounded_surface(painter, rect, fill=theme[ground], border=border, width=2, radius=radius)
    box = QPainterPath()
    box.addRoundedRect(rect, radius, radius)
    bar = QPainterPath()
    bar.addRect(QRectF(rect.left(), rect.top(), rule, rect.height()))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillPath(box.intersected(bar), QColor(theme[ink]))
    painter.restore()


def _pen(color: str, width: float, dashed: bool) -> QPen:
    pen = QPen(QColor(color), width)
    if dashed:
        pen.setDashPattern([5, 3])
    return pen
