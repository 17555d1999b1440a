"""The bar above a picture: the way back, the picture's title, and its views to choose from."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from viewer.ui.controls.button import Button
from viewer.ui.controls.label import Label, LabelStyle
from viewer.ui.controls.segmented import Segmented
from viewer.ui.diagram.view_stepper import ViewStepper
from viewer.ui.style.look import Look

_TITLE = LabelStyle(px=23, weight=600, ink="title", serif=True, line_height=1.15)
_HEIGHT_PX = 68
_SIDE_PX = 14
_GAP_PX = 12
_TITLE_LEAST = 220
_WORDED_PX = 1000  # a narrower bar, at 100 %, has an added button without words
_MORE_WORDED_PX = 200  # what each further one needs besides


class TopBar(QWidget):
    """One row where there is room; else the way back loses its words, then the views get a row of their own.

    Views that do not find room there either are stepped through one after the other.

    Signals:
        back_requested(): the person wants to go back to the text.
        view_chosen(str slug): the person chose a state or comparison.
    """

    back_requested = Signal()
    """The person wants to go back to the text. No arguments."""
    view_chosen = Signal(str)
    """The person chose a state or a comparison: its slug."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._low = False
        words = self.tr("Back to article")
        self._back = Button(look, words, words, "arrow-left")
        self._title = Label(look, "", _TITLE)
        self._views = Segmented(look, self.tr("View"), ())
        self._stepper = ViewStepper(look)
        self._count = 0
        self._extras: list[Button] = []
        for widget in (self._back, self._title, self._views, self._stepper):
            widget.setParent(self)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._back.clicked.connect(self.back_requested)
        self._views.choice_chosen.connect(self.view_chosen)
        self._stepper.view_chosen.connect(self.view_chosen)
        look.look_changed.connect(self._settle)

    @property
    def back_button(self) -> Button:
        """The way back."""
        return self._back

    @property
    def title(self) -> Label:
        """The picture's title."""
        return self._title

    @property
    def views(self) -> Segmented:
        """The choice of states, comparisons and beats, where all find room."""
        return self._views

    @property
    def stepper(self) -> ViewStepper:
        """One view after the other, where they do not."""
        return self._stepper

    def add_button(self, button: Button) -> None:
        """Put one more button before the views, or at the right end where they stand below."""
        button.setParent(self)
        self._extras.append(button)
        self._settle()

    def step(self, by: int) -> None:
        """Go so many views on, or back."""
        self._stepper.step(by)

    def show_title(self, title: str, views: Sequence[tuple[str, str]]) -> None:
        """Name another picture and offer its views; a single view is no choice."""
        self._title.setText(title)
        self._views.set_choices(views)
        self._views.come_after(self._back)
        self._stepper.set_views(views)
        self._count = len(views)
        _show_at_once(self._views)
        self._settle()

    def set_low(self, low: bool) -> None:
        """Where the window is low there is no second row: the title gives way instead."""
        if low != self._low:
            self._low = low
            self._settle()

    def choose(self, view: str) -> None:
        """Show which view is shown."""
        self._views.choose(view)
        self._stepper.choose(view)

    def event(self, event: QEvent) -> bool:
        """The views' width is known only once they are shown."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._settle()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Settle anew."""
        super().resizeEvent(event)
        self._settle()

    def sizeHint(self) -> QSize:
        """One row as designed, or two."""
        return QSize(600, self.height())

    def _settle(self) -> None:
        """Place back, title and views, in the roomiest of the ways that fit."""
        row = max(self._look.px(_HEIGHT_PX), self._back.sizeHint().height())
        extra = self._extra_width()
        room = self.width() - 2 * _SIDE_PX - extra
        title = self._look.px(_TITLE_LEAST) + _GAP_PX
        views = self._views.width_side_by_side + _GAP_PX if self._count > 1 else 0
        worded, bare = self._back.width_hint(words_shown=True), self._back.width_hint(words_shown=False)
        one_row = bare + title + views <= room
        two_rows = not one_row and not self._low
        self._back.set_words_shown(worded + title + (0 if two_rows else views) <= room)
        back = self._back.sizeHint().width()
        beside = room - back - _GAP_PX
        chooser = self._chooser(room if two_rows else beside) if views else None
        place = QRect(_SIDE_PX, 0, back, row)
        self._back.setGeometry(_centered(place, self._back.sizeHint().height()))
        place = QRect(_SIDE_PX + back + _GAP_PX, 0, max(1, beside - (views if one_row else 0)), row)
        self._title.setVisible(one_row or two_rows or not views)
        self._title.setGeometry(_centered(place, self._title.heightForWidth(place.width())))
        in_front = extra if one_row and views else 0  # then the views keep the right end
        strip = QRect(_SIDE_PX + room - beside, 0, beside + in_front, row)
        below = self._place_chooser(chooser, strip, one_row, two_rows)
        self._place_extra(row, self.width() - _SIDE_PX - (views if in_front else 0))
        if row + below != self.height():
            self.setFixedHeight(row + below)

    def _place_chooser(self, chooser: QWidget | None, beside: QRect, one_row: bool, two_rows: bool) -> int:
        """Put what one chooses views with beside the way back, or below; how high it is below."""
        if chooser is None:  # a single view is no choice
            self._views.hide()
            self._stepper.hide()
            return 0
        height = chooser.sizeHint().height()
        if two_rows:
            chooser.setGeometry(_SIDE_PX, beside.height() - 4, self.width() - 2 * _SIDE_PX, height)
            return height
        if one_row:
            beside.setLeft(beside.right() + 1 - chooser.sizeHint().width())
        chooser.setGeometry(_centered(beside, height))
        return 0

    def _extra_width(self) -> int:
        """How much of the row the added buttons take, also while one is hidden, so that nothing jumps."""
        worded = self.width() >= self._look.px(_WORDED_PX + _MORE_WORDED_PX * (len(self._extras) - 1))
        for extra in self._extras:
            extra.set_words_shown(worded)
        return sum(extra.sizeHint().width() + _GAP_PX for extra in self._extras)

    def _place_extra(self, row: int, right: int) -> None:
        """Put the added buttons into the first row, so that they end at `right`."""
        for extra in reversed(self._extras):
            size = extra.sizeHint()
            place = QRect(right - size.width(), 0, size.width(), row)
            extra.setGeometry(_centered(place, size.height()))
            right -= size.width() + _GAP_PX

    def _chooser(self, room: int) -> QWidget:
        """What one chooses views with in so much room: all side by side, closer together, or steps."""
        self._views.set_tight(self._views.width_side_by_side > room)
        fits = self._views.width_side_by_side <= room or self._views.width_tight() <= room
        self._views.setVisible(fits)
        self._stepper.setVisible(not fits)
        return self._views if fits else self._stepper


def _centered(place: QRect, height: int) -> QRect:
    """A strip of this height in the middle of a place, never higher than it."""
    height = min(place.height(), height)
    return QRect(place.left(), place.top() + (place.height() - height) // 2, place.width(), height)


def _show_at_once(row: QWidget) -> None:
    """Show the widgets of a row now. Qt shows new ones only later, and until then they have no width."""
    layout = row.layout()
    items = [layout.itemAt(index) for index in range(layout.count())] if layout is not None else []
    for item in items:
        widget = item.widget() if item is not None else None
        if widget is not None:
            widget.show()
