"""PageView: everything that one shown page says, before it has a size or a colour."""

from msgspec import Struct

from viewer.library.address import Address, article
from viewer.library.model import Article, Page, Source
from viewer.render.blocks import Tree
from viewer.render.parting import Pictured
from viewer.render.standing import draft_line, review_line


class PageView(Struct, frozen=True):
    """A page with the values of its fields, its sources and the words around it."""

    article: Article
    page: Page
    tree: Tree
    topic: str
    fields: dict[str, str]
    sources: tuple[Source, ...]
    pictured: Pictured = Pictured({}, {})

    @property
    def breadcrumb(self) -> str:
        """The way here: the topic, and on later pages the article."""
        return self.topic if self.first else f"{self.topic}  ›  {self.article.title}"

    @property
    def title(self) -> str:
        """The words in the largest type: the article's title, on later pages the page's."""
        return self.article.title if self.first else self.page.title

    @property
    def lede(self) -> str:
        """The everyday name and the summary; only the first page has it."""
        if not self.first:
            return ""
        also = f"Also called {self.article.plain}. " if self.article.plain else ""
        return also + self.article.summary

    @property
    def meta(self) -> str:
        """Reading time, part and who checked the text, parted by middle dots."""
        parts = [f"{self.page.minutes}-minute read"]
        if len(self.article.pages) > 1:
            parts.append(f"Part {self.page.number} of {len(self.article.pages)}")
        review = self.article.review
        if review.signed and review.on is not None:
            parts.append(f"Checked {review.on:%B %Y} by {review.by}")
        return "   ·   ".join(parts)

    @property
    def draft_line(self) -> str:
        """The sentence that says that nobody has signed the text, or nothing."""
        return draft_line(self.article.review)

    @property
    def review_line(self) -> str:
        """When the text was written or checked, and when it is to be looked at again."""
        return review_line(self.article.review)

    @property
    def first(self) -> bool:
        """Whether this is the article's first page."""
        return self.page.number == 1

    @property
    def last(self) -> bool:
        """Whether this is the article's last page, which carries the sources."""
        return self.page.number == len(self.article.pages)

    @property
    def address(self) -> Address:
        """The address of this page."""
        return article(self.article.slug, self.page.number)

    def number_of(self, source: str) -> int:
        """The number of a source in the article's list, 0 where it is not in it."""
        return self.article.sources.index(source) + 1 if source in self.article.sources else 0
