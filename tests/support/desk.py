"""The real program for a test: one or several starts of it, and a person who reads, presses and points.

Settings and cache lie in a folder of the test. Pictures are the small ones that come with the program;
nothing is painted anew, which would start a process and is tested elsewhere.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeAlias

import pytest
import shiboken6
from msgspec.structs import replace
from PySide6.QtCore import QDeadlineTimer, QEvent, QEventLoop, QObject, QPoint, QPointF, QRect, Qt, QTimer
from PySide6.QtGui import QColor, QCursor, QFont, QImage, QKeySequence, QPalette, QTextBlock, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from viewer.library.address import Address, article
from viewer.places import Places, find_places
from viewer.reading.clinic import Clinic
from viewer.reading.session import Session
from viewer.reading.settings import Settings
from viewer.ui.application import Desk
from viewer.ui.article.links import TextLink, line_rects
from viewer.ui.article.text_view import TextView
from viewer.ui.diagram.order import Order
from viewer.ui.diagram.pane import PicturePane
from viewer.ui.diagram.pressroom import Pressroom
from viewer.ui.shortcuts.shortcut_sheet import ShortcutSheet
from viewer.ui.window import MainWindow

LAPTOP = (1366, 768)
MITRAL = article("mitral-valve-regurgitation", 1)
VALVES = article("heart-valves", 1)
LEFT = Qt.MouseButton.LeftButton
PLAIN = Qt.KeyboardModifier.NoModifier


class Windows(QObject):
    """Notes every widget that becomes a window of its own, from now until it is told to stop."""

    def __init__(self, application: QApplication) -> None:
        super().__init__()
        self.names: list[str] = []
        self._application = application
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.names.append(type(watched).__name__)
        return False

    def stop(self) -> list[str]:
        """Stop noting; the names of the classes of all windows there were."""
        self._application.removeEventFilter(self)
        return self.names


class Person:
    """Sits before the program: presses keys, points, clicks and looks."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self._library = desk.reader.library

    @property
    def window(self) -> MainWindow:
        return self.desk.window

    @property
    def text(self) -> TextView:
        return self.desk.window.pane.text

    # --- hands

    def press(self, *keys: str) -> None:
        """Press keys, each written as Qt writes it; they reach the window as from a keyboard."""
        for key in keys:
            QTest.keySequence(self.window.windowHandle(), QKeySequence(key))
            QApplication.processEvents()

    def type(self, words: str) -> None:
        """Type words, wherever the focus is."""
        for letter in words:
            shift = Qt.KeyboardModifier.ShiftModifier if letter.isupper() else PLAIN
            QTest.keyClick(self.window.windowHandle(), Qt.Key(ord(letter.upper())), shift)
        QApplication.processEvents()

    def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        """Click a widget, in its middle unless told where."""
        assert widget.isVisible(), "nobody can click what is not there"
        QTest.mouseClick(widget, LEFT, PLAIN, at or widget.rect().center())
        QApplication.processEvents()

    def press_mouse(self, over: QWidget, button: Qt.MouseButton) -> None:
        """Click a button of the mouse over a widget; the window gets it, as from a mouse."""
        spot = over.mapTo(self.window, over.rect().center())
        QTest.mouseClick(self.window.windowHandle(), button, PLAIN, spot)
        QApplication.processEvents()

    def point_at(self, widget: QWidget, at: QPoint | None = None) -> None:
        """Move the pointer over a widget; the window gets it, as from a mouse."""
        spot = widget.mapTo(self.window, at or widget.rect().center())
        QCursor.setPos(self.window.mapToGlobal(spot))  # where widgets that are shown later look for it
        QTest.mouseMove(self.window.windowHandle(), spot)
        QApplication.processEvents()

    def turn_wheel(
        self, widget: QWidget, notches: int, held: Qt.KeyboardModifier = PLAIN, at: QPoint | None = None
    ) -> None:
        """Turn the wheel over a widget; away from oneself is positive."""
        spot = at or widget.rect().center()
        over = widget.mapToGlobal(spot)
        for _ in range(abs(notches)):
            turn = QWheelEvent(
                QPointF(spot),
                QPointF(over),
                QPoint(),
                QPoint(0, 120 if notches > 0 else -120),
                Qt.MouseButton.NoButton,
                held,
                Qt.ScrollPhase.NoScrollPhase,
                False,
            )
            QApplication.sendEvent(widget, turn)
        QApplication.processEvents()

    def resize(self, width: int, height: int) -> None:
        """Give the window another size."""
        self.window.resize(width, height)
        QApplication.processEvents()

    def open(self, address: Address) -> None:
        """Go to a place directly, where a test is not about the way there."""
        self.desk.reader.open(address)
        QApplication.processEvents()

    def scroll_to(self, pixels: int) -> None:
        """Scroll the text, as with the bar."""
        self.text.verticalScrollBar().setValue(pixels)
        QApplication.processEvents()

    def button(self, name: str, within: QWidget | None = None) -> QAbstractButton:
        """The visible button of this name."""
        buttons = (within or self.window).findChildren(QAbstractButton)
        found = [each for each in buttons if each.isVisible() and each.accessibleName() == name]
        assert found, f"there is no button “{name}” among {self.buttons(within)}"
        return found[0]

    def buttons(self, within: QWidget | None = None) -> list[str]:
        """The names of all visible buttons."""
        found = (within or self.window).findChildren(QAbstractButton)
        return [each.accessibleName() for each in found if each.isVisible()]

    # --- eyes

    @property
    def focus(self) -> QWidget:
        """What has the keyboard's focus."""
        widget = QApplication.focusWidget()
        assert widget is not None, "nothing has the focus"
        return widget

    @property
    def title(self) -> str:
        """The title of the window."""
        return self.window.windowTitle()

    @property
    def notice(self) -> str:
        """What the notice bar says; nothing while it is hidden."""
        return self.window.notice.sentence if self.window.notice.isVisible() else ""

    @property
    def scroll(self) -> int:
        """How far the text is scrolled, in pixels."""
        return self.text.verticalScrollBar().value()

    @property
    def picture(self) -> PicturePane:
        """The picture viewer, which must be what is seen."""
        pane = self.window.screens.picture_pane
        assert pane is not None, "no picture was ever opened"
        assert pane.isVisible(), "the picture was closed"
        return pane

    def sees_picture(self) -> bool:
        """Whether the picture viewer is what is seen."""
        pane = self.window.screens.picture_pane
        return pane is not None and pane.isVisible()

    def sees_keys(self) -> bool:
        """Whether the sheet of keys is seen."""
        return any(each.isVisible() for each in self.window.findChildren(ShortcutSheet))

    @property
    def page(self) -> Address:
        """The page that is shown."""
        view = self.window.pane.view
        assert view is not None, "no page is shown"
        return view.address

    @property
    def words(self) -> str:
        """All words of the page."""
        return self.text.document().toPlainText()

    @property
    def first_words(self) -> str:
        """The paragraph at the top of the view."""
        return block_at(self.text, self.scroll).text()

    def link(self, words: str) -> TextLink:
        """The link with these words."""
        return next(link for link in self.text.links if self.words_of(link) == words)

    def words_of(self, link: TextLink | None) -> str:
        """What a link says."""
        return self.text.document().toPlainText()[link.start : link.end] if link is not None else ""

    def place_of(self, link: TextLink) -> QPoint:
        """The middle of the link's first line, in the view; it must be in sight."""
        rect = line_rects(self.text.document(), link.start, link.end)[0].translated(0, -self.scroll)
        spot = rect.center().toPoint()
        assert self.text.viewport().rect().contains(spot), "the link is out of sight"
        return spot

    def look(self, widget: QWidget | None = None, part: QRect | None = None) -> QImage:
        """What is seen of a widget, the window unless told otherwise."""
        QApplication.processEvents()
        seen = widget or self.window
        return seen.grab(part or seen.rect()).toImage()

    def look_at_text(self) -> QImage:
        """What is seen of the article, with the sheet below it."""
        view = self.text.viewport()
        return self.look(None, QRect(view.mapTo(self.window, QPoint()), view.size()))

    def color(self, token: str) -> QColor:
        """A token of the theme that is worn."""
        return QColor(self.desk.look.theme[token])

    # --- starting over

    def rest(self) -> None:
        """Let nothing move and nothing wait."""
        self.window.screens.hide_keys()
        self.window.drawer.reject()
        self.window.pane.find_bar.close_bar()
        self.window.show_reading()
        self.window.toolbar.search.set_text("")
        QApplication.processEvents()
        self.desk.keeper.save()

    def begin_again(self) -> None:
        """Bring a program that others have used back to how a first start shows it."""
        desk, window = self.desk, self.window
        self.point_at(window, QPoint(1, 1))
        window.notice.hide()
        window.show_reading()
        window.pane.find_bar.close_bar()
        window.toolbar.search.set_text("")
        desk.keeper.settings, desk.keeper.session = Settings(), Session()
        desk.keeper.keep_clinic(Clinic())
        desk.reader.history.forget()
        if desk.reader.library is not self._library:
            desk.reader.replace_library(self._library)
        desk.reader.reset_text_size()
        desk.themes.choose("light")
        if window.isFullScreen():
            window.showNormal()
        self.resize(*LAPTOP)
        if not window.tree.isVisible():
            window.toggle_tree()
        desk.reader.bookmarks_changed.emit()
        desk.keeper.settings, desk.keeper.session = Settings(), Session()
        desk.reader.open(MITRAL)
        self.text.verticalScrollBar().setValue(0)
        window.setFocus()
        QApplication.processEvents()


