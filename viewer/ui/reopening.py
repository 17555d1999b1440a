"""Reopening: what lies over the article stays there when the library is read anew."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from viewer.library.address import Address

if TYPE_CHECKING:
    from viewer.ui.window import MainWindow


class Reopening(QObject):
    """A page that is shown anew takes the place of all that lay over it, so that is opened again."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._over: Address | None = None
        self._searched = False
        self._returns_to: QWidget | None = None

    def note(self) -> None:
        """Note what lies over the article, and where its closing leads."""
        self._over = lying_over(self._window)
        self._searched = self._window.searching.shown
        self._returns_to = self._window.screens.returns_to

    def open_again(self) -> None:
        """Open it as the library now has it; where it has it no more, the article is shown."""
        over, self._over = self._over, None
        if self._searched:
            self._window.searching.show_again()
        if over is not None and self._window.reader.library.missing(over) is None:
            self._window.reader.open(over)
            self._window.screens.returns_to = self._returns_to


def lying_over(window: "MainWindow") -> Address | None:
    """The address of the picture, the picture to touch or the step that is shown, None for an article."""
    screens, shown = window.screens, window.stack.currentWidget()
    picture, touched, guide = screens.picture_pane, screens.touch_pane, window.walks.pane
    if picture is not None and picture is shown:
        view = picture.exhibition.address
        return view.at(picture.lit) if view is not None else None
    if touched is not None and touched is shown:
        return touched.address
    return guide.address if guide is not None and guide is shown else None
