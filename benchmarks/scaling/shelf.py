"""Shelf: articles, made or adopted, become a library's folder of the form that the reader opens."""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from msgspec import Struct

IN_A_TOPIC = 125
"""Articles of a topic: what a person could still look through."""

_SOURCES = """\
[S-1]
organisation = "A heart house"
title = "On hearts"
year = "2024"
address = "https://example.org/hearts"
read = "All of it."
"""


class Text(Struct, frozen=True):
    """An article to be written: what stands in its front matter, and its body."""

    slug: str
    title: str
    plain: str
    summary: str
    also: tuple[str, ...]
    related: tuple[str, ...]
    body: str


class Word(Struct, frozen=True):
    """A term of the glossary to be written."""

    slug: str
    name: str
    plain: str
    meaning: str
    also: tuple[str, ...]
    article: str


def write_library(folder: Path, texts: Iterable[Text], words: Iterable[Word] = ()) -> Path:
    """Write the articles in their order, in topics, with the first one as the home. Gives the folder."""
    own = folder / "en"
    topics: list[list[str]] = []
    for number, text in enumerate(texts):
        if number % IN_A_TOPIC == 0:
            topics.append([])
            (own / _topic(len(topics))).mkdir(parents=True)
        topics[-1].append(text.slug)
        path = own / _topic(len(topics)) / f"{text.slug}.md"
        path.write_text(_article(text), encoding="utf-8")
    lines = [f'home = "article:{topics[0][0]}"']
    for number, slugs in enumerate(topics, 1):
        table = {"slug": _topic(number), "title": f"Topic {number}", "articles": slugs}
        lines += ["", "[[topic]]", *_toml(table)]
    (own / "library.toml").write_text("\n".join(lines), encoding="utf-8")
    (folder / "sources.toml").write_text(_SOURCES, encoding="utf-8")
    (own / "glossary.toml").write_text(
        "\n".join(line for word in words for line in _term(word)), encoding="utf-8"
    )
    return folder


def _topic(number: int) -> str:
    return f"topic-{number}"


def _article(text: Text) -> str:
    front = {
        "title": text.title,
        "plain": text.plain,
        "summary": text.summary,
        "kind": "basics",
        "also": list(text.also),
        "status": "draft",
        "reviewed_by": "",
        "related": [f"article:{slug}" for slug in text.related],
        "sources": ["S-1"],
    }
    dates = ["written_on = 2026-11-01", "review_due = 2027-11-01"]
    return "\n".join(["+++", *_toml(front), *dates, "+++", text.body])


def _term(word: Word) -> list[str]:
    table = {
        "name": word.name,
        "plain": word.plain,
        "meaning": word.meaning,
        "also": list(word.also),
        "article": f"article:{word.article}",
    }
    return [f"[{word.slug}]", *_toml(table), ""]


def _toml(table: Mapping[str, object]) -> list[str]:
    # Texts and lists of texts are written in TOML as they are in JSON.
    return [f"{key} = {json.dumps(value, ensure_ascii=False)}" for key, value in table.items()]
