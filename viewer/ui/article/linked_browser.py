"""LinkedBrowser: a sealed browser whose links can be walked and pressed, and which scrolls by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QWidget

from viewer.ui.article.link_walk import LinkWalk
from viewer.ui.article.sealed_browser import SealedBrowser

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent, QRectF, QUrl
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QWheelEvent

    from viewer.ui.article.links import TextLink
    from viewer.ui.style.look import Look


class LinkedBrowser(SealedBrowser):
    """Says which link was pressed and which part of a picture is pointed at; paints nothing itself.

    Signals:
        link_chosen(str): a link was pressed; its target as written.
        part_pointed(str): the pointer or focus is on a part's name; empty when it left.
        link_hovered(TextLink): the pointer is on a link; None when it left.
        link_focused(TextLink): the keyboard's focus is on a link; None when it left.
        size_step_requested(int): the wheel was turned with Ctrl held; +1 or -1.
    """

    link_chosen = Signal(str)
    part_pointed = Signal(str)
    link_hovered = Signal(object)
    link_focused = Signal(object)
    size_step_requested = Signal(int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._walk = LinkWalk(self.document(), look)
        self._left: TextLink | None = None
        self.anchorClicked.connect(self._on_anchor_clicked)

    @property
    def links(self) -> tuple[TextLink, ...]:
        """The links of the page in the order of the text."""
        return self._walk.links

    @property
    def focused_link(self) -> TextLink | None:
        """The link that has the keyboard's focus."""
        return self._walk.focused

    def link_to(self, target: str) -> TextLink | None:
        """The first link of the page that leads there, or None."""
        return next((link for link in self._walk.links if link.target == target), None)

    def place_of(self, link: TextLink) -> QRect:
        """Where the first line of a link is on the viewport now."""
        rects = self._walk.rects(link)
        top = self.verticalScrollBar().value()
        return rects[0].translated(0, -top).toAlignedRect() if rects else QRect()

    def resume(self) -> None:
        """Take the focus back at the link that had it when the focus went elsewhere, if one had."""
        left = self._left
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._set_focused(left if left in self._walk.links else None)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab walks the links of the text, then leaves it. What lies on the text asks here too."""
        link = self._beside(forward) if self.hasFocus() else None
        if link is not None:
            self._set_focused(link)
            return True
        self._set_focused(None)
        return QWidget.focusNextPrevChild(self, forward)

    def _beside(self, forward: bool) -> TextLink | None:
        top = self.verticalScrollBar().value()
        return self._walk.beside(forward, top, top + self.viewport().height())

    def _set_focused(self, link: TextLink | None) -> None:
        if link == self._walk.focused:
            return
        self._walk.focused = link
        if link is not None:
            self._show(self._walk.rects(link))
        self.part_pointed.emit(link.part if link is not None else "")
        self.link_focused.emit(link)
        self.viewport().update()

    def _show(self, rects: list[QRectF]) -> None:
        """Scroll so that a stretch of text is in sight, with a little room around it."""
        if not rects:
            return
        bar, room = self.verticalScrollBar(), 2 * self._look.typography.u
        top, bottom = rects[0].top() - room, rects[-1].bottom() + room
        if top < bar.value():
            bar.setValue(round(top))
        elif bottom > bar.value() + self.viewport().height():
            bar.setValue(round(min(top, bottom - self.viewport().height())))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the focused link; arrows, Page and Space scroll; the rest goes on to the window."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._walk.focused is not None:
            self.link_chosen.emit(self._walk.focused.target)
        elif not self._copy_by_key(event) and not self.scroll_by_key(event):
            event.ignore()

    def _copy_by_key(self, event: QKeyEvent) -> bool:
        from PySide6.QtGui import QKeySequence

        if copies := event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        return copies

    def scroll_by_key(self, event: QKeyEvent) -> bool:
        """Scroll if the key is one that scrolls; says whether it was."""
        from viewer.ui.article.scroll_keys import scroll_by_key

        return scroll_by_key(event, self.verticalScrollBar(), 3 * self._look.typography.u)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl held the wheel asks for larger or smaller text."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            turn = event.angleDelta().y()
            if turn:
                self.size_step_requested.emit(1 if turn > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press with the mouse takes the ring away."""
        self._set_focused(None)
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the pointer over links."""
        super().mouseMoveEvent(event)
        point = event.position().toPoint()
        position = self.cursorForPosition(point).position()
        self._set_hovered(self._walk.at(self.anchorAt(point), position))

    def leaveEvent(self, event: QEvent) -> None:
        """The pointer is on no link any more."""
        super().leaveEvent(event)
        self._set_hovered(None)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tab arrives at a link, so that a ring is seen."""
        super().focusInEvent(event)
        forward = event.reason() is Qt.FocusReason.TabFocusReason
        if forward or event.reason() is Qt.FocusReason.BacktabFocusReason:
            self._set_focused(self._beside(forward))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Keep the focused link for a window that comes back, forget it when the focus moved on."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self._left = self._walk.focused
            self._set_focused(None)

    def _set_hovered(self, link: TextLink | None) -> None:
        if link == self._walk.hovered:
            return
        self._walk.hovered = link
        self.part_pointed.emit(link.part if link is not None else "")
        self.link_hovered.emit(link)
        self.viewport().update()

    def _on_anchor_clicked(self, url: QUrl) -> None:
        bare = self.textCursor()
        bare.clearSelection()
        self.setTextCursor(bare)  # else Qt frames what was pressed, in its own way
        self.link_chosen.emit(url.toString())
