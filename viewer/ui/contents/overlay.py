"""Overlay: what lies over the whole window, dims what is behind it, and goes with Escape or a click."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QDialog, QWidget
from shiboken6 import isValid

from viewer.ui.controls.painted import PaintedButton
from viewer.ui.style.look import Look

_DIM = (6, 20, 15)
_DIM_SHARE = 0.59


class Overlay(QDialog):
    """A dialog inside its parent's window: it never blocks, keeps the focus while open and gives it back.

    A click outside `panel()` closes it, as does each of `closing_keys`.

    Signals: those of QDialog; `finished` says that it was closed.
    """

    closing_keys: tuple[Qt.Key, ...] = (Qt.Key.Key_Escape,)

    def __init__(self, look: Look, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        # Given to the constructor, this would be taken for no wish at all, and the dialog become a window.
        self.setWindowFlags(Qt.WindowType.Widget)
        self._look = look
        self._opener: QWidget | None = None
        self._reason = Qt.FocusReason.ShortcutFocusReason
        self._shade = 1.0
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # a click beside its controls leaves it the keys
        self.hide()
        parent.installEventFilter(self)
        look.look_changed.connect(self._on_look_changed)

    def panel(self) -> QRect:
        """The place of what is shown, in the overlay's own pixels."""
        raise NotImplementedError

    def arrange(self) -> None:
        """Lay out anew: the window or the look is different."""
        raise NotImplementedError

    def first_stop(self) -> QWidget:
        """What has the focus at first."""
        raise NotImplementedError

    def show_over(self, opener: QWidget | None = None) -> None:
        """Open; on closing the focus returns to `opener`, else to what has it now. A mouse needs no ring."""
        if self.isVisible():
            return
        self._opener = opener or _focused_in(self.window())
        by_mouse = isinstance(opener, PaintedButton) and opener.hasFocus() and not opener.ring_shown
        self._reason = Qt.FocusReason.OtherFocusReason if by_mouse else Qt.FocusReason.ShortcutFocusReason
        self._cover_parent()
        self.show()
        self.raise_()
        self.first_stop().setFocus(self._reason)

    def set_shade(self, share: float) -> None:
        """Dim what is behind by this share of the full dim, 0 to 1."""
        self._shade = share
        self.update()

    def done(self, result: int) -> None:
        """Close. The focus goes back, unless something else took it meanwhile, such as an opened article."""
        opener = self._opener
        if opener is not None and isValid(opener) and self._has_focus():
            opener.setFocus(self._reason)
        self._opener = None
        super().done(result)

    def setVisible(self, visible: bool) -> None:
        """As any widget does: QDialog would move itself, and give the focus away as it likes."""
        QWidget.setVisible(self, visible)

    def event(self, event: QEvent) -> bool:
        """Keep the closing keys from the window's shortcuts."""
        wanted = isinstance(event, QKeyEvent) and event.key() in self.closing_keys
        if wanted and event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A closing key closes; all other keys stay in here."""
        if event.key() in self.closing_keys:
            self.reject()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click outside closes."""
        if not self.panel().contains(event.position().toPoint()):
            self.reject()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """What lies behind does not scroll."""
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The dim."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(*_DIM, round(255 * _DIM_SHARE * self._shade)))
        painter.end()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the parent's size."""
        if event.type() is QEvent.Type.Resize and watched is self.parent() and self.isVisible():
            self._cover_parent()
        return super().eventFilter(watched, event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes round within, from top to bottom.

        Qt's own chain is not asked: what `nextInFocusChain` hands out, PySide takes for a child of the widget
        that was asked, and clears away with it.
        """
        stops = sorted(filter(_takes_tab, self.findChildren(QWidget)), key=self._reading_order)
        if stops:
            at = next((number for number, stop in enumerate(stops) if stop.hasFocus()), -1 if forward else 0)
            reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
            stops[(at + (1 if forward else -1)) % len(stops)].setFocus(reason)
        return True

    def _reading_order(self, stop: QWidget) -> tuple[int, int]:
        corner = as_seen(stop).mapTo(self, QPoint())
        return corner.y(), corner.x()

    def _has_focus(self) -> bool:
        focused = _focused_in(self.window())
        return focused is None or focused is self or self.isAncestorOf(focused)

    def _cover_parent(self) -> None:
        # The parent is not kept: a reference back to it would leave both to be cleared away at any moment.
        parent = self.parentWidget()
        if parent is not None:
            self.setGeometry(parent.rect())
            self.arrange()

    def _on_look_changed(self) -> None:
        self.arrange()
        self.update()


def as_seen(stop: QWidget) -> QWidget:
    """What is seen of something that has the focus: of an editor the box that it stands in."""
    box = stop.parentWidget()
    return box if box is not None and box.focusProxy() is stop else stop


def _focused_in(window: QWidget) -> QWidget | None:
    # Qt's stubs say that there always is one.
    return window.focusWidget()


def _takes_tab(widget: QWidget) -> bool:
    by_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return by_tab and widget.isVisible() and widget.isEnabled() and widget.focusProxy() is None
