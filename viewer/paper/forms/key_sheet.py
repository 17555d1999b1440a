"""KeySheet: the key points of a text as a code for a phone, with words that say what it is."""

from collections.abc import Iterator, Sequence

from viewer.paper.forms.writing import Writing, points
from viewer.paper.job import ArticlePart, GuidePart, Job
from viewer.paper.key_points import Code, code_of, guide_points, key_points
from viewer.paper.typst_words import called, listed, quoted
from viewer.render.blocks import Tree

LEAST_MODULE = 0.5 * 72 / 25.4
"""Half a millimeter, in points: what cameras of phones read at arm's length."""

_WISHED_SIDE = 200.0
"""Points across, with the quiet zone, where half a millimeter a module would be less."""

_TITLE = "Key points on a phone"
_LABEL = "Point a phone’s camera here. It shows the key points as words. It needs no internet."
_HOLDS = "It holds the title, the points in short, when to call for help, and your clinic’s number."
_LEFT_OUT = "{count} of the points in short had no room in it. They are on this paper."
_ONE_LEFT_OUT = "One of the points in short had no room in it. It is on this paper."
_ALT = "A square code for a phone’s camera. It says: {words}"


def key_point_lines(part: ArticlePart | GuidePart, trees: Sequence[Tree], job: Job) -> Iterator[str]:
    """For KEY_POINTS: the code of an article (with the trees of its pages) or of a guide (without trees).

    A block that stays whole, for the end of that part; it begins no page and has a heading of level 2.
    """
    if isinstance(part, ArticlePart):
        found = key_points(part.article.title, trees, job.clinic)
    else:
        found = guide_points(part.guide, job.clinic)
    code, writing = code_of(found.text), Writing(job)
    words = [_LABEL, _HOLDS]
    if found.left_out:
        words.append(_ONE_LEFT_OUT if found.left_out == 1 else _LEFT_OUT.format(count=found.left_out))
    yield called(
        "key-points",
        writing.words(_TITLE),
        quoted(_ALT.format(words=found.text)),
        quoted(code.svg),
        points(_side(code)),
        listed(map(writing.words, words)),
    )


def _side(code: Code) -> float:
    """How wide the code is set, in points."""
    return max(_WISHED_SIDE, code.across * LEAST_MODULE)
