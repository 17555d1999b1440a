"""MainWindow: places the panes and owns the one block of wiring; what happens is decided elsewhere."""

from PySide6.QtCore import QByteArray, Qt, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QColor,
    QDragEnterEvent,
    QDropEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from viewer.library.model import Topic
from viewer.render.trees import Trees
from viewer.ui.actions import Actions
from viewer.ui.article.article_pane import ArticlePane
from viewer.ui.article.room import RAIL, TREE, Room, share_room
from viewer.ui.contents.drawer import TopicDrawer
from viewer.ui.contents.topic_tree import TopicTree
from viewer.ui.controls.notice_bar import NoticeBar
from viewer.ui.diagram.painter import Painter
from viewer.ui.presenter import Presenter
from viewer.ui.rail.rail import Rail
from viewer.ui.reader import Reader
from viewer.ui.screens import Screens
from viewer.ui.skip_link import SkipLink
from viewer.ui.steps import Steps
from viewer.ui.style.look import Look
from viewer.ui.themes import Themes
from viewer.ui.toolbar import Toolbar

USUAL_SIZE = (1366, 768)
SMALLEST_SIZE = (480, 360)


class MainWindow(QWidget):
    """The reader's window: toolbar, topics, article, rail; the picture viewer over them when one is open.

    Signals:
        folder_dropped(str): a folder was dropped on the window; its path.
        closed(): the window is closing; what is kept should be saved.
    """

    folder_dropped = Signal(str)
    closed = Signal()

    def __init__(self, reader: Reader, look: Look, themes: Themes, trees: Trees, painter: Painter) -> None:
        super().__init__()
        self.reader, self.look, self.themes, self.painter = reader, look, themes, painter
        self.toolbar = Toolbar(look)
        self.tree = TopicTree(look)
        self.rail = Rail(look, painter)
        self.pane = ArticlePane(look, painter, self.rail)
        self.notice = NoticeBar(look)
        self.drawer = TopicDrawer(look, self)
        self.skip = SkipLink(look, self)
        self.commands = Actions(self)
        self.presenter = Presenter(reader, trees, self.pane, self.tree, self.rail)
        self.steps = Steps(self)
        self.screens = Screens(self)
        self._tree_wanted = not reader.keeper.session.tree_hidden
        self._place_panes()
        self._restore_shape()
        self._wire()

    def _place_panes(self) -> None:
        self.setWindowTitle("Heartleaf")
        self.setAcceptDrops(True)
        self.setMinimumSize(*SMALLEST_SIZE)
        self._beside = QHBoxLayout()
        self._beside.setContentsMargins(0, 0, 0, 0)
        self._beside.setSpacing(0)
        self._beside.addWidget(self.tree)
        self._beside.addWidget(self.pane, 1)
        reading = QWidget()
        column = QVBoxLayout(reading)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.toolbar)
        column.addLayout(self._beside, 1)
        self.stack = QStackedWidget()
        self.stack.addWidget(reading)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.stack, 1)
        rows.addWidget(self.notice)
        self._fill_tree()
        self.addActions(list(self.commands))
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        for first, second in (
            (self, self.skip),
            (self.skip, self.toolbar.brand),
            (self.tree, self.pane.text),
            (self.pane.text, self.rail),
        ):
            QWidget.setTabOrder(first, second)

    def _restore_shape(self) -> None:
        shape = QByteArray.fromBase64(self.reader.keeper.session.window.encode())
        if shape.isEmpty() or not self.restoreGeometry(shape):
            self.resize(*USUAL_SIZE)

    def _wire(self) -> None:
        """All connections between the parts of the window; no other place has any."""
        reader, toolbar, text = self.reader, self.toolbar, self.pane.text
        reader.page_opened.connect(self.screens.show_page)
        reader.picture_opened.connect(self.screens.show_picture)
        reader.open_failed.connect(self.screens.say_failed)
        reader.history_changed.connect(self._on_history_changed)
        reader.text_size_changed.connect(self._on_text_size_changed)
        reader.theme_changed.connect(self.themes.choose)
        reader.visited_changed.connect(self._on_visited_changed)
        reader.bookmarks_changed.connect(self._on_bookmarks_changed)
        reader.library_replaced.connect(self._on_library_replaced)
        reader.keeper.saving_failed.connect(self.screens.warn)
        text.link_chosen.connect(self.screens.follow)
        text.part_pointed.connect(text.light)
        text.section_changed.connect(self.rail.set_current)
        text.size_step_requested.connect(reader.step_text_size)
        text.place_changed.connect(reader.keep_place)
        self.pane.open_requested.connect(reader.open)
        self.rail.open_requested.connect(reader.open)
        self.rail.section_chosen.connect(self.screens.go_to_section)
        self.tree.open_requested.connect(self.screens.open_from_tree)
        toolbar.search.text_changed.connect(self.screens.narrow_topics)
        toolbar.search.accepted.connect(self.screens.open_first_match)
        toolbar.search.down_pressed.connect(self.screens.walk_topics)
        toolbar.search.escape_pressed.connect(self.steps.to_article)
        toolbar.sizes.size_step_requested.connect(reader.step_text_size)
        toolbar.sizes.size_reset_requested.connect(reader.reset_text_size)
        self.painter.picture_refused.connect(self.screens.say_refused)
        self.notice.action_requested.connect(self.screens.take_notice_action)
        self.look.look_changed.connect(self._on_look_changed)
        self._wire_commands()

    def _wire_commands(self) -> None:
        """Buttons and keys that mean the same."""
        reader, toolbar, commands = self.reader, self.toolbar, self.commands
        bar = self.pane.find_bar
        for button, name, slot in (
            (toolbar.back, "back", reader.go_back),
            (toolbar.forward, "forward", reader.go_forward),
            (toolbar.brand, "home", reader.go_home),
            (toolbar.theme, "theme", self.themes.next),
            (toolbar.bookmark, "bookmark", reader.toggle_bookmark),
            (toolbar.topics, "tree", self.toggle_tree),
            (toolbar.help, "help", self.screens.show_keys),
        ):
            button.clicked.connect(slot)
            commands[name].triggered.connect(slot)
        commands["quit"].triggered.connect(self.close)
        self.skip.clicked.connect(self.steps.to_article)
        for name, slot in (
            ("topics", self.screens.find_topic),
            ("panes", self.steps.to_next_pane),
            ("next_question", self.steps.to_next_question),
            ("previous_question", self.steps.to_previous_question),
            ("next_page", self.steps.to_next_page),
            ("previous_page", self.steps.to_previous_page),
            ("find", bar.open_bar),
            ("find_next", bar.next),
            ("find_previous", bar.previous),
            ("usual_size", reader.reset_text_size),
            ("larger", self.steps.larger),
            ("smaller", self.steps.smaller),
            ("full_screen", self.toggle_full_screen),
            ("picture", self.screens.show_first_picture),
        ):
            commands[name].triggered.connect(slot)

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

    def toggle_full_screen(self) -> None:
        """Fill the screen, or return to a window."""
        if self.isFullScreen():
            self.showNormal()
        else:
            self.showFullScreen()

    def remember_shape(self) -> None:
        """Hand size and place of the window to the session."""
        shape = self.saveGeometry().toBase64().toStdString()
        self.reader.keeper.keep_session(self.reader.keeper.session.with_window(shape))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The pale ground that everything lies on."""
        QPainter(self).fillRect(event.rect(), QColor(self.look.theme["chrome"]))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room anew."""
        super().resizeEvent(event)
        self._share_room()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that nothing else wants scroll the text; Escape takes the notice away."""
        if event.key() == Qt.Key.Key_Escape:
            self.notice.hide()
        elif self.stack.currentIndex() == 0 and self.pane.text.scroll_by_key(event):
            event.accept()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep the window's shape and tell that it closes."""
        self.remember_shape()
        self.closed.emit()
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A folder may be dropped here."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """A dropped folder is to be opened as a library."""
        for url in event.mimeData().urls():
            if url.isLocalFile():
                self.folder_dropped.emit(url.toLocalFile())
                return

    @property
    def narrow(self) -> bool:
        """Whether the topics have no room beside the article and lie in the drawer."""
        return self.drawer.tree is not None

    def _room(self) -> Room:
        look = self.look
        return share_room(
            self.width(), look.typography.column, look.px(TREE), look.px(RAIL), tree_wanted=self._tree_wanted
        )

    def _share_room(self) -> None:
        room = self._room()
        if room.tree and (tree := self.drawer.release()) is not None:
            self._beside.insertWidget(0, tree)
        elif not room.tree:
            self._beside.removeWidget(self.tree)
            self.drawer.take(self.tree)
        self.tree.setVisible(not room.tree or self._tree_wanted)
        self.tree.setFixedWidth(self.look.px(TREE))
        self.toolbar.show_tree_beside(room.tree and self._tree_wanted)
        self.toolbar.make_room(self.width())
        self.pane.show_rail(room.rail)

    def _on_history_changed(self) -> None:
        history = self.reader.history
        for name, button, possible in (
            ("back", self.toolbar.back, history.can_go_back),
            ("forward", self.toolbar.forward, history.can_go_forward),
        ):
            button.setEnabled(possible)
            self.commands[name].setEnabled(possible)
        self.toolbar.show_bookmarked(self.reader.bookmarked)

    def _on_text_size_changed(self, percent: int) -> None:
        self.look.set_text_percent(percent)

    def _on_look_changed(self) -> None:
        size = self.reader.text_size
        self.toolbar.sizes.show_size(size.percent, not size.can_shrink, not size.can_grow)
        self._share_room()
        self.update()

    def _on_visited_changed(self) -> None:
        self.tree.set_visited(set(self.reader.keeper.session.visited))

    def _on_bookmarks_changed(self) -> None:
        self.toolbar.show_bookmarked(self.reader.bookmarked)
        self._fill_tree()

    def _fill_tree(self) -> None:
        """Show the library's topics, and before them the bookmarks where there are any."""
        session = self.reader.keeper.session
        slugs = tuple(address.slug for address in session.bookmarks)
        marked = Topic("bookmarks", self.tr("My bookmarks"), "bookmark", slugs)
        self.tree.set_library(self.reader.library.led_by(marked))
        self.tree.set_visited(set(session.visited))
        current = self.reader.history.current
        self.tree.select(current.address if current is not None else None)

    def _on_library_replaced(self) -> None:
        self._fill_tree()
