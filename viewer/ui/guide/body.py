"""The body of a guide: the picture of a step beside its words, or above them where the window is narrow."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from viewer.library.guide import Step
from viewer.library.library import Library
from viewer.ui.controls.scroll_bar import give_scroll_bar
from viewer.ui.diagram.painter import Painter
from viewer.ui.guide.people import PeopleArray
from viewer.ui.guide.stage import GuideStage
from viewer.ui.guide.step_card import Said, StepCard
from viewer.ui.style.look import Look

_MARGIN_PX = 16
_WORDS_SHARE, _MOST_SHARE = (
    0.42,
    0.5,
)  # of the width, that words have beside a picture, and where they are large
_LEAST_WORDS_U, _FEW_WORDS_U = (
    10.5,
    22,
)  # in multiples of the body size: narrower they go below, get more of it
_LEAST_PICTURE, _MOST_PICTURE = 0.4, 1.05  # of the height that is in sight, of the width
_LINE_U = 3
_WIDE_U, _HIGH_U = 26, 27  # from this room on, in multiples of the body size, words grow
_LEAST_GROWTH, _MOST_GROWTH = 0.91, 1.5  # the least is where the smaller words are as large as the body


class GuideBody(QWidget):
    """Gives the picture its place; words that are longer than theirs scroll, and with them what is above."""

    def __init__(self, look: Look, painter: Painter) -> None:
        super().__init__()
        self._look = look
        self._wide = True
        self._pictured = True
        self.card = StepCard(look)
        self.stage = GuideStage(look, painter)
        self.people = PeopleArray(look)
        self.picture = QStackedWidget()
        self.area = QScrollArea()
        self._row = QHBoxLayout(self)
        self._column = QVBoxLayout()
        self._build()

    @property
    def least_beside(self) -> int:
        """The width from which words find room beside a picture at this text size, in pixels."""
        return round(_LEAST_WORDS_U * self._look.typography.u / _MOST_SHARE)

    def show_step(self, library: Library, step: Step, said: Said) -> None:
        """Show the picture and the words of a step, from their top."""
        diagram = library.diagram_at(step.picture) if step.picture is not None else None
        self._pictured = True
        if diagram is not None and step.picture is not None:
            self.stage.show_picture(diagram, step.picture, f"{step.sentence} {step.do}")
            self.picture.setCurrentWidget(self.stage)
        elif step.people is not None:
            self.people.show_people(step.people)
            self.picture.setCurrentWidget(self.people)
        else:
            self._pictured = False
        self.picture.setVisible(self._pictured)
        self.card.say(said)
        self.area.verticalScrollBar().setValue(0)
        self._share()

    def settle(self, wide: bool) -> None:
        """Put the picture beside the words, or above them."""
        if wide != self._wide:
            self._wide = wide
            if wide:
                self._row.insertWidget(0, self.picture, 1)
            else:
                self._column.insertWidget(0, self.picture)
            self.picture.setVisible(self._pictured)
        self._share()

    def scroll_by(self, pixels: float) -> None:
        """Scroll the words, down being positive."""
        bar = self.area.verticalScrollBar()
        bar.setValue(bar.value() + round(pixels))

    def scroll_down(self) -> None:
        """Scroll the words by some lines."""
        self.scroll_by(_LINE_U * self._look.typography.u)

    def scroll_up(self) -> None:
        """Scroll the words back by some lines."""
        self.scroll_by(-_LINE_U * self._look.typography.u)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room anew."""
        super().resizeEvent(event)
        self._share()

    def _build(self) -> None:
        self.picture.addWidget(self.stage)
        self.picture.addWidget(self.people)
        ground = QWidget()
        ground.setLayout(self._column)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(_MARGIN_PX)
        self._column.addWidget(self.card, 1)
        self.area.setWidget(ground)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        give_scroll_bar(self.area, self._look)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the arrows scroll it, without a stop of its own
        self.area.viewport().setAutoFillBackground(False)
        ground.setAutoFillBackground(False)
        self._row.setContentsMargins(_MARGIN_PX, 0, _MARGIN_PX, 0)
        self._row.setSpacing(_MARGIN_PX)
        self._row.addWidget(self.picture, 1)
        self._row.addWidget(self.area)

    def _share(self) -> None:
        inner = self.width() - 2 * _MARGIN_PX
        self._grow(inner)
        beside = self._wide and self._pictured
        self.area.setFixedWidth(max(1, self._beside() if beside else inner))
        self.picture.setMinimumHeight(0)
        self.picture.setMaximumHeight(16777215)
        if not self._wide:
            self._share_height(inner)

    def _beside(self) -> int:
        """How wide the words are beside a picture, in pixels."""
        few = self.width() * _WORDS_SHARE < _FEW_WORDS_U * self._look.typography.u
        return round(self.width() * (_MOST_SHARE if few else _WORDS_SHARE))

    def _grow(self, inner: int) -> None:
        """Larger words where there is room for them; of the same size on all steps, picture or none."""
        u = self._look.typography.u
        width, height = inner, self.height() * (1 - _LEAST_PICTURE)
        if self._wide:
            width, height = self._beside(), self.height()
        self.card.grow(max(_LEAST_GROWTH, min(_MOST_GROWTH, width / (_WIDE_U * u), height / (_HIGH_U * u))))

    def _share_height(self, width: int) -> None:
        """Above the words a picture takes what they leave, within bounds."""
        words = self.card.heightForWidth(width)
        least, most = round(_LEAST_PICTURE * self.height()), round(_MOST_PICTURE * width)
        left = self.height() - words - _MARGIN_PX
        self.picture.setFixedHeight(max(least, min(left, most)))
