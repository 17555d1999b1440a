"""Flick: lets a finger scroll as it does on a telephone, without pressing what it moves over."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractScrollArea, QScroller, QScrollerProperties

_NEVER = QScrollerProperties.OvershootPolicy.OvershootAlwaysOff


def scroll_by_finger(area: QAbstractScrollArea) -> None:
    """Let a finger that moves scroll; one that taps presses, as a mouse does. It stops at both ends."""
    ground = area.viewport()
    QScroller.grabGesture(ground, QScroller.ScrollerGestureType.TouchGesture)
    scroller = QScroller.scroller(ground)
    properties = scroller.scrollerProperties()
    for way in (
        QScrollerProperties.ScrollMetric.VerticalOvershootPolicy,
        QScrollerProperties.ScrollMetric.HorizontalOvershootPolicy,
    ):
        properties.setScrollMetric(way, _NEVER)
    scroller.setScrollerProperties(properties)


def hold_still(area: QAbstractScrollArea) -> None:
    """End what a finger set in motion, so that the area stays where it is brought to now."""
    QScroller.scroller(area.viewport()).stop()