def block_at(text: TextView, y: float) -> QTextBlock:
    """The block that a height in the document falls on."""
    layout = text.document().documentLayout()
    block = text.document().begin()
    found = block
    while block.isValid() and layout.blockBoundingRect(block).top() <= y:
        found = block
        block = block.next()
    return found


def blocks_of(text: TextView) -> list[QTextBlock]:
    """All blocks of the document."""
    blocks = []
    block = text.document().begin()
    while block.isValid():
        blocks.append(block)
        block = block.next()
    return blocks


def places_in(folder: Path, articles: Path | None = None, resources: Path | None = None) -> Places:
    """The shipped library, or another; settings and cache in a folder of the test."""
    shipped = find_places()
    return replace(
        shipped,
        articles=articles or shipped.articles,
        resources=resources or shipped.resources,
        settings=folder / "settings",
        cache=folder / "cache",
        shared=(folder / "shared",),
    )


def wait_until(done: Callable[[], bool], most_ms: int = 5000) -> None:
    """Let the program run until something is so; a test that waits in vain fails."""
    deadline, loop = QDeadlineTimer(most_ms), QEventLoop()
    while not done():
        assert not deadline.hasExpired(), "it did not come about in time"
        QTimer.singleShot(1, loop.quit)
        loop.exec()  # unlike QTest.qWait it lets other threads run meanwhile


