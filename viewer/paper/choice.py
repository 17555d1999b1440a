"""Choice: how a handout is to look. Nothing in it is about a person, so it may be kept and named."""

from msgspec import Struct

SIZES = {"standard": 12.7, "large": 16.0, "extra-large": 20.0}
"""Sizes of text in points. The large ones are layouts of one column, not a zoom."""

PAPERS = ("us-letter", "a4")
PICTURES = ("color", "photocopy", "none")

VISIT, WEIGHT, PRESSURE, KEY_POINTS = "visit", "weight-diary", "pressure-diary", "key-points"
EXTRAS = (VISIT, WEIGHT, PRESSURE, KEY_POINTS)
"""Sheets that follow the texts: a blank one for the next visit, two diaries, the key points as a QR code."""

STEPS = (4, 6)
"""How many steps of a guide stand on a page."""


class Choice(Struct, frozen=True):
    """How a handout is to look.

    `size` is one of SIZES, `paper` of PAPERS, `pictures` of PICTURES, each of `extras` of EXTRAS. `header`
    puts the clinic at the head; `blanks` are lines to write on where no name, clinician or date was typed;
    `questions` is room for questions; `words` the words to know; `teach_back` the stub for the clinician.
    """

    size: str = "standard"
    paper: str = "us-letter"
    pictures: str = "color"
    header: bool = True
    blanks: bool = True
    questions: bool = True
    words: bool = True
    sources: bool = True
    teach_back: bool = False
    steps: int = 4
    extras: tuple[str, ...] = ()

    @property
    def sheets(self) -> tuple[str, ...]:
        """The extras that are sheets of their own, and need no text."""
        return tuple(extra for extra in self.extras if extra != KEY_POINTS)


USUAL = Choice()
"""How a handout looks where nobody chose."""
