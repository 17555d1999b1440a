"""Blood that moves for a few seconds, when a person wishes to see it."""

from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter, QTransform
from PySide6.QtWidgets import QApplication

from tests.support.heartbeat import Clock
from tests.support.picture_pane import clock, look, painter, pane, resources, shown, words
from viewer.library.diagram import Flow
from viewer.places import find_places
from viewer.render.theme import THEME_NAMES, load_theme
from viewer.ui.controls.button import Button
from viewer.ui.controls.switch import Switch
from viewer.ui.diagram.dots import dots_of, ways_of
from viewer.ui.diagram.overlay import paint_flows
from viewer.ui.diagram.pane import PicturePane
from viewer.ui.diagram.run import LONGEST_S
from viewer.ui.style.look import Look

__all__ = ["clock", "look", "painter", "pane", "resources"]

STILL = "Nothing moves here, as your settings ask. The arrows show the way of the blood."


@pytest.fixture
def leaking(pane: PicturePane, resources: Path) -> PicturePane:
    return shown(pane, resources, "diagram:heart-inside/leaking")


def watch(pane: PicturePane) -> Button:
    button = pane.side.switches.watch
    assert button is not None
    return button


def pass_by(pane: PicturePane, clock: Clock, seconds: float) -> None:
    """Time goes by in small steps, as the timer would see it."""
    for _ in range(round(seconds * 20)):
        clock.pass_by(0.05)
        pane.stage.streaming.run.tick()


def test_nothing_moves_until_it_is_asked_for(leaking: PicturePane, clock: Clock) -> None:
    before = leaking.stage.grab().toImage()
    pass_by(leaking, clock, 1)
    assert leaking.stage.grab().toImage() == before
    assert watch(leaking).words == "Watch the blood move"


def test_it_moves_for_five_seconds_at_most_and_the_arrows_come_back(
    leaking: PicturePane, clock: Clock
) -> None:
    before = leaking.stage.grab().toImage()
    watch(leaking).click()
    assert watch(leaking).words == "Pause"
    pictures = []
    for _ in range(3):
        pass_by(leaking, clock, 1)
        pictures.append(leaking.stage.grab().toImage())
    assert before not in pictures
    assert pictures[0] != pictures[1] != pictures[2]
    pass_by(leaking, clock, LONGEST_S - 3 + 0.1)
    assert not leaking.stage.streaming.run.under_way
    assert watch(leaking).words == "Watch the blood move"
    assert leaking.stage.grab().toImage() == before


def test_pause_holds_it_still_and_it_goes_on_from_there(leaking: PicturePane, clock: Clock) -> None:
    run = leaking.stage.streaming.run
    watch(leaking).click()
    pass_by(leaking, clock, 2)
    watch(leaking).click()
    assert watch(leaking).words == "Go on"
    held = leaking.stage.grab().toImage()
    pass_by(leaking, clock, 2)
    assert leaking.stage.grab().toImage() == held
    watch(leaking).click()
    assert run.over == pytest.approx(2)
    pass_by(leaking, clock, LONGEST_S - 2 + 0.1)
    assert not run.under_way


def test_a_program_that_was_held_up_does_not_leap(leaking: PicturePane, clock: Clock) -> None:
    watch(leaking).click()
    clock.pass_by(3)
    leaking.stage.streaming.run.tick()
    assert leaking.stage.streaming.run.over <= 0.1


def test_where_nothing_may_move_words_stand_instead_of_the_button(leaking: PicturePane, look: Look) -> None:
    watch(leaking).click()
    look.set_motion(False)
    QApplication.processEvents()
    assert not leaking.stage.streaming.run.under_way
    assert not watch(leaking).isVisible()
    assert STILL in words(leaking.side)
    look.set_motion(True)
    assert watch(leaking).isVisible()
    assert STILL not in words(leaking.side)


def test_the_flow_is_switched_on_by_watching_and_switching_it_off_ends_it(leaking: PicturePane) -> None:
    switches = leaking.side.switches.findChildren(Switch)
    flow = next(each for each in switches if each.accessibleName() == "Blood flow")
    flow.click()
    watch(leaking).click()
    assert flow.isChecked()
    assert leaking.stage.streaming.run.running
    flow.click()
    assert not leaking.stage.streaming.run.under_way


def test_another_view_ends_it(leaking: PicturePane, resources: Path) -> None:
    watch(leaking).click()
    shown(leaking, resources, "diagram:heart-inside/healthy")
    assert not leaking.stage.streaming.run.under_way
    watch(leaking).click()
    leaking.hide()
    assert not leaking.stage.streaming.run.under_way


