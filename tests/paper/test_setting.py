"""Jobs are set: what they share but once, closer where that saves a page, whatever a picture is like."""

import shutil
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.support.paper import job_of, sheets_of
from tests.support.shipped import the_library
from tools.handouts.checking import findings_in
from viewer.library.catalogue import Catalogue
from viewer.paper.filling import least_filled
from viewer.paper.job import ArticlePart, Job
from viewer.paper.plates import Plate, View
from viewer.paper.setting import Compositor, Set, sections_of, set_job
from viewer.paper.typeset import TypesetError, Typesetter
from viewer.places import tones_file
from viewer.render.scan.drawing import read_drawing
from viewer.render.tones import load_tones
from viewer.render.trees import Trees

LIBRARY = the_library()
TONES = load_tones(tones_file())


@pytest.fixture(scope="module")
def compositor() -> Compositor:
    """One that sets many jobs, as in the press."""
    return Compositor(Trees(Catalogue(None)), TONES)


def article_of(job: Job) -> ArticlePart:
    (part,) = job.parts
    assert isinstance(part, ArticlePart)
    return part


def pictured() -> Job:
    """The job of a section with one picture."""
    return job_of(LIBRARY, "heart-failure", sections=("what-is-it",))


def with_views(job: Job, *views: View) -> Job:
    """The job with these views in its first picture, and no other."""
    part = article_of(job)
    return replace(job, parts=(replace(part, plates=(replace(part.plates[0], views=views),)),))


def pictures_in(pdf: bytes) -> int:
    """How many figures a machine is told of."""
    return pdf.count(b"/S/Figure")


def test_what_is_wrong_with_a_file_is_found(compositor: Compositor) -> None:
    sound = compositor.set(job_of(LIBRARY, "salt", pictures="none")).pdf
    spoilt = sound.replace(b"/Lang", b"/Gnal").replace(b"/FontFile3", b"/ElifTnof3")

    found = "\n".join(findings_in(spoilt))
    assert "the language is not told" in found
    assert "typeface 1 is not in the file" in found


def test_a_file_with_two_pictures_is_small(compositor: Compositor) -> None:
    found = compositor.set(job_of(LIBRARY, "heart-failure"))

    assert 0 < pictures_in(found.pdf) <= 2
    assert len(found.pdf) < 400_000


def test_what_was_set_before_changes_nothing(compositor: Compositor) -> None:
    one, other = job_of(LIBRARY, "diabetes"), job_of(LIBRARY, "diabetes", size="large")
    first = compositor.set(one)
    compositor.set(other)

    assert compositor.set(one) == first == set_job(one, Trees(Catalogue(None)), TONES)
    assert first.sections == sections_of(one) == (article_of(one).sections,)
    assert first.pages == len(sheets_of(first.pdf))


def test_a_picture_is_read_once_until_its_file_changes(
    compositor: Compositor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = list[Path]()

    def note(path: Path) -> bytes:
        read.append(path)
        return read_drawing(path)

    monkeypatch.setattr("viewer.paper.plates.read_drawing", note)
    job = pictured()
    drawing = tmp_path / "own.svg"
    shutil.copy(article_of(job).plates[0].views[0].file, drawing)
    own = with_views(job, View(str(drawing)))
    first = compositor.first(own).set
    times = len(read)
    assert times > 0
    assert compositor.first(own).set == first
    assert len(read) == times

    drawing.write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>'
    )
    assert compositor.first(own).set.pdf != first.pdf
    assert len(read) > times


