"""What stands where a picture cannot be shown: that it is missing, and all its words."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy

from viewer.library.diagram import Diagram
from viewer.render.part_names import sentence_case
from viewer.ui.controls.card import Card
from viewer.ui.controls.empty_state import EmptyState, Way
from viewer.ui.controls.label import SMALL_HEADING, LabelStyle
from viewer.ui.controls.painted import ROW_SIDE_PX
from viewer.ui.controls.scroll_bar import give_scroll_bar
from viewer.ui.style.look import Look

_TEXT = LabelStyle(px=18, line_height=1.5)
_CAPTION = LabelStyle(px=16, ink="ink2", line_height=1.4)
_GAP_PX = 10


class MissingPicture(QScrollArea):
    """The empty state, then caption, description and the parts with their meanings.

    Signals:
        try_again_requested(): the person wants the picture to be tried again.
    """

    try_again_requested = Signal()
    """The person wants the picture to be tried again. No arguments."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._card = Card(look)
        self._card.setContentsMargins(22, 14, 22, 14)
        self.setAccessibleName(self.tr("About this picture"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the page keys scroll it, without a stop of its own
        self.setFrameShape(QFrame.Shape.NoFrame)
        give_scroll_bar(self, look)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(self._card)
        self.viewport().setAutoFillBackground(False)
        self._card.setAutoFillBackground(False)

    def show_diagram(self, diagram: Diagram, why: str = "") -> None:
        """Say the words of a diagram, and the sentence that says why it is not shown, where one is known."""
        self._card.clear()
        self._card.add_row(self._state(why or self.tr("The picture file could not be opened.")))
        self._say(diagram.caption, _CAPTION)
        for line in diagram.description.splitlines():
            self._say(line.strip(), _TEXT)
        self._say(self.tr("Parts of this picture"), SMALL_HEADING)
        for part in diagram.parts:
            medical = f" ({part.medical})" if part.medical else ""
            self._say(f"{sentence_case(part.name)}{medical}: {part.meaning}", _TEXT)

    def _state(self, why: str) -> EmptyState:
        state = EmptyState(
            self._look,
            "image-off",
            self.tr("This picture is missing"),
            self.tr("The words are all here. {why}").format(why=why),
            (Way("try-again", self.tr("Try again"), "rotate-ccw"),),
            warning=True,
        )
        state.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        state.setContentsMargins(ROW_SIDE_PX, 0, ROW_SIDE_PX, 0)  # in line with the words below
        state.way_chosen.connect(self._on_way_chosen)
        return state

    def _say(self, words: str, style: LabelStyle) -> None:
        if words:
            self._card.say(words, style, above=_GAP_PX)

    def _on_way_chosen(self) -> None:
        self.try_again_requested.emit()
