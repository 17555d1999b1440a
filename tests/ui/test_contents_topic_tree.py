"""The tree is walked and pressed by keyboard and mouse, remembers what is open, and cuts no title short."""

import pytest
from PySide6.QtCore import QModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QStyleOptionViewItem, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.support.shelf import HEART, made_up_library
from viewer.library.address import Address, article, slugify
from viewer.places import find_places
from viewer.render.theme import THEME_NAMES, Theme, load_theme
from viewer.ui.contents.row_delegate import RowDelegate
from viewer.ui.contents.row_model import IN_TOPIC, Index, RowRole
from viewer.ui.contents.row_shape import RowShape
from viewer.ui.contents.topic_model import TopicModel
from viewer.ui.contents.topic_tree import TopicTree
from viewer.ui.style.fonts import load_fonts
from viewer.ui.style.icons import Icons
from viewer.ui.style.look import Look

RESOURCES = find_places().resources
LONG = "Transcatheter edge-to-edge repair of the mitral valve: what to expect before, during and after it"
LEFT = Qt.MouseButton.LeftButton
TAB = Qt.FocusReason.TabFocusReason
MANY_TOPICS, MANY_ARTICLES = 100, 100
LEAK = article("mitral-valve-regurgitation")


def theme(name: str) -> Theme:
    return load_theme(RESOURCES / "themes" / f"{name}.toml")


@pytest.fixture
def look(qapp: QApplication) -> Look:
    return Look(theme("light"), load_fonts(), Icons(RESOURCES / "icons"))


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(288, 800)
    return host


@pytest.fixture
def tree(look: Look, host: QWidget, qtbot: QtBot) -> TopicTree:
    """The tree under a field, which has the focus."""
    field, tree = QLineEdit(), TopicTree(look)
    column = QVBoxLayout(host)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(field)
    column.addWidget(tree)
    tree.set_library(made_up_library())
    with qtbot.waitActive(host):
        host.show()
        host.activateWindow()
    field.setFocus()
    return tree


def row(tree: TopicTree, address: Address) -> QModelIndex:
    model = tree.model()
    assert isinstance(model, TopicModel)
    found = model.rows_of(address)
    return found[-1] if found else QModelIndex()


def topic(slug: str) -> Address:
    return Address("topic", slug)


def is_open(tree: TopicTree, slug: str) -> bool:
    return tree.isExpanded(row(tree, topic(slug)))


def click(tree: TopicTree, address: Address) -> None:
    QTest.mouseClick(tree.viewport(), LEFT, pos=tree.visualRect(row(tree, address)).center())


def current(tree: TopicTree) -> str:
    return str(tree.currentIndex().data())


def opened(tree: TopicTree) -> list[Address]:
    asked: list[Address] = []
    tree.open_requested.connect(asked.append)
    return asked


def visible_titles(tree: TopicTree) -> list[str]:
    titles = []
    index = tree.model().index(0, 0)
    while index.isValid():
        titles.append(str(index.data()))
        index = tree.indexBelow(index)
    return titles


def grab(tree: TopicTree) -> QImage:
    return tree.grab().toImage()


# Opening


def test_a_click_on_an_article_asks_for_it(tree: TopicTree) -> None:
    asked = opened(tree)
    click(tree, LEAK)
    assert asked == [LEAK]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_key_asks_for_the_article_it_is_on(tree: TopicTree, key: Qt.Key) -> None:
    asked = opened(tree)
    tree.setCurrentIndex(row(tree, LEAK))
    QTest.keyClick(tree, key)
    assert asked == [LEAK]


def test_the_whole_row_of_a_topic_opens_and_closes_it(tree: TopicTree) -> None:
    asked = opened(tree)
    place = tree.visualRect(row(tree, topic("heart-valves")))
    QTest.mouseClick(tree.viewport(), LEFT, pos=QPoint(place.right() - 20, place.center().y()))
    assert not is_open(tree, "heart-valves")
    QTest.mouseClick(tree.viewport(), LEFT, pos=QPoint(place.left() + 20, place.center().y()))
    assert is_open(tree, "heart-valves")
    assert asked == []


def test_a_double_click_opens_a_topic_once(tree: TopicTree) -> None:
    tree.set_open_topics(())
    place = tree.visualRect(row(tree, topic("heart-valves"))).center()
    QTest.mouseClick(tree.viewport(), LEFT, pos=place)
    QTest.mouseDClick(tree.viewport(), LEFT, pos=place)
    assert is_open(tree, "heart-valves")


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_a_key_opens_and_closes_the_topic_it_is_on(tree: TopicTree, key: Qt.Key) -> None:
    tree.setCurrentIndex(row(tree, topic("heart-valves")))
    QTest.keyClick(tree, key)
    assert not is_open(tree, "heart-valves")
    QTest.keyClick(tree, key)
    assert is_open(tree, "heart-valves")


