"""Ending: what stands after the last line: the article's pages, where to go next, and related places."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from viewer.library.address import Address, article
from viewer.library.library import Library
from viewer.library.model import Article, Page
from viewer.ui.controls.button import Button
from viewer.ui.controls.label import Label, LabelStyle
from viewer.ui.controls.link_row import LinkRow
from viewer.ui.controls.painted import ROW_SIDE_PX, PaintedButton
from viewer.ui.controls.segmented import Segment, Segmented
from viewer.ui.controls.skin import Kind
from viewer.ui.style.look import Look
from viewer.ui.style.paint import RESERVE_PX

_GAP_PX = 10
_ABOVE_HEADING = 1.8  # in multiples of u, as above a question


class Ending(QWidget):
    """The end of a page. It lies on the text view; what is seen of it begins where the column does.

    Signals:
        open_requested(Address): a page, the next article or a related place was chosen.
        stop_reached(int, int): the keyboard reached a button; where it begins and ends, from the top down.
    """

    open_requested = Signal(object)
    stop_reached = Signal(int, int)

    def __init__(self, look: Look, text: QAbstractScrollArea) -> None:
        """Lie on `text` and come after it."""
        super().__init__(text.viewport())
        self._look = look
        self._text = text
        self._targets: dict[int, Address] = {}
        self._pages: Segmented | None = None
        self._slug = ""
        self._measured = 0  # the width that the height was found for; 0 while that is to be found anew
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self._ways, self._head, self._places = QVBoxLayout(), QVBoxLayout(), QVBoxLayout()
        self._ways.setSpacing(_GAP_PX)
        self._places.setSpacing(0)
        for part in (self._ways, self._head, self._places):
            self._rows.addLayout(part)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus_changed)

    def show_for(self, library: Library, found: Article, page: Page, related: bool) -> None:
        """Offer the ways on from a page; `related` places only where the rail cannot show them all."""
        self._clear()
        self._measured = 0
        if len(found.pages) > 1:
            self._add_pages(found, page)
        self._add_ways_on(library, found, page)
        if related:
            self._add_related(library, found)
        for child in self.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            child.show()  # a layout counts only what is shown, and Qt would show them later
        self._set_margins()
        self._rows.activate()
        self._order_stops()

    @property
    def overhang(self) -> int:
        """By how much it reaches beyond the column on both sides: rings and the ground of rows lie there."""
        return RESERVE_PX + self._look.px(ROW_SIDE_PX)

    def set_width(self, column: int) -> int:
        """Fit to a column of this width; the height that goes with it is returned. Both in pixels."""
        if column == self._measured:
            return self.height()
        self._measured = column
        width = column + 2 * self.overhang
        if self._pages is not None:
            room = column + 2 * RESERVE_PX
            self._pages.set_stacked(False)
            stacked = self._pages.sizeHint().width() > room
            self._pages.set_stacked(stacked)
            side = Qt.AlignmentFlag(0) if stacked else Qt.AlignmentFlag.AlignLeft
            self._ways.setAlignment(self._pages, side)
        tall = self._rows.hasHeightForWidth()
        height = self._rows.totalHeightForWidth(width) if tall else self._rows.totalSizeHint().height()
        self.setFixedSize(width, height)
        return height

    def _set_margins(self) -> None:
        """What each part lacks to the overhang of all; the heading stands well below what comes before it."""
        side = self._look.px(ROW_SIDE_PX)
        above = round(_ABOVE_HEADING * self._look.typography.u) - RESERVE_PX
        self._ways.setContentsMargins(side, 0, side, 0)
        shown = self._head.count() > 0
        self._head.setContentsMargins(self.overhang, above if shown else 0, self.overhang, 0)

    def _on_focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        """A ring is shown only where the keyboard came from; what the mouse pressed must not move."""
        if isinstance(now, PaintedButton) and now.ring_shown and self.isAncestorOf(now):
            top = now.mapTo(self, QPoint()).y()
            self.stop_reached.emit(top, top + now.height())

    def _clear(self) -> None:
        if (focused := QApplication.focusWidget()) is not None and self.isAncestorOf(focused):
            self._text.setFocus(Qt.FocusReason.OtherFocusReason)  # else Qt hands it on, to a field at last
        self._targets = {}
        self._pages = None
        for part in (self._ways, self._head, self._places):
            while (item := part.takeAt(0)) is not None:
                widget = item.widget()
                if widget is not None:
                    widget.hide()  # else Qt, which shows new widgets a moment late, would show it as a window
                    widget.setParent(None)
                    widget.deleteLater()

    def _add_pages(self, found: Article, page: Page) -> None:
        titles = [(str(each.number), f"{each.number}  {each.title}") for each in found.pages]
        self._slug = found.slug
        self._pages = Segmented(self._look, self.tr("Parts of this article"), titles)
        self._pages.choose(str(page.number))
        self._pages.choice_chosen.connect(self._on_page_chosen)
        self._ways.addWidget(self._pages, 0, Qt.AlignmentFlag.AlignLeft)

    def _order_stops(self) -> None:
        """Tab goes from the text through the ending; Qt would put what is new behind everything else."""
        before: QWidget = self._text
        stops = [each for each in self.findChildren(PaintedButton) if not _is_done_with(each)]
        for stop in sorted(stops, key=_is_way_on):
            QWidget.setTabOrder(before, stop)
            before = stop

    def _on_page_chosen(self, number: str) -> None:
        self.open_requested.emit(article(self._slug, int(number)))

    def _add_ways_on(self, library: Library, found: Article, page: Page) -> None:
        ways: list[tuple[str, Address]] = []
        if page.number < len(found.pages):
            following = found.pages[page.number]
            words = self.tr("Part {0}: {1}").format(following.number, following.title)
            ways.append((words, article(found.slug, following.number)))
        after = library.next_article(found)
        if after is not None:
            ways.append((self.tr("Next: {0}").format(after.title), after.address))
        elif page.number == len(found.pages) and library.order:
            first = library.order[0]
            ways.append((self.tr("From the start: {0}").format(first.title), first.address))
        for number, (words, address) in enumerate(ways):
            button = Button(
                self._look, words, words, "arrow-right", Kind.OUTLINED if number else Kind.PRIMARY
            )
            button.set_icon_right(True)
            button.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
            self._lead(button, address)
            self._ways.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _add_related(self, library: Library, found: Article) -> None:
        places = [(address, library.title_of(address)) for address in library.related(found)]
        known = [(address, title) for address, title in places if title]
        if not known:
            return
        words = Label(self._look, self.tr("Related"), LabelStyle(px=14, weight=700, ink="ink2"))
        self._head.addWidget(words)
        for address, title in known:
            row = LinkRow(self._look, title, "images" if address.kind == "diagram" else "file-text")
            self._lead(row, address)
            self._places.addWidget(row)

    def _lead(self, button: QAbstractButton, address: Address) -> None:
        self._targets[id(button)] = address
        button.clicked.connect(self._on_clicked)

    def _on_clicked(self) -> None:
        address = self._targets.get(id(self.sender()))
        if address is not None:
            self.open_requested.emit(address)


def _is_way_on(stop: PaintedButton) -> bool:
    """The pages of the article come first, then where else one may go."""
    return not isinstance(stop, Segment)


def _is_done_with(stop: PaintedButton) -> bool:
    """Whether it was hidden on purpose; what is new is hidden too, until its layout shows it."""
    return stop.isHidden() and stop.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide)
