"""A finger on a touch screen: it taps, and it swipes over what it does not mean to press."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

_STEPS = 8


class Finger:
    """One finger of a person at a screen that can be touched."""

    def __init__(self) -> None:
        self._screen: QPointingDevice = QTest.createTouchDevice()

    def tap(self, widget: QWidget, at: QPoint) -> None:
        """Touch a place in a widget and let go."""
        self._touch(widget).press(0, self._place(widget, at)).commit()
        self._touch(widget).release(0, self._place(widget, at)).commit()

    def swipe(self, widget: QWidget, at: QPoint, by: int) -> None:
        """Move up or down, by so many pixels, from a place in a widget, and let go there."""
        self._touch(widget).press(0, self._place(widget, at)).commit()
        for step in range(1, _STEPS + 1):
            self._touch(widget).move(0, self._place(widget, at + QPoint(0, by * step // _STEPS))).commit()
        self._touch(widget).release(0, self._place(widget, at + QPoint(0, by))).commit()

    def _touch(self, widget: QWidget) -> QTest.QTouchEventSequence:
        return QTest.touchEvent(widget.window(), self._screen)

    def _place(self, widget: QWidget, at: QPoint) -> QPoint:
        return widget.mapTo(widget.window(), at)


@pytest.fixture(scope="session")
def finger() -> Finger:
    """A finger, for the whole run: each one is another device."""
    return Finger()
