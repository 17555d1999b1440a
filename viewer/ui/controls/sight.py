"""Sight: what was opened in a column that scrolls is scrolled to, once it has its place."""

from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QScrollArea, QWidget


def bring_into_sight(widget: QWidget) -> None:
    """Have what scrolls around a widget show all of it, where there is such a thing."""
    QTimer.singleShot(0, widget, partial(_show, widget))


def _show(widget: QWidget) -> None:
    around = widget.parentWidget()
    while around is not None and not isinstance(around, QScrollArea):
        around = around.parentWidget()
    if around is not None:
        around.ensureWidgetVisible(widget, 0, 0)
