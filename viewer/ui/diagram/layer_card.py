"""The card of switches: names and layers over the picture."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from viewer.library.diagram import Layer
from viewer.ui.controls.card import Card
from viewer.ui.controls.label import SMALL_HEADING
from viewer.ui.controls.switch import Switch
from viewer.ui.style.look import Look

NAMES = "names"


class LayerCard(Card):
    """Which of the things over the picture are shown.

    Signals:
        layers_changed(): a switch was turned; ask `shown`.
    """

    layers_changed = Signal()
    """A switch was turned. No arguments; `shown` has the slugs of those that are on."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._switches: dict[str, Switch] = {}
        self._layers: tuple[Layer, ...] | None = None

    @property
    def shown(self) -> frozenset[str]:
        """The slugs of the layers that are on; that of the names is `NAMES`."""
        return frozenset(slug for slug, switch in self._switches.items() if switch.isChecked())

    def offer(self, layers: Sequence[Layer]) -> None:
        """Offer the switches of a diagram; the same ones keep their places."""
        if tuple(layers) == self._layers:
            return
        self._layers = tuple(layers)
        self.clear()
        self.say(self.tr("Show in the picture"), SMALL_HEADING)
        self._switches = {NAMES: self._switch(self.tr("Names"), "tag", on=True)}
        for layer in layers:
            self._switches[layer.slug] = self._switch(layer.title, layer.icon, on=layer.shown)

    def offer_names(self, offered: bool) -> None:
        """Offer the switch of the names, or not where no names are shown."""
        if NAMES in self._switches:
            self._switches[NAMES].setVisible(offered)
        self.setVisible(offered or bool(self._layers))

    def _switch(self, words: str, icon: str, on: bool) -> Switch:
        switch = Switch(self._look, words, icon, on)
        switch.toggled.connect(self.layers_changed)
        self.add_row(switch)
        return switch
