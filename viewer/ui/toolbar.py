"""Toolbar: brand, ways back and forward, the field that searches, and what is done with page or window."""

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from viewer.ui.article.room import TREE
from viewer.ui.brand import Brand
from viewer.ui.controls.button import Button
from viewer.ui.controls.search_field import SearchField
from viewer.ui.controls.size_group import SizeGroup
from viewer.ui.controls.skin import Kind
from viewer.ui.style.look import Look
from viewer.ui.style.paint import RESERVE_PX

_MARGIN = 20
_SEARCH_MOST = 392
_SEARCHING_PX = 320
"""The field's width in which what people search for can be read from end to end."""
_SPARED = 7
"""How many buttons leave for that; text size and the way back are worth more."""
_AFTER_BUTTONS = 8
_STRETCHED = 1.1  # of what the field gets besides its least width, the empty room beside it takes a share
_THEME_ICONS = {"light": "sun", "dark": "moon", "contrast-dark": "contrast", "contrast-light": "contrast"}


class Toolbar(QWidget):
    """The bar at the top of the window. Its buttons are public, so that the window can wire them."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.brand = Brand(look)
        self.topics = Button(look, self.tr("Topics"), self.tr("Topics"), "menu")
        self.back = Button(look, self.tr("Back"), icon="arrow-left", kind=Kind.GHOST)
        self.forward = Button(look, self.tr("Forward"), icon="arrow-right", kind=Kind.GHOST)
        self.search = SearchField(look, self.tr("Search"))
        self.sizes = SizeGroup(look)
        self.bookmark = Button(look, self.tr("Bookmark this article"), icon="bookmark", kind=Kind.GHOST)
        self.print = Button(look, self.tr("Print this article"), self.tr("Print"), "printer")
        self.theme = Button(look, self.tr("Other colors"), icon="sun", kind=Kind.GHOST)
        self.help = Button(look, self.tr("Keys and help"), icon="circle-question-mark", kind=Kind.GHOST)
        self.settings = Button(look, self.tr("Settings"), icon="settings", kind=Kind.GHOST)
        self._lay_out()
        self._on_look_changed()
        look.look_changed.connect(self._on_look_changed)

    def _lay_out(self) -> None:
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(_MARGIN - RESERVE_PX, 6, _MARGIN - RESERVE_PX, 6)
        row.setSpacing(0)
        row.addWidget(self.brand)
        row.addWidget(self.topics)
        row.addWidget(self.back)
        row.addWidget(self.forward)
        row.addSpacing(_AFTER_BUTTONS)
        row.addWidget(self.search, 10)
        row.addStretch(1)
        for widget in (self.sizes, self.bookmark, self.theme, self.settings, self.help, self.print):
            row.addWidget(widget)
        self.search.setMaximumWidth(self._look.px(_SEARCH_MOST))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_tree_beside(self, beside: bool) -> None:
        """With the tree beside the text the brand takes its column; without it a button opens the tree."""
        self.topics.setVisible(not beside)
        self.brand.set_column(self._look.px(TREE) - _MARGIN if beside else 0)

    def make_room(self, width: int, searching: bool = False) -> None:
        """Leave out words, then buttons that have keys, until the rest fits into a bar of this width.

        While somebody is `searching`, the words in the field matter more than how large the text is.
        """
        for button in (self.print, self.topics):
            button.set_words_shown(True)
        self.brand.set_name_shown(True)
        for button in (self.print, self.topics):
            if self._needed() > width:
                button.set_words_shown(False)
        if self._needed() > width:
            self.brand.set_name_shown(False)
        leaving: tuple[QWidget, ...] = (
            self.settings,
            self.help,
            self.bookmark,
            self.brand,
            self.print,
            self.forward,
            self.theme,
            self.back,
        )
        self.sizes.show()
        if searching:
            leaving = (*leaving[:-1], self.sizes, self.back)
        out = next((n for n in range(len(leaving)) if self._needed(leaving[:n]) <= width), len(leaving))
        least = self.search.minimumSizeHint().width()
        lacks = max(0, self._look.px(_SEARCHING_PX) - least) if searching else 0
        lacks = round(lacks * _STRETCHED)
        while out < _SPARED and self._needed(leaving[:out]) + lacks > width:
            out += 1
        for number, each in enumerate(leaving):
            each.setVisible(number >= out)
        rest = self._needed(leaving[:out]) - least
        self.search.setMinimumWidth(max(1, min(least, width - rest)))  # nothing else is squeezed
        wide = width / self._look.scale >= 1180
        self.search.set_placeholder(
            self.tr("Search: “leaky valve”, “can I fly?”") if wide else self.tr("Search")
        )

    def settle(self) -> None:
        """Find out now what the bar asks for, which its layouts would tell the window a moment later."""
        self.sizes.settle()
        self._row.activate()

    def _needed(self, without: tuple[QWidget, ...] = ()) -> int:
        """The width of all that the bar shows but some, in pixels."""
        shown = {
            self.brand,
            self.back,
            self.forward,
            self.search,
            self.sizes,
            self.print,
            self.bookmark,
            self.theme,
            self.settings,
            self.help,
        }
        if not self.topics.isHidden():
            shown.add(self.topics)
        return (
            2 * (_MARGIN - RESERVE_PX)
            + _AFTER_BUTTONS
            + sum(each.minimumSizeHint().width() for each in shown - {*without})
        )

    def show_bookmarked(self, bookmarked: bool) -> None:
        """Show whether the open article is bookmarked."""
        self.bookmark.set_icon("bookmark-check" if bookmarked else "bookmark")
        words = self.tr("Take the bookmark away") if bookmarked else self.tr("Bookmark this article")
        self.bookmark.set_words("", words)

    def _on_look_changed(self) -> None:
        self.theme.set_icon(_THEME_ICONS.get(self._look.theme.name, "sun"))
        self.theme.set_words("", self.tr("Other colors; now {0}").format(self._look.theme.title))
        self.update()
