"""The card of the picture's words: its long description and the names of all its parts, shown on demand."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from viewer.library.diagram import Diagram
from viewer.ui.controls.label import LabelStyle
from viewer.ui.controls.link_row import LinkRow
from viewer.ui.diagram.card import Card
from viewer.ui.diagram.names import sentence_case
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
        self._description: list[QWidget] = []
        self._rows: dict[LinkRow, str] = {}
        self._reads: LinkRow | None = None
        self._lists: LinkRow | None = None

    def show_diagram(self, diagram: Diagram) -> None:
        """Offer the words of a diagram, folded; those of the same diagram stay as they are."""
        if diagram.slug == self._slug:
            return
        self._slug = diagram.slug
        self.clear()
        self._reads = self._fold(self.tr("Read the description"), "book-open")
        paragraphs = [line for line in diagram.description.splitlines() if line.strip()] or [diagram.alt]
        self._description = [self.say(text, _TEXT, above=_PARAGRAPH_PX) for text in paragraphs]
        if diagram.caption:
            self._description.append(self.say(diagram.caption, _CAPTION, above=_PARAGRAPH_PX))
        self._lists = self._fold(self.tr("All names in this picture"), "list-ordered")
        self._rows = {self._row(sentence_case(part.name), part.medical): part.slug for part in diagram.parts}
        self.show_description(False)
        self.show_names(False)

    def show_description(self, shown: bool) -> None:
        """Unfold or fold the description."""
        for label in self._description:
            label.setVisible(shown)
        if self._reads is not None:
            self._reads.setChecked(shown)

    def show_names(self, shown: bool) -> None:
        """Unfold or fold the list of names."""
        for row in self._rows:
            row.setVisible(shown)
        if self._lists is not None:
            self._lists.setChecked(shown)

    def _fold(self, words: str, icon: str) -> LinkRow:
        row = LinkRow(self._look, words, icon)
        row.setCheckable(True)
        row.clicked.connect(self._on_fold_clicked)
        self.add_row(row)
        return row

    def _row(self, words: str, medical: str) -> LinkRow:
        row = LinkRow(self._look, f"{words} ({medical})" if medical else words, "tag")
        row.clicked.connect(self._on_row_clicked)
        self.add_row(row)
        return row

    def _on_fold_clicked(self, shown: bool) -> None:
        if self.sender() is self._reads:
            self.show_description(shown)
        else:
            self.show_names(shown)

    def _on_row_clicked(self) -> None:
        row = self.sender()
        if isinstance(row, LinkRow):
            self.part_chosen.emit(self._rows[row])
