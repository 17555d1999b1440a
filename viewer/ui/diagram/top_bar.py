"""The bar above a picture: the way back, the picture's title, and its views to choose from."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from viewer.ui.controls.button import Button
from viewer.ui.controls.label import Label, LabelStyle
from viewer.ui.controls.segmented import Segmented
from viewer.ui.style.look import Look

_TITLE = LabelStyle(px=23, weight=600, ink="title", serif=True, line_height=1.15)
_HEIGHT_PX = 68
_SIDE_PX = 14
_GAP_PX = 12
_TITLE_LEAST = 220


class TopBar(QWidget):
    """One row where there is room; else the way back loses its words, then the views get a row of their own.

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
        for widget in (self._back, self._title, self._views):
            widget.setParent(self)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._back.clicked.connect(self.back_requested)
        self._views.choice_chosen.connect(self.view_chosen)
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
        """The choice of states and comparisons."""
        return self._views

    def show_title(self, title: str, views: Sequence[tuple[str, str]]) -> None:
        """Name another picture and offer its views; a single view is no choice."""
        self._title.setText(title)
        self._views.set_choices(views)
        self._views.setVisible(len(views) > 1)
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
        """Place the three, in the roomiest of the ways that fit."""
        room = self.width() - 2 * _SIDE_PX
        views = self._views.sizeHint().width() if self._views.isVisibleTo(self) else 0
        self._back.set_words_shown(True)
        least = self._look.px(_TITLE_LEAST)
        if self._back.sizeHint().width() + least + views + 2 * _GAP_PX > room:
            self._back.set_words_shown(False)
        tight = self._back.sizeHint().width() + least + views + 2 * _GAP_PX > room
        alone = self._back.sizeHint().width() + views + _GAP_PX > room
        two_rows = tight and (alone or not self._low)
        self._title.setVisible(not tight or two_rows)
        back = self._back.sizeHint()
        row = max(self._look.px(_HEIGHT_PX), back.height())
        height = row + (self._views.sizeHint().height() if two_rows else 0)
        self._back.setGeometry(_SIDE_PX, (row - back.height()) // 2, back.width(), back.height())
        left = _SIDE_PX + back.width() + _GAP_PX
        width = room - back.width() - _GAP_PX - (0 if two_rows or not views else views + _GAP_PX)
        title = min(row, self._title.heightForWidth(width))
        self._title.setGeometry(left, (row - title) // 2, max(1, width), title)
        size = self._views.sizeHint()
        if two_rows:
            self._views.setGeometry(_SIDE_PX, row - 4, min(room, max(size.width(), room)), size.height())
        else:
            x = self.width() - _SIDE_PX - size.width()
            self._views.setGeometry(x, (row - size.height()) // 2, size.width(), size.height())
        if height != self.height():
            self.setFixedHeight(height)


def _show_at_once(row: QWidget) -> None:
    """Show the widgets of a row now. Qt shows new ones only later, and until then they have no width."""
    layout = row.layout()
    items = [layout.itemAt(index) for index in range(layout.count())] if layout is not None else []
    for item in items:
        widget = item.widget() if item is not None else None
        if widget is not None:
            widget.show()
