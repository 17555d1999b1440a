"""Reader: the hub, which knows the library and where the reader is, and has the one door to every place."""

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from viewer.library.address import Address, article
from viewer.library.library import Library
from viewer.library.model import Article, Page
from viewer.reading.clinic import Clinic
from viewer.reading.history import TOP, History, Place
from viewer.reading.textsize import TextSize
from viewer.ui.keeper import Keeper


class Opened(Struct, frozen=True):
    """A page that was opened. `place` is where to go on it; None when the address itself says."""

    article: Article
    page: Page
    address: Address
    place: Place | None


class Reader(QObject):
    """Every request to go somewhere ends in `open`; what came of it is told as a fact.

    Signals:
        page_opened(Opened): a page of an article is to be shown.
        picture_opened(Diagram, Address): a picture is to be shown over the article.
        touch_opened(Address): a picture to touch is to be shown over the article.
        guide_opened(Guide, Address): a step of a guide is to be shown over the article.
        term_opened(Term): the meaning of a word is to be shown beside it.
        open_failed(str, str): there is no such place; a sentence, and what was probably meant or nothing.
        history_changed(): there is more or less to go back or forward to.
        text_size_changed(int): the text size in percent.
        theme_changed(str): the name of the theme that was chosen, or “system”.
        visited_changed(): another article is being read, and the one before counts as read.
        bookmarks_changed(): an article was bookmarked, or is no longer.
        library_replaced(): the library was read anew; what is open is still that of the one before.
        library_shown(): the page that was open is shown again, as the library that was read anew has it.
    """

    page_opened = Signal(object)
    picture_opened = Signal(object, object)
    touch_opened = Signal(object)
    guide_opened = Signal(object, object)
    term_opened = Signal(object)
    open_failed = Signal(str, str)
    history_changed = Signal()
    text_size_changed = Signal(int)
    theme_changed = Signal(str)
    visited_changed = Signal()
    bookmarks_changed = Signal()
    library_replaced = Signal()
    library_shown = Signal()

    def __init__(self, library: Library, keeper: Keeper, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.library = library
        self.keeper = keeper
        self.history = History()
        self.text_size = TextSize.at(keeper.settings.text_size)
        self._place = TOP
        self._page: Address | None = None

    @property
    def clinic(self) -> Clinic:
        """The clinic that holds: its names, numbers, units and paper."""
        return self.keeper.clinic

    @property
    def fields(self) -> dict[str, str]:
        """The values of the fields that texts name."""
        return self.clinic.fields

    @property
    def home(self) -> Address | None:
        """Where Home leads: the article that the library names, else its first."""
        return self.library.home

    def open(self, address: Address) -> None:
        """Go to a place, or say why that cannot be."""
        address = self._first_of_topic(address)
        if (wrong := self.library.missing(address)) is not None:
            self.open_failed.emit(wrong[0][0].upper() + wrong[0][1:] + ".", wrong[1])
            return
        if (term := self.library.term_at(address)) is not None:
            self.term_opened.emit(term)
            return
        if address.kind == "touch":
            self.touch_opened.emit(address)
            return
        if (guide := self.library.guide_at(address)) is not None:
            self.guide_opened.emit(guide, address)
            return
        diagram = self.library.diagram_at(address)
        if diagram is not None:
            self.picture_opened.emit(diagram, address)
        else:
            self._open_page(address)

    def start(self, address: Address | None) -> None:
        """Open the first page: the one asked for, else where the reader was, else home."""
        last = self.keeper.session.last_article
        known = last if last is not None and self.library.has(last) else None
        target = address or known or self.home
        if target is None:
            self.open_failed.emit(self.tr("This library has no articles."), "")
            return
        if address is None and known is not None:
            self._show(known, self.keeper.session.place_of(known))
        else:
            self.open(target)
            if self.history.current is None and self.home is not None:
                self.open(self.home)

    def go_home(self) -> None:
        """Open the first article at its top."""
        if self.home is not None:
            self._show(article(self.home.slug, 1), TOP)

    def go_back(self) -> None:
        """Open the page before, where it was left."""
        self.history.leave(self._place)
        if (visit := self.history.back()) is not None:
            self._tell(visit.address, visit.place)

    def go_forward(self) -> None:
        """Open the page that was left by going back."""
        self.history.leave(self._place)
        if (visit := self.history.forward()) is not None:
            self._tell(visit.address, visit.place)

    def read_on(self, step: Address, address: Address) -> None:
        """Go from a step of a guide to a place. The step is kept, so that Back comes to it again."""
        self.history.leave(self._place)
        if self.at_guide:
            self.history.back()  # one step of a guide is kept: the one that was left
        self.history.visit(step)
        self.open(address)

    @property
    def at_guide(self) -> bool:
        """Whether Back or Forward led to a step of a guide, below which another article lies than before."""
        return self.history.current is not None and self.history.current.address.kind == "guide"

    def keep_place(self, place: Place) -> None:
        """Note where on the page the reader is."""
        self._place = place
        if self._page is not None:
            self.keeper.keep_session(self.keeper.session.reading(self._page, place))

    def step_text_size(self, steps: int) -> None:
        """Make the text larger or smaller by steps of the ladder."""
        self._set_text_size(self.text_size.step(steps))

    def reset_text_size(self) -> None:
        """Go back to the size everyone starts with."""
        self._set_text_size(self.text_size.reset())

    def set_text_size(self, percent: int) -> None:
        """Set the text at a size in percent, clamped to the ladder."""
        self._set_text_size(TextSize.at(percent))

    def choose_theme(self, name: str) -> None:
        """Wear a theme, or follow the system."""
        self.keeper.keep_settings(replace(self.keeper.settings, theme=name))
        self.theme_changed.emit(name)

    @property
    def bookmarked(self) -> bool:
        """Whether the article that is open is bookmarked."""
        current = self.history.current
        return current is not None and current.address.whole in self.keeper.session.bookmarks

    def toggle_bookmark(self) -> None:
        """Bookmark the article that is open, or take its bookmark away."""
        if self.history.current is not None:
            self.keeper.keep_session(self.keeper.session.bookmarking(self.history.current.address.whole))
            self.bookmarks_changed.emit()

    def replace_library(self, library: Library) -> None:
        """Take a library that was read anew, and show the same page of it."""
        self.library = library
        self.library_replaced.emit()
        current = self.history.current
        if current is not None and library.missing(current.address) is None:
            self._tell(current.address, self._place)
        else:
            self.history.forget()
            self.start(None)
        self.library_shown.emit()

    def take_library(self, library: Library) -> None:
        """Take a library that was read anew; where it has the same page, that stays as it is shown."""
        current = self.history.current
        open_now = self.library.article_at(current.address) if current is not None else None
        if current is not None and open_now is not None and library.article_at(current.address) == open_now:
            self.library = library
            self.library_replaced.emit()
        else:
            self.replace_library(library)

    def _first_of_topic(self, address: Address) -> Address:
        for topic in self.library.topics:
            if address == Address("topic", topic.slug) and topic.articles:
                return article(topic.articles[0])
        return address

    def _open_page(self, address: Address) -> None:
        """A whole article opens where it was left; a page or heading opens there."""
        if address != address.whole:
            self._show(address, None)
            return
        left = self._last_place(address)
        self._show(left[0], left[1]) if left else self._show(article(address.slug, 1), TOP)

    def _last_place(self, whole: Address) -> tuple[Address, Place] | None:
        for visit in reversed(self.keeper.session.places):
            if visit.address.whole == whole and self.library.has(visit.address):
                return visit.address, visit.place
        return None

    def _show(self, address: Address, place: Place | None) -> None:
        self.history.leave(self._place)
        self.history.visit(address)
        self._tell(address, place)

    def _tell(self, address: Address, place: Place | None) -> None:
        if (guide := self.library.guide_at(address)) is not None:
            self.guide_opened.emit(guide, address)
            self.history_changed.emit()
            return
        found, page = self.library.article_at(address), self.library.page_at(address)
        if found is None or page is None:
            return
        self._place = place or TOP
        self._page = article(found.slug, page.number)
        self.page_opened.emit(Opened(found, page, address, place))
        self.visited_changed.emit()
        self.history_changed.emit()

    def _set_text_size(self, size: TextSize) -> None:
        if size != self.text_size:
            self.text_size = size
            self.keeper.keep_settings(replace(self.keeper.settings, text_size=size.percent))
            self.text_size_changed.emit(size.percent)
