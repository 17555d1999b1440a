"""Missing: what is wrong with an address that leads nowhere, and what was probably meant."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from viewer.library.address import Address, touch
from viewer.library.report import probably

if TYPE_CHECKING:
    from viewer.library.library import Library

Wrong = tuple[str, str]
"""What is wrong, and what was probably meant or an empty text."""


class _Fault(Struct, frozen=True):
    """What is wrong. What was meant is the `hint`, or has yet to be sought among the `known` words."""

    message: str
    hint: str = ""
    word: str = ""
    known: Iterable[str] = ()
    lead: str = ""


def wrong_with(address: Address, library: "Library") -> Wrong | None:
    """What is wrong with an address; None where it leads somewhere in the library."""
    fault = _fault(address, library)
    if fault is None:
        return None
    return fault.message, fault.hint or probably(fault.word, fault.known, fault.lead)


def leads(address: Address, library: "Library") -> bool:
    """Whether an address leads somewhere in the library; far quicker to say than what was meant otherwise."""
    return _fault(address, library) is None


def _fault(address: Address, library: "Library") -> _Fault | None:
    match address.kind:
        case "article":
            return _missing_article(address, library)
        case "diagram":
            return _missing_diagram(address, library)
        case "guide":
            return _missing_guide(address, library)
        case "touch":
            return _missing_touch(address, library)
    known = [topic.slug for topic in library.topics] if address.kind == "topic" else library.terms
    if address.slug in known:
        return None
    message = f"there is no {address.kind} “{address.slug}” in this library"
    return _Fault(message, word=address.slug, known=known, lead=f"{address.kind}:")


def _missing_article(address: Address, library: "Library") -> _Fault | None:
    found = library.article_at(address)
    if found is None:
        message = f"there is no article “{address.slug}” in this library"
        return _Fault(message, word=address.slug, known=library.articles, lead="article:")
    if address.view and not 1 <= address.page <= len(found.pages):
        return _Fault(f"“{found.title}” has no page “{address.view}”; its last is {len(found.pages)}")
    page = found.page_of(address.spot)
    if address.spot and page is None:
        known = [name for page in found.pages for name in (page.id, *(part.id for part in page.sections))]
        message = f"“{found.title}” has no heading “{address.spot}”"
        return _Fault(message, word=address.spot, known=known, lead=f"{address.whole}#")
    if page is not None and address.page not in (0, page.number):
        hint = f"did you mean {address.whole.at(address.spot)}?"
        return _Fault(f"the heading “{address.spot}” is not on page {address.page}", hint)
    return None


def _missing_diagram(address: Address, library: "Library") -> _Fault | None:
    found = library.diagram_at(address)
    if found is None:
        message = f"there is no picture “{address.slug}” in this library"
        return _Fault(message, word=address.slug, known=library.diagrams, lead="diagram:")
    if address.view and address.view not in found.views:
        message = f"“{found.title}” has no view “{address.view}”"
        return _Fault(message, word=address.view, known=found.views, lead=f"{address.whole}/")
    if address.spot and found.part(address.spot) is None:
        lead = f"{replace(address, spot='')}#"
        known = [part.slug for part in found.parts]
        return _Fault(
            f"“{found.title}” has no part “{address.spot}”", word=address.spot, known=known, lead=lead
        )
    return None


def _missing_guide(address: Address, library: "Library") -> _Fault | None:
    found = library.guide_at(address)
    if found is None:
        message = f"there is no guide “{address.slug}” in this library"
        return _Fault(message, word=address.slug, known=library.guides, lead="guide:")
    if address.view:
        hint = f"did you mean {found.address.at(address.view)}?" if found.has_step(address.view) else ""
        return _Fault(f"“{found.title}” has steps and no views", hint)
    if address.spot and not found.has_step(address.spot):
        return _Fault(f"“{found.title}” has no step “{address.spot}”; its last is {len(found.steps)}")
    return None


def _missing_touch(address: Address, library: "Library") -> _Fault | None:
    views = {touch(each.slug) for each in library.touch_views}
    if views and (address == touch() or replace(address, spot="") in views):
        return None
    message = "there is no such picture to touch in this library"
    return _Fault(message, word=str(address), known=tuple(map(str, views)))
