"""SetBar: saved sets: one press has the topics and options that this clinic prints again and again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from viewer.paper.sets import HandoutSet, set_named
from viewer.reading.statefile import StateFileError
from viewer.ui.controls.button import Button
from viewer.ui.controls.chip import Chip
from viewer.ui.controls.flow import Flow
from viewer.ui.controls.label import SMALL_HEADING, Label, LabelStyle
from viewer.ui.controls.notice_bar import NoticeBar, Tone
from viewer.ui.controls.sight import bring_into_sight
from viewer.ui.controls.skin import Kind
from viewer.ui.handout.draft import Draft
from viewer.ui.handout.set_keeper import SetKeeper
from viewer.ui.handout.set_namer import SetNamer
from viewer.ui.style.look import Look
from viewer.ui.style.paint import RESERVE_PX

_QUIET = LabelStyle(px=14.5, ink="ink2")
_MOST_NOTICES = 3  # so many sentences about a file are read


class SetBar(QWidget):
    """A chip for each set, and what can be done with the chosen one. What was deleted can come back."""

    def __init__(self, look: Look, draft: Draft, keeper: SetKeeper) -> None:
        super().__init__()
        self._look, self._draft, self._keeper = look, draft, keeper
        self._chosen = next((each.name for each in keeper.sets if self._is_packet(each)), "")
        self._renaming = False
        self._deleted: tuple[HandoutSet, ...] | None = None
        self._left: HandoutSet | None = None
        self._heading = Label(look, self.tr("Saved sets"), SMALL_HEADING)
        self._chips = Flow()
        self._chips.setAccessibleName(self.tr("Saved sets"))
        self._locked = Label(look, self.tr("This set is your clinic’s. It cannot be changed here."), _QUIET)
        self.change = self._ghost(self.tr("Save changes"))
        self.rename = self._ghost(self.tr("Rename"))
        self.delete = self._ghost(self.tr("Delete"))
        self.save = Button(
            look, self.tr("Save as a set"), self.tr("Save as a set…"), "bookmark-plus", Kind.GHOST
        )
        self._tools = Flow()
        self._tools.fill((self.change, self.rename, self.delete, self.save))
        self.namer = SetNamer(look)
        self.namer.hide()
        self.notice = NoticeBar(look)
        self._lay_out()
        self._connect()
        self._show_sets()
        self._say_notices()

    @property
    def chips(self) -> Sequence[Chip]:
        """The sets as they are shown, in order."""
        return [chip for chip in self._chips.items if isinstance(chip, Chip)]

    def _ghost(self, words: str) -> Button:
        return Button(self._look, words, words, kind=Kind.GHOST)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(_inset(self._heading))
        column.addWidget(self._chips)
        column.addLayout(_inset(self._locked))
        column.addWidget(self._tools)
        column.addWidget(self.namer)
        column.addLayout(_inset(self.notice))

    def _connect(self) -> None:
        self.change.clicked.connect(self._on_change_clicked)
        self.rename.clicked.connect(self._on_rename_clicked)
        self.delete.clicked.connect(self._on_delete_clicked)
        self.save.clicked.connect(self._on_save_clicked)
        self.namer.named.connect(self._on_named)
        self.namer.cancelled.connect(self._on_namer_closed)
        self.notice.action_requested.connect(self._on_undo_requested)
        self._draft.packet_changed.connect(self._settle)
        self._look.look_changed.connect(self._on_look_changed)

    def _show_sets(self) -> None:
        chips = []
        for each in self._keeper.sets:
            chip = Chip(self._look, each.name, "lock" if each.locked else "bookmark")
            chip.setCheckable(True)
            chip.clicked.connect(self._on_chip_clicked)
            chips.append(chip)
        self._chips.fill(chips)
        self._heading.setVisible(bool(chips))
        self._settle()

    def _settle(self) -> None:
        """Show which set was chosen, and offer what can be done with it as it is now."""
        chosen = self._set(self._chosen)
        for chip in self.chips:
            chip.setChecked(chosen is not None and chip.words == chosen.name)
        own = chosen is not None and not chosen.locked
        self._locked.setVisible(chosen is not None and chosen.locked)
        self.change.setVisible(own and chosen is not None and not self._is_packet(chosen))
        self.rename.setVisible(own)
        self.delete.setVisible(own)
        self._tools.settle()

    def _set(self, name: str) -> HandoutSet | None:
        return set_named(self._keeper.sets, name)

    def _is_packet(self, each: HandoutSet) -> bool:
        packet = self._draft.packet
        return each.items == packet.items and each.choice == packet.choice

    def _packet_as(self, name: str) -> HandoutSet:
        return HandoutSet(name, self._draft.packet.items, self._draft.packet.choice)

    def _on_chip_clicked(self) -> None:
        """Have what the set names; a press on the chosen one has it anew, without what was changed."""
        pressed = next(chip for chip in self.chips if chip is self.sender())
        chosen = self._set(pressed.words)
        if chosen is not None:
            left = self._packet_as("")
            saved = any(self._is_packet(each) for each in self._keeper.sets)
            self._chosen = chosen.name
            self._draft.take_set(chosen)
            self._offer_back(None if saved or _is_quick(left) else left)
        self._settle()

    def _offer_back(self, left: HandoutSet | None) -> None:
        """A packet that was put together and is saved nowhere can come back."""
        self._left, self._deleted = left, None
        if left is None:
            self.notice.hide()
            return
        words = self.tr("Your own choices gave way to this set.")
        self.notice.show_notice(words, action=self.tr("Go back to them"))

    def _on_change_clicked(self) -> None:
        self._keep(
            self._packet_as(each.name) if each.name == self._chosen else each for each in self._keeper.own
        )

    def _on_save_clicked(self) -> None:
        self._ask(renaming=False)

    def _on_rename_clicked(self) -> None:
        self._ask(renaming=True)

    def _ask(self, *, renaming: bool) -> None:
        self._renaming = renaming
        self.notice.hide()
        self._tools.hide()
        self.namer.show()
        self.namer.ask(self._keeper.sets, self._chosen if renaming else "")
        bring_into_sight(self.namer)

    def _on_named(self, name: str) -> None:
        own = self._keeper.own
        if self._renaming:
            sets = [replace(each, name=name) if each.name == self._chosen else each for each in own]
        else:
            same, made = set_named(own, name), self._packet_as(name)
            sets = [made if each is same else each for each in own] + ([] if same else [made])
        if self._keep(sets):
            self._chosen = name
            self._settle()
            self._on_namer_closed()

    def _on_namer_closed(self) -> None:
        self.namer.hide()
        self._tools.show()
        stop = self.rename if self._renaming else self.save
        stop.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_delete_clicked(self) -> None:
        before, name = tuple(self._keeper.own), self._chosen
        if self._keep(each for each in before if each.name != name):
            self._deleted, self._left = before, None
            self.notice.show_notice(self.tr("Deleted: {name}.").format(name=name), action=self.tr("Undo"))
            self.save.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_undo_requested(self) -> None:
        self.notice.hide()
        before, self._deleted = self._deleted, None
        left, self._left = self._left, None
        if before is not None:
            self._keep(before)
        if left is not None:
            self._chosen = ""
            self._draft.take_set(left)

    def _keep(self, sets: Iterable[HandoutSet]) -> bool:
        """Have these sets of one's own from now on; where they cannot be saved, say so and change nothing."""
        try:
            self._keeper.keep(tuple(sets))
        except StateFileError as error:
            self._deleted = None
            self.notice.show_notice(str(error), Tone.WARN)
            return False
        self._show_sets()
        self._say_notices()
        bring_into_sight(self)
        return True

    def _say_notices(self) -> None:
        """Say what of the sets could not be used."""
        notices = self._keeper.notices
        if notices:
            left = len(notices) - _MOST_NOTICES
            more = (self.tr("{0} more things could not be used.").format(left),) if left > 0 else ()
            self.notice.show_notice(" ".join((*notices[:_MOST_NOTICES], *more)), Tone.WARN)

    def _on_look_changed(self) -> None:
        self._chips.settle()
        self._tools.settle()


def _is_quick(packet: HandoutSet) -> bool:
    """Whether a packet is put together again with a press: one thing, as it usually is."""
    return len(packet.items) < 2 and all(item.sections is None for item in packet.items)


def _inset(widget: QWidget) -> QVBoxLayout:
    """A place whose edge is where the visible edge of a button is."""
    place = QVBoxLayout()
    place.setContentsMargins(RESERVE_PX, 0, RESERVE_PX, 0)
    place.addWidget(widget)
    return place
