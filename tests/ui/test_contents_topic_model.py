"""The model says what the library holds, row by row, and makes nothing before it is asked for."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from tests.support.shelf import made_up_library
from viewer.library.address import Address, article
from viewer.ui.contents.row_model import IN_TOPIC, TOPIC, RowRole, RowWords
from viewer.ui.contents.topic_model import TopicModel

SPOKEN = Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def model(qapp: QApplication) -> TopicModel:
    model = TopicModel()
    model.set_library(made_up_library())
    return model


def drawn(model: TopicModel) -> list[str]:
    """The rows as a reader sees them with all topics open."""
    rows = []
    for row in range(model.rowCount()):
        topic = model.index(row, 0)
        rows.append(str(topic.data()))
        rows += [f"  {model.index(child, 0, topic).data()}" for child in range(model.rowCount(topic))]
    return rows


def test_topics_stand_over_their_articles_in_reading_order(model: TopicModel) -> None:
    assert drawn(model) == [
        "How the heart works",
        "  Overview",
        "  How the heart pumps",
        "Heart valves",
        "  Mitral valve regurgitation",
        "  Mitral valve prolapse",
        "  Aortic stenosis",
        "Heart rhythm",
        "  Atrial fibrillation",
    ]


def test_qt_finds_the_model_sound_through_its_changes(qapp: QApplication) -> None:
    model = TopicModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_library(made_up_library())
    model.set_visited({article("overview")})
    model.set_library(made_up_library({}))
    assert tester.model() is model


def test_a_row_knows_its_address_level_and_icon(model: TopicModel) -> None:
    topic = model.index(1, 0)
    leak = model.index(0, 0, topic)
    assert topic.data(RowRole.ADDRESS) == Address("topic", "heart-valves")
    assert (model.words(topic), topic.data(RowRole.ICON)) == (RowWords(TOPIC, "Heart valves"), "heart")
    assert leak.data(RowRole.ADDRESS) == article("mitral-valve-regurgitation")
    assert model.words(leak) == RowWords(IN_TOPIC, "Mitral valve regurgitation")
    assert leak.data(RowRole.ICON) is None
    assert leak.parent() == topic
    assert topic.parent() == QModelIndex()


def test_a_screen_reader_hears_level_place_and_whether_it_was_read(model: TopicModel) -> None:
    model.set_visited({article("mitral-valve-prolapse")})
    topic = model.index(1, 0)
    assert topic.data(SPOKEN) == "Heart valves, level 1, 2 of 3"
    assert model.index(0, 0, topic).data(SPOKEN) == "Mitral valve regurgitation, level 2, 1 of 3"
    assert model.index(1, 0, topic).data(SPOKEN) == "Mitral valve prolapse, level 2, 2 of 3, read"


def test_only_rows_that_became_read_or_unread_are_repainted(model: TopicModel) -> None:
    changed: list[str] = []

    def note(first: QModelIndex, last: QModelIndex) -> None:
        changed.append(str(first.parent().data()))

    model.dataChanged.connect(note)
    model.set_visited({article("overview")})
    model.set_visited({article("overview"), article("aortic-stenosis")})
    assert changed == ["How the heart works", "Heart valves"]
    assert model.rows_of(article("overview"))[0].data(RowRole.VISITED) is True
    model.set_visited(set())
    assert model.rows_of(article("overview"))[0].data(RowRole.VISITED) is False


def test_an_address_finds_its_rows(model: TopicModel) -> None:
    assert [row.data() for row in model.rows_of(article("aortic-stenosis"))] == ["Aortic stenosis"]
    assert [row.data() for row in model.rows_of(Address("topic", "heart-rhythm"))] == ["Heart rhythm"]
    assert model.rows_of(article("unheard-of")) == []
    assert model.rows_of(Address("diagram", "overview")) == []


def test_an_article_may_stand_in_two_topics(model: TopicModel) -> None:
    model.set_library(made_up_library({"My bookmarks": ["Echo"], "Tests": ["Scan", "Echo"]}))
    rows = model.rows_of(article("echo"))
    assert [str(row.parent().data()) for row in rows] == ["My bookmarks", "Tests"]


def test_every_row_can_be_stepped_on(model: TopicModel) -> None:
    topic = model.index(0, 0)
    wanted = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
    assert model.flags(topic) == wanted
    assert model.flags(model.index(0, 0, topic)) == wanted | Qt.ItemFlag.ItemNeverHasChildren
    model.set_library(made_up_library({}))
    assert model.flags(model.index(0, 0)) == wanted | Qt.ItemFlag.ItemNeverHasChildren
    assert model.flags(QModelIndex()) == Qt.ItemFlag.NoItemFlags


def test_the_column_has_a_name(model: TopicModel) -> None:
    assert model.headerData(0, Qt.Orientation.Horizontal) == "Topics"
    assert model.headerData(0, Qt.Orientation.Horizontal, int(Qt.ItemDataRole.ToolTipRole)) is None


def test_an_empty_library_is_said_in_a_sentence(qapp: QApplication) -> None:
    model = TopicModel()
    assert model.rowCount() == 0
    model.set_library(made_up_library({}))
    assert drawn(model) == ["There are no topics here yet."]
    notice = model.index(0, 0)
    assert notice.data(SPOKEN) == notice.data()
    assert notice.data(RowRole.ADDRESS) is None


def test_there_is_nothing_outside_the_tree(model: TopicModel) -> None:
    assert model.data(QModelIndex()) is None
    assert not model.index(3, 0).isValid()
    assert not model.index(0, 1).isValid()
    assert model.rowCount(model.index(0, 0, model.index(0, 0))) == 0
