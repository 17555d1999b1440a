"""The rows of the rail: a section of the page with its piece of track, and a related place."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy

from viewer.library.model import Section
from viewer.ui.controls.link_row import LinkRow
from viewer.ui.controls.painted import ROW_SIDE_PX, PaintedButton
from viewer.ui.naming import listed_icon, listed_title
from viewer.ui.rail.content import RailLink
from viewer.ui.style.look import Look
from viewer.ui.style.paint import GAP_PX, RESERVE_PX, RING_PX, focus_ring, rounded_surface
from viewer.ui.style.wrap import WrappedText, longest_word

_SECTION_PX = 34
_TITLE_PX = 15.5
_LINE_HEIGHT = 1.25
_TRACK_PX = 4
_PILL_LEFT_PX = 6  # from the track's left edge to the ground under the pointer
_TEXT_LEFT_PX = 14
_END_PX = 3  # between the ground and the rail's right edge
_RING_PX = GAP_PX + RING_PX
_RADIUS = 8.0
_HEAVY, _PLAIN = 600, 400


class SectionRow(PaintedButton):
    """One section of the page. The current one is said by colour, weight and a thick track.

    Signals: those of QAbstractButton; `clicked` is the one to connect.
    """

    def __init__(self, look: Look, section: Section) -> None:
        super().__init__(look, section.title.strip() or section.id)  # a heading may be empty by mistake
        self.section = section
        self._current = False
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def current(self) -> bool:
        """Whether the reader is in this section."""
        return self._current

    def set_current(self, current: bool) -> None:
        """Show whether the reader is in this section."""
        if current != self._current:
            self._current = current
            self.setAccessibleDescription(self.tr("You are here") if current else "")
            self.update()

    def sizeHint(self) -> QSize:
        """The title on one line."""
        text = self._text(1e6, _HEAVY)
        return QSize(self._text_left() + int(text.width) + 1 + self._side(), self._height(text))

    def minimumSizeHint(self) -> QSize:
        """The longest word."""
        word = longest_word(self.section.title, self._look.font(_HEAVY, _TITLE_PX))
        return QSize(self._text_left() + int(word) + 1 + self._side(), self._look.px(_SECTION_PX))

    def hasHeightForWidth(self) -> bool:
        """Long titles wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As many lines as the title needs in its heavier weight, so that becoming current moves nothing."""
        return self._height(self._text(self._room(width), _HEAVY))

    def surface(self) -> QRectF:
        """The ground under the pointer, beside the track; rows follow each other without a gap."""
        left = self._side() + self._look.px(_PILL_LEFT_PX)
        return QRectF(self.rect()).adjusted(left, 1, -_END_PX, -1)

    def corner(self) -> float:
        """The ground's corners."""
        return _RADIUS

    def paint(self, painter: QPainter) -> None:
        """Ground, track and title."""
        look = self._look
        theme = look.theme
        held = self.isDown()
        if held or self.underMouse():
            rounded_surface(painter, self.surface(), theme["soft" if held else "soft2"], radius=_RADIUS)
        self._paint_track(painter)
        weight = _HEAVY if self._current else _PLAIN
        text = self._text(self._room(self.width()), weight)
        rest = "primary" if self._current else "ink2"
        ink = "on_primary" if held and theme.contrast else rest
        at = QPointF(self._text_left(), (self.height() - text.height) / 2)
        text.draw(painter, at, theme[ink])

    def paint_ring(self, painter: QPainter) -> None:
        """The ring inside the ground, as in the topic tree."""
        inside = self.surface().adjusted(_RING_PX, _RING_PX, -_RING_PX, -_RING_PX)
        focus_ring(painter, inside, self._look.theme, _RADIUS - _RING_PX)

    def _paint_track(self, painter: QPainter) -> None:
        """This row's piece; where all lines are white or black, the current one is the thick one."""
        theme = self._look.theme
        width = _TRACK_PX if self._current or not theme.contrast else _TRACK_PX / 2
        piece = QRectF(self._side(), 0.5, width, self.height() - 1)
        rounded_surface(painter, piece, theme["primary" if self._current else "line"], radius=width / 2)

    def _text_left(self) -> int:
        return self._side() + self._look.px(_TEXT_LEFT_PX)

    def _room(self, width: int) -> float:
        return width - self._text_left() - self._side()

    def _side(self) -> int:
        return self._look.px(ROW_SIDE_PX)

    def _height(self, text: WrappedText) -> int:
        further = text.height * (text.lines - 1) / text.lines
        return round(self._look.px(_SECTION_PX) + further)

    def _text(self, width: float, weight: int) -> WrappedText:
        font = self._look.font(weight, _TITLE_PX)
        return self._look.wrapped(self.section.title, font, width, _LINE_HEIGHT)


class RelatedRow(LinkRow):
    """A related place; its icon and its accessible name say whether it is something to read or to see."""

    def __init__(self, look: Look, link: RailLink) -> None:
        super().__init__(look, listed_title(link.kind, link.title), listed_icon(link.kind))
        self.link = link
        if link.kind == "diagram":
            self.setAccessibleName(self.tr("Picture: {title}").format(title=link.title))

    def sizeHint(self) -> QSize:
        """Without the reserve above and below: rows follow each other without a gap."""
        return self._closer(super().sizeHint())

    def minimumSizeHint(self) -> QSize:
        """Likewise."""
        return self._closer(super().minimumSizeHint())

    def heightForWidth(self, width: int) -> int:
        """Likewise."""
        return super().heightForWidth(width) - 2 * RESERVE_PX

    def surface(self) -> QRectF:
        """Over the row's whole height; its words begin where those of other rows do."""
        return QRectF(self.rect()).adjusted(0, 1, -_END_PX, -1)

    def paint_ring(self, painter: QPainter) -> None:
        """The ring inside the ground, likewise."""
        inside = self.surface().adjusted(_RING_PX, _RING_PX, -_RING_PX, -_RING_PX)
        focus_ring(painter, inside, self._look.theme, self.corner() - _RING_PX)

    @staticmethod
    def _closer(size: QSize) -> QSize:
        return QSize(size.width(), size.height() - 2 * RESERVE_PX)
