"""A picture alone on paper: names that can be read, one alt text, the list of its parts, what was drawn."""

import io
import re

import pikepdf
import pytest

from tests.support.forms import FOOT
from tests.support.paper import job_of, set_of, sheets_of, squeezed
from tests.support.shipped import the_library
from tests.support.tiny_library import TinyLibrary
from tools.handouts.tagged import out_of_order
from viewer.library.address import diagram
from viewer.paper.job import PicturePart
from viewer.render.ink import NOTE, Mark

LIBRARY = the_library()


def alts_of(pdf: bytes) -> list[str]:
    """What the figures of a PDF say in place of what is seen."""
    found = []

    def walk(node: pikepdf.Object) -> None:
        if isinstance(node, pikepdf.Dictionary):
            if "/Alt" in node:
                found.append(str(node["/Alt"]))
            if "/K" in node:
                walk(node["/K"])
        elif isinstance(node, pikepdf.Array):
            for each in node:
                walk(each)

    with pikepdf.open(io.BytesIO(pdf)) as document:
        walk(document.Root.StructTreeRoot)
    return found


@pytest.mark.parametrize(
    ("address", "size"),
    [
        ("heart-inside/leaking", "standard"),
        ("four-valves/filling", "large"),
        ("salt-foods/table", "extra-large"),
    ],
)
def test_the_names_are_words_and_stand_in_the_alt_text_and_the_list(address: str, size: str) -> None:
    job = job_of(LIBRARY, f"diagram:{address}", size=size)
    part = job.parts[0]
    assert isinstance(part, PicturePart)
    pdf = set_of(job)
    first = sheets_of(pdf)[0].words
    whole = "".join(sheet.words for sheet in sheets_of(pdf, FOOT))
    alts = alts_of(pdf)

    assert len(alts) == 1
    for named in part.named:
        if named.label:
            assert squeezed(named.label) in first
            assert named.label in alts[0]
        assert squeezed(f"{named.name}:") in whole
        assert squeezed(named.meaning) in whole
        assert not named.sound or squeezed(named.sound) in whole
    assert out_of_order(pdf) == []


def test_medical_names_stand_below_the_others_where_words_to_know_are_wanted() -> None:
    with_words, without = (
        sheets_of(set_of(job_of(LIBRARY, "diagram:heart-inside/leaking", words=wanted)))[0].words
        for wanted in (True, False)
    )

    assert "rightatrium" in with_words
    assert "rightatrium" not in without


def test_a_comparison_shows_each_state_with_its_name_and_sentence() -> None:
    pdf = set_of(job_of(LIBRARY, "diagram:heart-inside/side-by-side"))
    words = sheets_of(pdf)[0].words

    assert words.index("Healthyheart") < words.index("Leakingvalve") < words.index("Acordhassnapped")
    assert [alt.split(":")[0] for alt in alts_of(pdf)] == ["Inside the heart"] * 2
    assert out_of_order(pdf) == []


def test_what_was_drawn_is_on_the_picture_and_its_notes_below() -> None:
    view = diagram("heart-inside", "leaking")
    drawn = {view: (Mark(NOTE, ((500.0, 500.0),), "Here it leaks."),)}
    pdf = set_of(job_of(LIBRARY, str(view), drawn=drawn))

    assert "1.Hereitleaks." in "".join(sheet.words for sheet in sheets_of(pdf))
    assert alts_of(pdf)[0].endswith("Written on it by hand: Here it leaks.")


def test_a_missing_picture_leaves_its_words_and_its_parts(tiny: TinyLibrary) -> None:
    library = tiny.loaded()
    for file in (*tiny.diagrams.glob("*.svg"), *tiny.diagrams.glob("previews/*")):
        file.unlink()
    words = sheets_of(set_of(job_of(library, "diagram:heart/shut")))[0].words

    assert squeezed("The picture is missing.") in words
    assert squeezed("A heart with one door. Shut: The door is shut.") in words
    assert squeezed("Left door: mitral valve. It lets blood in.") in words


def test_a_picture_without_parts_has_no_list(tiny: TinyLibrary) -> None:
    library = tiny.loaded()
    (tiny.diagrams / "heart.outlines.json").unlink()

    assert "Partsof" not in sheets_of(set_of(job_of(library, "diagram:heart/shut")))[0].words


def test_a_sound_without_another_name_stands_in_the_list() -> None:
    words = "".join(
        sheet.words for sheet in sheets_of(set_of(job_of(LIBRARY, "diagram:atrial-fibrillation/clot")))
    )

    assert "Brain:(saybrayn)" in words


def test_a_short_list_stands_on_the_page_of_its_picture() -> None:
    pdf = set_of(job_of(LIBRARY, "diagram:pulse-points/wrist"))

    assert len(sheets_of(pdf)) == 1
    assert re.search("Partsofthepicture.*Thumb:", sheets_of(pdf)[0].words)
