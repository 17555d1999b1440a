"""Toolbar: brand, back and forward, the field that finds topics, text size, bookmark, theme and help."""

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
        self.search = SearchField(look, self.tr("Find a topic"))
        self.sizes = SizeGroup(look)
        self.bookmark = Button(look, self.tr("Bookmark this article"), icon="bookmark", kind=Kind.GHOST)
        self.theme = Button(look, self.tr("Other colors"), icon="sun", kind=Kind.GHOST)
        self.help = Button(look, self.tr("Keys and help"), icon="circle-question-mark", kind=Kind.GHOST)
        self._lay_out()
        self._on_look_changed()
        look.look_changed.connect(self._on_look_changed)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(_MARGIN - RESERVE_PX, 6, _MARGIN - RESERVE_PX, 6)
        row.setSpacing(0)
        row.addWidget(self.brand)
        row.addWidget(self.topics)
        row.addWidget(self.back)
        row.addWidget(self.forward)
        row.addSpacing(8)
        row.addWidget(self.search, 10)
        row.addStretch(1)
        for widget in (self.sizes, self.bookmark, self.theme, self.help):
            row.addWidget(widget)
        self.search.setMaximumWidth(self._look.px(_SEARCH_MOST))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_tree_beside(self, beside: bool) -> None:
        """With the tree beside the text the brand takes its column; without it a button opens the tree."""
        self.topics.setVisible(not beside)
        self.brand.set_column(self._look.px(TREE) - _MARGIN if beside else 0)

    def make_room(self, width: int) -> None:
        """Leave out words, the brand's name, then help and bookmark, as the window gets narrower."""
        scaled = width / self._look.scale
        self.topics.set_words_shown(scaled >= 760)
        self.brand.set_name_shown(scaled >= 900)
        self.brand.setVisible(scaled >= 620)
        self.help.setVisible(scaled >= 700)
        self.bookmark.setVisible(scaled >= 640)
        self.forward.setVisible(scaled >= 560)
        self.search.set_placeholder(
            self.tr("Find a topic, for example “leaky valve”") if scaled >= 1180 else self.tr("Find a topic")
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
