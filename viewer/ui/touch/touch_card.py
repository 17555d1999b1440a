"""The card beside a picture to touch: what was touched, one sentence, and large buttons to read about it."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from viewer.library.address import Address
from viewer.library.diagram import Part
from viewer.render.part_names import sentence_case
from viewer.ui.controls.card import Card
from viewer.ui.controls.label import SMALL_HEADING, LabelStyle
from viewer.ui.controls.scroll_bar import give_scroll_bar
from viewer.ui.controls.skin import Kind
from viewer.ui.style.look import Look
from viewer.ui.touch.way_button import WayButton

WIDTH_PX = 400
_NAME = LabelStyle(px=30, weight=600, ink="title", serif=True, line_height=1.2)
_MEDICAL = LabelStyle(px=18, ink="ink2", line_height=1.35)
_SENTENCE = LabelStyle(px=21, line_height=1.45)

Way = tuple[str, Address]
"""A title, and where it leads."""


class TouchCard(QScrollArea):
    """Speaks of the part that was touched; scrolls where it does not fit.

    Signals:
        open_requested(object address): the person wants to read about it at an Address.
    """

    open_requested = Signal(object)
    """The person wants to read about it. Argument: the Address."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._ways: dict[WayButton, Address] = {}
        self._card = Card(look)
        ground = QWidget()
        column = QVBoxLayout(ground)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._card)
        column.addStretch(1)
        self.setWidget(ground)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        give_scroll_bar(self, look)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the page keys scroll it, without a stop of its own
        self.viewport().setAutoFillBackground(False)
        ground.setAutoFillBackground(False)

    @property
    def ways(self) -> tuple[WayButton, ...]:
        """The buttons, in order."""
        return tuple(self._ways)

    def show_hint(self, words: str, hint: str) -> None:
        """Say how to begin."""
        self._begin()
        self._card.say(words, _NAME)
        self._card.say(hint, _SENTENCE, above=10)

    def show_part(self, part: Part, ways: Sequence[Way]) -> None:
        """Speak of a part, with a button for each way on."""
        self._begin()
        self._card.say(sentence_case(part.name), _NAME)
        if part.medical:
            self._card.say(part.medical, _MEDICAL, above=2)
        self._card.say(part.meaning, _SENTENCE, above=8)
        self._card.say(self.tr("Read about it"), SMALL_HEADING, above=14)
        for title, address in ways:
            kind = Kind.OUTLINED if self._ways else Kind.PRIMARY
            button = WayButton(self._look, title, "book-open", kind)
            button.clicked.connect(self._on_clicked)
            self._ways[button] = address
            self._card.add_row(button)

    def take_focus(self) -> None:
        """Focus the first button."""
        for button in self._ways:
            button.setFocus(Qt.FocusReason.TabFocusReason)
            self.ensureWidgetVisible(button)
            return

    def sizeHint(self) -> QSize:
        """As wide as designed."""
        return QSize(self._look.px(WIDTH_PX), 400)

    def minimumSizeHint(self) -> QSize:
        """It scrolls, so it can be small."""
        return QSize(160, 120)

    def _begin(self) -> None:
        self._card.clear()
        self._ways.clear()
        self.verticalScrollBar().setValue(0)

    def _on_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, WayButton):
            self.open_requested.emit(self._ways[button])
