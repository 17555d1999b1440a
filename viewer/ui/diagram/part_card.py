"""The card that speaks: about the lit part, or, while none is lit, about the view of the picture."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from viewer.library.address import Address
from viewer.library.diagram import Part
from viewer.library.library import Mention
from viewer.ui.controls.card import Card
from viewer.ui.controls.label import SMALL_HEADING, LabelStyle
from viewer.ui.controls.link_row import LinkRow
from viewer.ui.diagram.names import sentence_case
from viewer.ui.style.look import Look

_TITLE = LabelStyle(px=25, weight=600, ink="title", serif=True, line_height=1.22)
_ILL_TITLE = LabelStyle(px=25, weight=600, ink="heart", serif=True, line_height=1.22)
_MEDICAL = LabelStyle(px=16, weight=400, ink="ink2", line_height=1.35)
_SENTENCE = LabelStyle(px=18, line_height=1.5)
_HINT = LabelStyle(px=16, ink="ink2", line_height=1.4)


class PartCard(Card):
    """One card with changing words.

    Signals:
        open_requested(object address): the person wants to read on at an Address.
    """

    open_requested = Signal(object)
    """The person wants to read on there. Argument: the Address."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._addresses: dict[LinkRow, Address] = {}

    def show_part(self, part: Part, ill: bool, more: str, mentions: Sequence[Mention]) -> None:
        """Everyday name, medical name with its sound, one sentence, and where to read about it.

        `more` is the title of the article about the part.
        """
        self._begin()
        self.say(sentence_case(part.name), _ILL_TITLE if ill else _TITLE)
        medical = f"{part.medical} ({part.sound})" if part.medical and part.sound else part.medical
        if medical:
            self.say(medical, _MEDICAL, above=4)
        self.say(part.meaning, _SENTENCE, above=10)
        if part.article is not None:
            self._link(self.tr("Read more"), "book-open", part.article, more)
        if mentions:
            self.say(self.tr("In the text"), SMALL_HEADING, above=10)
            several = len({mention.article for mention in mentions}) > 1
            for mention in mentions:
                words = f"{mention.article}: {mention.section}" if several else mention.section
                self._link(words, "file-text", mention.address, mention.article)

    def show_view(self, title: str, sentence: str, ill: bool, hint: str) -> None:
        """A view's title and sentence, and how to go on."""
        self._begin()
        self.say(title, _ILL_TITLE if ill else _TITLE)
        if sentence:
            self.say(sentence, _SENTENCE, above=10)
        self.say(hint, _HINT, above=12)

    def _begin(self) -> None:
        self.clear()
        self._addresses.clear()

    def _link(self, words: str, icon: str, address: Address, of: str = "") -> None:
        row = LinkRow(self._look, words, icon)
        if of:
            row.setAccessibleDescription(of)
            row.setToolTip(of)
        before = [self, *self._addresses][-1]
        self._addresses[row] = address
        row.clicked.connect(self._on_row_clicked)
        self.add_row(row)
        QWidget.setTabOrder(before, row)

    def _on_row_clicked(self) -> None:
        row = self.sender()
        if isinstance(row, LinkRow):
            self.open_requested.emit(self._addresses[row])
