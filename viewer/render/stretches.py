"""Stretches: a page of Markdown in pieces, outside its boxes and within each of them."""

from collections.abc import Iterator

from viewer.library.line import BOX_KINDS, Line

_EDGE = ":::"


def stretches(markdown: str) -> Iterator[tuple[str, str]]:
    """Each stretch with its kind of box, which is empty outside of boxes.

    An unknown or unclosed box keeps its words as ordinary text, so that nothing written is lost.
    """
    if _EDGE not in markdown:
        yield "", markdown
        return
    kind, lines = "", list[str]()
    for text in markdown.split("\n"):
        box = Line(0, text).box if _EDGE in text else None
        if box is None or (box and box not in BOX_KINDS):
            lines.append(text)
            continue
        yield kind if not box else "", "\n".join(lines)
        kind, lines = box, []
    yield "", "\n".join(lines)
