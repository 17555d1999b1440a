"""PersonPane: the words for one person. They are on paper and in this window only, and `wipe` ends that."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import QDate, QLocale
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from viewer.paper.personal import MOST_NAME, Personal
from viewer.ui.controls.button import Button
from viewer.ui.controls.label import SMALL_HEADING, Label, LabelStyle
from viewer.ui.controls.switch import Switch
from viewer.ui.controls.text_field import TextField
from viewer.ui.handout.draft import Draft
from viewer.ui.handout.note_field import NoteField
from viewer.ui.handout.private_fields import PrivateLine
from viewer.ui.style.look import Look
from viewer.ui.style.paint import RESERVE_PX

_APART_PX = 8
_QUIET = LabelStyle(px=14.5, ink="ink2")


class PersonPane(QWidget):
    """Fields for patient, clinician, date and a note. What is typed goes into the draft with each letter.

    Who closes the dialog calls `wipe`.
    """

    def __init__(self, look: Look, draft: Draft) -> None:
        super().__init__()
        self._look, self._draft = look, draft
        self._wiping = False
        self._lines = tuple(PrivateLine() for _ in range(3))
        names = self.tr("Patient’s name"), self.tr("Clinician"), self.tr("Date")
        self.patient, self.clinician, self.date = (
            TextField(look, name, most=MOST_NAME, edit=line)
            for name, line in zip(names, self._lines, strict=True)
        )
        self.today = Button(look, self.tr("Put in the date of today"), self.tr("Today"))
        self.note = NoteField(look, self.tr("Your note to the patient"))
        self.blanks = Switch(look, self.tr("Lines to write on if empty"), "pencil-line", flush=True)
        self._promise = Label(
            look, self.tr("Heartleaf does not keep these words. They are only on the pages."), _QUIET
        )
        self._column = QVBoxLayout(self)
        self._lay_out(names)
        self._connect()
        self._on_packet_changed()
        self._on_look_changed()

    def wipe(self) -> None:
        """Forget all that was typed, here, in the draft, and in what could be undone.

        Nobody hears of it: a packet that changed would be set anew, with what is not wiped yet.
        """
        self._wiping = True
        for line in self._lines:
            line.wipe()
        self.note.editor.wipe()
        self._wiping = False
        self._draft.forget()

    def _lay_out(self, names: tuple[str, str, str]) -> None:
        column = self._column
        column.setContentsMargins(0, 0, 0, 0)
        date = QHBoxLayout()
        date.setSpacing(0)
        date.addWidget(self.date, 1)
        date.addWidget(self.today)
        fields: tuple[QWidget | QBoxLayout, ...] = (self.patient, self.clinician, date, self.note)
        for name, field in zip((*names, self.tr("Your note")), fields, strict=True):
            block = QVBoxLayout()
            block.setSpacing(0)
            block.addLayout(self._aligned(Label(self._look, name, SMALL_HEADING)))
            if isinstance(field, QWidget):
                block.addWidget(field)
            else:
                block.addLayout(field)
            column.addLayout(block)
        column.addLayout(self._aligned(self._promise))
        column.addWidget(self.blanks)

    def _aligned(self, label: Label) -> QVBoxLayout:
        """A label whose words begin where the visible edge of a field is."""
        place = QVBoxLayout()
        place.setContentsMargins(RESERVE_PX, 0, RESERVE_PX, 0)
        place.addWidget(label)
        return place

    def _connect(self) -> None:
        for field in (self.patient, self.clinician, self.date):
            field.text_changed.connect(self._on_words_changed)
        self.note.text_changed.connect(self._on_words_changed)
        self.today.clicked.connect(self._on_today_clicked)
        self.blanks.clicked.connect(self._on_blanks_clicked)
        self._draft.packet_changed.connect(self._on_packet_changed)
        self._look.look_changed.connect(self._on_look_changed)

    def _on_words_changed(self) -> None:
        if self._wiping:
            return
        patient, clinician, date = (field.text.strip() for field in (self.patient, self.clinician, self.date))
        self._draft.tell(Personal(patient, clinician, date, self.note.text.strip()))

    def _on_today_clicked(self) -> None:
        """The day that stands on the paper, in words: no order of numbers is clear to everybody."""
        printed = self._draft.packet.printed
        day = QDate(printed.year, printed.month, printed.day)
        self.date.set_text(QLocale().toString(day, self.tr("MMMM d, yyyy")))

    def _on_blanks_clicked(self, wanted: bool) -> None:
        self._draft.choose(replace(self._draft.packet.choice, blanks=wanted))

    def _on_packet_changed(self) -> None:
        self.blanks.setChecked(self._draft.packet.choice.blanks)

    def _on_look_changed(self) -> None:
        self._column.setSpacing(self._look.px(_APART_PX))
