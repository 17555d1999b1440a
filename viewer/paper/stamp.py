"""Stamp: what a sheet says of itself at its foot, by which one tells later what it was printed from."""

from hashlib import blake2b

from msgspec import json

from viewer import __version__
from viewer.paper.job import ArticlePart, GuidePart, Part

_BYTES = 4
"""Eight letters of a hash: two versions of one text differ in it but once in four thousand million times."""


def version() -> str:
    """The program and its version."""
    return f"Heartleaf {__version__}"


def content_hash(part: Part) -> str:
    """Eight letters and digits that stand for all that a text says, whatever was chosen of it.

    They are the same wherever its file lies, and others after any change: to a comma, a source, or its
    review.
    """
    said = json.encode(_said(part), order="deterministic")
    return blake2b(said, digest_size=_BYTES).hexdigest()


def _said(part: Part) -> tuple[object, ...]:
    match part:
        case ArticlePart(article=article, sources=sources):
            pages = tuple((page.title, page.markdown) for page in article.pages)
            names = article.title, article.plain, article.summary
            return "article", names, article.review, sources, pages
        case GuidePart(guide=guide, sources=sources):
            names = guide.title, guide.plain, guide.summary
            return "guide", names, guide.review, sources, guide.steps
        case _:
            named = tuple((each.name, each.medical, each.meaning) for each in part.named)
            return "picture", part.title, part.sentence, part.alt, named
