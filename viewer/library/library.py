"""Library: topics in order, look-up by address, neighbours and related places."""

from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, overload

from msgspec import Struct, field
from msgspec.structs import replace

from viewer.library.address import Address, article
from viewer.library.diagram import Diagram, Part
from viewer.library.guide import Guide
from viewer.library.head import Head, TermForms
from viewer.library.missing import leads, wrong_with
from viewer.library.model import Article, Page, Section, Source, Topic
from viewer.library.term import Term
from viewer.library.touch import TouchView

if TYPE_CHECKING:
    from viewer.library.register import Register


class Mention(Struct, frozen=True):
    """A section of an article that speaks of a part of a picture; `page` is counted from 1."""

    address: Address
    article: str
    section: str
    page: int = 1


class Order(Sequence[Article]):
    """Articles in reading order, each looked up when it is asked for."""

    def __init__(self, slugs: tuple[str, ...], articles: Mapping[str, Article]) -> None:
        self._slugs, self._articles = slugs, articles

    @overload
    def __getitem__(self, index: int) -> Article: ...

    @overload
    def __getitem__(self, index: slice) -> tuple[Article, ...]: ...

    def __getitem__(self, index: int | slice) -> Article | tuple[Article, ...]:
        """The article in this place, or those in a stretch of places."""
        if isinstance(index, slice):
            return tuple(self._articles[slug] for slug in self._slugs[index])
        return self._articles[self._slugs[index]]

    def __len__(self) -> int:
        """How many places there are; an article that two topics list has two."""
        return len(self._slugs)


class Library(Struct, frozen=True, dict=True):
    """What is written, whole and unchanging; reloading makes a new one.

    There may be ten thousand articles, read one by one when they are asked for: walking them all takes time.
    `kept` is the register, where one is kept.
    """

    folder: Path
    language: str
    topics: tuple[Topic, ...] = ()
    articles: Mapping[str, Article] = field(default_factory=dict)
    diagrams: Mapping[str, Diagram] = field(default_factory=dict)
    sources: Mapping[str, Source] = field(default_factory=dict)
    chosen_home: Address | None = None
    terms: Mapping[str, Term] = field(default_factory=dict)
    guides: Mapping[str, Guide] = field(default_factory=dict)
    touch: tuple[TouchView, ...] = ()
    touched: Mapping[str, tuple[Address, ...]] = field(default_factory=dict)
    kept: "Register | None" = None

    @property
    def own_diagrams(self) -> Path:
        """The folder of the pictures that the library brings itself; it need not be there."""
        return self.folder / "diagrams"

    @cached_property
    def order(self) -> Sequence[Article]:
        """All articles in reading order."""
        return Order(self._slugs, self.articles)

    @cached_property
    def _slugs(self) -> tuple[str, ...]:
        return tuple(slug for topic in self.topics for slug in topic.articles)

    @cached_property
    def _places(self) -> dict[str, int]:
        """Where each article first stands in the reading order."""
        return {slug: place for place, slug in reversed(list(enumerate(self._slugs)))}

    @cached_property
    def register(self) -> "Register":
        """What is known of all articles at once."""
        if self.kept is not None:
            return self.kept
        from viewer.library.register import Counted  # late: the catalogue keeps what this would count

        return Counted(self)

    @cached_property
    def _heads(self) -> tuple[Head, ...]:
        return tuple(sorted(self.register.heads(), key=self._place_of_head))

    def heads(self) -> tuple[Head, ...]:
        """What lists tell of all articles, in reading order. Light: no article is read for it."""
        return self._heads

    def head(self, slug: str) -> Head | None:
        """What lists tell of one article, or None."""
        return self.register.head(slug)

    def forms(self) -> tuple[TermForms, ...]:
        """How the terms stand in texts."""
        return self.register.forms()

    def _place_of_head(self, head: Head) -> int:
        return self._places.get(head.slug, len(self._places))

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
        return article(self._slugs[0]) if self._slugs else None

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
        chosen = tuple(each for each in self.touch if self.has(each.picture))
        others = (each for each in self.diagrams.values() if any(self.told_at(part) for part in each.parts))
        first = None if chosen else next(others, None)
        return chosen if first is None else (TouchView(first.slug, first.title, first.address),)

    def told_at(self, part: Part) -> tuple[Address, ...]:
        """Where to read about a part that was touched: what the library names for it, else its article."""
        named = self.touched.get(part.slug, (part.article,) if part.article is not None else ())
        return tuple(address for address in named if self.has(address))

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
        place = self._places.get(found.slug)
        if place is None:
            return None
        onward = self._slugs[place + 1 :] if step > 0 else self._slugs[place - 1 :: -1] if place else ()
        return next((each for each in map(self.articles.get, onward) if each is not None), None)

    def related(self, found: Article) -> tuple[Address, ...]:
        """The guides to an article, where it points to, and what points to it; each once, none missing."""
        guides = [guide.address for guide in self.guide_order if found.address in guide.articles]
        known = (slug for slug in self.register.pointing(found.address) if slug in self._places)
        back = map(article, sorted(known, key=self._places.__getitem__))
        things: dict[Address, Address] = {}
        for address in (*guides, *found.related, *back):
            if address.whole != found.address and self.has(address):
                things.setdefault(address.whole, address)
        return tuple(things.values())

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

    def path_to(self, address: Address) -> tuple[str, ...]:
        """The names that stand above a place: of a heading its topic's and article's, of a step its guide's.

        A term stands below the article that tells more of it, unless that has its name; a part or a view of a
        picture stands below its picture.
        """
        if address.kind == "article" and (found := self.head(address.slug)) is not None:
            topics = tuple(topic.title for topic in self.topics if found.slug in topic.articles)[:1]
            return (*topics, found.title) if address != address.whole else topics
        if (guide := self.guide_at(address)) is not None:
            topics = tuple(topic.title for topic in self.topics if guide.slug in topic.guides)[:1]
            return (*topics, guide.title) if address.spot else topics
        if (term := self.term_at(address)) is not None and term.article is not None:
            head = self.head(term.article.slug)
            same = head is not None and head.title.lower() == term.name.lower()
            above = self.path_to(term.article.whole)
            return (*above, head.title) if head is not None and not same else above
        picture = self.diagram_at(address)
        return (picture.title,) if picture is not None and address != address.whole else ()

    def has(self, address: Address) -> bool:
        """Whether an address leads somewhere."""
        return leads(address, self)

    def missing(self, address: Address) -> tuple[str, str] | None:
        """What is wrong with an address and what was probably meant; None where it leads somewhere."""
        return wrong_with(address, self)


def _section_title(page: Page | None, section: str) -> str:
    sections: tuple[Section, ...] = page.sections if page else ()
    found = next((each.title for each in sections if each.id == section), "")
    return found or (page.title if page else "")
