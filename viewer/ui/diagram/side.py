"""The side panel: what is said of the picture, and what is shown over it; scrolls where it does not fit."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QVBoxLayout, QWidget

from viewer.library.diagram import Diagram, Part
from viewer.render.concordance import Concordance
from viewer.ui.controls.scroll_bar import give_scroll_bar
from viewer.ui.diagram.compare_card import CompareCard
from viewer.ui.diagram.layer_card import LayerCard
from viewer.ui.diagram.part_card import PartCard
from viewer.ui.diagram.words_card import WordsCard
from viewer.ui.style.look import Look

WIDTH_PX = 326
_GAP_PX = 14
_BESIDE_PX = 700  # from this width on, at 100 %, the cards stand in two columns


class SidePanel(QScrollArea):
    """Cards: the speaking one, ways to compare, the switches, and the picture's words.

    Signals:
        open_requested(object address): the person wants to read on at an Address.
        words_requested(object address, object part): the person wants to see where a text speaks of a Part.
        layers_changed(): a switch was turned.
        part_chosen(str slug): a part was chosen in the list of names.
        watch_pressed(): the button that lets the blood move was pressed.
        way_chosen(): another way to compare was chosen.
    """

    open_requested = Signal(object)
    """The person wants to read on there. Argument: the Address."""
    words_requested = Signal(object, object)
    """The person wants to see where a text speaks of a part. Arguments: the Address there, the Part."""
    layers_changed = Signal()
    """A switch was turned. No arguments; `layers` has the slugs of those that are on."""
    part_chosen = Signal(str)
    """A part was chosen in the list of names: its slug."""
    watch_pressed = Signal()
    """The button that lets the blood move was pressed. No arguments."""
    way_chosen = Signal()
    """Another way to compare was chosen. No arguments; `compare.wiped` says which."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._speaking = PartCard(look)
        self._compare = CompareCard(look)
        self._layers = LayerCard(look)
        self._words = WordsCard(look)
        self._row = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._build()
        self.setAccessibleName(self.tr("About this picture"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        give_scroll_bar(self, look)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the page keys scroll it, without a stop of its own
        self._speaking.open_requested.connect(self.open_requested)
        self._speaking.words_requested.connect(self.words_requested)
        self._layers.layers_changed.connect(self.layers_changed)
        self._layers.watch_pressed.connect(self.watch_pressed)
        self._compare.way_chosen.connect(self.way_chosen)
        self._words.part_chosen.connect(self.part_chosen)
        self.verticalScrollBar().rangeChanged.connect(self._settle)

    @property
    def layers(self) -> frozenset[str]:
        """The slugs of what is shown over the picture, the names' among them."""
        return self._layers.shown

    @property
    def switches(self) -> LayerCard:
        """The card of what is shown over the picture."""
        return self._layers

    @property
    def compare(self) -> CompareCard:
        """The card of ways to compare, shown where there are two."""
        return self._compare

    @property
    def bar_room(self) -> int:
        """The strip at the right where the scroll bar comes and goes."""
        return self.verticalScrollBar().sizeHint().width() + 4

    @property
    def words(self) -> WordsCard:
        """The card of the picture's words."""
        return self._words

    def show_diagram(self, diagram: Diagram) -> None:
        """Offer the switches and the words of a diagram."""
        self._layers.offer(diagram.layers)
        self._words.show_diagram(diagram)

    def offer_names(self, offered: bool) -> None:
        """Offer the switch of the names, or not where no names are shown."""
        self._layers.offer_names(offered)

    def show_part(self, part: Part, ill: bool, more: str, texts: Concordance) -> None:
        """Speak of a part; `more` is the title of the article about it, `texts` knows who speaks of it."""
        self._speaking.show_part(part, ill, more, texts)

    def show_view(self, title: str, sentence: str, ill: bool, hint: str) -> None:
        """Speak of a view."""
        self._speaking.show_view(title, sentence, ill, hint)

    def sizeHint(self) -> QSize:
        """As wide as designed."""
        return QSize(self._look.px(WIDTH_PX) + self.bar_room, 400)

    def minimumSizeHint(self) -> QSize:
        """It scrolls, so it can be small."""
        return QSize(120, 80)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two columns where there is room."""
        super().resizeEvent(event)
        self._settle()

    def _build(self) -> None:
        ground = QWidget()
        first, second = QVBoxLayout(), QVBoxLayout()
        for column, cards in (
            (first, (self._speaking,)),
            (second, (self._compare, self._layers, self._words)),
        ):
            column.setSpacing(_GAP_PX)
            for card in cards:
                column.addWidget(card)
            column.addStretch(1)
            self._row.addLayout(column)
        self._row.setSpacing(_GAP_PX)
        ground.setLayout(self._row)
        self.setWidget(ground)
        self.viewport().setAutoFillBackground(False)
        ground.setAutoFillBackground(False)

    def _settle(self) -> None:
        """Columns side by side where there is room; the cards keep their width when the scroll bar comes."""
        beside = self.width() >= self._look.px(_BESIDE_PX)
        self._row.setDirection(
            QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        )
        self._row.setStretch(0, 1 if beside else 0)
        self._row.setStretch(1, 1)
        bar = self.verticalScrollBar()
        free = self.bar_room - (bar.width() if bar.maximum() > 0 else 0)
        self._row.setContentsMargins(0, 0, max(0, free), 0)
