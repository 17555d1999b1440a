"""Order: what the window asks the press to set, and what the press answers. No Qt."""

from msgspec import Struct

from viewer.paper.job import Job


class Order(Struct, frozen=True):
    """Pages to be set. `number` comes back with the answer; `fit` is how many they may be, 0 for any."""

    number: int
    job: Job
    fit: int = 0


class Answer(Struct, frozen=True, tag="answer"):
    """What came of an order: a PDF of `size` bytes follows, or `error` says in a sentence why there is none.

    Where it is not `final`, the same order is answered again, perhaps with fewer pages. `pages` is the count;
    `sections` are the ids of those kept of each article of the packet, in order (they differ from what was
    ordered only where pages had to fit); `fits` says whether they do.
    """

    number: int
    pages: int = 0
    size: int = 0
    sections: tuple[tuple[str, ...], ...] = ()
    fits: bool = True
    final: bool = True
    error: str = ""


class Grade(Struct, frozen=True, tag="grade"):
    """The reading grade of what an order set, told after its pages; without names of conditions."""

    number: int
    grade: float
