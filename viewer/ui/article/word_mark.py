"""WordMark: marks the words that a reader was sent to, for as long as the eye needs to find them."""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QTextBlock

from viewer.library.diagram import Part
from viewer.render.phrases import Phrases
from viewer.ui.article.links import TextLink
from viewer.ui.article.mark_layers import Layer
from viewer.ui.article.marks import heading_of
from viewer.ui.article.text_view import TextView

_LASTS_MS = 10_000
"""Long enough for somebody who reads slowly to find it and to read the sentence around it."""


class WordMark(QObject):
    """Marks one stretch of a text as the find bar marks what it found."""

    def __init__(self, text: TextView) -> None:
        """Mark words of `text`."""
        super().__init__(text)
        self._text = text
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_LASTS_MS)
        self._timer.timeout.connect(self.clear)

    def mark(self, part: Part, heading: str) -> bool:
        """Mark where the section of this heading first speaks of a part; false where it does not."""
        stretch = self._stretch(part, heading)
        if stretch is None:
            return False
        layers = self._text.layers
        layers.put(Layer.WORD, [layers.mark(layers.cursor(*stretch))])
        self._text.show_stretch(*stretch)
        self._timer.start()
        return True

    def clear(self) -> None:
        """Take the mark away, if there is one."""
        if self._timer.isActive() or self.sender() is self._timer:
            self._text.layers.put(Layer.WORD, [])
        self._timer.stop()

    def _stretch(self, part: Part, heading: str) -> tuple[int, int] | None:
        """From where to where the first words for a part stand in a section, as a link or as its name."""
        names = Phrases(part.names)
        block = _found(self._text.document().begin(), heading)
        first = block.blockNumber()
        while block.isValid() and (block.blockNumber() == first or not _begins_section(block)):
            if (stretch := self._in_block(block, part.slug, names)) is not None:
                return stretch
            block = block.next()
        return None

    def _in_block(self, block: QTextBlock, part: str, names: Phrases) -> tuple[int, int] | None:
        start, end = block.position(), block.position() + block.length()
        linked = (each for each in self._text.links if start <= each.start < end and each.part == part)
        link: TextLink | None = next(linked, None)
        named = next(names.find(block.text()), None)
        if link is not None and (named is None or link.start <= start + named.start):
            return link.start, link.end
        return (start + named.start, start + named.end) if named is not None else None


def _found(block: QTextBlock, heading: str) -> QTextBlock:
    """The block of a heading, or an invalid one."""
    while block.isValid() and heading_of(block) != heading:
        block = block.next()
    return block


def _begins_section(block: QTextBlock) -> bool:
    return block.blockFormat().headingLevel() in (1, 2)
