"""The touch pane: a large picture whose parts lead to what there is to read about them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from viewer.library.address import Address, touch
from viewer.library.diagram import Diagram
from viewer.library.library import Library
from viewer.ui.diagram.painter import Painter
from viewer.ui.diagram.pill import Pill
from viewer.ui.diagram.scene import Scene
from viewer.ui.diagram.stage import Stage
from viewer.ui.diagram.top_bar import TopBar
from viewer.ui.style.look import Look
from viewer.ui.touch.menu import menu_of
from viewer.ui.touch.touch_card import WIDTH_PX, TouchCard, Way

_NARROW_PX = 900
_LOW_PX = 600
_MARGIN_PX = 16
_WIDEST_SHARE = 0.42  # of the pane, for the card
_STAGE_SHARE, _CARD_SHARE = 62, 38  # of the height, where the card stands below


class TouchPane(QWidget):
    """Shows one of the library's pictures to touch; decides nothing about where one may go.

    Signals:
        closed(): the person wants to go back to the text.
        open_requested(object address): the person wants to read at an Address.
    """

    closed = Signal()
    """The person wants to go back to the text. No arguments."""
    open_requested = Signal(object)
    """The person wants to read there. Argument: the Address."""

    def __init__(self, look: Look, painter: Painter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._painter = look, painter
        self._library: Library | None = None
        self._menu: Diagram | None = None
        self._chosen = ""
        self._touched = False  # by finger or key; before that a part that is only pointed at is spoken of
        self._names: set[Pill] = set()
        self._bar = TopBar(look)
        self._stage = Stage(look, painter, self)
        self._card = TouchCard(look)
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._body.setContentsMargins(_MARGIN_PX, 0, _MARGIN_PX, _MARGIN_PX)
        self._body.setSpacing(_MARGIN_PX)
        self._body.addWidget(self._stage, 1)
        self._body.addWidget(self._card)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addLayout(self._body, 1)
        self.setFocusProxy(self._stage)
        self._bar.back_requested.connect(self.closed)
        self._bar.view_chosen.connect(self._show_view)
        self._stage.part_pointed.connect(self._on_part_pointed)
        self._stage.part_chosen.connect(self._on_part_chosen)
        self._card.open_requested.connect(self.open_requested)
        look.look_changed.connect(self._settle_body)

    @property
    def stage(self) -> Stage:
        """Where the picture is."""
        return self._stage

    @property
    def card(self) -> TouchCard:
        """What speaks of the part that was touched."""
        return self._card

    @property
    def bar(self) -> TopBar:
        """The bar above."""
        return self._bar

    @property
    def address(self) -> Address | None:
        """The address of the picture that is shown, with the part that was touched."""
        return touch(self._bar.views.chosen).at(self._chosen)

    @property
    def chosen(self) -> str:
        """The part that was touched, empty for none."""
        return self._chosen

    def show_menu(self, library: Library, address: Address) -> None:
        """Show the picture that an address names, else the first, with the part that it names, else none."""
        self._library = library
        views = [(view.slug, view.title) for view in library.touch_views]
        self._bar.show_title(self.tr("Touch where your question is"), views)
        self._chosen, self._touched = address.spot, False
        self._show_view(address.view or next((slug for slug, _ in views), ""))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground that everything lies on."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.color("chrome"))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The card goes below the picture where the pane is narrow or upright."""
        super().resizeEvent(event)
        self._settle_body()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back to the text, page keys turn the card; other keys are for the picture."""
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.closed.emit()
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            bar = self._card.verticalScrollBar()
            bar.setValue(bar.value() + (1 if key == Qt.Key.Key_PageDown else -1) * bar.pageStep())
        elif not self._stage.press_key(key, event.modifiers()):
            super().keyPressEvent(event)

    def _show_view(self, slug: str) -> None:
        library = self._library
        view = next((each for each in library.touch_views if each.slug == slug), None) if library else None
        menu = menu_of(library, view) if library is not None and view is not None else None
        if menu is None:
            return
        self._menu = menu
        self._bar.choose(slug)
        self._stage.show_scenes([Scene.of(menu, menu.states[0], self._painter)])
        self._stage.show_layers(frozenset(), names=True)
        self._attend_names()
        self._stage.setAccessibleName(self.tr("Touch where your question is"))
        self._stage.setAccessibleDescription(menu.alt)
        self._choose(self._chosen)

    def _attend_names(self) -> None:
        """Hear of names that are pressed, of each once: the stage keeps them where they are the same."""
        names = set(self._stage.names)
        for name in names - self._names:
            name.clicked.connect(self._on_name_pressed)
        self._names = names

    def _choose(self, part: str) -> None:
        """Light a part and speak of it; for none, or one that this picture lacks, say how to begin."""
        known = self._menu.part(part) if self._menu is not None else None
        self._chosen = part if known is not None else ""
        self._stage.light(self._chosen)
        if known is not None:
            self._card.show_part(known, self._ways(part))
        else:
            hint = self.tr("Touch a part of the heart, or its name. You will see what you can read about it.")
            self._card.show_hint(self.tr("Where is your question?"), hint)

    def _ways(self, slug: str) -> list[Way]:
        part = self._menu.part(slug) if self._menu is not None else None
        if part is None or self._library is None:
            return []
        return [(self._library.title_of(address), address) for address in self._library.told_at(part)]

    def _on_part_pointed(self, part: str) -> None:
        """Light what is pointed at; the card stays with what was touched, so its buttons can be reached."""
        if part and not self._touched:
            self._choose(part)
        else:
            self._stage.light(part or self._chosen)

    def _on_part_chosen(self, part: str) -> None:
        """A tap or the keyboard's focus chooses a part; a tap beside all leaves it."""
        if part:
            self._touched = True
            if part != self._chosen:
                self._choose(part)

    def _on_name_pressed(self) -> None:
        """Enter on a name with the keyboard's focus goes on: to the one thing to read, or to the choice."""
        name = self.sender()
        if not isinstance(name, Pill) or not name.ring_shown:
            return
        ways = self._ways(name.slug)
        if len(ways) == 1:
            self.open_requested.emit(ways[0][1])
        else:
            self._card.take_focus()

    def _settle_body(self) -> None:
        narrow = self.width() < _NARROW_PX or self.width() < self.height()
        directions = QBoxLayout.Direction
        self._body.setDirection(directions.TopToBottom if narrow else directions.LeftToRight)
        self._bar.set_low(self.height() < _LOW_PX)
        widest = min(self._look.px(WIDTH_PX), round(self.width() * _WIDEST_SHARE))
        self._card.setMinimumWidth(0 if narrow else widest)
        self._card.setMaximumWidth(16777215 if narrow else widest)
        self._body.setStretch(0, _STAGE_SHARE if narrow else 1)
        self._body.setStretch(1, _CARD_SHARE if narrow else 0)
