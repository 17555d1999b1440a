"""The picture pane: one picture of the library with everything that is said of it, over the whole window."""

import time

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from viewer.library import address as addresses
from viewer.library.address import Address
from viewer.library.diagram import Diagram
from viewer.library.library import Library
from viewer.render.concordance import Concordance
from viewer.ui.diagram.beat_bar import BeatBar
from viewer.ui.diagram.exhibition import Exhibition
from viewer.ui.diagram.layer_card import NAMES
from viewer.ui.diagram.missing import MissingPicture
from viewer.ui.diagram.painter import Painter
from viewer.ui.diagram.run import Clock
from viewer.ui.diagram.side import WIDTH_PX, SidePanel
from viewer.ui.diagram.stage import Stage
from viewer.ui.diagram.top_bar import TopBar
from viewer.ui.style.look import Look

_NARROW_PX = 900
_LOW_PX = 600
_MARGIN_PX = 16
_BELOW_PX = 10  # between the stage and the bar of a beat
_WIDEST_SHARE = 0.42  # of the pane, for the side panel
_STAGE_SHARE = 62  # percent of the height, where the panel stands below
_LOW_BEAT_SHARE = 82  # the same where it is little and the bar of a beat takes some


class PicturePane(QWidget):
    """Shows a view of a diagram, with a part lit; decides nothing about where one may go.

    Signals:
        closed(): the person wants to go back to the text.
        open_requested(object address): the person wants to read on at an Address.
        words_requested(object address, object part): the person wants to see where a text speaks of a Part.
        state_chosen(object address): the person chose another view; the Address of it.
        part_lit(str slug): another part is lit; an empty slug when none is.
        view_shown(object address): another view is shown; the Address of one that shows a single still
            picture, else None.
    """

    closed = Signal()
    """The person wants to go back to the text. No arguments."""
    open_requested = Signal(object)
    """The person wants to read on there. Argument: the Address."""
    words_requested = Signal(object, object)
    """The person wants to see where a text speaks of a part. Arguments: the Address there, the Part."""
    state_chosen = Signal(object)
    """The person chose another view of the picture. Argument: the Address of the view."""
    part_lit = Signal(str)
    """Another part is lit: its slug, empty when none is."""
    view_shown = Signal(object)
    """Another view is shown. Argument: the Address of one that shows a single still picture, else None."""

    def __init__(
        self, look: Look, painter: Painter, parent: QWidget | None = None, clock: Clock = time.monotonic
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._painter = painter
        self._library: Library | None = None
        self._texts: Concordance | None = None
        self._diagram: Diagram | None = None
        self._view = ""
        self._why = ""  # the picture is missing
        self._chosen = ""  # the part that was tapped, or reached by keyboard
        self._pointed = ""  # the part under the pointer, which is lit as long as it is there
        self._lit = ""
        self._bar = TopBar(look)
        self._stage = Stage(look, painter, self, clock)  # the stack below shows its first at once
        self._missing = MissingPicture(look)
        self._side = SidePanel(look)
        self._beat = BeatBar(look)
        self._exhibition = Exhibition(look, painter, self._stage, self._side, self._beat, clock)
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
    def beat(self) -> BeatBar:
        """The scrubber of a heartbeat below the stage, shown with a beat only."""
        return self._beat

    @property
    def exhibition(self) -> Exhibition:
        """What is shown."""
        return self._exhibition

    @property
    def bar(self) -> TopBar:
        """The bar above."""
        return self._bar

    @property
    def address(self) -> Address | None:
        """The address of the view that is shown; None before a picture was opened."""
        return addresses.diagram(self._diagram.slug, self._view) if self._diagram is not None else None

    @property
    def missing(self) -> MissingPicture:
        """What stands where a picture cannot be shown."""
        return self._missing

    @property
    def lit(self) -> str:
        """The slug of the part that is lit, empty for none."""
        return self._lit

    def show_picture(self, library: Library, diagram: Diagram, address: Address, texts: Concordance) -> None:
        """Open a diagram at the view and part that the address names; without a view, at its first state.

        `texts` knows where the library speaks of the parts.
        """
        self._library, self._texts = library, texts
        if diagram != self._diagram:
            self._diagram = diagram
            self._bar.show_title(diagram.title, diagram.titles)
            self._side.show_diagram(diagram)
            self._why = ""
            self._missing.show_diagram(diagram)
        self._pointed = ""
        self._show_view(address.view if address.view in diagram.views else diagram.states[0].slug)
        self.light(address.spot)

    def put_below(self, bar: QWidget) -> None:
        """Put a bar below the stage; whoever brings it shows and hides it."""
        self._left.addWidget(bar)

    def light(self, part: str) -> None:
        """Light a part and speak of it, as a tap does; an empty or unknown slug lights none."""
        known = self._diagram is not None and self._diagram.part(part) is not None
        self._chosen = part if known else ""
        self._settle_light()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks: nothing moves, nothing is kept ready."""
        super().hideEvent(event)
        if not event.spontaneous():
            self._exhibition.leave()

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
        """Escape goes back to the text, page keys turn the words, brackets the views; others the picture."""
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.closed.emit()
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            words = self._missing if self._missing.isVisible() else self._side
            bar = words.verticalScrollBar()
            bar.setValue(bar.value() + (1 if key == Qt.Key.Key_PageDown else -1) * bar.pageStep())
        elif key in (Qt.Key.Key_BracketLeft, Qt.Key.Key_BracketRight):
            self._bar.step(1 if key == Qt.Key.Key_BracketRight else -1)
        elif not self._stage.press_key(key, event.modifiers()):
            super().keyPressEvent(event)

    def _build(self) -> None:
        self._stack.addWidget(self._stage)
        self._stack.addWidget(self._missing)
        self._body.setContentsMargins(_MARGIN_PX, 0, _MARGIN_PX, _MARGIN_PX)
        self._body.setSpacing(_MARGIN_PX)
        self._left.setSpacing(_BELOW_PX)
        self._left.addLayout(self._stack, 1)
        self._left.addWidget(self._beat)
        self._beat.hide()
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
        self._side.words_requested.connect(self.words_requested)
        self._side.layers_changed.connect(self._on_layers_changed)
        self._exhibition.words_changed.connect(self._on_words_changed)
        self._missing.try_again_requested.connect(self._on_try_again_requested)
        self._painter.picture_refused.connect(self._on_picture_known)
        self._painter.picture_painted.connect(self._on_picture_known)
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
        low = self.height() < _LOW_PX
        self._bar.set_low(low)
        self._beat.set_low(low)
        self._side.setMaximumWidth(16777215 if narrow else width)
        share = _LOW_BEAT_SHARE if low and self._beat.isVisibleTo(self) else _STAGE_SHARE
        self._body.setStretch(0, share if narrow else 1)
        self._body.setStretch(1, 100 - share if narrow else 0)

    def _show_view(self, view: str) -> None:
        diagram = self._diagram
        if diagram is None:
            return
        self._view = view
        self._bar.choose(view)
        self._exhibition.show(diagram, view)
        self._settle_body()
        self._on_layers_changed()
        self._settle_picture()
        still = len(self._exhibition.states) == 1 and self._exhibition.beats.phase is None
        self.view_shown.emit(addresses.diagram(diagram.slug, view) if still else None)

    def _settle_picture(self) -> None:
        """Show the stage, or what stands for a picture that cannot be shown."""
        states = self._exhibition.states
        missing = all(self._painter.refuses(state) for state in states)
        why = next((sentence for state in states if (sentence := self._painter.why(state))), "")
        if missing and self._diagram is not None and why != self._why:
            self._why = why
            self._missing.show_diagram(self._diagram, why)
        self._stack.setCurrentWidget(self._missing if missing else self._stage)

    def _settle_light(self) -> None:
        diagram = self._diagram
        if diagram is None:
            return
        lit = self._pointed or self._chosen
        self._stage.light(lit)
        part = diagram.part(lit)
        if part is not None and self._library is not None and self._texts is not None:
            ill = any(state.tone == "ill" and state.focus == lit for state in self._exhibition.states)
            more = self._library.title_of(part.article) if part.article is not None else ""
            self._side.show_part(part, ill, more, self._texts)
        else:
            self._exhibition.speak()
        if lit != self._lit:
            self._lit = lit
            self.part_lit.emit(lit)

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

    def _on_words_changed(self) -> None:
        """A beat came to another phase: its words are spoken, rather than those of a part touched before."""
        self._chosen = ""
        self._settle_light()

    def _on_picture_known(self) -> None:
        if self._diagram is not None:
            self._settle_picture()

    def _on_try_again_requested(self) -> None:
        self._painter.try_again()
        self._show_view(self._view)
