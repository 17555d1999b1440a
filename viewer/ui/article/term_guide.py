"""TermGuide: shows the meaning of a word while it is pointed at, has the focus, or was pressed."""

from PySide6.QtCore import QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from viewer.library.address import Address, AddressError
from viewer.library.library import Library
from viewer.library.term import Term
from viewer.ui.article.links import TextLink
from viewer.ui.article.page_view import PageView
from viewer.ui.article.term_card import TermCard
from viewer.ui.article.text_view import TextView
from viewer.ui.style.look import Look

_BEFORE_MS = 350
"""How long the pointer rests on a word before its meaning appears, so that none flickers by."""
_AFTER_MS = 300
"""How long the meaning stays when the pointer has left the word, time to reach the card."""
_GAP = 6
_APART = 24
"""What the card of a word that does not stand in the text keeps from the sheet's top."""


class TermGuide(QObject):
    """Brings the one card of a text to the word that it is about.

    Signals:
        open_requested(Address): the person wants to read on about a word.
    """

    open_requested = Signal(object)

    def __init__(self, look: Look, text: TextView, sheet: QWidget) -> None:
        """Watch the words of `text`; the card lies on `sheet`, which holds the text."""
        super().__init__(sheet)
        self._text, self._sheet = text, sheet
        self._library: Library | None = None
        self._view: PageView | None = None
        self._link: TextLink | None = None
        self._dismissed: TextLink | None = None
        self._returns_to: QWidget | None = None
        self.card = TermCard(look, sheet)
        self._before, self._after = _timer(self, _BEFORE_MS), _timer(self, _AFTER_MS)
        self._before.timeout.connect(self._on_rested)
        self._after.timeout.connect(self._on_left_long)
        text.link_hovered.connect(self._on_hovered)
        text.link_focused.connect(self._on_focused)
        text.verticalScrollBar().valueChanged.connect(self.hide)
        text.resized.connect(self.hide)
        self.card.left.connect(self._after.start)
        self.card.closed.connect(self.dismiss)
        self.card.open_requested.connect(self._on_open_requested)
        look.look_changed.connect(self.hide)

    def show_page(self, library: Library, view: PageView) -> None:
        """Take the words of another page."""
        self._library, self._view, self._dismissed = library, view, None
        self.hide()

    def take_library(self, library: Library) -> None:
        """Take the words from another library, which has the same page."""
        self._library = library

    def show_term(self, term: Term) -> None:
        """Show the meaning of a word that was pressed; from the keyboard the focus goes to the card.

        One that was chosen elsewhere, and is not in sight in the text, is shown at the top of the sheet.
        """
        link = self._text.link_to(str(term.address))
        if link is not None and not self._text.viewport().rect().intersects(self._text.place_of(link)):
            link = None
        focused = QApplication.focusWidget()
        by_key = link is not None and self._text.focused_link == link
        self._returns_to = None
        if focused is not self._text and not by_key:
            by_key, self._returns_to = getattr(focused, "ring_shown", False), focused
        self._show(link, term)
        if by_key:
            self.card.take_focus()

    def dismiss(self) -> bool:
        """Take the card away and return to the word, or to where it was chosen; false without a card."""
        if self.card.isHidden():
            return False
        self._dismissed = self._link
        held, chooser = self.card.held, self._returns_to
        self.hide()
        if held and chooser is not None and isValid(chooser) and chooser.isVisible():
            chooser.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif held:
            self._text.resume()
        return True

    def hide(self) -> None:
        """Take the card away."""
        self._before.stop()
        self._after.stop()
        self.card.hide()

    def _on_hovered(self, link: TextLink | None) -> None:
        self._before.stop()
        if self._term_of(link) is None:
            self._after.start()
            return
        self._after.stop()
        if link != self._link or self.card.isHidden():
            self._link = link
            self._before.start()

    def _on_focused(self, link: TextLink | None) -> None:
        term = self._term_of(link)
        if link is not None and term is not None and link != self._dismissed:
            self._show(link, term)
        elif not self.card.held:
            self._dismissed = self._dismissed if link is None else None
            self._after.start()

    def _on_rested(self) -> None:
        if self._link is not None and (term := self._term_of(self._link)) is not None:
            self._show(self._link, term)

    def _on_left_long(self) -> None:
        if not self.card.held and self._term_of(self._text.focused_link) is None:
            self.hide()

    def _on_open_requested(self, address: Address) -> None:
        if address.kind == "diagram":
            self.dismiss()  # back to the word: the picture may be in sight beside it
        self.hide()
        self.open_requested.emit(address)

    def _term_of(self, link: TextLink | None) -> Term | None:
        if link is None or self._library is None:
            return None
        try:
            return self._library.term_at(Address.parse(link.target))
        except AddressError:
            return None

    def _show(self, link: TextLink | None, term: Term) -> None:
        self._link = link
        self._after.stop()
        if self.card.isVisible() and self.card.term is term:
            return
        words = self._text.words_of(link) if link is not None else term.name
        self.card.show_term(term, words, self._title_of(term), self._picture_of(term))
        if link is not None:
            self._place(link)
        else:
            self._place_apart()
        self.card.show()
        self.card.raise_()
        announcement = QAccessibleAnnouncementEvent(self.card, self.card.accessibleName())
        QAccessible.updateAccessibility(announcement)

    def _title_of(self, term: Term) -> str:
        """The title of the article to read on in; empty where that is the one being read, or is missing."""
        reading = self._view.article.slug if self._view is not None else ""
        if term.article is None or self._library is None or term.article.slug == reading:
            return ""
        found = self._library.article_at(term.article)
        return found.title if found is not None and self._library.missing(term.article) is None else ""

    def _picture_of(self, term: Term) -> Address | None:
        """Where a picture of this article shows what a term names; None where none does."""
        pictured = self._view.pictured if self._view is not None else None
        seen = (pictured.seen(form) for form in term.forms) if pictured is not None else iter(())
        return next((address for address in seen if address is not None), None)

    def _place(self, link: TextLink) -> None:
        """Below the word, or above it where there is more room; never over the word or the sheet's edge.

        An emergency box below keeps its place in sight where the card has room above.
        """
        word = self._text.place_of(link)
        word.moveTopLeft(self._text.viewport().mapTo(self._sheet, word.topLeft()))
        below, above = self._sheet.height() - word.bottom() - 2 * _GAP, word.top() - 2 * _GAP
        self.card.fit(max(below, above))
        height = self.card.height()
        if height > below:
            rises = above > below
        else:
            rises = height <= above and self._hides_danger(word.bottom(), height)
        self.card.fit(above if rises else below)
        top = word.top() - _GAP - self.card.height() if rises else word.bottom() + _GAP
        right = self._text.viewport().mapTo(self._sheet, self._text.viewport().rect().topRight()).x()
        self.card.move(max(0, min(word.left(), right - self.card.width() - _GAP)), max(0, top))

    def _place_apart(self) -> None:
        """At the top of the sheet, over the text's column; at the bottom where an emergency box is on top."""
        most = self._sheet.height() - _APART
        self.card.fit(most - _APART)
        hides = self._hides_danger(_APART, self.card.height())
        left = self._text.viewport().mapTo(self._sheet, QPoint(round(self._text.column.left), 0)).x()
        right = self._sheet.width() - self.card.width() - _GAP
        self.card.move(max(0, min(left, right)), most - self.card.height() if hides else _APART)

    def _hides_danger(self, top: int, height: int) -> bool:
        """Whether a card that reaches so far down would lie over an emergency box; in the sheet's pixels."""
        offset = self._text.viewport().mapTo(self._sheet, QPoint()).y()
        return any(
            box.top() + offset < top + height and box.bottom() + offset > top
            for box in self._text.boxes_of("emergency")
        )


def _timer(parent: QObject, ms: int) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(ms)
    return timer
