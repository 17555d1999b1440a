"""Presenter: brings an opened page to the panes: its text, its place in the tree, what the rail offers."""

from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QObject

from viewer.library.address import Address
from viewer.library.library import Library
from viewer.library.model import SOURCES, Section, Source
from viewer.render.glossing import Glosser
from viewer.render.parting import Parter
from viewer.render.trees import Trees
from viewer.ui.article.article_pane import ArticlePane
from viewer.ui.article.page_view import PageView
from viewer.ui.reader import Opened, Reader

if TYPE_CHECKING:
    from viewer.ui.contents.contents import Contents
    from viewer.ui.diagram.painter import Painter
    from viewer.ui.rail.rail import Rail


class Presenter(QObject):
    """Knows which pane shows what of a page. The panes know nothing of each other."""

    def __init__(self, reader: Reader, trees: Trees, pane: ArticlePane) -> None:
        super().__init__(pane)
        self._reader = reader
        self._trees = trees
        self._pane = pane
        self._contents: Contents | None = None
        self._rail: Rail | None = None
        self._address: Address | None = None
        self._opened: Opened | None = None
        self._linking: tuple[Library, Parter, Glosser] | None = None
        reader.library_replaced.connect(self._on_library_replaced)

    def furnish(self, contents: "Contents", rail: "Rail", painter: "Painter") -> None:
        """Take the panes that were made after the first page was shown, and show that page in them too."""
        self._contents, self._rail = contents, rail
        self._pane.furnish(rail, painter)
        self._show_beside()

    def show(self, opened: Opened) -> None:
        """Show a page, at its heading, its kept place or its top."""
        view = self._view(opened)
        library = self._reader.library
        self._pane.show_page(view, library)
        self._address, self._opened = opened.address, opened
        self._show_beside()
        if opened.place is not None:
            self._pane.text.go_to(opened.place)
        elif opened.address.spot:
            self._pane.text.go_to_heading(opened.address.spot)
        self._reader.keep_place(self._pane.place())
        self._pane.window().setWindowTitle(f"{opened.article.title} – Heartleaf")

    def show_again(self) -> None:
        """Write the page that is shown once more, at the place where it is read."""
        if self._opened is not None:
            self.show(replace(self._opened, place=self._pane.place()))

    def select_page(self) -> None:
        """Show in the contents which page is open, after something that lay over it."""
        if self._contents is not None:
            self._contents.select(self._address)

    def _show_beside(self) -> None:
        """Bring the page to the contents and the rail, once there are such."""
        view = self._pane.view
        if self._contents is None or self._rail is None or view is None:
            return
        from viewer.ui.rail.content import content_of

        content = content_of(self._reader.library, view.article, view.page)
        if view.last and view.sources:  # a section that the program writes, so no page lists it
            sources = Section(SOURCES, self.tr("Sources"), 0)
            content = replace(content, sections=(*content.sections, sources))
        self._rail.set_content(content)
        self._rail.set_current(self._pane.text.section)
        self._contents.select(self._address)

    def _on_library_replaced(self) -> None:
        """Lead on from the page that is shown into the new library; if its text changed, it is shown next."""
        library, view = self._reader.library, self._pane.view
        if view is not None and library.articles.get(view.article.slug) == view.article:
            self._pane.take_library(library)
            self._show_beside()

    def _linkers(self, library: Library) -> tuple[Parter, Glosser]:
        if self._linking is None or self._linking[0] is not library:
            self._linking = (library, Parter(library), Glosser(library.forms()))
        return self._linking[1:]

    def _view(self, opened: Opened) -> PageView:
        library = self._reader.library
        parter, glosser = self._linkers(library)
        parted = parter.parted(self._trees.tree(opened.page), opened.article, opened.page)
        topic = library.topic_of(opened.article)
        return PageView(
            article=opened.article,
            page=opened.page,
            tree=glosser.glossed(parted),
            topic=topic.title if topic else "",
            fields=self._reader.fields,
            sources=self._sources(opened),
            pictured=parter.pictured(opened.article, opened.page),
        )

    def _sources(self, opened: Opened) -> tuple[Source, ...]:
        """What an article was written from, as its last page lists it."""
        if opened.page.number < len(opened.article.pages):
            return ()
        known = self._reader.library.sources
        return tuple(known[name] for name in opened.article.sources if name in known)
