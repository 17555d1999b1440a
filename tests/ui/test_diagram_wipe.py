"""Two pictures over each other with a divider between them, by finger, mouse and keys; three side by side."""

from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.support.picture_pane import clock, drag, look, painter, pane, resources, shown, words
from viewer.ui.controls.segmented import Segment
from viewer.ui.diagram.divider import Divider
from viewer.ui.diagram.pane import PicturePane
from viewer.ui.style.look import Look

__all__ = ["clock", "look", "painter", "pane", "resources"]

SIZES = [(1366, 768), (1080, 1920), (800, 480)]


def choose(pane: PicturePane, way: str) -> None:
    segments = pane.side.compare.findChildren(Segment)
    QTest.mouseClick(next(each for each in segments if each.slug == way), Qt.MouseButton.LeftButton)
    QApplication.processEvents()


@pytest.fixture
def wiped(pane: PicturePane, resources: Path) -> PicturePane:
    shown(pane, resources, "diagram:heart-inside/side-by-side")
    choose(pane, "wipe")
    return pane


@pytest.fixture
def divider(wiped: PicturePane) -> Divider:
    return wiped.stage.gallery.divider


def middle_of(divider: Divider) -> float:
    """Where on the stage the two pictures meet."""
    return divider.geometry().center().x() + 0.5


def plain(pane: PicturePane) -> QImage:
    """The stage without flow."""
    pane.stage.show_layers(frozenset(), names=False)
    return pane.stage.grab().toImage()


def test_the_person_chooses_between_both_ways_and_the_address_stays(
    pane: PicturePane, resources: Path
) -> None:
    told: list[object] = []
    pane.state_chosen.connect(told.append)
    shown(pane, resources, "diagram:heart-inside/side-by-side")
    assert pane.side.compare.isVisible()
    assert not pane.stage.gallery.divider.isVisible()
    choose(pane, "wipe")
    assert pane.stage.gallery.divider.isVisible()
    assert told == []
    choose(pane, "side-by-side")
    assert not pane.stage.gallery.divider.isVisible()
    shown(pane, resources, "diagram:heart-inside/leaking")
    assert not pane.side.compare.isVisible()


def test_the_way_chosen_is_kept_for_the_next_comparison(wiped: PicturePane, resources: Path) -> None:
    shown(wiped, resources, "diagram:heart-inside/leaking")
    assert not wiped.stage.gallery.divider.isVisible()
    shown(wiped, resources, "diagram:heart-inside/side-by-side")
    assert wiped.stage.gallery.divider.isVisible()


def test_left_of_the_divider_stands_the_first_right_of_it_the_second(
    wiped: PicturePane, divider: Divider, resources: Path
) -> None:
    stage = wiped.stage
    divider.put(1.0)
    first = plain(wiped)
    divider.put(0.0)
    second = plain(wiped)
    divider.put(0.5)
    both = plain(wiped)
    assert first != second
    x, top, height = round(middle_of(divider)), 60, stage.height() - 200
    left, right = (0, top, x - 60, height), (x + 60, top, stage.width() - x - 140, height)
    assert both.copy(*left) == first.copy(*left)
    assert both.copy(*right) == second.copy(*right)


def test_both_stand_at_one_place_and_move_together(wiped: PicturePane) -> None:
    stage = wiped.stage
    stage.look_nearer()
    stage.look_nearer()
    QTest.keyClick(stage, Qt.Key.Key_Left)
    first, second = stage.lens.frames
    assert (first.middle, first.scale, first.ink) == (second.middle, second.scale, second.ink)
    assert stage.zoom == 1.5


def test_dragging_the_handle_moves_the_divider_with_the_hand(wiped: PicturePane, divider: Divider) -> None:
    middle = divider.rect().center()
    before = middle_of(divider)
    drag(divider, middle, middle + QPoint(-80, 0), steps=1)
    assert middle_of(divider) == pytest.approx(before - 80, abs=1.5)
    assert divider.share < 0.45
    drag(divider, middle, middle + QPoint(4000, 0), steps=1)
    assert divider.share == 1.0


def test_a_handle_taken_at_its_edge_does_not_jump(divider: Divider) -> None:
    before = middle_of(divider)
    edge = divider.rect().center() + QPoint(18, 0)
    drag(divider, edge, edge, steps=1)
    assert middle_of(divider) == pytest.approx(before, abs=1.5)


def test_the_handle_is_large_enough_for_a_finger(divider: Divider) -> None:
    assert divider.width() >= 44
    assert divider.height() >= 44


