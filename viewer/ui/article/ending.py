"""Ending: what stands after the last line: the article's pages, where to go next, and related places."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import (
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
from viewer.ui.naming import listed_icon, listed_title
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
        self._slug = ""
        self._related: tuple[tuple[Address, str], ...] = ()
        self._measured = 0  # the width that the height was found for; 0 while that is to be found anew
        self._pages = Segmented(look, self.tr("Parts of this article"), ())
        self._buttons: list[Button] = []  # they stay from page to page, as the choice of pages does
        self._heading = Label(look, self.tr("Related"), LabelStyle(px=14, weight=700, ink="ink2"))
        self._ways, self._head, self._places = QVBoxLayout(), QVBoxLayout(), QVBoxLayout()
        self._rows = QVBoxLayout(self)
        self._lay_out()
        self._pages.choice_chosen.connect(self._on_page_chosen)
        look.look_changed.connect(self._on_look_changed)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus_changed)

    def _lay_out(self) -> None:
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self._ways.setSpacing(_GAP_PX)
        self._places.setSpacing(0)
        for part in (self._ways, self._head, self._places):
            self._rows.addLayout(part)
        self._ways.addWidget(self._pages, 0, Qt.AlignmentFlag.AlignLeft)
        self._head.addWidget(self._heading)
        self._heading.hide()

    def show_for(self, library: Library, found: Article, page: Page) -> None:
        """Offer the ways on from another page. The focus goes to the text, at whose top reading begins."""
        if (focused := QApplication.focusWidget()) is not None and self.isAncestorOf(focused):
            self._text.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_pages(found, page)
        self._show_ways_on(self._ways_on(library, found, page))
        self._measured = 0
        self._order_stops()

    def show_related(self, library: Library, related: Sequence[Address]) -> None:
        """Offer these places below the ways on; those that the library does not have are left out."""
        places = tuple((address, title) for address in related if (title := library.title_of(address)))
        if places == self._related:
            return  # another page of the same article
        self._related = places
        self._take_rows_away()
        for address, title in places:
            row = LinkRow(self._look, listed_title(address.kind, title), listed_icon(address.kind))
            row.clicked.connect(self._on_clicked)
            self._targets[id(row)] = address
            self._places.addWidget(row)
            row.show()  # a layout counts only what is shown, and Qt would show it later
        self._heading.setVisible(bool(places))
        self._measured = 0
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
        self._set_margins()
        for part in (self._ways, self._head, self._places, self._rows):
            part.invalidate()  # a layout within another is not told when its widgets ask for another size
        width = column + 2 * self.overhang
        stacked = self._pages.width_side_by_side > column + 2 * RESERVE_PX
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
        self._head.setContentsMargins(self.overhang, above if self._related else 0, self.overhang, 0)

    @property
    def stop(self) -> QRect:
        """Where the button with the ring is, if there is one.

        A ring is shown only where the keyboard came from; what the mouse pressed must not move.
        """
        now = QApplication.focusWidget()
        if isinstance(now, PaintedButton) and now.ring_shown and self.isAncestorOf(now):
            return QRect(now.mapTo(self, QPoint()), now.size())
        return QRect()

    def tell_stop(self) -> None:
        """Say once more where that button is, as after another text size."""
        self._rows.activate()
        self._on_focus_changed()

    def _on_focus_changed(self) -> None:
        if not (stop := self.stop).isEmpty():
            self.stop_reached.emit(stop.top(), stop.top() + stop.height())

    def _show_pages(self, found: Article, page: Page) -> None:
        self._slug = found.slug
        self._pages.set_choices([(str(each.number), f"{each.number}  {each.title}") for each in found.pages])
        self._pages.choose(str(page.number))
        self._pages.setVisible(len(found.pages) > 1)

    def _order_stops(self) -> None:
        """Tab goes from the text through the ending; Qt would put what is new behind everything else."""
        before: QWidget = self._text
        stops = [each for each in self.findChildren(PaintedButton) if not each.isHidden()]
        for stop in sorted(stops, key=_is_way_on):
            QWidget.setTabOrder(before, stop)
            before = stop

    def _on_look_changed(self) -> None:
        self._measured = 0

    def _on_page_chosen(self, number: str) -> None:
        self.open_requested.emit(article(self._slug, int(number)))

    def _show_ways_on(self, ways: list[tuple[str, Address]]) -> None:
        for words, _ in ways[len(self._buttons) :]:
            self._add_button(words)
        for button, (words, address) in zip(self._buttons, ways, strict=False):
            button.set_words(words)
            self._targets[id(button)] = address
        for number, button in enumerate(self._buttons):
            button.setVisible(number < len(ways))

    def _add_button(self, words: str) -> None:
        kind = Kind.OUTLINED if self._buttons else Kind.PRIMARY
        button = Button(self._look, words, words, "arrow-right", kind)
        button.set_icon_right(True)
        button.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        button.clicked.connect(self._on_clicked)
        self._ways.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self._buttons.append(button)

    def _ways_on(self, library: Library, found: Article, page: Page) -> list[tuple[str, Address]]:
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
        return ways

    def _take_rows_away(self) -> None:
        while (item := self._places.takeAt(0)) is not None:
            row = item.widget()
            if row is not None:
                if row.hasFocus():
                    self._text.setFocus(Qt.FocusReason.OtherFocusReason)  # else Qt hands it to a field
                del self._targets[id(row)]
                row.hide()  # else Qt, which shows new widgets a moment late, would show it as a window
                row.setParent(None)
                row.deleteLater()

    def _on_clicked(self) -> None:
        address = self._targets.get(id(self.sender()))
        if address is not None:
            self.open_requested.emit(address)


def _is_way_on(stop: PaintedButton) -> bool:
    """The pages of the article come first, then where else one may go."""
    return not isinstance(stop, Segment)
