"""A tiny library on disk, two articles and one picture without any problem, for tests to spoil."""

import base64
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from viewer.library.library import Library
from viewer.library.loading import load
from viewer.library.report import Problem, Report
from viewer.render.checks.compiler import check

Value = str | bool | int | date | list[str]

TODAY = datetime.now(tz=UTC).date()
"""A text that was written today is never due to be looked at again, in whatever year the tests are run."""

FRONT: Mapping[str, Value] = {
    "title": "Leaky door",
    "plain": "a door that drips",
    "summary": "Some blood goes back.",
    "kind": "notice",
    "also": ["drip"],
    "status": "draft",
    "reviewed_by": "",
    "written_on": TODAY,
    "review_due": TODAY + timedelta(days=365),
    "related": ["article:heart-doors"],
    "sources": ["A-1"],
}

BODY = """\
# Understand

::: in-short
- A door leaks.
- A doctor can fix it.
:::

## What is it?

The [left door](diagram:heart#left-door) does not shut. [@A-1] See [all doors](article:heart-doors).

![A heart with one door.](diagram:heart/shut "The door is shut.")

::: emergency
- You faint
:::

## What helps?

Rest helps. Call {nurse_line} if you are **not sure**.

# Live with it

## Can I work?

Yes, you can.
"""

OTHER_BODY = """\
# Understand

## What do doors do?

They let blood go one way. [@A-1]
"""

LIBRARY = """\
[[topic]]
slug = "doors"
title = "Doors"
icon = "heart"
articles = ["heart-doors", "leaky-door"]
"""

SOURCES = """\
[A-1]
organisation = "The Heart House"
title = "On doors"
year = "2024"
address = "https://example.org/doors"
read = "All of it."
"""

DIAGRAM = """\
title = "The heart’s doors"
alt = "A heart with one door."
description = "A heart. It has one door."
caption = "The heart."
status = "draft"
view = [100, 100]

[[state]]
slug = "shut"
title = "Shut"
file = "heart-shut.svg"
tone = "well"
sentence = "The door is shut."
focus = "left-door"
focus_name = "Door: shut"

[[state]]
slug = "open"
title = "Open"
file = "heart-open.svg"
tone = "ill"

[[comparison]]
slug = "both"
title = "Side by side"
states = ["shut", "open"]

[[layer]]
slug = "vessels"
title = "Vessels"
kind = "svg"
element = "vessels"

[[part]]
slug = "left-door"
name = "left door"
medical = "mitral valve"
meaning = "It lets blood in."
article = "article:heart-doors#what-do-doors-do"
elements = ["door"]
label = true
tour = 1
"""

GLOSSARY = """\
[mitral-valve]
name = "mitral valve"
plain = "the left door"
sound = "MY-trul valv"
meaning = "The door on the left side of the heart."
written = ["MV"]
also = ["left door"]
misspelled = ["mitrel valve"]
article = "article:heart-doors#what-do-doors-do"

[leak]
name = "leak"
plain = "a drip"
meaning = "Blood that goes back."
article = "article:leaky-door"
"""

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><g id="door"/><g id="vessels"/></svg>'

PREVIEW = base64.b64decode(
    "UklGRjYAAABXRUJQVlA4ICoAAABwAQCdASoEAAQAAUAmJaACdAFAAAD+7HDdcXNkRR/82B/5B/8g+5oAAAA="
)
"""A WebP of four by four green pixels."""

OUTLINE = {"anchor": [5, 5], "outline": [[[0, 0], [9, 0], [9, 9]]]}
OUTLINES = {
    "view": [100, 100],
    "states": {
        "shut": {
            "parts": {"left-door": OUTLINE},
            "flows": [{"id": "flow-in", "side": "body", "points": [[0, 0], [1.5, 2]]}],
        },
        "open": {"parts": {"left-door": OUTLINE}},
    },
}


ARTICLE = "en/doors/leaky-door.md"
"""The file of the article that most tests spoil, as problems name it."""


@dataclass(frozen=True)
class TinyLibrary:
    """The folder of a library and of its pictures, and what loading and checking them gives."""

    root: Path

    @property
    def articles(self) -> Path:
        return self.root / "articles"

    @property
    def resources(self) -> Path:
        return self.root / "resources"

    @property
    def diagrams(self) -> Path:
        return self.resources / "diagrams"

    @property
    def glossary(self) -> Path:
        """The file of the terms that come with the program."""
        return self.resources / "glossary" / "en.toml"

    @property
    def own_glossary(self) -> Path:
        """Where a library keeps terms of its own; there is no such file until a test writes it."""
        return self.articles / "en" / "glossary.toml"

    @property
    def leaky(self) -> Path:
        """The article that most tests spoil."""
        return self.articles / "en" / "doors" / "leaky-door.md"

    def write(self, body: str = BODY, **front: Value | None) -> None:
        """Write the leaky door's article anew, with some of its front matter other, or left out for None."""
        self.leaky.write_text(article_text(body, **front), encoding="utf-8")

    def load(self) -> tuple[Library, Report]:
        return load(self.articles, self.resources)

    def loaded(self) -> Library:
        library, report = self.load()
        assert not list(report)
        return library

    def problems(self, today: date | None = None) -> list[Problem]:
        """All that loading and checking finds, on some day."""
        library, report = self.load()
        report.extend(check(library, today=today))
        return list(report)

    def found(self, code: str, today: date | None = None) -> Problem:
        """The only problem there is, which breaks this rule."""
        problems = self.problems(today)
        assert [problem.code for problem in problems] == [code], [str(problem) for problem in problems]
        return problems[0]


def article_text(body: str = BODY, **front: Value | None) -> str:
    """An article's file: the usual front matter with some of it other, and a body."""
    merged = {**FRONT, **front}
    lines = [f"{key} = {_toml(value)}" for key, value in merged.items() if value is not None]
    return "\n".join(["+++", *lines, "+++", body])


def _toml(value: Value) -> str:
    return value.isoformat() if isinstance(value, date) else json.dumps(value, ensure_ascii=False)


def line_of(words: str, body: str = BODY) -> int:
    """The number in the file of the first line that has these words."""
    lines = article_text(body).split("\n")
    return next(number for number, line in enumerate(lines, 1) if words in line)


def spoilt(body: str, *changes: tuple[str, str]) -> str:
    """A text with the first of each of these words replaced, all of which must be there."""
    for old, new in changes:
        assert old in body, old
        body = body.replace(old, new, 1)
    return body


def build(root: Path) -> TinyLibrary:
    """Write the whole tiny library below a folder."""
    made = TinyLibrary(root)
    front: dict[str, Value] = {"title": "Heart doors", "plain": "", "also": [], "related": []}
    files = {
        made.leaky: article_text(),
        made.leaky.with_name("heart-doors.md"): article_text(OTHER_BODY, **front),
        made.articles / "en" / "library.toml": LIBRARY,
        made.articles / "sources.toml": SOURCES,
        made.glossary: GLOSSARY,
        made.diagrams / "heart.en.toml": DIAGRAM,
        made.diagrams / "heart-shut.svg": SVG,
        made.diagrams / "heart-open.svg": SVG,
        made.diagrams / "heart.outlines.json": json.dumps(OUTLINES),
    }
    for path, text in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    (made.diagrams / "previews").mkdir()
    for state in ("shut", "open"):
        (made.diagrams / "previews" / f"heart-{state}.webp").write_bytes(PREVIEW)
    return made


@pytest.fixture
def tiny(tmp_path: Path) -> TinyLibrary:
    """A tiny library without any problem, in a folder of its own."""
    return build(tmp_path / "tiny")