def test_left_and_right_close_and_open(tree: TopicTree) -> None:
    tree.setCurrentIndex(row(tree, LEAK))
    QTest.keyClick(tree, Qt.Key.Key_Left)
    assert current(tree) == "Heart valves"
    QTest.keyClick(tree, Qt.Key.Key_Left)
    assert not is_open(tree, "heart-valves")
    QTest.keyClick(tree, Qt.Key.Key_Right)
    assert is_open(tree, "heart-valves")


def test_keys_walk_without_selecting_or_opening(tree: TopicTree) -> None:
    asked = opened(tree)
    tree.select(LEAK)
    tree.setFocus(TAB)
    assert current(tree) == "Mitral valve regurgitation"
    QTest.keyClick(tree, Qt.Key.Key_Down)
    assert current(tree) == "Mitral valve prolapse"
    QTest.keyClick(tree, Qt.Key.Key_End)
    assert current(tree) == "Atrial fibrillation"
    QTest.keyClick(tree, Qt.Key.Key_Home)
    assert current(tree) == "How the heart works"
    assert tree.selectionModel().selectedIndexes() == [row(tree, LEAK)]
    assert asked == []


def test_typing_letters_goes_to_the_title(tree: TopicTree) -> None:
    tree.setFocus(TAB)
    QTest.keyClicks(tree, "aor")
    assert current(tree) == "Aortic stenosis"


# Which article is open


def test_selecting_opens_the_topic_and_asks_for_nothing(tree: TopicTree) -> None:
    asked = opened(tree)
    tree.set_open_topics(())
    tree.select(article("mitral-valve-regurgitation", 2, "what-is-it"))
    assert is_open(tree, "heart-valves")
    assert tree.selectionModel().selectedIndexes() == [row(tree, LEAK)]
    assert asked == []


def test_selecting_brings_the_article_into_view(tree: TopicTree) -> None:
    tree.set_library(
        made_up_library({f"Topic {n}": [f"Article {n} {m}" for m in range(9)] for n in range(9)})
    )
    tree.select(article("article-8-8"))
    place = tree.visualRect(row(tree, article("article-8-8")))
    # Qt leaves a row's last pixel below the edge, which is the gap between two rows.
    assert tree.viewport().rect().contains(place.adjusted(0, 0, 0, -1))


@pytest.mark.parametrize("place", [(0, 8), (4, 4), (4, 0), (8, 8)])
@pytest.mark.parametrize("before", [0, 10_000])
def test_the_open_article_has_its_topic_or_two_rows_around_it_in_sight(
    tree: TopicTree, place: tuple[int, int], before: int
) -> None:
    tree.set_library(
        made_up_library({f"Topic {n}": [f"Article {n} {m}" for m in range(9)] for n in range(9)})
    )
    tree.set_open_topics([f"topic-{n}" for n in range(9)])
    QApplication.processEvents()
    tree.verticalScrollBar().setValue(before)
    tree.select(article(f"article-{place[0]}-{place[1]}"))
    here, view = row(tree, article(f"article-{place[0]}-{place[1]}")), tree.viewport().rect()
    heading = tree.visualRect(here.parent())
    assert view.contains(heading.adjusted(0, 0, 0, -1))
    margin = 2 * 40
    bar = tree.verticalScrollBar()
    below = view.bottom() - tree.visualRect(here).bottom()
    assert below >= margin - 1 or bar.value() == bar.maximum()


def test_a_topic_taller_than_the_tree_gives_way_to_two_rows_above_the_open_article(tree: TopicTree) -> None:
    tree.set_library(made_up_library({"Long": [f"Article {n}" for n in range(60)]}))
    tree.select(article("article-50"))
    here = tree.visualRect(row(tree, article("article-50")))
    assert here.top() >= 2 * 40
    assert here.bottom() <= tree.viewport().height() - 2 * 40


