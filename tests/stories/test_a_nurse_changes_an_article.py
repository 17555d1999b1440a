"""A nurse changes an article while the reader runs, and sees the change and her mistakes at once."""

import shutil
from pathlib import Path

import pytest

from tests.support.desk import Person, Start, wait_until
from tests.support.tiny_guides import GUIDE, shipped
from tests.support.tiny_library import BODY, TinyLibrary, article_text, build
from viewer.library.address import Address, article, diagram
from viewer.places import find_places
from viewer.ui.guide.text import StepText

SECONDS = 20_000
"""A process of its own reads the library, which takes a second or two where many tests run."""


@pytest.fixture
def clinic(tmp_path: Path) -> TinyLibrary:
    made = build(tmp_path / "clinic")
    for name in ("themes", "icons"):
        shutil.copytree(find_places().resources / name, made.resources / name)
    shipped(made).write_text(GUIDE, encoding="utf-8")
    return made


def test_a_nurse_changes_an_article_and_sees_it_at_once(begin: Start, clinic: TinyLibrary) -> None:
    person = begin(articles=clinic.articles, resources=clinic.resources)
    person.open(article("leaky-door", 1))

    changes_a_sentence(person, clinic)
    makes_a_mistake_and_is_told(person, clinic)
    mends_it(person, clinic)
    keeps_the_picture_open_while_its_words_change(person, clinic)
    keeps_the_step_of_a_guide_open(person, clinic)
    comes_back_to_the_article_when_the_picture_is_gone(person, clinic)
    adds_an_article(person, clinic)
    takes_it_away_again(person, clinic)


def changes_a_sentence(person: Person, clinic: TinyLibrary) -> None:
    assert "Sleep helps." not in person.words
    clinic.write(BODY.replace("Rest helps.", "Sleep helps."))
    wait_until(lambda: "Sleep helps." in person.words, SECONDS)
    assert person.page == article("leaky-door", 1)
    assert person.notice == "leaky-door.md was read anew. Nothing is wrong with it."


def makes_a_mistake_and_is_told(person: Person, clinic: TinyLibrary) -> None:
    clinic.write(BODY.replace("(article:heart-doors)", "(article:heart-dors)"))
    wait_until(lambda: "heart-dors" in person.notice, SECONDS)
    assert person.notice == (
        "en/doors/leaky-door.md, line 23: there is no article “heart-dors” in this library. "
        "Did you mean article:heart-doors?"
    )
    assert "Rest helps." in person.words


def mends_it(person: Person, clinic: TinyLibrary) -> None:
    replaced = clinic.leaky.with_name("leaky-door.md~")  # many editors save so
    replaced.write_text(article_text(BODY.replace("Rest helps.", "Tea helps.")), encoding="utf-8")
    replaced.replace(clinic.leaky)
    wait_until(lambda: "Tea helps." in person.words, SECONDS)
    assert "Nothing is wrong with it" in person.notice


def keeps_the_picture_open_while_its_words_change(person: Person, clinic: TinyLibrary) -> None:
    person.text.setFocus()
    person.open(diagram("heart", "open", "left-door"))
    rename(clinic, "Open", "Wide open")
    wait_until(lambda: "Wide open" in person.picture.stage.accessibleName(), SECONDS)
    assert person.picture.exhibition.address == diagram("heart", "open")
    assert person.picture.lit == "left-door"
    person.press("Escape")
    assert not person.sees_picture()
    assert person.page == article("leaky-door", 1)
    assert person.text.hasFocus()


def keeps_the_step_of_a_guide_open(person: Person, clinic: TinyLibrary) -> None:
    person.open(Address.parse("guide:leaking-door#2"))
    shipped(clinic).write_text(GUIDE.replace("Two pictures", "Two doors"), encoding="utf-8")
    wait_until(lambda: person.notice.startswith("leaking-door.en.toml was read anew"), SECONDS)
    pane = person.window.walks.pane
    assert pane is not None
    assert pane.isVisible()
    assert pane.address == Address.parse("guide:leaking-door#2")
    assert "Two doors" in [label.text() for label in pane.findChildren(StepText)]
    person.press("Escape")
    assert person.page == article("leaky-door", 1)


def comes_back_to_the_article_when_the_picture_is_gone(person: Person, clinic: TinyLibrary) -> None:
    person.open(diagram("heart", "shut"))
    (clinic.diagrams / "heart.en.toml").unlink()
    wait_until(lambda: not person.sees_picture(), SECONDS)
    assert person.page == article("leaky-door", 1)


def rename(clinic: TinyLibrary, old: str, new: str) -> None:
    """Give a state of the picture another title."""
    words = clinic.diagrams / "heart.en.toml"
    changed = words.read_text(encoding="utf-8").replace(f'title = "{old}"', f'title = "{new}"')
    words.write_text(changed, encoding="utf-8")


def adds_an_article(person: Person, clinic: TinyLibrary) -> None:
    clinic.leaky.with_name("rest-well.md").write_text(article_text(title="Rest well"), encoding="utf-8")
    wait_until(lambda: "rest-well" in person.desk.reader.library.articles, SECONDS)
    person.open(article("rest-well"))
    assert person.title == "Rest well – Heartleaf"


def takes_it_away_again(person: Person, clinic: TinyLibrary) -> None:
    clinic.leaky.with_name("rest-well.md").unlink()
    wait_until(lambda: "rest-well" not in person.desk.reader.library.articles, SECONDS)
    assert person.title != "Rest well – Heartleaf"
