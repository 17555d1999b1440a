"""Sections: which parts of an article can be chosen for paper, which are usual, and which go first.

Told from the Markdown as it stands: nothing is parsed, so that a list of them is there at once.
"""

import re
from collections.abc import Container, Iterable, Iterator
from itertools import chain, count

from msgspec import Struct
from msgspec.structs import replace

from viewer.library.model import Article, Figure, Page
from viewer.paper.order import Order, order_of
from viewer.paper.room import always_taken, held, taken_by
from viewer.render.blocks import BOX_TITLES, plain
from viewer.render.stretches import stretches

IN_SHORT = "in-short"
"""The id of the box at an article's beginning, which stands under no heading."""

TEACH_BACK = "check-yourself"
"""The heading of the questions for teach-back, which are no section on paper."""

QUESTIONS = "questions-to-ask"
"""The heading of the questions to ask, to which room for one's own belongs."""

_EMERGENCY = "emergency"
_IMAGE = re.compile(r"^!\[", re.MULTILINE)
_ROW = re.compile(r"^\s*\|.*\|\s*$", re.MULTILINE)
_ITEM = re.compile(r"^[-*+] ", re.MULTILINE)


class Offer(Struct, frozen=True):
    """One part of an article that can be chosen.

    `hint` says what is in it besides text: “with picture”, “checklist”, “table”, or nothing. `rank` is its
    weight where not all fit: 0 is never taken out, 1 is kept longest. `usual` ones are chosen where nobody
    chose.
    """

    id: str
    title: str
    page: int
    hint: str = ""
    rank: int = 50
    usual: bool = False


class Stretch(Struct, frozen=True):
    """One part of an article as it is written.

    `heading` is the id of its heading, the page's where it stands above the first one; `id` is the same
    unless another part has that already: then a number makes it another, so that each can be chosen for
    itself. `line` is the file's line on which `markdown` begins. It `opens` its page where it stands above
    the first heading.
    """

    id: str
    heading: str
    title: str
    page: int
    markdown: str
    line: int
    opens: bool = False


def offers_of(article: Article) -> tuple[Offer, ...]:
    """The parts that an article offers, in reading order; without the stub of questions for teach-back."""
    order = order_of(article.kind)
    first = (
        (Offer(IN_SHORT, plain(BOX_TITLES[IN_SHORT]), 1, rank=0, usual=True),)
        if _has_in_short(article)
        else ()
    )
    parts = tuple(enumerate(_offered(article)))
    usual = frozenset(_usual(article, parts, order))
    return *first, *(_offer(part, place, order, part.id in usual) for place, part in parts)


def usual_sections(article: Article) -> tuple[str, ...]:
    """The ids of the parts that are chosen where nobody chose."""
    return tuple(offer.id for offer in offers_of(article) if offer.usual)


def sections_at(article: Article, page: int = 0, heading: str = "") -> tuple[str, ...]:
    """The ids of the parts on a page, or under a heading; the usual ones where both are empty.

    Pages are counted from 1. A page's own heading leads to all that is on the page. Where there is nothing to
    choose they are the usual ones.
    """
    whole = next((each.number for each in article.pages if heading and each.id == heading), 0)
    if heading and not whole:
        found = tuple(each.id for each in _offered(article) if each.heading == heading)
    else:
        number = whole or page
        found = (IN_SHORT,) if number == 1 and _has_in_short(article) else ()
        found += tuple(each.id for each in _offered(article) if each.page == number)
    return found or usual_sections(article)


def has_emergency(article: Article) -> bool:
    """Whether an article has an emergency box, which is on paper whatever was chosen."""
    return any(
        kind == _EMERGENCY and text.strip()
        for page in article.pages
        for kind, text in stretches(page.markdown)
    )


def figures_in(article: Article, sections: Container[str]) -> tuple[Figure, ...]:
    """The figures of the parts with these ids."""
    figures = tuple(figure for page in article.pages for figure in page.figures)
    return tuple(
        figure
        for part in stretches_of(article)
        if part.id in sections
        for figure in figures
        if 0 <= figure.line - part.line < part.markdown.count("\n") + 1
    )


def stretches_of(article: Article) -> Iterator[Stretch]:
    """The parts of an article in reading order without the box in short, each with an id of its own."""
    taken = {IN_SHORT}
    for page in article.pages:
        for part in _parts(page):
            names = (f"{part.heading}-{number}" for number in count(2))
            name = next(each for each in chain((part.heading,), names) if each not in taken)
            taken.add(name)
            yield replace(part, id=name)


def _offered(article: Article) -> Iterator[Stretch]:
    return (each for each in stretches_of(article) if each.heading != TEACH_BACK)


def _parts(page: Page) -> Iterator[Stretch]:
    lines = page.markdown.split("\n")
    starts = [section.line - page.first_line for section in page.sections]
    opening = "\n".join(lines[: starts[0] if starts else None])
    if _says_more(opening, first=page.number == 1):
        yield Stretch(page.id, page.id, page.title, page.number, opening, page.first_line, opens=True)
    for section, start, end in zip(page.sections, starts, (*starts[1:], len(lines)), strict=False):
        text = "\n".join(lines[start + 1 : end])
        yield Stretch(section.id, section.id, section.title, page.number, text, section.line + 1)


def _says_more(markdown: str, first: bool) -> bool:
    """Whether anything stands above the first heading of a page besides the first page's box in short."""
    kinds = [kind for kind, text in stretches(markdown) if text.strip()]
    if first and IN_SHORT in kinds:
        kinds.remove(IN_SHORT)
    return bool(kinds)


def _has_in_short(article: Article) -> bool:
    """Whether the first page begins with the box in short."""
    for page in article.pages[:1]:
        end = page.sections[0].line - page.first_line if page.sections else None
        opening = "\n".join(page.markdown.split("\n")[:end])
        return any(kind == IN_SHORT and text.strip() for kind, text in stretches(opening))
    return False


def _usual(article: Article, parts: Iterable[tuple[int, Stretch]], order: Order) -> Iterator[str]:
    """Of the parts that are usual for the kind of article the weightiest, as many as two pages hold."""
    ranked = sorted(
        (order.rank(part.heading, place), part.id, part.markdown)
        for place, part in parts
        if order.is_usual(part.heading)
    )
    return held(always_taken(article), ((name, taken_by(text)) for _, name, text in ranked))


def _offer(part: Stretch, place: int, order: Order, usual: bool) -> Offer:
    return Offer(
        id=part.id,
        title=part.title.strip() or part.id,  # a heading may be empty by mistake
        page=part.page,
        hint=_hint(part, order),
        rank=order.rank(part.heading, place),
        usual=usual,
    )


def _hint(part: Stretch, order: Order) -> str:
    if _IMAGE.search(part.markdown):
        return "with picture"
    if is_checklist(part.heading, order) and any(
        not kind and _ITEM.search(text) for kind, text in stretches(part.markdown)
    ):
        return "checklist"
    return "table" if _ROW.search(part.markdown) else ""


def is_checklist(heading: str, order: Order) -> bool:
    """Whether the lists under a heading are things to do."""
    return heading in order.checklists