@contextmanager
def nothing_painted() -> Iterator[None]:
    """No picture is painted anew: a wish for one is never answered."""

    def leave_it(self: Pressroom, order: Order) -> None:
        return

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Pressroom, "ask", leave_it)
        yield


def start(
    application: QApplication,
    places: Places,
    address: Address | None = None,
    theme: str = "",
    percent: int = 0,
) -> Person:
    """Start the program as its command does, and wait until its window has all its parts."""
    desk = Desk(application, places, theme=theme, percent=percent)
    desk.start(address)
    window = desk.window
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window, 5000)
    wait_until(lambda: window.has_all)
    QApplication.processEvents()
    return Person(desk)


def leave(person: Person) -> None:
    """Close the program, and clear away what a process that ends would take with it."""
    person.window.close()
    for thing in (person.window, person.desk):
        shiboken6.delete(thing)


Start: TypeAlias = Callable[..., Person]


def undress(application: QApplication) -> None:
    """No style sheet, palette or font of the program: the next test may be one of a bare widget."""
    application.setStyleSheet("")
    application.setPalette(QPalette())
    application.setFont(QFont())
    application.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(scope="module")
def shared_person(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Person]:
    """One program for the tests of a module."""
    with nothing_painted():
        person = start(qapp, places_in(tmp_path_factory.mktemp("desk")))
        person.desk.librarian.look_away()  # whoever edits an article meanwhile does not change what is tested
        # Nor is the library put into an index, which takes a process: who tests the search brings one.
        searching, librarian = person.window.searching, person.desk.librarian
        searching.hurry_wanted.disconnect(librarian.hurry)
        searching.index_missed.disconnect(librarian.mend)
        yield person
        leave(person)
        undress(qapp)


@pytest.fixture
def person(shared_person: Person) -> Iterator[Person]:
    """A person before a program as it first starts: first page, at its top, on a laptop, in light colors."""
    shared_person.begin_again()
    yield shared_person
    shared_person.rest()


@pytest.fixture
def begin(qapp: QApplication, tmp_path: Path) -> Iterator[Start]:
    """Start the program in a test's own folder, as often as needed; it is closed at the end."""
    assert not qapp.findChildren(Desk), "two programs in one application: use `person` or `begin` in a module"
    opened: list[Person] = []

    def begin(
        address: Address | None = None,
        articles: Path | None = None,
        resources: Path | None = None,
        theme: str = "",
        percent: int = 0,
    ) -> Person:
        opened.append(start(qapp, places_in(tmp_path, articles, resources), address, theme, percent))
        return opened[-1]

    with nothing_painted():
        yield begin
        for person in opened:
            if shiboken6.isValid(person.desk):
                leave(person)
    undress(qapp)
