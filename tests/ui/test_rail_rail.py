"""The rail leads to sections, pictures and related places by mouse and keyboard, and never waits."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, QSizeF, Qt
from PySide6.QtGui import QAccessible, QColor, QImage, QPixmap, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from viewer.library.address import Address, article
from viewer.library.diagram import Diagram, State
from viewer.library.drawings import load_diagrams
from viewer.library.model import Section
from viewer.library.report import Report
from viewer.places import find_places
from viewer.render.theme import THEME_NAMES, Theme, load_theme
from viewer.ui.controls.painted import PaintedButton
from viewer.ui.diagram.order import PictureKey
from viewer.ui.diagram.painter import Painter
from viewer.ui.rail.content import RailContent, RailLink, RailPicture
from viewer.ui.rail.fade import Fade
from viewer.ui.rail.rail import Rail
from viewer.ui.rail.rows import RelatedRow, SectionRow
from viewer.ui.style.fonts import load_fonts
from viewer.ui.style.icons import Icons
from viewer.ui.style.look import Look
from viewer.ui.style.palette import palette

RESOURCES = find_places().resources
LEFT = Qt.MouseButton.LeftButton
SECTIONS = (
    Section("what-is-it", "What is it?", 3),
    Section("causes", "What causes it?", 9),
    Section("help", "When should you get help, and from whom, if it suddenly gets worse?", 20),
)
RELATED = (
    RailLink(article("mitral-valve-prolapse"), "Mitral valve prolapse", "article"),
    RailLink(Address("diagram", "heart-inside"), "Inside the heart", "diagram"),
)


class CountingPainter(Painter):
    """Hands out one plain crop, and notes for which states it was asked."""

    def __init__(self, cache: Path) -> None:
        super().__init__(RESOURCES, cache)
        self.asked: list[str] = []
        self.color = "#ff0000"

    def crop(
        self, diagram: Diagram, state: State, size: QSizeF, ratio: float, part: str = ""
    ) -> QPixmap | None:
        self.asked.append(state.slug)
        if not self.color:
            return None
        pixmap = QPixmap((size * ratio).toSize())
        pixmap.fill(QColor(self.color))
        return pixmap


def theme(name: str) -> Theme:
    return load_theme(RESOURCES / "themes" / f"{name}.toml")


def pictures_of(slug: str) -> tuple[RailPicture, ...]:
    diagram = load_diagrams(RESOURCES / "diagrams", "en", Report())[slug]
    return tuple(
        RailPicture(Address("diagram", slug, state.slug), state.title, diagram, state)
        for state in diagram.states
    )


@pytest.fixture
def look(qapp: QApplication) -> Look:
    return Look(theme("light"), load_fonts(), Icons(RESOURCES / "icons"))


@pytest.fixture
def painter(qapp: QApplication, tmp_path: Path) -> CountingPainter:
    return CountingPainter(tmp_path)


@pytest.fixture
def host(qtbot: QtBot, look: Look) -> QWidget:
    host = QWidget()
    qtbot.addWidget(host)
    host.setPalette(palette(look.theme))
    host.resize(236, 900)
    return host


@pytest.fixture
def rail(look: Look, painter: CountingPainter, host: QWidget, qtbot: QtBot) -> Rail:
    """A full rail under a field, which has the focus."""
    field, rail = QLineEdit(), Rail(look, painter)
    column = QVBoxLayout(host)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(field)
    column.addWidget(rail)
    rail.set_content(RailContent(SECTIONS, pictures_of("mitral-valve"), RELATED))
    with qtbot.waitActive(host):
        host.show()
        host.activateWindow()
    field.setFocus()
    return rail


def stop(rail: Rail, name: str) -> PaintedButton:
    return next(each for each in rail.stops if each.accessibleName() == name)


def names(rail: Rail) -> list[str]:
    return [each.accessibleName() for each in rail.stops]


def shown_words(rail: Rail) -> list[str]:
    labels = [child for child in rail.findChildren(QWidget) if child.metaObject().className() == "Label"]
    return [label.property("text") for label in labels if label.isVisible()]


def current(rail: Rail) -> list[str]:
    rows = [each for each in rail.stops if isinstance(each, SectionRow)]
    return [row.section.id for row in rows if row.current]


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


# What it shows


def test_it_shows_sections_two_pictures_and_related_places(rail: Rail) -> None:
    assert shown_words(rail) == ["On this page", "Pictures", "Related"]
    assert names(rail) == [
        "What is it?",
        "What causes it?",
        "When should you get help, and from whom, if it suddenly gets worse?",
        "Picture: Open",
        "Picture: Closed",
        "See all 3 pictures",
        "Mitral valve prolapse",
        "Picture: Inside the heart",
    ]


def test_an_empty_group_is_hidden(rail: Rail) -> None:
    rail.set_content(RailContent(sections=SECTIONS))
    assert shown_words(rail) == ["On this page"]
    rail.set_content(RailContent(related=RELATED))
    assert shown_words(rail) == ["Related"]
    rail.set_content(RailContent())
    assert shown_words(rail) == []
    assert rail.stops == []


def test_each_group_can_be_set_alone(rail: Rail) -> None:
    rail.set_content(RailContent())
    rail.set_related([(article("aortic-stenosis"), "Aortic stenosis", "article")])
    rail.set_sections(SECTIONS[:1])
    rail.set_pictures(pictures_of("heart-inside")[:2])
    assert names(rail) == ["What is it?", "Picture: Healthy", "Picture: Leaking", "Aortic stenosis"]
    assert rail.content.sections == SECTIONS[:1]
    assert [link.title for link in rail.content.related] == ["Aortic stenosis"]
    assert len(rail.content.pictures) == 2


def test_no_button_offers_pictures_that_are_all_in_sight(rail: Rail) -> None:
    rail.set_pictures(pictures_of("heart-inside")[:2])
    assert [name for name in names(rail) if name.startswith("See all")] == []
    rail.set_pictures(pictures_of("heart-inside"))
    assert [name for name in names(rail) if name.startswith("See all")] == ["See all 6 pictures"]


def test_the_button_shows_the_other_pictures_and_goes_to_the_first_of_them(rail: Rail) -> None:
    button = stop(rail, "See all 3 pictures")
    button.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(button, Qt.Key.Key_Return)
    assert not button.isVisible()
    assert names(rail)[3:6] == ["Picture: Open", "Picture: Closed", "Picture: Leaking"]
    third = stop(rail, "Picture: Leaking")
    assert focused() is third
    assert third.ring_shown


def test_a_long_title_takes_as_many_lines_as_it_needs(rail: Rail) -> None:
    heights = [row.height() for row in rail.stops if isinstance(row, SectionRow)]
    assert heights[:2] == [34, 34]
    assert heights[2] >= 34 + 2 * 19


# Where it leads


def test_a_section_is_chosen_by_its_id(rail: Rail) -> None:
    chosen: list[str] = []
    rail.section_chosen.connect(chosen.append)
    QTest.mouseClick(stop(rail, "What causes it?"), LEFT)
    QTest.keyClick(stop(rail, "What is it?"), Qt.Key.Key_Return)
    assert chosen == ["causes", "what-is-it"]


def test_pictures_and_related_places_are_asked_for(rail: Rail) -> None:
    asked: list[Address] = []
    rail.open_requested.connect(asked.append)
    QTest.mouseClick(stop(rail, "Picture: Closed"), LEFT)
    QTest.mouseClick(stop(rail, "Mitral valve prolapse"), LEFT)
    QTest.keyClick(stop(rail, "Picture: Inside the heart"), Qt.Key.Key_Return)
    assert asked == [Address("diagram", "mitral-valve", "closed"), RELATED[0].address, RELATED[1].address]


# Where the reader is


def test_one_section_is_the_current_one(rail: Rail) -> None:
    assert current(rail) == []
    rail.set_current("causes")
    assert current(rail) == ["causes"]
    assert stop(rail, "What causes it?").accessibleDescription() == "You are here"
    rail.set_current("help")
    assert current(rail) == ["help"]
    assert stop(rail, "What causes it?").accessibleDescription() == ""
    rail.set_current("unheard-of")
    assert current(rail) == []


@pytest.mark.parametrize("name", THEME_NAMES)
def test_the_current_section_has_the_track_in_the_leading_color(rail: Rail, look: Look, name: str) -> None:
    look.set_theme(theme(name))
    rail.set_current("causes")
    here, there = stop(rail, "What causes it?"), stop(rail, "What is it?")
    assert here.grab().toImage().pixelColor(10, 17).name() == look.theme["primary"]
    assert there.grab().toImage().pixelColor(8, 17).name() == look.theme["line"]


def test_the_current_section_is_kept_in_view(rail: Rail, host: QWidget) -> None:
    host.resize(236, 140)
    rail.set_current("help")
    row = stop(rail, SECTIONS[2].title)
    top = row.mapTo(rail, row.rect().topLeft()).y()
    assert top + row.height() <= rail.height()
    assert rail.verticalScrollBar().value() > 0


def test_scrolling_along_does_not_take_the_row_from_under_the_keyboard(rail: Rail, host: QWidget) -> None:
    host.resize(236, 140)
    stop(rail, "What is it?").setFocus(Qt.FocusReason.TabFocusReason)
    before = rail.verticalScrollBar().value()
    rail.set_current("help")
    assert rail.verticalScrollBar().value() == before


# Where it is taller than its place


def test_it_scrolls_without_a_bar(rail: Rail, host: QWidget) -> None:
    host.resize(236, 300)
    QApplication.processEvents()
    bar = rail.verticalScrollBar()
    assert bar.maximum() > 0
    assert not bar.isVisible()
    assert rail.viewport().width() == rail.width()
    over = QPointF(rail.viewport().rect().center())
    turn = QWheelEvent(
        over,
        QPointF(rail.viewport().mapToGlobal(over.toPoint())),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(rail.viewport(), turn)
    assert bar.value() > 0


@pytest.mark.parametrize("name", THEME_NAMES)
def test_its_lower_edge_fades_while_there_is_more_below(
    rail: Rail, look: Look, host: QWidget, name: str
) -> None:
    look.set_theme(theme(name))
    host.setPalette(palette(look.theme))
    host.resize(236, 300)
    QApplication.processEvents()
    (fade,) = rail.findChildren(Fade)
    bar = rail.verticalScrollBar()
    assert fade.isVisible()
    assert fade.geometry().bottom() == rail.rect().bottom()
    assert 24 <= fade.height() <= 64
    image, paper = rail.grab().toImage(), look.theme["paper"]
    assert {image.pixelColor(x, image.height() - 1).name() for x in range(image.width())} == {paper}
    assert rail.childAt(fade.geometry().center()) is not fade
    bar.setValue(bar.maximum())
    assert not fade.isVisible()
    host.resize(236, 900)
    QApplication.processEvents()
    assert not fade.isVisible()


def test_the_row_that_the_keyboard_reaches_stands_clear_of_the_fade(rail: Rail, host: QWidget) -> None:
    host.resize(236, 260)
    QApplication.processEvents()
    (fade,) = rail.findChildren(Fade)
    rail.focus_first()
    for _ in rail.stops:
        bottom = focused().mapTo(rail, focused().rect().bottomLeft()).y()
        assert bottom < (fade.y() if fade.isVisible() else rail.height())
        QTest.keyClick(focused(), Qt.Key.Key_Down)


# Keys


def test_the_arrows_go_from_row_to_row_and_stop_at_the_ends(rail: Rail) -> None:
    rail.focus_first()
    seen = [focused().accessibleName()]
    for _ in range(9):
        QTest.keyClick(focused(), Qt.Key.Key_Down)
        seen.append(focused().accessibleName())
    assert seen == [*names(rail), names(rail)[-1], names(rail)[-1]]
    QTest.keyClick(focused(), Qt.Key.Key_Up)
    assert focused().accessibleName() == names(rail)[-2]
    QTest.keyClick(focused(), Qt.Key.Key_Home)
    assert focused().accessibleName() == names(rail)[0]
    QTest.keyClick(focused(), Qt.Key.Key_Up)
    assert focused().accessibleName() == names(rail)[0]
    QTest.keyClick(focused(), Qt.Key.Key_End)
    assert focused().accessibleName() == names(rail)[-1]


def test_the_keyboard_begins_at_the_current_section(rail: Rail) -> None:
    rail.set_current("causes")
    rail.focus_first()
    assert focused().accessibleName() == "What causes it?"


def test_tab_goes_through_the_rows_in_the_order_of_the_eye(rail: Rail) -> None:
    rail.set_related([(article("aortic-stenosis"), "Aortic stenosis", "article")])
    rail.set_sections(SECTIONS[:2])
    rail.focus_first()
    seen = [focused().accessibleName()]
    for _ in range(len(rail.stops) - 1):
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
        seen.append(focused().accessibleName())
    assert seen == names(rail)


def test_the_row_with_the_focus_is_scrolled_into_view(rail: Rail, host: QWidget) -> None:
    host.resize(236, 200)
    rail.focus_first()
    QTest.keyClick(focused(), Qt.Key.Key_End)
    top = focused().mapTo(rail, focused().rect().topLeft()).y()
    assert 0 <= top <= rail.height() - focused().height()


def test_an_empty_rail_takes_no_focus(rail: Rail) -> None:
    rail.set_content(RailContent())
    before = focused()
    rail.focus_first()
    assert focused() is before


@pytest.mark.parametrize("name", THEME_NAMES)
def test_the_ring_of_a_row_is_whole(rail: Rail, look: Look, name: str) -> None:
    look.set_theme(theme(name))
    for row in (each for each in rail.stops if isinstance(each, SectionRow | RelatedRow)):
        row.setFocus(Qt.FocusReason.TabFocusReason)
        image, ring = row.grab().toImage(), QColor(look.theme["focus"])
        across = [x for x in range(image.width()) if image.pixelColor(x, image.height() // 2) == ring]
        down = [y for y in range(image.height()) if image.pixelColor(image.width() // 2, y) == ring]
        assert len(across) == len(down) == 6, row.accessibleName()
        assert down == [1, 2, 3, *range(image.height() - 4, image.height() - 1)], row.accessibleName()


# Pictures


def test_crops_are_asked_for_after_the_rail_is_there(
    look: Look, painter: CountingPainter, host: QWidget, qtbot: QtBot
) -> None:
    rail = Rail(look, painter)
    rail.setParent(host)
    rail.set_pictures(pictures_of("mitral-valve"))
    QApplication.processEvents()
    assert painter.asked == []
    host.show()
    assert painter.asked == []

    def both_asked() -> bool:
        return painter.asked == ["open", "closed"]

    qtbot.waitUntil(both_asked)


def crop_color(rail: Rail, name: str) -> str:
    image: QImage = stop(rail, name).grab().toImage()
    return image.pixelColor(50, 50).name()


def test_a_crop_that_comes_later_is_shown_then(rail: Rail, painter: CountingPainter, qtbot: QtBot) -> None:
    painter.color = ""
    rail.set_pictures(pictures_of("heart-inside"))

    def all_asked() -> bool:
        return painter.asked[-2:] == ["healthy", "leaking"]

    qtbot.waitUntil(all_asked)
    assert crop_color(rail, "Picture: Leaking") != "#0000ff"
    painter.color = "#0000ff"
    state = pictures_of("heart-inside")[1].state
    painter.picture_painted.emit(PictureKey(state.file, "", 480))

    def shown() -> bool:
        return crop_color(rail, "Picture: Leaking") == "#0000ff"

    qtbot.waitUntil(shown)
    assert painter.asked[-1] == "leaking"
    assert painter.asked.count("healthy") == 1


def test_larger_crops_are_asked_for_when_the_text_grows(
    rail: Rail, look: Look, painter: CountingPainter, qtbot: QtBot
) -> None:
    def two_asked() -> bool:
        return len(painter.asked) == 2

    def four_asked() -> bool:
        return len(painter.asked) == 4

    qtbot.waitUntil(two_asked)
    look.set_text_percent(200)
    qtbot.waitUntil(four_asked)
    assert rail.sizeHint().width() == round(236 * look.scale)


# Assistive technology


def test_every_row_is_a_named_button(rail: Rail) -> None:
    for row in rail.stops:
        seen = QAccessible.queryAccessibleInterface(row)
        assert seen.role() == QAccessible.Role.Button
        assert seen.text(QAccessible.Text.Name)
    assert rail.accessibleName() == "Beside the article"
    leaking = stop(rail, "Picture: Open").accessibleDescription()
    assert leaking.startswith("The mitral valve, close up. ")
