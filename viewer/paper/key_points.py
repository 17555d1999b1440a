"""KeyPoints: what matters most of a text, short enough for a code that a phone reads without internet."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from io import BytesIO

from msgspec import Struct

from viewer.library.guide import Guide
from viewer.paper.emergencies import boxes_in, left_over
from viewer.reading.clinic import Clinic
from viewer.render.blocks import BOX_TITLES, Box, Items, Tree, plain, runs_of
from viewer.render.standing import LEARNING_LINE
from viewer.render.step_words import call_words, filled

MOST_BYTES = 1_273
"""What a code of version 25 holds at the lowest level of correction (ISO/IEC 18004, table 7). It has 117
modules a side, which cameras of phones read when a module is half a millimeter wide."""

UTMOST_BYTES = 2_953
"""What the largest code holds. Only signs of an emergency, which are never shortened, may need as much."""

QUIET = 4
"""Empty modules around a code, as the standard asks."""

_IN_SHORT = "IN SHORT"
_ON_PAPER = "More is on your paper."
_SIGNS_ON_PAPER = "The signs are on your paper."


class KeyPoints(Struct, frozen=True):
    """The words of a code; `left_out` is how many points had no room."""

    text: str
    left_out: int = 0


class Code(Struct, frozen=True):
    """A code as rows of modules, of which dark ones are true, and as a drawing with its quiet zone."""

    modules: tuple[tuple[bool, ...], ...]
    svg: str

    @property
    def across(self) -> int:
        """How many modules it is wide, with its quiet zone."""
        return len(self.modules) + 2 * QUIET


def key_points(title: str, trees: Sequence[Tree], clinic: Clinic) -> KeyPoints:
    """Of an article: its title, the points in short, the signs of an emergency and whom to call.

    `trees` are those of all its pages. Signs of an emergency come whole; where not all fits, they come first
    and points go, the last ones first.
    """
    fields = clinic.fields
    boxes = left_over((box for tree in trees for box in boxes_in(tree)), ())
    return _fitted(title, tuple(_in_short(trees, fields)), tuple(_signs(boxes, fields)), clinic)


def guide_points(guide: Guide, clinic: Clinic) -> KeyPoints:
    """Of a guide: its title, what it is about, its emergency steps and whom to call."""
    fields = clinic.fields
    signs = tuple(
        f"- {filled(step.sentence, fields)} {filled(step.do, fields)}"
        for step in guide.steps
        if step.emergency
    )
    return _fitted(guide.title, (guide.summary,), signs, clinic, call_words(fields))


@lru_cache(maxsize=8)
def code_of(text: str) -> Code:
    """The code of a text of at most UTMOST_BYTES. It holds nothing about a person."""
    import segno

    made = segno.make(text, error="l", mode="byte", encoding="utf-8", boost_error=True, micro=False)
    drawn = BytesIO()
    made.save(drawn, kind="svg", border=QUIET, xmldecl=False, omitsize=True, light="#fff", nl=False)
    return Code(
        tuple(tuple(bool(module) for module in row) for row in made.matrix), drawn.getvalue().decode()
    )


def size_of(text: str) -> int:
    """How many bytes of a code a text takes."""
    return len(text.encode())


def _signs(boxes: Iterable[Box], fields: dict[str, str]) -> Iterator[str]:
    """The lines of emergency boxes, signs as points."""
    for block in (block for box in boxes for block in box.blocks):
        point = "- " if isinstance(block, Items) else ""
        yield from (f"{point}{plain(runs, fields)}" for runs in runs_of(block))


def _in_short(trees: Iterable[Tree], fields: dict[str, str]) -> Iterator[str]:
    """The points of the boxes at an article's beginning."""
    for tree in trees:
        for block in tree:
            if isinstance(block, Box) and block.kind == "in-short":
                yield from (plain(runs, fields) for runs in runs_of(block))


def _fitted(
    title: str, points: tuple[str, ...], signs: tuple[str, ...], clinic: Clinic, call: str = ""
) -> KeyPoints:
    """As many of the points as fit."""
    call = call or plain(BOX_TITLES["emergency"], clinic.fields)
    alarm = [f"{call.upper()}:", *signs, ""] if signs else []
    ends = [*_clinic_lines(clinic), LEARNING_LINE]
    for count in range(len(points), -1, -1):
        short = [_IN_SHORT, *(f"- {point}" for point in points[:count]), ""] if count else []
        more = [_ON_PAPER] if count < len(points) else []
        first, second = (alarm, short) if more else (short, alarm)
        text = "\n".join((title, "", *first, *second, *more, *ends))
        if size_of(text) <= MOST_BYTES or (count == 0 and size_of(text) <= UTMOST_BYTES):
            return KeyPoints(text, len(points) - count)
    return KeyPoints(_cut("\n".join((title, "", f"{call.upper()}.", _SIGNS_ON_PAPER, *ends))), len(points))


def _clinic_lines(clinic: Clinic) -> Iterator[str]:
    """The clinic's name and its numbers."""
    if clinic.name:
        yield clinic.name
    for phone in clinic.phones:
        yield f"{phone.label}: {phone.number}{f' ({phone.hours})' if phone.hours else ''}".lstrip(": ")
    if not clinic.phones:
        yield f"Questions? Call {clinic.nurse_line}."


def _cut(text: str) -> str:
    """A text that a code can hold: a clinic's own words may be of any length."""
    return text.encode()[:UTMOST_BYTES].decode(errors="ignore")
