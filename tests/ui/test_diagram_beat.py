"""One heartbeat as a person runs through it: by finger, mouse and keys, and played once, slowly."""

from itertools import pairwise
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.support.heartbeat import COLORS, FRAMES, Clock
from tests.support.picture_pane import clock, drag, look, painter, pane, resources, shown, words
from viewer.library.address import Address
from viewer.library.beat import Phase
from viewer.places import find_places
from viewer.render.theme import THEME_NAMES, load_theme
from viewer.ui.controls.segmented import Segment
from viewer.ui.diagram.beat_show import PLAY_S
from viewer.ui.diagram.ecg import curve, height_at
from viewer.ui.diagram.painter import Painter
from viewer.ui.diagram.pane import PicturePane
from viewer.ui.diagram.reel import LIMIT, Reel
from viewer.ui.diagram.run import LONGEST_S
from viewer.ui.style.look import Look

__all__ = ["clock", "look", "painter", "pane", "resources"]

ADDRESS = "diagram:heart-inside/heartbeat"
SECOND = 1.0


@pytest.fixture
def beating(pane: PicturePane, resources: Path) -> PicturePane:
    return shown(pane, resources, ADDRESS)


def ready(pane: PicturePane, qtbot: QtBot) -> Reel:
    """The frames, once all are there."""
    reel = pane.exhibition.beats.reel
    qtbot.waitUntil(lambda: reel.ready == FRAMES, timeout=30_000)
    return reel


def color_in(pane: PicturePane, x: float = 500, y: float = 450) -> str:
    """What is painted at a place of the picture, in units of its view."""
    stage = pane.stage
    at = QPointF(*stage.lens.frame.to_stage(stage.lens.camera, (x, y))).toPoint()
    return stage.grab().toImage().pixelColor(at).name()


def hide_overlay(pane: PicturePane) -> None:
    """Nothing but the picture on the stage."""
    pane.stage.show_layers(frozenset(), names=False)


def go(pane: PicturePane, share: float) -> None:
    """The finger touches the line there, and is lifted."""
    scrubber = pane.beat.scrubber
    width = scrubber.width()
    shares = [(scrubber.share_at(QPointF(x, 40)), x) for x in range(width)]
    near = min(shares, key=lambda pair: abs(pair[0] - share))[1]
    QTest.mouseClick(scrubber, Qt.MouseButton.LeftButton, pos=QPoint(near, 40))
    QApplication.processEvents()


def play(pane: PicturePane, clock: Clock, seconds: float) -> None:
    """Time goes by in small steps, as the timer would see it."""
    run = pane.exhibition.beats.run
    for _ in range(round(seconds * 20)):
        clock.pass_by(0.05)
        run.tick()


def test_a_beat_is_a_view_of_its_picture(beating: PicturePane, qtbot: QtBot) -> None:
    assert beating.bar.views.chosen == "heartbeat"
    assert beating.beat.isVisible()
    healthy = next(each for each in beating.bar.findChildren(Segment) if each.slug == "healthy")
    with qtbot.waitSignal(beating.state_chosen) as chosen:
        QTest.mouseClick(healthy, Qt.MouseButton.LeftButton)
    assert chosen.args == [Address.parse("diagram:heart-inside/healthy")]
    assert not beating.beat.isVisible()


def test_the_bar_stands_below_the_picture_and_hides_nothing_of_it(beating: PicturePane) -> None:
    assert beating.beat.geometry().top() > beating.stage.geometry().bottom()
    assert beating.beat.scrubber.height() >= 44


def test_a_first_view_is_there_at_once_and_never_blank(beating: PicturePane) -> None:
    """Before the press has painted a frame, the baked picture of the first state stands there."""
    hide_overlay(beating)
    assert beating.exhibition.beats.reel.ready == 0
    ground = beating.stage.grab().toImage().pixelColor(30, 30).name()
    anchors = [outline.anchor for outline in beating.stage.scenes[0].outlines.values()]
    assert all(color_in(beating, *anchor) != ground for anchor in anchors)


