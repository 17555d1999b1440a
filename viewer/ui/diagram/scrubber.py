"""The scrubber: one heartbeat as a line that one runs along with a finger, its sounds and phases marked."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from viewer.library.beat import Beat, Sound
from viewer.ui.diagram.ecg import curve, height_at, level_of
from viewer.ui.diagram.share_slider import ShareSlider
from viewer.ui.style.look import TARGET_PX, Look
from viewer.ui.style.paint import RESERVE_PX, focus_ring, rounded_surface

_SOUND_PX, _LINE_PX, _BAND_PX, _GAP_PX = 24, 62, 34, 6
_LOW_LINE_PX, _LOW_BAND_PX = 30, 28
_SIDE_PX = 14.0  # half the knob: at both ends it stays whole
_KNOB_PX, _HALO_PX = 11.0, 3.5
_STROKE_PX, _PASSED_PX = 2.5, 4.0
_WORDS_PX, _LEAST_WORDS_PX = 15.0, 12.0
_BAND_GAP_PX = 3.0
_BAND_PAD_PX = 4.0  # beside the words
_LEAST_LETTERS = 3  # of a name cut short; fewer tell nothing
_BAND_RADIUS = 8.0
_NEAR = 0.045  # of the beat: so near to a sound one hears it
_STEP = 0.02


class Scrubber(ShareSlider):
    """The moment within a beat. Left and Right step from frame to frame, page keys from phase to phase."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._beat: Beat | None = None
        self._stops: tuple[float, ...] = ()
        self._low = False
        self.setAccessibleName(self.tr("One heartbeat"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.SizeHorCursor)

    def show_beat(self, beat: Beat, stops: tuple[float, ...]) -> None:
        """Offer the moments of a beat; `stops` are the shares that have a frame."""
        self._beat, self._stops = beat, stops
        self.setAccessibleName(beat.title)
        self.tell()
        self.update()

    def set_low(self, low: bool) -> None:
        """Take less height where there is little."""
        if low != self._low:
            self._low = low
            self.updateGeometry()

    def value_text(self) -> str:
        """The phase, how far, and the sound that is heard there."""
        if self._beat is None:
            return ""
        index = self._beat.phase_index(self.share)
        words = [self._beat.phases[index].title] if index >= 0 else []
        words.append(self.tr("{part} of 100").format(part=round(self.share * 100)))
        if (number := self._heard()) >= 0:
            names = (self.tr("the first heart sound"), self.tr("the second heart sound"))
            words.append(names[number] if number < len(names) else self._beat.sounds[number].words)
        return ", ".join(words)

    def share_at(self, position: QPointF) -> float:
        """The moment under the hand."""
        area = self._area()
        return min(1.0, max(0.0, (position.x() - area.left()) / max(1.0, area.width())))

    def share_of_key(self, key: int) -> float | None:
        """Arrows to the next frame, page keys to the next phase, Home and End to the ends."""
        starts = [phase.start for phase in self._beat.phases] if self._beat is not None else []
        stops, keys = self._stops or _even(), Qt.Key
        if key in (keys.Key_Right, keys.Key_PageDown):
            return _after(stops if key == keys.Key_Right else starts, self.share)
        if key in (keys.Key_Left, keys.Key_PageUp):
            return _before(stops if key == keys.Key_Left else starts, self.share)
        return 0.0 if key == keys.Key_Home else 1.0 if key == keys.Key_End else None

    def next_phase(self) -> float:
        """Where the next phase begins; at the last one the beat begins anew."""
        starts = [phase.start for phase in self._beat.phases] if self._beat is not None else []
        share = _after(starts, self.share)
        return 0.0 if share >= 1.0 else share

    def grasp(self, position: QPointF) -> None:
        """Where one touches the line, there it goes."""
        self._move(self.share_at(position))

    def let_go(self) -> None:
        """Tell once more: the picture comes to rest."""
        self.share_moved.emit(self.share)

    def sizeHint(self) -> QSize:
        """As high as words and line need, never below the smallest target."""
        return QSize(400, max(TARGET_PX, round(self._height())))

    def minimumSizeHint(self) -> QSize:
        """As narrow as need be."""
        return QSize(160, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Phases, line, sounds and knob."""
        if self._beat is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_phases(painter, self._beat)
        self._paint_sounds(painter, self._beat)
        self._paint_line(painter, self._beat)
        if self._ring:
            box = QRectF(self.rect()).adjusted(RESERVE_PX, RESERVE_PX, -RESERVE_PX, -RESERVE_PX)
            focus_ring(painter, box, self._look.theme, 12)
        painter.end()

    def _paint_phases(self, painter: QPainter, beat: Beat) -> None:
        look, theme = self._look, self._look.theme
        band, present = self._band(), beat.phase_index(self.share)
        for index, phase in enumerate(beat.phases):
            left, right = self._x(phase.start), self._x(beat.end_of(index))
            box = QRectF(left, band.top(), right - left, band.height()).adjusted(
                _BAND_GAP_PX / 2 if index else 0.0, 0.0, -_BAND_GAP_PX / 2, 0.0
            )
            now = index == present
            fill = "soft" if now else "panel"
            border = theme["edge"] if theme.contrast or not now else theme["primary"]
            rounded_surface(painter, box, theme[fill], border, look.edge_width, _BAND_RADIUS)
            font, words = self._fitting(phase.title, box.width() - 2 * _BAND_PAD_PX)
            painter.setFont(font)
            painter.setPen(look.color("on_primary" if now and theme.contrast else "ink"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)

    def _paint_sounds(self, painter: QPainter, beat: Beat) -> None:
        look, theme = self._look, self._look.theme
        line, heard = self._line(), self._heard()
        for index, sound in enumerate(beat.sounds):
            x, now = self._x(sound.at), index == heard
            pen = QPen(look.color("primary" if now else "edge"), 2.0 if now else 1.5)
            pen.setDashPattern([2, 2.5])
            painter.setPen(pen)
            painter.drawLine(QPointF(x, line.top()), QPointF(x, line.bottom() + _GAP_PX))
            font = look.font(700 if now else 600, _WORDS_PX)
            box = self._sound_box(sound, x, font)
            if now:
                rounded_surface(painter, box, theme["soft"], radius=box.height() / 2)
            painter.setFont(font)
            painter.setPen(look.color("on_primary" if now and theme.contrast else "ink" if now else "ink2"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, sound.words)

    def _paint_line(self, painter: QPainter, beat: Beat) -> None:
        look = self._look
        area, x = self._line(), self._x(self.share)
        path = curve(beat.ecg, area)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        _stroke(painter, path, QPen(look.color("edge"), _STROKE_PX))
        painter.save()
        painter.setClipRect(QRectF(0, 0, x, self.height()))
        _stroke(painter, path, QPen(look.color("primary"), _PASSED_PX))
        painter.restore()
        painter.setPen(QPen(look.color("primary"), _STROKE_PX))
        painter.drawLine(QPointF(x, area.top() - 2), QPointF(x, self._band().top()))
        knob = QPointF(x, level_of(beat.ecg, height_at(beat.ecg, self.share), area))
        radius = _KNOB_PX + (1.5 if self.held else 0.0)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color("paper"))
        painter.drawEllipse(knob, radius + _HALO_PX, radius + _HALO_PX)
        painter.setBrush(look.color("primary"))
        painter.drawEllipse(knob, radius, radius)

    def _heard(self) -> int:
        """Which sound is heard at the moment, -1 for none."""
        sounds = self._beat.sounds if self._beat is not None else ()
        return next((n for n, sound in enumerate(sounds) if abs(sound.at - self.share) <= _NEAR), -1)

    def _sound_box(self, sound: Sound, x: float, font: QFont) -> QRectF:
        width = QFontMetricsF(font).horizontalAdvance(sound.words) + 16
        left = min(max(x - width / 2, 0.0), self.width() - width)
        return QRectF(left, RESERVE_PX, width, self._look.px(_SOUND_PX))

    def _fitting(self, words: str, width: float) -> tuple[QFont, str]:
        """The largest font in which words fit into a band; in the smallest one as much of them as fits."""
        px = _WORDS_PX
        font = self._look.font(600, px)
        while QFontMetricsF(font).horizontalAdvance(words) > width:
            px -= 0.75
            if px * self._look.scale < _LEAST_WORDS_PX:
                begun = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, width)
                return font, begun if len(begun) > _LEAST_LETTERS else ""
            font = self._look.font(600, px)
        return font, words

    def _x(self, share: float) -> float:
        area = self._area()
        return area.left() + share * area.width()

    def _area(self) -> QRectF:
        side = _SIDE_PX + RESERVE_PX
        return QRectF(self.rect()).adjusted(side, RESERVE_PX, -side, -RESERVE_PX)

    def _line(self) -> QRectF:
        area, top = self._area(), self._look.px(_SOUND_PX)
        return QRectF(area.left(), area.top() + top + 4, area.width(), self._line_height())

    def _band(self) -> QRectF:
        area, height = self._area(), self._look.px(_LOW_BAND_PX if self._low else _BAND_PX)
        return QRectF(area.left(), area.bottom() - height, area.width(), height)

    def _line_height(self) -> float:
        return float(self._look.px(_LOW_LINE_PX if self._low else _LINE_PX))

    def _height(self) -> float:
        band = self._look.px(_LOW_BAND_PX if self._low else _BAND_PX)
        inner = self._look.px(_SOUND_PX) + 4 + self._line_height() + _GAP_PX + band
        return inner + 2 * RESERVE_PX


def _stroke(painter: QPainter, path: QPainterPath, pen: QPen) -> None:
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.drawPath(path)


def _after(stops: Sequence[float], share: float) -> float:
    return next((stop for stop in stops if stop > share + 0.005), 1.0)


def _before(stops: Sequence[float], share: float) -> float:
    return next((stop for stop in reversed(stops) if stop < share - 0.005), 0.0)


def _even() -> tuple[float, ...]:
    """Where nothing else is known, steps of a fiftieth."""
    return tuple(number * _STEP for number in range(round(1 / _STEP) + 1))
