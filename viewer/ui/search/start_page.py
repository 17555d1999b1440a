"""StartPage: what stands below an empty field: what was searched for before, words to try, the topics."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from viewer.library.library import Library
from viewer.ui.controls.chip import Chip
from viewer.ui.controls.flow import Flow
from viewer.ui.controls.label import SMALL_HEADING, LabelStyle
from viewer.ui.search.card_label import CardLabel
from viewer.ui.search.link_button import LinkButton
from viewer.ui.search.topic_links import TopicLinks
from viewer.ui.style.look import Look
from viewer.ui.style.paint import RESERVE_PX

_HINT = LabelStyle(px=18, ink="ink2", line_height=1.4)
_MOST_WORDS = 6
_LOOKED_AT = 3  # articles of a topic
_SHORT = 22  # letters of words that one would type


class StartPage(QWidget):
    """Offers words, so that one may begin without knowing how to spell any.

    Signals:
        words_chosen(words): these are to be searched for.
        recent_cleared(): what was searched for before is to be forgotten.
    """

    words_chosen = Signal(str)
    """These are to be searched for. Argument: the words."""
    recent_cleared = Signal()
    """What was searched for before is to be forgotten. No arguments."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._library: Library | None = None
        self._recent_words: tuple[str, ...] = ()
        self.topics = TopicLinks(look)
        self._recent, self._tried = Flow(), Flow()
        self._recent_heading = CardLabel(look, SMALL_HEADING, self.tr("You searched before"))
        self._tried_heading = CardLabel(look, SMALL_HEADING, self.tr("Words to try"))
        self.clear_button = LinkButton(look, self.tr("Forget these searches"))
        self.clear_button.clicked.connect(self.recent_cleared)
        hint = CardLabel(look, _HINT, self.tr("Use your own words. Spelling does not matter."))
        hint.setContentsMargins(RESERVE_PX, 0, 0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(hint)
        column.addSpacing(16)
        before = QHBoxLayout()
        before.setSpacing(0)
        before.addWidget(self._recent_heading, 0, Qt.AlignmentFlag.AlignVCenter)
        before.addWidget(self.clear_button)
        before.addStretch(1)
        column.addLayout(before)
        for widget in (self._recent, self._tried_heading, self._tried):
            column.addWidget(widget)
            column.addSpacing(4)
        column.addSpacing(12)
        column.addWidget(self.topics)
        for heading in (self._recent_heading, self._tried_heading):
            heading.setContentsMargins(RESERVE_PX, 0, 0, 0)
        look.look_changed.connect(self._settle)

    @property
    def chips(self) -> tuple[Chip, ...]:
        """The words that can be pressed, those searched for before first."""
        return tuple(
            each for flow in (self._recent, self._tried) for each in flow.items if isinstance(each, Chip)
        )

    def show_for(self, library: Library, recent: Sequence[str], alarms: Callable[[str], object]) -> None:
        """Offer these searches of before, the latest first, and words for what this library has.

        None is offered that `alarms` has something to say to.
        """
        if tuple(recent) != self._recent_words:
            self._recent_words = tuple(recent)
            self._recent.fill([self._chip(words, "history") for words in recent])
        for widget in (self._recent_heading, self._recent, self.clear_button):
            widget.setVisible(bool(recent))
        if library is not self._library:
            self._library = library
            tried = everyday_words(library, alarms)
            self._tried.fill([self._chip(words, "search") for words in tried])
            for widget in (self._tried_heading, self._tried):
                widget.setVisible(bool(tried))
        self.topics.show_library(library)

    def _chip(self, words: str, icon: str) -> Chip:
        chip = Chip(self._look, words, icon)
        chip.clicked.connect(self._on_chip_clicked)
        return chip

    def _on_chip_clicked(self) -> None:
        chip = self.sender()
        if isinstance(chip, Chip):
            self.words_chosen.emit(chip.words)

    def _settle(self) -> None:
        self._recent.settle()
        self._tried.settle()


def everyday_words(library: Library, alarms: Callable[[str], object]) -> tuple[str, ...]:
    """Short everyday names, one of each of the first topics; a large library is not gone through for it."""
    names = (
        next((name for name in _names(library, topic.articles[:_LOOKED_AT]) if not alarms(name)), "")
        for topic in library.topics[: 2 * _MOST_WORDS]
    )
    return tuple(dict.fromkeys(name for name in names if name))[:_MOST_WORDS]


def _names(library: Library, slugs: Sequence[str]) -> Iterator[str]:
    """The everyday names of some articles, as one would type them, where they are short and no half title."""
    for article in filter(None, map(library.articles.get, slugs)):
        for said in (article.plain.split(",")[0], *article.also):
            head, _, rest = said.strip().partition(" ")
            bare = rest if head.lower() in ("a", "an", "the") and rest else said.strip()
            half = article.title.casefold().startswith(f"{bare.casefold()} ")
            if " " in bare and len(bare) <= _SHORT and not half and not bare.startswith("your "):
                yield bare
