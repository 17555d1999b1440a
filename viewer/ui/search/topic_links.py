"""TopicLinks: the topics of the library and the picture to touch, for who found nothing or has not begun."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from viewer.library.address import Address, touch
from viewer.library.library import Library
from viewer.ui.controls.chip import Chip
from viewer.ui.controls.flow import Flow
from viewer.ui.controls.label import SMALL_HEADING
from viewer.ui.search.card_label import CardLabel
from viewer.ui.style.look import Look
from viewer.ui.style.paint import RESERVE_PX


class _Way(Chip):
    """A chip that leads to a place."""

    def __init__(self, look: Look, words: str, icon: str, address: Address) -> None:
        super().__init__(look, words, icon)
        self.address = address


class TopicLinks(QWidget):
    """A heading and a chip for each topic.

    Signals:
        open_requested(address): the reader chose one of them.
    """

    open_requested = Signal(object)
    """The reader chose one of them. Argument: its Address."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._library: Library | None = None
        self._flow = Flow()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        heading = CardLabel(look, SMALL_HEADING, self.tr("Look through the topics"))
        column.addWidget(heading)
        column.addSpacing(4)
        heading.setContentsMargins(RESERVE_PX, 0, 0, 0)
        column.addWidget(self._flow)
        look.look_changed.connect(self._flow.settle)

    @property
    def chips(self) -> tuple[Chip, ...]:
        """The ways, the picture to touch first."""
        return tuple(item for item in self._flow.items if isinstance(item, Chip))

    def show_library(self, library: Library) -> None:
        """Offer the topics of this library that have something in them."""
        if library is self._library:
            return
        self._library = library
        heart = (("pointer", self.tr("Touch the heart"), touch()),) if library.touch_views else ()
        topics = (
            (topic.icon, topic.title, topic.opens or Address("topic", topic.slug))
            for topic in library.topics
            if topic.articles or topic.opens is not None
        )
        ways = [_Way(self._look, words, icon, address) for icon, words, address in (*heart, *topics)]
        for way in ways:
            way.clicked.connect(self._on_way_clicked)
        self._flow.fill(ways)

    def _on_way_clicked(self) -> None:
        way = self.sender()
        if isinstance(way, _Way):
            self.open_requested.emit(way.address)
