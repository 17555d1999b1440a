"""Library: topics in order, look-up by address, neighbours and related places."""

from functools import cached_property
from pathlib import Path

from msgspec import Struct, field
from msgspec.structs import replace

from viewer.library.address import Address, touch
from viewer.library.diagram import Diagram, Part
from viewer.library.guide import Guide
from viewer.library.model import Article, Page, Section, Source, Topic
from viewer.library.report import probably
from viewer.library.term import Term
from viewer.library.touch import TouchView


class Mention(Struct, frozen=True):
    """A section of an article that speaks of a part of a picture; `page` is counted from 1."""

    address: Address
    article: str
    section: str
    page: int = 1


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
    guides: dict[str, Guide] = field(default_factory=dict)
    touch: tuple[TouchView, ...] = ()
    touched: dict[str, tuple[Address, ...]] = field(default_factory=dict)

    @property
    def own_diagrams(self) -> Path:
        """The folder of the pictures that the library brings itself; it need not be there."""
        return self.folder / "diagrams"

    @cached_property
    def order(self) -> tuple[Article, ...]:
        """All articles in reading order."""
        return tuple(self.articles[slug] for topic in self.topics for slug in topic.articles)

    @cached_property
    def guide_order(self) -> tuple[Guide, ...]:
        """The guides in the order in which the topics list them; those that no topic lists are left out."""
        return tuple(self.guides[slug] for topic in self.topics for slug in topic.guides)

    def led_by(self, topic: Topic) -> "Library":
        """This library with one more topic before all others; articles it lacks are left out of the topic."""
        known = tuple(slug for slug in topic.articles if slug in self.articles)
        if not known and topic.opens is None:
            return self
        return replace(self, topics=(replace(topic, articles=known), *self.topics))

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

    def guide_at(self, address: Address) -> Guide | None:
        """The guide that an address names, or None."""
        return self.guides.get(address.slug) if address.kind == "guide" else None

    def term_at(self, address: Address) -> Term | None:
        """The term that an address names, or None."""
        return self.terms.get(address.slug) if address.kind == "term" else None

    @cached_property
    def touch_views(self) -> tuple[TouchView, ...]:
        """The pictures to touch: those that are there, else the first one with something to read about."""
        chosen = tuple(each for each in self.touch if self.missing(each.picture) is None)
        others = (each for each in self.diagrams.values() if any(self.told_at(part) for part in each.parts))
        return chosen or tuple(TouchView(each.slug, each.title, each.address) for each in others)[:1]

    def told_at(self, part: Part) -> tuple[Address, ...]:
        """Where to read about a part that was touched: what the library names for it, else its article."""
        named = self.touched.get(part.slug, (part.article,) if part.article is not None else ())
        return tuple(address for address in named if self.missing(address) is None)

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
        """The guides to an article, where it points to, and what points to it; each once, none missing."""
        guides = [guide.address for guide in self.guide_order if found.address in guide.articles]
        back = self._pointing.get(found.address, ())
        things: dict[Address, Address] = {}
        for address in (*guides, *found.related, *back):
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

    def title_of(self, address: Address) -> str:
        """The words that name a place to a reader, or an empty text where there is no such place."""
        if (found := self.article_at(address)) is not None:
            page = found.page_of(address.spot) if address.spot else None
            heading = _section_title(page, address.spot) if page else ""
            return heading or found.title
        if (picture := self.diagram_at(address)) is not None:
            return picture.title
        if (guide := self.guide_at(address)) is not None:
            return guide.title
        if (term := self.term_at(address)) is not None:
            return term.name
        return next((topic.title for topic in self.topics if address == Address("topic", topic.slug)), "")

    def missing(self, address: Address) -> tuple[str, str] | None:
        """What is wrong with an address and what was probably meant; None where it leads somewhere."""
        if address.kind == "article":
            return self._missing_article(address)
        if address.kind == "diagram":
            return self._missing_diagram(address)
        if address.kind == "guide":
            return self._missing_guide(address)
        if address.kind == "touch":
            return self._missing_touch(address)
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

    def _missing_guide(self, address: Address) -> tuple[str, str] | None:
        found = self.guide_at(address)
        if found is None:
            hint = probably(address.slug, self.guides, "guide:")
            return f"there is no guide “{address.slug}” in this library", hint
        if address.view:
            hint = f"did you mean {found.address.at(address.view)}?" if found.has_step(address.view) else ""
            return f"“{found.title}” has steps and no views", hint
        if address.spot and not found.has_step(address.spot):
            return f"“{found.title}” has no step “{address.spot}”; its last is {len(found.steps)}", ""
        return None

    def _missing_touch(self, address: Address) -> tuple[str, str] | None:
        views = {touch(each.slug) for each in self.touch_views}
        if views and (address == touch() or replace(address, spot="") in views):
            return None
        return "there is no such picture to touch in this library", probably(str(address), map(str, views))


def _section_title(page: Page | None, section: str) -> str:
    sections: tuple[Section, ...] = page.sections if page else ()
    found = next((each.title for each in sections if each.id == section), "")
    return found or (page.title if page else "")