def test_each_moment_shows_its_frame(beating: PicturePane, qtbot: QtBot) -> None:
    ready(beating, qtbot)
    hide_overlay(beating)
    for number in (0, 3, 6):
        go(beating, number / FRAMES)
        assert color_in(beating) == COLORS[number]


def test_the_moment_nearest_to_the_hand_is_painted_first(beating: PicturePane, qtbot: QtBot) -> None:
    go(beating, 5 / FRAMES)
    reel = beating.exhibition.beats.reel
    qtbot.waitUntil(lambda: reel.ready >= 2, timeout=30_000)
    hide_overlay(beating)
    assert color_in(beating) in COLORS[4:7]


def test_after_the_last_frame_comes_the_first(beating: PicturePane, qtbot: QtBot) -> None:
    ready(beating, qtbot)
    hide_overlay(beating)
    QTest.keyClick(beating.beat.scrubber, Qt.Key.Key_End)
    assert color_in(beating) == COLORS[0]


def test_while_it_moves_two_frames_are_mixed_and_at_rest_one_is_shown(
    beating: PicturePane, qtbot: QtBot
) -> None:
    ready(beating, qtbot)
    hide_overlay(beating)
    scrubber = beating.beat.scrubber
    here, there = (go_to(beating, number / FRAMES) for number in (3, 4))
    QTest.mousePress(scrubber, Qt.MouseButton.LeftButton, pos=QPoint(round((here + there) / 2), 40))
    mixed = QColor(color_in(beating))
    assert 0x30 < mixed.red() < 0xDD
    assert 0x33 < mixed.green() < 0xAA
    QTest.mouseRelease(scrubber, Qt.MouseButton.LeftButton)
    assert color_in(beating) in COLORS[3:5]


def go_to(pane: PicturePane, share: float) -> float:
    """Where on the scrubber a moment stands."""
    scrubber = pane.beat.scrubber
    left = next(x for x in range(scrubber.width()) if scrubber.share_at(QPointF(x, 0)) > 0)
    right = next(x for x in range(scrubber.width()) if scrubber.share_at(QPointF(x, 0)) >= 1)
    return left + share * (right - left)


def test_the_phase_is_told_in_the_panel(beating: PicturePane) -> None:
    assert "Topping up" in words(beating.side)
    go(beating, 0.3)
    assert words(beating.side)[:2] == ["Squeezing", "The lower chambers squeeze."]
    go(beating, 0.9)
    assert words(beating.side)[:2] == ["Filling", "Blood flows down."]
    assert "Filling: Blood flows down." in beating.stage.accessibleName()


def test_another_phase_speaks_instead_of_the_part_that_was_touched(beating: PicturePane) -> None:
    beating.light("left-atrium")
    assert "Upper left chamber" in words(beating.side)
    go(beating, 0.1)  # the same phase
    assert "Upper left chamber" in words(beating.side)
    go(beating, 0.3)
    assert beating.lit == ""
    assert "Squeezing" in words(beating.side)


def test_names_follow_the_state_of_the_moment(beating: PicturePane) -> None:
    name = next(each for each in beating.stage.names if each.slug == "mitral-valve")
    assert name.words == "Mitral valve: closed"
    go(beating, 0.8)
    name = next(each for each in beating.stage.names if each.slug == "mitral-valve")
    assert name.words == "Mitral valve: leaking"
    assert beating.stage.scenes[0].state.slug == "leaking"


