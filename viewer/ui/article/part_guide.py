"""PartGuide: lights the parts of pictures that a text names, while they are pointed at or after a press."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from viewer.library.address import Address
from viewer.library.library import Library
from viewer.ui.article.text_view import TextView


class PartGuide(QObject):
    """Decides which part is lit in a page's figures: one pointed at for as long, one pressed until Escape.

    A press on a part that no figure in sight shows, or a second one on the same part, is for the viewer.
    """

    def __init__(self, text: TextView) -> None:
        """Light parts in the figures of `text`."""
        super().__init__(text)
        self._text = text
        self._library: Library | None = None
        self._pointed = ""
        self._held = ""

    def show_page(self, library: Library) -> None:
        """Hold nothing: the page is another one."""
        self._library = library
        self._hold("")

    def point(self, part: str) -> None:
        """Light a part while it is pointed at or has the focus; an empty text ends that."""
        self._pointed = part
        self._text.light(part or self._held)

    def press(self, address: Address) -> bool:
        """Keep the part that an address names lit where a figure in sight shows it; false where none does."""
        part = address.spot if address.kind == "diagram" else ""
        if not part or part == self._held or not self._text.shows(part):
            return False
        self._hold(part)
        words = self.tr("{0} is shown in the picture. Press again to see it larger.")
        self._announce(words.format(self._name_of(address)))
        return True

    def dismiss(self) -> bool:
        """Let go of the part that a press has lit; false where there is none."""
        held = bool(self._held)
        self._hold("")
        return held

    def led(self, address: Address) -> Address:
        """Where a press on an address leads: in a picture without a part, to the one that stays lit."""
        diagram = self._library.diagram_at(address) if self._library is not None else None
        if diagram is None or address.spot or diagram.part(self._held) is None:
            return address
        return address.at(self._held)

    def _hold(self, part: str) -> None:
        self._held = part
        self._text.hold(part)
        self.point(self._pointed)

    def _name_of(self, address: Address) -> str:
        diagram = self._library.diagram_at(address) if self._library is not None else None
        part = diagram.part(address.spot) if diagram is not None else None
        return part.tag[:1].upper() + part.tag[1:] if part is not None else address.spot

    def _announce(self, sentence: str) -> None:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._text, sentence))
