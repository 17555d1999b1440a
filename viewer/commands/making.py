"""Making: a job becomes a file, for the commands that make handouts."""

from functools import partial
from pathlib import Path

from msgspec.structs import replace

from viewer.library.catalogue import Catalogue
from viewer.paper.fitting import Fitted, fitted
from viewer.paper.job import Job
from viewer.paper.packing import packed
from viewer.paper.setting import Compositor, Set
from viewer.places import tones_file
from viewer.reading.statefile import StateFileError, write_file
from viewer.render.tones import load_tones
from viewer.render.trees import Trees

_OPEN, _PRIVATE = 0o666, 0o600
"""Who may read a file: whom the user usually lets; the user alone where a person's name may be in it."""


def set_alone(job: Job, fit: int, compositor: Compositor) -> Fitted[Set]:
    """The pages of a job, on at most `fit` pages where that is not 0. Raises TypesetError."""
    set_within = partial(compositor.set_within, fit)
    found = fitted(job, fit, set_within) if fit else Fitted(job, compositor.set(job), True)
    return replace(found, set=replace(found.set, pdf=packed(found.set.pdf)))


def compositor_of(catalogue: Path) -> Compositor:
    """What sets pages, with the trees that a catalogue keeps, where there is one."""
    return Compositor(Trees(Catalogue(catalogue if catalogue.is_file() else None)), load_tones(tones_file()))


def written(pdf: bytes, path: Path, private: bool) -> str:
    """Write a PDF into its file in one step; gives why that could not be done, or nothing."""
    try:
        if path.exists() and not path.is_file():
            return f"{path} is no file. Give the name of one."
        if not path.parent.is_dir():
            return f"{path} could not be saved: there is no folder {path.parent}."
        write_file(path, pdf, _PRIVATE if private else _OPEN)
    except StateFileError as error:
        return str(error)
    except OSError as error:  # a name that no file can have, or a folder that may not be entered
        return f"{path} could not be saved: {error.strerror}."
    return ""
