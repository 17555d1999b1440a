"""PrintDesk: where one goes with what is to be printed: opens the dialog, remembers how it was printed."""

from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QLocale, QObject, Signal
from PySide6.QtWidgets import QWidget

from viewer.library.address import Address
from viewer.library.catalogue import catalogue_file
from viewer.paper.choice import USUAL, Choice
from viewer.paper.gathering import gather
from viewer.paper.packet import Item, Packet
from viewer.paper.personal import leave_no_image
from viewer.paper.plates import Drawn
from viewer.paper.sets import set_named
from viewer.ui.handout.draft import Draft
from viewer.ui.handout.habits import load_habits, save_habits
from viewer.ui.handout.print_job import PrintJob
from viewer.ui.handout.print_wish import Habit
from viewer.ui.handout.printing import Printing
from viewer.ui.handout.set_keeper import SetKeeper

if TYPE_CHECKING:
    from viewer.ui.window import MainWindow


class PrintDesk(QObject):
    """One dialog at a time.

    How a handout looked and which sections were chosen is remembered for the next one; what was typed for a
    person is not.

    Signals:
        said(str): how printing goes; a sentence.
        troubled(str): pages that a printer had taken do not come; a sentence, beside which saving is offered.
    """

    said = Signal(str)
    troubled = Signal(str)

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        leave_no_image()  # from now on a name may be typed
        self._window = window
        self._habits = load_habits(window.places.settings)
        self._sections: dict[Address, tuple[str, ...]] = {}
        self.printing = Printing(self)
        self.job: PrintJob | None = None
        self.printing.sent.connect(self.said)
        self.printing.saved.connect(self._on_progressed)
        self.printing.progressed.connect(self._on_progressed)
        self.printing.troubled.connect(self._on_troubled)

    def open(self, address: Address, drawn: Drawn, opener: QWidget | None = None) -> None:
        """Open the dialog for a place; `drawn` is what was drawn on pictures. One that is open stays."""
        if self.job is not None:
            return
        window, reader = self._window, self._window.reader
        library = reader.library
        item = Item(address, self._sections.get(address))
        today = datetime.now().astimezone().date()
        paper = usual_paper() if reader.clinic.paper == "system" else reader.clinic.paper
        usual = replace(USUAL, paper=paper)
        sets = SetKeeper(window.places.settings, reader.keeper.clinic_file.sets, usual)
        named = set_named(sets.sets, reader.clinic.default_set)
        choice = named.choice if named is not None else self._habits.look(usual)
        draft = Draft(Packet((item,), today, choice))
        place = library.folder, window.places.resources, library.language
        catalogue = str(catalogue_file(window.places.cache, *place))
        make = partial(gather, library, clinic=reader.clinic, catalogue=catalogue, drawn=drawn)
        self.job = PrintJob(window, draft, sets, self.printing, make, self._habits.habit)
        self.job.closed.connect(self._on_closed)
        self.job.begin(opener)

    def save(self) -> None:
        """Save pages that a printer had taken and did not print."""
        self.printing.save_kept(self._window)

    def close(self) -> None:
        """Close the dialog and end what is at work."""
        if self.job is not None:
            self.job.close()
        self.printing.close()

    def _on_closed(self) -> None:
        job, self.job = self.job, None
        if job is None:
            return
        packet = job.draft.packet
        for item in packet.items:
            if item.sections is not None:
                self._sections[item.address] = item.sections
        self._keep(packet.choice, job.destination.habit)
        job.deleteLater()

    def _keep(self, choice: Choice, habit: Habit) -> None:
        habits = self._habits.after(choice, habit)
        if habits != self._habits:
            self._habits = habits
            sentence = save_habits(self._window.places.settings, habits)
            if sentence:
                self.said.emit(sentence)

    def _on_progressed(self, sentence: str) -> None:
        if self.job is None:
            self.said.emit(sentence)

    def _on_troubled(self, sentence: str) -> None:
        if self.job is None:
            self.troubled.emit(sentence)


def usual_paper() -> str:
    """The paper of the country this computer is set to."""
    american = QLocale.system().measurementSystem() is QLocale.MeasurementSystem.ImperialUSSystem
    return "us-letter" if american else "a4"  # Britain measures in miles and prints on A4
