"""Everything in the window has a name and a role, is large enough to hit, and shows where the keyboard is."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QScrollBar, QWidget

from tests.support.desk import MITRAL, Person
from viewer.library.address import article, diagram, touch
from viewer.ui.controls.link_row import LinkRow
from viewer.ui.controls.painted import PaintedButton
from viewer.ui.rail.rows import SectionRow

SCREENS = (
    "article",
    "end",
    "last page",
    "find",
    "keys",
    "drawer",
    "picture",
    "two pictures",
    "touch",
    "notice",
)


def go_to(person: Person, screen: str) -> None:
    """Bring one of the screens up."""
    match screen:
        case "end":
            person.resize(800, 700)
            person.scroll_to(person.text.verticalScrollBar().maximum())
        case "last page":
            person.open(article(MITRAL.slug, 3))
        case "find":
            person.press("Ctrl+F")
            person.type("valve")
        case "keys":
            person.press("F1")
        case "drawer":
            person.resize(800, 480)
            person.press("F9")
        case "picture":
            person.open(diagram("heart-inside", "leaking", "mitral-valve"))
        case "two pictures":
            person.open(diagram("heart-inside", "side-by-side"))
        case "touch":
            person.open(touch("inside").at("mitral-valve"))
        case "notice":
            person.window.screens.say("A sentence.", "Do it")
    person.look()


def shown(person: Person) -> Iterator[QWidget]:
    """Every widget that can be seen."""
    yield person.window
    yield from (each for each in person.window.findChildren(QWidget) if each.isVisible())


def controls(person: Person) -> list[QWidget]:
    """What can be reached by Tab or pressed."""
    return [
        each
        for each in shown(person)
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus or isinstance(each, QAbstractButton | QLineEdit)
    ]


@pytest.mark.parametrize("screen", SCREENS)
def test_everything_that_takes_the_focus_has_a_name(person: Person, screen: str) -> None:
    go_to(person, screen)
    found = controls(person)
    assert len(found) > 3
    for each in found:
        interface = QAccessible.queryAccessibleInterface(each)
        assert interface is not None
        name = interface.text(QAccessible.Text.Name)
        assert name.strip(), f"a {type(each).__name__} in {type(each.parent()).__name__} has no name"
        assert interface.role() is not QAccessible.Role.NoRole


@pytest.mark.parametrize("screen", SCREENS)
def test_everything_that_is_pressed_is_large_enough(person: Person, screen: str) -> None:
    go_to(person, screen)
    for each in controls(person):
        if not isinstance(each, QAbstractButton):
            continue
        least = 34 if isinstance(each, SectionRow) else 38 if isinstance(each, LinkRow) else 44
        name = each.accessibleName()
        assert each.height() >= least, f"{type(each).__name__} “{name}” is {each.height()} high"
        assert each.width() >= 44, f"{type(each).__name__} “{name}” is {each.width()} wide"


def test_rows_of_the_topics_are_large_enough(person: Person) -> None:
    tree = person.window.tree
    index = tree.model().index(0, 0)
    heights = []
    while index.isValid():
        heights.append(tree.visualRect(index).height())
        index = tree.indexBelow(index)
    assert len(heights) >= 5
    assert min(heights) >= 40


def seen_part(button: PaintedButton) -> QRect:
    """What is seen of a button; some of it may be scrolled out of sight."""
    return button.surface().toRect() & button.visibleRegion().boundingRect()


@pytest.mark.parametrize("screen", SCREENS)
def test_two_controls_never_lie_on_each_other(person: Person, screen: str) -> None:
    go_to(person, screen)
    behind = screen in ("keys", "drawer")
    buttons = [each for each in controls(person) if isinstance(each, PaintedButton)]
    top = [each for each in buttons if not behind or not person.window.stack.isAncestorOf(each)]
    places = [seen_part(each).translated(each.mapTo(person.window, QPoint())) for each in top]
    for at, one in enumerate(places):
        for other, button in zip(places[at + 1 :], top[at + 1 :], strict=True):
            assert not one.intersects(other), f"“{top[at].accessibleName()}” and “{button.accessibleName()}”"


@pytest.mark.parametrize("theme", ["light", "dark", "contrast-dark", "contrast-light"])
def test_every_stop_of_the_keyboard_shows_where_it_is(person: Person, theme: str) -> None:
    person.desk.themes.choose(theme)
    seen: list[QWidget] = []
    for _ in range(120):
        person.press("Tab")
        stop = person.focus
        if seen and stop is seen[0]:
            break
        if stop in seen:
            continue
        seen.append(stop)
        image = person.look()
        ring = person.color("focus")
        where = QRect(stop.mapTo(person.window, QPoint()), stop.size()).adjusted(-12, -12, 12, 12)
        area = where.intersected(image.rect())
        found = sum(
            image.pixelColor(x, y) == ring
            for x in range(area.left(), area.right() + 1, 2)
            for y in range(area.top(), area.bottom() + 1)
        )
        assert found > 20, f"{type(stop).__name__} “{stop.accessibleName()}” shows no ring"
    assert len(seen) > 12


def test_no_scroll_bar_takes_the_focus(person: Person) -> None:
    for bar in person.window.findChildren(QScrollBar):
        assert not bar.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_the_window_says_what_it_shows(person: Person) -> None:
    interface = QAccessible.queryAccessibleInterface(person.window)
    assert interface is not None
    assert interface.text(QAccessible.Text.Name) == "Mitral valve regurgitation – Heartleaf"
    person.open(article("heart-valves"))
    assert interface.text(QAccessible.Text.Name) == "Heart valves: four one-way doors – Heartleaf"


def test_icons_alone_tell_their_name_to_the_pointer(person: Person) -> None:
    bar = person.window.toolbar
    for button in (bar.back, bar.forward, bar.bookmark, bar.theme, bar.help):
        assert button.toolTip() == button.accessibleName()
