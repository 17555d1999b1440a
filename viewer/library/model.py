"""Article, Page, Section, Figure, Source and Topic: what a library holds."""

from datetime import date

from msgspec import Struct

from viewer.library.address import Address, article

DIARIES = ("weight", "pressure")
"""The diaries on paper that an article may offer."""

SOURCES = "sources"
"""The id of the heading over the list of sources, which the program writes at an article's end."""


class Source(Struct, frozen=True):
    """A published text that facts were taken from. `year` is text: some are “c. 2013-2016”."""

    id: str
    organisation: str
    title: str
    year: str
    address: str
    read: str


class Figure(Struct, frozen=True, array_like=True, tag="i"):
    """A picture in an article: which view of which diagram, with its own words."""

    address: Address
    alt: str
    caption: str
    line: int


class Link(Struct, frozen=True):
    """A link in an article's text. `section` is the id of the heading above it, empty before the first."""

    address: Address
    text: str
    section: str
    line: int


class Section(Struct, frozen=True):
    """A heading of level 2 with its place on the page. `line` is counted in the file from 1."""

    id: str
    title: str
    line: int


class Page(Struct, frozen=True):
    """One page of an article: the Markdown under a heading of level 1.

    `first_line` is the file's line on which `markdown` begins; `words` counts what a reader reads.
    """

    number: int
    id: str
    title: str
    markdown: str
    first_line: int
    sections: tuple[Section, ...]
    figures: tuple[Figure, ...]
    links: tuple[Link, ...]
    words: int

    @property
    def minutes(self) -> int:
        """Reading time in minutes at 180 words a minute, never below 1.

        Slower than the 238 words a minute of adult silent reading (Brysbaert 2019), since readers may be
        worried, unused to the words, or reading in a second language.
        """
        return max(1, round(self.words / 180))


class Review(Struct, frozen=True):
    """Who stands behind an article. `by` is empty until a clinic signs."""

    status: str
    by: str
    on: date | None
    due: date | None
    written: date | None = None

    @property
    def signed(self) -> bool:
        """Whether a clinician has signed the article."""
        return self.status == "reviewed" and bool(self.by) and self.on is not None

    @property
    def last(self) -> date | None:
        """The day on which the text was last held against what is known: signed, or else written."""
        return self.on if self.signed else self.written


class Article(Struct, frozen=True):
    """One article, whole from one file. `file` is relative to the library folder.

    `diaries` are those of DIARIES that its readers use.
    """

    slug: str
    topic: str
    title: str
    plain: str
    summary: str
    kind: str
    also: tuple[str, ...]
    review: Review
    related: tuple[Address, ...]
    sources: tuple[str, ...]
    pages: tuple[Page, ...]
    file: str
    diaries: tuple[str, ...] = ()

    @property
    def address(self) -> Address:
        """The address of the article as a whole."""
        return article(self.slug)

    def page(self, number: int) -> Page:
        """The page with this number, counted from 1; the first one where there is no such page."""
        return self.pages[number - 1] if 1 <= number <= len(self.pages) else self.pages[0]

    def page_of(self, heading: str) -> Page | None:
        """The page that has this heading, or None."""
        if heading == SOURCES and self.sources:
            return self.pages[-1]
        for page in self.pages:
            if heading == page.id or any(heading == section.id for section in page.sections):
                return page
        return None


class Topic(Struct, frozen=True):
    """A group of articles in reading order, then of guides. `icon` is the name of an icon of the icon set.

    One that `opens` a place holds no articles: it is the way there.
    """

    slug: str
    title: str
    icon: str
    articles: tuple[str, ...]
    guides: tuple[str, ...] = ()
    opens: Address | None = None