def test_keys_move_the_divider_and_a_double_click_puts_it_in_the_middle(divider: Divider) -> None:
    divider.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(divider, Qt.Key.Key_Right)
    assert divider.share == pytest.approx(0.55)
    QTest.keyClick(divider, Qt.Key.Key_Left)
    QTest.keyClick(divider, Qt.Key.Key_Left)
    assert divider.share == pytest.approx(0.45)
    QTest.keyClick(divider, Qt.Key.Key_End)
    assert divider.share == 1.0
    QTest.keyClick(divider, Qt.Key.Key_Home)
    assert divider.share == 0.0
    QTest.mouseDClick(divider, Qt.MouseButton.LeftButton, pos=divider.rect().center())
    assert divider.share == 0.5


def test_escape_leads_back_to_the_text_as_ever(wiped: PicturePane, divider: Divider) -> None:
    closed: list[None] = []
    wiped.closed.connect(lambda: closed.append(None))
    QTest.keyClick(divider, Qt.Key.Key_Escape)
    assert len(closed) == 1


def test_it_is_a_slider_whose_value_is_said_in_words(divider: Divider) -> None:
    divider.put(0.6)
    face = QAccessible.queryAccessibleInterface(divider)
    assert face.role() == QAccessible.Role.Slider
    assert face.text(QAccessible.Text.Description) == "Healthy 60 of 100, Leaking 40 of 100"
    assert face.valueInterface().currentValue() == 60


def test_pointing_finds_the_part_of_the_picture_that_is_seen_there(
    wiped: PicturePane, divider: Divider
) -> None:
    stage = wiped.stage
    anchor = stage.scenes[0].outlines["left-atrium"].anchor
    at = QPointF(*stage.lens.frame.to_stage(stage.lens.camera, anchor)).toPoint()
    for share, index in ((1.0, 0), (0.0, 1)):
        divider.put(share)
        assert stage.lens.index_at((at.x(), at.y())) == index
        QTest.mouseClick(stage, Qt.MouseButton.LeftButton, pos=at)
        assert wiped.lit == "left-atrium"


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("percent", [100, 200, 300])
@pytest.mark.parametrize("way", ["wipe", "side-by-side"])
def test_titles_and_sentences_have_room_at_every_size(
    wiped: PicturePane, look: Look, size: tuple[int, int], percent: int, way: str
) -> None:
    choose(wiped, way)
    look.set_text_percent(percent)
    wiped.resize(QSize(*size))
    for _ in range(3):  # what is laid out may ask for another layout
        QApplication.processEvents()
    stage, gallery = wiped.stage, wiped.stage.gallery
    halves = (gallery.wipe if way == "wipe" else gallery.duo).halves
    room = QRectF(stage.rect())
    texts = [half.pill for half in halves]
    texts += [
        QRectF(half.title_at, QSize(round(half.title.width), round(half.title.height))) for half in halves
    ]
    for one, other in combinations(texts, 2):
        assert not one.intersects(other)
    for box in texts:
        assert room.contains(box)
        assert not box.toRect().intersects(stage.zoom_group.geometry())
    if way == "wipe":
        assert stage.rect().contains(gallery.divider.geometry())


def three(resources: Path) -> None:
    """The heart with three states compared."""
    words = resources / "diagrams" / "heart-inside.en.toml"
    text = words.read_text(encoding="utf-8").partition("[[comparison]]")
    more = (
        '\nslug = "three"\ntitle = "All three"\nstates = ["healthy", "leaking", "healthy"]\n\n[[comparison]]'
    )
    words.write_text(text[0] + "[[comparison]]" + more + text[2], encoding="utf-8")


def test_three_states_stand_side_by_side_at_one_scale_and_cannot_be_wiped(
    pane: PicturePane, resources: Path
) -> None:
    three(resources)
    shown(pane, resources, "diagram:heart-inside/three")
    assert not pane.side.compare.isVisible()
    frames = pane.stage.lens.frames
    assert len(frames) == 3
    assert len({round(frame.scale, 6) for frame in frames}) == 1
    assert "Touch a part to see it in all pictures." in words(pane.side)
    pills = [half.pill.toRect() for half in pane.stage.gallery.duo.halves]
    assert not any(pill.intersects(pane.stage.zoom_group.geometry()) for pill in pills)


@pytest.mark.parametrize(
    ("view", "wipeable"),
    [
        ("heart-inside/over-time", True),
        ("artery-plaque/side-by-side", True),
        ("stent-bypass/two-ways", False),
        ("echo-probe/two-ways", False),
        ("heart-attack-pain/both-sides", False),
    ],
)
def test_only_two_drawings_of_the_same_are_wiped_over_each_other(
    wiped: PicturePane, resources: Path, view: str, wipeable: bool
) -> None:
    shown(wiped, resources, f"diagram:{view}")
    assert wiped.side.compare.isVisible() == wipeable
    assert wiped.stage.gallery.divider.isVisible() == wipeable
    first, second = wiped.stage.lens.frames
    assert (first.middle == second.middle) == wipeable
