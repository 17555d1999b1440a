"""Narrowing: which topics and articles are left when a reader types some words."""

from __future__ import annotations

import re
import unicodedata

from msgspec import Struct

from viewer.library.guide import Guide
from viewer.library.library import Library
from viewer.library.model import Article, Topic

_WORD = re.compile(r"[^\W_]+")


class Branch(Struct, frozen=True):
    """A topic, its articles and guides that are shown; `by_topic` where only the topic's title was meant."""

    topic: Topic
    articles: tuple[str, ...]
    guides: tuple[str, ...] = ()
    by_topic: bool = False

    @property
    def count(self) -> int:
        """How many rows the topic has."""
        return len(self.articles) + len(self.guides)


def folded(text: str) -> str:
    """The words of a text in lower case and without accents, each after one space: " mitral valve"."""
    if not text.isascii():
        parts = unicodedata.normalize("NFKD", text.replace("’", "").replace("ß", "ss"))
        text = "".join(part for part in parts if not unicodedata.combining(part))
    return "".join(f" {word}" for word in _WORD.findall(text.replace("'", "").casefold()))


class Narrowing:
    """The names of a library's articles and guides, ready for comparing with typed words.

    One of them is meant when each typed word begins a word of its title, its plain name or another name; a
    topic whose own title has all the words is shown whole. The names are made ready once, when needed.
    """

    def __init__(self, library: Library) -> None:
        self._library = library
        self._names: dict[str, str] = {}

    def branches(self, words: str) -> tuple[Branch, ...]:
        """The topics with what the words leave in them, in reading order; all where there is no word."""
        wanted = _starts(words)
        found = (self._branch(topic, wanted) for topic in self._library.topics)
        return tuple(branch for branch in found if branch.count or not wanted)

    def other_name(self, place: Article | Guide, words: str) -> str:
        """The name that has all the words, where it is not the title; empty where no one name has them."""
        wanted = _starts(words)
        if not wanted or _has(folded(place.title), wanted):
            return ""
        return next((name for name in (place.plain, *place.also) if _has(folded(name), wanted)), "")

    def _branch(self, topic: Topic, wanted: tuple[str, ...]) -> Branch:
        if not wanted:
            return Branch(topic, topic.articles, topic.guides)
        articles, guides = self._library.articles, self._library.guides
        found = tuple(slug for slug in topic.articles if self._is_meant(articles[slug], wanted))
        walks = tuple(slug for slug in topic.guides if self._is_meant(guides[slug], wanted))
        if not found and not walks and _has(folded(topic.title), wanted):
            return Branch(topic, topic.articles, topic.guides, by_topic=True)
        return Branch(topic, found, walks)

    def _is_meant(self, place: Article | Guide, wanted: tuple[str, ...]) -> bool:
        key = str(place.address)
        if key not in self._names:
            self._names[key] = folded(" ".join((place.title, place.plain, *place.also)))
        return _has(self._names[key], wanted)


def _starts(words: str) -> tuple[str, ...]:
    return tuple(f" {word}" for word in folded(words).split())


def _has(names: str, wanted: tuple[str, ...]) -> bool:
    return all(word in names for word in wanted)
