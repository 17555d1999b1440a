"""Views of pictures for paper: which parts are named, what a guide's steps show, and what is missing."""

import re

from msgspec.structs import replace

from tests.support.shipped import the_library
from tests.support.tiny_guides import GUIDE, shipped
from tests.support.tiny_library import TinyLibrary
from viewer.library.address import Address, diagram
from viewer.paper.pictures import picture_part, step_plates
from viewer.render.ink import NOTE, Mark

LIBRARY = the_library()


def test_a_view_is_named_by_its_state_and_its_parts() -> None:
    part = picture_part(LIBRARY, diagram("heart-inside", "leaking"), "light", {})

    assert part is not None
    assert part.states[0][0] == "Leaking valve"
    assert part.sentence.startswith("A cord has snapped")
    first = part.named[0]
    assert (first.name, first.label, first.ill) == ("Left-side inlet valve", "Mitral valve: leaking", True)
    assert (first.medical, first.sound) == ("mitral valve", "MY-trul")
    assert [named.ill for named in part.named].count(True) == 1
    assert any(not named.label for named in part.named), "parts without a label are in the list alone"
    assert part.draft


def test_a_comparison_has_all_parts_and_no_labels() -> None:
    part = picture_part(LIBRARY, diagram("heart-inside", "side-by-side"), "light", {})

    assert part is not None
    assert [name for name, _, _ in part.states] == ["Healthy heart", "Leaking valve"]
    assert [ill for _, _, ill in part.states] == [False, True]
    assert len(part.plate.views) == 2
    assert not any(named.label for named in part.named)
    assert "Snapped cord" in [named.name for named in part.named]
    assert part.sentence == ""


def test_a_picture_that_is_not_there_is_none() -> None:
    assert picture_part(LIBRARY, diagram("gone"), "light", {}) is None
    assert picture_part(LIBRARY, Address("article", "salt"), "light", {}) is None


def test_without_pictures_a_picture_alone_still_is_one() -> None:
    part = picture_part(LIBRARY, diagram("four-valves"), "", {})

    assert part is not None
    assert [view.variant for view in part.plate.views] == ["light"]


def test_what_was_drawn_comes_with_its_notes() -> None:
    view = diagram("heart-inside", "leaking")
    part = picture_part(LIBRARY, view, "light", {view: (Mark(NOTE, ((500.0, 500.0),), "Here it leaks."),)})

    assert part is not None
    assert part.plate.notes == ("Here it leaks.",)
    assert "<circle" in part.plate.views[0].ink


def test_missing_files_leave_the_words(tiny: TinyLibrary) -> None:
    library = tiny.loaded()
    for file in (*tiny.diagrams.glob("*.svg"), *tiny.diagrams.glob("previews/*")):
        file.unlink()
    part = picture_part(library, diagram("heart", "shut"), "light", {})

    assert part is not None
    assert part.plate.views == ()
    assert part.alt == "A heart with one door. Shut: The door is shut."


def test_spoilt_outlines_leave_the_picture_without_names(tiny: TinyLibrary) -> None:
    library = tiny.loaded()
    (tiny.diagrams / "heart.outlines.json").write_text("{")
    part = picture_part(library, diagram("heart", "shut"), "light", {})

    assert part is not None
    assert part.named == ()
    assert len(part.plate.views) == 1


def test_the_part_that_a_step_is_about_is_outlined_and_named() -> None:
    guide = LIBRARY.guides["blood-pressure"]
    plates = {plate.address: plate for plate in step_plates(LIBRARY, guide, "light")}

    cuff = plates["diagram:pressure-cuff/cuff-place#cuff"]
    assert cuff.views[0].name == "Cuff: on bare skin"
    assert re.findall(r'stroke="(#[0-9a-f]{6})"', cuff.views[0].ink) == ["#ffffff", "#0e3b30"]
    assert cuff.alt.startswith("A bare arm") or "cuff" in cuff.alt
    pressed = plates["diagram:pressure-cuff/screen#start-button"]
    assert pressed.views[0].ink != plates["diagram:pressure-cuff/screen"].views[0].ink


def test_an_ill_part_is_outlined_in_red_and_on_a_photocopy_in_black() -> None:
    guide = LIBRARY.guides["heart-attack"]
    for variant, color in (("light", "#8f1d21"), ("photocopy", "#000000")):
        inks = [plate.views[0].ink for plate in step_plates(LIBRARY, guide, variant)]
        assert any(color in ink for ink in inks)


def test_steps_that_compare_keep_the_names_of_their_views() -> None:
    guide = LIBRARY.guides["afib"]
    pairs = [plate for plate in step_plates(LIBRARY, guide, "light") if len(plate.views) > 1]

    assert [[view.name for view in plate.views] for plate in pairs] == [["Normal", "AFib"]]
    assert pairs[0].views[0].ink == ""


def test_a_step_without_its_picture_has_no_plate(tiny: TinyLibrary) -> None:
    shipped(tiny).write_text(GUIDE)
    library = tiny.loaded()
    guide = next(iter(library.guides.values()))
    gone = replace(guide, steps=tuple(replace(step, picture=diagram("gone")) for step in guide.steps))

    assert step_plates(library, gone, "light") == ()


def test_a_preview_bears_no_line(tiny: TinyLibrary) -> None:
    shipped(tiny).write_text(GUIDE)
    (tiny.diagrams / "heart-shut.svg").write_text("<svg><filter/></svg>")
    library = tiny.load()[0]
    plates = [plate for guide in library.guides.values() for plate in step_plates(library, guide, "light")]

    assert all(view.ink == "" for plate in plates for view in plate.views if view.file.endswith(".webp"))
    assert any(view.file.endswith(".webp") for plate in plates for view in plate.views)
