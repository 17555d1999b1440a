"""HitMarks: marks the words that an article was found by, until Escape or until another article is read."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextBlock

from viewer.ui.article.hyphens import joints, plain_hyphens
from viewer.ui.article.links import line_rects
from viewer.ui.article.mark_layers import Layer
from viewer.ui.article.marks import heading_of
from viewer.ui.article.text_view import TextView

if TYPE_CHECKING:
    from viewer.search.marking import Marker


class HitMarks(QObject):
    """Finds the words block by block, in all their forms, and marks them as the find bar does."""

    def __init__(self, text: TextView) -> None:
        """Mark words of `text`."""
        super().__init__(text)
        self._text = text
        self._marker: Marker | None = None
        self._slug = ""

    def mark(self, words: Sequence[str], language: str, heading: str) -> None:
        """Mark these words from now on; show the first one below a heading, and the heading too."""
        from viewer.search.marking import Marker

        view = self._text.view
        self._marker = Marker(words, language) if words and view is not None else None
        self._slug = view.article.slug if view is not None else ""
        self.mark_again()
        if heading:
            self._show_first(heading)

    def show_page(self, slug: str) -> None:
        """Another page is shown: of the same article the words are marked too, of another one not."""
        if slug != self._slug:
            self._marker = None
        self.mark_again()

    def mark_again(self) -> None:
        """Mark the words in the text as it is written now."""
        layers = self._text.layers
        layers.put(Layer.SEARCH, [layers.mark(layers.cursor(*span)) for span in self._spans()])

    def dismiss(self) -> bool:
        """Take the marks away; false where there were none."""
        if self._marker is None:
            return False
        self._marker = None
        self.mark_again()
        return True

    def _spans(self) -> Iterator[tuple[int, int]]:
        block = self._text.document().begin()
        while block.isValid() and not block.blockFormat().headingLevel():
            block = block.next()  # the way to the article stands above its title
        while block.isValid():
            yield from self._in_block(block)
            block = block.next()

    def _in_block(self, block: QTextBlock) -> Iterator[tuple[int, int]]:
        """Where the words stand in a block; its text has joints that the marker does not know of."""
        if self._marker is None:
            return
        text = block.text()
        held = list(joints(text))
        for start, end in self._marker.spans(plain_hyphens(text)):
            yield block.position() + _with(held, start), block.position() + _with(held, end)

    def _show_first(self, heading: str) -> None:
        """The heading stays in sight even where the first mark stands far below it."""
        text, top = self._text, self._text.outline.top_of(heading)
        block = text.document().begin()
        while block.isValid() and heading_of(block) != heading:
            block = block.next()
        first = next((span for each in _section(block) for span in self._in_block(each)), None)
        if first is None or top is None:
            return
        room, bar = text.heading_room, text.verticalScrollBar()
        bottom = line_rects(text.document(), *first)[-1].bottom() + 2 * room
        if bottom > bar.value() + text.viewport().height():
            bar.setValue(round(min(bottom - text.viewport().height(), top - room / 2)))


def _section(block: QTextBlock) -> Iterator[QTextBlock]:
    """The blocks from a heading up to the next one."""
    first = block.blockNumber()
    while block.isValid() and (
        block.blockNumber() == first or block.blockFormat().headingLevel() not in (1, 2)
    ):
        yield block
        block = block.next()


def _with(held: list[int], place: int) -> int:
    """A place in a text without joints, in the text with them."""
    for joint in held:
        if joint < place:
            place += 1
    return place
