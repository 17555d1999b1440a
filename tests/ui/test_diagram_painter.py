"""Pictures are there at once and get sharper; what is broken is said in a sentence and harms nothing else."""

import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QColor, QImage, QPixmap
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from viewer.library.diagram import Diagram, State
from viewer.library.drawings import load_diagrams
from viewer.library.report import Report
from viewer.places import find_places
from viewer.ui.diagram.memory import Memory
from viewer.ui.diagram.order import MAX_WIDTH, Order, PictureKey, step_up
from viewer.ui.diagram.painter import Painter
from viewer.ui.diagram.press import carry_out
from viewer.ui.diagram.pressroom import Pressroom
from viewer.ui.diagram.shelf import Shelf

GREEN = "#2e8b57"
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">'
    f'<rect id="ground" x="20" y="20" width="60" height="60" fill="{GREEN}"/>'
    '<g id="vessel"><rect x="50" y="50" width="10" height="10" fill="#a3262a"/></g></svg>'
)
SHADOW = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><defs>'
    '<filter id="soft" filterUnits="userSpaceOnUse" x="-20" y="-20" width="140" height="140">'
    '<feGaussianBlur stdDeviation="0.2"/></filter></defs>'
    '<rect width="90" height="90" fill="#444444" filter="url(#soft)"/></svg>'
)
PATIENCE = 30_000  # milliseconds for the press, on a machine that has other work
NOBODY = (sys.executable, "-c", "raise SystemExit(9)")
SLEEPER = (sys.executable, "-c", "import time; time.sleep(60)")


@pytest.fixture
def resources(tmp_path: Path) -> Path:
    folder = tmp_path / "resources" / "diagrams"
    (folder / "previews").mkdir(parents=True)
    (folder / "heart.svg").write_text(SVG, encoding="utf-8")
    preview = QImage(90, 90, QImage.Format.Format_ARGB32)
    preview.fill(QColor("#0000ff"))
    assert preview.save(str(folder / "previews" / "heart.png"))
    (folder / "heart.outlines.json").write_text('{"states": {}}', encoding="utf-8")
    return tmp_path / "resources"


def state_of(resources: Path, file: str = "heart.svg") -> State:
    folder = resources / "diagrams"
    preview = folder / "previews" / "heart.png"
    return State("well", "Healthy", "Healthy", folder / file, preview, "well", "", "", "")


def diagram_of(resources: Path, state: State) -> Diagram:
    outlines = resources / "diagrams" / "heart.outlines.json"
    return Diagram("heart", "Heart", "", "", "", "draft", 100, 100, (state,), (), (), (), outlines)


@pytest.fixture
def painter(qapp: QApplication, resources: Path, tmp_path: Path) -> Iterator[Painter]:
    made = Painter(resources, tmp_path / "cache")
    yield made
    made.close()


def color_at(pixmap: QPixmap | None, x: int, y: int) -> str:
    assert pixmap is not None
    color = pixmap.toImage().pixelColor(x, y)
    return color.name() if color.alpha() else ""


