"""The reader opens places through one door, keeps where one was, and says why something cannot be opened."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from tests.support.clinic import clinic_places
from tests.support.shelf import made_up_library
from tests.support.shipped import the_library
from viewer.library.address import Address, article, diagram
from viewer.library.library import Library
from viewer.reading.clinic import Clinic
from viewer.reading.history import TOP, Place
from viewer.ui.keeper import Keeper
from viewer.ui.reader import Opened, Reader

MITRAL = article("mitral-valve-regurgitation")
VALVES = article("heart-valves")
SHIPPED = the_library()


class Ears:
    """Hears what a reader tells."""

    def __init__(self, reader: Reader) -> None:
        self.opened: list[Opened] = []
        self.failed: list[tuple[str, str]] = []
        self.pictures: list[Address] = []
        reader.page_opened.connect(self.opened.append)
        reader.open_failed.connect(self._on_failed)
        reader.picture_opened.connect(self._on_picture)

    def _on_failed(self, sentence: str, hint: str) -> None:
        self.failed.append((sentence, hint))

    def _on_picture(self, _diagram: object, address: Address) -> None:
        self.pictures.append(address)

    @property
    def last(self) -> tuple[str, int, Place | None]:
        told = self.opened[-1]
        return told.article.slug, told.page.number, told.place


@pytest.fixture
def keeper(tmp_path: Path, qtbot: QtBot) -> Keeper:
    keeper = Keeper(clinic_places(tmp_path))
    keeper.blockSignals(True)
    return keeper


@pytest.fixture
def reader(keeper: Keeper) -> Reader:
    return Reader(SHIPPED, keeper)


@pytest.fixture
def ears(reader: Reader) -> Ears:
    return Ears(reader)


@pytest.fixture(autouse=True)
def stilled(keeper: Keeper) -> Iterator[None]:
    """No saving is left waiting when a test ends."""
    yield
    keeper.save()


def test_an_article_opens_on_its_first_page_at_the_top(reader: Reader, ears: Ears) -> None:
    reader.open(MITRAL)
    assert ears.last == (MITRAL.slug, 1, TOP)
    assert not ears.failed


def test_a_page_and_a_heading_open_where_they_are(reader: Reader, ears: Ears) -> None:
    reader.open(article(MITRAL.slug, 2))
    assert ears.last == (MITRAL.slug, 2, None)
    reader.open(article(MITRAL.slug, heading="when-to-get-help"))
    assert ears.last == (MITRAL.slug, 1, None)


def test_an_article_opened_again_opens_where_it_was_left(reader: Reader, ears: Ears) -> None:
    reader.open(article(MITRAL.slug, 3))
    reader.keep_place(Place(4000, 0.25))
    reader.open(VALVES)
    reader.open(MITRAL)
    assert ears.last == (MITRAL.slug, 3, Place(4000, 0.25))


def test_a_topic_opens_its_first_article(reader: Reader, ears: Ears) -> None:
    reader.open(Address("topic", "valve-problems"))
    assert ears.last[0] == "valve-disease"


def test_a_picture_leaves_the_page_as_it_is(reader: Reader, ears: Ears) -> None:
    reader.open(MITRAL)
    reader.open(diagram("heart-inside", "leaking"))
    assert ears.pictures == [diagram("heart-inside", "leaking")]
    assert len(ears.opened) == 1
    assert not reader.history.can_go_back


@pytest.mark.parametrize(
    ("address", "sentence", "hint"),
    [
        (
            "article:mitral-valve-regurgitatoin",
            "There is no article “mitral-valve-regurgitatoin” in this library.",
            "did you mean article:mitral-valve-regurgitation?",
        ),
        ("article:heart-valves/9", "no page “9”", ""),
        ("article:heart-valves#nowhere-at-all", "no heading “nowhere-at-all”", ""),
        (
            "diagram:heart-insid",
            "There is no picture “heart-insid” in this library.",
            "did you mean diagram:heart-inside?",
        ),
        ("diagram:heart-inside/upside-down", "no view “upside-down”", ""),
        ("diagram:heart-inside#left-artium", "no part “left-artium”", "left-atrium?"),
        ("guide:anything", "There is no guide “anything” in this library.", ""),
    ],
)
def test_a_place_that_is_not_there_is_told_with_what_was_probably_meant(
    reader: Reader, ears: Ears, address: str, sentence: str, hint: str
) -> None:
    reader.open(MITRAL)
    reader.open(Address.parse(address))
    assert len(ears.failed) == 1
    told, meant = ears.failed[0]
    assert not told[0].islower()
    assert told.endswith(".")
    assert sentence in told
    assert meant.endswith(hint.removeprefix("did you mean "))
    assert len(ears.opened) == 1
    assert not reader.history.can_go_back


def test_back_and_forward_return_to_the_kept_places(reader: Reader, ears: Ears) -> None:
    reader.open(MITRAL)
    reader.keep_place(Place(2000, 0.5))
    reader.open(VALVES)
    reader.keep_place(Place(1000, 0.0))
    reader.go_back()
    assert ears.last == (MITRAL.slug, 1, Place(2000, 0.5))
    reader.go_forward()
    assert ears.last == (VALVES.slug, 1, Place(1000, 0.0))
    reader.go_forward()
    assert len(ears.opened) == 4


def test_opening_something_new_ends_the_way_forward(reader: Reader, ears: Ears) -> None:
    for address in (MITRAL, VALVES):
        reader.open(address)
    reader.go_back()
    reader.open(article("mitral-valve-prolapse"))
    assert not reader.history.can_go_forward


def test_home_is_the_article_the_library_names_at_its_top(reader: Reader, ears: Ears) -> None:
    reader.open(MITRAL)
    reader.keep_place(Place(3000, 0.0))
    reader.open(VALVES)
    reader.go_home()
    assert ears.last == (MITRAL.slug, 1, TOP)


@pytest.mark.parametrize(("asked", "opened"), [(None, MITRAL.slug), (VALVES, VALVES.slug)])
def test_the_start_opens_what_was_asked_for_else_home(
    reader: Reader, ears: Ears, asked: Address | None, opened: str
) -> None:
    reader.start(asked)
    assert [told.article.slug for told in ears.opened] == [opened]


def test_the_start_opens_the_place_that_was_left(keeper: Keeper) -> None:
    keeper.session = keeper.session.reading(article(MITRAL.slug, 2), Place(5000, 0.75))
    reader = Reader(SHIPPED, keeper)
    ears = Ears(reader)
    reader.start(None)
    assert ears.last == (MITRAL.slug, 2, Place(5000, 0.75))


def test_a_kept_place_that_is_gone_leads_home(keeper: Keeper) -> None:
    keeper.session = keeper.session.reading(article("burned-book", 1), Place(5000, 0.75))
    reader = Reader(SHIPPED, keeper)
    ears = Ears(reader)
    reader.start(None)
    assert ears.last == (MITRAL.slug, 1, TOP)
    assert not ears.failed


def test_a_wrong_address_at_the_start_is_told_and_home_is_opened(reader: Reader, ears: Ears) -> None:
    reader.start(article("nothing"))
    assert len(ears.failed) == 1
    assert ears.last == (MITRAL.slug, 1, TOP)


def test_an_empty_library_is_told(keeper: Keeper) -> None:
    reader = Reader(Library(Path(), "en"), keeper)
    ears = Ears(reader)
    reader.start(None)
    assert ears.failed == [("This library has no articles.", "")]
    reader.go_home()
    assert not ears.opened


def test_reading_is_remembered(reader: Reader, ears: Ears) -> None:
    reader.open(MITRAL)
    reader.keep_place(Place(7000, 0.1))
    reader.open(VALVES)
    reader.keep_place(Place(1000, 0.2))
    session = reader.keeper.session
    assert session.last_article == article(VALVES.slug, 1)
    assert session.visited == (MITRAL, VALVES)
    assert session.place_of(article(MITRAL.slug, 1)) == Place(7000, 0.1)
    assert session.place_of(article(VALVES.slug, 1)) == Place(1000, 0.2)


def test_the_text_size_goes_by_the_ladder_and_is_kept(reader: Reader) -> None:
    told: list[int] = []
    reader.text_size_changed.connect(told.append)
    reader.step_text_size(1)
    reader.step_text_size(1)
    reader.reset_text_size()
    reader.reset_text_size()
    reader.set_text_size(1000)
    assert told == [115, 130, 100, 300]
    assert reader.keeper.settings.text_size == 300


def test_a_theme_that_is_chosen_is_told_and_kept(reader: Reader) -> None:
    told: list[str] = []
    reader.theme_changed.connect(told.append)
    reader.choose_theme("contrast-dark")
    assert told == ["contrast-dark"]
    assert reader.keeper.settings.theme == "contrast-dark"


def test_bookmarks_come_and_go(reader: Reader) -> None:
    reader.toggle_bookmark()
    assert not reader.keeper.session.bookmarks
    reader.open(article(MITRAL.slug, 2))
    reader.toggle_bookmark()
    assert reader.bookmarked
    assert reader.keeper.session.bookmarks == (MITRAL,)
    reader.toggle_bookmark()
    assert not reader.bookmarked


def test_fields_come_from_the_clinic(reader: Reader, keeper: Keeper) -> None:
    assert reader.fields == {
        "emergency": "911",
        "nurse_line": "your clinic",
        "crisis_line": "",
        "clinic": "your clinic",
    }
    keeper.keep_clinic(Clinic(emergency_number="112", name="Example Heart Clinic"))
    assert reader.fields["emergency"] == "112"
    assert reader.fields["clinic"] == "Example Heart Clinic"


def test_a_library_read_anew_shows_the_same_page_at_the_same_place(reader: Reader, ears: Ears) -> None:
    reader.open(article(MITRAL.slug, 2))
    reader.keep_place(Place(3000, 0.5))
    reader.replace_library(replace(SHIPPED))
    assert ears.last == (MITRAL.slug, 2, Place(3000, 0.5))


def test_another_library_begins_at_its_home(reader: Reader, ears: Ears) -> None:
    reader.open(MITRAL)
    reader.replace_library(made_up_library({"How the heart works": ["Overview"]}))
    assert ears.last == ("overview", 1, TOP)
    assert not reader.history.can_go_back
