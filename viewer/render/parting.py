"""Parting: the parts of an article's pictures that its text names become links to them."""

from collections.abc import Iterator, Mapping
from functools import cached_property

from msgspec import Struct
from msgspec.structs import replace

from viewer.library.address import Address
from viewer.library.library import Library
from viewer.library.model import Article, Figure, Page
from viewer.library.names import beginnings_in
from viewer.render.blocks import Block, Heading, Tree, plain, runs_of
from viewer.render.phrases import Phrases
from viewer.render.weaving import Choose, Recent, Weaver, links_of


class Pictured(Struct, frozen=True):
    """What the pictures of a page show, and those of its article's other pages: by name, where it is seen."""

    here: Mapping[str, Address]
    elsewhere: Mapping[str, Address]

    def seen(self, name: str) -> Address | None:
        """Where what is called so is seen, best on the page itself; None where no picture has it."""
        return self.here.get(name.lower()) or self.elsewhere.get(name.lower())


class Parter:
    """Links the names of parts. Making one takes no time, a page with a picture 1 to 3 ms."""

    def __init__(self, library: Library) -> None:
        """Know the pictures of this library."""
        self._library = library
        self._recent = Recent()
        self._latest: tuple[Article, Page, Pictured] | None = None

    def pictured(self, article: Article, page: Page) -> Pictured:
        """What the pictures of a page and of its article show."""
        latest = self._latest
        if latest is None or latest[0] is not article or latest[1] is not page:
            others = [figure for each in article.pages if each is not page for figure in each.figures]
            shown = Pictured(dict(self._named(page.figures)), dict(self._named(others)))
            self._latest = latest = article, page, shown
        return latest[2]

    def parted(self, tree: Tree, article: Article, page: Page) -> Tree:
        """The tree of a page with the parts linked that it names in its paragraphs and lists.

        A part that a picture of the page shows is linked once in each section; one that another page of the
        article shows, once on the page, and not where it is a term, whose meaning helps more there.
        A part that the writer has linked is not linked again in that section.
        """
        if not any(each.figures for each in article.pages):
            return tree

        def made(tree: Tree) -> Tree:
            pictured = self.pictured(article, page)
            return tuple(self._made(tree, pictured, self._weaver(tree, pictured)))

        return self._recent.woven(tree, made, article.address)

    def _made(self, tree: Tree, pictured: Pictured, weaver: Weaver) -> Iterator[Block]:
        far = {link.part for link in links_of(tree)}
        for section in _sections(tree):
            near = {link.part for link in links_of(section)}
            yield from weaver.woven(section, self._choose(pictured, near, far))

    def _choose(self, pictured: Pictured, near: set[str], far: set[str]) -> Choose:
        """Chooses the first use of each part, and of those in `near` and `far` none."""

        def choose(phrase: str) -> Address | None:
            address = pictured.seen(phrase)
            if address is None or address.spot in near:
                return None
            if phrase not in pictured.here and (address.spot in far or phrase in self._terms):
                return None
            near.add(address.spot)
            far.add(address.spot)
            return address

        return choose

    def _weaver(self, tree: Tree, pictured: Pictured) -> Weaver:
        """Finds the parts, and longer names that hold one: “mitral valve repair” is no mitral valve.

        Of the names of a library, of which there may be very many, those are taken that begin in the text.
        """
        texts = (plain(runs) for block in tree for runs in runs_of(block))
        longer = self._library.register.names(beginnings_in(texts))
        return Weaver(Phrases((*pictured.here, *pictured.elsewhere, *longer)), boxes=())

    @cached_property
    def _terms(self) -> frozenset[str]:
        """How terms are written, in lower case."""
        return frozenset(form.lower() for term in self._library.forms() for form in term.forms)

    def _named(self, figures: tuple[Figure, ...] | list[Figure]) -> Iterator[tuple[str, Address]]:
        """All names of the parts that some figures show; of a name that several have the first one's last."""
        for figure in reversed(figures):
            diagram = self._library.diagram_at(figure.address)
            if diagram is None:
                continue
            for part in reversed(diagram.parts):
                if part.linked and diagram.shows(figure.address.view, part):
                    for name in part.names:
                        yield name, replace(figure.address, spot=part.slug)


def _sections(tree: Tree) -> Iterator[Tree]:
    """The tree in stretches, each but the first from a heading of level 2 to before the next."""
    start = 0
    for at, block in enumerate(tree):
        if isinstance(block, Heading) and block.level == 2:
            yield tree[start:at]
            start = at
    yield tree[start:]
