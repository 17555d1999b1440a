"""The picture pane as a person uses it: pointing, tapping, Tab, keys, wheel, switches, and the way back."""

import shutil
import sys
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QEnterEvent, QImage, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from viewer.library.address import Address
from viewer.library.diagram import Diagram, Part
from viewer.library.drawings import load_diagrams
from viewer.library.library import Library, Mention
from viewer.library.report import Report
from viewer.places import find_places
from viewer.render.concordance import Concordance
from viewer.render.theme import THEME_NAMES, load_theme
from viewer.ui.controls.button import Button
from viewer.ui.controls.empty_state import EmptyState
from viewer.ui.controls.link_row import LinkRow
from viewer.ui.controls.segmented import Segment
from viewer.ui.controls.switch import Switch
from viewer.ui.diagram.painter import Painter
from viewer.ui.diagram.pane import PicturePane
from viewer.ui.diagram.pill import Pill
from viewer.ui.diagram.stage import Stage
from viewer.ui.style.fonts import load_fonts
from viewer.ui.style.icons import Icons
from viewer.ui.style.look import Look

RESOURCES = find_places().resources
NOBODY = (sys.executable, "-c", "raise SystemExit(9)")
TEXT = Address.parse("article:mitral-valve-regurgitation#what-happens")


class Texts(Concordance):
    """Says that one section of the open article speaks of the left atrium, and no other text does."""

    def here(self, part: Part) -> tuple[Mention, ...]:
        if part.slug != "left-atrium":
            return ()
        return (Mention(TEXT, "Mitral valve regurgitation", "What happens in the heart?"),)


def diagrams_of(resources: Path) -> dict[str, Diagram]:
    return load_diagrams(resources / "diagrams", "en", Report())


@pytest.fixture
def library() -> Library:
    return Library(Path("/"), "en", diagrams=diagrams_of(RESOURCES))


@pytest.fixture
def look(qapp: QApplication) -> Look:
    return Look(load_theme(RESOURCES / "themes" / "light.toml"), load_fonts(), Icons(RESOURCES / "icons"))


@pytest.fixture
def painter(qapp: QApplication, tmp_path: Path) -> Iterator[Painter]:
    made = Painter(RESOURCES, tmp_path, command=NOBODY)
    yield made
    made.close()


@pytest.fixture
def pane(qtbot: QtBot, look: Look, painter: Painter) -> PicturePane:
    made = PicturePane(look, painter)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


@pytest.fixture
def leaking(pane: PicturePane, library: Library) -> PicturePane:
    return shown(pane, library, "diagram:heart-inside/leaking")


def shown(pane: PicturePane, library: Library, address: str) -> PicturePane:
    where = Address.parse(address)
    pane.show_picture(library, library.diagrams[where.slug], where, Texts(library, None))
    QApplication.processEvents()
    return pane


def words(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]


def pill(pane: PicturePane, slug: str) -> Pill:
    return next(each for each in pane.stage.names if each.slug == slug)


def place_of(stage: Stage, part: str, index: int = 0) -> QPointF:
    """Where a part's anchor is seen, in the picture of this index."""
    lens = stage.lens
    return QPointF(*lens.frames[index].to_stage(lens.camera, stage.scenes[index].outlines[part].anchor))


def hover(widget: QWidget, at: QPointF) -> None:
    event = QMouseEvent(
        QMouseEvent.Type.MouseMove,
        at,
        widget.mapToGlobal(at),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(widget, event)
    QApplication.processEvents()


def light(pane: PicturePane, part: str) -> None:
    pane.light(part)
    QApplication.processEvents()


def press(key: Qt.Key) -> None:
    """A key goes to whatever has the keyboard's focus."""
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key)


def turn_wheel(widget: QWidget, at: QPointF, clicks: int, ctrl: bool = False) -> bool:
    event = QWheelEvent(
        at,
        widget.mapToGlobal(at),
        QPoint(),
        QPoint(0, 120 * clicks),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, event)
    return event.isAccepted()


def test_a_picture_opens_at_its_state_with_its_words(leaking: PicturePane) -> None:
    assert leaking.bar.views.chosen == "leaking"
    assert "Leaking" in words(leaking.side)
    assert "Touch a part or its name to learn about it." in words(leaking.side)
    assert "Inside the heart: the mitral valve" in words(leaking.bar)


