"""The card of switches: names and layers over the picture, and the button that lets the blood move."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from viewer.library.diagram import Layer
from viewer.ui.controls.button import Button
from viewer.ui.controls.card import Card
from viewer.ui.controls.label import SMALL_HEADING, LabelStyle
from viewer.ui.controls.switch import Switch
from viewer.ui.style.look import Look

NAMES = "names"
_HINT = LabelStyle(px=16, ink="ink2", line_height=1.4)


class LayerCard(Card):
    """Which of the things over the picture are shown.

    Signals:
        layers_changed(): a switch was turned; ask `shown`.
        watch_pressed(): the button that lets the blood move was pressed.
    """

    layers_changed = Signal()
    """A switch was turned. No arguments; `shown` has the slugs of those that are on."""
    watch_pressed = Signal()
    """The button that lets the blood move was pressed. No arguments."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._switches: dict[str, Switch] = {}
        self._layers: tuple[Layer, ...] | None = None
        self._watch: Button | None = None
        self._still: QWidget | None = None
        self._blood = False
        look.look_changed.connect(self._settle_watch)

    @property
    def shown(self) -> frozenset[str]:
        """The slugs of the layers that are on; that of the names is `NAMES`."""
        return frozenset(slug for slug, switch in self._switches.items() if switch.isChecked())

    @property
    def watch(self) -> Button | None:
        """The button that lets the blood move, where the picture knows its ways."""
        return self._watch

    def offer(self, layers: Sequence[Layer]) -> None:
        """Offer the switches of a diagram; the same ones keep their places."""
        if tuple(layers) == self._layers:
            return
        self._layers = tuple(layers)
        self.clear()
        self._watch = self._still = None
        self.say(self.tr("Show in the picture"), SMALL_HEADING)
        self._switches = {NAMES: self._switch(self.tr("Names"), "tag", on=True)}
        for layer in layers:
            self._switches[layer.slug] = self._switch(layer.title, layer.icon, on=layer.shown)
            if layer.kind == "flow" and self._watch is None:
                self._add_watch()

    def offer_names(self, offered: bool) -> None:
        """Offer the switch of the names, or not where no names are shown."""
        if NAMES in self._switches:
            self._switches[NAMES].setVisible(offered)
        self.setVisible(offered or bool(self._layers))

    def offer_watch(self, offered: bool) -> None:
        """Offer to watch the blood move, or not in a view that moves by itself."""
        self._blood = offered
        self._settle_watch()

    def turn_on_flow(self) -> None:
        """Show the way of the blood."""
        for layer in self._layers or ():
            if layer.kind == "flow":
                self._switches[layer.slug].setChecked(True)

    def say_watch(self, running: bool, paused: bool) -> None:
        """What the button will do now."""
        if self._watch is None:
            return
        going = self.tr("Pause") if running else self.tr("Go on")
        self._watch.set_words(going if running or paused else self.tr("Watch the blood move"))
        self._watch.set_icon("pause" if running else "play")

    def _add_watch(self) -> None:
        words = self.tr("Watch the blood move")
        self._watch = Button(self._look, words, words, "play")
        self._watch.clicked.connect(self.watch_pressed)
        self.add_row(self._watch)
        words = self.tr("Nothing moves here, as your settings ask. The arrows show the way of the blood.")
        self._still = self.block(words, _HINT, above=4)
        self.add_row(self._still)
        self._settle_watch()

    def _settle_watch(self) -> None:
        """Where nothing may move, words stand in the place of the button."""
        if self._watch is not None and self._still is not None:
            self._watch.setVisible(self._blood and self._look.motion)
            self._still.setVisible(self._blood and not self._look.motion)

    def _switch(self, words: str, icon: str, on: bool) -> Switch:
        switch = Switch(self._look, words, icon, on)
        switch.toggled.connect(self.layers_changed)
        self.add_row(switch)
        return switch