def test_it_is_not_offered_where_no_flow_is_known(pane: PicturePane, resources: Path) -> None:
    shown(pane, resources, "diagram:mitral-valve-above/open")
    assert pane.side.switches.watch is None or not pane.side.switches.watch.isVisible()
    shown(pane, resources, "diagram:heart-inside/heartbeat")
    assert not watch(pane).isVisible()


def test_side_by_side_it_moves_in_both(pane: PicturePane, resources: Path, clock: Clock) -> None:
    shown(pane, resources, "diagram:heart-inside/side-by-side")
    watch(pane).click()
    pass_by(pane, clock, 1)
    one = pane.stage.grab().toImage()
    pass_by(pane, clock, 0.15)
    other = pane.stage.grab().toImage()
    for frame in pane.stage.lens.frames:
        window = frame.window
        box = QRect(round(window.left), round(window.top), round(window.width), round(window.height))
        assert one.copy(box) != other.copy(box)


def test_only_the_way_of_the_blood_is_painted_anew(leaking: PicturePane, clock: Clock) -> None:
    watch(leaking).click()
    pass_by(leaking, clock, 1)
    area = leaking.stage.streaming.area(leaking.stage.lens)
    before = leaking.stage.grab().toImage()
    pass_by(leaking, clock, 0.5)
    after = leaking.stage.grab().toImage()
    assert leaking.stage.rect().contains(area)
    changed = [
        (x, y)
        for x in range(0, before.width(), 2)
        for y in range(0, before.height(), 2)
        if before.pixel(x, y) != after.pixel(x, y)
    ]
    assert changed
    assert all(area.contains(x, y) for x, y in changed)


def test_one_may_look_nearer_meanwhile(leaking: PicturePane, clock: Clock) -> None:
    watch(leaking).click()
    pass_by(leaking, clock, 1)
    before = leaking.stage.grab().toImage()
    leaking.stage.look_nearer()
    assert leaking.stage.grab().toImage() != before
    assert leaking.stage.streaming.run.running


@pytest.mark.parametrize("name", THEME_NAMES)
def test_dots_stand_out_in_every_theme(leaking: PicturePane, look: Look, clock: Clock, name: str) -> None:
    look.set_theme(load_theme(find_places().resources / "themes" / f"{name}.toml"))
    watch(leaking).click()
    pass_by(leaking, clock, 1)
    image = leaking.stage.grab().toImage()
    area = leaking.stage.streaming.area(leaking.stage.lens)
    seen = {
        image.pixelColor(x, y).name()
        for x in range(area.left(), area.right(), 1)
        for y in range(area.top(), area.bottom(), 2)
    }
    for token in ("vein", "artery", "heart", "paper"):
        assert look.color(token).name() in seen


FLOWS = (
    Flow("in", "lung", ((0.0, 0.0), (0.0, 150.0), (0.0, 300.0))),
    Flow("back", "leak", ((500.0, 400.0), (500.0, 200.0))),
    Flow("nowhere", "body", ((1.0, 1.0), (1.0, 1.0))),
    Flow("point", "body", ((1.0, 1.0),)),
)


def test_dots_follow_their_way_in_even_steps_and_the_leak_heads_where_it_goes() -> None:
    ways = ways_of(FLOWS)
    assert [way.side for way in ways] == ["lung", "leak"]
    dots = list(dots_of(ways, 1.0, across=1000))
    down = sorted(dot.y for dot in dots if dot.side == "lung")
    gaps = [after - before for before, after in pairwise(down)]
    assert gaps == pytest.approx([gaps[0]] * len(gaps), abs=0.1)
    assert all(dot.x == pytest.approx(0) and 0 < dot.y < 300 for dot in dots if dot.side == "lung")
    leak = [dot for dot in dots if dot.side == "leak"]
    assert leak
    assert all(dot.angle == pytest.approx(-1.5708, abs=0.001) for dot in leak)


def test_dots_grow_where_they_appear_and_shrink_where_they_end() -> None:
    (way,) = ways_of(FLOWS[:1])
    dots = sorted(dots_of((way,), 0.1, across=1000), key=lambda dot: dot.y)
    assert dots[0].size < 1.0
    assert max(dot.size for dot in dots) == 1.0
    moved = sorted(dots_of((way,), 0.2, across=1000), key=lambda dot: dot.y)
    assert moved[0].y > dots[0].y


def test_no_arrow_is_laid_over_one_that_the_picture_has(look: Look) -> None:
    way = ((10.0, 90.0), (10.0, 10.0))

    def painted(*flows: Flow) -> QImage:
        image = QImage(100, 100, QImage.Format.Format_RGB32)
        image.fill(0)
        with QPainter(image) as painter:
            paint_flows(painter, QTransform(), flows, look.theme, 1.0)
        return image

    assert painted(Flow("leak", "leak", way, drawn=True)) == painted()
    assert painted(Flow("leak", "leak", way)) != painted()
