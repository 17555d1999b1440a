"""Register: what a library knows of all its articles at once, counted from them or kept in the catalogue."""

from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

from viewer.library.address import Address
from viewer.library.head import Head, TermForms
from viewer.library.names import beginning_of

if TYPE_CHECKING:
    from viewer.library.diagram import Diagram
    from viewer.library.library import Library
    from viewer.library.model import Article
    from viewer.library.term import Term


class Register(Protocol):
    """What would need all articles to be read, were it not kept."""

    def heads(self) -> Iterable[Head]:
        """The names of all articles, in any order."""

    def head(self, slug: str) -> Head | None:
        """The names of one article, or None."""

    def pointing(self, whole: Address) -> Iterable[str]:
        """The names of the articles that count a place among their related ones, in any order."""

    def names(self, beginnings: AbstractSet[str]) -> Iterable[str]:
        """Those names of two words and more that begin so: of parts, then of terms, then of articles."""

    def forms(self) -> tuple[TermForms, ...]:
        """How the terms stand in texts."""


class Counted:
    """The register of a library whose articles are all at hand."""

    def __init__(self, library: "Library") -> None:
        """Count when asked."""
        self._library = library

    def heads(self) -> Iterable[Head]:
        """The names of all articles."""
        return (head_of(article) for article in self._library.articles.values())

    def head(self, slug: str) -> Head | None:
        """The names of one article, or None."""
        found = self._library.articles.get(slug)
        return head_of(found) if found is not None else None

    def pointing(self, whole: Address) -> Iterable[str]:
        """The articles that point to a place."""
        return self._pointing.get(whole, ())

    def names(self, beginnings: AbstractSet[str]) -> Iterable[str]:
        """The names that begin so."""
        return (name for beginning, name in self._names if beginning in beginnings)

    def forms(self) -> tuple[TermForms, ...]:
        """How the terms stand in texts."""
        return tuple(forms_of(term) for term in self._library.terms.values())

    @cached_property
    def _pointing(self) -> dict[Address, list[str]]:
        pointing: dict[Address, list[str]] = {}
        for article in self._library.articles.values():
            for whole in places_of(article):
                pointing.setdefault(whole, []).append(article.slug)
        return pointing

    @cached_property
    def _names(self) -> tuple[tuple[str, str], ...]:
        library = self._library
        parts = (name for each in library.diagrams.values() for name in names_of_parts(each))
        forms = (name for term in library.terms.values() for name in names_of_term(term))
        titles = (name for head in self._named() for name in names_of_article(head))
        return tuple(
            dict.fromkeys((beginning_of(name), name) for names in (parts, forms, titles) for name in names)
        )

    def _named(self) -> Iterable[Head]:
        """The articles whose names are told from a part's."""
        return self.heads()


def head_of(article: "Article") -> Head:
    """What lists tell of an article."""
    return Head(article.slug, article.title, article.plain, article.also, article.kind, article.topic)


def forms_of(term: "Term") -> TermForms:
    """How a term stands in texts."""
    return TermForms(term.slug, term.forms, term.article)


def places_of(article: "Article") -> Iterable[Address]:
    """The things that an article counts among its related ones, each once."""
    return dict.fromkeys(link.whole for link in article.related)


def names_of_parts(diagram: "Diagram") -> Iterator[str]:
    """The names of a picture's parts that have two words and more."""
    return (name for part in diagram.parts for name in part.names if beginning_of(name))


def names_of_term(term: "Term") -> Iterator[str]:
    """The forms of a term that have two words and more."""
    return (form for form in term.forms if " " in form and beginning_of(form))


def names_of_article(head: Head) -> Iterator[str]:
    """The names of an article that have two words and more."""
    return (name for name in head.names if " " in name and beginning_of(name))
