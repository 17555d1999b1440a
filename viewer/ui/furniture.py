"""Furniture: what the window has besides the article: topics, rail, notices, keys and who acts on them."""

from typing import TYPE_CHECKING

from viewer.ui.actions import Actions
from viewer.ui.contents.contents import Contents
from viewer.ui.contents.drawer import TopicDrawer
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

if TYPE_CHECKING:
    from viewer.ui.window import MainWindow


class Furniture:
    """Made right after the first page was painted, which it would only have delayed."""

    def __init__(self, window: "MainWindow") -> None:
        """Make the parts for `window`, which places and wires them."""
        look = window.look
        self.painter = Painter(window.places.resources, window.places.cache, window)
        self.painter.admit(window.reader.library.own_diagrams)
        self.toolbar = Toolbar(look)
        self.contents = Contents(look)
        self.contents.show_order(by_letter=window.reader.keeper.session.by_letter)
        self.rail = Rail(look, self.painter)
        self.drawer = TopicDrawer(look, window)
        self.notice = NoticeBar(look)
        self.skip = SkipLink(look, window)
        self.commands = Actions(window)
        self.sides = SideButtons(window)
        self.steps = Steps(window)
        self.screens = Screens(window)
        self.walks = Walks(window)
        self.handouts = Handouts(window)
        self.searching = Searching(window)
