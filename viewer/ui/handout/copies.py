"""Copies: how many of each page, by two buttons or by typing the number."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QIntValidator, QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from viewer.ui.controls.size_group import SizePart
from viewer.ui.handout.print_wish import COPIES
from viewer.ui.style.look import TARGET_PX, Look
from viewer.ui.style.paint import RESERVE_PX, focus_ring, rounded_surface

_RADIUS = 10
_WEIGHT = 600


class _Number(QLineEdit):
    """The number itself, as wide as it can get; up and down change it.

    Signals:
        step_requested(steps: int): one less (-1) or one more (+1) is wanted.
        focus_changed(): the focus came or went.
    """

    step_requested = Signal(int)
    focus_changed = Signal()

    def __init__(self, look: Look, name: str) -> None:
        super().__init__("1")
        self._look = look
        self.setAccessibleName(name)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFrame(False)
        self.setValidator(QIntValidator(*COPIES, self))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self._dress()
        look.look_changed.connect(self._dress)

    def sizeHint(self) -> QSize:
        """Two digits with room beside them."""
        digits = QFontMetricsF(self._look.font(_WEIGHT)).horizontalAdvance("0" * len(str(COPIES[1])))
        return QSize(round(digits) + self._look.px(24), self._look.px(TARGET_PX))

    def minimumSizeHint(self) -> QSize:
        """The same."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows up and down step; everything else is typed."""
        steps = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()), 0)
        if steps:
            self.step_requested.emit(steps)
            return
        super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Tell of the focus as well."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.focus_changed.emit()
        return super().event(event)

    def _dress(self) -> None:
        self.setFont(self._look.font(_WEIGHT))
        colors = self.palette()
        colors.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)  # the box is painted below it
        self.setPalette(colors)
        self.updateGeometry()


class Copies(QWidget):
    """One less, the number, one more, in one outlined box; the number is always one that can be printed.

    Signals:
        copies_changed(count: int): the person wants another number; `show_copies` says nothing.
    """

    copies_changed = Signal(int)
    """The person wants another number of copies: count."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._count = 1
        name = self.tr("Copies")
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.fewer = SizePart(look, self.tr("One copy fewer"), "\N{MINUS SIGN}", 21, _WEIGHT)
        self.more = SizePart(look, self.tr("One copy more"), "+", 21, _WEIGHT)
        self.number = _Number(look, name)
        row = QHBoxLayout(self)
        row.setContentsMargins(RESERVE_PX, RESERVE_PX, RESERVE_PX, RESERVE_PX)
        row.setSpacing(0)
        for part in (self.fewer, self.number, self.more):
            row.addWidget(part)
        self.fewer.clicked.connect(self._on_fewer_clicked)
        self.more.clicked.connect(self._on_more_clicked)
        self.number.step_requested.connect(self._step)
        self.number.textEdited.connect(self._on_edited)
        self.number.focus_changed.connect(self.update)
        self.number.editingFinished.connect(self._on_finished)
        look.look_changed.connect(self._on_look_changed)
        self.show_copies(1)

    @property
    def count(self) -> int:
        """How many copies."""
        return self._count

    def show_copies(self, count: int) -> None:
        """Show a number of copies."""
        self._count = min(max(count, COPIES[0]), COPIES[1])
        if self.number.text() != str(self._count):
            self.number.setText(str(self._count))
        self.fewer.setEnabled(self._count > COPIES[0])
        self.more.setEnabled(self._count < COPIES[1])

    def paintEvent(self, event: QPaintEvent) -> None:
        """The box around the three, and a ring while the number is typed."""
        look = self._look
        box = QRectF(self.rect()).adjusted(RESERVE_PX, RESERVE_PX, -RESERVE_PX, -RESERVE_PX)
        painter = QPainter(self)
        rounded_surface(painter, box, look.theme["paper"], look.theme["edge"], look.edge_width, _RADIUS)
        if self.number.hasFocus():
            focus_ring(painter, box, look.theme, _RADIUS)
        painter.end()

    def _step(self, steps: int) -> None:
        self._take(self._count + steps)

    def _take(self, count: int) -> None:
        before = self._count
        self.show_copies(count)
        if self._count != before:
            self.copies_changed.emit(self._count)

    def _on_fewer_clicked(self) -> None:
        self._step(-1)

    def _on_more_clicked(self) -> None:
        self._step(1)

    def _on_edited(self, text: str) -> None:
        if text.isdigit() and int(text) >= COPIES[0]:
            self._take(int(text))

    def _on_finished(self) -> None:
        """An empty field means what was wanted before."""
        self.show_copies(self._count)

    def _on_look_changed(self) -> None:
        self.updateGeometry()
        self.update()
