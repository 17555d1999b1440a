"""Buttons, segments, switches: pressed by mouse and keys, named, large enough, ringed for the keyboard."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QEnterEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from viewer.places import find_places
from viewer.render.theme import THEME_NAMES, Theme, load_theme
from viewer.ui.controls.button import Button
from viewer.ui.controls.link_row import LinkRow
from viewer.ui.controls.painted import PaintedButton
from viewer.ui.controls.segmented import Segment, Segmented
from viewer.ui.controls.skin import Kind, State, skin
from viewer.ui.controls.switch import Switch
from viewer.ui.controls.thumb import Thumb
from viewer.ui.style.fonts import load_fonts
from viewer.ui.style.icons import Icons
from viewer.ui.style.look import Look
from viewer.ui.style.paint import RESERVE_PX

RESOURCES = find_places().resources
VIEWS = [("healthy", "Healthy"), ("leaking", "Leaking"), ("both", "Side by side")]


def theme(name: str) -> Theme:
    return load_theme(RESOURCES / "themes" / f"{name}.toml")


@pytest.fixture
def look(qapp: QApplication) -> Look:
    return Look(theme("light"), load_fonts(), Icons(RESOURCES / "icons"))


def make_button(look: Look) -> PaintedButton:
    return Button(look, "Print", "Print", "printer")


def make_icon_button(look: Look) -> PaintedButton:
    return Button(look, "Back", icon="arrow-left", kind=Kind.GHOST)


def make_switch(look: Look) -> PaintedButton:
    return Switch(look, "Names", "tag")


def make_link(look: Look) -> PaintedButton:
    return LinkRow(look, "Mitral valve prolapse", "file-text")


def make_thumb(look: Look) -> PaintedButton:
    return Thumb(look, "Leaking valve")


MAKERS = [make_button, make_icon_button, make_switch, make_link, make_thumb]
Maker = Callable[[Look], PaintedButton]


class Stage:
    """A window with a text field before the widgets, so that Tab has somewhere to come from."""

    def __init__(self, qtbot: QtBot) -> None:
        self.window = QWidget()
        self._qtbot = qtbot
        qtbot.addWidget(self.window)

    def show(self, *widgets: QWidget) -> None:
        row = QHBoxLayout(self.window)
        field = QLineEdit()
        row.addWidget(field)
        for widget in widgets:
            row.addWidget(widget)
        self.window.show()
        self.window.activateWindow()
        field.setFocus()
        self._qtbot.waitUntil(field.hasFocus)

    def press(self, key: Qt.Key) -> None:
        """Press a key where the focus is."""
        QTest.keyClick(self.window.focusWidget(), key)


@pytest.fixture
def stage(qtbot: QtBot) -> Stage:
    return Stage(qtbot)


def picture(widget: QWidget) -> QImage:
    return widget.grab().toImage()


def has_color(widget: QWidget, token: str, look: Look) -> bool:
    image, wanted = picture(widget), look.theme[token]
    return any(
        image.pixelColor(x, y).name() == wanted for x in range(image.width()) for y in range(image.height())
    )


@pytest.mark.parametrize("make", MAKERS)
@pytest.mark.parametrize("percent", [90, 100, 200, 300])
def test_a_target_is_44_px_at_least(look: Look, qtbot: QtBot, make: Maker, percent: int) -> None:
    look.set_text_percent(percent)
    widget = make(look)
    qtbot.addWidget(widget)
    for hint in (widget.sizeHint(), widget.minimumSizeHint()):
        assert min(hint.width(), hint.height()) >= 44


@pytest.mark.parametrize("make", MAKERS)
def test_a_control_grows_with_the_text(look: Look, qtbot: QtBot, make: Maker) -> None:
    widget = make(look)
    qtbot.addWidget(widget)
    before = widget.sizeHint()
    look.set_text_percent(200)
    assert widget.sizeHint().height() > before.height()
    assert widget.sizeHint().width() > before.width()


@pytest.mark.parametrize("make", MAKERS)
def test_a_control_tells_its_name_and_what_it_is(look: Look, qtbot: QtBot, make: Maker) -> None:
    widget = make(look)
    qtbot.addWidget(widget)
    node = QAccessible.queryAccessibleInterface(widget)
    role = QAccessible.Role.CheckBox if isinstance(widget, Switch) else QAccessible.Role.Button
    assert node.role() is role
    assert node.text(QAccessible.Text.Name) == widget.accessibleName() != ""


@pytest.mark.parametrize("make", MAKERS)
@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_space_and_enter_press(look: Look, qtbot: QtBot, stage: Stage, make: Maker, key: Qt.Key) -> None:
    widget = make(look)
    stage.show(widget)
    widget.setFocus()
    with qtbot.waitSignal(widget.clicked):
        QTest.keyClick(widget, key)


@pytest.mark.parametrize("make", MAKERS)
def test_a_click_presses_and_a_disabled_control_stays_still(
    look: Look, qtbot: QtBot, stage: Stage, make: Maker
) -> None:
    widget = make(look)
    stage.show(widget)
    with qtbot.waitSignal(widget.clicked):
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
    widget.setEnabled(False)
    with qtbot.assertNotEmitted(widget.clicked):
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize("make", MAKERS)
def test_tab_shows_the_ring_and_leaving_hides_it(look: Look, stage: Stage, make: Maker) -> None:
    widget = make(look)
    stage.show(widget)
    assert not has_color(widget, "focus", look)
    stage.press(Qt.Key.Key_Tab)
    assert widget.hasFocus()
    assert has_color(widget, "focus", look)
    QTest.keyClick(widget, Qt.Key.Key_Backtab)
    assert not widget.hasFocus()
    assert not has_color(widget, "focus", look)


@pytest.mark.parametrize("make", MAKERS)
def test_a_click_shows_no_ring_until_a_key_is_used(look: Look, stage: Stage, make: Maker) -> None:
    widget = make(look)
    stage.show(widget)
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
    assert widget.hasFocus()
    assert not has_color(widget, "focus", look)
    QTest.keyClick(widget, Qt.Key.Key_Shift)
    assert has_color(widget, "focus", look)


@pytest.mark.parametrize("make", MAKERS)
def test_the_ring_is_whole_within_the_control(look: Look, stage: Stage, make: Maker) -> None:
    widget = make(look)
    stage.show(widget)
    stage.press(Qt.Key.Key_Tab)
    image, box, ring = picture(widget), widget.surface().toRect(), look.theme["focus"]
    middle = box.center()
    for point in (
        QPoint(middle.x(), box.top() - 4),
        QPoint(middle.x(), box.bottom() + 4),
        QPoint(box.left() - 4, middle.y()),
        QPoint(box.right() + 4, middle.y()),
    ):
        assert image.pixelColor(point).name() == ring
    assert ring not in {image.pixelColor(x, 0).name() for x in range(image.width())}


def test_the_ring_comes_back_with_the_window_as_it_was(look: Look, stage: Stage) -> None:
    widget = make_button(look)
    stage.show(widget)
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    widget.clearFocus()
    widget.setFocus(Qt.FocusReason.ActiveWindowFocusReason)
    assert widget.ring_shown
    widget.clearFocus()
    widget.setFocus(Qt.FocusReason.MouseFocusReason)
    widget.clearFocus()
    widget.setFocus(Qt.FocusReason.ActiveWindowFocusReason)
    assert not widget.ring_shown


def test_a_control_without_a_name_is_refused(look: Look, qapp: QApplication) -> None:
    with pytest.raises(ValueError, match="accessible name"):
        Button(look, " ", "Print")


@pytest.mark.parametrize("name", THEME_NAMES)
@pytest.mark.parametrize("kind", Kind)
def test_each_state_of_a_button_looks_different(name: str, kind: Kind) -> None:
    worn = theme(name)
    rest = skin(worn, kind, State())
    hovered = skin(worn, kind, State(hovered=True))
    pressed = skin(worn, kind, State(hovered=True, pressed=True))
    disabled = skin(worn, kind, State(enabled=False))
    assert len({rest, hovered, pressed, disabled}) == 4


@pytest.mark.parametrize("name", THEME_NAMES)
def test_an_outline_out_of_use_is_dashed(name: str) -> None:
    assert skin(theme(name), Kind.OUTLINED, State(enabled=False)).dashed


@pytest.mark.parametrize("name", ["contrast-dark", "contrast-light"])
@pytest.mark.parametrize("kind", [Kind.OUTLINED, Kind.GHOST])
def test_contrast_themes_outline_every_button(name: str, kind: Kind) -> None:
    assert skin(theme(name), kind, State()).border == "edge"


def test_a_primary_button_is_painted_in_the_themes_colour(look: Look, qtbot: QtBot) -> None:
    button = Button(look, "Print", "Print", kind=Kind.PRIMARY)
    qtbot.addWidget(button)
    at = QPoint(button.sizeHint().width() // 2, RESERVE_PX + 4)
    assert picture(button).pixelColor(at).name() == look.theme["primary"]
    button.setDown(True)
    assert picture(button).pixelColor(at).name() == look.theme["primary_press"]
    button.setDown(False)
    look.set_theme(theme("contrast-dark"))
    assert picture(button).pixelColor(at).name() == "#ffe500"


def test_the_pointer_changes_the_ground(look: Look, stage: Stage) -> None:
    button = Button(look, "Print", "Print")
    stage.show(button)
    at = QPoint(button.width() // 2, RESERVE_PX + 4)
    assert picture(button).pixelColor(at).name() == look.theme["paper"]
    button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    middle = QPointF(button.rect().center())
    QApplication.sendEvent(button, QEnterEvent(middle, middle, middle))
    assert picture(button).pixelColor(at).name() == look.theme["soft2"]
    button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
    QApplication.sendEvent(button, QEvent(QEvent.Type.Leave))


def test_an_icon_alone_shows_its_name_as_a_tooltip(look: Look, qtbot: QtBot) -> None:
    button = Button(look, "Print this page", "Print", "printer")
    qtbot.addWidget(button)
    assert button.toolTip() == ""
    wide = button.sizeHint().width()
    button.set_words_shown(False)
    assert button.toolTip() == "Print this page"
    assert button.sizeHint().width() == button.sizeHint().height() < wide
    button.set_icon("")
    assert button.toolTip() == "", "without an icon the words stay"


def test_a_button_can_say_something_else(look: Look, qtbot: QtBot) -> None:
    button = Button(look, "Listen", "Listen", "volume-2")
    qtbot.addWidget(button)
    button.set_words("Stop")
    assert (button.words, button.accessibleName()) == ("Stop", "Stop")
    button.set_words("Stop", "Stop reading aloud")
    assert button.accessibleName() == "Stop reading aloud"
    button.set_height(88)
    assert button.sizeHint().height() == 88 + 2 * RESERVE_PX


def test_the_icon_can_stand_after_the_words(look: Look, qtbot: QtBot) -> None:
    button = Button(look, "Next", "Next", "arrow-right", Kind.PRIMARY)
    qtbot.addWidget(button)
    before = picture(button)
    button.set_icon_right(True)
    assert picture(button) != before
    button.set_kind(Kind.OUTLINED)
    assert has_color(button, "edge", look)


def segments(control: Segmented) -> list[Segment]:
    return control.findChildren(Segment)


def test_the_first_choice_is_shown_and_each_is_a_radio_button(look: Look, qtbot: QtBot) -> None:
    control = Segmented(look, "View", VIEWS)
    qtbot.addWidget(control)
    assert control.chosen == "healthy"
    roles = {QAccessible.queryAccessibleInterface(segment).role() for segment in segments(control)}
    assert roles == {QAccessible.Role.RadioButton}
    assert [segment.accessibleName() for segment in segments(control)] == [words for _, words in VIEWS]


def test_choosing_by_mouse_is_told_and_by_program_is_not(look: Look, qtbot: QtBot, stage: Stage) -> None:
    control = Segmented(look, "View", VIEWS)
    stage.show(control)
    with qtbot.waitSignal(control.choice_chosen) as told:
        QTest.mouseClick(segments(control)[1], Qt.MouseButton.LeftButton)
    assert told.args == ["leaking"]
    with qtbot.assertNotEmitted(control.choice_chosen):
        control.choose("both")
        control.choose("nothing of the sort")
    assert control.chosen == "both"


def test_tab_enters_at_the_choice_and_arrows_choose(look: Look, qtbot: QtBot, stage: Stage) -> None:
    control = Segmented(look, "View", VIEWS)
    control.choose("leaking")
    stage.show(control)
    stage.press(Qt.Key.Key_Tab)
    assert stage.window.focusWidget() is segments(control)[1]
    with qtbot.waitSignal(control.choice_chosen) as told:
        stage.press(Qt.Key.Key_Right)
    assert told.args == ["both"]
    assert has_color(control, "focus", look), "the ring goes round the whole control"
    stage.press(Qt.Key.Key_Tab)
    assert stage.window.focusWidget() not in segments(control), "Tab stops once"
    assert not has_color(control, "focus", look)


def test_choices_can_be_replaced(look: Look, qtbot: QtBot) -> None:
    control = Segmented(look, "View", VIEWS)
    qtbot.addWidget(control)
    control.set_choices([("one", "One")])
    assert control.chosen == "one"
    kept = segments(control)
    control.set_choices([("one", "One")])
    assert segments(control) == kept, "the same choices need no new buttons"
    control.set_choices([])
    assert control.chosen == ""


def test_segments_are_equally_wide_and_large_enough(look: Look, stage: Stage) -> None:
    control = Segmented(look, "View", VIEWS)
    stage.show(control)
    widths = [segment.width() for segment in segments(control)]
    assert max(widths) - min(widths) <= 1
    assert min(segment.height() for segment in segments(control)) >= 44
    look.set_text_percent(200)
    assert min(segment.minimumWidth() for segment in segments(control)) > min(widths)


def test_a_switch_is_toggled_and_shows_a_tick(look: Look, qtbot: QtBot, stage: Stage) -> None:
    switch = Switch(look, "Names", "tag")
    stage.show(switch)
    off = picture(switch)
    with qtbot.waitSignal(switch.toggled) as told:
        QTest.keyClick(switch, Qt.Key.Key_Space)
    assert told.args == [True]
    assert picture(switch) != off
    state = QAccessible.queryAccessibleInterface(switch).state()
    assert state.checked == 1


def test_long_words_of_a_switch_and_a_link_wrap(look: Look, qtbot: QtBot) -> None:
    words = "Herzklappenfehler und alles was man darüber wissen möchte"
    for widget in (Switch(look, words, "tag"), LinkRow(look, words, "file-text")):
        qtbot.addWidget(widget)
        narrow = widget.minimumSizeHint().width()
        assert narrow < widget.sizeHint().width()
        assert widget.heightForWidth(narrow) > widget.heightForWidth(widget.sizeHint().width())
