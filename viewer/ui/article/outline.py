"""Outline: where the blocks and headings of a written page stand, and which one is being read."""

from bisect import bisect_right

from PySide6.QtGui import QTextDocument

from viewer.reading.history import Place
from viewer.ui.article.boxes import text_rect
from viewer.ui.article.marks import heading_of, order_of

_READING_LINE = 0.3
"""The share of the window's height above which a heading counts as reached."""


class Outline:
    """Tops and heights of the blocks of a document, kept until the next layout."""

    def __init__(self, document: QTextDocument) -> None:
        self._document = document
        self._orders: list[int] = []
        self._tops: list[float] = []
        self._heights: list[float] = []
        self._headings: dict[str, float] = {}
        self._sections: dict[str, float] = {}

    def refresh(self) -> None:
        """Measure anew, after the document was written or laid out."""
        self._document.size()  # makes the layout
        rows: list[tuple[int, float, float]] = []
        self._headings = {}
        self._sections = {}
        block = self._document.begin()
        while block.isValid():
            rect = text_rect(block)
            rows.append((order_of(block), rect.top(), rect.height()))
            if name := heading_of(block):
                self._headings[name] = rect.top()
                if block.blockFormat().headingLevel() == 2:
                    self._sections[name] = rect.top()
            block = block.next()
        self._orders = [order for order, _, _ in rows]
        self._tops = [top for _, top, _ in rows]
        self._heights = [height for _, _, height in rows]

    def place_at(self, scroll: int) -> Place:
        """The block at the top of a window scrolled by so many pixels, and the share of it scrolled past."""
        if not self._tops or scroll <= 0:
            return Place(0, 0.0)
        row = max(0, bisect_right(self._tops, scroll) - 1)
        height = max(1.0, self._heights[row])
        return Place(self._orders[row], (scroll - self._tops[row]) / height)

    def scroll_of(self, place: Place) -> int:
        """By how many pixels to scroll so that a place is at the top of the window."""
        if not self._tops or (place.block == 0 and place.offset <= 0):
            return 0
        row = max(0, bisect_right(self._orders, place.block) - 1)
        return round(self._tops[row] + place.offset * self._heights[row])

    def top_of(self, heading: str) -> float | None:
        """Where a heading stands, or None."""
        return self._headings.get(heading)

    def section_at(self, scroll: int, height: int) -> str:
        """The id of the last section begun above the reading line of the window; else of the first."""
        line = scroll + height * _READING_LINE
        passed = [name for name, top in self._sections.items() if top <= line]
        return passed[-1] if passed else next(iter(self._sections), "")

    def beside(self, scroll: int, room: float, by: int) -> str:
        """The section after (+1) or before (-1) the top of the window; `room` is kept above it, in pixels.

        Before the first section comes the page's title.
        """
        line = scroll + room
        if by > 0:
            return next((name for name, top in self._sections.items() if top > line + 2), "")
        before = next((name for name, top in reversed(self._sections.items()) if top < line - 2), "")
        return before or next((name for name, top in self._headings.items() if top < line - 2), "")
