"""Gathering: a library and a packet become a job, which holds all that is needed to set it."""

from collections.abc import Iterable

from msgspec.structs import replace

from viewer.library.address import Address, article
from viewer.library.library import Library
from viewer.library.model import Figure, Source
from viewer.library.report import probably
from viewer.paper.job import ArticlePart, GuidePart, Job, Part
from viewer.paper.names_used import names_used, terms_used, words_in
from viewer.paper.packet import Item, Packet
from viewer.paper.pictures import picture_part, step_plates
from viewer.paper.plates import Drawn, added_figures, plates_of
from viewer.paper.sections import figures_in, offers_of, sections_at
from viewer.reading.clinic import Clinic

_VARIANTS = {"color": "light", "photocopy": "photocopy"}
_NOTHING = "Nothing is chosen to print. Choose an article, a guide or a picture."
_NO_TEXT = "Key points are those of a text. Choose an article or a guide."


class GatheringError(Exception):
    """A packet names what the library lacks; the message is a sentence for the reader."""


def gather(
    library: Library, packet: Packet, clinic: Clinic, catalogue: str = "", drawn: Drawn | None = None
) -> Job:
    """The job of a packet.

    A topic stands for all its articles and guides, a term and a picture to touch for what they lead to.
    `drawn` is what was drawn on pictures; what no part shows follows the last article. Raises GatheringError.
    """
    items = tuple(each for item in packet.items for each in _meant(library, item))
    if not items and not packet.choice.sheets:
        raise GatheringError(_NO_TEXT if packet.choice.extras else _NOTHING)
    variant = _VARIANTS.get(packet.choice.pictures, "")
    parts = tuple(_part(library, item, variant, drawn or {}) for item in items)
    if drawn and variant:
        parts = _with_added(library, parts, items, variant, drawn)
    words = words_in(parts)
    return Job(
        parts=parts,
        choice=packet.choice,
        personal=packet.personal,
        clinic=clinic,
        printed=packet.printed,
        language=library.language,
        terms=terms_used(library, words) if packet.choice.words else (),
        names=names_used(library, words),
        catalogue=catalogue,
    )


def there(library: Library, items: Iterable[Item]) -> tuple[tuple[Item, ...], tuple[str, ...]]:
    """What a library has of some items and of their sections, and a sentence for each that is gone.

    A set outlives the texts that it was made of. What is given stands for itself: it is articles, guides and
    pictures, and the sections of a place in an article are chosen ones.
    """
    found, notices = list[Item](), list[str]()
    for item in items:
        try:
            meant = _meant(library, item)
        except GatheringError as error:
            notices.append(str(error))
            continue
        for each in meant:
            settled, gone = _settled(library, each)
            found.append(settled)
            notices += gone
    return tuple(found), tuple(notices)


def _meant(library: Library, item: Item) -> tuple[Item, ...]:
    """The items that one stands for. Raises GatheringError."""
    if (wrong := library.missing(item.address)) is not None:
        what, meant = wrong
        raise GatheringError(f"{_begun(what)}.{f' {_begun(meant)}' if meant else ''}")
    return tuple(replace(item, address=each) for each in _places(library, item.address))


def _places(library: Library, address: Address) -> tuple[Address, ...]:
    """What is printed of an address that leads somewhere. Raises GatheringError where that cannot be."""
    found: tuple[Address, ...] = (address,)
    match address.kind:
        case "topic":
            topic = next(each for each in library.topics if each.slug == address.slug)
            guides = (library.guides[slug].address for slug in topic.guides if slug in library.guides)
            found = (*map(article, (slug for slug in topic.articles if slug in library.articles)), *guides)
        case "term":
            told = library.terms[address.slug].article
            found = (told,) if told is not None and library.has(told) else ()
        case "touch":
            views = library.touch_views
            found = tuple(each.picture for each in views if each.slug == address.view) or (views[0].picture,)
    if not found:
        raise GatheringError(
            f"There is nothing to print at {address}. Choose an article, a guide or a picture."
        )
    return found


def _begun(words: str) -> str:
    return words[:1].upper() + words[1:]


def _settled(library: Library, item: Item) -> tuple[Item, tuple[str, ...]]:
    """An item with those of its sections that there are, and a sentence for each of the others.

    Where none of them is there any more they are the usual ones.
    """
    address, found = item.address, library.article_at(item.address)
    if found is None:
        return replace(item, sections=None), ()
    if item.sections is None:
        place = sections_at(found, address.page, address.spot) if address != address.whole else None
        return Item(address.whole, place), ()
    ids = [offer.id for offer in offers_of(found)]
    gone = [section for section in item.sections if section not in ids]
    said = f"“{found.title}” has no section “{{}}”, so it is left out. {{}}"
    notices = (said.format(each, _begun(probably(each, ids))).strip() for each in gone)
    known = tuple(section for section in item.sections if section in ids)
    return Item(address.whole, known if known or not gone else None), tuple(notices)


def _part(library: Library, item: Item, variant: str, drawn: Drawn) -> Part:
    match item.address.kind:
        case "article":
            return _article_part(library, item, variant, drawn)
        case "guide":
            guide = library.guides[item.address.slug]
            return GuidePart(
                guide=guide,
                topic=next((topic.title for topic in library.topics if topic.slug == guide.topic), ""),
                sources=_sources(library, guide.all_sources),
                plates=step_plates(library, guide, variant) if variant else (),
            )
    part = picture_part(library, item.address, variant or "light", drawn)
    if part is None:
        raise GatheringError(f"The picture at {item.address} cannot be shown, so it cannot be printed.")
    return part


def _article_part(library: Library, item: Item, variant: str, drawn: Drawn) -> ArticlePart:
    address, found = item.address, library.articles[item.address.slug]
    topic = library.topic_of(found)
    wanted = sections_at(found, address.page, address.spot) if item.sections is None else item.sections
    sections = tuple(offer.id for offer in offers_of(found) if offer.id in wanted)
    return ArticlePart(
        article=found,
        topic=topic.title if topic is not None else "",
        sections=sections,
        sources=_sources(library, found.sources),
        plates=plates_of(library, figures_in(found, sections), variant, drawn) if variant else (),
    )


def _with_added(
    library: Library, parts: tuple[Part, ...], items: tuple[Item, ...], variant: str, drawn: Drawn
) -> tuple[Part, ...]:
    """The parts, of which the last article is followed by the drawn pictures that no part shows."""
    articles = [part for part in parts if isinstance(part, ArticlePart)]
    alone = (Figure(item.address, "", "", 0) for item in items if item.address.kind == "diagram")
    shown = (figure for part in articles for figure in figures_in(part.article, part.sections))
    added = added_figures(library, (*shown, *alone), drawn)
    plates = plates_of(library, added, variant, drawn)
    return tuple(
        replace(part, added=added, plates=(*part.plates, *plates))
        if isinstance(part, ArticlePart) and part is articles[-1]
        else part
        for part in parts
    )


def _sources(library: Library, names: Iterable[str]) -> tuple[Source, ...]:
    return tuple(library.sources[name] for name in names if name in library.sources)
