"""Preview: the very pages that will be printed, one at a time, with what is known of them."""

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetricsF, QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QStackedLayout, QVBoxLayout, QWidget

from viewer.ui.controls.button import Button
from viewer.ui.controls.empty_state import EmptyState, Way
from viewer.ui.controls.label import Label, LabelStyle
from viewer.ui.controls.skin import Kind
from viewer.ui.handout.page_view import ZOOMS, PageView
from viewer.ui.handout.page_words import PageWords
from viewer.ui.handout.preview_pages import PreviewPages
from viewer.ui.style.look import Look

_PLACE = LabelStyle(weight=600, ink="ink2")
_SIDE_PX = 12
_LOW_PX = 360  # a lower place has the page beside what is said of it
_SIGN_MS = 1000
"""How long pages are awaited before a sign says so."""
_AGAIN = "again"
_HIGHEST = 12.0  # grade of a school


class Preview(QWidget):
    """The page, and below it where one is, how hard it is to read, and how large it is shown.

    Signals:
        fit_requested(): the person wants it on one sheet.
        again_requested(): the person wants the pages to be tried once more.
    """

    fit_requested = Signal()
    """The person wants it on one sheet. No arguments."""
    again_requested = Signal()
    """The person wants the pages to be tried once more. No arguments."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._page = 1
        self._too_long = False
        self._filled: tuple[bool, bool] | None = None  # how the rows are filled: beside, low
        self.pages = PreviewPages(self)
        self.view = PageView(look)
        self._words = PageWords(self.view, self.pages)
        self._empty = QWidget()
        self._place = Label(look, "", _PLACE)
        self._grade = Label(look, "", _PLACE)
        self.fit = Button(look, self.tr("Fit to one sheet"), self.tr("Fit to one sheet"))
        self.before = Button(look, self.tr("Page before"), icon="chevron-left", kind=Kind.GHOST)
        self.next = Button(look, self.tr("Next page"), icon="chevron-right", kind=Kind.GHOST)
        self.smaller = Button(look, self.tr("Smaller"), icon="minus", kind=Kind.GHOST)
        self.larger = Button(look, self.tr("Larger, to read it"), icon="plus", kind=Kind.GHOST)
        self._slow = QTimer(self, interval=_SIGN_MS, singleShot=True)
        self._stack = QStackedLayout()
        self._whole = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._facts, self._turning, self._zooming = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        self._lay_out()
        self._wire()
        self._tell()

    @property
    def page(self) -> int:
        """The page that is shown, counted from 1."""
        return self._page

    @property
    def place(self) -> str:
        """Where one is, in words."""
        return self._place.text()

    @property
    def grade(self) -> str:
        """How hard the text is to read, in words; empty while that is not known."""
        return self._grade.text()

    @property
    def message(self) -> EmptyState | None:
        """What stands where no page can be shown."""
        return self._empty if isinstance(self._empty, EmptyState) and self._empty.isVisible() else None

    def show_pages(self, pdf: bytes) -> None:
        """Show other pages; the one that was looked at stays, where there still is one of its number."""
        self._slow.stop()
        self.pages.load(pdf)
        self._page = max(1, min(self._page, self.pages.count))
        self.view.show_shape(self.pages.size_of(self._page))
        self._stack.setCurrentWidget(self.view)
        self._wish()

    def await_pages(self) -> None:
        """Others are awaited: what is shown fades, and after a while a sign says so."""
        self._grade.setText("")
        self.view.set_stale(True)
        self._stack.setCurrentWidget(self.view)
        self._show_controls(True)
        self._slow.start()

    def show_slow(self) -> None:
        """Say in words that pages are awaited, as happens by itself when they take long."""
        words = self.tr("Preparing the pages…")
        self.view.set_stale(True, words)
        self.view.setAccessibleName(words)

    def show_grade(self, grade: float) -> None:
        """Say the grade in which a pupil would read the text with ease."""
        self._grade.setText(self._grade_words(grade))

    def show_fit(self, wanted: bool) -> None:
        """Offer to bring it onto one sheet, or not."""
        self._too_long = wanted
        self._settle()

    def show_message(self, icon: str, headline: str, sentence: str, again: str = "") -> None:
        """Say why no page is shown; `again` are the words of a button to try once more."""
        self._slow.stop()
        self.pages.forget()
        self.view.forget()
        ways = (Way(_AGAIN, again, "rotate-ccw"),) if again else ()
        state = EmptyState(self._look, icon, headline, sentence, ways, warning=bool(again))
        state.setContentsMargins(32, 32, 32, 32)
        state.way_chosen.connect(self._on_way_chosen)
        self._stack.removeWidget(self._empty)
        self._empty.deleteLater()
        self._empty = state
        self._stack.addWidget(state)
        self._stack.setCurrentWidget(state)
        self._grade.setText("")
        self._too_long = False
        self._tell()
        self._show_controls(False)

    def turn(self, by: int) -> None:
        """Show a page so many on, or back; nothing beyond the ends."""
        wanted = max(1, min(self.pages.count, self._page + by))
        if self.pages.count and wanted != self._page:
            self._page = wanted
            self.view.show_shape(self.pages.size_of(wanted))
            self.view.verticalScrollBar().setValue(0)
            self._wish()

    def forget(self) -> None:
        """Let go of the pages and of every picture of them."""
        self._slow.stop()
        self.pages.forget()
        self.view.forget()
        self._grade.setText("")
        self._page = 1
        self._tell()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground that paper lies on; contrast themes outline it."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.color("chrome"))
        if self._look.theme.contrast:
            edge = round(self._look.edge_width)
            painter.fillRect(0, 0, edge, self.height(), self._look.color("edge"))
            for top in (0, self.height() - edge):
                painter.fillRect(0, top, self.width(), edge, self._look.color("edge"))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One row below the page, or two, or both beside it."""
        super().resizeEvent(event)
        self._settle()

    def _lay_out(self) -> None:
        self._whole.addLayout(self._stack, 1)  # first: a stack without a parent shows its first as a window
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._empty)
        below = QVBoxLayout()
        below.setSpacing(0)
        self._whole.setContentsMargins(2, 2, 0, 4)
        self._whole.setSpacing(0)
        self._whole.addLayout(below)
        below.addStretch(1)  # beside a low page they stand together
        for row in (self._facts, self._turning, self._zooming):
            row.setContentsMargins(_SIDE_PX, 0, _SIDE_PX, 0)
            row.setSpacing(0)
            below.addLayout(row)
        below.addStretch(1)
        self._place.setAlignment(Qt.AlignmentFlag.AlignCenter)
        for label in (self._place, self._grade):
            label.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self._fill_rows(beside=True, low=False)

    def _fill_rows(self, beside: bool, low: bool) -> None:
        """All in one row, or what is known of the pages in one of its own, or each thing."""
        if (beside, low) == self._filled:
            return
        self._filled = beside, low
        for row in (self._facts, self._turning, self._zooming):
            while row.takeAt(0) is not None:
                pass
        facts = self._turning if beside else self._facts
        facts.addWidget(self._grade)
        facts.addSpacing(_SIDE_PX)
        facts.addWidget(self.fit)
        facts.addStretch(1)
        for widget in (self.before, self._place, self.next):
            self._turning.addWidget(widget)
        self._turning.addStretch(1)
        zooming = self._zooming if low else self._turning
        zooming.addWidget(self.smaller)
        zooming.addWidget(self.larger)
        zooming.addStretch(1 if low else 0)

    def _wire(self) -> None:
        self.view.size_wished.connect(self._on_size_wished)
        self.view.turn_requested.connect(self.turn)
        self.view.zoom_changed.connect(self._tell)
        self.pages.page_drawn.connect(self._on_page_drawn)
        self.before.clicked.connect(self._on_before_clicked)
        self.next.clicked.connect(self._on_next_clicked)
        self.smaller.clicked.connect(self._on_smaller_clicked)
        self.larger.clicked.connect(self._on_larger_clicked)
        self.fit.clicked.connect(self.fit_requested)
        self._slow.timeout.connect(self.show_slow)
        self._look.look_worn.connect(self._settle)

    def _wish(self) -> None:
        self.pages.wish(self._page, self.view.dots)
        self._tell()

    def _place_words(self, page: int, count: int) -> str:
        return self.tr("Page {0} of {1}").format(page, count)

    def _grade_words(self, grade: float) -> str:
        return self.tr("Reading grade {0}").format(max(1, round(grade)))

    def _show_controls(self, shown: bool) -> None:
        for part in (self.before, self._place, self.next, self.smaller, self.larger):
            part.setVisible(shown)
        self._settle()

    def _settle(self) -> None:
        """Give all below the page a place in which it stays, whatever is known of the pages."""
        font = QFontMetricsF(self._look.font(_PLACE.weight, _PLACE.px))
        self._grade.setMinimumWidth(round(font.horizontalAdvance(self._grade_words(_HIGHEST))))
        self._place.setMinimumWidth(round(font.horizontalAdvance(self._place_words(1, 2))))
        parts = (self.before, self._place, self.next, self.smaller, self.larger, self._grade, self.fit)
        needed = sum(max(part.sizeHint().width(), part.minimumWidth()) for part in parts) + 4 * _SIDE_PX
        low = self.height() < self._look.px(_LOW_PX) and self.width() > self.height()
        directions = QBoxLayout.Direction
        self._whole.setDirection(directions.LeftToRight if low else directions.TopToBottom)
        tiny = self.height() < 3 * self.next.sizeHint().height()
        self._grade.setVisible(not tiny)
        kept = self.fit.sizePolicy()
        kept.setRetainSizeWhenHidden(not tiny)
        self.fit.setSizePolicy(kept)
        self.fit.setVisible(self._too_long and not tiny)
        self._fill_rows(needed <= self.width() and not low, low)

    def _tell(self) -> None:
        """Say where one is, and which ways there are from here."""
        count, zoom = self.pages.count, self.view.zoom
        words = self._place_words(self._page, count) if count else ""
        self._place.setText(words)
        for button, possible in (
            (self.before, self._page > 1),
            (self.next, self._page < count),
            (self.smaller, zoom > ZOOMS[0]),
            (self.larger, bool(count) and zoom < ZOOMS[-1]),
        ):
            if not possible and button.hasFocus():  # Qt would hand it to any widget
                self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)
            button.setEnabled(possible)
        self.view.setAccessibleName(words or self.tr("Pages"))
        self._words.follow(self._page if count else 0)
        self._settle()

    def _on_page_drawn(self, page: int, image: QImage) -> None:
        if page == self._page:
            image.setDevicePixelRatio(1)
            self.view.show_image(image)
            self.view.set_stale(False)

    def _on_size_wished(self, size: QSize) -> None:
        self.pages.wish(self._page, size)

    def _on_way_chosen(self, way: str) -> None:
        self.again_requested.emit()

    def _on_before_clicked(self) -> None:
        self.turn(-1)

    def _on_next_clicked(self) -> None:
        self.turn(1)

    def _on_smaller_clicked(self) -> None:
        self.view.zoom_by(-1)

    def _on_larger_clicked(self) -> None:
        self.view.zoom_by(1)
