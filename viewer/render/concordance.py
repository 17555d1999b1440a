"""Concordance: where the texts of a library speak of a part of a picture, by link or by name."""

from collections.abc import Iterator
from itertools import islice

from viewer.library.address import article as place
from viewer.library.diagram import Part
from viewer.library.library import Library, Mention
from viewer.library.line import words_of
from viewer.library.model import Article, Page, Section
from viewer.render.phrases import Phrases

MOST_ARTICLES = 5
"""Other articles that are named for a part: more would be a list to search in."""
MOST_READ = 500
"""Articles that are read for a part that few of them name: reading so many takes a tenth of a second."""


class Concordance:
    """Reads the texts for a part when it is first asked for: 2 ms for an article, 6 ms for all others."""

    def __init__(self, library: Library, reading: Article | None) -> None:
        """Read this library, of which the article `reading` is open."""
        self._library = library
        self._reading = reading
        self._here: dict[str, tuple[Mention, ...]] = {}
        self._elsewhere: dict[str, tuple[Mention, ...]] = {}

    def here(self, part: Part) -> tuple[Mention, ...]:
        """The sections of the article that is open that speak of a part, in reading order."""
        if part.slug not in self._here:
            found = self._places(self._reading, part) if self._reading is not None else ()
            self._here[part.slug] = tuple(found)
        return self._here[part.slug]

    def elsewhere(self, part: Part) -> tuple[Mention, ...]:
        """The first place in each of a few other articles, in reading order."""
        if part.slug not in self._elsewhere:
            self._elsewhere[part.slug] = tuple(self._first_places(part))
        return self._elsewhere[part.slug]

    def _first_places(self, part: Part) -> Iterator[Mention]:
        left = MOST_ARTICLES
        for each in islice(self._library.order, MOST_READ):
            if self._reading is not None and each.slug == self._reading.slug:
                continue
            first = next(self._places(each, part), None)
            if first is not None:
                yield first
                left -= 1
            if not left:
                return

    def _places(self, article: Article, part: Part) -> Iterator[Mention]:
        """The sections that speak of a part; what stands before a page's first goes by the page's name."""
        names = Phrases(part.names)
        for page in article.pages:
            links = (link for link in page.links if link.address.kind == "diagram")
            speaking = {link.section for link in links if link.address.spot == part.slug}
            text = page.markdown.lower()
            if any(name in text for name in part.names):
                speaking.update(_naming(page, names))
            for section in (Section("", page.title, 0), *page.sections):
                if section.id in speaking:
                    address = place(article.slug, heading=section.id or page.id)
                    yield Mention(address, article.title, section.title, page.number)


def _naming(page: Page, names: Phrases) -> Iterator[str]:
    """The ids of the sections in whose words, pictures left out, one of the names stands."""
    section = ""
    sections = {each.line: each.id for each in page.sections}
    for number, text in enumerate(page.markdown.split("\n"), page.first_line):
        section = sections.get(number, section)
        words = "" if text.startswith("![") else words_of(text)
        if next(names.find(words), None) is not None:
            yield section
