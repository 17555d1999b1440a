"""LinkWalk: the links of the text, which one has the focus or the pointer, and how that is painted."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QTextDocument

from viewer.ui.article.links import TextLink, base_lines, find_links, line_rects
from viewer.ui.style.look import Look
from viewer.ui.style.paint import focus_ring, rounded_surface

_OBJECT = "\ufffc"
_DOTS, _DASHES = [0.1, 2.2], [4.2, 3.2]
"""What is drawn and what is left out, in widths of the pen, whose round ends add one."""
_RADIUS = 5
_FIGURE_RADIUS = 14


class LinkWalk:
    """Follows keyboard and pointer from link to link of one document."""

    def __init__(self, document: QTextDocument, look: Look) -> None:
        self._document = document
        self._look = look
        self.links: tuple[TextLink, ...] = ()
        self.focused: TextLink | None = None
        self.hovered: TextLink | None = None
        self.held = ""

    def refresh(self) -> None:
        """Find the links of a page just written; the focused one stays where it stands there too."""
        self.links = find_links(self._document)
        self.focused = self.focused if self.focused in self.links else None
        self.hovered = None

    def beside(self, forward: bool, top: float, bottom: float) -> TextLink | None:
        """The link that Tab or Shift+Tab leads to.

        Without a focused one that is the first below `top`, or the last above `bottom`, in pixels.
        """
        links = [link for link in self.links if not link.mark]
        if not forward:
            links.reverse()
        if self.focused is not None:
            return next(iter(links[links.index(self.focused) + 1 :]), None)
        if forward:
            return next((link for link in links if self.top_of(link) >= top), None)
        return next((link for link in links if self.top_of(link) < bottom), None)

    def at(self, target: str, position: int) -> TextLink | None:
        """The link to `target` that a position in the text belongs to; none for an empty target."""
        return next(
            (link for link in self.links if link.target == target and link.start <= position <= link.end),
            None,
        )

    def rects(self, link: TextLink) -> list[QRectF]:
        """Where a link stands, line by line, in the document's coordinates."""
        return line_rects(self._document, link.start, link.end)

    def top_of(self, link: TextLink) -> float:
        """The upper edge of a link's first line."""
        rects = self.rects(link)
        return rects[0].top() if rects else 0.0

    def paint_quiet(self, painter: QPainter, seen: QRectF) -> None:
        """Below words in sight: dots where there is a meaning to look up, dashes where a picture shows it."""
        u = self._look.typography.u
        dot, dash = max(1.5, 0.09 * u), max(1.3, 0.065 * u)
        pen = QPen(self._look.color("link"), dot)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for link in self.links:
            if (link.term or link.part) and self._may_be_in(seen, link):
                pen.setWidthF(dash if link.part else dot)
                pen.setDashPattern(_DASHES if link.part else _DOTS)
                painter.setPen(pen)
                for line in base_lines(self._document, link.start, link.end):
                    painter.drawLine(line.translated(0, 0.2 * u))
        painter.restore()

    def _may_be_in(self, seen: QRectF, link: TextLink) -> bool:
        block = self._document.documentLayout().blockBoundingRect(self._document.findBlock(link.start))
        return block.intersects(seen)

    def paint_ground(self, painter: QPainter) -> None:
        """The tint below the link under the pointer, and below the part that a press has lit."""
        for link in self.links:
            tinted = link == self.hovered or (link.part and link.part == self.held)
            for rect in self.rects(link) if tinted and not self.is_figure(link) else ():
                around = rect.adjusted(-3, 0, 3, 0)
                rounded_surface(painter, around, self._look.theme["soft2"], radius=_RADIUS)

    def paint_ring(self, painter: QPainter) -> None:
        """The focus ring, one for each line of the link."""
        if self.focused is None:
            return
        radius = _FIGURE_RADIUS if self.is_figure(self.focused) else _RADIUS
        for rect in self.rects(self.focused):
            focus_ring(painter, rect.adjusted(-1, 0, 1, 0), self._look.theme, radius)

    def is_figure(self, link: TextLink) -> bool:
        """Whether a link is a picture, and not words."""
        return self._document.characterAt(link.start) == _OBJECT