def test_what_was_pressed_in_the_tree_does_not_move(tree: TopicTree) -> None:
    tree.set_library(
        made_up_library({f"Topic {n}": [f"Article {n} {m}" for m in range(9)] for n in range(9)})
    )
    tree.set_open_topics([f"topic-{n}" for n in range(9)])
    tree.select(article("article-0-0"))
    tree.open_requested.connect(tree.select)
    QApplication.processEvents()
    tree.verticalScrollBar().setValue(150)
    heights = range(tree.viewport().height() - 50, 0, -9)
    seen = (tree.indexAt(QPoint(40, y)).data(RowRole.ADDRESS) for y in heights)
    address = next(each for each in seen if each is not None and each.kind == "article")
    click(tree, address)
    assert tree.selectionModel().selectedIndexes() == [row(tree, address)]
    assert tree.verticalScrollBar().value() == 150


def test_a_place_that_is_not_shown_selects_nothing(tree: TopicTree) -> None:
    tree.select(LEAK)
    tree.select(Address("diagram", "heart-inside"))
    assert tree.selectionModel().selectedIndexes() == []
    tree.select(None)
    assert tree.selectionModel().selectedIndexes() == []


def test_an_article_in_two_topics_is_marked_in_both(tree: TopicTree) -> None:
    tree.set_library(made_up_library({"My bookmarks": ["Echo"], "Tests": ["Scan", "Echo"]}))
    tree.set_open_topics({"my-bookmarks"})
    tree.select(article("echo"))
    marked = [index.parent().data() for index in tree.selectionModel().selectedIndexes()]
    assert sorted(marked) == ["My bookmarks", "Tests"]
    assert tree.open_topics == ("my-bookmarks",)
    tree.set_open_topics(())
    tree.select(article("echo"))
    assert tree.open_topics == ("tests",)


# What stays open


def test_a_small_library_is_open_at_first_and_a_large_one_is_not(tree: TopicTree, look: Look) -> None:
    assert tree.open_topics == ("heart-rhythm", "heart-valves", "how-the-heart-works")
    large = TopicTree(look)
    large.set_library(
        made_up_library({f"Topic {n}": [f"Article {n} {m}" for m in range(9)] for n in range(3)})
    )
    assert list(large.open_topics) == []
    large.select(article("article-1-1"))
    assert list(large.open_topics) == ["topic-1"]


def test_what_is_open_stays_open_in_a_new_library(tree: TopicTree) -> None:
    tree.set_open_topics({"heart-valves"})
    click(tree, topic("heart-rhythm"))
    tree.set_library(made_up_library({**HEART, "Heart rhythm": ["Palpitations"]}))
    assert tree.open_topics == ("heart-rhythm", "heart-valves")
    assert is_open(tree, "heart-rhythm")
    assert not is_open(tree, "how-the-heart-works")


def test_the_same_topics_of_a_new_library_do_not_move(tree: TopicTree) -> None:
    topics = {f"Topic {n}": [f"Article {n} {m}" for m in range(9)] for n in range(9)}
    tree.set_library(made_up_library(topics))
    tree.set_open_topics([f"topic-{n}" for n in range(9)])
    tree.select(article("article-0-0"))
    QApplication.processEvents()
    tree.verticalScrollBar().setValue(1500)
    tree.set_library(made_up_library({**topics, "Topic 8": ["Palpitations"]}))
    QApplication.processEvents()
    assert tree.verticalScrollBar().value() == 1500
    assert tree.selectionModel().selectedIndexes() == [row(tree, article("article-0-0"))]


def test_a_topic_that_is_new_in_a_small_library_is_open(tree: TopicTree) -> None:
    click(tree, topic("heart-rhythm"))
    tree.set_library(made_up_library({"My bookmarks": ["Overview"], **HEART}))
    assert is_open(tree, "my-bookmarks")
    assert not is_open(tree, "heart-rhythm")


def test_what_was_open_at_the_last_start_is_open_again(look: Look) -> None:
    restored = TopicTree(look)
    restored.set_open_topics({"heart-rhythm"})
    restored.set_library(made_up_library())
    assert restored.open_topics == ("heart-rhythm",)


# The ring


def test_the_ring_is_for_the_keyboard(tree: TopicTree) -> None:
    shown = []
    tree.setFocus(TAB)
    shown.append(tree.ring_shown)
    click(tree, topic("heart-rhythm"))
    shown.append(tree.ring_shown)
    QTest.keyClick(tree, Qt.Key.Key_Down)
    shown.append(tree.ring_shown)
    assert shown == [True, False, True]


