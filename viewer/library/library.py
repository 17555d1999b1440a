"""Library: topics in order, look-up by address, neighbours, related places and mentions of parts."""

from functools import cached_property
from pathlib import Path

from msgspec import Struct, field
from msgspec.structs import replace

from viewer.library.address import Address, article
from viewer.library.diagram import Diagram
from viewer.library.model import Article, Page, Section, Source, Topic
from viewer.library.report import probably
from viewer.library.term import Term


class Mention(Struct, frozen=True):
    """A section of an article that speaks of a part of a picture."""

    address: Address
    article: str
    section: str


class Library(Struct, frozen=True, dict=True):
    """What is written, whole and unchanging; reloading makes a new one."""

    folder: Path
    language: str
    topics: tuple[Topic, ...] = ()
    articles: dict[str, Article] = field(default_factory=dict)
    diagrams: dict[str, Diagram] = field(default_factory=dict)
    sources: dict[str, Source] = field(default_factory=dict)
    chosen_home: Address | None = None
    terms: dict[str, Term] = field(default_factory=dict)

    @cached_property
    def order(self) -> tuple[Article, ...]:
        """All articles in reading order."""
        return tuple(self.articles[slug] for topic in self.topics for slug in topic.articles)

    def led_by(self, topic: Topic) -> "Library":
        """This library with one more topic before all others; articles it lacks are left out of the topic."""
        known = tuple(slug for slug in topic.articles if slug in self.articles)
        return replace(self, topics=(replace(topic, articles=known), *self.topics)) if known else self

    @property
    def home(self) -> Address | None:
        """The article to begin with: the chosen one where it exists, else the first in reading order."""
        if self.chosen_home is not None and self.article_at(self.chosen_home) is not None:
            return self.chosen_home.whole
        return self.order[0].address if self.order else None

    def article_at(self, address: Address) -> Article | None:
        """The article that an address names, or None."""
        return self.articles.get(address.slug) if address.kind == "article" else None

    def page_at(self, address: Address) -> Page | None:
        """The page that an address of an article leads to, or None where page or heading is unknown."""
        found = self.article_at(address)
        if found is None:
            return None
        if address.page > len(found.pages) or (address.view and not address.page):
            return None
        if address.spot and found.page_of(address.spot) is None and not address.page:
            return None
        if address.page:
            return found.page(address.page)
        return found.page_of(address.spot) if address.spot else found.pages[0]

    def diagram_at(self, address: Address) -> Diagram | None:
        """The diagram that an address names, or None."""
        return self.diagrams.get(address.slug) if address.kind == "diagram" else None

    def term_at(self, address: Address) -> Term | None:
        """The term that an address names, or None."""
        return self.terms.get(address.slug) if address.kind == "term" else None

    def topic_of(self, found: Article) -> Topic | None:
        """The topic that an article belongs to."""
        return next((topic for topic in self.topics if found.slug in topic.articles), None)

    def next_article(self, found: Article) -> Article | None:
        """The article after this one in reading order, or None after the last."""
        return self._beside(found, 1)

    def previous_article(self, found: Article) -> Article | None:
        """The article before this one in reading order, or None before the first."""
        return self._beside(found, -1)

    def _beside(self, found: Article, step: int) -> Article | None:
        if found not in self.order:
            return None
        index = self.order.index(found) + step
        return self.order[index] if 0 <= index < len(self.order) else None

    def related(self, found: Article) -> tuple[Address, ...]:
        """Where an article points to, and the articles that point to it; each once, and none missing."""
        back = self._pointing.get(found.address, ())
        things: dict[Address, Address] = {}
        for address in (*found.related, *back):
            if address.whole != found.address and self.missing(address) is None:
                things.setdefault(address.whole, address)
        return tuple(things.values())

    @cached_property
    def _pointing(self) -> dict[Address, list[Address]]:
        """For each place the articles that point to it, in reading order."""
        pointing: dict[Address, list[Address]] = {}
        for other in self.order:
            for whole in dict.fromkeys(link.whole for link in other.related):
                pointing.setdefault(whole, []).append(other.address)
        return pointing

    def mentions(self, part: str) -> tuple[Mention, ...]:
        """The sections whose text links to this part of any picture, in reading order."""
        found = {
            article(each.slug, heading=link.section or page.id): Mention(
                article(each.slug, heading=link.section or page.id),
                each.title,
                _section_title(page, link.section),
            )
            for each in self.order
            for page in each.pages
            for link in page.links
            if link.address.kind == "diagram" and link.address.spot == part
        }
        return tuple(found.values())

    def title_of(self, address: Address) -> str:
        """The words that name a place to a reader, or an empty text where there is no such place."""
        if (found := self.article_at(address)) is not None:
            page = found.page_of(address.spot) if address.spot else None
            heading = _section_title(page, address.spot) if page else ""
            return heading or found.title
        if (picture := self.diagram_at(address)) is not None:
            return picture.title
        if (term := self.term_at(address)) is not None:
            return term.name
        return next((topic.title for topic in self.topics if address == Address("topic", topic.slug)), "")

    def missing(self, address: Address) -> tuple[str, str] | None:
        """What is wrong with an address and what was probably meant; None where it leads somewhere."""
        if address.kind == "article":
            return self._missing_article(address)
        if address.kind == "diagram":
            return self._missing_diagram(address)
        known = {"topic": [topic.slug for topic in self.topics], "term": list(self.terms)}.get(
            address.kind, []
        )
        if address.slug in known:
            return None
        hint = probably(address.slug, known, f"{address.kind}:")
        return f"there is no {address.kind} “{address.slug}” in this library", hint

    def _missing_article(self, address: Address) -> tuple[str, str] | None:
        found = self.article_at(address)
        if found is None:
            hint = probably(address.slug, self.articles, "article:")
            return f"there is no article “{address.slug}” in this library", hint
        if address.view and not 1 <= address.page <= len(found.pages):
            return f"“{found.title}” has no page “{address.view}”; its last is {len(found.pages)}", ""
        page = found.page_of(address.spot)
        if address.spot and page is None:
            known = [name for page in found.pages for name in (page.id, *(part.id for part in page.sections))]
            return f"“{found.title}” has no heading “{address.spot}”", probably(
                address.spot, known, f"{address.whole}#"
            )
        if page is not None and address.page not in (0, page.number):
            hint = f"did you mean {address.whole.at(address.spot)}?"
            return f"the heading “{address.spot}” is not on page {address.page}", hint
        return None

    def _missing_diagram(self, address: Address) -> tuple[str, str] | None:
        found = self.diagram_at(address)
        if found is None:
            hint = probably(address.slug, self.diagrams, "diagram:")
            return f"there is no picture “{address.slug}” in this library", hint
        if address.view and address.view not in found.views:
            return f"“{found.title}” has no view “{address.view}”", probably(
                address.view, found.views, f"{address.whole}/"
            )
        if address.spot and found.part(address.spot) is None:
            lead = f"{replace(address, spot='')}#"
            known = [part.slug for part in found.parts]
            return f"“{found.title}” has no part “{address.spot}”", probably(address.spot, known, lead)
        return None


def _section_title(page: Page | None, section: str) -> str:
    sections: tuple[Section, ...] = page.sections if page else ()
    found = next((each.title for each in sections if each.id == section), "")
    return found or (page.title if page else "")
