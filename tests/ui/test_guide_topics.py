"""Guides stand under their topic, and are offered beside their articles."""

import pytest
from PySide6.QtCore import QModelIndex, Qt

from tests.support.desk import Person
from tests.support.tiny_guides import GUIDE, OWN, own, shipped
from tests.support.tiny_library import TinyLibrary
from viewer.library.address import Address, article
from viewer.ui.contents.row_model import RowRole
from viewer.ui.contents.topic_model import TopicModel

LEAK = Address("guide", "leaking-door")


@pytest.fixture
def model(tiny: TinyLibrary) -> TopicModel:
    shipped(tiny).write_text(GUIDE)
    own(tiny).write_text(OWN)
    made = TopicModel()
    made.set_library(tiny.loaded())
    return made


def rows(model: TopicModel) -> list[str]:
    above = model.index(0, 0)
    return [str(model.index(row, 0, above).data()) for row in range(model.rowCount(above))]


def test_guides_stand_after_the_articles_of_their_topic(model: TopicModel) -> None:
    assert rows(model) == [
        "Heart doors",
        "Leaky door",
        "Step by step: A leaking door",
        "Step by step: Our own door",
    ]


def test_a_guide_has_its_icon_its_address_and_no_tick(model: TopicModel) -> None:
    (index,) = model.rows_of(LEAK)
    assert index.parent() == model.index(0, 0)
    assert [index.data(role) for role in (RowRole.ADDRESS, RowRole.ICON)] == [LEAK, "circle-play"]
    assert index.data(RowRole.VISITED) is None
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == ("Step by step: A leaking door, level 2, 3 of 4")
    assert model.rowCount(index) == 0


def test_no_guide_is_where_it_is_not(model: TopicModel) -> None:
    assert model.rows_of(Address("guide", "heart-doors")) == []
    assert model.rows_of(article("leaking-door")) == []
    assert not model.index(4, 0, model.index(0, 0)).isValid()


def test_reading_an_article_marks_no_guide(model: TopicModel) -> None:
    changed: list[tuple[QModelIndex, QModelIndex]] = []
    model.dataChanged.connect(lambda first, last, _: changed.append((first, last)))
    model.set_visited({article("leaky-door"), LEAK})
    assert [(first.row(), last.row()) for first, last in changed] == [(0, 1)]


def test_beside_an_article_its_guide_is_offered_first(person: Person) -> None:
    related = [
        row.accessibleName() for row in person.window.rail.stops if row.accessibleName().startswith("Step")
    ]
    assert related == ["Step by step: A leaking mitral valve"]
    person.resize(900, 700)  # too narrow for the rail: what is related stands below the text
    assert "Step by step: A leaking mitral valve" in person.buttons(person.window.pane)


def test_a_link_in_a_text_leads_to_a_step(person: Person) -> None:
    person.window.screens.follow("guide:leaking-mitral-valve#4")
    pane = person.window.walks.pane
    assert pane is not None
    assert pane.isVisible()
    assert pane.number == 4
