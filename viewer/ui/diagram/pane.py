"""The picture pane: one picture of the library with everything that is said of it, over the whole window."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from viewer.library import address as addresses
from viewer.library.address import Address
from viewer.library.diagram import Comparison, Diagram, State
from viewer.library.library import Library
from viewer.ui.diagram.layer_card import NAMES
from viewer.ui.diagram.missing import MissingPicture
from viewer.ui.diagram.painter import Painter
from viewer.ui.diagram.scene import Scene
from viewer.ui.diagram.side import WIDTH_PX, SidePanel
from viewer.ui.diagram.stage import Stage
from viewer.ui.diagram.top_bar import TopBar
from viewer.ui.style.look import Look

_NARROW_PX = 900
_LOW_PX = 600
_MARGIN_PX = 16
_WIDEST_SHARE = 0.42  # of the pane, for the side panel
_STAGE_SHARE, _PANEL_SHARE = 62, 38  # of the height, where the panel stands below


class PicturePane(QWidget):
    """Shows a diagram at a state or comparison, with a part lit; decides nothing about where one may go.

    Signals:
        closed(): the person wants to go back to the text.
        open_requested(object address): the person wants to read on at an Address.
        state_chosen(object address): the person chose another view; the Address of it.
        part_lit(str slug): another part is lit; an empty slug when none is.
    """

    closed = Signal()
    """The person wants to go back to the text. No arguments."""
    open_requested = Signal(object)
    """The person wants to read on there. Argument: the Address."""
    state_chosen = Signal(object)
    """The person chose another view of the picture. Argument: the Address of the view."""
    part_lit = Signal(str)
    """Another part is lit: its slug, empty when none is."""

    def __init__(self, look: Look, painter: Painter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._painter = painter
        self._library: Library | None = None
        self._diagram: Diagram | None = None
        self._view = ""
        self._chosen = ""  # the part that was tapped, or reached by keyboard
        self._pointed = ""  # the part under the pointer, which is lit as long as it is there
        self._lit = ""
        self._bar = TopBar(look)
        self._stage = Stage(look, painter, self)  # the stack below shows its first at once
        self._missing = MissingPicture(look)
        self._side = SidePanel(look)
        self._stack = QStackedLayout()
        self._left = QVBoxLayout()
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.setFocusProxy(self._stage)
        self._build()
        self._wire()

    @property
    def stage(self) -> Stage:
        """Where the picture is."""
        return self._stage

    @property
    def side(self) -> SidePanel:
        """Where words are."""
        return self._side

    @property
    def bar(self) -> TopBar:
        """The bar above."""
        return self._bar

    @property
    def missing(self) -> MissingPicture:
        """What stands where a picture cannot be shown."""
        return self._missing

    @property
    def lit(self) -> str:
        """The slug of the part that is lit, empty for none."""
        return self._lit

    def show_picture(self, library: Library, diagram: Diagram, address: Address) -> None:
        """Open a diagram at the view and part that the address names; without a view, at its first state."""
        self._library = library
        if diagram != self._diagram:
            self._diagram = diagram
            states = [(state.slug, state.title) for state in diagram.states]
            comparisons = [(comparison.slug, comparison.title) for comparison in diagram.comparisons]
            self._bar.show_title(diagram.title, states + comparisons)
            self._side.show_diagram(diagram)
            self._missing.show_diagram(diagram)
        self._pointed = ""
        self._show_view(address.view if address.view in diagram.views else diagram.states[0].slug)
        self.light(address.spot)

    def light(self, part: str) -> None:
        """Light a part and speak of it, as a tap does; an empty or unknown slug lights none."""
        known = self._diagram is not None and self._diagram.part(part) is not None
        self._chosen = part if known else ""
        self._settle_light()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground that everything lies on."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.color("chrome"))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The panel goes below the stage where the pane is narrow or upright."""
        super().resizeEvent(event)
        self._settle_body()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back to the text, page keys turn the words; other keys are for the picture."""
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.closed.emit()
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            words = self._missing if self._missing.isVisible() else self._side
            bar = words.verticalScrollBar()
            bar.setValue(bar.value() + (1 if key == Qt.Key.Key_PageDown else -1) * bar.pageStep())
        elif not self._stage.press_key(key, event.modifiers()):
            super().keyPressEvent(event)

    def _build(self) -> None:
        self._stack.addWidget(self._stage)
        self._stack.addWidget(self._missing)
        self._body.setContentsMargins(_MARGIN_PX, 0, _MARGIN_PX, _MARGIN_PX)
        self._body.setSpacing(_MARGIN_PX)
        self._left.addLayout(self._stack)
        self._body.addLayout(self._left, 1)
        self._body.addWidget(self._side)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addLayout(self._body, 1)

    def _wire(self) -> None:
        self._bar.back_requested.connect(self.closed)
        self._bar.view_chosen.connect(self._on_view_chosen)
        self._stage.part_pointed.connect(self._on_part_pointed)
        self._stage.part_chosen.connect(self.light)
        self._side.part_chosen.connect(self.light)
        self._side.open_requested.connect(self.open_requested)
        self._side.layers_changed.connect(self._on_layers_changed)
        self._missing.try_again_requested.connect(self._on_try_again_requested)
        self._painter.picture_refused.connect(self._on_picture_refused)
        self._painter.picture_painted.connect(self._on_picture_painted)
        self._look.look_changed.connect(self._settle_body)

    def _settle_body(self) -> None:
        narrow = self.width() < _NARROW_PX or self.width() < self.height()
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if self._body.direction() != direction:
            self._body.setDirection(direction)
        # The panel's scroll bar comes and goes within the pane's own margin.
        room = self._side.bar_room
        width = min(self._look.px(WIDTH_PX), round(self.width() * _WIDEST_SHARE)) + room
        self._body.setContentsMargins(_MARGIN_PX, 0, max(0, _MARGIN_PX - room), _MARGIN_PX)
        self._left.setContentsMargins(0, 0, min(room, _MARGIN_PX) if narrow else 0, 0)
        self._bar.set_low(self.height() < _LOW_PX)
        self._side.setMaximumWidth(16777215 if narrow else width)
        self._body.setStretch(0, _STAGE_SHARE if narrow else 1)
        self._body.setStretch(1, _PANEL_SHARE if narrow else 0)

    def _show_view(self, view: str) -> None:
        diagram = self._diagram
        if diagram is None:
            return
        self._view = view
        self._bar.choose(view)
        states = _states_of(diagram, view)
        self._stage.show_scenes([Scene.of(diagram, state, self._painter) for state in states])
        self._side.offer_names(len(states) == 1)
        self._on_layers_changed()
        self._settle_picture(states)
        views = " ".join(f"{state.title}: {state.sentence}" for state in states)
        self._stage.setAccessibleName(f"{diagram.title}. {views}")
        self._stage.setAccessibleDescription(f"{diagram.alt} {diagram.description}")

    def _settle_picture(self, states: tuple[State, ...]) -> None:
        """Show the stage, or what stands for a picture that cannot be shown."""
        missing = all(self._painter.refuses(state) for state in states)
        self._stack.setCurrentWidget(self._missing if missing else self._stage)

    def _settle_light(self) -> None:
        diagram = self._diagram
        if diagram is None:
            return
        lit = self._pointed or self._chosen
        self._stage.light(lit)
        states = _states_of(diagram, self._view)
        part = diagram.part(lit)
        if part is not None and self._library is not None:
            ill = any(state.tone == "ill" and state.focus == lit for state in states)
            more = self._library.title_of(part.article) if part.article is not None else ""
            self._side.show_part(part, ill, more, self._library.mentions(lit))
        else:
            self._speak_of_view(diagram, states)
        if lit != self._lit:
            self._lit = lit
            self.part_lit.emit(lit)

    def _speak_of_view(self, diagram: Diagram, states: tuple[State, ...]) -> None:
        comparison = diagram.comparison(self._view)
        if comparison is not None:  # each sentence stands below its picture
            hint = self.tr("Touch a part to see it in both pictures.")
            self._side.show_view(comparison.title, "", False, hint)
        else:
            state, hint = states[0], self.tr("Touch a part or its name to learn about it.")
            self._side.show_view(state.title, state.sentence, state.tone == "ill", hint)

    def _on_view_chosen(self, view: str) -> None:
        if self._diagram is not None:
            self._show_view(view)
            self._settle_light()
            self.state_chosen.emit(addresses.diagram(self._diagram.slug, view))

    def _on_part_pointed(self, part: str) -> None:
        self._pointed = part
        self._settle_light()

    def _on_layers_changed(self) -> None:
        shown = self._side.layers
        self._stage.show_layers(shown - {NAMES}, NAMES in shown)

    def _on_picture_refused(self) -> None:
        if self._diagram is not None:
            self._settle_picture(_states_of(self._diagram, self._view))

    def _on_picture_painted(self) -> None:
        self._on_picture_refused()

    def _on_try_again_requested(self) -> None:
        self._painter.try_again()
        self._show_view(self._view)


def _states_of(diagram: Diagram, view: str) -> tuple[State, ...]:
    """The states that a view shows: one, or those of a comparison."""
    comparison: Comparison | None = diagram.comparison(view)
    if comparison is None:
        return (diagram.state(view),)
    return tuple(diagram.state(slug) for slug in comparison.states)
