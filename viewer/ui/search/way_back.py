"""WayBack: what was open before the search, to be found again exactly so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from viewer.library.address import Address
from viewer.ui.reopening import lying_over

if TYPE_CHECKING:
    from viewer.ui.window import MainWindow


class WayBack:
    """The picture or guide that lay over the article, if one did, and where the focus was."""

    def __init__(self, window: MainWindow, focused: QWidget | None) -> None:
        """Note what is open in `window` now; `focused` has the focus, or had it until the search took it."""
        self._window, self._focused = window, focused
        over = window.stack.currentWidget()
        self._over = over if window.stack.currentIndex() > 0 else None
        self._address: Address | None = lying_over(window) if self._over is not None else None
        self._returns_to = window.screens.returns_to

    def go(self) -> None:
        """Show it again. A picture that another has taken the place of meanwhile is opened anew."""
        window, over = self._window, self._over
        window.show_reading()
        if over is not None and isValid(over):
            window.stack.setCurrentWidget(over)
            now = lying_over(window)
            if now != self._address and self._address is not None:
                window.reader.open(self._address)
            window.screens.returns_to = self._returns_to
        self._focus(over)

    def _focus(self, over: QWidget | None) -> None:
        target, text = self._focused, self._window.pane.text
        if target is not None and target is not text and isValid(target) and target.isVisible():
            target.clearFocus()  # showing what it lies in may have given it back, but without its ring
            target.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif over is not None:
            over.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            text.resume()
