"""A heart is touched from outside or inside: one chooses, and what was touched stays where both show it."""

import shutil
from pathlib import Path

import pytest

from tests.support.desk import Person, Start
from viewer.library.address import touch
from viewer.places import find_places
from viewer.ui.touch.pane import TouchPane

VIEWS = """
[[touch]]
slug = "inside"
title = "Inside"
picture = "diagram:heart-inside"

[[touch]]
slug = "valve"
title = "The valve"
picture = "diagram:mitral-valve/leaking"
"""


def clinic(folder: Path, touching: str) -> Path:
    """The articles of the shipped library, with other pictures to touch."""
    articles = folder / "articles"
    shutil.copytree(find_places().articles, articles)
    file = articles / "en" / "library.toml"
    kept = file.read_text(encoding="utf-8").partition("[[touch]]")[0]
    file.write_text(kept + touching, encoding="utf-8")
    return articles


@pytest.fixture
def touching(begin: Start, tmp_path: Path) -> Person:
    person = begin(articles=clinic(tmp_path, VIEWS))
    person.press("Ctrl+H")
    return person


def pane(person: Person) -> TouchPane:
    found = person.window.screens.touch_pane
    assert found is not None
    return found


def shown(person: Person) -> set[str]:
    return set(pane(person).stage.scenes[0].outlines)


def test_the_other_side_is_one_press_away_and_what_was_touched_stays(touching: Person) -> None:
    views = pane(touching).bar.views
    assert views.chosen == "inside"
    touching.click(next(name for name in pane(touching).stage.names if name.slug == "left-ventricle"))
    touching.click(touching.button("The valve", views))
    assert views.chosen == "valve"
    assert "leak" in shown(touching)
    assert "aorta" not in shown(touching)
    assert pane(touching).chosen == "left-ventricle"


def test_what_the_other_side_lacks_is_let_go(touching: Person) -> None:
    views = pane(touching).bar.views
    touching.click(next(name for name in pane(touching).stage.names if name.slug == "tricuspid-valve"))
    touching.click(touching.button("The valve", views))
    assert pane(touching).chosen == ""


def test_keys_of_names_work_after_going_to_and_fro(touching: Person) -> None:
    views = pane(touching).bar.views
    for side in ("The valve", "Inside", "The valve"):
        touching.click(touching.button(side, views))
    name = next(each for each in pane(touching).stage.names if each.slug == "mitral-valve")
    for _ in range(60):
        if name.hasFocus():
            break
        touching.press("Tab")
    touching.press("Space")
    assert touching.page.slug == "mitral-valve-regurgitation"


def test_an_address_names_a_side(touching: Person) -> None:
    touching.press("Escape")
    touching.open(touch("valve"))
    assert pane(touching).bar.views.chosen == "valve"


def test_a_single_side_is_no_choice(begin: Start, tmp_path: Path) -> None:
    person = begin(articles=clinic(tmp_path, VIEWS.partition('[[touch]]\nslug = "valve"')[0]))
    person.press("Ctrl+H")
    assert not pane(person).bar.views.isVisible()
