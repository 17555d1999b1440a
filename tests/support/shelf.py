"""A made-up library for tests: topics with titles of articles, and other names where they matter."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from viewer.library.address import slugify
from viewer.library.library import Library
from viewer.library.model import Article, Page, Review, Topic

HEART = {
    "How the heart works": ["Overview", "How the heart pumps"],
    "Heart valves": ["Mitral valve regurgitation", "Mitral valve prolapse", "Aortic stenosis"],
    "Heart rhythm": ["Atrial fibrillation"],
}
NAMES = {
    "Mitral valve regurgitation": ("a leaky mitral valve", "leaky valve", "MR"),
    "Atrial fibrillation": ("a fluttering heartbeat", "AFib", "vorhofflimmern", "fibrilación auricular"),
}


def made_up_library(
    topics: Mapping[str, Sequence[str]] = HEART, names: Mapping[str, Sequence[str]] = NAMES
) -> Library:
    """A library of one-page articles; slugs are made from titles, the first of the names is the plain one."""
    articles = {
        slugify(title): _article(title, slugify(topic), names.get(title, ("",)))
        for topic, titles in topics.items()
        for title in titles
    }
    shown = tuple(
        Topic(slugify(topic), topic, "heart", tuple(slugify(title) for title in titles))
        for topic, titles in topics.items()
    )
    return Library(Path(), "en", shown, articles)


def _article(title: str, topic: str, names: Sequence[str]) -> Article:
    page = Page(1, "understand", "Understand", "", 1, (), (), (), 100)
    return Article(
        slug=slugify(title),
        topic=topic,
        title=title,
        plain=names[0],
        summary="",
        kind="condition",
        also=tuple(names[1:]),
        review=Review("draft", "", None, None),
        related=(),
        sources=(),
        pages=(page,),
        file="",
    )
