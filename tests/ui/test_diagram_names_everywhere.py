"""The names around every state of every shipped picture: whole, apart, and reached one after the other."""

from itertools import combinations, product
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.support.picture_pane import look
from viewer.library.address import diagram
from viewer.library.drawings import load_diagrams
from viewer.library.library import Library
from viewer.library.report import Report
from viewer.places import find_places
from viewer.render.concordance import Concordance
from viewer.ui.diagram.painter import Painter
from viewer.ui.diagram.pane import PicturePane
from viewer.ui.diagram.pill import Pill
from viewer.ui.diagram.pressroom import Pressroom
from viewer.ui.style.look import Look

__all__ = ["look"]

RESOURCES = find_places().resources
DIAGRAMS = load_diagrams(RESOURCES / "diagrams", "en", Report())
SIZES = ((1366, 768), (1080, 1920))
PERCENTS = (100, 200, 300)


@pytest.mark.parametrize("slug", list(DIAGRAMS))
def test_names_stay_whole_and_apart_at_every_size(
    qtbot: QtBot, look: Look, slug: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pane, library, painter = opened(qtbot, look, tmp_path, monkeypatch)
    for percent, size in product(PERCENTS, SIZES):
        look.set_text_percent(percent)
        pane.resize(*size)
        pane.show()
        for state in DIAGRAMS[slug].states:
            pane.show_picture(library, DIAGRAMS[slug], diagram(slug, state.slug), Concordance(library, None))
            QApplication.processEvents()
            assert faults(pane) == [], (state.slug, percent, size)
    pane.hide()
    painter.close()


@pytest.mark.parametrize("slug", list(DIAGRAMS))
def test_tab_reaches_every_name_in_the_order_of_the_tour(
    qtbot: QtBot, look: Look, slug: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pane, library, painter = opened(qtbot, look, tmp_path, monkeypatch)
    pane.resize(1366, 768)
    pane.show()
    pane.activateWindow()
    qtbot.waitUntil(pane.isActiveWindow)
    for state in DIAGRAMS[slug].states:
        pane.show_picture(library, DIAGRAMS[slug], diagram(slug, state.slug), Concordance(library, None))
        QApplication.processEvents()
        pane.stage.setFocus(Qt.FocusReason.TabFocusReason)
        reached = []
        while isinstance(name := tabbed(pane), Pill) and name.slug not in reached:
            reached.append(name.slug)
        named = [
            part.slug
            for part in DIAGRAMS[slug].parts
            if part.slug in state.parts and (part.label or part.slug == state.focus)
        ]
        assert reached == [part for part in named if part in reached]
        assert set(reached) == {name.slug for name in pane.stage.names if name.isVisible()}
        assert len(reached) >= min(4, len(named)), state.slug
    pane.hide()
    painter.close()


def opened(
    qtbot: QtBot, look: Look, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> tuple[PicturePane, Library, Painter]:
    """The picture viewer with the shipped pictures; none is painted anew, since names do not need that."""
    monkeypatch.setattr(Pressroom, "ask", lambda *_: None)
    painter = Painter(RESOURCES, folder / "cache")
    pane = PicturePane(look, painter)
    qtbot.addWidget(pane)
    return pane, Library(Path("/"), "en", diagrams=DIAGRAMS), painter


def tabbed(pane: PicturePane) -> QWidget | None:
    """What has the focus after another Tab."""
    QTest.keyClick(QApplication.focusWidget() or pane, Qt.Key.Key_Tab)
    return QApplication.focusWidget()


def faults(pane: PicturePane) -> list[str]:
    """What is wrong with the names that are shown."""
    stage = pane.stage
    names = [name for name in stage.names if name.isVisible()]
    boxes = {name.slug: QRectF(name.surface().translated(QPointF(name.pos()))) for name in names}
    found = [
        f"{one} on {other}" for one, other in combinations(boxes, 2) if boxes[one].intersects(boxes[other])
    ]
    zoom = stage.zoom_group.geometry()
    found += [f"{slug} cut" for slug, box in boxes.items() if not stage.rect().contains(box.toAlignedRect())]
    found += [f"{slug} under the buttons" for slug, box in boxes.items() if box.toRect().intersects(zoom)]
    return found if boxes else ["no names"]