def test_dragging_runs_through_the_beat(beating: PicturePane) -> None:
    scrubber = beating.beat.scrubber
    seen: list[float] = []
    scrubber.share_moved.connect(seen.append)
    drag(scrubber, QPoint(round(go_to(beating, 0.1)), 60), QPoint(round(go_to(beating, 0.9)), 60), steps=8)
    assert all(before <= after for before, after in pairwise(seen))
    assert scrubber.share == pytest.approx(0.9, abs=0.01)
    drag(scrubber, QPoint(round(go_to(beating, 0.5)), 60), QPoint(scrubber.width() + 400, 60))
    assert scrubber.share == 1.0


def test_keys_step_by_frame_by_phase_and_to_the_ends(beating: PicturePane) -> None:
    scrubber = beating.beat.scrubber
    scrubber.setFocus(Qt.FocusReason.TabFocusReason)
    steps = [
        (Qt.Key.Key_Right, 1 / FRAMES),
        (Qt.Key.Key_Right, 2 / FRAMES),
        (Qt.Key.Key_Left, 1 / FRAMES),
        (Qt.Key.Key_PageDown, 0.2),
        (Qt.Key.Key_PageDown, 0.5),
        (Qt.Key.Key_PageUp, 0.2),
        (Qt.Key.Key_End, 1.0),
        (Qt.Key.Key_Right, 1.0),
        (Qt.Key.Key_Home, 0.0),
        (Qt.Key.Key_Left, 0.0),
    ]
    for key, share in steps:
        QTest.keyClick(scrubber, key)
        assert scrubber.share == pytest.approx(share)
    assert beating.stage.zoom == 1


def test_other_keys_of_the_scrubber_go_on_to_the_viewer(beating: PicturePane, qtbot: QtBot) -> None:
    QTest.keyClick(beating.beat.scrubber, Qt.Key.Key_Plus)
    assert beating.stage.zoom > 1
    with qtbot.waitSignal(beating.closed):
        QTest.keyClick(beating.beat.scrubber, Qt.Key.Key_Escape)


def test_it_is_a_slider_whose_value_is_said_in_words(beating: PicturePane) -> None:
    go(beating, 0.53)
    face = QAccessible.queryAccessibleInterface(beating.beat.scrubber)
    assert face.role() == QAccessible.Role.Slider
    assert face.text(QAccessible.Text.Name) == "One heartbeat"
    assert face.text(QAccessible.Text.Description) == "Filling, 53 of 100, the second heart sound"
    assert face.valueInterface().currentValue() == 53
    go(beating, 0.8)
    assert face.text(QAccessible.Text.Description) == "Filling, 80 of 100"


def test_play_runs_one_beat_and_stops(beating: PicturePane, clock: Clock) -> None:
    assert PLAY_S <= LONGEST_S
    run, scrubber = beating.exhibition.beats.run, beating.beat.scrubber
    before = scrubber.geometry()
    beating.beat.button.click()
    assert run.running
    assert beating.beat.button.words == "Pause"
    QApplication.processEvents()
    assert scrubber.geometry() == before
    play(beating, clock, PLAY_S / 2 + 0.1)
    assert scrubber.share == pytest.approx(0.52, abs=0.02)
    assert "Filling" in words(beating.side)
    play(beating, clock, PLAY_S / 2)
    assert not run.under_way
    assert scrubber.share == 1.0
    assert beating.beat.button.words == "Play"
    play(beating, clock, PLAY_S)
    assert scrubber.share == 1.0
    beating.beat.button.click()
    assert scrubber.share < 0.1 or run.running
    play(beating, clock, 0.4)
    assert scrubber.share == pytest.approx(0.1, abs=0.02)


def test_pause_holds_the_moment_and_go_on_leads_to_the_end(beating: PicturePane, clock: Clock) -> None:
    scrubber = beating.beat.scrubber
    beating.beat.button.click()
    play(beating, clock, SECOND)
    beating.beat.button.click()
    held = scrubber.share
    assert beating.beat.button.words == "Go on"
    play(beating, clock, SECOND)
    assert scrubber.share == held
    beating.beat.button.click()
    play(beating, clock, PLAY_S)
    assert scrubber.share == 1.0


