"""Streaming: the few seconds in which one watches the blood move, on a person's wish."""

import time
from collections.abc import Sequence

from PySide6.QtCore import QObject, QRect, QRectF, Signal
from PySide6.QtGui import QPainter

from viewer.render.theme import Theme
from viewer.ui.diagram.dots import Way, area_of, dots_of, paint_dots, ways_of
from viewer.ui.diagram.lens import Lens
from viewer.ui.diagram.overlay import paint_flows
from viewer.ui.diagram.run import LONGEST_S, Clock, Run
from viewer.ui.diagram.scene import Scene, transform_of

_FADE_S = 0.4
_RAMP_S = 0.8  # in which the blood gets up speed, and slows down again


class Streaming(QObject):
    """Dots along the flows of the scenes on the stage; arrows fade while they move, and come back.

    Signals:
        moved(): paint anew.
        state_changed(): it began, was paused, went on or ended; ask `run`.
    """

    moved = Signal()
    """Paint anew. No arguments."""
    state_changed = Signal()
    """It began, was paused, went on or ended. No arguments."""

    def __init__(self, clock: Clock = time.monotonic, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._scenes: tuple[Scene, ...] = ()
        self._ways: tuple[tuple[Way, ...], ...] = ()
        self._run = Run(clock, self)
        self._run.moved.connect(self._on_moved)
        self._run.state_changed.connect(self.state_changed)

    @property
    def run(self) -> Run:
        """The movement."""
        return self._run

    def show_scenes(self, scenes: Sequence[Scene]) -> None:
        """Other scenes are on the stage; what moves comes to its end."""
        self._run.stop()
        self._scenes = tuple(scenes)
        self._ways = ()

    def press(self) -> None:
        """Begin, pause or go on: what a press of its button means now."""
        if self._run.running:
            self._run.pause()
        elif self._run.paused:
            self._run.go_on()
        else:
            self._ways = tuple(ways_of(scene.flows) for scene in self._scenes)
            self._run.start(LONGEST_S)

    def area(self, lens: Lens) -> QRect:
        """The part of the stage that it may change."""
        area = QRectF()
        for scene, ways, frame in zip(self._scenes, self._ways, lens.frames, strict=False):
            if ways:
                place = (frame, lens.camera)
                area = area.united(area_of(ways, transform_of(*place), 1.6 * scene.unit(*place)))
        return area.toAlignedRect()

    def paint(self, painter: QPainter, lens: Lens, theme: Theme) -> None:
        """Arrows as far as they are there, and dots, each picture's within its own window."""
        over = self._run.over
        strength = min(1.0, over / _FADE_S, (LONGEST_S - over) / _FADE_S)
        travelled = _travelled(over)
        for scene, ways, frame in zip(self._scenes, self._ways, lens.frames, strict=False):
            place = (frame, lens.camera)
            transform, unit, window = transform_of(*place), scene.unit(*place), frame.window
            painter.save()
            if len(self._scenes) > 1:
                painter.setClipRect(QRectF(window.left, window.top, window.width, window.height))
            if strength < 1.0:
                painter.setOpacity(1.0 - strength)
                paint_flows(painter, transform, scene.flows, theme, unit)
            painter.setOpacity(strength)
            paint_dots(painter, transform, dots_of(ways, travelled, scene.diagram.width), theme, unit)
            painter.restore()

    def _on_moved(self, _seconds: float) -> None:
        self.moved.emit()


def _travelled(over: float) -> float:
    """For how many seconds of full speed it has moved: it gets up speed, and slows down before the end."""
    up = min(over, _RAMP_S)
    level = min(max(0.0, over - _RAMP_S), LONGEST_S - 2 * _RAMP_S)
    down = max(0.0, over - (LONGEST_S - _RAMP_S))
    return up * up / (2 * _RAMP_S) + level + down - down * down / (2 * _RAMP_S)
