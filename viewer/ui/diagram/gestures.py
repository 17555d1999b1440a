"""Gestures: how keys, wheels and pinches ask to look nearer, farther or elsewhere."""

from msgspec import Struct
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QNativeGestureEvent, QWheelEvent
from PySide6.QtWidgets import QGestureEvent, QPinchGesture, QWidget

_KEY_STEP_PX = 60.0
_WHEEL_FACTOR = 1.0015  # for each unit of the wheel's angle: 1.2 for a click of an ordinary wheel
_ARROWS = {
    Qt.Key.Key_Left: QPointF(_KEY_STEP_PX, 0),
    Qt.Key.Key_Right: QPointF(-_KEY_STEP_PX, 0),
    Qt.Key.Key_Up: QPointF(0, _KEY_STEP_PX),
    Qt.Key.Key_Down: QPointF(0, -_KEY_STEP_PX),
}
_NEARER = (Qt.Key.Key_Plus, Qt.Key.Key_Equal)
_FARTHER = (Qt.Key.Key_Minus, Qt.Key.Key_Underscore)
_HARMLESS = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier


class Pinch(Struct, frozen=True):
    """Nearer or farther by a factor, about a point of the widget."""

    factor: float
    about: QPointF


class KeyWish(Struct, frozen=True):
    """What a key asks for: `steps` nearer (or farther, below 0), the `whole`, or a `push` of the picture."""

    steps: int = 0
    whole: bool = False
    push: QPointF | None = None


def key_wish(key: int, modifiers: Qt.KeyboardModifier) -> KeyWish | None:
    """The wish behind a key: + − 0 and the arrows; None for any other, and for those with Ctrl or Alt."""
    if modifiers & ~_HARMLESS:
        return None
    if key in _NEARER:
        return KeyWish(steps=1)
    if key in _FARTHER:
        return KeyWish(steps=-1)
    if key == Qt.Key.Key_0:
        return KeyWish(whole=True)
    return next((KeyWish(push=push) for arrow, push in _ARROWS.items() if arrow == key), None)


def wheel_pinch(event: QWheelEvent) -> Pinch | None:
    """The wheel as a pinch; None with Ctrl, for then it is the text size's."""
    if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
        return None
    return Pinch(_WHEEL_FACTOR ** event.angleDelta().y(), event.position())


def pinch_of(event: QEvent, widget: QWidget) -> Pinch | None:
    """The pinch in an event, of fingers on the screen or on a touch pad; None for any other event."""
    if isinstance(event, QGestureEvent):
        pinch = event.gesture(Qt.GestureType.PinchGesture)
        if isinstance(pinch, QPinchGesture):
            return Pinch(pinch.scaleFactor(), QPointF(widget.mapFromGlobal(pinch.centerPoint())))
    if isinstance(event, QNativeGestureEvent):
        kind = event.gestureType()
        if kind == Qt.NativeGestureType.ZoomNativeGesture:
            return Pinch(1 + event.value(), event.position())
    return None
