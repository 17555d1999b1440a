"""ExtrasPane: what stands on the paper besides the chosen sections, and the sheets that follow them."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtWidgets import QVBoxLayout, QWidget

from viewer.library.library import Library
from viewer.paper.choice import EXTRAS, KEY_POINTS, PRESSURE, VISIT, WEIGHT
from viewer.paper.forms.diary import diaries_of
from viewer.ui.controls.check_box import CheckBox
from viewer.ui.controls.label import SMALL_HEADING, Label
from viewer.ui.handout.draft import Draft
from viewer.ui.style.look import Look
from viewer.ui.style.paint import RESERVE_PX

_APART_PX = 12


class ExtrasPane(QWidget):
    """Boxes to tick. A diary that a topic of the packet uses is offered first and says so."""

    def __init__(self, look: Look, draft: Draft, library: Library) -> None:
        super().__init__()
        self._look, self._draft, self._library = look, draft, library
        self.words = CheckBox(look, self.tr("Words to know"), self.tr("only those used"))
        self.sources = CheckBox(look, self.tr("Where this comes from"), self.tr("sources"))
        self.teach_back = CheckBox(look, self.tr("Teach-back questions"), self.tr("slip for you to keep"))
        self.sheets = {
            VISIT: CheckBox(look, self.tr("Sheet for the next visit")),
            WEIGHT: CheckBox(look, self.tr("Weight diary")),
            PRESSURE: CheckBox(look, self.tr("Blood pressure diary")),
            KEY_POINTS: CheckBox(look, self.tr("Key points as a code to scan")),
        }
        self._whole = QVBoxLayout(self)
        self._order = QVBoxLayout()
        self._lay_out()
        self._connect()
        self._on_items_changed()
        self._on_packet_changed()
        self._on_look_changed()

    def _lay_out(self) -> None:
        self._whole.setContentsMargins(0, 0, 0, 0)
        also = QVBoxLayout()
        also.setSpacing(0)
        also.addLayout(self._headed(self.tr("On the pages")))
        for box in (self.words, self.sources, self.teach_back):
            also.addWidget(box)
        self._order.setSpacing(0)
        self._order.addLayout(self._headed(self.tr("Extra sheets")))
        self._whole.addLayout(also)
        self._whole.addLayout(self._order)

    def _headed(self, words: str) -> QVBoxLayout:
        place = QVBoxLayout()
        place.setContentsMargins(RESERVE_PX, 0, RESERVE_PX, 0)
        place.addWidget(Label(self._look, words, SMALL_HEADING))
        return place

    def _connect(self) -> None:
        for box in (self.words, self.sources, self.teach_back, *self.sheets.values()):
            box.clicked.connect(self._on_box_clicked)
        self._draft.items_changed.connect(self._on_items_changed)
        self._draft.packet_changed.connect(self._on_packet_changed)
        self._look.look_changed.connect(self._on_look_changed)

    def _on_box_clicked(self) -> None:
        choice = self._draft.packet.choice
        self._draft.choose(
            replace(
                choice,
                words=self.words.isChecked(),
                sources=self.sources.isChecked(),
                teach_back=self.teach_back.isChecked(),
                extras=tuple(extra for extra in EXTRAS if self.sheets[extra].isChecked()),
            )
        )

    def _on_items_changed(self) -> None:
        """Put the diaries that are used first, and the other sheets behind them in their usual order."""
        used = self._used()
        hints = {
            VISIT: self.tr("medicines, questions, next test"),
            KEY_POINTS: self.tr("needs no internet"),
            **dict.fromkeys(used, self.tr("used in this topic")),
        }
        order = (*used, *(extra for extra in EXTRAS if extra not in used))
        before: QWidget = self.teach_back
        for place, extra in enumerate(order):
            box = self.sheets[extra]
            box.set_hint(hints.get(extra, ""))
            self._order.insertWidget(place + 1, box)  # the heading stands first
            QWidget.setTabOrder(before, box)
            before = box

    def _used(self) -> tuple[str, ...]:
        library, used = self._library, set[str]()
        for item in self._draft.packet.items:
            guide = library.guide_at(item.address)
            for address in (item.address,) if guide is None else guide.articles:
                article = library.article_at(address)
                used.update(diaries_of(article) if article is not None else ())
        return tuple(extra for extra in EXTRAS if extra in used)

    def _on_packet_changed(self) -> None:
        choice = self._draft.packet.choice
        self.words.setChecked(choice.words)
        self.sources.setChecked(choice.sources)
        self.teach_back.setChecked(choice.teach_back)
        for extra, box in self.sheets.items():
            box.setChecked(extra in choice.extras)

    def _on_look_changed(self) -> None:
        self._whole.setSpacing(self._look.px(_APART_PX))
