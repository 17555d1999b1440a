"""The card that speaks: about the lit part, or, while none is lit, about the view of the picture."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from viewer.library.address import Address
from viewer.library.diagram import Part
from viewer.library.library import Mention
from viewer.render.concordance import Concordance
from viewer.render.part_names import sentence_case
from viewer.ui.controls.card import Card
from viewer.ui.controls.label import SMALL_HEADING, LabelStyle
from viewer.ui.controls.link_row import LinkRow
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
        words_requested(object address, object part): the person wants to see where a text speaks of a Part.
    """

    open_requested = Signal(object)
    """The person wants to read on there. Argument: the Address."""
    words_requested = Signal(object, object)
    """The person wants to see where a text speaks of a part. Arguments: the Address there, the Part."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._addresses: dict[LinkRow, Address] = {}
        self._speaking: set[LinkRow] = set()
        self._part: Part | None = None

    def show_part(self, part: Part, ill: bool, more: str, texts: Concordance) -> None:
        """Everyday name, medical name with its sound, one sentence, and where to read about it.

        `more` is the title of the article about the part, `texts` knows which others speak of it.
        """
        self._begin()
        self._part = part
        self.say(sentence_case(part.name), _ILL_TITLE if ill else _TITLE)
        medical = f"{part.medical} ({part.sound})" if part.medical and part.sound else part.medical
        if medical:
            self.say(medical, _MEDICAL, above=4)
        self.say(part.meaning, _SENTENCE, above=10)
        if part.article is not None:
            self._link(self.tr("Read more"), "book-open", part.article, more)
        here = texts.here(part)
        several = len({mention.page for mention in here}) > 1
        self._list(self.tr("In this article"), here, [self._place(each, several) for each in here])
        others = texts.elsewhere(part)
        self._list(self.tr("In other articles"), others, [each.article for each in others])

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
        self._speaking.clear()
        self._part = None

    def _place(self, mention: Mention, several: bool) -> str:
        """The heading, with the number of the page where there are several to look in."""
        words = self.tr("Part {0}: {1}")
        return words.format(mention.page, mention.section) if several else mention.section

    def _list(self, heading: str, mentions: Sequence[Mention], rows: Sequence[str]) -> None:
        if mentions:
            self.say(heading, SMALL_HEADING, above=10)
        for mention, words in zip(mentions, rows, strict=True):
            row = self._link(words, "file-text", mention.address, f"{mention.article}: {mention.section}")
            self._speaking.add(row)

    def _link(self, words: str, icon: str, address: Address, of: str = "") -> LinkRow:
        row = LinkRow(self._look, words, icon)
        if of:
            row.setAccessibleDescription(of)
            row.setToolTip(of)
        before = [self, *self._addresses][-1]
        self._addresses[row] = address
        row.clicked.connect(self._on_row_clicked)
        self.add_row(row)
        QWidget.setTabOrder(before, row)
        return row

    def _on_row_clicked(self) -> None:
        row = self.sender()
        if not isinstance(row, LinkRow):
            return
        if row in self._speaking:
            self.words_requested.emit(self._addresses[row], self._part)
        else:
            self.open_requested.emit(self._addresses[row])
