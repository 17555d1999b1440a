"""SettingsDialog: how this person reads and what the clinic is like, on a card over the window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, QStandardPaths, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QFileDialog,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from viewer.paper.logo import read_logo
from viewer.reading.clinic import CLINIC
from viewer.reading.clinicfile import keep_logo
from viewer.reading.settings import SETTINGS, SettingsError
from viewer.render.scan.refusal import RefusedError
from viewer.render.theme import Theme
from viewer.ui.contents.overlay import Overlay, as_seen
from viewer.ui.controls.button import Button
from viewer.ui.controls.label import HEADLINE, Label
from viewer.ui.controls.segmented import Segment, Segmented
from viewer.ui.controls.skin import Kind
from viewer.ui.reader import Reader
from viewer.ui.settings.changes import CLINIC as CLINIC_PAGE
from viewer.ui.settings.changes import READING, Changes
from viewer.ui.settings.letterhead import Letterhead
from viewer.ui.settings.logo_row import LogoRow
from viewer.ui.settings.notice import Notice
from viewer.ui.settings.page import SettingsPage
from viewer.ui.settings.paper_side import PaperSide
from viewer.ui.settings.rows import SetRow
from viewer.ui.style.look import TARGET_PX, Look
from viewer.ui.style.paint import RESERVE_PX, rounded_surface

_WIDTH_PX, _HEIGHT_PX = 1080, 860
_OUTSIDE_PX = 24  # so much of the window stays around the card
_INSIDE_PX, _RADIUS = 28, 20.0
_PAPER_PX, _ROWS_PX = 400, 440
"""How wide the paper is beside the rows, and the rows at least, for it to stand there."""
_SMALL_PX = 560
"""A window lower than this has the card to its edges."""


class SettingsDialog(Overlay):
    """Two pages of rows; with the clinic's goes a strip of paper. `finished` says that it was closed."""

    def __init__(self, look: Look, reader: Reader, paper: Theme, parent: QWidget) -> None:
        """`paper` is the theme whose colors are printed."""
        super().__init__(look, "", parent)
        self.setAccessibleName(self.tr("Settings"))
        self._keeper = reader.keeper
        self._beside = True
        self.changes = Changes(reader, look, self)
        self.pages = {READING: SettingsPage(look, SETTINGS), CLINIC_PAGE: SettingsPage(look, CLINIC)}
        self.choice = Segmented(
            look, self.tr("What to set"), ((READING, self.tr("Reading")), (CLINIC_PAGE, self.tr("Clinic")))
        )
        self.letterhead = Letterhead(look, paper)
        self.trouble = Notice(look, "triangle-alert", "urgent")
        self.close_button = Button(look, self.tr("Close the settings"), icon="x", kind=Kind.GHOST)
        self.undo = Button(look, self.tr("Undo"), self.tr("Undo"), "undo-2")
        self.reset = Button(
            look, self.tr("Reset this page"), self.tr("Reset this page"), "rotate-ccw", Kind.GHOST
        )
        self._lay_out()
        self._wire()

    def panel(self) -> QRect:
        """The card."""
        return self._panel.geometry()

    def first_stop(self) -> QWidget:
        """The page that is shown, among both."""
        return next(each for each in self.choice.findChildren(Segment) if each.isChecked())

    def open_page(self, page: str = "", opener: QWidget | None = None) -> None:
        """Open at a page, the one that was shown last unless told; there is nothing to take back yet."""
        self.changes.forget()
        self.trouble.say("")
        self.choose_page(page or self.choice.chosen)
        self.show_over(opener)

    def choose_page(self, page: str) -> None:
        """Show a page."""
        self.choice.choose(page)
        self._stack.setCurrentWidget(self.pages[page])
        self._side.setVisible(page == CLINIC_PAGE or not self._beside)
        self.show_values()

    def show_sets(self, names: tuple[str, ...]) -> None:
        """Offer the sets of handouts with these names to begin with."""
        row = self.pages[CLINIC_PAGE].rows["default_set",]
        if isinstance(row, SetRow):
            row.offer(names)

    def show_values(self) -> None:
        """Show everything as it is now."""
        locked = self.changes.locked
        for name, page in self.pages.items():
            page.show_values(self.changes, name, locked if name == CLINIC_PAGE else "")
        self.letterhead.show_clinic(self._keeper.clinic)
        self.undo.setEnabled(self.changes.can_undo)
        self.reset.setEnabled(self.choice.chosen == READING or not locked)

    def take_logo(self, file: str) -> None:
        """Take the picture in a file for the logo, or say why that cannot be."""
        try:
            path = keep_logo(self._keeper.clinic_file, *read_logo(Path(file)))
        except RefusedError as error:
            self._logo.warn(error.sentence(Path(file).name))
        except SettingsError as error:
            self._logo.warn(str(error))
        else:
            self.changes.take(CLINIC_PAGE, ("logo",), str(path))

    def arrange(self) -> None:
        """In the middle, as large as needed and possible; the paper beside the rows where both find room."""
        look = self._look
        outside = 0 if min(self.width(), self.height()) < _SMALL_PX else 2 * _OUTSIDE_PX
        room = QSize(max(1, self.width() - outside), max(1, self.height() - outside))
        size = QSize(look.px(_WIDTH_PX), look.px(_HEIGHT_PX)).boundedTo(room)
        inside = look.px(_INSIDE_PX) if outside else look.px(_INSIDE_PX) // 2
        self._rows.setContentsMargins(inside, inside // 2, inside // 2, inside // 2)
        self._rows.setSpacing(look.px(6))
        self._place_paper(size.width() >= look.px(_PAPER_PX + _ROWS_PX + 2 * _INSIDE_PX))
        self._side.setMaximumWidth(look.px(_PAPER_PX) if self._beside else 16_777_215)
        self._side.setMinimumWidth(look.px(_PAPER_PX) if self._beside else 0)
        self._head.setSpacing(inside)
        needed = sum(each.sizeHint().width() for each in (self._title, self.choice, self.close_button))
        fits = needed + 3 * inside <= size.width()
        directions = QBoxLayout.Direction
        self._head.setDirection(directions.LeftToRight if fits else directions.TopToBottom)
        corner = QPoint((self.width() - size.width()) // 2, (self.height() - size.height()) // 2)
        self._panel.setGeometry(QRect(corner, size))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The dim, then the card."""
        super().paintEvent(event)
        theme, place = self._look.theme, QRectF(self._panel.geometry())
        border = theme["edge"] if theme.contrast else theme["line"] if theme.dark else ""
        painter = QPainter(self)
        rounded_surface(painter, place, theme["paper"], border, self._look.edge_width, _RADIUS)
        painter.end()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes round within, and what it comes to is brought into sight."""
        moved = super().focusNextPrevChild(forward)
        stop, page = QApplication.focusWidget(), self.pages[self.choice.chosen]
        if stop is not None and page.isAncestorOf(stop):
            page.ensureWidgetVisible(stop, 0, self._look.px(TARGET_PX))
        return moved

    def _reading_order(self, stop: QWidget) -> tuple[int, int]:
        """From head to foot; rows that are scrolled out of sight stay between both."""
        page = self.pages[self.choice.chosen]
        top = page.mapTo(self, QPoint()).y()
        y, x = super()._reading_order(stop)
        if page.isAncestorOf(stop):
            corner = as_seen(stop).mapTo(page.inner, QPoint())
            return top + corner.y(), corner.x()
        return (y if y < top else y + page.inner.height()), x

    def _lay_out(self) -> None:
        look = self._look
        self._panel = QWidget(self)
        self._stack = QStackedWidget()
        for page in self.pages.values():
            self._stack.addWidget(page)
        self._side = PaperSide(look, self.letterhead)
        self._title = Label(look, self.tr("Settings"), HEADLINE)
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head.setContentsMargins(RESERVE_PX, 0, 0, 0)
        self._head.addWidget(self._title, 0, Qt.AlignmentFlag.AlignVCenter)
        choice = QHBoxLayout()
        choice.addWidget(self.choice)
        choice.addStretch(1)
        self._head.addLayout(choice, 1)
        head = QHBoxLayout()
        head.addLayout(self._head, 1)
        head.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._body.addWidget(self._stack, 1)
        self._body.addWidget(self._side)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.reset)
        foot.addWidget(self.undo)
        self._rows = QVBoxLayout(self._panel)
        self._rows.addLayout(head)
        self._rows.addWidget(self.trouble)
        self._rows.addLayout(self._body, 1)
        self._rows.addLayout(foot)

    def _wire(self) -> None:
        self.close_button.clicked.connect(self.reject)
        self.choice.choice_chosen.connect(self.choose_page)
        self.undo.clicked.connect(self.changes.undo)
        self.reset.clicked.connect(self._on_reset_clicked)
        self.changes.changed.connect(self.show_values)
        self._keeper.saving_failed.connect(self.trouble.say)
        self._keeper.saved_again.connect(self.trouble.fall_silent)
        self.pages[READING].value_chosen.connect(self._on_reading_chosen)
        self.pages[CLINIC_PAGE].value_chosen.connect(self._on_clinic_chosen)
        self._logo.choose_requested.connect(self._on_logo_wanted)

    @property
    def _logo(self) -> LogoRow:
        row = self.pages[CLINIC_PAGE].rows["logo",]
        if not isinstance(row, LogoRow):
            raise TypeError("the clinic declares no logo")
        return row

    def _place_paper(self, beside: bool) -> None:
        if beside == self._beside:
            return
        self._beside = beside
        if beside:
            self._body.addWidget(self._side)
        else:
            self._body.removeWidget(self._side)
            self.pages[CLINIC_PAGE].put_last(self._side)
        self._side.setVisible(self.choice.chosen == CLINIC_PAGE or not beside)

    def _on_reading_chosen(self, path: tuple[str, ...], value: object) -> None:
        self.changes.take(READING, path, value)

    def _on_clinic_chosen(self, path: tuple[str, ...], value: object) -> None:
        self.changes.take(CLINIC_PAGE, path, value)

    def _on_reset_clicked(self) -> None:
        self.changes.reset(self.choice.chosen)

    def _on_logo_wanted(self) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
        dialog = QFileDialog(self.window(), self.tr("Choose a logo"), folder)
        dialog.setNameFilter(self.tr("Pictures (*.svg *.png)"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.take_logo)
        dialog.open()
