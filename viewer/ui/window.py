"""MainWindow: places the panes, shows the first page before it has all of them, and shares out its room."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from viewer.library.address import touch
from viewer.library.model import Topic
from viewer.places import Places
from viewer.render.trees import Trees
from viewer.ui.article.article_pane import ArticlePane
from viewer.ui.article.room import RAIL, TREE, Room, share_room
from viewer.ui.presenter import Presenter
from viewer.ui.reader import Reader
from viewer.ui.style.look import TARGET_PX, TEXT_PX, Look
from viewer.ui.themes import Themes

if TYPE_CHECKING:
    from viewer.ui.actions import Actions
    from viewer.ui.contents.contents import Contents
    from viewer.ui.contents.drawer import TopicDrawer
    from viewer.ui.contents.topic_tree import TopicTree
    from viewer.ui.controls.notice_bar import NoticeBar
    from viewer.ui.diagram.painter import Painter
    from viewer.ui.handouts import Handouts
    from viewer.ui.rail.rail import Rail
    from viewer.ui.screens import Screens
    from viewer.ui.search.searching import Searching
    from viewer.ui.side_buttons import SideButtons
    from viewer.ui.skip_link import SkipLink
    from viewer.ui.steps import Steps
    from viewer.ui.toolbar import Toolbar
    from viewer.ui.walks import Walks

USUAL_SIZE = (1366, 768)
SMALLEST_SIZE = (480, 360)
_BAR_ROOM = 24
"""What the toolbar is higher than its buttons, in pixels."""


class MainWindow(QWidget):
    """The reader's window: toolbar, topics, article, rail; the picture viewer over them when one is open.

    Signals:
        folder_dropped(str): a folder was dropped on the window; its path.
        furnished(): the window has all its parts.
        closed(): the window is closing; what is kept should be saved.
    """

    folder_dropped = Signal(str)
    furnished = Signal()
    closed = Signal()
    toolbar: "Toolbar"
    painter: "Painter"
    contents: "Contents"
    tree: "TopicTree"
    rail: "Rail"
    drawer: "TopicDrawer"
    notice: "NoticeBar"
    skip: "SkipLink"
    commands: "Actions"
    sides: "SideButtons"
    steps: "Steps"
    screens: "Screens"
    handouts: "Handouts"
    walks: "Walks"
    searching: "Searching"

    def __init__(self, places: Places, reader: Reader, look: Look, themes: Themes, trees: Trees) -> None:
        super().__init__()
        self.places, self.reader, self.look, self.themes = places, reader, look, themes
        self.pane = ArticlePane(look)
        self.presenter = Presenter(reader, trees, self.pane)
        self._furnished = False
        self._tree_wanted = not reader.keeper.session.tree_hidden
        self._place_panes()
        self._restore_shape()
        reader.page_opened.connect(self.presenter.show)

    def _place_panes(self) -> None:
        self.setWindowTitle("Heartleaf")
        # The application's font grows for Qt's own dialogs. All in here takes its fonts from the look; to
        # hear of the other one would have text and topics laid out once more.
        self.setFont(self.look.fonts.sans(TEXT_PX))
        self.setMinimumSize(*SMALLEST_SIZE)
        self._beside = QHBoxLayout()
        self._beside.setContentsMargins(0, 0, 0, 0)
        self._beside.setSpacing(0)
        self._beside.addWidget(self.pane, 1)
        reading = QWidget()
        self._column = QVBoxLayout(reading)
        self._column.setContentsMargins(0, self.look.px(TARGET_PX) + _BAR_ROOM, 0, 0)
        self._column.setSpacing(0)
        self.region = QStackedWidget()  # what lies below the toolbar: the article, or the search over it
        below = QWidget()
        below.setLayout(self._beside)
        self.region.addWidget(below)
        self._column.addWidget(self.region, 1)
        self.stack = QStackedWidget()
        self.stack.addWidget(reading)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self._rows.addWidget(self.stack, 1)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    @property
    def has_all(self) -> bool:
        """Whether the window has all its parts, which it gets when the first page was painted."""
        return self._furnished

    def furnish(self) -> None:
        """Add all that the first page can do without: topics, rail, notices, keys. It is done once."""
        if self._furnished:
            return
        from viewer.ui.furniture import Furniture
        from viewer.ui.wiring import wire

        self._furnished = True
        furniture = Furniture(self)
        self.toolbar, self.painter = furniture.toolbar, furniture.painter
        self.contents, self.tree = furniture.contents, furniture.contents.tree
        self.rail, self.drawer = furniture.rail, furniture.drawer
        self.notice, self.skip, self.commands = furniture.notice, furniture.skip, furniture.commands
        self.steps, self.screens, self.sides = furniture.steps, furniture.screens, furniture.sides
        self.walks, self.searching = furniture.walks, furniture.searching
        self.handouts = furniture.handouts
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.insertWidget(0, self.toolbar)
        self._rows.addWidget(self.notice)
        self._fill_tree()
        self.addActions(list(self.commands))
        self.skip.show()
        self._order_stops()
        self.presenter.furnish(self.contents, self.rail, self.painter)
        self.show_look()
        self.show_history()
        wire(self)
        self.furnished.emit()

    def _order_stops(self) -> None:
        """Let Tab lead through toolbar and contents to the text; what is placed later comes after that."""
        self._beside.insertWidget(0, self.contents)
        for first, second in (
            (self, self.skip),
            (self.skip, self.toolbar.brand),
            (self.contents.first_stop, self.pane.text),
        ):
            QWidget.setTabOrder(first, second)

    def _restore_shape(self) -> None:
        shape = QByteArray.fromBase64(self.reader.keeper.session.window.encode())
        if shape.isEmpty() or not self.restoreGeometry(shape):
            self.resize(*USUAL_SIZE)

    def toggle_tree(self) -> None:
        """Show or hide the topics: beside the article where there is room, else over it."""
        if self._room().tree:
            self._tree_wanted = not self._tree_wanted
            self.reader.keeper.keep_session(
                self.reader.keeper.session.with_tree_hidden(not self._tree_wanted)
            )
            self._share_room()
        elif self.drawer.isVisible():
            self.drawer.reject()
        else:
            self.drawer.show_over(self.toolbar.topics)

    def remember_shape(self) -> None:
        """Hand size and place of the window to the session."""
        shape = self.saveGeometry().toBase64().toStdString()
        self.reader.keeper.keep_session(self.reader.keeper.session.with_window(shape))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Nothing, for Qt lays the palette's ground; after the first painting the rest is added."""
        if not self._furnished:
            QTimer.singleShot(0, self, self.furnish)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room anew."""
        super().resizeEvent(event)
        self._share_room()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that nothing else wants scroll the text; Escape takes away what lies nearest."""
        if event.key() == Qt.Key.Key_Escape and self._furnished:
            self.screens.dismiss()
        elif self.reading and self.pane.text.scroll_by_key(event):
            event.accept()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep the window's shape and tell that it closes."""
        self.remember_shape()
        self.closed.emit()
        super().closeEvent(event)

    @property
    def reading(self) -> bool:
        """Whether the article is what is seen: no picture and no search lies over it."""
        return self.stack.currentIndex() == 0 and self.region.currentIndex() == 0

    def show_reading(self) -> None:
        """Show the article, whatever lay over it."""
        self.region.setCurrentIndex(0)
        self.stack.setCurrentIndex(0)

    @property
    def narrow(self) -> bool:
        """Whether the topics have no room beside the article and lie in the drawer."""
        return self.drawer.contents is not None

    def _room(self) -> Room:
        look = self.look
        return share_room(
            self.width(), look.typography.column, look.px(TREE), look.px(RAIL), tree_wanted=self._tree_wanted
        )

    def _share_room(self) -> None:
        room = self._room()
        beside = room.tree and self._tree_wanted
        self.pane.show_rail(room.rail)
        self._beside.setContentsMargins(0 if self._furnished or not beside else self.look.px(TREE), 0, 0, 0)
        if self._furnished:
            self.toolbar.show_tree_beside(beside)
            self.toolbar.make_room(self.width(), self.searching.shown)
            self._place_tree(room)

    def _place_tree(self, room: Room) -> None:
        if room.tree:
            self.drawer.release()
            if self._beside.indexOf(self.contents) < 0:
                self._beside.insertWidget(0, self.contents)
        else:
            self._beside.removeWidget(self.contents)
            self.drawer.take(self.contents)
        self.contents.setVisible(not room.tree or self._tree_wanted)
        self.contents.setFixedWidth(self.look.px(TREE))

    def show_history(self) -> None:
        """Show whether there is a way back and forward, and whether the article is bookmarked."""
        history, searching = self.reader.history, self.searching
        results = searching.shown or searching.opening.came_from_results
        for name, button, possible in (
            ("back", self.toolbar.back, history.can_go_back or results),
            ("forward", self.toolbar.forward, history.can_go_forward),
        ):
            button.setEnabled(possible)
            self.commands[name].setEnabled(possible)
        self.toolbar.show_bookmarked(self.reader.bookmarked)

    def show_look(self) -> None:
        """Follow another theme or text size."""
        size = self.reader.text_size
        self.toolbar.sizes.show_size(size.percent, not size.can_shrink, not size.can_grow)
        self._share_room()
        self.toolbar.settle()
        for rows in (self._rows, self._column, self._beside):
            rows.activate()  # now, so that the text is laid out once, for the room that it will have
        self.pane.show_look()
        self.update()

    def show_visited(self) -> None:
        """Mark the articles that were read; the one being read is not read yet."""
        current = self.reader.history.current
        read = set(self.reader.keeper.session.visited)
        self.contents.set_visited(read - {current.address.whole} if current is not None else read)

    def show_bookmarks(self) -> None:
        """List the bookmarks before the topics."""
        self.toolbar.show_bookmarked(self.reader.bookmarked)
        self._fill_tree()

    def _fill_tree(self) -> None:
        """Show the library's topics, before them the bookmarks, and the way to the picture to touch."""
        session = self.reader.keeper.session
        slugs = tuple(address.slug for address in session.bookmarks)
        marked = Topic("bookmarks", self.tr("My bookmarks"), "bookmark", slugs)
        library = self.reader.library
        menu = Topic("touch", self.tr("Touch the heart"), "pointer", (), opens=touch())
        led = library.led_by(marked)
        self.contents.set_library(led.led_by(menu) if library.touch_views else led, library)
        self.show_visited()
        current = self.reader.history.current
        self.contents.select(current.address if current is not None else None)

    def show_library(self) -> None:
        """Show the topics of another library, and let its pictures be painted."""
        self.painter.admit(self.reader.library.own_diagrams)
        self._fill_tree()