def test_a_hand_on_the_line_ends_the_playing(beating: PicturePane, clock: Clock) -> None:
    beating.beat.button.click()
    play(beating, clock, SECOND)
    go(beating, 0.8)
    assert not beating.exhibition.beats.run.under_way
    assert beating.beat.scrubber.share == pytest.approx(0.8, abs=0.01)


def test_where_nothing_may_move_one_steps_from_phase_to_phase(beating: PicturePane, look: Look) -> None:
    look.set_motion(False)
    button, scrubber = beating.beat.button, beating.beat.scrubber
    assert button.words == "Next moment"
    assert "Drag the dot along the line, or press Next moment." in words(beating.side)
    seen = []
    for _ in range(4):
        button.click()
        seen.append(scrubber.share)
        assert not beating.exhibition.beats.run.under_way
    assert seen == [0.2, 0.5, 0.0, 0.2]


def test_stillness_asked_for_while_it_plays_stops_it(beating: PicturePane, look: Look) -> None:
    beating.beat.button.click()
    look.set_motion(False)
    assert not beating.exhibition.beats.run.under_way


def test_nothing_moves_and_nothing_is_kept_once_another_view_is_shown(
    beating: PicturePane, resources: Path, qtbot: QtBot
) -> None:
    reel = ready(beating, qtbot)
    assert 0 < reel.bytes <= LIMIT
    beating.beat.button.click()
    shown(beating, resources, "diagram:heart-inside/healthy")
    assert reel.bytes == 0
    assert not beating.exhibition.beats.run.under_way


def test_nothing_is_kept_once_the_viewer_is_closed(
    beating: PicturePane, resources: Path, qtbot: QtBot
) -> None:
    reel = ready(beating, qtbot)
    beating.hide()
    assert reel.bytes == 0
    beating.show()
    shown(beating, resources, ADDRESS)
    ready(beating, qtbot)


def test_frames_are_made_anew_for_another_size_and_stay_within_their_limit(
    beating: PicturePane, qtbot: QtBot
) -> None:
    reel = ready(beating, qtbot)
    small = reel.bytes
    beating.resize(2600, 2000)
    qtbot.waitUntil(lambda: reel.ready == FRAMES and reel.bytes > small, timeout=30_000)
    assert reel.bytes <= LIMIT


def test_a_frame_that_cannot_be_painted_leaves_the_others(
    pane: PicturePane, resources: Path, qtbot: QtBot
) -> None:
    (resources / "diagrams" / "heart-inside-heartbeat-02.svg").write_text("no drawing", encoding="utf-8")
    (resources / "diagrams" / "heart-inside-heartbeat-05.svg").unlink()
    beating = shown(pane, resources, ADDRESS)
    reel = beating.exhibition.beats.reel
    qtbot.waitUntil(lambda: reel.ready == FRAMES - 2, timeout=30_000)
    hide_overlay(beating)
    go(beating, 2 / FRAMES)
    assert color_in(beating) in (COLORS[1], COLORS[3])


def test_another_theme_has_the_frames_painted_anew(
    beating: PicturePane, painter: Painter, look: Look, qtbot: QtBot
) -> None:
    painter.follow(look)
    ready(beating, qtbot)
    look.set_theme(load_theme(find_places().resources / "themes" / "contrast-dark.toml"))
    QApplication.processEvents()
    ready(beating, qtbot)
    assert beating.stage.grab().toImage().pixelColor(30, 30) == look.color("paper")


def test_a_beat_without_frames_still_has_its_line_and_its_words(pane: PicturePane, resources: Path) -> None:
    outlines = resources / "diagrams" / "heart-inside.outlines.json"
    outlines.write_text(outlines.read_text(encoding="utf-8").replace('"beats"', '"none"'), encoding="utf-8")
    beating = shown(pane, resources, ADDRESS)
    go(beating, 0.3)
    assert "Squeezing" in words(beating.side)
    QTest.keyClick(beating.beat.scrubber, Qt.Key.Key_Right)
    assert 0.3 < beating.beat.scrubber.share < 0.35


