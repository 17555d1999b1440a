"""The shipped pictures are what the studio draws, and it draws the same twice."""

import json

import pytest

from tests.support.pictures import FOLDER, WORDS, ids_of
from tools.diagrams.build import pictures
from tools.diagrams.palette import UnknownToneError, family_of
from tools.diagrams.record import RECORD, sums

SAMPLE = ("aortic-stenosis", "food-label", "plate-to-plaque", "pulse-points")
"""One of each way of drawing: a valve cut open, things on a table, a vessel with particles, skin."""


def anchors_of(outlines: str) -> list[float]:
    states = json.loads(outlines)["states"].values()
    return [value for state in states for part in state["parts"].values() for value in part["anchor"]]


def test_every_picture_has_words_and_every_words_a_picture() -> None:
    assert {picture.slug for picture in pictures()} == {path.name.split(".")[0] for path in WORDS}


def test_code_and_drawings_are_those_that_were_recorded_together() -> None:
    """Where this fails, `make diagrams` draws all anew and keeps the sums; commit what it writes.

    It tells that one of both was changed without the other, not that they agree: a sample is drawn for that.
    """
    assert RECORD.read_text(encoding="utf-8").splitlines() == sums().splitlines()


@pytest.mark.parametrize("slug", SAMPLE)
def test_the_studio_draws_what_is_shipped(slug: str) -> None:
    """Bytes may differ between versions of the geometry library, places may not."""
    (picture,) = (each for each in pictures() if each.slug == slug)
    state = next(iter(picture.states))
    drawn = picture.states[state].svg()
    assert ids_of(drawn) == ids_of((FOLDER / f"{picture.slug}-{state}.svg").read_text(encoding="utf-8"))
    places = anchors_of(picture.outlines())
    shipped = anchors_of((FOLDER / f"{picture.slug}.outlines.json").read_text(encoding="utf-8"))
    assert places == pytest.approx(shipped, abs=1.0)


def test_the_studio_draws_the_same_twice() -> None:
    (picture,) = (each for each in pictures() if each.slug == "mitral-valve-above")
    assert picture.files() == picture.files()


def test_a_color_that_is_no_tone_is_refused() -> None:
    with pytest.raises(UnknownToneError, match="is no tone"):
        family_of("#123456")
