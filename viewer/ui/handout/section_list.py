"""SectionList: what of the article that is looked at will be on paper."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from viewer.library.model import Article
from viewer.paper.sections import Offer, has_emergency, offers_of
from viewer.ui.controls.button import Button
from viewer.ui.controls.check_box import CheckBox
from viewer.ui.controls.label import SMALL_HEADING, Label
from viewer.ui.controls.skin import Kind
from viewer.ui.style.look import Look
from viewer.ui.style.paint import RESERVE_PX

_MOST_AT_FIRST = 9
"""Of a longer article what is not usual waits behind a button, so that what follows is in sight."""


class SectionList(QWidget):
    """Rows to tick, in reading order. The emergency signs are on every handout and say so.

    Signals:
        sections_chosen(tuple[str, ...]): the person ticked a section or took a tick away; all ids ticked now.
        questions_chosen(bool): the person wants room for questions, or none.
    """

    sections_chosen = Signal(object)
    """The person ticked a section or took a tick away: the ids of all that are ticked now."""
    questions_chosen = Signal(bool)
    """Whether the person wants room for questions."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._article: Article | None = None
        self._offers: tuple[Offer, ...] = ()
        self._rows: dict[str, CheckBox] = {}
        self._heading = Label(look, self.tr("Sections"), SMALL_HEADING)
        self._emergency = CheckBox(look, self.tr("Emergency signs"))
        self._emergency.lock(True, self.tr("always included"))
        self._more = Button(look, self.tr("Show all sections"), icon="chevron-down", kind=Kind.GHOST)
        self._questions = CheckBox(look, self.tr("Space for questions"))
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        self._lay_out()
        for part in (self._heading, self._emergency, self._more):
            part.hide()  # until there is an article
        self._more.clicked.connect(self._on_more_clicked)
        self._questions.clicked.connect(self.questions_chosen)

    @property
    def rows(self) -> tuple[CheckBox, ...]:
        """The rows of the article's sections, in reading order."""
        return tuple(self._rows.values())

    def show_article(self, article: Article | None, sections: tuple[str, ...], title: str = "") -> None:
        """Offer the sections of an article, of which these are ticked; None has none.

        `title` is said where there are several articles.
        """
        self._heading.setText(self.tr("Sections of {0}").format(title) if title else self.tr("Sections"))
        if article is not self._article:
            self._article = article
            self._make_rows(offers_of(article) if article is not None else ())
            self._emergency.setVisible(article is not None and has_emergency(article))
        self._heading.setVisible(article is not None)
        for slug, row in self._rows.items():
            row.setChecked(slug in sections)
            row.setVisible(row.isChecked() or not self._more_waits or not self._waits(slug))

    def show_questions(self, shown: bool) -> None:
        """Show whether there is room for questions."""
        self._questions.setChecked(shown)

    @property
    def _more_waits(self) -> bool:
        return not self._more.isHidden()

    def _waits(self, slug: str) -> bool:
        return not any(offer.usual for offer in self._offers if offer.id == slug)

    def _lay_out(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(RESERVE_PX, 0, RESERVE_PX, 0)
        head.addWidget(self._heading)
        rows.addLayout(head)
        rows.addWidget(self._emergency)
        rows.addLayout(self._column)
        rows.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        rows.addWidget(self._questions)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def _make_rows(self, offers: tuple[Offer, ...]) -> None:
        for row in self._rows.values():
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._offers = offers
        self._rows = {offer.id: CheckBox(self._look, offer.title, offer.hint) for offer in offers}
        for row in self._rows.values():
            row.clicked.connect(self._on_row_clicked)
            self._column.addWidget(row)
            row.show()  # a layout counts only what is shown, and Qt would show it later
        waiting = sum(not offer.usual for offer in offers)
        self._more.setVisible(len(offers) > _MOST_AT_FIRST and waiting > 0)
        self._more.set_words(self.tr("Show all {0} sections").format(len(offers)))

    def _on_row_clicked(self) -> None:
        chosen = tuple(slug for slug, row in self._rows.items() if row.isChecked())
        self.sections_chosen.emit(chosen)

    def _on_more_clicked(self) -> None:
        first = next((row for slug, row in self._rows.items() if row.isHidden()), None)
        had_focus = self._more.hasFocus()
        self._more.hide()
        for row in self._rows.values():
            row.show()
        if had_focus and first is not None:
            first.setFocus()
