"""Pictures are in the colors of the theme: never those of another one, not even for a moment."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QColor, QImage, QPixmap
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from viewer.library.address import Address
from viewer.library.diagram import Diagram, Part, State
from viewer.library.library import Library
from viewer.places import find_places
from viewer.render.concordance import Concordance
from viewer.render.theme import load_theme
from viewer.ui.diagram.order import PictureKey
from viewer.ui.diagram.painter import Painter
from viewer.ui.diagram.pane import PicturePane
from viewer.ui.diagram.shelf import Shelf
from viewer.ui.rail.content import RailPicture
from viewer.ui.rail.pictures import Pictures
from viewer.ui.style.fonts import load_fonts
from viewer.ui.style.icons import Icons
from viewer.ui.style.look import Look

SHIPPED = find_places().resources
PATIENCE = 30_000
NOBODY = (sys.executable, "-c", "raise SystemExit(9)")
RED, DARK_RED, BLUE = "#d9584f", "#8f3e3b", "#0000ff"
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">'
    f'<rect x="10" y="10" width="80" height="80" fill="{RED}"/></svg>'
)
OUTLINES = '{"states": {"well": {"parts": {"wall": {"anchor": [50, 50], "outline": [[%s]]}}}}}'
SQUARE = "[10, 10], [90, 10], [90, 90], [10, 90]"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "resources" / "diagrams"
    (made / "previews").mkdir(parents=True)
    (made / "wall.svg").write_text(SVG, encoding="utf-8")
    (made / "wall.outlines.json").write_text(OUTLINES % SQUARE, encoding="utf-8")
    preview = QImage(720, 720, QImage.Format.Format_ARGB32)
    preview.fill(QColor(BLUE))
    assert preview.save(str(made / "previews" / "wall.webp"))
    return made


@pytest.fixture
def state(folder: Path) -> State:
    preview = folder / "previews" / "wall.webp"
    return State("well", "Healthy", "Healthy", folder / "wall.svg", preview, "well", "", "", "")


@pytest.fixture
def look(qapp: QApplication) -> Look:
    return Look(load_theme(SHIPPED / "themes" / "dark.toml"), load_fonts(), Icons(SHIPPED / "icons"))


@pytest.fixture
def painter(qapp: QApplication, folder: Path, tmp_path: Path, look: Look) -> Iterator[Painter]:
    made = Painter(folder.parent, tmp_path / "cache")
    made.follow(look)
    yield made
    made.close()


@pytest.fixture
def idle(qapp: QApplication, folder: Path, tmp_path: Path, look: Look) -> Iterator[Painter]:
    """A painter whose press never paints anything."""
    made = Painter(folder.parent, tmp_path / "cache", command=NOBODY)
    made.follow(look)
    yield made
    made.close()


def wear(look: Look, name: str) -> None:
    look.set_theme(load_theme(SHIPPED / "themes" / f"{name}.toml"))


def color_of(pixmap: QPixmap | None) -> str:
    """The color in the middle, a little off where it was packed; empty where there is no picture."""
    if pixmap is None:
        return ""
    return pixmap.toImage().pixelColor(pixmap.width() // 2, pixmap.height() // 2).name()


def diagram_of(folder: Path, state: State) -> Diagram:
    outlines = folder / "wall.outlines.json"
    part = Part("wall", "wall", "wall", "", "", "It stands.", None, False, 1, ())
    return Diagram("wall", "Wall", "A wall.", "", "", "draft", 100, 100, (state,), (), (), (part,), outlines)


def painted(qtbot: QtBot, painter: Painter, state: State) -> str:
    """The color that the press paints."""
    with qtbot.waitSignal(painter.picture_painted, timeout=PATIENCE):
        assert painter.picture(state, 400) is None, "no picture in other colors"
    return color_of(painter.picture(state, 400))


def test_a_picture_is_painted_in_the_colors_of_the_theme(
    qtbot: QtBot, painter: Painter, look: Look, state: State
) -> None:
    for name, color in (("dark", DARK_RED), ("contrast-dark", "#d23b34"), ("contrast-light", "#c8343a")):
        wear(look, name)
        assert painted(qtbot, painter, state) == color
    wear(look, "dark")
    assert color_of(painter.picture(state, 400)) == DARK_RED, "it was kept"
    wear(look, "light")
    assert painter.variant == "light"
    assert color_of(painter.picture(state, 400)) not in ("", RED, DARK_RED), "the preview is there at once"


def test_a_drawing_made_by_hand_for_a_theme_is_taken(
    qtbot: QtBot, painter: Painter, folder: Path, state: State
) -> None:
    (folder / "night.svg").write_text(SVG.replace(RED, "#123456"), encoding="utf-8")
    own = replace(state, files={"dark": folder / "night.svg"})
    assert painted(qtbot, painter, own) == "#123456"
    assert own.drawings == (state.file, folder / "night.svg")


def test_a_picture_that_keeps_its_colors_has_its_preview_in_every_theme(
    painter: Painter, state: State
) -> None:
    assert color_of(painter.picture(replace(state, keeps_colors=True), 400)) != ""


def test_what_was_kept_is_not_used_when_the_tones_have_changed(folder: Path, tmp_path: Path) -> None:
    tones = tmp_path / "tones.toml"
    tones.write_text("", encoding="utf-8")
    keys = [PictureKey(folder / "wall.svg", "", 400, variant) for variant in ("light", "dark", "bright")]
    before = [Shelf(tmp_path / "shelf", tones).place(key) for key in keys]
    tones.write_text("# other colors", encoding="utf-8")
    after = [Shelf(tmp_path / "shelf", tones).place(key) for key in keys]
    assert len({*before, *after}) == 5, "only what is in light colors is the same"
    assert before[0] == after[0]


def test_until_it_is_painted_a_picture_is_a_quiet_shape(
    qtbot: QtBot, idle: Painter, look: Look, folder: Path, state: State
) -> None:
    diagram = diagram_of(folder, state)
    pane = PicturePane(look, idle)
    qtbot.addWidget(pane)
    pane.resize(1000, 700)
    pane.show()
    library = Library(Path("/"), "en", diagrams={"wall": diagram})
    pane.show_picture(library, diagram, Address.parse("diagram:wall/well"), Concordance(library, None))
    seen = pane.stage.grab().toImage()
    lens = pane.stage.lens
    middle = lens.frame.to_stage(lens.camera, (50, 50))
    shape, paper = seen.pixelColor(*map(round, middle)), look.color("paper")
    assert shape != paper
    assert abs(shape.lightness() - paper.lightness()) < 60, "neither a flash nor a hole"


def test_a_small_picture_in_the_colors_of_another_theme_is_taken_away(
    qtbot: QtBot, idle: Painter, look: Look, folder: Path, state: State
) -> None:
    wear(look, "light")
    group = Pictures(look, idle)
    qtbot.addWidget(group)
    diagram = diagram_of(folder, state)
    group.set_pictures((RailPicture(Address.parse("diagram:wall/well"), "Wall", diagram, state),))
    group.show()

    def blue() -> bool:
        color = group.grab().toImage().pixelColor(group.stops[0].geometry().center())
        return color.blue() > 200 and color.red() < 50

    qtbot.waitUntil(blue)
    wear(look, "dark")
    qtbot.waitUntil(lambda: not blue())


def test_a_figure_is_scaled_to_its_place_in_the_colors_of_the_theme(
    qtbot: QtBot, painter: Painter, folder: Path, state: State
) -> None:
    painted(qtbot, painter, state)
    pixmap = painter.pixmap(diagram_of(folder, state), state, QSizeF(50, 50), 2.0)
    assert pixmap is not None
    assert (pixmap.width(), color_of(pixmap)) == (100, DARK_RED)
