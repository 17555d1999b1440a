"""Letterhead: how the clinic will look at the top of what is printed, and where its numbers stand."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from viewer.paper.logo import read_logo
from viewer.reading.clinic import Clinic, Phone
from viewer.render.scan.refusal import RefusedError
from viewer.render.theme import Theme
from viewer.ui.settings.logo_picture import picture_of
from viewer.ui.style.look import Look
from viewer.ui.style.paint import rounded_surface
from viewer.ui.style.wrap import WrappedText

_MARGIN_PX, _GAP_PX, _LOGO_PX, _MORE_PX = 26, 12, 46, 18
_NAME_PX, _SMALL_PX, _TITLE_PX = 21, 13.5, 15
_BOX_PAD_PX = 12


class Letterhead(QWidget):
    """A strip of paper, white in every theme as paper is."""

    def __init__(self, look: Look, paper: Theme) -> None:
        """`paper` is the theme whose colors are printed."""
        super().__init__()
        self._look, self._paper = look, paper
        self._clinic = Clinic()
        self._logo = QPixmap()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.look_changed.connect(self._on_look_changed)

    @property
    def words(self) -> str:
        """All that stands on it, as a screen reader says it."""
        return ". ".join((*self._head(), *self._boxes()))

    def show_clinic(self, clinic: Clinic) -> None:
        """Show another clinic."""
        if clinic.logo != self._clinic.logo:
            self._logo = self._picture(clinic.logo)
        self._clinic = clinic
        self.setAccessibleName(self.tr("On paper: {0}").format(self.words))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """A strip as wide as half a sheet."""
        width = self._look.px(420)
        return QSize(width, self.heightForWidth(width))

    def hasHeightForWidth(self) -> bool:
        """Its words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As high as the head and both boxes."""
        return round(self._draw(None, width))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The paper and what stands on it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        theme = self._look.theme
        edge = theme["edge"] if theme.dark or theme.contrast else self._paper["line"]
        rounded_surface(painter, QRectF(self.rect()), self._paper["paper"], edge, 1, 4)
        self._draw(painter, self.width())
        painter.end()

    def _draw(self, painter: QPainter | None, width: float) -> float:
        """Draw from top to bottom, or only measure; gives the height."""
        margin = self._look.px(_MARGIN_PX)
        room = width - 2 * margin
        y = self._draw_head(painter, margin, margin, room)
        if painter is not None:
            painter.fillRect(QRectF(margin, y, room, 2), QColor(self._paper["tip"]))
        y += self._look.px(_MORE_PX)
        for number, words in enumerate(self._boxes()):
            y = self._draw_box(painter, QRectF(margin, y, room, 0), words, urgent=number == 0)
        return y + margin - self._look.px(_GAP_PX)

    def _draw_head(self, painter: QPainter | None, left: float, top: float, room: float) -> float:
        look = self._look
        side, y = (0.0 if self._logo.isNull() else look.px(_LOGO_PX)), top
        if side:
            size = self._logo.size().scaled(round(side * 2), round(side), Qt.AspectRatioMode.KeepAspectRatio)
            if painter is not None:
                painter.drawPixmap(
                    QRectF(left, top, size.width(), size.height()), self._logo, QRectF(self._logo.rect())
                )
            left, room = left + size.width() + look.px(_GAP_PX), room - size.width() - look.px(_GAP_PX)
        name, *lines = self._head()
        heading = WrappedText(name, look.heading_font(_NAME_PX), room, 1.25)
        y = self._put(painter, heading, left, y, "title")
        for line in lines:
            y = self._put(painter, WrappedText(line, look.font(400, _SMALL_PX), room, 1.3), left, y, "ink2")
        return max(y, top + side) + look.px(_GAP_PX)

    def _draw_box(self, painter: QPainter | None, place: QRectF, words: str, urgent: bool) -> float:
        pad = self._look.px(_BOX_PAD_PX)
        text = WrappedText(words, self._look.font(700, _TITLE_PX), place.width() - 2 * pad, 1.3)
        box = QRectF(place.left(), place.top(), place.width(), text.height + 2 * pad)
        ink = "urgent" if urgent else "tip"
        if painter is not None:
            border = self._paper["urgent" if urgent else "edge"]
            rounded_surface(painter, box, border=border, width=2 if urgent else 1, radius=8)
        self._put(painter, text, box.left() + pad, box.top() + pad, ink)
        return box.bottom() + self._look.px(_GAP_PX)

    def _put(self, painter: QPainter | None, text: WrappedText, left: float, top: float, ink: str) -> float:
        if painter is not None:
            text.draw(painter, QPointF(left, top), self._paper[ink])
        return top + text.height

    def _head(self) -> tuple[str, ...]:
        clinic = self._clinic
        lines = (clinic.address, *(_line(phone) for phone in clinic.phones))
        return (clinic.name or self.tr("Your clinic’s name"), *(line for line in lines if line))

    def _boxes(self) -> tuple[str, str]:
        clinic = self._clinic
        urgent = self.tr("Call {0} now if you have …").format(clinic.emergency_number)
        return urgent, self.tr("Call {0} if …").format(clinic.nurse_line)

    def _picture(self, logo: str) -> QPixmap:
        """The logo, or nothing for one that is told of beside its row."""
        if not logo:
            return QPixmap()
        try:
            return picture_of(*read_logo(Path(logo)), self._look.px(4 * _LOGO_PX))
        except RefusedError:
            return QPixmap()

    def _on_look_changed(self) -> None:
        self.updateGeometry()
        self.update()


def _line(phone: Phone) -> str:
    """A telephone line as it is printed."""
    called = f"{phone.label} {phone.number}".strip()
    return f"{called}, {phone.hours}" if phone.hours else called
