"""The card of the picture's words: its long description and the names of all its parts, shown on demand."""

from PySide6.QtCore import Signal

from viewer.library.diagram import Diagram, Part
from viewer.render.part_names import sentence_case
from viewer.ui.controls.card import Card
from viewer.ui.controls.label import LabelStyle
from viewer.ui.controls.link_row import LinkRow
from viewer.ui.diagram.fold import Fold
from viewer.ui.style.look import Look

_TEXT = LabelStyle(px=17, line_height=1.5)
_CAPTION = LabelStyle(px=15, ink="ink2", line_height=1.4)
_PARAGRAPH_PX = 8


class WordsCard(Card):
    """What a listener gets of the picture, and a way to every part that needs no pointer.

    Signals:
        part_chosen(str slug): a part was chosen in the list of names.
    """

    part_chosen = Signal(str)
    """A part was chosen in the list: its slug."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._slug = ""
        self._rows: dict[LinkRow, str] = {}

    def show_diagram(self, diagram: Diagram) -> None:
        """Offer the words of a diagram, folded; those of the same diagram stay as they are."""
        if diagram.slug == self._slug:
            return
        self._slug = diagram.slug
        self.clear()
        self.add_row(self._description(diagram))
        self.add_row(self._names(diagram))

    def _description(self, diagram: Diagram) -> Fold:
        paragraphs = [line for line in diagram.description.splitlines() if line.strip()] or [diagram.alt]
        words = [self.block(text, _TEXT, _PARAGRAPH_PX) for text in paragraphs]
        if diagram.caption:
            words.append(self.block(diagram.caption, _CAPTION, _PARAGRAPH_PX))
        read, hide = self.tr("Read the description"), self.tr("Hide the description")
        return Fold(self._look, read, hide, "book-open", words)

    def _names(self, diagram: Diagram) -> Fold:
        self._rows = {self._row(part): part.slug for part in diagram.parts}
        read, hide = self.tr("All names in this picture"), self.tr("Hide the names")
        return Fold(self._look, read, hide, "list-ordered", list(self._rows))

    def _row(self, part: Part) -> LinkRow:
        words = sentence_case(part.name)
        row = LinkRow(self._look, f"{words} ({part.medical})" if part.medical else words, "tag")
        row.clicked.connect(self._on_row_clicked)
        return row

    def _on_row_clicked(self) -> None:
        row = self.sender()
        if isinstance(row, LinkRow):
            self.part_chosen.emit(self._rows[row])
