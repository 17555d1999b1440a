"""Fitting: a job is shortened until its pages are few enough, and by no more than that."""

from collections.abc import Callable, Container, Iterator, Sequence
from itertools import accumulate
from typing import Generic, Protocol, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from viewer.paper.job import ArticlePart, Job, Part
from viewer.paper.order import MORE
from viewer.paper.sections import IN_SHORT, offers_of, stretches_of

_TRIES = 3
"""What is tried to be put back into the room that is left; each is one more setting."""

_PICTURE, _WORDS = 800, 800
"""How many letters would take as much room as a picture, and as the words to know."""


class Paged(Protocol):
    """Set pages, of which fitting knows only how many they are."""

    @property
    def pages(self) -> int:
        """How many pages they are."""


S = TypeVar("S", bound=Paged)


class Fitted(Struct, Generic[S], frozen=True):
    """What came of it: the job as it was set, its pages, and whether they are few enough."""

    job: Job
    set: S
    fits: bool


class _Cut(Struct, frozen=True):
    """One thing that can be left out: a section of one part, or the words to know, which are of none.

    `rank` is its weight, of which 1 is the most; `size` is in letters, so that nothing is tried where
    something smaller did not fit.
    """

    rank: int
    part: int = -1
    section: str = ""
    size: int = 0


def fitted(job: Job, pages: int, set_it: Callable[[Job], S]) -> Fitted[S]:
    """The job on at most so many pages, or as it is where that is 0 or less.

    What goes first are the sections that are not usual, the lightest of all articles first; then the words to
    know, which explain and tell nothing new; then the usual sections. The box in short, the emergency boxes,
    the sources of what is said and all that was chosen beside articles stay. Where even the least is too
    long, that is what is given. Each setting takes time: as a rule there are five, for twenty sections ten.
    """
    whole = set_it(job)
    if pages <= 0 or whole.pages <= pages:
        return Fitted(job, whole, True)
    cuts = _cuts(job)
    if not cuts:
        return Fitted(job, whole, False)
    return _Search(job, pages, set_it).found(cuts, whole.pages)


class _Search(Generic[S]):
    """Sets shorter versions of one job until it has the longest that fits."""

    def __init__(self, job: Job, pages: int, set_it: Callable[[Job], S]) -> None:
        self._job, self._pages, self._set_it = job, pages, set_it

    def found(self, cuts: Sequence[_Cut], whole: int) -> Fitted[S]:
        """The job with as few cuts as can be, in their order; without any it takes `whole` pages."""
        few, enough = 0, len(cuts) + 1  # `few` cuts do not do, `enough` do, if any number does
        place, step = self._estimate(cuts, whole), 0
        best: Fitted[S]  # bound once any number of cuts does; where none does, that is returned at once
        while enough - few > 1:
            place = min(max(place, few + 1), enough - 1)
            tried = self._without(cuts[:place])
            if tried.fits:
                enough, best = place, tried
            elif place == len(cuts):
                return tried
            else:
                few = place
            step += 1  # an estimate is most often right, which the place beside it shows
            place = (enough - 1 if tried.fits else few + 1) if step == 1 else (few + enough) // 2
        return self._filled(best, cuts[:enough])

    def _estimate(self, cuts: Sequence[_Cut], whole: int) -> int:
        """How many cuts will do, if a letter takes as much room as another."""
        too_much = sum(cut.size for cut in cuts) * (1 - self._pages / whole)
        return 1 + sum(size < too_much for size in accumulate(cut.size for cut in cuts))

    def _filled(self, kept: Fitted[S], cuts: Sequence[_Cut]) -> Fitted[S]:
        """The same with what else fits: a long section may leave room for shorter ones that weigh less."""
        *others, last = cuts  # without the last one it does not fit
        left, room, tries = list(cuts), last.size, 0
        for cut in reversed(others):
            if cut.size >= room or tries == _TRIES:
                continue
            tries += 1
            shorter = [each for each in left if each is not cut]
            tried = self._without(shorter)
            if tried.fits:
                left, kept = shorter, tried
            else:
                room = cut.size
        return kept

    def _without(self, cuts: Sequence[_Cut]) -> Fitted[S]:
        """The job without some things, set."""
        job = _without(self._job, cuts)
        made = self._set_it(job)
        return Fitted(job, made, made.pages <= self._pages)


def _cuts(job: Job) -> tuple[_Cut, ...]:
    """What can be left out, in the order in which it goes."""
    words = (_Cut(MORE - 1, size=_WORDS),) if job.choice.words and job.terms else ()
    return tuple(sorted((*_sections(job), *words), key=_place, reverse=True))


def _sections(job: Job) -> Iterator[_Cut]:
    for number, part in enumerate(job.parts):
        if not isinstance(part, ArticlePart):
            continue
        ranks = {offer.id: offer.rank for offer in offers_of(part.article) if offer.id != IN_SHORT}
        for each in stretches_of(part.article):
            if each.id in part.sections and each.id in ranks:
                size = len(each.markdown) + _PICTURE * each.markdown.count("![")
                yield _Cut(ranks[each.id], number, each.id, size)


def _place(cut: _Cut) -> tuple[int, int]:
    """The lighter the later; of two that weigh the same that of the first article weighs more."""
    return cut.rank, cut.part


def _without(job: Job, cuts: Sequence[_Cut]) -> Job:
    """The job without some things."""
    gone = {(cut.part, cut.section) for cut in cuts}
    choice = replace(job.choice, words=job.choice.words and (-1, "") not in gone)
    return replace(
        job, choice=choice, parts=tuple(_shorter(part, at, gone) for at, part in enumerate(job.parts))
    )


def _shorter(part: Part, number: int, gone: Container[tuple[int, str]]) -> Part:
    if not isinstance(part, ArticlePart):
        return part
    return replace(part, sections=tuple(each for each in part.sections if (number, each) not in gone))
