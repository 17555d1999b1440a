"""Terms: whether each medical word is explained where an article first uses it."""

import re
from collections.abc import Iterator

from msgspec import Struct

from viewer.library.library import Library
from viewer.render.blocks import Box, Link, Runs, Text, plain
from viewer.render.checks.subject import Subject, prose_of
from viewer.render.phrases import Found, Phrases
from viewer.render.readability import syllables, words_of

_LONG = 3
"""Syllables from which a word of a title is taken for a medical one."""

_EXPLAINED_AFTER = re.compile(
    r"\s*[(:]|,? (?:or|is|are|means?|which|who|that|shows?)\b|, (?:an?|the|your|when)\b|\W+also called\b"
)
_EXPLAINED_BEFORE = re.compile(r"(?:\b(?:called|named|known as|or|means?|say)\s+(?:an? |the )?|\()[“\"]?$")


class Use(Struct, frozen=True):
    """The first use of a medical word in an article."""

    term: str
    explained: bool


def medical_words(library: Library) -> Phrases:
    """The words that a reader may not know: terms, parts of pictures, and hard titles of articles."""
    terms = (form for term in library.terms.values() for form in term.forms)
    parts = (part.medical for diagram in library.diagrams.values() for part in diagram.parts)
    titles = (article.title for article in library.order)
    return Phrases((*terms, *parts, *(title for title in titles if _is_hard(title))))


def first_uses(subject: Subject, medical: Phrases) -> tuple[Use, ...]:
    """The first use of each medical word in the prose of an article, without its own names.

    A use is explained where it is a link or set in bold or italics, where its sound or meaning stands beside
    it, and where the program links it to the glossary, which it does not in boxes for emergencies.
    """
    article = subject.article
    own = {name.lower() for name in (article.title, article.plain, *article.also)}
    taught = {form.lower() for term in subject.library.terms.values() for form in term.forms}
    uses: dict[str, Use] = {}
    for runs, urgent in _prose(subject):
        for found in medical.find(plain(runs)):
            term = found.phrase.lower()
            if term not in own and term not in uses:
                linked = term in taught and not urgent
                uses[term] = Use(found.phrase, linked or _is_explained(runs, found))
    return tuple(uses.values())


def _is_hard(title: str) -> bool:
    return any(syllables(word) >= _LONG for word in words_of(title))


def _prose(subject: Subject) -> Iterator[tuple[Runs, bool]]:
    """The paragraphs and items, and whether they stand in a box for emergencies."""
    for _, tree in subject.pages:
        for block in tree:
            urgent = isinstance(block, Box) and block.kind == "emergency"
            yield from ((runs, urgent) for runs in prose_of((block,)))


def _is_explained(runs: Runs, found: Found) -> bool:
    words, at = plain(runs), 0
    for run in runs:
        end = at + len(plain((run,)))
        if at < found.end and found.start < end:
            marked = isinstance(run, Link) or (isinstance(run, Text) and (run.strong or run.emphasis))
            if marked:
                return True
        at = end
    before, after = words[: found.start], words[found.end :]
    return _EXPLAINED_AFTER.match(after) is not None or _EXPLAINED_BEFORE.search(before) is not None
