"""Presenter: brings an opened page to the panes: its text, its place in the tree, what the rail offers."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QObject

from viewer.library.model import SOURCES, Section
from viewer.render.trees import Trees
from viewer.ui.article.article_pane import ArticlePane
from viewer.ui.article.page_view import PageView
from viewer.ui.contents.topic_tree import TopicTree
from viewer.ui.rail.content import RailContent, content_of
from viewer.ui.rail.rail import Rail
from viewer.ui.reader import Opened, Reader


class Presenter(QObject):
    """Knows which pane shows what of a page. The panes know nothing of each other."""

    def __init__(self, reader: Reader, trees: Trees, pane: ArticlePane, tree: TopicTree, rail: Rail) -> None:
        super().__init__(pane)
        self._reader = reader
        self._trees = trees
        self._pane = pane
        self._tree = tree
        self._rail = rail

    def show(self, opened: Opened) -> None:
        """Show a page, at its heading, its kept place or its top."""
        view = self._view(opened)
        library = self._reader.library
        self._pane.show_page(view, library)
        self._rail.set_content(_with_sources(content_of(library, opened.article, opened.page), view))
        self._tree.select(opened.address)
        if opened.place is not None:
            self._pane.text.go_to(opened.place)
        elif opened.address.spot:
            self._pane.text.go_to_heading(opened.address.spot)
        self._reader.keep_place(self._pane.place())

    def _view(self, opened: Opened) -> PageView:
        library = self._reader.library
        topic = library.topic_of(opened.article)
        return PageView(
            article=opened.article,
            page=opened.page,
            tree=self._trees.tree(opened.page),
            topic=topic.title if topic else "",
            fields=self._reader.fields,
            sources=tuple(
                library.sources[name] for name in opened.article.sources if name in library.sources
            ),
        )


def _with_sources(content: RailContent, view: PageView) -> RailContent:
    """The list of sources is written by the program, so no page lists it among its sections."""
    if not view.last or not view.sources:
        return content
    sources = Section(SOURCES, QCoreApplication.translate("Presenter", "Sources"), 0)
    return replace(content, sections=(*content.sections, sources))