@pytest.mark.parametrize("name", THEME_NAMES)
def test_the_ring_lies_inside_the_row_and_is_not_cut_off(tree: TopicTree, look: Look, name: str) -> None:
    look.set_theme(theme(name))
    tree.select(LEAK)
    tree.setFocus(TAB)
    image, place = grab(tree), tree.visualRect(row(tree, LEAK))
    ring = QColor(look.theme["focus"])
    found = [
        (x, y)
        for x in range(place.left(), place.right() + 1)
        for y in range(place.top() - 3, place.bottom() + 4)
        if image.pixelColor(x, y) == ring
    ]
    xs, ys = [x for x, _ in found], [y for _, y in found]
    assert (min(xs), max(xs)) == (16, 271)
    assert (min(ys), max(ys)) == (place.top() + 2, place.bottom() - 2)


# How it looks


def colors_in(image: QImage, place: QRect) -> set[str]:
    return {
        image.pixelColor(x, y).name()
        for x in range(place.left(), place.right() + 1)
        for y in range(place.top(), place.bottom() + 1)
    }


@pytest.mark.parametrize("name", THEME_NAMES)
def test_the_open_article_has_its_ground_and_its_bar(tree: TopicTree, look: Look, name: str) -> None:
    look.set_theme(theme(name))
    tree.select(LEAK)
    tree.clearFocus()
    image, place = grab(tree), tree.visualRect(row(tree, LEAK))
    middle = place.center().y()
    assert image.pixelColor(place.left() + 50, middle - 14).name() == look.theme["soft"]
    bar = look.theme["on_primary" if look.theme.contrast else "primary"]
    assert image.pixelColor(23, middle).name() == bar
    if look.theme.contrast:
        assert look.theme["on_primary"] in colors_in(image, place.adjusted(60, 8, -30, -8))


def test_a_row_that_was_read_has_a_tick(tree: TopicTree) -> None:
    before = grab(tree)
    tree.set_visited({article("overview")})
    after = grab(tree)
    place = tree.visualRect(row(tree, article("overview")))
    changed = [
        x
        for x in range(288)
        if before.pixelColor(x, place.center().y()) != after.pixelColor(x, place.center().y())
    ]
    assert changed
    assert min(changed) > 240


def test_the_row_under_the_pointer_and_the_row_held_down_are_tinted(tree: TopicTree, look: Look) -> None:
    place = tree.visualRect(row(tree, LEAK))
    spot = QPoint(30, place.center().y())
    QTest.mouseMove(tree.viewport(), place.center())
    assert grab(tree).pixelColor(spot).name() == look.theme["soft2"]
    QTest.mousePress(tree.viewport(), LEFT, pos=place.center())
    assert grab(tree).pixelColor(spot).name() == look.theme["soft"]
    QTest.mouseRelease(tree.viewport(), LEFT, pos=place.center())
    assert grab(tree).pixelColor(spot).name() == look.theme["soft2"]


def test_a_long_title_takes_as_many_lines_as_it_needs(tree: TopicTree) -> None:
    tree.set_library(made_up_library({"Valves": ["Short", LONG]}))
    tree.set_open_topics({"valves"})
    short = tree.visualRect(row(tree, article("short"))).height()
    long = tree.visualRect(row(tree, article(slugify(LONG)))).height()
    assert short == 40
    assert long >= 40 + 3 * 20
    tree.window().resize(600, 800)
    QApplication.processEvents()
    assert tree.visualRect(row(tree, article(slugify(LONG)))).height() == 60


def test_a_row_is_as_high_as_the_lines_it_is_painted_in(tree: TopicTree, look: Look) -> None:
    title = "Stents and bypass surgery now"
    shape = RowShape(look, tree.width(), IN_TOPIC)
    words = next(
        title[:end]
        for end in range(len(title), 10, -1)
        if shape.title(title[:end], heavy=False).lines == 1
        and shape.title(title[:end], heavy=True).lines == 2
    )
    tree.set_library(made_up_library({"Treatments": [words, "Short"]}))
    tree.set_open_topics({"treatments"})
    address = article(slugify(words))
    assert tree.visualRect(row(tree, address)).height() == 40
    tree.select(address)
    assert tree.visualRect(row(tree, address)).height() == 60
    tree.select(article("short"))
    assert tree.visualRect(row(tree, address)).height() == 40


def test_the_rows_have_the_designs_heights_and_grow(tree: TopicTree, look: Look) -> None:
    assert tree.visualRect(row(tree, topic("heart-valves"))).height() == 46
    look.set_text_percent(200)
    assert tree.visualRect(row(tree, topic("heart-valves"))).height() == round(46 * look.scale)
    assert tree.sizeHint().width() == round(288 * look.scale)


