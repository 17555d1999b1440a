"""Snippets: the words of a passage that a hit shows, with what was sought marked in them."""

from msgspec import Struct

from viewer.search.marking import Marker, Span, window

SIZE = 160
"""Characters of a snippet: two lines of a result."""


class Snippet(Struct, frozen=True):
    """Words and the spans in them that are marked."""

    text: str
    marks: tuple[Span, ...]


def snippet(body: str, marker: Marker, name: str = "") -> Snippet:
    """The stretch of a passage that has most of what was sought; dots say that there is more.

    Where it was found by a `name`, that is a sentence before the first ones of the passage.
    """
    if name:
        body = f"{name[:1].upper()}{name[1:]}{'' if name[-1] in '.?!' else '.'} {body}".strip()
    spans = marker.spans(body)
    first, last = window(body, () if name else spans, SIZE)
    lead = "… " if first else ""
    shown = body[first:last].rstrip(" ,;:")
    tail = " …" if last < len(body) else ""
    shift = len(lead) - first
    end = first + len(shown)
    marks = tuple((start + shift, stop + shift) for start, stop in spans if first <= start and stop <= end)
    return Snippet(f"{lead}{shown}{tail}", marks)