def test_the_first_picture_is_the_preview_and_the_sharp_one_follows(
    qtbot: QtBot, painter: Painter, resources: Path
) -> None:
    state = state_of(resources)
    first = painter.picture(state, 400)
    assert color_at(first, 45, 45) == "#0000ff"
    with qtbot.waitSignal(painter.picture_painted, timeout=PATIENCE) as painted:
        painter.picture(state, 400)
    assert painted.args is not None
    assert painted.args[0] == PictureKey(state.file, "", step_up(400))
    sharp = painter.picture(state, 400)
    assert sharp is not None
    assert sharp.width() >= 400
    assert color_at(sharp, sharp.width() // 4, sharp.height() // 4) == GREEN
    assert color_at(sharp, 2, 2) == ""


def test_a_preview_that_is_large_enough_needs_no_press(painter: Painter, resources: Path) -> None:
    state = state_of(resources)
    pixmap = painter.pixmap(diagram_of(resources, state), state, QSizeF(40, 40), 2.0)
    assert pixmap is not None
    assert (pixmap.width(), pixmap.devicePixelRatio()) == (80, 2.0)
    assert painter.pressroom.process_id == 0


def test_a_picture_painted_before_needs_no_press(
    qtbot: QtBot, resources: Path, tmp_path: Path, painter: Painter
) -> None:
    state = state_of(resources)
    with qtbot.waitSignal(painter.picture_painted, timeout=PATIENCE):
        painter.picture(state, 400)
    later = Painter(resources, tmp_path / "cache", command=NOBODY)
    sharp = later.picture(state, 400)
    assert sharp is not None
    assert sharp.width() >= 400
    assert later.pressroom.process_id == 0
    later.close()


def test_a_changed_drawing_is_not_answered_with_the_old_picture(
    qtbot: QtBot, resources: Path, tmp_path: Path, painter: Painter
) -> None:
    state = state_of(resources)
    with qtbot.waitSignal(painter.picture_painted, timeout=PATIENCE):
        painter.picture(state, 400)
    state.file.write_text(SVG.replace(GREEN, "#101010"), encoding="utf-8")
    later = Painter(resources, tmp_path / "cache")
    with qtbot.waitSignal(later.picture_painted, timeout=PATIENCE):
        later.picture(state, 400)
    sharp = later.picture(state, 400)
    assert color_at(sharp, 120, 120) == "#101010"
    later.close()


def test_one_element_is_painted_alone_and_in_its_place(
    qtbot: QtBot, painter: Painter, resources: Path
) -> None:
    state = state_of(resources)
    with qtbot.waitSignal(painter.picture_painted, timeout=PATIENCE):
        assert painter.picture(state, 200, "vessel") is None
    alone = painter.picture(state, 200, "vessel")
    assert alone is not None
    unit = alone.width() / 100
    assert color_at(alone, round(55 * unit), round(55 * unit)) == "#a3262a"
    assert color_at(alone, round(30 * unit), round(30 * unit)) == ""


def test_a_broken_drawing_is_refused_in_a_sentence_and_others_still_come(
    qtbot: QtBot, painter: Painter, resources: Path
) -> None:
    broken = resources / "diagrams" / "broken.svg"
    broken.write_text("<svg", encoding="utf-8")
    with qtbot.waitSignal(painter.picture_refused, timeout=PATIENCE) as refused:
        painter.picture(state_of(resources, "broken.svg"), 400)
    assert refused.args is not None
    assert refused.args[0] == str(broken)
    assert refused.args[1].startswith("The picture broken.svg is not shown, because it is no whole SVG")
    assert painter.why(state_of(resources, "broken.svg")) == refused.args[1]
    with qtbot.waitSignal(painter.picture_painted, timeout=PATIENCE):
        painter.picture(state_of(resources), 400)


def test_a_refused_drawing_is_tried_again_only_when_asked(
    qtbot: QtBot, painter: Painter, resources: Path
) -> None:
    file = resources / "diagrams" / "late.svg"
    state = state_of(resources, "late.svg")
    with qtbot.waitSignal(painter.picture_refused, timeout=PATIENCE) as refused:
        painter.picture(state, 400)
    assert refused.args is not None
    assert "late.svg is missing" in refused.args[1]
    file.write_text(SVG, encoding="utf-8")
    painter.picture(state, 400)
    assert painter.pressroom.process_id == 0
    painter.try_again()
    with qtbot.waitSignal(painter.picture_painted, timeout=PATIENCE):
        painter.picture(state, 400)


def test_nothing_outside_the_resources_is_painted(
    qtbot: QtBot, painter: Painter, resources: Path, tmp_path: Path
) -> None:
    outside = tmp_path / "secret.svg"
    outside.write_text(SVG, encoding="utf-8")
    (resources / "diagrams" / "link.svg").symlink_to(outside)
    (tmp_path / "secret.png").write_bytes((resources / "diagrams" / "previews" / "heart.png").read_bytes())
    folder = resources / "diagrams"
    for file in (outside, folder / "link.svg", folder / ".." / ".." / "secret.svg"):
        state = State("well", "", "", file, tmp_path / "secret.png", "well", "", "", "")
        with qtbot.waitSignal(painter.picture_refused, timeout=PATIENCE):
            assert painter.picture(state, 60) is None
        assert painter.refuses(state)
    assert painter.pressroom.process_id == 0


def test_a_preview_is_read_as_png_whatever_it_holds(painter: Painter, resources: Path) -> None:
    state = state_of(resources)
    state.preview.write_text(SVG, encoding="utf-8")
    assert painter.picture(state, 60) is None


def test_a_missing_preview_still_leads_to_the_picture(
    qtbot: QtBot, painter: Painter, resources: Path
) -> None:
    state = state_of(resources)
    state.preview.unlink()
    with qtbot.waitSignal(painter.picture_painted, timeout=PATIENCE):
        assert painter.picture(state, 60) is None
    assert painter.picture(state, 60) is not None
    assert not painter.refuses(state)


def test_a_cache_that_cannot_be_written_is_done_without(
    qtbot: QtBot, resources: Path, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("not a folder", encoding="utf-8")
    painter = Painter(resources, tmp_path / "file")
    with qtbot.waitSignal(painter.picture_painted, timeout=PATIENCE):
        painter.picture(state_of(resources), 400)
    sharp = painter.picture(state_of(resources), 400)
    assert sharp is not None
    assert sharp.width() >= 400
    painter.close()


def test_a_spoiled_file_in_the_cache_is_painted_again(
    qtbot: QtBot, resources: Path, tmp_path: Path, painter: Painter
) -> None:
    state = state_of(resources)
    with qtbot.waitSignal(painter.picture_painted, timeout=PATIENCE):
        painter.picture(state, 400)
    (file,) = (tmp_path / "cache" / "pictures").iterdir()
    file.write_bytes(b"no picture")
    later = Painter(resources, tmp_path / "cache")
    later.picture(state, 400)
    with qtbot.waitSignal(later.picture_painted, timeout=PATIENCE):
        later.picture(state, 400)
    later.close()


def test_a_small_picture_shows_the_part_asked_for(painter: Painter) -> None:
    places = find_places()
    diagrams = load_diagrams(places.resources / "diagrams", "en", Report())
    shipped = Painter(places.resources, places.cache)
    diagram = diagrams["heart-inside"]
    state = diagram.state("leaking")
    valve = shipped.crop(diagram, state, QSizeF(99, 92), 2.0)
    vein = shipped.crop(diagram, state, QSizeF(99, 92), 2.0, "superior-vena-cava")
    assert valve is not None
    assert vein is not None
    assert (valve.width(), valve.height()) == (198, 184)
    assert valve.toImage() != vein.toImage()
    shipped.close()


def test_a_press_killed_at_work_is_started_again(qtbot: QtBot, tmp_path: Path) -> None:
    drawing = find_places().resources / "diagrams" / "heart-inside-leaking.svg"
    order = Order(PictureKey(drawing, "", 900), tmp_path / "out.png")
    pressroom = Pressroom()
    with qtbot.waitSignal(pressroom.printed, timeout=2 * PATIENCE) as printed:
        pressroom.ask(order)
        qtbot.waitUntil(lambda: pressroom.process_id > 0, timeout=PATIENCE)
        killed = pressroom.process_id
        os.kill(killed, signal.SIGKILL)
    assert printed.args == [order]
    assert pressroom.process_id not in (0, killed)
    assert QImage(str(order.out)).width() == 900
    pressroom.close()


def test_a_press_that_keeps_dying_is_given_up(qtbot: QtBot, tmp_path: Path) -> None:
    order = Order(PictureKey(tmp_path / "heart.svg", "", 100), tmp_path / "out.png")
    pressroom = Pressroom(NOBODY)
    with qtbot.waitSignal(pressroom.spoiled, timeout=PATIENCE) as spoiled:
        pressroom.ask(order)
    assert spoiled.args == [order, "The picture heart.svg could not be painted.", True]
    assert pressroom.process_id == 0


def test_a_program_that_does_not_start_is_given_up(qtbot: QtBot, tmp_path: Path) -> None:
    order = Order(PictureKey(tmp_path / "heart.svg", "", 100), tmp_path / "out.png")
    pressroom = Pressroom((str(tmp_path / "nothing-here"),))
    with qtbot.waitSignal(pressroom.spoiled, timeout=PATIENCE):
        pressroom.ask(order)
    assert pressroom.process_id == 0


def test_a_drawing_that_takes_too_long_is_refused_and_its_press_ended(qtbot: QtBot, tmp_path: Path) -> None:
    order = Order(PictureKey(tmp_path / "maze.svg", "", 100), tmp_path / "out.png")
    pressroom = Pressroom(SLEEPER, time_limit_ms=400)
    with qtbot.waitSignal(pressroom.spoiled, timeout=PATIENCE) as spoiled:
        pressroom.ask(order)
    assert spoiled.args == [order, "The picture maze.svg takes too long to paint.", True]
    assert pressroom.process_id == 0


def test_the_newest_wish_is_fulfilled_first(qtbot: QtBot, resources: Path, tmp_path: Path) -> None:
    drawing = resources / "diagrams" / "heart.svg"
    orders = [Order(PictureKey(drawing, "", width), tmp_path / f"{width}.png") for width in (100, 200, 300)]
    done: list[Order] = []
    pressroom = Pressroom()
    pressroom.printed.connect(done.append)
    for order in (*orders, orders[1]):
        pressroom.ask(order)
    qtbot.waitUntil(lambda: len(done) == 3, timeout=PATIENCE)
    assert done == [orders[0], orders[1], orders[2]]
    pressroom.close()


def error_of(line: str) -> str:
    return str(carry_out(line)["error"])


def test_a_drawing_whose_shadows_qt_would_leave_out_is_too_large(
    qapp: QApplication, resources: Path, tmp_path: Path
) -> None:
    drawing = resources / "diagrams" / "shadow.svg"
    drawing.write_text(SHADOW, encoding="utf-8")
    answers = [
        carry_out(Order(PictureKey(drawing, "", width), tmp_path / "out.png").to_line())["too_large"]
        for width in (400, MAX_WIDTH)
    ]
    assert answers == [False, True]


def test_what_is_too_large_is_asked_for_smaller(qtbot: QtBot, painter: Painter, resources: Path) -> None:
    (resources / "diagrams" / "shadow.svg").write_text(SHADOW, encoding="utf-8")
    state = state_of(resources, "shadow.svg")
    sharp = painter.picture(state, 3000)

    def grown() -> bool:
        nonlocal sharp
        sharp = painter.picture(state, 3000)
        return sharp is not None and sharp.width() > 900

    qtbot.waitUntil(grown, timeout=2 * PATIENCE)
    assert sharp is not None
    assert 900 < sharp.width() < 3000


def test_the_press_answers_nonsense_with_a_sentence(tmp_path: Path) -> None:
    for line in ("{", "[]", "{}"):
        assert error_of(line).startswith("The order could not be read")
    key = PictureKey(tmp_path / "heart.svg", "", 50, "sepia")
    assert "no such variant" in error_of(Order(key, tmp_path / "out.png").to_line())


@pytest.mark.parametrize("width", [0, -5, MAX_WIDTH + 1])
def test_the_press_refuses_sizes_without_sense(
    qapp: QApplication, resources: Path, tmp_path: Path, width: int
) -> None:
    order = Order(PictureKey(resources / "diagrams" / "heart.svg", "", width), tmp_path / "out.png")
    assert "cannot be painted at" in error_of(order.to_line())
    assert not order.out.exists()


def test_the_press_names_an_element_that_is_not_there(
    qapp: QApplication, resources: Path, tmp_path: Path
) -> None:
    order = Order(PictureKey(resources / "diagrams" / "heart.svg", "wings", 50), tmp_path / "out.png")
    assert error_of(order.to_line()) == "The drawing heart.svg has no part “wings”."


def test_the_press_leaves_no_half_picture(qapp: QApplication, resources: Path, tmp_path: Path) -> None:
    order = Order(PictureKey(resources / "diagrams" / "heart.svg", "", 50), tmp_path / "gone" / "out.png")
    assert error_of(order.to_line()).startswith("The picture could not be written")


def test_few_widths_are_painted_and_none_beyond_the_limit() -> None:
    widths = {step_up(width) for width in range(1, 6000)}
    assert len(widths) < 20
    assert max(widths) == MAX_WIDTH
    assert all(step_up(width) >= width for width in range(1, MAX_WIDTH))
    assert all(step_up(width) == width for width in widths)


def test_memory_forgets_the_least_used_first(qapp: QApplication) -> None:
    memory = Memory(limit=5 * 100 * 100 * 4)
    for name in "abcde":
        memory.put(name, QPixmap(100, 100))
    memory.get("a")
    memory.put("f", QPixmap(100, 100))
    assert list(memory) == ["c", "d", "e", "a", "f"]
    assert memory.size == 5 * 100 * 100 * 4


def test_memory_keeps_what_is_on_screen_even_when_it_is_too_large(qapp: QApplication) -> None:
    memory = Memory(limit=1000)
    for name in "abcde":
        memory.put(name, QPixmap(100, 100))
    assert list(memory) == ["b", "c", "d", "e"]


def test_the_shelf_removes_the_longest_unused(resources: Path, tmp_path: Path) -> None:
    shelf = Shelf(tmp_path / "pictures", limit=250)
    drawing = resources / "diagrams" / "heart.svg"
    keys = [PictureKey(drawing, "", width) for width in (10, 20, 30)]
    for age, key in enumerate(keys):
        path = shelf.place(key)
        path.write_bytes(b"x" * 100)
        os.utime(path, (age, age))
    assert shelf.find(keys[0]) is not None
    shelf.tidy()
    assert [shelf.find(key) is not None for key in keys] == [True, False, True]
