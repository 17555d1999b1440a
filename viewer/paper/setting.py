"""Setting: a job becomes set pages, by its source, the contents of its pictures and the typesetter."""

from pathlib import Path
from typing import TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from viewer.paper.filling import least_filled
from viewer.paper.job import ArticlePart, GuidePart, Job, Part, PicturePart
from viewer.paper.plates import Plate, View, contents_of, sound
from viewer.paper.source import MOST_TIGHT, source_of
from viewer.paper.typeset import TypesetError, Typesetter, pages_of
from viewer.render.tones import Tones
from viewer.render.trees import Trees

_MOST_PICTURES = 64
"""Contents kept at hand: some twenty megabytes."""

_HALF, _LITTLE = 0.6, 0.22
"""Shares of a page’s height: up to these it may be saved by closer spaces, and by a little closer ones."""

_Key: TypeAlias = tuple[str, int, str, str, str, float]
_Usable: TypeAlias = tuple[View, bytes] | None


class Set(Struct, frozen=True):
    """Set pages: the file, how many they are, and the ids of each article’s sections on them, in order."""

    pdf: bytes
    pages: int
    sections: tuple[tuple[str, ...], ...]


class Proof(Struct, frozen=True):
    """Pages as they are first set, and the job as it could be set."""

    job: Job
    set: Set


class Compositor:
    """Sets one job after another. What two of them share is read and set once."""

    def __init__(self, trees: Trees, tones: Tones, typesetter: Typesetter | None = None) -> None:
        """`trees` are of the pages of texts; `tones` say what becomes of colors on a photocopy."""
        self.trees = trees
        self.typesetter = typesetter or Typesetter()
        self._tones = tones
        self._pictures: dict[_Key, _Usable] = {}

    def set(self, job: Job) -> Set:
        """The pages of a job, as few as can be. Raises TypesetError."""
        return self.closer(self.first(job))

    def first(self, job: Job) -> Proof:
        """The pages with the usual spaces, which take least time. Raises TypesetError.

        In place of a picture that cannot be used stands its preview or nothing; where the typesetter
        stumbles, all pictures are left out: a spoilt one must not keep the words from the reader.
        """
        sound_job = replace(job, parts=tuple(self._sound(part) for part in job.parts))
        try:
            return Proof(sound_job, self._set_with(sound_job, 0))
        except TypesetError:
            bare = replace(job, parts=tuple(_without_pictures(part) for part in job.parts))
            if bare == sound_job:
                raise
            return Proof(bare, self._set_with(bare, 0))

    def closer(self, proof: Proof) -> Set:
        """The same with closer spaces, where that saves a page of which much would be empty."""
        for tight in closer_steps(proof.set):
            closer = self._set_with(proof.job, tight)
            if closer.pages < proof.set.pages:
                return closer
        return proof.set

    def set_within(self, pages: int, job: Job) -> Set:
        """The pages of a job, closer where they would be one too many. Raises TypesetError."""
        proof = self.first(job)
        return self._set_with(proof.job, MOST_TIGHT) if proof.set.pages == pages + 1 else proof.set

    def _set_with(self, job: Job, tight: int) -> Set:
        source = source_of(job, self.trees, tight)
        files = {
            name: self._content(file) if isinstance(file, View) else file
            for name, file in source.files.items()
        }
        pdf = self.typesetter.set(source.text, files, job.printed, source.inputs)
        return Set(pdf, pages_of(pdf), sections_of(job))

    def _sound(self, part: Part) -> Part:
        if isinstance(part, PicturePart):
            return replace(part, plate=self._with_usable_views(part.plate))
        plates = (self._with_usable_views(plate) for plate in part.plates)
        return replace(part, plates=tuple(plate for plate in plates if plate.views))

    def _with_usable_views(self, plate: Plate) -> Plate:
        found = (self._usable(view) for view in plate.views)
        return replace(plate, views=tuple(each[0] for each in found if each is not None))

    def _content(self, view: View) -> bytes:
        usable = self._usable(view)
        return usable[1] if usable is not None else b""

    def _usable(self, view: View) -> _Usable:
        """The view, or its preview, with what is to be printed of it; None where neither can be used."""
        key = view.file, _changed(view.file), view.variant, view.ink, view.name, view.width
        if key not in self._pictures:
            if len(self._pictures) >= _MOST_PICTURES:
                del self._pictures[next(iter(self._pictures))]
            self._pictures[key] = self._read(view)
        return self._pictures[key]

    def _read(self, view: View) -> _Usable:
        for plate in sound((Plate("", (view,)),)):
            (usable,) = plate.views
            return usable, contents_of({"": usable}, self._tones)[""]
        return None


def set_job(job: Job, trees: Trees, tones: Tones, typesetter: Typesetter | None = None) -> Set:
    """The pages of one job, as a Compositor sets them. Raises TypesetError."""
    return Compositor(trees, tones, typesetter).set(job)


def closer_steps(usual: Set) -> tuple[int, ...]:
    """How much closer to set pages, one after the other, in the hope of one page less; often not at all."""
    filled = least_filled(usual.pdf) if usual.pages > 1 else 1.0
    if filled > _HALF:
        return ()
    # Little is mostly saved by a little; the closest of all is what else there is to try.
    return tuple(range(1 if filled <= _LITTLE else MOST_TIGHT, MOST_TIGHT + 1))


def sections_of(job: Job) -> tuple[tuple[str, ...], ...]:
    """The ids of the sections of each article of a job, in order."""
    return tuple(part.sections for part in job.parts if isinstance(part, ArticlePart))


def _without_pictures(part: Part) -> Part:
    match part:
        case ArticlePart():
            return replace(part, plates=(), added=())
        case GuidePart():
            return replace(part, plates=())
    return replace(part, plate=replace(part.plate, views=()))


def _changed(file: str) -> int:
    """When a file was last written, in nanoseconds; 0 where there is none."""
    try:
        return Path(file).stat().st_mtime_ns
    except OSError:
        return 0
