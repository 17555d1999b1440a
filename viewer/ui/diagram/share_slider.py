"""The share slider: what the two things one drags have in common, a beat's moment and a wipe's divider."""

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractSlider, QWidget

from viewer.ui.controls.painted import ring_after
from viewer.ui.style.look import Look

_HARMLESS = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier


class ShareSlider(QAbstractSlider):
    """A slider from 0 to 1 in steps as fine as the hand's; assistive technology hears of it in hundredths.

    Signals:
        share_moved(float share): the person moved it; setting it with `set_share` says nothing.
    """

    share_moved = Signal(float)
    """The person moved it. Argument: the new share, 0 to 1."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._share = 0.0
        self._ring = False
        self._held = False
        self.setOrientation(Qt.Orientation.Horizontal)
        self.setRange(0, 100)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        look.look_changed.connect(self._on_look_changed)

    @property
    def share(self) -> float:
        """Where it is, 0 to 1."""
        return self._share

    @property
    def held(self) -> bool:
        """Whether a finger or the mouse holds it."""
        return self._held

    def set_share(self, share: float) -> None:
        """Put it elsewhere, without a signal of ours."""
        self._share = min(1.0, max(0.0, share))
        self.setValue(round(self._share * 100))
        self.tell()
        self.update()

    def tell(self) -> None:
        """Say to assistive technology what the value means."""
        self.setAccessibleDescription(self.value_text())

    def value_text(self) -> str:
        """What the value means, in words."""
        raise NotImplementedError

    def share_at(self, position: QPointF) -> float:
        """Which share lies under a position of this widget."""
        raise NotImplementedError

    def share_of_key(self, key: int) -> float | None:
        """Where a key leads, None where it is no key of this slider."""
        raise NotImplementedError

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold; a finger comes as a mouse too."""
        self._show_ring(False)
        if event.button() == Qt.MouseButton.LeftButton:
            self._held = True
            self.setSliderDown(True)
            self.grasp(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the hand."""
        if self._held:
            self._move(self.share_at(event.position()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        if event.button() == Qt.MouseButton.LeftButton and self._held:
            self._held = False
            self.setSliderDown(False)
            self.let_go()

    def grasp(self, position: QPointF) -> None:
        """The hand took hold there."""

    def let_go(self) -> None:
        """The hand has let go."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel looks nearer; it does not move what one drags."""
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys of this slider move it, others go on to whoever holds it. A key shows where the focus is."""
        self._show_ring(self.hasFocus())
        share = None if event.modifiers() & ~_HARMLESS else self.share_of_key(event.key())
        if share is None:
            event.ignore()
            return
        self._move(min(1.0, max(0.0, share)))
        announcement = QAccessibleAnnouncementEvent(self, self.value_text())
        QAccessible.updateAccessibility(announcement)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring if the keyboard brought the focus."""
        self._show_ring(ring_after(event.reason(), self._ring))
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        self._show_ring(False)
        super().focusOutEvent(event)

    def _move(self, share: float) -> None:
        if share != self._share:
            self.set_share(share)
            self.share_moved.emit(self._share)

    def _show_ring(self, shown: bool) -> None:
        self._ring = shown
        self.update()

    def _on_look_changed(self) -> None:
        self.updateGeometry()
        self.update()
