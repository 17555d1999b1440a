"""Many views of one picture: all in a row where there is room, else one after the other; and their keys."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.support.picture_pane import clock, look, painter, pane, resources, shown, words
from viewer.library.address import Address
from viewer.ui.controls.button import Button
from viewer.ui.controls.segmented import Segment
from viewer.ui.diagram.pane import PicturePane
from viewer.ui.style.look import Look

__all__ = ["clock", "look", "painter", "pane", "resources"]

MORE = ("Enlarged", "New ring", "New cords", "Clip")


@pytest.fixture
def crowded(pane: PicturePane, resources: Path) -> PicturePane:
    """A heart with six states, a comparison and a heartbeat."""
    words = resources / "diagrams" / "heart-inside.en.toml"
    head, comparison, tail = words.read_text(encoding="utf-8").partition("[[comparison]]")
    first = head.partition("[[state]]")[0]
    two = head[len(first) :].split("[[state]]")[1:3]
    states = [f"[[state]]{each}" for each in two]
    for title in MORE:
        slug = title.lower().replace(" ", "-")
        states.append(
            f'[[state]]\nslug = "{slug}"\ntitle = "{title}"\n'
            'file = "heart-inside-leaking.svg"\ntone = "ill"\n'
        )
    words.write_text(first + "".join(states) + comparison + tail, encoding="utf-8")
    return shown(pane, resources, "diagram:heart-inside/leaking")


def count(pane: PicturePane) -> int:
    """How many views there are."""
    return len(pane.stage.scenes[0].diagram.views)


def shown_views(pane: PicturePane) -> list[str]:
    return [each.slug for each in pane.bar.findChildren(Segment) if each.isVisible()]


def settle() -> None:
    for _ in range(3):  # what is laid out may ask for another layout
        QApplication.processEvents()


@pytest.mark.parametrize("size", [(1366, 768), (1080, 1920), (800, 480)])
@pytest.mark.parametrize("percent", [100, 150, 200, 300])
def test_views_are_all_there_or_can_be_stepped_through(
    crowded: PicturePane, look: Look, size: tuple[int, int], percent: int
) -> None:
    look.set_text_percent(percent)
    crowded.resize(QSize(*size))
    settle()
    bar = crowded.bar
    assert bar.views.isVisible() != bar.stepper.isVisible()
    choosers = [each for each in (bar.views, bar.stepper) if each.isVisible()]
    widgets = [each for each in (bar.back_button, bar.title, *choosers) if each.isVisible()]
    for widget in widgets:
        assert bar.rect().contains(widget.geometry())
    for segment in bar.findChildren(Segment):
        if segment.isVisible():
            assert segment.width() >= segment.tight_width()
            assert segment.height() >= 44
    if bar.stepper.isVisible():
        assert bar.stepper.words == f"Leaking (2 of {count(crowded)})"
    assert bar.height() <= crowded.height() / 4


def test_a_wide_window_shows_all_views(crowded: PicturePane) -> None:
    assert len(shown_views(crowded)) == count(crowded) >= 8
    assert shown_views(crowded)[-1] == "heartbeat"


def test_stepping_goes_from_view_to_view_and_ends_at_the_ends(
    crowded: PicturePane, look: Look, qtbot: QtBot
) -> None:
    look.set_text_percent(300)
    crowded.resize(700, 900)
    settle()
    before, after = crowded.bar.stepper.findChildren(Button)
    with qtbot.waitSignal(crowded.state_chosen) as chosen:
        after.click()
    assert chosen.args == [Address.parse("diagram:heart-inside/enlarged")]
    assert crowded.bar.stepper.words == f"Enlarged (3 of {count(crowded)})"
    for _ in range(2):
        before.click()
    assert crowded.bar.stepper.words == f"Healthy (1 of {count(crowded)})"
    assert not before.isEnabled()
    assert after.isEnabled()


def test_brackets_step_through_the_views_from_wherever_the_keyboard_is(crowded: PicturePane) -> None:
    crowded.setFocus()
    seen = []
    for key in (Qt.Key.Key_BracketRight, Qt.Key.Key_BracketRight, Qt.Key.Key_BracketLeft):
        QTest.keyClick(QApplication.focusWidget() or crowded, key)
        seen.append(crowded.bar.views.chosen)
    assert seen == ["enlarged", "new-ring", "enlarged"]
    for _ in range(count(crowded)):
        QTest.keyClick(QApplication.focusWidget() or crowded, Qt.Key.Key_BracketRight)
    assert crowded.bar.views.chosen == "heartbeat"
    assert "Topping up" in words(crowded.side)
    QTest.keyClick(crowded.beat.scrubber, Qt.Key.Key_BracketLeft)
    assert crowded.bar.views.chosen == crowded.stage.scenes[0].diagram.views[-2]
