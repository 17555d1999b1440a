"""Walks: guides over the article: opened at a step, closed again, left for an article and come back to."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from viewer.library.address import Address
from viewer.library.guide import Guide

if TYPE_CHECKING:
    from viewer.ui.guide.pane import GuidePane
    from viewer.ui.window import MainWindow


class Walks(QObject):
    """Has the one guide pane, which is made when a guide is first opened."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._pane: GuidePane | None = None

    @property
    def pane(self) -> "GuidePane | None":
        """What guides are shown in, once one was opened."""
        return self._pane

    @property
    def shown(self) -> bool:
        """Whether a guide is what is seen."""
        return self._pane is not None and self._window.stack.currentWidget() is self._pane

    def show_guide(self, guide: Guide, address: Address) -> None:
        """Show a step of a guide over the article; closing it leads back to the same place in the text."""
        window, pane = self._window, self._pane or self._make_pane()
        pane.show_guide(window.reader.library, guide, address, window.reader.fields)
        window.screens.lay_over(pane)
        window.contents.select(address)

    def show_again(self) -> None:
        """Write the step that is shown once more; one below something else is written when it is opened."""
        pane, library = self._pane, self._window.reader.library
        address = pane.address if pane is not None and self.shown else None
        guide = library.guide_at(address) if address is not None else None
        if pane is not None and address is not None and guide is not None:
            pane.show_guide(library, guide, address, self._window.reader.fields)

    def close(self) -> None:
        """Go back to the article from which the guide was opened."""
        if self._window.reader.at_guide:
            self._window.reader.go_back()
        self._window.screens.close_picture()
        self._window.presenter.select_page()

    def read_on(self, address: Address) -> None:
        """Go from a step to an article; Back leads to the step again."""
        step = self._pane.address if self._pane is not None else None
        if step is not None:
            self._window.reader.read_on(step, address)
            self._window.steps.to_article()

    def _make_pane(self) -> "GuidePane":
        from viewer.ui.guide.pane import GuidePane

        window = self._window
        self._pane = GuidePane(window.look, window.painter)
        self._pane.closed.connect(self.close)
        self._pane.open_requested.connect(self.read_on)
        self._pane.bar.print_requested.connect(window.handouts.print_shown)
        window.stack.addWidget(self._pane)
        return self._pane
