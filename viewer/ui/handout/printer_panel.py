"""PrinterPanel: which printer, how many copies, both sides, black and white, and the paper."""

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from viewer.ui.controls.empty_state import EmptyState, Way
from viewer.ui.controls.label import SMALL_HEADING, Label
from viewer.ui.controls.switch import Switch
from viewer.ui.handout.chooser import Chooser
from viewer.ui.handout.copies import Copies
from viewer.ui.handout.print_wish import SIDES, PrintWish
from viewer.ui.handout.printer_row import PrinterRow
from viewer.ui.handout.printer_words import state_words
from viewer.ui.handout.printers import Printer, possible
from viewer.ui.style.look import Look
from viewer.ui.style.paint import RESERVE_PX

_APART_PX = 12
_TRY_AGAIN = "try-again"


class PrinterPanel(QWidget):
    """Shows the printers and a wish, and tells what the person wishes instead.

    What the chosen printer cannot do is not offered, and not wished.

    Signals:
        wish_changed(wish: PrintWish): the person chose; the whole wish as it is now.
        look_requested(): the printers are to be looked for again.
    """

    wish_changed = Signal(object)
    """The person chose: the whole PrintWish as it is now."""
    look_requested = Signal()
    """The printers are to be looked for again. No arguments."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._wish = PrintWish("")
        self._printers: tuple[Printer, ...] = ()
        self.rows: list[PrinterRow] = []
        self.empty: EmptyState | None = None
        # A widget of its own: Qt takes all buttons within one for choices of one question.
        self._place = QWidget()
        self._list = QVBoxLayout(self._place)
        self.copies = Copies(look)
        self._counted = self._headed(self.tr("Copies"), self.copies)
        self.sides = Chooser(look, self.tr("Sides of the paper"), self._sides_of(SIDES))
        self.gray = Switch(look, self.tr("Black and white"), flush=True)
        papers = (("us-letter", self.tr("Letter")), ("a4", self.tr("A4")))
        self.paper = Chooser(look, self.tr("Paper"), papers)
        self._lay_out()
        self._wire()
        self.show_printers((), listed=False)

    @property
    def wish(self) -> PrintWish:
        """What is wished now; a printer without a name where there is none."""
        return self._wish

    @property
    def printer(self) -> Printer | None:
        """The printer that is chosen, where there is one."""
        return next((each for each in self._printers if each.name == self._wish.printer), None)

    def show_wish(self, wish: PrintWish) -> None:
        """Show what is wished; a printer that is not there gives way to the usual one."""
        self._wish = possible(wish, self._printers)
        self._fit()
        self.copies.show_copies(self._wish.copies)
        self.paper.choose(self._wish.paper)
        self.gray.setChecked(self._wish.gray)
        self.sides.choose(self._wish.sides)
        self._check_row()

    def show_printers(self, printers: tuple[Printer, ...], listed: bool = True) -> None:
        """Show the printers; `listed` says that they have been looked for."""
        same = [each.name for each in printers] == [each.name for each in self._printers]
        self._printers = printers
        if not same or self.empty is not None or not printers:
            self._fill(listed)
        for row, printer in zip(self.rows, printers, strict=True):
            row.show_state(_state_of(printer))
        self.show_wish(self._wish)

    def sentence(self) -> str:
        """Printer, paper and what else was chosen, in one sentence for the foot of the dialog."""
        printer, wish = self.printer, self._wish
        if printer is None:
            return self.tr("No printer is set up on this computer. You can save the pages as a PDF.")
        words = [printer.title, self.tr("A4") if wish.paper == "a4" else self.tr("Letter")]
        if wish.copies > 1:
            words.append(self.tr("{0} copies").format(wish.copies))
        if wish.sides != SIDES[0]:
            words.append(self.tr("both sides"))
        words.append(self.tr("black and white") if wish.gray else self.tr("black and white safe"))
        return ", ".join(words)

    def _lay_out(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(_APART_PX)
        rows.addWidget(self._place)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(0)
        for each in (self._counted, self.sides, self.paper, self.gray):
            rows.addWidget(each)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def _wire(self) -> None:
        self.copies.copies_changed.connect(self._on_copies_changed)
        self.sides.choice_chosen.connect(self._on_sides_chosen)
        self.gray.clicked.connect(self._on_gray_clicked)
        self.paper.choice_chosen.connect(self._on_paper_chosen)

    def _fill(self, listed: bool) -> None:
        """A row for each printer, or what to do where there is none."""
        while item := self._list.takeAt(0):
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.rows, self.empty = [], None
        if listed and not self._printers:
            self._say_none()
            return
        words = self.tr("Printer") if listed else self.tr("Looking for printers…")
        self._list.addWidget(self._headed(words))
        for printer in self._printers:
            row = PrinterRow(self._look, printer.name, printer.title, _state_of(printer))
            row.clicked.connect(self._on_row_clicked)
            self._list.addWidget(row)
            self.rows.append(row)

    def _headed(self, words: str, *widgets: QWidget) -> QWidget:
        """A small heading, and what stands below it."""
        whole = QWidget()
        rows = QVBoxLayout(whole)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(2)
        head = QVBoxLayout()
        head.setContentsMargins(RESERVE_PX, 0, RESERVE_PX, 0)  # a control keeps as much for its ring
        head.addWidget(Label(self._look, words, SMALL_HEADING))
        rows.addLayout(head)
        for widget in widgets:
            rows.addWidget(widget)
        return whole

    def _say_none(self) -> None:
        sentence = self.tr("Set one up in the settings of this computer. Save as PDF works without one.")
        ways = (Way(_TRY_AGAIN, self.tr("Try again"), "rotate-ccw"),)
        self.empty = EmptyState(
            self._look, "printer", self.tr("No printer is set up on this computer"), sentence, ways
        )
        self.empty.way_chosen.connect(self._on_way_chosen)
        self._list.addWidget(self.empty)

    def _fit(self) -> None:
        """Offer what the printer can do."""
        printer = self.printer
        self._counted.setVisible(printer is not None)
        if printer is None:
            self.sides.hide()
            self.gray.hide()
            return
        can = tuple(each for each in SIDES if each in printer.sides) or SIDES[:1]
        self.sides.choices.set_choices(self._sides_of(can))
        self.sides.setVisible(len(can) > 1)
        self.gray.setVisible(printer.color)

    def _sides_of(self, can: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
        words = {
            SIDES[0]: self.tr("One side"),
            SIDES[1]: self.tr("Both, like a book"),
            SIDES[2]: self.tr("Both, like a pad"),
        }
        return tuple((each, words[each]) for each in can)

    def _check_row(self) -> None:
        for row in self.rows:
            row.setChecked(row.slug == self._wish.printer)

    def _change(self, wish: PrintWish) -> None:
        self.show_wish(wish)
        self.wish_changed.emit(self._wish)

    def _on_row_clicked(self) -> None:
        chosen = next((row.slug for row in self.rows if row.isChecked()), "")
        if chosen != self._wish.printer:
            self._change(replace(self._wish, printer=chosen))

    def _on_copies_changed(self, count: int) -> None:
        self._change(replace(self._wish, copies=count))

    def _on_sides_chosen(self, sides: str) -> None:
        self._change(replace(self._wish, sides=sides))

    def _on_gray_clicked(self, gray: bool) -> None:
        self._change(replace(self._wish, gray=gray))

    def _on_paper_chosen(self, paper: str) -> None:
        self._change(replace(self._wish, paper=paper))

    def _on_way_chosen(self, slug: str) -> None:
        self.look_requested.emit()


def _state_of(printer: Printer) -> str:
    words = state_words(printer)
    words = words[:1].upper() + words[1:]
    if not printer.default:
        return words
    return QCoreApplication.translate("PrinterPanel", "{0}, the usual one").format(words)
