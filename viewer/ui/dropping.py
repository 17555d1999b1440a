"""Dropping: folders that are dropped on the window, to be opened as libraries."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget


class Dropping(QObject):
    """Watches one widget.

    Signals:
        folder_dropped(str): a folder was dropped; its path.
    """

    folder_dropped = Signal(str)

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        widget.setAcceptDrops(True)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what lies in a folder of this computer."""
        if isinstance(event, QDragEnterEvent):
            if any(url.isLocalFile() for url in event.mimeData().urls()):
                event.acceptProposedAction()
            return True
        if isinstance(event, QDropEvent) and event.type() is QEvent.Type.Drop:
            found = (url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile())
            if folder := next(found, ""):
                self.folder_dropped.emit(folder)
            return True
        return super().eventFilter(watched, event)
