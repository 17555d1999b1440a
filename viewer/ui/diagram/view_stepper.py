"""The view stepper: one view after another, where there are too many to stand in a row."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from viewer.ui.controls.button import Button
from viewer.ui.controls.label import Label, LabelStyle
from viewer.ui.style.look import Look

_NAME = LabelStyle(px=18, weight=600, line_height=1.2)
_WIDTH_PX = 340
_GAP_PX = 6


class ViewStepper(QWidget):
    """The name of the view that is shown, between a step back and a step on.

    Signals:
        view_chosen(str slug): the person stepped to another view.
    """

    view_chosen = Signal(str)
    """The person stepped to another view: its slug."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._views: tuple[tuple[str, str], ...] = ()
        self._shown = 0
        self._before = Button(look, self.tr("View before ([)"), icon="chevron-left")
        self._next = Button(look, self.tr("Next view (])"), icon="chevron-right")
        self._name = Label(look, "", _NAME)
        self._name.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("View"))
        for widget in (self._before, self._name, self._next):
            widget.setParent(self)
        self._before.clicked.connect(self._on_before_clicked)
        self._next.clicked.connect(self._on_next_clicked)

    @property
    def words(self) -> str:
        """What it says: the view's name and its number."""
        return self._name.text()

    def set_views(self, views: Sequence[tuple[str, str]]) -> None:
        """Offer these views, each a slug and its title."""
        self._views = tuple(views)
        self.choose(self._views[0][0] if self._views else "")

    def choose(self, slug: str) -> None:
        """Show which view is shown."""
        slugs = [each for each, _ in self._views]
        if slug in slugs:
            self._shown = slugs.index(slug)
            number = self.tr("{number} of {count}").format(number=self._shown + 1, count=len(slugs))
            self._name.setText(f"{self._views[self._shown][1]} ({number})")
            self._before.setEnabled(self._shown > 0)
            self._next.setEnabled(self._shown + 1 < len(slugs))
            self._place_name()

    def step(self, by: int) -> None:
        """Go so many views on, or back; at the ends nothing happens."""
        index = self._shown + by
        if 0 <= index < len(self._views):
            self.view_chosen.emit(self._views[index][0])

    def sizeHint(self) -> QSize:
        """As wide as designed, and as high as buttons and name need."""
        return QSize(self._look.px(_WIDTH_PX), self.heightForWidth(self._look.px(_WIDTH_PX)))

    def heightForWidth(self, width: int) -> int:
        """The buttons', or that of a name that wraps."""
        return max(self._before.sizeHint().height(), self._name.heightForWidth(self._room(width)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The buttons at both ends, the name between."""
        super().resizeEvent(event)
        size, width = self._before.sizeHint(), self.width()
        top = (self.height() - size.height()) // 2
        self._before.setGeometry(0, top, size.width(), size.height())
        self._next.setGeometry(width - size.width(), top, size.width(), size.height())
        self._place_name()

    def _place_name(self) -> None:
        """In the middle, in as many lines as it needs."""
        width = min(self._name.sizeHint().width(), self._room(self.width()))
        self._name.setGeometry((self.width() - width) // 2, 0, width, self.height())

    def _room(self, width: int) -> int:
        return max(1, width - 2 * (self._before.sizeHint().width() + _GAP_PX))

    def _on_before_clicked(self) -> None:
        self.step(-1)

    def _on_next_clicked(self) -> None:
        self.step(1)
