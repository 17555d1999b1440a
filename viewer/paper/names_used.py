"""NamesUsed: which terms and names of a library may stand in the texts of a job."""

import re
from collections.abc import Iterable, Iterator

from viewer.library.library import Library
from viewer.library.names import singulars_of
from viewer.library.term import Term
from viewer.paper.job import ArticlePart, GuidePart, Part

_WORD = re.compile(r"\w+")


def words_in(parts: Iterable[Part]) -> frozenset[str]:
    """All words of some parts in lower case, and what they may be the plurals of."""
    found = {word for text in _texts(parts) for word in _WORD.findall(text.lower())}
    return frozenset(singular for word in found for singular in singulars_of(word))


def terms_used(library: Library, words: frozenset[str]) -> tuple[Term, ...]:
    """The terms whose first words are among these, in the order of the glossary."""
    return tuple(
        library.terms[term.slug]
        for term in library.forms()
        if any(_may_stand(form, words) for form in term.forms)
    )


def names_used(library: Library, words: frozenset[str]) -> tuple[str, ...]:
    """The names of conditions and of terms whose first words are among these: those that texts teach."""
    titles = (name for head in library.heads() for name in head.names)
    forms = (form for term in library.forms() for form in term.forms)
    return tuple(dict.fromkeys(name for name in (*titles, *forms) if _may_stand(name, words)))


def _may_stand(name: str, words: frozenset[str]) -> bool:
    first = _WORD.search(name)
    return first is not None and first[0].lower() in words


def _texts(parts: Iterable[Part]) -> Iterator[str]:
    for part in parts:
        if isinstance(part, ArticlePart):
            yield from (page.markdown for page in part.article.pages)
        elif isinstance(part, GuidePart):
            for step in part.guide.steps:
                yield f"{step.title} {step.sentence} {step.do}"
