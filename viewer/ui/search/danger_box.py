"""DangerBox: what to do at once, above everything that was found."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from viewer.library.address import Address
from viewer.render.step_words import filled_sentences
from viewer.search.danger import Danger
from viewer.ui.controls.label import LabelStyle
from viewer.ui.search.callout_box import CalloutBox
from viewer.ui.search.card_label import CardLabel
from viewer.ui.search.link_button import LinkButton
from viewer.ui.style.look import Look

_TITLE = LabelStyle(px=19, weight=700, ink="urgent", line_height=1.3)
_TEXT = LabelStyle(px=18, line_height=1.4)


class DangerBox(CalloutBox):
    """The emergency box of articles. It is said aloud at once, and shows all of its words at any size.

    Signals:
        open_requested(address): the reader wants to read on about it.
    """

    open_requested = Signal(object)
    """The reader wants to read on. Argument: the Address."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "urgent", "phone-call")
        self._danger: Danger | None = None
        self._title = CardLabel(look, _TITLE)
        self._text = CardLabel(look, _TEXT)
        self._link = LinkButton(look, self.tr("Read more about this"))
        self._link.clicked.connect(self._on_link_clicked)
        self.add_words(self._title)
        self.add_words(self._text)
        self.add_link(self._link)
        self.hide()

    @property
    def danger(self) -> Danger | None:
        """What is shown; None while the box is hidden."""
        return self._danger

    @property
    def words(self) -> str:
        """All that it says."""
        return f"{self._title.text()}. {self._text.text()}" if self._danger is not None else ""

    @property
    def link(self) -> LinkButton:
        """The way to read on."""
        return self._link

    def show_danger(self, danger: Danger | None, fields: Mapping[str, str], title: str = "") -> None:
        """Show a danger with these values of the fields, or none; `title` is of the place it leads to."""
        news = danger is not None and danger != self._danger
        self._danger = danger
        if danger is not None:
            self._title.say(filled_sentences(danger.title, fields))
            self._text.say(filled_sentences(danger.text, fields))
            self._link.setVisible(danger.article is not None and bool(title))
            self._link.set_words(self.tr("Read: {title}").format(title=title))
            self.setAccessibleName(self._title.text())
            self.setAccessibleDescription(self._text.text())
        self.setVisible(danger is not None)
        self.settle()
        if news:
            announcement = QAccessibleAnnouncementEvent(self, self.words)
            announcement.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
            QAccessible.updateAccessibility(announcement)

    def _on_link_clicked(self) -> None:
        if self._danger is not None and self._danger.article is not None:
            address: Address = self._danger.article
            self.open_requested.emit(address)
