"""The picture viewer in a window of its own, as the tests of heartbeat, moving blood and wipe use it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.support.heartbeat import Clock, make_beating
from viewer.library.address import Address
from viewer.library.drawings import load_diagrams
from viewer.library.library import Library
from viewer.library.report import Report
from viewer.places import find_places
from viewer.render.concordance import Concordance
from viewer.render.theme import load_theme
from viewer.ui.diagram.painter import Painter
from viewer.ui.diagram.pane import PicturePane
from viewer.ui.style.fonts import load_fonts
from viewer.ui.style.icons import Icons
from viewer.ui.style.look import Look


@pytest.fixture
def look(qapp: QApplication) -> Look:
    shipped = find_places().resources
    return Look(load_theme(shipped / "themes" / "light.toml"), load_fonts(), Icons(shipped / "icons"))


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def resources(tmp_path: Path) -> Path:
    """Pictures of which the heart has a heartbeat."""
    return make_beating(tmp_path)


@pytest.fixture
def painter(resources: Path, tmp_path: Path) -> Iterator[Painter]:
    made = Painter(resources, tmp_path / "cache")
    yield made
    made.close()


@pytest.fixture
def pane(qtbot: QtBot, look: Look, painter: Painter, clock: Clock) -> PicturePane:
    made = PicturePane(look, painter, clock=clock)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def shown(pane: PicturePane, resources: Path, address: str) -> PicturePane:
    """The viewer, opened at an address."""
    where = Address.parse(address)
    library = Library(Path("/"), "en", diagrams=load_diagrams(resources / "diagrams", "en", Report()))
    pane.show_picture(library, library.diagrams[where.slug], where, Concordance(library, None))
    QApplication.processEvents()
    return pane


def words(widget: QWidget) -> list[str]:
    """All that is written on a widget."""
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]


def drag(widget: QWidget, start: QPoint, end: QPoint, steps: int = 4) -> None:
    """A finger goes down, moves and is lifted; a touch reaches widgets as a mouse."""
    QTest.mousePress(widget, Qt.MouseButton.LeftButton, pos=start)
    for step in range(1, steps + 1):
        QTest.mouseMove(widget, start + (end - start) * (step / steps))
    QTest.mouseRelease(widget, Qt.MouseButton.LeftButton, pos=end)
    QApplication.processEvents()
