"""LookPane: how the handout is to look: text size, pictures, steps of a guide, and the clinic's header."""

from msgspec.structs import replace
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from viewer.paper.choice import STEPS, Choice
from viewer.ui.controls.switch import Switch
from viewer.ui.handout.chooser import Chooser
from viewer.ui.style.look import Look

_APART_PX = 12


class LookPane(QWidget):
    """A few choices, each of which is in sight.

    Signals:
        choice_changed(Choice): the person chose something; the whole choice as it is now.
    """

    choice_changed = Signal(object)
    """The person chose something: the whole Choice as it is now."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._choice = Choice()
        self.text_size = Chooser(
            look,
            self.tr("Text size"),
            (
                ("standard", self.tr("Standard")),
                ("large", self.tr("Large")),
                ("extra-large", self.tr("Extra large")),
            ),
        )
        self.pictures = Chooser(
            look,
            self.tr("Pictures"),
            (
                ("color", self.tr("Color")),
                ("photocopy", self.tr("Photocopy")),
                ("none", self.tr("None")),
            ),
        )
        steps = tuple((str(count), self.tr("{0} steps").format(count)) for count in STEPS)
        self.steps = Chooser(look, self.tr("On each page"), steps)
        self.header = Switch(look, self.tr("Clinic header and phone lines"), "hospital", flush=True)
        self._lay_out()
        self._wire()

    def show_choice(self, choice: Choice, guided: bool) -> None:
        """Show what is chosen; `guided` says that a guide is in the packet, which stands in steps."""
        self._choice = choice
        self.text_size.choose(choice.size)
        self.pictures.choose(choice.pictures)
        self.steps.choose(str(choice.steps))
        self.steps.setVisible(guided)
        self.header.setChecked(choice.header)

    def _lay_out(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(_APART_PX)
        for each in (self.text_size, self.pictures, self.steps, self.header):
            rows.addWidget(each)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def _wire(self) -> None:
        self.text_size.choice_chosen.connect(self._on_size_chosen)
        self.pictures.choice_chosen.connect(self._on_pictures_chosen)
        self.steps.choice_chosen.connect(self._on_steps_chosen)
        self.header.clicked.connect(self._on_header_clicked)

    def _on_size_chosen(self, size: str) -> None:
        self._change(replace(self._choice, size=size))

    def _on_pictures_chosen(self, pictures: str) -> None:
        self._change(replace(self._choice, pictures=pictures))

    def _on_steps_chosen(self, steps: str) -> None:
        self._change(replace(self._choice, steps=int(steps)))

    def _on_header_clicked(self, shown: bool) -> None:
        self._change(replace(self._choice, header=shown))

    def _change(self, choice: Choice) -> None:
        self._choice = choice
        self.choice_changed.emit(choice)