def test_many_pictures_are_not_all_kept(compositor: Compositor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("viewer.paper.setting._MOST_PICTURES", 1)
    job = pictured()
    view = article_of(job).plates[0].views[0]
    first = compositor.first(with_views(job, view)).set
    compositor.first(with_views(job, replace(view, variant="photocopy")))

    assert compositor.first(with_views(job, view)).set == first


@pytest.mark.parametrize(
    ("file", "instead", "pictures"),
    [("gone.svg", "", 0), ("gone.svg", "there.svg", 1), ("spoilt.svg", "there.svg", 1)],
)
def test_a_picture_that_cannot_be_used_is_replaced_or_left_out(
    compositor: Compositor, tmp_path: Path, file: str, instead: str, pictures: int
) -> None:
    job = pictured()
    shutil.copy(article_of(job).plates[0].views[0].file, tmp_path / "there.svg")
    (tmp_path / "spoilt.svg").write_text("<svg><script/></svg>")
    view = View(str(tmp_path / file), instead=str(tmp_path / instead) if instead else "")
    pdf = compositor.first(with_views(job, view)).set.pdf

    assert pictures_in(pdf) == pictures


class Stumbling(Typesetter):
    """A typesetter that takes no source with a picture in it."""

    def set(
        self, text: str, files: Mapping[str, bytes], written: date, inputs: Mapping[str, str] | None = None
    ) -> bytes:
        """Only words."""
        if files:
            raise TypesetError("The pages could not be set: a picture.")
        return super().set(text, files, written, inputs)


def test_where_the_typesetter_stumbles_the_words_come_without_pictures() -> None:
    stumbling = Compositor(Trees(Catalogue(None)), TONES, Stumbling())
    mixed = job_of(LIBRARY, "heart-failure", "guide:afib", "diagram:heart-inside", words=False)
    pdf = stumbling.set(mixed).pdf

    assert pictures_in(pdf) == 0
    assert "Heartfailure" in "".join(sheet.words for sheet in sheets_of(pdf))


def test_what_stumbles_without_pictures_too_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("viewer.paper.typeset._FORM", "gone.typ")
    lost = Compositor(Trees(Catalogue(None)), TONES)

    with pytest.raises(TypesetError, match="is missing"):
        lost.set(job_of(LIBRARY, "diabetes", pictures="none"))


class Paged(Compositor):
    """Sets pages of which only the counts are told, by how closely they are set."""

    def __init__(self, *counts: int) -> None:
        super().__init__(Trees(Catalogue(None)), TONES)
        self.counts = counts
        self.asked = list[int]()

    def _set_with(self, job: Job, tight: int) -> Set:
        self.asked.append(tight)
        return Set(b"half-empty", self.counts[tight], ())


@pytest.mark.parametrize(
    ("counts", "filled", "asked", "pages"),
    [
        ((3, 3, 3), 0.2, [0, 1, 2], 3),
        ((3, 2, 2), 0.2, [0, 1], 2),
        ((3, 3, 2), 0.2, [0, 1, 2], 2),
        ((3, 2, 2), 0.5, [0, 2], 2),
        ((3, 3, 3), 0.5, [0, 2], 3),
        ((3, 2, 2), 0.9, [0], 3),
        ((1, 1, 1), 0.2, [0], 1),
    ],
)
def test_closer_spaces_are_tried_where_a_page_is_half_empty(
    monkeypatch: pytest.MonkeyPatch, counts: tuple[int, ...], filled: float, asked: list[int], pages: int
) -> None:
    monkeypatch.setattr("viewer.paper.setting.least_filled", lambda _: filled)
    paged = Paged(*counts)

    assert paged.set(job_of(LIBRARY, "diabetes", pictures="none")).pages == pages
    assert paged.asked == asked


@pytest.mark.parametrize(("wanted", "asked", "pages"), [(3, [0], 3), (2, [0, 2], 2), (1, [0], 3)])
def test_closer_spaces_save_one_page_that_is_too_many(wanted: int, asked: list[int], pages: int) -> None:
    paged = Paged(3, 3, 2)

    assert paged.set_within(wanted, job_of(LIBRARY, "diabetes", pictures="none")).pages == pages
    assert paged.asked == asked


def test_how_full_pages_are_is_read_from_the_file() -> None:
    setter = Typesetter()
    day = job_of(LIBRARY, "diabetes").printed
    page = (
        'all => { set document(title: "a"); set page(height: 800pt, width: 400pt, margin: 40pt); all.join() }'
    )
    line = "block(height: {0}pt, below: 0pt, align(bottom)[End.])"

    def filled(*heights: int) -> float:
        lines = "\npagebreak()\n".join(line.format(height) for height in heights)
        return round(least_filled(setter.set(f"{page}\n{lines}", {}, day)), 1)

    assert filled(100) == 1
    assert filled(100, 440, 600) == 0.6
    assert filled(600, 600, 120) == 0.2
    bare = b"<</Type /Page/MediaBox[0 0 100 500]/Contents 3 0 R>>\nendobj\n"
    lines = b"3 0 obj\n<<>>\nstream\nq 1 0 0 -1 0 400 cm\nQ\nendstream\nendobj"
    assert round(least_filled(b"1 0 obj\n" + bare + b"2 0 obj\n" + bare + lines), 1) == 0.2
    assert least_filled(b"no pdf") == 1
    assert least_filled(b"1 0 obj\n<</Type /Page>>\nendobj\n2 0 obj\n<</Type /Page>>\nendobj") == 1


def test_a_plate_keeps_its_other_views(compositor: Compositor, tmp_path: Path) -> None:
    job = pictured()
    view = article_of(job).plates[0].views[0]
    both = with_views(job, view, View(str(tmp_path / "gone.svg"), name="Gone"))

    assert compositor.first(both).job == with_views(job, view)
    assert isinstance(article_of(both).plates[0], Plate)