# Assistive technology


def test_a_screen_reader_finds_named_rows(tree: TopicTree) -> None:
    tree.select(LEAK)
    tree.setFocus(TAB)
    seen = QAccessible.queryAccessibleInterface(tree)
    assert seen.text(QAccessible.Text.Name) == "Topics"
    assert seen.role() == QAccessible.Role.Tree
    focused = seen.focusChild()
    assert focused.text(QAccessible.Text.Name) == "Mitral valve regurgitation, level 2, 1 of 3"
    assert focused.state().selected


def test_a_screen_reader_hears_that_a_topic_is_open_or_closed(tree: TopicTree) -> None:
    tree.set_open_topics({"heart-valves"})
    seen = QAccessible.queryAccessibleInterface(tree)
    rows = [seen.child(number) for number in range(3)]
    said = [(row.text(QAccessible.Text.Name), bool(row.state().expanded)) for row in rows]
    assert said == [
        ("Topics", False),
        ("How the heart works, level 1, 1 of 3", False),
        ("Heart valves, level 1, 2 of 3", True),
    ]
    assert [bool(row.state().focusable) for row in rows[1:]] == [True, True]


# Many articles


class CountingDelegate(RowDelegate):
    """Counts the rows that are measured."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.measured: set[str] = set()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        self.measured.add(str(index.data()))
        return super().sizeHint(option, index)


def test_ten_thousand_articles_are_not_looked_at_until_their_topic_opens(tree: TopicTree, look: Look) -> None:
    delegate = CountingDelegate(look)
    tree.setItemDelegate(delegate)
    topics = {f"Topic {n}": [f"Article {n} {m}" for m in range(MANY_ARTICLES)] for n in range(MANY_TOPICS)}
    tree.set_open_topics(())
    tree.set_library(made_up_library(topics))
    grab(tree)
    articles = {title for title in delegate.measured if title.startswith("Article")}
    assert articles == set()
    tree.expand(row(tree, topic("topic-5")))
    grab(tree)
    articles = {title for title in delegate.measured if title.startswith("Article")}
    assert 0 < len(articles) <= MANY_ARTICLES


def test_a_long_topic_opens_in_pieces_and_the_open_article_is_marked_once_it_is_there(
    tree: TopicTree, qtbot: QtBot
) -> None:
    tree.set_open_topics(())
    tree.set_library(made_up_library({"Long": [f"Article {n}" for n in range(700)], "Short": ["Echo"]}))
    long = row(tree, topic("long"))
    tree.expand(long)
    assert tree.model().rowCount(long) < 100
    tree.select(article("article-650"))
    assert tree.selectionModel().selectedIndexes() == []
    qtbot.waitUntil(lambda: tree.model().rowCount(row(tree, topic("long"))) == 700)
    here = row(tree, article("article-650"))
    assert tree.selectionModel().selectedIndexes() == [here]
    assert tree.viewport().rect().contains(tree.visualRect(here).adjusted(0, 0, 0, -1))
    assert str(here.data(Qt.ItemDataRole.AccessibleTextRole)) == "Article 650, level 2, 651 of 700"


def test_of_a_very_long_topic_more_comes_when_its_end_is_near(tree: TopicTree, qtbot: QtBot) -> None:
    tree.set_open_topics(())
    tree.set_library(made_up_library({"Long": [f"Article {n}" for n in range(1500)]}))
    tree.expand(row(tree, topic("long")))

    def count() -> int:
        return tree.model().rowCount(row(tree, topic("long")))

    qtbot.waitUntil(lambda: count() >= 1000)
    QApplication.processEvents()
    assert count() < 1500
    tree.verticalScrollBar().setValue(tree.verticalScrollBar().maximum())
    qtbot.waitUntil(lambda: count() > 1000)
    tree.setFocus(TAB)
    while count() < 1500:
        QTest.keyClick(tree, Qt.Key.Key_End)
        QApplication.processEvents()
    assert visible_titles(tree)[-1] == "Article 1499"


def test_an_empty_library_shows_its_sentence(tree: TopicTree) -> None:
    asked = opened(tree)
    tree.set_library(made_up_library({}))
    assert visible_titles(tree) == ["There are no topics here yet."]
    click_at = tree.visualRect(tree.model().index(0, 0)).center()
    QTest.mouseClick(tree.viewport(), LEFT, pos=click_at)
    tree.setFocus(TAB)
    QTest.keyClick(tree, Qt.Key.Key_Space)
    assert asked == []
