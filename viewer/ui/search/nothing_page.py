"""NothingPage: what to try where nothing was found, and other ways to go on."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from viewer.library.library import Library
from viewer.ui.controls.empty_state import Disc
from viewer.ui.controls.label import LabelStyle
from viewer.ui.search.card_label import CardLabel
from viewer.ui.search.topic_links import TopicLinks
from viewer.ui.style.look import Look
from viewer.ui.style.paint import RESERVE_PX

_HEADLINE = LabelStyle(px=28, weight=600, ink="title", serif=True, line_height=1.22)
_SENTENCE = LabelStyle(px=18, ink="ink2", line_height=1.4)
_MOST_LETTERS = 60
_GAP_PX = 16


class NothingPage(QWidget):
    """Says what was not found, in the reader's words, and what may help."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.topics = TopicLinks(look)
        self._headline = CardLabel(look, _HEADLINE)
        self._sentence = CardLabel(look, _SENTENCE)
        words = QVBoxLayout()
        words.setContentsMargins(RESERVE_PX, 0, RESERVE_PX, 0)
        words.setSpacing(0)
        self._disc = Disc(look, "search-x", warning=False)
        words.addWidget(self._disc)
        words.addSpacing(_GAP_PX)
        words.addWidget(self._headline)
        words.addSpacing(8)
        words.addWidget(self._sentence)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(words)
        column.addSpacing(20)
        column.addWidget(self.topics)

    @property
    def headline(self) -> str:
        """What it says in large letters."""
        return self._headline.text()

    def show_disc(self, shown: bool) -> None:
        """Show the icon; where room is short the words need it more."""
        self._disc.setVisible(shown)

    def show_for(self, words: str, library: Library) -> None:
        """Say that these words were not found in this library."""
        bare = " ".join(words.split())
        shown = bare if len(bare) <= _MOST_LETTERS else f"{bare[:_MOST_LETTERS].rstrip()}…"
        self._headline.say(self.tr("Nothing found for “{words}”").format(words=shown))
        self._sentence.say(
            self.tr(
                "Try fewer words, or the words you would say to a friend. Look at the spelling once more. "
                "Or ask your care team."
            )
        )
        self.topics.show_library(library)

    def show_below_danger(self, library: Library) -> None:
        """Leave the word to the emergency box: who asks for help is not to be told about spelling."""
        self._headline.say(self.tr("Start with the box above"))
        self._sentence.say(self.tr("It says what to do now. No page here has these words."))
        self.topics.show_library(library)
