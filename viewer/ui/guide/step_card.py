"""The card of a step: title, sentence, what to do, where to read more; on the last one where to read on."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtCore import QMargins, QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLayout, QSizePolicy, QVBoxLayout, QWidget

from viewer.library.address import Address
from viewer.library.guide import Step
from viewer.ui.controls.button import Button
from viewer.ui.controls.label import LabelStyle
from viewer.ui.controls.link_row import LinkRow
from viewer.ui.controls.painted import ROW_SIDE_PX
from viewer.ui.diagram.fold import Fold
from viewer.ui.guide.step_box import StepBox
from viewer.ui.guide.text import ACTION, SENTENCE, SMALL, TITLE, Growth, StepText
from viewer.ui.style.look import Look
from viewer.ui.style.paint import RESERVE_PX, sheet

_HEADING = LabelStyle(px=18, weight=700, ink="ink2")
_MOST_CHARS_U = 34  # the widest a column of words becomes, in multiples of the body size
_SIDE_U, _TOP_U = 1.5, 1.3
_LEAST_SIDE_PX = 16


class Said(Struct, frozen=True):
    """What a card says: a step with its fields filled in, the number to call, and what stands below it.

    `more` is the title of the place that the step's link leads to. `read_on`, with titles, and `sources` are
    those of the last step, else empty; `draft` is the line that says that nobody signed the text, or empty.
    """

    step: Step
    call: str
    more: str = ""
    read_on: tuple[tuple[Address, str], ...] = ()
    sources: tuple[str, ...] = ()
    draft: str = ""
    last: bool = False


class StepCard(QWidget):
    """A sheet of paper with the words of one step at a time.

    Signals:
        open_requested(address: Address): the person wants to read on there.
        again_requested(): the person wants to walk through the guide once more.
    """

    open_requested = Signal(object)
    """The person wants to read on there: the Address."""
    again_requested = Signal()
    """The person wants to walk through the guide once more. No arguments."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._growth = Growth(look)
        self._places: dict[LinkRow, Address] = {}
        self._stops: list[QWidget] = []
        self._spaces: list[tuple[QLayout, float, int]] = []
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.look_worn.connect(self._settle)

    @property
    def stops(self) -> Sequence[QWidget]:
        """What the keyboard stops at, from top to bottom."""
        return tuple(self._stops)

    def grow(self, factor: float) -> None:
        """Say the same in words so many times as large as the article's."""
        if abs(factor - self._growth.factor) > 0.01:
            self._growth.factor = factor
            self._settle()

    def say(self, said: Said) -> None:
        """Say the words of another step."""
        self._clear()
        step = said.step
        self._text(step.title, TITLE, 0)
        if step.emergency:
            lines = ((step.sentence, SENTENCE), (step.do, ACTION))
            box = StepBox(self._look, self._growth, ("urgent", "phone-call"), said.call, lines)
            self._box(box, 0.9)
        else:
            self._text(step.sentence, SENTENCE, 0.5)
            self._box(self._action(step), 1.0)
        if step.link is not None and said.more:
            self._row(step.link, self.tr("Read more: {title}").format(title=said.more), "book-open", 0.5)
        if said.last:
            self._end(said)
        self._column.addStretch(1)
        if said.draft:
            self._text(said.draft, SMALL, 1.0)
        self._settle()

    def sizeHint(self) -> QSize:
        """As high as the words need in a column of usual width."""
        width = self._look.px(440)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """It lies in what scrolls, so it can be narrow."""
        return QSize(160, 100)

    def hasHeightForWidth(self) -> bool:
        """Words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As high as all words need; the margins of a wide sheet leave them the column they get."""
        now, then = self._column.contentsMargins(), self._margins_at(width)
        # The margins of now stay: a layout whose margins change is laid out again, and then asks again.
        across = width - then.left() - then.right() + now.left() + now.right()
        height = self._column.totalHeightForWidth(across) - now.top() - now.bottom()
        return max(height + then.top() + then.bottom(), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column's width and its place in the middle."""
        super().resizeEvent(event)
        self._column.setContentsMargins(self._margins_at(self.width()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The sheet; dark and contrast themes outline it."""
        painter = QPainter(self)
        sheet(painter, QRectF(self.rect()), self._look.theme, self._look.edge_width)
        painter.end()

    def _action(self, step: Step) -> StepBox:
        do = step.kind == "do"
        title = self.tr("Do") if do else self.tr("Notice")
        kind = ("tip", "circle-check-big") if do else ("info", "eye")
        return StepBox(self._look, self._growth, kind, title, ((step.do, ACTION),))

    def _end(self, said: Said) -> None:
        """What stands on the last step only."""
        if said.read_on:
            self._text(self.tr("Read on"), _HEADING, 1.2)
        for address, title in said.read_on:
            self._row(address, title, "file-text", 0)
        again = Button(self._look, self.tr("Start again"), self.tr("Start again"), "rotate-ccw")
        again.clicked.connect(self.again_requested)
        self._stops.append(again)
        holder = QHBoxLayout()
        holder.addWidget(again)
        holder.addStretch(1)
        self._hold(holder, 0.6)
        if said.sources:
            words: list[QWidget] = [
                StepText(self._look, self._growth, source, SMALL) for source in said.sources
            ]
            fold = Fold(
                self._look, self.tr("Show the sources"), self.tr("Hide the sources"), "list-ordered", words
            )
            self._stops.extend(fold.findChildren(LinkRow))
            self._add(fold, 0.4)

    def _text(self, words: str, style: LabelStyle, above: float) -> None:
        self._add(StepText(self._look, self._growth, words, style), above, RESERVE_PX + ROW_SIDE_PX)

    def _box(self, box: StepBox, above: float) -> None:
        self._add(box, above, RESERVE_PX)

    def _row(self, address: Address, words: str, icon: str, above: float) -> None:
        row = LinkRow(self._look, words, icon)
        self._places[row] = address
        self._stops.append(row)
        row.clicked.connect(self._on_row_clicked)
        self._add(row, above)

    def _add(self, widget: QWidget, above: float, inset: int = 0) -> None:
        """Add a widget, so many body sizes below the last; `inset` brings its edge to where words begin."""
        holder = QVBoxLayout()
        holder.addWidget(widget)
        self._hold(holder, above, inset)
        widget.show()

    def _hold(self, holder: QBoxLayout, above: float, inset: int = 0) -> None:
        self._spaces.append((holder, above, inset))
        self._column.addLayout(holder)

    def _clear(self) -> None:
        self._places.clear()
        self._stops.clear()
        self._spaces.clear()
        while (item := self._column.takeAt(0)) is not None:
            if (inner := item.layout()) is not None:
                while (each := inner.takeAt(0)) is not None:
                    _done_with(each.widget())

    def _settle(self) -> None:
        for box in self.findChildren(StepBox):
            box.settle()
        for text in self.findChildren(StepText):
            text.updateGeometry()
            text.update()
        for holder, above, inset in self._spaces:
            holder.setContentsMargins(inset, round(above * self._growth.u), inset, 0)
            holder.invalidate()  # a layout within another is not told when its widgets ask for another size
        self._column.invalidate()
        self._column.setContentsMargins(self._margins_at(self.width()))
        self.updateGeometry()
        self.update()

    def _margins_at(self, width: int) -> QMargins:
        """Around the words of a sheet of this width."""
        u = self._growth.u
        least = max(_LEAST_SIDE_PX, min(round(_SIDE_U * u), width // 14))
        side = max(least, round((width - _MOST_CHARS_U * u) / 2)) - RESERVE_PX
        along = round(min(_TOP_U * u, 40))
        return QMargins(side, along, side, along)

    def _on_row_clicked(self) -> None:
        row = self.sender()
        if isinstance(row, LinkRow):
            self.open_requested.emit(self._places[row])


def _done_with(widget: QWidget | None) -> None:
    if widget is not None:
        widget.hide()
        widget.deleteLater()
