"""Two fingers on the screen or on a touch pad look nearer and farther, about the point between them."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QNativeGestureEvent, QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.support.desk import Person
from viewer.library.address import diagram
from viewer.ui.diagram.stage import Stage


@pytest.fixture
def stage(person: Person) -> Stage:
    person.open(diagram("heart-inside", "healthy"))
    stage: Stage = person.picture.stage
    stage.show_whole()
    return stage


def test_fingers_that_part_on_a_touch_pad_look_nearer(stage: Stage) -> None:
    assert stage.zoom == 1
    middle = QPointF(stage.rect().center())
    event = QNativeGestureEvent(
        Qt.NativeGestureType.ZoomNativeGesture,
        QPointingDevice.primaryPointingDevice(),
        2,
        middle,
        middle,
        stage.mapToGlobal(middle),
        0.5,
        QPointF(),
    )
    QApplication.sendEvent(stage, event)
    assert stage.zoom == pytest.approx(1.5)


def test_fingers_that_part_on_the_screen_look_nearer(stage: Stage) -> None:
    device = QTest.createTouchDevice()
    middle = stage.rect().center()
    spread(stage, device, middle, range(20, 161, 10))
    assert stage.zoom > 1.5
    near = stage.zoom
    spread(stage, device, middle, range(160, 79, -10))
    assert stage.zoom < near


def spread(stage: Stage, device: QPointingDevice, middle: QPoint, halves: range) -> None:
    """Two fingers, each `half` pixels from the middle, one after the other of `halves`."""
    first, *others = halves
    QTest.touchEvent(stage, device).press(0, middle - QPoint(first, 0), stage).press(
        1, middle + QPoint(first, 0), stage
    ).commit()
    for half in others:
        QTest.touchEvent(stage, device).move(0, middle - QPoint(half, 0), stage).move(
            1, middle + QPoint(half, 0), stage
        ).commit()
    last = halves[-1]
    QTest.touchEvent(stage, device).release(0, middle - QPoint(last, 0), stage).release(
        1, middle + QPoint(last, 0), stage
    ).commit()
    QApplication.processEvents()
