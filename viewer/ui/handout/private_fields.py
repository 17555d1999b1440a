"""Editors for words about one person. They take from the clipboard, and give nothing to it or to a drag.

What is typed is kept nowhere: no input method is to learn it, no selection hands it on, and `wipe` takes it
with all that could be undone.
"""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QClipboard, QContextMenuEvent, QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QMenu, QPlainTextEdit

_HINTS = Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
_KEYS = QKeySequence.StandardKey
_GIVING_KEYS = (_KEYS.Copy, _KEYS.Cut, _KEYS.DeleteEndOfLine, _KEYS.DeleteCompleteLine)
"""What Qt copies at: it copies what these two last ones delete, too."""
_GIVING_ACTIONS = ("edit-copy", "edit-cut", "link-copy")  # Qt's names of what its menus offer


class PrivateLine(QLineEdit):
    """One line about a person."""

    def __init__(self) -> None:
        super().__init__()
        self.setInputMethodHints(_HINTS)
        self.setAcceptDrops(False)
        self.setDragEnabled(False)
        self.selectionChanged.connect(_forget_selection)

    def wipe(self) -> None:
        """Forget the words, and all that could be undone."""
        self.setText("")  # which begins a new history, as `clear` does not

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """All keys but those that would copy."""
        if not _gives(event):
            super().keyPressEvent(event)
            _forget_selection()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Select, without the system's own clipboard for selections."""
        super().mouseReleaseEvent(event)
        _forget_selection()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The usual menu without what would copy."""
        _show(self.createStandardContextMenu(), event)


class PrivateNote(QPlainTextEdit):
    """A few sentences for a person, of `most` letters."""

    def __init__(self, most: int) -> None:
        super().__init__()
        self._most = most
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setInputMethodHints(_HINTS | Qt.InputMethodHint.ImhMultiLine)
        self.setAcceptDrops(False)
        self.viewport().setAcceptDrops(False)
        self.viewport().setAutoFillBackground(False)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(0)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.textChanged.connect(self._on_text_changed)

    @property
    def left(self) -> int:
        """How many letters there is room for."""
        return max(0, self._most - self._letters())

    def wipe(self) -> None:
        """Forget the words, and all that could be undone."""
        self.setPlainText("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """All keys but those that would copy."""
        if not _gives(event):
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to select; a press into what is selected drags nothing out."""
        cursor = self.textCursor()
        if cursor.hasSelection() and not event.modifiers():
            cursor.clearSelection()
            self.setTextCursor(cursor)
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Select, without the system's own clipboard for selections."""
        super().mouseReleaseEvent(event)
        _forget_selection()

    def createMimeDataFromSelection(self) -> QMimeData:
        """Nothing: what stands here is not handed on."""
        return QMimeData()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The usual menu without what would copy."""
        _show(self.createStandardContextMenu(), event)

    def _letters(self) -> int:
        return self.document().characterCount() - 1  # Qt counts the end of the last paragraph, too

    def _on_text_changed(self) -> None:
        """Take away what is too much: of what was typed or pasted its end."""
        over = self._letters() - self._most
        if over <= 0:
            return
        cursor = self.textCursor()
        end = cursor.position() if cursor.position() >= over else self._letters()
        cursor.setPosition(end - over)
        cursor.setPosition(end, cursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()


def _gives(event: QKeyEvent) -> bool:
    return any(event.matches(key) for key in _GIVING_KEYS)


def _forget_selection() -> None:
    """Take back what Qt put into the clipboard for selections, which X11 has beside the usual one."""
    clipboard = QGuiApplication.clipboard()
    if clipboard.supportsSelection() and clipboard.ownsSelection():
        clipboard.clear(QClipboard.Mode.Selection)


def _show(menu: QMenu, event: QContextMenuEvent) -> None:
    for action in menu.actions():
        if action.objectName() in _GIVING_ACTIONS:
            menu.removeAction(action)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.popup(event.globalPos())
