"""Screens: what the window shows and says when something was opened, chosen or refused."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from viewer.library.address import Address, AddressError, touch
from viewer.library.diagram import Diagram, Part
from viewer.render.concordance import Concordance
from viewer.ui.actions import OF_THE_ARTICLE
from viewer.ui.controls.button import Button
from viewer.ui.controls.notice_bar import Tone
from viewer.ui.reader import Opened

if TYPE_CHECKING:
    from viewer.ui.diagram.pane import PicturePane
    from viewer.ui.shortcuts.shortcut_sheet import ShortcutSheet
    from viewer.ui.sketch.drawing import Drawing
    from viewer.ui.touch.pane import TouchPane
    from viewer.ui.window import MainWindow


class Screens(QObject):
    """Changes between article and picture, and puts sentences into the notice bar."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._picture: PicturePane | None = None
        self._drawing: Drawing | None = None
        self._touch: TouchPane | None = None
        self._sheet: ShortcutSheet | None = None
        self.returns_to: QWidget | None = None  # has the focus again once nothing lies over the article
        self._to_copy = ""
        self._offered: Callable[[], None] = self._copy_address

    @property
    def touch_pane(self) -> "TouchPane | None":
        """The pictures to touch, once one was opened."""
        return self._touch

    @property
    def picture_pane(self) -> "PicturePane | None":
        """The picture viewer, once a picture was opened."""
        return self._picture

    @property
    def drawing(self) -> "Drawing | None":
        """What draws on pictures, once one was opened."""
        return self._drawing

    def show_page(self, opened: Opened) -> None:
        """Show a page of an article; an open picture is closed, and what was drawn before is forgotten."""
        self._window.show_reading()
        if self._drawing is not None:
            self._drawing.turn_to(opened.address)
        self._window.presenter.show(opened)

    def show_picture(self, diagram: Diagram, address: Address) -> None:
        """Show a picture over the article; closing it leads back to the same place in the text."""
        pane = self._picture or self._make_picture_pane()
        if self._window.stack.currentWidget() is not pane:
            self.returns_to = QApplication.focusWidget()
        library, view = self._window.reader.library, self._window.pane.view
        article = view.article if view is not None else None
        pane.show_picture(library, diagram, address, Concordance(library, article))
        self._window.stack.setCurrentWidget(pane)
        pane.setFocus(Qt.FocusReason.OtherFocusReason)

    def lay_over(self, pane: QWidget) -> None:
        """Show a pane over the article, and note where the focus was, for when it is closed."""
        if self._window.stack.currentWidget() is not pane:
            self.returns_to = QApplication.focusWidget()
        self._window.stack.setCurrentWidget(pane)
        pane.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_first_picture(self) -> None:
        """Open the first picture of the page that is read."""
        view = self._window.pane.view
        if view is not None and view.page.figures:
            self._window.reader.open(view.page.figures[0].address)
        else:
            self.say(self.tr("There is no picture on this page."))

    def show_touch(self, address: Address) -> None:
        """Show a picture to touch over the article; closing it leads back to the same place in the text."""
        pane = self._touch or self._make_touch_pane()
        pane.show_menu(self._window.reader.library, address)
        self.lay_over(pane)

    def open_touch(self) -> None:
        """Open the first picture to touch."""
        self._window.reader.open(touch())

    def close_picture(self) -> None:
        """Go back to the article, or to the results that it was opened from, with the focus where it was."""
        self._window.stack.setCurrentIndex(0)
        target, text = self.returns_to, self._window.pane.text
        if target is not None and target is not text and isValid(target) and target.isVisible():
            target.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._window.searching.shown:
            self._window.toolbar.search.setFocus(Qt.FocusReason.OtherFocusReason)
        else:  # a related place below the text goes when the rail has room for it
            text.resume()

    def go_back(self) -> None:
        """Go to what lies below; from an article to the results it was opened from, or to the one before."""
        if self._window.walks.shown:
            self._window.walks.close()
        elif self._window.stack.currentIndex() > 0:
            self.close_picture()
        elif self._window.searching.shown:
            self._window.searching.leave()
        elif not self._window.searching.go_back():
            self._window.reader.go_back()

    def follow(self, target: str) -> None:
        """Go where a link in the text leads."""
        try:
            address = Address.parse(target)
        except AddressError:
            self._tell_external(target)
        else:
            self.go_on(address)

    def go_on(self, address: Address) -> None:
        """Go where a way on in an article leads; a part that a figure in sight shows is lit there first."""
        parts = self._window.pane.parts
        if not parts.press(address):
            self._window.reader.open(parts.led(address))

    def go_to_words(self, address: Address, part: Part) -> None:
        """Go to a section that speaks of a part, and mark the words there."""
        self._window.reader.open(address)
        self._window.pane.mark.mark(part, address.spot)

    def open_from_list(self, address: Address) -> None:
        """Open what was chosen in the tree or the rail; for an article the focus goes into the text."""
        self._window.reader.open(address)
        if address.kind == "article":
            self._window.steps.to_article()

    def go_to_section(self, section: str) -> None:
        """Go to a section of the page that is read."""
        view = self._window.pane.view
        if view is not None:
            self._window.reader.open(view.address.at(section))
            self._window.steps.to_article()

    def share_keys(self) -> None:
        """Let what means the article rest while a picture or the search lies over it."""
        reading = self._window.reading
        self._window.toolbar.bookmark.setEnabled(reading)
        self._window.skip.setVisible(reading)
        for name in OF_THE_ARTICLE:
            self._window.commands[name].setEnabled(reading)

    def dismiss(self) -> None:
        """Take away what lies nearest: the search, a meaning, a light, the marks of a search, the notice."""
        window = self._window
        if window.searching.shown:
            window.searching.leave()
        elif not (window.pane.terms.dismiss() or window.pane.parts.dismiss() or window.pane.hits.dismiss()):
            window.notice.hide()

    def show_keys(self) -> None:
        """Show the list of keys."""
        if self._sheet is None:
            from viewer.ui.actions import sheet_rows
            from viewer.ui.shortcuts.shortcut_sheet import ShortcutSheet

            self._sheet = ShortcutSheet(self._window.look, sheet_rows(), self._window)
        self._sheet.show_over()

    def hide_keys(self) -> None:
        """Take the list of keys away."""
        if self._sheet is not None:
            self._sheet.reject()

    def say(self, sentence: str, action: str = "") -> None:
        """Put a sentence into the notice bar."""
        self._window.notice.show_notice(sentence, Tone.INFO, action)

    def warn(self, sentence: str, action: str = "") -> None:
        """Put a sentence about something that went wrong into the notice bar."""
        self._window.notice.show_notice(sentence, Tone.WARN, action)

    def offer(self, sentence: str, words: str, act: Callable[[], None]) -> None:
        """Put a sentence about something that went wrong into the notice bar, with a button for a way out."""
        self._offered = act
        self.warn(sentence, words)

    def say_failed(self, sentence: str, hint: str) -> None:
        """Say that there is no such place."""
        self.warn(f"{sentence} {hint[0].upper()}{hint[1:]}" if hint else sentence)

    def say_refused(self, file: str, sentence: str) -> None:
        """Say why a picture cannot be painted."""
        self.warn(sentence)

    def take_notice_action(self) -> None:
        """Do what the notice offers."""
        self._offered()

    def _copy_address(self) -> None:
        QGuiApplication.clipboard().setText(self._to_copy)
        self.say(self.tr("The address is copied."))

    def _tell_external(self, target: str) -> None:
        url = QUrl(target)
        if self._window.reader.keeper.settings.open_external_links and url.scheme() in ("http", "https"):
            QDesktopServices.openUrl(url)
            return
        self._to_copy, self._offered = target, self._copy_address
        words = self.tr("This leads to the web and is not opened from here: {0}").format(target)
        self.say(words, self.tr("Copy the address"))

    def _make_picture_pane(self) -> "PicturePane":
        from viewer.ui.diagram.pane import PicturePane

        window = self._window
        pane = PicturePane(window.look, window.painter)
        pane.closed.connect(self.close_picture)
        pane.open_requested.connect(window.reader.open)
        pane.words_requested.connect(self.go_to_words)
        window.stack.addWidget(pane)
        self._picture = pane
        self._drawing = self._make_drawing(pane)
        words = self.tr("Print picture")
        button = Button(window.look, self.tr("Print this picture"), words, "printer")
        button.clicked.connect(window.handouts.print_shown)
        pane.bar.add_button(button)
        return pane

    def _make_drawing(self, pane: "PicturePane") -> "Drawing":
        from viewer.ui.sketch.drawing import Drawing

        drawing = Drawing(self._window.look, pane)
        drawing.print_requested.connect(self._window.handouts.print_shown)
        drawing.said.connect(self.say)
        view = self._window.pane.view
        if view is not None:
            drawing.turn_to(view.address)
        return drawing

    def _make_touch_pane(self) -> "TouchPane":
        from viewer.ui.touch.pane import TouchPane

        window = self._window
        pane = TouchPane(window.look, window.painter)
        pane.closed.connect(self.close_picture)
        pane.open_requested.connect(self.open_from_list)
        window.stack.addWidget(pane)
        self._touch = pane
        return pane
