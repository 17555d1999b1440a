"""MeaningBar: says when the reader's words were understood as others, and leaves them the choice."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal

from viewer.search.hit import Meaning
from viewer.ui.controls.label import LabelStyle
from viewer.ui.search.callout_box import CalloutBox
from viewer.ui.search.card_label import CardLabel
from viewer.ui.search.link_button import LinkButton
from viewer.ui.style.look import Look

_WORDS = LabelStyle(px=17, line_height=1.4)
_MOST = 3


class MeaningBar(CalloutBox):
    """One sentence for each thing understood differently, and a way to the exact words or back from them.

    Signals:
        exact_wanted(exact): search the exact words, or similar ones too.
    """

    exact_wanted = Signal(bool)
    """Search the exact words, or similar ones too. Argument: whether exact."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "info", "info")
        self._exact = False
        self._words = CardLabel(look, _WORDS)
        self._switch = LinkButton(look, self.tr("Search exact words"))
        self._switch.clicked.connect(self._on_switch_clicked)
        self.add_words(self._words)
        self.add_link(self._switch)
        self.setAccessibleName(self.tr("How your words were understood"))
        self.hide()

    @property
    def words(self) -> str:
        """What it says; nothing while it is hidden."""
        return "" if self.isHidden() else self._words.text()

    def show_meanings(self, meanings: Sequence[Meaning]) -> None:
        """Say how words were understood; nothing where all were taken as they stand."""
        self._exact = False
        bold = [word for each in meanings for word in (each.words, each.title)]
        sentences = dict.fromkeys(each.sentence for each in meanings)
        self._words.say(" ".join(tuple(sentences)[:_MOST]), bold)
        self._switch.set_words(self.tr("Search exact words"))
        self.setVisible(bool(meanings))
        self.settle()

    def show_exact(self, words: str) -> None:
        """Say that only the exact words count now."""
        self._exact = True
        said = self.tr("Only exact words now: “{words}”.").format(words=words)
        self._words.say(said, (words,))
        self._switch.set_words(self.tr("Show similar words too"))
        self.show()
        self.settle()

    def _on_switch_clicked(self) -> None:
        self.exact_wanted.emit(not self._exact)
