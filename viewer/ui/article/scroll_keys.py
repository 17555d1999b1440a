"""ScrollKeys: which keys scroll a text, and how far."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QScrollBar

_LINES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_PAGES = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
_PAGE_SHARE = 0.88
"""A page leaves a few lines of the one before in sight, so that the reader finds the place."""


def scroll_by_key(event: QKeyEvent, bar: QScrollBar, line: float) -> bool:
    """Move the scroll bar if the key is one that scrolls; says whether it was. `line` is in pixels."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    key = Qt.Key(event.key())
    shift = modifiers == Qt.KeyboardModifier.ShiftModifier
    page = round(bar.pageStep() * _PAGE_SHARE)
    if key == Qt.Key.Key_Space and (shift or modifiers == Qt.KeyboardModifier.NoModifier):
        bar.setValue(bar.value() + (-page if shift else page))
    elif modifiers != Qt.KeyboardModifier.NoModifier:
        return False
    elif key in _LINES:
        bar.setValue(bar.value() + round(_LINES[key] * line))
    elif key in _PAGES:
        bar.setValue(bar.value() + _PAGES[key] * page)
    elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
        bar.setValue(0 if key == Qt.Key.Key_Home else bar.maximum())
    else:
        return False
    return True
