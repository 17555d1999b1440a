"""Choices: everything of a handout that one can choose, in one column that scrolls."""

from msgspec.structs import replace
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from viewer.library.library import Library
from viewer.paper.sections import usual_sections
from viewer.ui.controls.button import Button
from viewer.ui.controls.flick import scroll_by_finger
from viewer.ui.controls.scroll_bar import give_scroll_bar
from viewer.ui.controls.skin import Kind
from viewer.ui.handout.draft import Draft
from viewer.ui.handout.extras_pane import ExtrasPane
from viewer.ui.handout.look_pane import LookPane
from viewer.ui.handout.packet_pane import PacketPane
from viewer.ui.handout.person_pane import PersonPane
from viewer.ui.handout.section_list import SectionList
from viewer.ui.handout.set_bar import SetBar
from viewer.ui.handout.set_keeper import SetKeeper
from viewer.ui.style.look import Look

_APART_PX = 12


class Column(QScrollArea):
    """Widgets below each other, which scroll where they are longer than their place."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.rows = QVBoxLayout()
        inside = QWidget()
        inside.setLayout(self.rows)
        self.rows.setContentsMargins(0, 0, 0, _APART_PX)
        self.rows.setSpacing(_APART_PX)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Base)
        give_scroll_bar(self, look)
        scroll_by_finger(self)

    def fill(self, *widgets: QWidget) -> None:
        """Put widgets below each other, from the top."""
        for widget in widgets:
            self.rows.addWidget(widget)
        self.rows.addStretch(1)


class Choices(Column):
    """Shows what a draft says and tells the draft what the person chose; decides nothing itself."""

    def __init__(self, look: Look, library: Library, draft: Draft, sets: SetKeeper) -> None:
        super().__init__(look)
        self._look, self._library, self._draft = look, library, draft
        self.packet = PacketPane(look, draft, library)
        self.sections = SectionList(look)
        self.looks = LookPane(look)
        self.more = Button(look, self._more_words, self._more_words, "chevron-down", Kind.GHOST)
        self._keeper = sets
        self.sets: SetBar | None = None
        self.person: PersonPane | None = None
        self._seldom: tuple[QWidget, ...] = ()
        self.fill(self.sections, self.looks, self.packet, self.more)
        self.rows.setAlignment(self.more, Qt.AlignmentFlag.AlignLeft)
        if sets.sets:  # one press has all that is printed again and again
            self.sets = SetBar(look, draft, sets)
            self.rows.insertWidget(0, self.sets)
        self.sections.sections_chosen.connect(self._on_sections_chosen)
        self.sections.questions_chosen.connect(self._on_questions_chosen)
        self.looks.choice_changed.connect(draft.choose)
        self.more.clicked.connect(self._on_more_clicked)
        draft.packet_changed.connect(self._show)
        draft.items_changed.connect(self._show)
        self._show()

    def wipe(self) -> None:
        """Forget what was typed for the person."""
        if self.person is not None:
            self.person.wipe()

    @property
    def _more_words(self) -> str:
        return self.tr("Patient’s name, note and more")

    def _show(self) -> None:
        packet, at = self._draft.packet, self._draft.current
        item = packet.items[at] if at < len(packet.items) else None
        self._place_packet(len(packet.items))
        article = self._library.article_at(item.address) if item is not None else None
        chosen: tuple[str, ...] = ()
        if item is not None and article is not None:
            chosen = usual_sections(article) if item.sections is None else item.sections
        title = article.title if article is not None and len(packet.items) > 1 else ""
        self.sections.setVisible(article is not None)  # pictures and guides have no room for questions
        self.sections.show_article(article, chosen, title)
        self.sections.show_questions(packet.choice.questions)
        guided = any(each.address.kind == "guide" for each in packet.items)
        self.looks.show_choice(packet.choice, guided)

    def _place_packet(self, count: int) -> None:
        """Several topics stand first; a single one is seen on the page, and others are seldom added."""
        first = self.sets if self.sets is not None and self.sets not in self._seldom else None
        after = self.looks if count == 1 else first
        at = self.rows.indexOf(after) + 1 if after is not None else 0
        now = self.rows.indexOf(self.packet)
        if now not in (at, at - 1):
            self.rows.insertWidget(at, self.packet)
            self.verticalScrollBar().setValue(0)

    def _on_sections_chosen(self, sections: tuple[str, ...]) -> None:
        self._draft.choose_sections(self._draft.current, sections)

    def _on_more_clicked(self) -> None:
        """Show what is seldom wanted, or put it away; it is made when it is first asked for."""
        if self.person is None:
            self._make_seldom()
        shown = not any(pane.isVisible() for pane in self._seldom)
        self.more.set_icon("chevron-up" if shown else "chevron-down")
        self.more.set_words(self.tr("Fewer choices") if shown else self._more_words)
        for pane in self._seldom:
            pane.setVisible(shown)
        if shown:
            QTimer.singleShot(0, self, self._show_person)

    def _make_seldom(self) -> None:
        self.person = PersonPane(self._look, self._draft)
        panes: list[QWidget] = [self.person, ExtrasPane(self._look, self._draft, self._library)]
        if self.sets is None:
            self.sets = SetBar(self._look, self._draft, self._keeper)
            panes.append(self.sets)
        at = self.rows.indexOf(self.more) + 1
        for place, pane in enumerate(panes):
            self.rows.insertWidget(at + place, pane)
            pane.hide()
        self._seldom = tuple(panes)

    def _show_person(self) -> None:
        """Scroll so that what came is in sight."""
        self.verticalScrollBar().setValue(self.more.y())

    def _on_questions_chosen(self, wanted: bool) -> None:
        self._draft.choose(replace(self._draft.packet.choice, questions=wanted))