def test_pointing_at_a_part_lights_it_and_says_what_it_is(leaking: PicturePane) -> None:
    stage = leaking.stage
    hover(stage, place_of(stage, "left-atrium"))
    assert leaking.lit == "left-atrium"
    assert pill(leaking, "left-atrium").lit
    assert words(leaking.side)[:3] == [
        "Upper left chamber",
        "left atrium (AY-tree-um)",
        "Fresh blood from your lungs flows in here.",
    ]
    hover(stage, QPointF(5, 5))
    assert leaking.lit == ""
    assert "Leaking" in words(leaking.side)


def test_pointing_at_a_name_does_the_same(leaking: PicturePane) -> None:
    name = pill(leaking, "aorta")
    middle = QPointF(name.rect().center())
    QApplication.sendEvent(name, QEnterEvent(middle, middle, name.mapToGlobal(middle)))
    assert leaking.lit == ""  # it may have appeared under a resting pointer
    hover(name, middle)
    assert leaking.lit == "aorta"


def test_a_tap_keeps_the_part_lit_after_the_pointer_has_left(leaking: PicturePane) -> None:
    stage = leaking.stage
    QTest.mouseClick(stage, Qt.MouseButton.LeftButton, pos=place_of(stage, "right-atrium").toPoint())
    hover(stage, QPointF(5, 5))
    assert leaking.lit == "right-atrium"
    QTest.mouseClick(stage, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert leaking.lit == ""


def test_a_tap_on_a_name_lights_its_part(leaking: PicturePane, qtbot: QtBot) -> None:
    with qtbot.waitSignal(leaking.part_lit) as lit:
        QTest.mouseClick(pill(leaking, "left-ventricle"), Qt.MouseButton.LeftButton)
    assert lit.args == ["left-ventricle"]


def test_tab_walks_the_names_in_the_order_of_the_tour(leaking: PicturePane, library: Library) -> None:
    leaking.setFocus()
    reached = []
    for _ in leaking.stage.names:
        press(Qt.Key.Key_Tab)
        reached.append(leaking.lit)
    there = leaking.stage.scenes[0].outlines
    tour = [p.slug for p in library.diagrams["heart-inside"].parts if p.label and p.slug in there]
    assert reached == tour


def test_the_stage_shows_a_ring_for_the_keyboard_and_none_for_the_mouse(leaking: PicturePane) -> None:
    stage = leaking.stage
    stage.setFocus(Qt.FocusReason.MouseFocusReason)
    plain = stage.grab().toImage()
    stage.clearFocus()
    stage.setFocus(Qt.FocusReason.TabFocusReason)
    ringed = stage.grab().toImage()
    middle = QPoint(stage.width() // 2, 2)
    ring = [ringed.pixelColor(middle + QPoint(0, step)).name() for step in range(6)]
    assert "#1746c9" in ring
    QTest.mouseClick(stage, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert stage.grab().toImage() == plain


def test_a_name_is_told_to_a_screen_reader_with_its_meaning(leaking: PicturePane) -> None:
    name = pill(leaking, "left-atrium")
    assert name.accessibleName() == "left atrium, upper left chamber"
    assert name.accessibleDescription() == "Fresh blood from your lungs flows in here."
    assert "cut open from the front" in leaking.stage.accessibleDescription()


def test_the_part_of_interest_is_named_anew_in_each_state(leaking: PicturePane) -> None:
    assert pill(leaking, "mitral-valve").words == "Mitral valve: leaking"
    choose(leaking, "healthy")
    assert pill(leaking, "mitral-valve").words == "Mitral valve: closed"


def choose(pane: PicturePane, view: str) -> None:
    segment = next(each for each in pane.bar.findChildren(Segment) if each.slug == view)
    QTest.mouseClick(segment, Qt.MouseButton.LeftButton)
    QApplication.processEvents()


def test_another_state_is_chosen_and_told_and_the_part_stays_lit(leaking: PicturePane, qtbot: QtBot) -> None:
    light(leaking, "left-atrium")
    with qtbot.waitSignal(leaking.state_chosen) as chosen:
        choose(leaking, "healthy")
    assert chosen.args == [Address.parse("diagram:heart-inside/healthy")]
    assert leaking.lit == "left-atrium"


def test_read_more_and_the_text_are_a_press_away(leaking: PicturePane, qtbot: QtBot) -> None:
    light(leaking, "left-atrium")
    rows = {row.accessibleName(): row for row in leaking.side.findChildren(LinkRow) if row.isVisible()}
    with qtbot.waitSignal(leaking.words_requested) as asked:
        QTest.mouseClick(rows["What happens in the heart?"], Qt.MouseButton.LeftButton)
    assert asked.args is not None
    assert (asked.args[0], asked.args[1].slug) == (TEXT, "left-atrium")
    with qtbot.waitSignal(leaking.open_requested) as asked:
        QTest.mouseClick(rows["Read more"], Qt.MouseButton.LeftButton)
    assert asked.args == [Address.parse("article:heart-valves")]


def test_a_part_that_no_text_speaks_of_offers_no_empty_list(leaking: PicturePane) -> None:
    light(leaking, "aorta")
    assert not {"In this article", "In other articles"} & set(words(leaking.side))


def test_an_address_with_a_part_lights_it(pane: PicturePane, library: Library) -> None:
    assert shown(pane, library, "diagram:heart-inside/healthy#chordae").lit == "chordae"
    assert shown(pane, library, "diagram:heart-inside/healthy#nothing-such").lit == ""


def test_escape_goes_back_from_wherever_the_keyboard_is(leaking: PicturePane, qtbot: QtBot) -> None:
    for widget in (leaking, pill(leaking, "aorta"), leaking.side.findChild(Switch), leaking.bar.back_button):
        assert isinstance(widget, QWidget)
        widget.setFocus()
        with qtbot.waitSignal(leaking.closed):
            press(Qt.Key.Key_Escape)


def test_the_button_goes_back_too(leaking: PicturePane, qtbot: QtBot) -> None:
    with qtbot.waitSignal(leaking.closed):
        QTest.mouseClick(leaking.bar.back_button, Qt.MouseButton.LeftButton)


def test_the_wheel_zooms_about_the_pointer(leaking: PicturePane) -> None:
    stage = leaking.stage
    at = place_of(stage, "mitral-valve")
    before = stage.lens.spot_at(at.toTuple())
    turn_wheel(stage, at, clicks=4)
    assert stage.zoom > 1.5
    assert stage.lens.spot_at(at.toTuple()) == pytest.approx(before, abs=0.01)
    assert place_of(stage, "mitral-valve").toTuple() == pytest.approx(at.toTuple(), abs=0.01)


def test_the_wheel_with_ctrl_is_left_to_the_text_size(leaking: PicturePane) -> None:
    assert not turn_wheel(leaking.stage, QPointF(300, 300), clicks=1, ctrl=True)
    assert leaking.stage.zoom == 1


def test_keys_zoom_and_move(leaking: PicturePane) -> None:
    stage = leaking.stage
    name = pill(leaking, "aorta")
    name.setFocus()
    QTest.keyClick(name, Qt.Key.Key_Plus)
    QTest.keyClick(name, Qt.Key.Key_Plus)
    assert stage.zoom == 1.5
    before = place_of(stage, "mitral-valve")
    press(Qt.Key.Key_Down)
    assert place_of(stage, "mitral-valve").y() < before.y()
    QTest.keyClick(stage, Qt.Key.Key_Minus)
    assert stage.zoom == 1.25
    QTest.keyClick(stage, Qt.Key.Key_0)
    assert stage.zoom == 1


def test_the_buttons_zoom_and_say_how_near_one_looks(leaking: PicturePane) -> None:
    group = leaking.stage.zoom_group
    nearer, farther, whole = group.findChildren(Button)
    for _ in range(9):
        QTest.mouseClick(nearer, Qt.MouseButton.LeftButton)
    assert "400%" in words(group)
    assert not nearer.isEnabled()
    QTest.mouseClick(whole, Qt.MouseButton.LeftButton)
    assert "100%" in words(group)
    for _ in range(3):
        QTest.mouseClick(farther, Qt.MouseButton.LeftButton)
    assert "50%" in words(group)
    assert not farther.isEnabled()


def test_dragging_moves_the_picture_and_lights_nothing(leaking: PicturePane) -> None:
    stage = leaking.stage
    turn_wheel(stage, place_of(stage, "mitral-valve"), clicks=5)
    start = place_of(stage, "mitral-valve").toPoint()
    before = place_of(stage, "mitral-valve")
    QTest.mousePress(stage, Qt.MouseButton.LeftButton, pos=start)
    for step in (20, 40):
        at = QPointF(start + QPoint(step, 0))
        event = QMouseEvent(
            QMouseEvent.Type.MouseMove,
            at,
            stage.mapToGlobal(at),
            Qt.MouseButton.NoButton,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(stage, event)
    QTest.mouseRelease(stage, Qt.MouseButton.LeftButton, pos=start + QPoint(40, 0))
    assert place_of(stage, "mitral-valve").x() - before.x() == pytest.approx(40)
    assert leaking.lit == ""


def test_a_double_click_shows_the_whole_picture(leaking: PicturePane) -> None:
    stage = leaking.stage
    turn_wheel(stage, QPointF(500, 300), clicks=3)
    QTest.mouseDClick(stage, Qt.MouseButton.LeftButton, pos=QPoint(500, 300))
    assert stage.zoom == 1


def test_side_by_side_both_stand_at_one_scale_and_move_together(leaking: PicturePane) -> None:
    choose(leaking, "side-by-side")
    stage = leaking.stage

    def lengths() -> list[float]:
        return [
            (place_of(stage, "aorta", index) - place_of(stage, "heart-muscle", index)).manhattanLength()
            for index in (0, 1)
        ]

    whole = lengths()
    assert whole[0] == pytest.approx(whole[1])
    turn_wheel(stage, place_of(stage, "mitral-valve", 1), clicks=3)
    near = lengths()
    assert near[0] == pytest.approx(near[1])
    assert near[0] > 1.4 * whole[0]


def test_side_by_side_pointing_lights_the_part_in_both(leaking: PicturePane) -> None:
    choose(leaking, "side-by-side")
    stage = leaking.stage
    before = stage.grab().toImage()
    hover(stage, place_of(stage, "left-ventricle", 1))
    assert leaking.lit == "left-ventricle"
    after = stage.grab().toImage()
    for index in (0, 1):
        around = QRect(place_of(stage, "left-ventricle", index).toPoint() - QPoint(60, 60), QPoint(60, 60))
        around.setSize(QRect(0, 0, 120, 120).size())
        assert before.copy(around) != after.copy(around)


def test_side_by_side_shows_no_names_and_no_switch_for_them(leaking: PicturePane) -> None:
    choose(leaking, "side-by-side")
    assert not any(name.isVisible() for name in leaking.stage.names)
    visible = [switch.accessibleName() for switch in leaking.side.findChildren(Switch) if switch.isVisible()]
    assert visible == ["Blood flow"]


def test_a_switch_takes_the_names_away_and_brings_them_back(leaking: PicturePane) -> None:
    names = next(each for each in leaking.side.findChildren(Switch) if each.accessibleName() == "Names")
    names.click()
    assert not any(name.isVisible() for name in leaking.stage.names)
    names.click()
    assert all(name.isVisible() for name in leaking.stage.names)


def test_a_switch_takes_the_blood_flow_away(leaking: PicturePane) -> None:
    before = leaking.stage.grab().toImage()
    flow = next(each for each in leaking.side.findChildren(Switch) if each.accessibleName() == "Blood flow")
    flow.click()
    assert leaking.stage.grab().toImage() != before


def row_of(pane: PicturePane, name: str) -> LinkRow:
    rows = [row for row in pane.side.findChildren(LinkRow) if row.isVisible()]
    return next(row for row in rows if row.accessibleName() == name)


def test_the_description_is_text_that_unfolds(leaking: PicturePane, library: Library) -> None:
    paragraphs = library.diagrams["heart-inside"].description.strip().splitlines()
    assert not set(paragraphs) & set(words(leaking.side))
    row_of(leaking, "Read the description").click()
    assert set(paragraphs) <= set(words(leaking.side))
    row_of(leaking, "Hide the description").click()
    assert not set(paragraphs) & set(words(leaking.side))


def test_page_keys_turn_the_words_beside_the_picture(leaking: PicturePane) -> None:
    bar = leaking.side.verticalScrollBar()
    row_of(leaking, "All names in this picture").click()
    QApplication.processEvents()
    leaking.setFocus()
    press(Qt.Key.Key_PageDown)
    assert bar.value() > 0
    press(Qt.Key.Key_PageUp)
    assert bar.value() == 0
    assert leaking.stage.zoom == 1


def test_every_part_can_be_reached_in_the_list_of_names(leaking: PicturePane, library: Library) -> None:
    row_of(leaking, "All names in this picture").click()
    row_of(leaking, "Valve cords (chordae tendineae)").click()
    assert leaking.lit == "chordae"


SIZES = [(1366, 768), (1080, 1920), (800, 480), (1920, 1080), (600, 900)]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("percent", [90, 100, 200, 300])
@pytest.mark.parametrize("slug", ["heart-inside", "mitral-valve"])
def test_names_stay_apart_and_off_the_picture_at_every_size(
    pane: PicturePane, library: Library, look: Look, size: tuple[int, int], percent: int, slug: str
) -> None:
    look.set_text_percent(percent)
    pane.resize(*size)
    stage = shown(pane, library, f"diagram:{slug}/leaking").stage
    boxes = [name.surface().translated(QPointF(name.pos())) for name in stage.names if name.isVisible()]
    assert len(boxes) >= 6
    for one, other in combinations(boxes, 2):
        assert not one.intersects(other)
    shapes = library.diagrams[slug].parts
    anchors = [place_of(stage, part.slug) for part in shapes if part.slug in {n.slug for n in stage.names}]
    group = stage.zoom_group.geometry()
    for box in boxes:
        assert stage.rect().contains(box.toAlignedRect())
        assert not any(box.contains(anchor) for anchor in anchors)
        assert not box.toRect().intersects(group)


def test_names_leave_the_drawing_uncovered(leaking: PicturePane, painter: Painter, library: Library) -> None:
    """Below every name there is nothing but the stage's own ground."""
    stage = leaking.stage
    diagram = library.diagrams["heart-inside"]
    leaking.side.findChildren(Switch)[0].click()
    bare: QImage = stage.grab().toImage()
    leaking.side.findChildren(Switch)[0].click()
    ground = bare.pixelColor(30, 300)
    assert painter.ink(diagram, diagram.state("leaking")).width > 500
    for name in stage.names:
        box = name.surface().translated(QPointF(name.pos())).toRect()
        rows = (box.top() + 3, box.bottom() - 3)
        spots = [QPoint(x, y) for x in range(box.left(), box.right(), 7) for y in rows]
        assert {bare.pixelColor(spot).name() for spot in spots} == {ground.name()}


def test_names_of_parts_out_of_view_go_away_when_one_looks_near(leaking: PicturePane) -> None:
    stage = leaking.stage
    turn_wheel(stage, place_of(stage, "mitral-valve"), clicks=7)
    visible = {name.slug for name in stage.names if name.isVisible()}
    assert "mitral-valve" in visible
    assert "superior-vena-cava" not in visible


@pytest.mark.parametrize(("size", "below"), [((1366, 768), False), ((1080, 1920), True), ((800, 480), True)])
def test_the_panel_goes_below_the_picture_where_the_window_is_narrow(
    leaking: PicturePane, size: tuple[int, int], below: bool
) -> None:
    leaking.resize(*size)
    QApplication.processEvents()
    assert (leaking.side.y() >= leaking.stage.geometry().bottom()) is below
    assert leaking.side.height() > 80


@pytest.mark.parametrize("size", [(800, 480), (900, 700), (1080, 1920)])
@pytest.mark.parametrize("percent", [100, 200, 300])
@pytest.mark.parametrize("slug", ["heart-inside", "mitral-valve"])
def test_the_bar_cuts_nothing(
    pane: PicturePane, library: Library, look: Look, size: tuple[int, int], percent: int, slug: str
) -> None:
    pane.resize(*size)
    look.set_text_percent(percent)
    bar = shown(pane, library, f"diagram:{slug}/leaking").bar
    widgets = (bar.back_button, bar.views, bar.stepper, bar.title)
    shown_in_bar = [each for each in widgets if each.isVisible()]
    for widget in shown_in_bar:
        assert bar.rect().contains(widget.geometry())
    for one, other in combinations(shown_in_bar, 2):
        assert not one.geometry().intersects(other.geometry())
    assert bar.stepper.isVisible() or bar.views.width() >= bar.views.sizeHint().width()


@pytest.mark.parametrize("name", THEME_NAMES)
def test_every_theme_paints_a_picture_of_its_own(leaking: PicturePane, look: Look, name: str) -> None:
    look.set_theme(load_theme(RESOURCES / "themes" / f"{name}.toml"))
    image = leaking.grab().toImage()
    assert image.pixelColor(3, 3) == look.color("chrome")
    corner = leaking.stage.geometry().topLeft() + QPoint(30, 30)
    assert image.pixelColor(corner) == look.color("paper")


def broken_resources(tmp_path: Path) -> Path:
    """The shipped pictures without previews, with one drawing that is none."""
    folder = tmp_path / "resources" / "diagrams"
    shutil.copytree(RESOURCES / "diagrams", folder, ignore=shutil.ignore_patterns("previews"))
    (folder / "heart-inside-leaking.svg").write_text("no drawing", encoding="utf-8")
    (folder / "mitral-valve-open.svg").unlink()
    return tmp_path / "resources"


def test_a_missing_picture_keeps_all_its_words(qtbot: QtBot, look: Look, tmp_path: Path) -> None:
    resources = broken_resources(tmp_path)
    painter = Painter(resources, tmp_path / "cache")
    pane = PicturePane(look, painter)
    qtbot.addWidget(pane)
    pane.resize(1366, 768)
    pane.show()
    library = Library(Path("/"), "en", diagrams=diagrams_of(resources))
    shown(pane, library, "diagram:mitral-valve/open")
    assert pane.missing.isVisible()
    said = words(pane.missing)
    diagram = library.diagrams["mitral-valve"]
    state = pane.missing.findChildren(EmptyState)[0]
    assert state.height() <= state.sizeHint().height()
    assert "This picture is missing" in said
    assert diagram.caption in said
    assert set(diagram.description.strip().splitlines()) <= set(said)
    assert all(any(part.meaning in text for text in said) for part in diagram.parts)
    shutil.copy(RESOURCES / "diagrams" / "mitral-valve-open.svg", resources / "diagrams")
    with qtbot.waitSignal(painter.picture_painted, timeout=30_000):
        pane.missing.findChildren(Button)[0].click()
    assert pane.stage.isVisible()
    painter.close()


def test_a_drawing_that_is_none_is_found_out_and_said(qtbot: QtBot, look: Look, tmp_path: Path) -> None:
    resources = broken_resources(tmp_path)
    painter = Painter(resources, tmp_path / "cache")
    pane = PicturePane(look, painter)
    qtbot.addWidget(pane)
    pane.show()
    library = Library(Path("/"), "en", diagrams=diagrams_of(resources))
    with qtbot.waitSignal(painter.picture_refused, timeout=30_000):
        shown(pane, library, "diagram:heart-inside/leaking")
    qtbot.waitUntil(pane.missing.isVisible)
    painter.close()


def test_outlines_that_cannot_be_read_leave_picture_and_words(
    qtbot: QtBot, look: Look, tmp_path: Path
) -> None:
    resources = tmp_path / "resources"
    shutil.copytree(RESOURCES / "diagrams", resources / "diagrams")
    (resources / "diagrams" / "heart-inside.outlines.json").write_text("{", encoding="utf-8")
    painter = Painter(resources, tmp_path / "cache", command=NOBODY)
    pane = PicturePane(look, painter)
    qtbot.addWidget(pane)
    pane.resize(1366, 768)
    pane.show()
    library = Library(Path("/"), "en", diagrams=diagrams_of(resources))
    with qtbot.waitSignal(painter.picture_refused):
        shown(pane, library, "diagram:heart-inside/leaking#left-atrium")
    assert pane.stage.isVisible()
    assert "Upper left chamber" in words(pane.side)
    painter.close()


def test_every_control_has_a_name_for_a_screen_reader(leaking: PicturePane) -> None:
    light(leaking, "left-atrium")
    for widget in leaking.findChildren(QWidget):
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
            assert widget.accessibleName(), widget


def test_names_keep_to_the_edges_when_the_picture_grows(leaking: PicturePane) -> None:
    leaking.resize(1920, 1080)
    QApplication.processEvents()
    stage = leaking.stage
    before = pill(leaking, "mitral-valve").x()
    turn_wheel(stage, place_of(stage, "mitral-valve"), clicks=6)
    name = pill(leaking, "mitral-valve")
    assert name.x() > before
    assert name.geometry().right() <= stage.width()


def test_the_look_stays_when_another_state_is_chosen(leaking: PicturePane, library: Library) -> None:
    stage = leaking.stage
    turn_wheel(stage, place_of(stage, "mitral-valve"), clicks=3)
    zoom = stage.zoom
    choose(leaking, "healthy")
    assert stage.zoom == zoom
    shown(leaking, library, "diagram:mitral-valve/open")
    assert stage.zoom == 1
