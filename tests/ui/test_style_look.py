"""A look dresses the application, answers in the theme's colours, and tells when it changes."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPalette
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from viewer.places import find_places
from viewer.render.theme import THEME_NAMES, Theme, load_theme
from viewer.ui.style.dress import Dress
from viewer.ui.style.fonts import load_fonts
from viewer.ui.style.icons import Icons
from viewer.ui.style.look import Look
from viewer.ui.style.paint import callout, focus_ring, rounded_surface
from viewer.ui.style.palette import palette

RESOURCES = find_places().resources
GROUPS = (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive, QPalette.ColorGroup.Disabled)


def theme(name: str) -> Theme:
    return load_theme(RESOURCES / "themes" / f"{name}.toml")


@pytest.fixture
def look(qapp: QApplication) -> Look:
    return Look(theme("light"), load_fonts(), Icons(RESOURCES / "icons"))


def blank() -> tuple[QImage, QPainter]:
    image = QImage(80, 60, QImage.Format.Format_ARGB32)
    image.fill(QColor("#ffffff"))
    return image, QPainter(image)


@pytest.mark.parametrize("name", THEME_NAMES)
@pytest.mark.parametrize("group", GROUPS)
def test_a_palette_wears_the_theme_in_every_group(
    qapp: QApplication, name: str, group: QPalette.ColorGroup
) -> None:
    worn, role = palette(theme(name)), QPalette.ColorRole
    text = "disabled" if group is QPalette.ColorGroup.Disabled else "ink"
    assert worn.color(group, role.Window).name() == theme(name)["chrome"]
    assert worn.color(group, role.Base).name() == theme(name)["paper"]
    assert worn.color(group, role.Text).name() == theme(name)[text]
    assert worn.color(group, role.Highlight).name() == theme(name)["sel"]
    assert worn.color(group, role.HighlightedText).name() == theme(name)["sel_ink"]
    assert worn.color(group, role.Link).name() == theme(name)["link"]


@pytest.mark.parametrize("name", THEME_NAMES)
def test_a_hint_in_an_empty_field_is_secondary_text(qapp: QApplication, name: str) -> None:
    worn = palette(theme(name))
    assert worn.color(QPalette.ColorRole.PlaceholderText).name() == theme(name)["ink2"]


def test_the_application_is_dressed_and_follows(qapp: QApplication, look: Look) -> None:
    before = qapp.palette(), qapp.font()
    dress = Dress(qapp, look)
    assert qapp.palette().color(QPalette.ColorRole.Window).name() == theme("light")["chrome"]
    look.set_theme(theme("contrast-dark"))
    assert qapp.palette().color(QPalette.ColorRole.Window).name() == "#000000"
    assert qapp.styleSheet() == ""  # a style sheet makes every change of size slow
    assert QToolTip.palette().color(QPalette.ColorRole.ToolTipText).name() == "#ffffff"
    look.set_text_percent(300)
    assert qapp.font().pixelSize() == 24
    look.look_changed.disconnect(dress._on_look_changed)  # noqa: SLF001 - the next test wears its own
    qapp.setFont(before[1])
    qapp.setPalette(before[0])
    qapp.setStyle("fusion")


def test_a_change_is_told_once_and_no_change_not_at_all(look: Look, qtbot: QtBot) -> None:
    with qtbot.waitSignal(look.look_changed):
        look.set_theme(theme("dark"))
    with qtbot.waitSignal(look.look_changed):
        look.set_text_percent(150)
    with qtbot.waitSignal(look.look_changed):
        look.set_motion(False)
    with qtbot.assertNotEmitted(look.look_changed):
        look.set_theme(theme("dark"))
        look.set_text_percent(150)
        look.set_motion(False)
    assert not look.motion


def test_a_look_is_worn_when_even_the_youngest_has_heard_of_it(look: Look) -> None:
    heard: list[str] = []

    def wear() -> None:
        heard.append("worn")

    def measure() -> None:
        heard.append("measured")

    look.look_worn.connect(wear)
    look.look_changed.connect(measure)
    look.set_text_percent(150)
    look.set_theme(theme("dark"))
    assert heard == ["measured", "worn"] * 2


def test_chrome_lengths_fonts_and_icons_grow_together(look: Look) -> None:
    assert (look.px(44), look.font().pixelSize(), look.pixmap("x", "ink").width()) == (44, 17, 20)
    look.set_text_percent(200)
    assert (look.px(44), look.font().pixelSize(), look.pixmap("x", "ink").width()) == (59, 23, 27)
    assert look.heading_font(28).pixelSize() == 38


def test_colours_and_borders_follow_the_theme(look: Look) -> None:
    assert (look.color("ink").name(), look.edge_width) == (theme("light")["ink"], 1.5)
    look.set_theme(theme("contrast-light"))
    assert (look.color("ink").name(), look.edge_width) == ("#000000", 2.0)
    assert not look.icon("x").isNull()


def test_the_ring_lies_outside_with_a_gap(qapp: QApplication) -> None:
    image, painter = blank()
    rect = QRectF(20, 20, 40, 20)
    rounded_surface(painter, rect, fill="#0b5a49", radius=4)
    focus_ring(painter, rect, theme("light"), 4)
    painter.end()
    across = [image.pixelColor(40, y).name() for y in range(14, 22)]
    ring, gap = theme("light")["focus"], theme("light")["focus_gap"]
    assert across == ["#ffffff", ring, ring, ring, gap, gap, "#0b5a49", "#0b5a49"]


def test_a_dashed_border_is_broken(qapp: QApplication) -> None:
    image, painter = blank()
    rounded_surface(painter, QRectF(10, 10, 60, 40), border="#000000", width=2, radius=4, dashed=True)
    painter.end()
    along = {image.pixelColor(x, 10).name() for x in range(16, 64)}
    assert {"#000000", "#ffffff"} <= along


def test_a_call_out_has_a_rule_and_a_tint_or_in_contrast_an_outline(qapp: QApplication) -> None:
    image, painter = blank()
    callout(painter, QRectF(0, 0, 80, 60), theme("light"), "urgent", "urgent_bg")
    painter.end()
    assert image.pixelColor(2, 30).name() == theme("light")["urgent"]
    assert image.pixelColor(79, 30).name() == theme("light")["urgent_bg"]
    image, painter = blank()
    callout(painter, QRectF(0, 0, 80, 60), theme("contrast-dark"), "urgent", "urgent_bg")
    painter.end()
    assert image.pixelColor(79, 30).name() == theme("contrast-dark")["urgent"]
    assert image.pixelColor(40, 30).name() == "#000000"
