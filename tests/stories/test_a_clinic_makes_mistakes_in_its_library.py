"""A clinic writes articles of its own, with mistakes, and can still read, see what is wrong, and mend it."""

import shutil
from pathlib import Path

import pytest

from tests.support.desk import Person, Start, leave
from tests.support.tiny_library import BODY, OTHER_BODY, TinyLibrary, article_text, build
from viewer.library.address import article, diagram
from viewer.places import find_places


@pytest.fixture
def clinic(tmp_path: Path) -> TinyLibrary:
    """The clinic's own folder: an article with two wrong addresses, a broken one, and a lost drawing."""
    made = build(tmp_path / "clinic")
    for name in ("themes", "icons"):
        shutil.copytree(find_places().resources / name, made.resources / name)
    made.write(
        BODY.replace("(article:heart-doors)", "(article:heart-dors)").replace("heart/shut", "hart/shut")
    )
    made.leaky.with_name("rest.md").write_text("+++\ntitle = Rest\n+++\n# Rest\n", encoding="utf-8")
    (made.diagrams / "heart-shut.svg").unlink()
    (made.diagrams / "previews" / "heart-shut.webp").unlink()
    return made


def test_a_clinic_makes_mistakes_in_its_library(begin: Start, clinic: TinyLibrary) -> None:
    person = begin(articles=clinic.articles, resources=clinic.resources)

    reads_what_is_sound(person)
    is_told_which_file_is_broken(person)
    follows_a_wrong_link_and_is_told_what_was_meant(person)
    reads_the_words_of_a_picture_that_is_missing(person)

    leave(person)
    mends_everything(clinic)
    person = begin(articles=clinic.articles, resources=clinic.resources)
    is_told_nothing_any_more(person)


def reads_what_is_sound(person: Person) -> None:
    assert person.title == "Heart doors – Heartleaf"
    assert "They let blood go one way." in person.words


def is_told_which_file_is_broken(person: Person) -> None:
    assert person.notice.startswith("en/doors/rest.md, line ")
    person.click(person.button("Close this notice"))
    assert person.notice == ""


def follows_a_wrong_link_and_is_told_what_was_meant(person: Person) -> None:
    person.open(article("leaky-door"))
    person.click(person.text.viewport(), person.place_of(person.link("all doors")))
    assert person.page == article("leaky-door", 1)
    assert "There is no article “heart-dors” in this library." in person.notice
    assert "heart-doors" in person.notice
    person.press("Escape")


def reads_the_words_of_a_picture_that_is_missing(person: Person) -> None:
    assert "The door is shut." in person.words
    person.open(diagram("heart", "shut"))
    assert person.picture.missing.isVisible()
    person.press("Escape")
    assert not person.sees_picture()
    assert person.page == article("leaky-door", 1)


def mends_everything(clinic: TinyLibrary) -> None:
    clinic.write()
    clinic.leaky.with_name("rest.md").unlink()
    clinic.leaky.with_name("heart-doors.md").write_text(
        article_text(OTHER_BODY, title="Heart doors", plain="", also=[], related=[]), encoding="utf-8"
    )
    previews = find_places().resources / "diagrams" / "previews"
    shutil.copy(previews / "heart-inside-healthy.webp", clinic.diagrams / "previews" / "heart-shut.webp")
    shutil.copy(clinic.diagrams / "heart-open.svg", clinic.diagrams / "heart-shut.svg")


def is_told_nothing_any_more(person: Person) -> None:
    assert person.notice == ""
    assert person.page == article("leaky-door", 1)
    person.click(person.text.viewport(), person.place_of(person.link("all doors")))
    assert person.page == article("heart-doors", 1)
    person.open(diagram("heart", "shut"))
    assert person.picture.stage.isVisible()
    assert person.notice == ""
