"""Fields and bars: what they say to the program, to the eye and to assistive technology."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QColor, QImage, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from viewer.places import find_places
from viewer.render.theme import THEME_NAMES, Theme, load_theme
from viewer.ui.controls import notice_bar as notice_bar_module
from viewer.ui.controls.button import Button
from viewer.ui.controls.empty_state import EmptyState, Way
from viewer.ui.controls.label import HEADLINE, QUIET, Label
from viewer.ui.controls.notice_bar import NoticeBar, Tone
from viewer.ui.controls.search_field import ClearButton, SearchField
from viewer.ui.controls.size_group import SizeGroup, SizePart
from viewer.ui.controls.thumb import Thumb
from viewer.ui.style.fonts import load_fonts
from viewer.ui.style.icons import Icons
from viewer.ui.style.look import Look

RESOURCES = find_places().resources


def theme(name: str) -> Theme:
    return load_theme(RESOURCES / "themes" / f"{name}.toml")


@pytest.fixture
def look(qapp: QApplication) -> Look:
    return Look(theme("light"), load_fonts(), Icons(RESOURCES / "icons"))


class Stage:
    """A window that holds the widgets of one test."""

    def __init__(self, qtbot: QtBot) -> None:
        self.window = QWidget()
        self._qtbot = qtbot
        qtbot.addWidget(self.window)

    def show(self, *widgets: QWidget) -> None:
        column = QVBoxLayout(self.window)
        for widget in widgets:
            column.addWidget(widget)
        self.window.show()
        self.window.activateWindow()
        self._qtbot.waitUntil(self.window.isActiveWindow)


@pytest.fixture
def stage(qtbot: QtBot) -> Stage:
    return Stage(qtbot)


def colors(widget: QWidget) -> set[str]:
    image = widget.grab().toImage()
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


def edit_of(field: SearchField) -> QLineEdit:
    return field.findChildren(QLineEdit)[0]


def parts(group: SizeGroup) -> list[SizePart]:
    return group.findChildren(SizePart)


def test_the_size_group_wishes_for_steps_and_for_the_usual_size(
    look: Look, qtbot: QtBot, stage: Stage
) -> None:
    group = SizeGroup(look)
    stage.show(group)
    smaller, number, larger = parts(group)
    for part, steps in ((smaller, -1), (larger, 1)):
        with qtbot.waitSignal(group.size_step_requested) as told:
            QTest.mouseClick(part, Qt.MouseButton.LeftButton)
        assert told.args == [steps]
    with qtbot.waitSignal(group.size_reset_requested):
        QTest.keyClick(number, Qt.Key.Key_Return)


def test_the_size_group_says_the_size_and_stops_at_the_ends(look: Look, qtbot: QtBot) -> None:
    group = SizeGroup(look)
    qtbot.addWidget(group)
    smaller, number, larger = parts(group)
    group.show_size(300, largest=True)
    assert (smaller.isEnabled(), larger.isEnabled()) == (True, False)
    assert number.accessibleName() == "Text size 300 percent, press for 100 percent"
    group.show_size(90, smallest=True)
    assert (smaller.isEnabled(), larger.isEnabled()) == (False, True)
    assert all(part.accessibleName() and part.toolTip() for part in parts(group))


def test_the_size_group_keeps_its_width_while_the_number_changes(look: Look, qtbot: QtBot) -> None:
    group = SizeGroup(look)
    qtbot.addWidget(group)
    widths = set()
    for percent in (90, 100, 300):
        group.show_size(percent)
        widths.add(group.sizeHint().width())
    assert len(widths) == 1
    assert min(min(part.sizeHint().width(), part.sizeHint().height()) for part in parts(group)) >= 44


def test_typing_clearing_and_accepting_are_told(look: Look, qtbot: QtBot, stage: Stage) -> None:
    field = SearchField(look, "Search the articles", "Search")
    stage.show(field)
    field.setFocus()
    with qtbot.waitSignal(field.text_changed) as told:
        QTest.keyClicks(edit_of(field), "l")
    assert told.args == ["l"]
    with qtbot.waitSignal(field.accepted) as accepted:
        QTest.keyClick(edit_of(field), Qt.Key.Key_Return)
    assert accepted.args == ["l"]
    with qtbot.waitSignal(field.down_pressed):
        QTest.keyClick(edit_of(field), Qt.Key.Key_Down)


def test_escape_leaves_and_never_clears(look: Look, qtbot: QtBot, stage: Stage) -> None:
    field = SearchField(look, "Search the articles")
    stage.show(field)
    field.set_text("leaky")
    with qtbot.waitSignal(field.escape_pressed):
        QTest.keyClick(edit_of(field), Qt.Key.Key_Escape)
    assert field.text == "leaky"


def test_letters_typed_elsewhere_come_behind_those_in_the_field(look: Look, stage: Stage) -> None:
    other, field = QLineEdit(), SearchField(look, "Search the articles")
    stage.show(other, field)
    field.set_text("leaky")
    field.select_all()
    other.setFocus()
    field.type(" v")
    assert field.text == "leaky v"
    assert edit_of(field).hasFocus()


def test_a_press_is_told_of(look: Look, qtbot: QtBot, stage: Stage) -> None:
    field = SearchField(look, "Search the articles")
    stage.show(field)
    with qtbot.waitSignal(field.pressed):
        QTest.mouseClick(edit_of(field), Qt.MouseButton.LeftButton)


def test_the_cross_is_there_only_with_words_and_gives_the_focus_back(look: Look, stage: Stage) -> None:
    field = SearchField(look, "Search the articles")
    stage.show(field)
    cross = field.findChildren(ClearButton)[0]
    assert not cross.isVisible()
    field.set_text("leaky")
    assert cross.isVisible()
    assert cross.accessibleName() == "Clear the search"
    QTest.mouseClick(cross, Qt.MouseButton.LeftButton)
    assert field.text == ""
    assert not cross.isVisible()
    assert edit_of(field).hasFocus()


def test_the_field_is_named_and_its_hint_can_change(look: Look, qtbot: QtBot) -> None:
    field = SearchField(look, "Search the articles", "Search, for example “leaky valve”")
    qtbot.addWidget(field)
    node = QAccessible.queryAccessibleInterface(edit_of(field))
    assert node.role() is QAccessible.Role.EditableText
    assert node.text(QAccessible.Text.Name) == "Search the articles"
    field.set_placeholder("Search")
    assert edit_of(field).placeholderText() == "Search"
    field.set_text("valve")
    field.select_all()
    assert edit_of(field).selectedText() == "valve"


def test_the_fields_ring_is_for_the_keyboard(look: Look, stage: Stage) -> None:
    first, field = QLineEdit(), SearchField(look, "Search the articles")
    stage.show(first, field)
    first.setFocus()
    QTest.mouseClick(edit_of(field), Qt.MouseButton.LeftButton)
    assert edit_of(field).hasFocus()
    assert look.theme["focus"] not in colors(field)
    assert look.theme["primary"] in colors(field), "focus by mouse still shows in the border"
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Tab)
    assert edit_of(field).hasFocus()
    assert look.theme["focus"] in colors(field)
    first.setFocus()
    assert look.theme["focus"] not in colors(field)


@pytest.mark.parametrize("name", THEME_NAMES)
def test_the_field_and_its_text_follow_the_theme(look: Look, stage: Stage, name: str) -> None:
    field = SearchField(look, "Search the articles")
    stage.show(field)
    look.set_theme(theme(name))
    look.set_text_percent(200)
    assert field.sizeHint().height() >= 44 * 1.35
    assert edit_of(field).palette().text().color().name() == theme(name)["ink"]
    assert edit_of(field).font().pixelSize() == look.font().pixelSize()
    box = field.grab().toImage().pixelColor(field.width() // 2, 12).name()
    assert box == theme(name)["paper"]


def test_a_label_wraps_grows_and_wears_its_token(look: Look, qtbot: QtBot) -> None:
    label = Label(look, "The printer is not answering", HEADLINE)
    qtbot.addWidget(label)
    wide, high = label.sizeHint().width(), label.sizeHint().height()
    assert label.heightForWidth(wide // 2) >= 2 * high
    assert label.minimumSizeHint().width() < wide
    assert look.theme["title"] in colors(label)
    label.set_style(QUIET)
    assert look.theme["ink2"] in colors(label)
    label.setEnabled(False)
    assert look.theme["disabled"] in colors(label)
    look.set_text_percent(200)
    assert label.sizeHint().height() > QUIET.px * QUIET.line_height


def test_a_label_shows_marks_as_text_and_nothing_as_html(look: Look, qtbot: QtBot) -> None:
    label = Label(look, "<b>5 < 6</b>")
    qtbot.addWidget(label)
    assert label.textFormat() is Qt.TextFormat.PlainText
    assert label.sizeHint().width() > Label(look, "5 < 6").sizeHint().width()


def test_a_notice_is_shown_announced_and_closed(
    look: Look, qtbot: QtBot, stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    announced: list[str] = []

    class Ears:
        """Stands where Qt hands events to assistive technology."""

        @staticmethod
        def updateAccessibility(event: QAccessibleAnnouncementEvent) -> None:  # noqa: N802 - Qt's name
            announced.append(event.message())

    monkeypatch.setattr(notice_bar_module, "QAccessible", Ears)
    bar = NoticeBar(look)
    stage.show(bar)
    bar.show_notice("This page is not there. You can go on reading here.")
    assert bar.isVisible()
    assert announced == [bar.sentence] == ["This page is not there. You can go on reading here."]
    action, close = bar.findChildren(Button)
    assert not action.isVisible()
    with qtbot.waitSignal(bar.closed):
        QTest.mouseClick(close, Qt.MouseButton.LeftButton)
    assert not bar.isVisible()


def test_a_notice_can_offer_one_thing_to_do(look: Look, qtbot: QtBot, stage: Stage) -> None:
    bar = NoticeBar(look)
    stage.show(bar)
    bar.show_notice("The picture could not be opened.", Tone.WARN, "Try again")
    action, close = bar.findChildren(Button)
    assert action.accessibleName() == "Try again"
    assert close.accessibleName() == "Close this notice"
    with qtbot.waitSignal(bar.action_requested):
        QTest.mouseClick(action, Qt.MouseButton.LeftButton)
    assert bar.isVisible(), "whoever fulfils the wish closes the bar"
    assert {look.theme["warn"], look.theme["warn_bg"]} <= colors(bar)


def test_a_long_notice_wraps_in_a_narrow_window(look: Look, qtbot: QtBot, stage: Stage) -> None:
    bar = NoticeBar(look)
    stage.show(bar)
    bar.show_notice("One sentence. " * 12)
    label = bar.findChildren(Label)[0]
    stage.window.resize(420, 400)
    qtbot.waitUntil(lambda: label.height() >= label.heightForWidth(label.width()))
    assert stage.window.width() == 420


def test_the_button_of_a_notice_goes_below_the_sentence_where_room_is_short(
    look: Look, qtbot: QtBot, stage: Stage
) -> None:
    bar = NoticeBar(look)
    stage.show(bar)
    bar.show_notice("The picture could not be opened.", Tone.WARN, "Try again")
    action, _ = bar.findChildren(Button)
    label = bar.findChildren(Label)[0]
    stage.window.resize(700, 300)
    qtbot.waitUntil(lambda: action.x() > label.geometry().right())
    stage.window.resize(340, 300)
    qtbot.waitUntil(lambda: action.y() >= label.geometry().bottom())
    assert bar.width() < 340
    assert bar.heightForWidth(bar.width()) < 160


def test_an_empty_state_offers_its_ways(look: Look, qtbot: QtBot, stage: Stage) -> None:
    ways = [Way("again", "Try again", "rotate-ccw", primary=True), Way("save", "Save as PDF")]
    state = EmptyState(
        look, "printer", "The printer is not answering", "Check that it is on.", ways, warning=True
    )
    stage.show(state)
    buttons = state.findChildren(Button)
    assert [button.accessibleName() for button in buttons] == ["Try again", "Save as PDF"]
    with qtbot.waitSignal(state.way_chosen) as told:
        QTest.mouseClick(buttons[1], Qt.MouseButton.LeftButton)
    assert told.args == ["save"]
    assert {look.theme["warn"], look.theme["warn_bg"]} <= colors(state)
    assert (state.accessibleName(), state.accessibleDescription()) == (
        "The printer is not answering",
        "Check that it is on.",
    )


def test_the_ways_stand_one_below_the_other_where_room_is_short(
    look: Look, qtbot: QtBot, stage: Stage
) -> None:
    ways = [Way("again", "Search heartburn", "search"), Way("all", "Browse all topics")]
    state = EmptyState(look, "search-x", "Nothing found", "Did you mean “heartburn”?", ways)
    stage.show(state)
    first, second = state.findChildren(Button)
    stage.window.resize(700, 500)
    qtbot.waitUntil(lambda: first.y() == second.y())
    stage.window.resize(first.width() + 60, 600)
    qtbot.waitUntil(lambda: first.y() < second.y())
    assert first.x() == second.x()


def test_a_thumb_crops_the_middle_of_its_picture(look: Look, qtbot: QtBot) -> None:
    thumb = Thumb(look, "Leaking valve")
    qtbot.addWidget(thumb)
    wide = QImage(400, 100, QImage.Format.Format_ARGB32)
    wide.fill(QColor("#a3262a"))
    for x in range(100, 300):
        for y in range(100):
            wide.setPixelColor(x, y, QColor("#4a79b8"))
    thumb.set_picture(QPixmap.fromImage(wide))
    seen = thumb.grab().toImage()
    box = thumb.surface().toRect()
    assert seen.pixelColor(box.center()).name() == "#4a79b8"
    assert seen.pixelColor(QPoint(box.left() + 1, box.center().y())).name() == "#4a79b8"
    assert seen.pixelColor(box.topLeft()).name() != "#4a79b8", "the corners are round"


def test_a_thumb_without_a_picture_shows_a_quiet_stand_in(look: Look, qtbot: QtBot) -> None:
    thumb = Thumb(look, "Leaking valve")
    qtbot.addWidget(thumb)
    assert {look.theme["panel"], look.theme["ink2"]} <= colors(thumb)


def test_a_long_name_makes_a_thumb_taller_not_wider(look: Look, qtbot: QtBot) -> None:
    short, long = Thumb(look, "Valve"), Thumb(look, "Leaking valve seen from above")
    qtbot.addWidget(short)
    qtbot.addWidget(long)
    assert long.sizeHint().width() == short.sizeHint().width()
    assert long.sizeHint().height() > short.sizeHint().height()
