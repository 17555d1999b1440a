"""WordsToKnow: the terms that the texts of a sheet use, with their meanings, from A to Z."""

import re
from collections import Counter
from collections.abc import Iterable
from itertools import islice

from viewer.library.term import SOUND, Term
from viewer.render.phrases import Phrases

_SAID = re.compile(rf"\s*{SOUND.pattern}")
"""How a word is said, right behind it."""

_MOST = 8
"""Words that a sheet explains."""


class WordsToKnow:
    """The glossary as a sheet needs it. Making one takes about a millisecond for a hundred terms."""

    def __init__(self, terms: Iterable[Term]) -> None:
        """Know these terms; of two with a form the first is meant."""
        self._terms = {term.slug: term for term in terms}
        self._slugs = {form: term.slug for term in reversed(self._terms.values()) for form in term.forms}
        self._phrases = Phrases(self._slugs)

    def used(self, texts: Iterable[str], told: Iterable[str] = ()) -> tuple[Term, ...]:
        """The terms that stand in some texts; without those that need no more words on this sheet.

        These are what the whole sheet tells of, by the names that are `told`, and what it explains where it
        brings a word in: there it says in brackets how the word is said. What stands in the brackets is no
        use of a term. Of many terms they are those that are used most: a list of twenty is not read.
        """
        left_out = {name.lower() for name in told}
        found, explained = Counter[str](), set[str]()
        for text in texts:
            silent = SOUND.sub(_blank, text)
            for each in self._phrases.find(silent):
                slug = self._slugs[each.phrase]
                found[slug] += 1
                if _SAID.match(text, each.end):
                    explained.add(slug)
        terms = (self._terms[slug] for slug, _ in found.most_common() if slug not in explained)
        used = (term for term in terms if not left_out.intersection(form.lower() for form in term.forms))
        return tuple(sorted(islice(used, _MOST), key=_by_name))


def _blank(sound: re.Match[str]) -> str:
    """Spaces in place of how a word is said, so that all else stays where it is."""
    return " " * len(sound[0])


def _by_name(term: Term) -> tuple[str, str]:
    return term.name.casefold(), term.slug
