"""What belongs beside a page: its sections, each of its pictures once, and places that are there."""

import pytest
from msgspec.structs import replace

from tests.support.shelf import made_up_library
from viewer.library.address import Address, article
from viewer.library.drawings import load_diagrams
from viewer.library.library import Library
from viewer.library.model import Figure, Page, Section
from viewer.library.report import Report
from viewer.places import find_places
from viewer.ui.rail.content import RailLink, content_of

SECTIONS = (Section("what-is-it", "What is it?", 3), Section("causes", "What causes it?", 9))


@pytest.fixture
def library() -> Library:
    diagrams = load_diagrams(find_places().resources / "diagrams", "en", Report())
    return replace(made_up_library(), diagrams=diagrams)


def page(*figures: str) -> Page:
    shown = tuple(Figure(Address.parse(figure), "", "", 1) for figure in figures)
    return Page(1, "understand", "Understand", "", 1, SECTIONS, shown, (), 100)


def pictures(library: Library, *figures: str) -> list[str]:
    found = library.articles["overview"]
    return [str(picture.address) for picture in content_of(library, found, page(*figures)).pictures]


def test_sections_are_those_of_the_page(library: Library) -> None:
    assert content_of(library, library.articles["overview"], page()).sections == SECTIONS


def test_views_side_by_side_are_pictures_of_their_own(library: Library) -> None:
    assert pictures(library, "diagram:heart-inside/side-by-side") == [
        "diagram:heart-inside/healthy",
        "diagram:heart-inside/leaking",
    ]


def test_a_picture_that_is_shown_twice_is_listed_once(library: Library) -> None:
    figures = ("diagram:heart-inside/leaking", "diagram:heart-inside/side-by-side", "diagram:heart-inside")
    assert pictures(library, *figures) == ["diagram:heart-inside/leaking", "diagram:heart-inside/healthy"]


def test_a_picture_that_is_not_there_is_left_out(library: Library) -> None:
    assert pictures(library, "diagram:unheard-of") == []


def test_a_picture_has_the_name_it_bears_where_it_stands_alone(library: Library) -> None:
    found = library.articles["overview"]
    (picture,) = content_of(library, found, page("diagram:heart-inside/leaking")).pictures
    state = library.diagrams["heart-inside"].state("leaking")
    assert picture.name == state.name != state.title


def test_related_places_have_titles_and_kinds(library: Library) -> None:
    related = (article("aortic-stenosis"), Address("diagram", "heart-inside"), article("unheard-of"))
    found = replace(library.articles["overview"], related=related)
    diagram = library.diagrams["heart-inside"]
    assert content_of(library, found, page()).related == (
        RailLink(related[0], "Aortic stenosis", "article"),
        RailLink(related[1], diagram.title, "diagram"),
    )
