"""Hit, Meaning and Results: what a search comes to, ready to be shown."""

from msgspec import Struct

from viewer.library.address import Address
from viewer.search.danger import Danger


class Hit(Struct, frozen=True):
    """A place that answers the words: a whole thing, or where `heading` is not empty a stretch of one.

    `title_marks` and `marks` are spans (start, end) of the words in `title` and `snippet`; `reason` is a
    finished sentence that says why this is a hit where the words themselves do not show it, else empty.
    """

    address: Address
    kind: str
    title: str
    heading: str
    snippet: str
    title_marks: tuple[tuple[int, int], ...]
    marks: tuple[tuple[int, int], ...]
    score: float
    reason: str
    picture: Address | None


class Meaning(Struct, frozen=True):
    """How some of the reader's words were understood.

    `words` are the reader's, `title` what was taken for them; `how` is "name", "abbreviation", "spelling",
    "sound" or "form"; `address` is the thing that is called so, where it is one; `sentence` tells the reader.
    """

    words: str
    title: str
    address: Address | None
    how: str
    sentence: str


class Results(Struct, frozen=True):
    """What was found for some words, which stand in `words` as the reader wrote them.

    `count` and `counts`, by kind, are of all hits, also of those beyond the limit or of another kind than
    asked for; `marked` are the words to be marked where a hit is opened.
    """

    words: str
    hits: tuple[Hit, ...] = ()
    count: int = 0
    counts: dict[str, int] = {}
    meanings: tuple[Meaning, ...] = ()
    danger: Danger | None = None
    exact: bool = False
    marked: tuple[str, ...] = ()