@pytest.mark.parametrize("size", [(1366, 768), (1080, 1920)])
@pytest.mark.parametrize("percent", [100, 200, 300])
def test_all_words_have_room_at_every_size(
    beating: PicturePane, look: Look, size: tuple[int, int], percent: int
) -> None:
    look.set_text_percent(percent)
    beating.resize(QSize(*size))
    for _ in range(3):  # what is laid out may ask for another layout
        QApplication.processEvents()
    bar, stage = beating.beat, beating.stage
    assert beating.rect().contains(bar.geometry())
    assert not bar.geometry().intersects(stage.geometry())
    assert not bar.geometry().intersects(beating.side.geometry())
    assert stage.height() >= 300
    for widget in (bar.button, bar.scrubber):
        assert bar.rect().contains(widget.geometry())
        assert widget.height() >= 44
        assert widget.height() >= widget.sizeHint().height()
    names = [name for name in stage.names if name.isVisible()]
    assert len(names) >= 6
    for name in names:
        assert stage.rect().contains(name.surface().translated(QPointF(name.pos())).toAlignedRect())


@pytest.mark.parametrize("theme", THEME_NAMES)
def test_every_theme_paints_the_line_in_its_own_colors(beating: PicturePane, look: Look, theme: str) -> None:
    look.set_theme(load_theme(find_places().resources / "themes" / f"{theme}.toml"))
    go(beating, 0.6)
    scrubber = beating.beat.scrubber
    image = scrubber.grab().toImage()
    middle = round(go_to(beating, 0.6))
    column = {image.pixelColor(middle, y).name() for y in range(image.height())}
    assert look.color("primary").name() in column


def test_the_line_goes_through_its_points_and_never_beyond_them() -> None:
    points = ((0.0, 0.0), (0.2, -0.2), (0.3, 1.0), (0.4, -0.3), (0.5, 0.0), (0.9, 0.0))
    for share, height in points:
        assert height_at(points, share) == pytest.approx(height)
    heights = [height_at(points, step / 200) for step in range(201)]
    assert max(heights) == pytest.approx(1.0, abs=0.01)
    assert min(heights) == pytest.approx(-0.3, abs=0.01)
    assert heights[-1] == 0.0
    assert height_at((), 0.5) == 0.0
    area = QRectF(10, 20, 300, 60)
    box = curve(points, area).boundingRect()
    assert area.adjusted(-0.1, -0.1, 0.1, 0.1).contains(box)
    assert curve((), area).isEmpty()


def test_all_names_keep_their_places_off_the_picture_in_every_state(
    pane: PicturePane, resources: Path
) -> None:
    """The picture does not jump where the state changes, and no name is left out."""
    beating = shown(pane, resources, "diagram:four-chambers/heartbeat")
    stage = beating.stage
    frame = stage.lens.frame
    parts = [part.slug for part in stage.scenes[0].diagram.parts if part.label]
    for share in (0.05, 0.3, 0.5, 0.8):
        go(beating, share)
        assert stage.lens.frame == frame
        assert {name.slug for name in stage.names if name.isVisible()} >= set(parts)


def test_a_phase_too_short_for_its_words_shows_their_beginning(beating: PicturePane) -> None:
    """An empty field would look like a button without a purpose."""
    scrubber = beating.beat.scrubber
    beat = beating.stage.scenes[0].diagram.beat("heartbeat")
    assert beat is not None
    looks = []
    for title in ("Upper chambers squeeze", ""):
        phases = (Phase(0.0, title, ""), Phase(0.12, "Rest", ""))
        scrubber.show_beat(replace(beat, phases=phases), ())
        looks.append(scrubber.grab().toImage())
    assert looks[0] != looks[1]
