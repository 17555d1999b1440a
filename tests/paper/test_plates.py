"""What of a picture goes to paper: the drawing in the colors wanted, its preview, or nothing but words."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.render.test_tones import TONES
from tests.support.hostile_svg import nested_use
from tests.support.paper import job_of, set_of
from tests.support.tiny_library import PREVIEW, SVG, TinyLibrary
from viewer.paper.plates import AMONG_WORDS, Plate, View, contents_of, figures_of, plates_of, sound
from viewer.places import tones_file
from viewer.render.scan.refusal import RefusedError
from viewer.render.tones import Tones, load_tones

DRAWING = SVG.replace('<g id="door"/>', '<g id="door"><path d="M9 9h80v80z" fill="#d9584f"/></g>')
BLURRED = SVG.replace(
    '<g id="door"/>', '<filter id="f"><feGaussianBlur stdDeviation="1"/></filter><g id="door"/>'
)


@pytest.fixture
def tones(tmp_path: Path) -> Tones:
    path = tmp_path / "tones.toml"
    path.write_text(TONES, encoding="utf-8")
    return load_tones(path)


def view_of(tiny: TinyLibrary, variant: str = "light") -> View | None:
    """The one picture of the one figure of the tiny library, or None."""
    library = tiny.load()[0]
    plates = plates_of(library, figures_of(library.articles["leaky-door"]), variant)
    return plates[0].views[0] if plates else None


def drawing(tiny: TinyLibrary, text: str = DRAWING) -> Path:
    path = tiny.diagrams / "heart-shut.svg"
    path.write_text(text, encoding="utf-8")
    return path


def preview(tiny: TinyLibrary) -> Path:
    return tiny.diagrams / "previews" / "heart-shut.webp"


def test_lines_and_surfaces_are_printed_as_such(tiny: TinyLibrary) -> None:
    assert view_of(tiny) == View(str(drawing(tiny)), instead=str(preview(tiny)), width=AMONG_WORDS)


def test_of_a_drawing_with_blurs_the_preview_is_printed(tiny: TinyLibrary) -> None:
    drawing(tiny, BLURRED)
    assert view_of(tiny) == View(str(preview(tiny)), width=AMONG_WORDS)
    assert view_of(tiny, "photocopy") == View(str(preview(tiny)), width=AMONG_WORDS)
    preview(tiny).unlink()
    assert view_of(tiny) is None


def test_what_is_not_there_is_not_printed(tiny: TinyLibrary) -> None:
    path = drawing(tiny)
    path.unlink()
    assert view_of(tiny) == View(str(preview(tiny)), width=AMONG_WORDS)
    path.symlink_to(tiny.glossary)
    assert view_of(tiny) == View(str(preview(tiny)), width=AMONG_WORDS), (
        "a link to another place is not looked into"
    )
    path.unlink()
    preview(tiny).unlink()
    assert view_of(tiny) is None
    library = tiny.load()[0]
    assert plates_of(replace(library, diagrams={}), figures_of(library.articles["leaky-door"])) == ()


def test_a_photocopy_is_hatched(tiny: TinyLibrary, tones: Tones) -> None:
    drawing(tiny)
    view = view_of(tiny, "photocopy")
    assert view is not None
    content = contents_of({"a.svg": view}, tones)["a.svg"].decode()
    assert '<pattern id="tone-hatch"' in content
    assert "#d9584f" not in content


def test_the_drawings_of_the_program_need_no_scan(tones: Tones) -> None:
    path = tones_file().with_name("mitral-valve-open.svg")
    assert contents_of({"a.svg": View(str(path))}, tones) == {"a.svg": path.read_bytes()}


def test_a_drawing_of_its_own_is_printed_as_it_is(tiny: TinyLibrary) -> None:
    words = (tiny.diagrams / "heart.en.toml").read_text(encoding="utf-8")
    file = 'file = "heart-shut.svg"'
    own = f'{file}\nfiles = {{photocopy = "heart-black.svg"}}'
    (tiny.diagrams / "heart.en.toml").write_text(words.replace(file, own), encoding="utf-8")
    (tiny.diagrams / "heart-black.svg").write_text(DRAWING, encoding="utf-8")
    view = view_of(tiny, "photocopy")
    assert view is not None
    assert (Path(view.file).name, view.variant) == ("heart-black.svg", "light")


def test_in_place_of_what_may_not_be_used_the_preview_is_printed(tiny: TinyLibrary, tones: Tones) -> None:
    drawing(tiny, nested_use().decode())
    view = view_of(tiny)
    assert view is not None
    with pytest.raises(RefusedError):
        contents_of({"a.svg": view}, tones)
    plates = (Plate("diagram:heart/shut", (view,)),)
    (plate,) = sound(plates)
    assert plate.views == (View(str(preview(tiny))),)
    assert contents_of({"a.webp": plate.views[0]}, tones) == {"a.webp": PREVIEW}
    preview(tiny).write_bytes(b"GIF89a")
    assert sound(plates) == ()


@pytest.mark.parametrize("text", [DRAWING, BLURRED], ids=["drawing", "preview"])
def test_both_kinds_are_set_into_the_document(tiny: TinyLibrary, text: str) -> None:
    drawing(tiny, text)
    job = job_of(tiny.loaded(), "leaky-door")
    bare = replace(job, choice=replace(job.choice, pictures="none"))
    assert len(set_of(job)) > len(set_of(bare))
