"""LeavingOut: which sections of a packet were left out so that it fits, by their titles."""

from collections.abc import Sequence

from viewer.library.library import Library
from viewer.paper.packet import Packet
from viewer.paper.sections import offers_of, usual_sections


def left_out(library: Library, packet: Packet, kept: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    """The titles of sections that were chosen and are not among those kept of each article, in order."""
    found: list[str] = []
    articles = [item for item in packet.items if item.address.kind == "article"]
    for item, sections in zip(articles, kept, strict=False):
        article = library.article_at(item.address)
        if article is None:
            continue
        chosen = usual_sections(article) if item.sections is None else item.sections
        gone = [offer for offer in offers_of(article) if offer.id in chosen and offer.id not in sections]
        found += [offer.title for offer in gone]
    return tuple(found)
