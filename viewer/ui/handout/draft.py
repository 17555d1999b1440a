"""Draft: the packet while it is being chosen. It lives with the dialog, and forgets what was typed."""

from collections.abc import Sequence

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from viewer.library.address import Address
from viewer.paper.choice import Choice
from viewer.paper.packet import Item, Packet
from viewer.paper.personal import Personal
from viewer.paper.sets import HandoutSet


class Draft(QObject):
    """Holds one packet; the parts of the dialog change it through here and hear of each other's changes.

    Signals:
        packet_changed(): anything of the packet is another than before.
        items_changed(): what is in it, its order, or which one is being looked at, is another than before.
    """

    packet_changed = Signal()
    items_changed = Signal()

    def __init__(self, packet: Packet, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._packet = packet
        self._current = 0

    @property
    def packet(self) -> Packet:
        """What is chosen now."""
        return self._packet

    @property
    def current(self) -> int:
        """Which item the sections shown are of."""
        return self._current

    def look_at(self, index: int) -> None:
        """Show the sections of another item."""
        if index != self._current and 0 <= index < len(self._packet.items):
            self._current = index
            self.items_changed.emit()

    def choose(self, choice: Choice) -> None:
        """Have it look another way."""
        self._take(replace(self._packet, choice=choice))

    def tell(self, personal: Personal) -> None:
        """Have other words typed for the person."""
        self._take(replace(self._packet, personal=personal))

    def choose_sections(self, index: int, sections: tuple[str, ...]) -> None:
        """Have these sections of an article."""
        items = list(self._packet.items)
        items[index] = replace(items[index], sections=sections)
        self._take(replace(self._packet, items=tuple(items)))

    def keep_sections(self, kept: Sequence[tuple[str, ...]]) -> None:
        """Have these sections of each article, in the order of the articles."""
        left = iter(kept)
        items = tuple(
            replace(item, sections=next(left, item.sections)) if item.address.kind == "article" else item
            for item in self._packet.items
        )
        self._take(replace(self._packet, items=items))

    def put_in_place(self, packet: Packet) -> None:
        """Have another packet, as before something that is taken back; what was typed since then stays."""
        self._current = min(self._current, max(0, len(packet.items) - 1))
        self._take(replace(packet, personal=self._packet.personal), items=True)

    def add(self, address: Address) -> None:
        """Put another thing at the end and look at it; one that is in it already is looked at."""
        addresses = [item.address for item in self._packet.items]
        if address in addresses:
            self.look_at(addresses.index(address))
            return
        self._current = len(addresses)
        self._take(replace(self._packet, items=(*self._packet.items, Item(address))), items=True)

    def remove(self, index: int) -> None:
        """Take one out."""
        items = tuple(item for at, item in enumerate(self._packet.items) if at != index)
        self._current = max(0, min(self._current - (index < self._current), len(items) - 1))
        self._take(replace(self._packet, items=items), items=True)

    def put_back(self, index: int, item: Item) -> None:
        """Have one again that was taken out, in its old place, and look at it."""
        items = list(self._packet.items)
        items.insert(index, item)
        self._current = min(index, len(items) - 1)
        self._take(replace(self._packet, items=tuple(items)), items=True)

    def move(self, index: int, to: int) -> None:
        """Give one another place in the order, and look at it."""
        items = list(self._packet.items)
        items.insert(to, items.pop(index))
        self._current = to
        self._take(replace(self._packet, items=tuple(items)), items=True)

    def take_set(self, chosen: HandoutSet) -> None:
        """Have what a set names, in place of what was chosen; what was typed for the person stays."""
        self._current = 0
        self._take(replace(self._packet, items=chosen.items, choice=chosen.choice), items=True)

    def forget(self) -> None:
        """Forget what was typed for the person."""
        self._packet = replace(self._packet, personal=Personal())

    def _take(self, packet: Packet, items: bool = False) -> None:
        if packet == self._packet and not items:
            return
        self._packet = packet
        if items:
            self.items_changed.emit()
        self.packet_changed.emit()
