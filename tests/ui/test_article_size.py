"""Text grows and shrinks from every door, the paragraph being read stays, nothing scrolls sideways."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication, QScrollBar, QWidget

from tests.support.desk import Person, block_at, blocks_of
from viewer.reading.textsize import LADDER
from viewer.render.typography import TextKind
from viewer.ui.article.boxes import text_rect
from viewer.ui.article.ending import Ending

CTRL = Qt.KeyboardModifier.ControlModifier


def percent(person: Person) -> int:
    return person.desk.look.typography.percent


def test_keys_go_up_and_down_the_ladder_and_back_to_100(person: Person) -> None:
    for wanted in LADDER[2:]:
        person.press("Ctrl++")
        assert percent(person) == wanted
    person.press("Ctrl+0")
    assert percent(person) == 100
    person.press("Ctrl+-")
    assert percent(person) == 90
    person.press("Ctrl+=")
    assert percent(person) == 100


def test_the_ladder_ends(person: Person) -> None:
    sizes = person.window.toolbar.sizes
    person.press(*["Ctrl++"] * 12)
    assert percent(person) == 300
    assert not person.button("Larger text", sizes).isEnabled()
    person.press(*["Ctrl+-"] * 12)
    assert percent(person) == 90
    assert not person.button("Smaller text", sizes).isEnabled()
    assert person.button("Larger text", sizes).isEnabled()


def test_the_buttons_do_the_same_and_show_the_size(person: Person) -> None:
    sizes = person.window.toolbar.sizes
    person.click(person.button("Larger text", sizes))
    assert percent(person) == 115
    person.click(person.button("Smaller text", sizes))
    person.click(person.button("Smaller text", sizes))
    assert percent(person) == 90
    person.click(person.button("Text size 90 percent, press for 100 percent", sizes))
    assert percent(person) == 100
    assert "Text size 100 percent, press for 100 percent" in person.buttons(sizes)


def test_ctrl_and_the_wheel_change_the_size_and_do_not_scroll(person: Person) -> None:
    person.turn_wheel(person.text.viewport(), 2, CTRL)
    assert percent(person) == 130
    assert person.scroll == 0
    person.turn_wheel(person.text.viewport(), -3, CTRL)
    assert percent(person) == 90


def test_the_wheel_alone_scrolls(person: Person) -> None:
    person.turn_wheel(person.text.viewport(), -3)
    assert person.scroll > 0
    assert percent(person) == 100


def test_every_kind_of_text_grows(person: Person) -> None:
    before = {block.text(): text_rect(block).height() for block in blocks_of(person.text) if block.text()}
    person.press(*["Ctrl++"] * 5)
    assert percent(person) == 200
    after = {block.text(): text_rect(block).height() for block in blocks_of(person.text) if block.text()}
    assert before.keys() == after.keys()
    assert all(after[words] > 1.5 * height for words, height in before.items() if words != "\ufffc")


@pytest.mark.parametrize("width", [1366, 1000, 600])
def test_another_size_sets_the_text_once_and_gives_all_their_place_at_once(
    person: Person, width: int
) -> None:
    person.resize(width, 768)
    window, written = person.window, []

    def note() -> None:
        written.append(percent(person))

    person.text.rewritten.connect(note)
    for size in (130, 300, 200, 100):
        person.desk.reader.set_text_size(size)
        parts: list[QWidget] = [window.toolbar, window.tree, window.pane, person.text, window.rail]
        parts += person.text.viewport().findChildren(Ending)
        places = [each.geometry() for each in parts]
        QApplication.processEvents()
        assert [each.geometry() for each in parts] == places
    assert written == [130, 300, 200, 100]


def test_what_is_not_ours_grows_too_and_the_window_is_not_told_of_it(person: Person) -> None:
    usual = person.window.font(), person.text.font(), person.window.tree.font()
    before = QApplication.font().pixelSize()
    person.desk.reader.set_text_size(300)
    QApplication.processEvents()
    assert QApplication.font().pixelSize() > before
    assert (person.window.font(), person.text.font(), person.window.tree.font()) == usual


def top_of(person: Person, words: str) -> float:
    """How far below the top of the view a block begins, in pixels."""
    block = next(block for block in blocks_of(person.text) if block.text() == words)
    return text_rect(block).top() - person.scroll


@pytest.mark.parametrize("share", [0.15, 0.6])
def test_the_paragraph_at_the_top_stays_there_whatever_changes(person: Person, share: float) -> None:
    person.scroll_to(round(person.text.verticalScrollBar().maximum() * share))
    words = person.first_words
    place = person.text.place()
    for change in (
        *[("press", "Ctrl++")] * 7,
        *[("press", "Ctrl+-")] * 8,
        ("press", "Ctrl+0"),
        *[("press", "Ctrl+T")] * 4,
        ("press", "F9"),
        ("press", "F9"),
    ):
        getattr(person, change[0])(change[1])
        assert person.first_words == words
        assert person.text.place() == place
    for width in (1100, 800, 480, 2000, 1366):
        person.resize(width, 768)
        assert person.first_words == words


def test_the_line_being_read_comes_back_to_within_a_pixel(person: Person) -> None:
    person.scroll_to(1700)
    words = person.first_words
    before = top_of(person, words)
    person.press("Ctrl++", "Ctrl++", "Ctrl++")
    person.press("Ctrl+0")
    assert abs(top_of(person, words) - before) <= 2
    person.resize(820, 600)
    person.resize(1366, 768)
    assert abs(top_of(person, words) - before) <= 2


def test_the_heading_gone_to_keeps_its_distance_in_lines(person: Person) -> None:
    person.text.go_to_heading("what-are-the-symptoms")
    for _ in range(4):
        person.press("Ctrl++")
        u = person.desk.look.typography.u
        assert -u <= top_of(person, "What are the symptoms?") <= 2 * u


def letters_in_column(person: Person) -> float:
    """How many characters of running English fit into the column."""
    metrics = QFontMetricsF(person.desk.look.fonts.of(person.desk.look.typography.style(TextKind.BODY)))
    paragraphs = [block.text() for block in blocks_of(person.text) if len(block.text()) > 150]
    words = " ".join(paragraphs)
    return person.text.column.width * len(words) / metrics.horizontalAdvance(words)


@pytest.mark.parametrize("size", [size for size in LADDER if size <= 200])
def test_the_column_holds_60_to_70_characters_up_to_200_percent_on_a_laptop(
    person: Person, size: int
) -> None:
    person.desk.reader.set_text_size(size)
    assert 60 <= letters_in_column(person) <= 70


@pytest.mark.parametrize("size", [250, 300])
def test_beyond_that_the_column_takes_the_window_less_its_sides(person: Person, size: int) -> None:
    person.desk.reader.set_text_size(size)
    column = person.text.column
    view = person.text.viewport().width()
    assert view - 57 <= column.width <= view - 55
    assert column.left >= 27


@pytest.mark.parametrize(
    ("width", "height"), [(480, 360), (800, 480), (1366, 768), (1080, 1920), (3840, 2160)]
)
@pytest.mark.parametrize("size", [100, 300])
def test_nothing_ever_scrolls_sideways(person: Person, width: int, height: int, size: int) -> None:
    person.resize(width, height)
    person.desk.reader.set_text_size(size)
    person.look()
    assert person.window.width() == width, "the window refuses to be so narrow"
    bar: QScrollBar = person.text.horizontalScrollBar()
    assert not bar.isVisible()
    assert bar.maximum() == 0
    edge = person.text.column.left + person.text.column.width
    assert edge <= person.text.viewport().width()
    assert person.text.document().size().width() <= person.text.viewport().width() + 1


def test_lines_keep_their_distance_at_every_size(person: Person) -> None:
    for size in (90, 100, 200):
        person.desk.reader.set_text_size(size)
        style = person.desk.look.typography.style(TextKind.BODY)
        block = next(
            block for block in blocks_of(person.text) if block.text().startswith("Your heart has four")
        )
        lines = [block.layout().lineAt(number) for number in range(block.layout().lineCount())]
        gaps = [after.y() - before.y() for before, after in pairwise(lines)]
        assert len(gaps) >= 2
        assert all(abs(gap - style.line_px) <= 0.06 * style.line_px for gap in gaps)


def test_a_figure_is_as_wide_as_the_column_at_every_size(person: Person) -> None:
    for size in (100, 200):
        person.desk.reader.set_text_size(size)
        figure = next(block for block in blocks_of(person.text) if block.text() == "\ufffc")
        rect = text_rect(figure)
        assert abs(figure.layout().lineAt(0).naturalTextWidth() - person.text.column.width) <= 1
        assert rect.height() > 0.3 * rect.width()
        assert block_at(person.text, rect.center().y()).text() == "\ufffc"


def test_a_click_lands_on_the_same_link_at_every_size(person: Person) -> None:
    for size in (100, 200):
        person.desk.reader.set_text_size(size)
        link = person.link("one-way doors for blood")
        person.text.show_stretch(link.start, link.end)
        spot: QPoint = person.place_of(link)
        assert person.text.anchorAt(spot) == link.target


@pytest.mark.parametrize(
    ("width", "percent", "units"),
    [(1366, 100, 2.0), (1366, 200, 2.0), (800, 100, 2.0), (800, 200, 1.5), (800, 300, 1.5)],
)
def test_the_title_takes_a_smaller_type_where_a_line_has_room_for_few_letters(
    person: Person, width: int, percent: int, units: float
) -> None:
    person.resize(width, 480)
    person.desk.reader.set_text_size(percent)
    title = next(block for block in blocks_of(person.text) if block.blockFormat().headingLevel() == 1)
    size = title.begin().fragment().charFormat().font().pixelSize()
    assert size == round(units * person.desk.look.typography.u)


def test_the_title_follows_the_width_of_the_window(person: Person) -> None:
    def size() -> int:
        title = next(block for block in blocks_of(person.text) if block.blockFormat().headingLevel() == 1)
        return title.begin().fragment().charFormat().font().pixelSize()

    person.desk.reader.set_text_size(200)
    person.resize(800, 480)
    assert size() == 60
    person.resize(1366, 768)
    assert size() == 80
