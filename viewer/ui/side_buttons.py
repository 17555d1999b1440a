"""SideButtons: the mouse's own buttons for back and forward, wherever in the window the pointer is."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget


class SideButtons(QObject):
    """Hears them before any widget does: most widgets would take the press and do nothing with it.

    Signals:
        back_pressed(): the button for going back was pressed.
        forward_pressed(): the button for going forward was pressed.
    """

    back_pressed = Signal()
    forward_pressed = Signal()

    def __init__(self, window: QWidget) -> None:
        """Listen to `window`, which must have been shown."""
        super().__init__(window)
        handle = window.windowHandle()
        if handle is not None:
            handle.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the two buttons, leave all else."""
        if isinstance(event, QMouseEvent) and event.type() is QEvent.Type.MouseButtonPress:
            if event.button() is Qt.MouseButton.BackButton:
                self.back_pressed.emit()
                return True
            if event.button() is Qt.MouseButton.ForwardButton:
                self.forward_pressed.emit()
                return True
        return False
