"""Loading: a folder becomes a Library and a Report; bad content never raises."""

import tomllib
from pathlib import Path
from typing import Any

from viewer.library.drawings import load_diagrams
from viewer.library.fields import Fields
from viewer.library.library import Library
from viewer.library.model import Article, Review, Source, Topic
from viewer.library.report import Report
from viewer.library.source import MAX_BYTES, pages_of, take_apart

KINDS = ("condition", "basics", "test", "treatment", "medicine", "living")


def load(articles: Path, resources: Path, language: str = "en") -> tuple[Library, Report]:
    """The library of one language with the pictures in `resources`, and all that is wrong with it."""
    report = Report()
    found = _load_articles(articles, language, report)
    file = f"{language}/library.toml"
    fields = Fields(read_table(articles / file, file, report), file, report)
    return Library(
        folder=articles,
        language=language,
        topics=_load_topics(fields, file, found, report),
        articles=found,
        diagrams=load_diagrams(resources / "diagrams", language, report),
        sources=_load_sources(articles, report),
        chosen_home=fields.address("home"),
    ), report


def read_text(path: Path, file: str, report: Report) -> str | None:
    """The text of a file; None, with a problem noted, where it is unreadable, too large or no UTF-8."""
    try:
        if path.stat().st_size > MAX_BYTES:
            report.add(
                file, 0, "too-large", f"the file is larger than {MAX_BYTES // 1024} kB and was left out"
            )
            return None
        return path.read_text(encoding="utf-8")
    except OSError as error:
        report.add(file, 0, "unreadable", f"the file cannot be read: {error.strerror}")
    except UnicodeDecodeError as error:
        report.add(file, 0, "not-utf-8", f"byte {error.start} is not UTF-8 text", "save the file as UTF-8")
    return None


def read_table(path: Path, file: str, report: Report) -> dict[str, Any]:
    """The table of a TOML file; an empty one, with a problem noted, where it cannot be read."""
    text = read_text(path, file, report)
    if text is None:
        return {}
    try:
        return tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        report.add(file, 0, "bad-toml", f"the file cannot be read: {error}")
        return {}


def _load_articles(root: Path, language: str, report: Report) -> dict[str, Article]:
    found: dict[str, Article] = {}
    for path in sorted((root / language).glob("*/*.md")):
        file = path.relative_to(root).as_posix()
        if not path.resolve().is_relative_to(root.resolve()):
            report.add(
                file, 0, "outside", "the file is a link to a place outside the library and was left out"
            )
            continue
        if path.stem in found:
            report.add(
                file, 0, "double-article", f"{found[path.stem].file} has the same name", "rename one of them"
            )
            continue
        article = _load_article(path, file, report)
        if article is not None:
            found[path.stem] = article
    return found


def _load_article(path: Path, file: str, report: Report) -> Article | None:
    text = read_text(path, file, report)
    source = take_apart(text, file, report) if text is not None else None
    if source is None:
        return None
    fields = Fields(source.table, file, report)
    pages = pages_of(source.body, file, report)
    if not pages:
        report.add(file, 1, "no-pages", "the article has no page", "begin its text with a heading “# Title”")
        return None
    return Article(
        slug=path.stem,
        topic=path.parent.name,
        title=fields.text("title") or path.stem,
        plain=fields.text("plain", ""),
        summary=fields.text("summary"),
        kind=fields.choice("kind", KINDS),
        also=fields.texts("also"),
        review=Review(
            status=fields.choice("status", ("draft", "reviewed")),
            by=fields.text("reviewed_by", ""),
            on=fields.day("reviewed_on"),
            due=fields.day("review_due"),
        ),
        related=fields.addresses("related"),
        sources=fields.texts("sources"),
        pages=pages,
        file=file,
    )


def _load_topics(fields: Fields, file: str, found: dict[str, Article], report: Report) -> tuple[Topic, ...]:
    topics: list[Topic] = []
    placed: set[str] = set()
    for each in fields.tables("topic"):
        names = each.texts("articles")
        for name in names:
            if name not in found:
                each.note(
                    "missing-article", f"there is no article “{name}” to show under “{each.text('title')}”"
                )
            elif name in placed:
                each.note("double-article", f"“{name}” is listed twice")
        known = tuple(dict.fromkeys(name for name in names if name in found and name not in placed))
        placed.update(known)
        topics.append(Topic(each.text("slug"), each.text("title"), each.text("icon", "file-text"), known))
    return (*topics, *_unplaced(found, placed, file, report))


def _unplaced(found: dict[str, Article], placed: set[str], file: str, report: Report) -> tuple[Topic, ...]:
    """A last topic for the articles that no topic lists, so that a reader can still reach them."""
    left = tuple(name for name in found if name not in placed)
    for name in left:
        report.add(file, 0, "unplaced-article", f"no topic lists “{name}”; it stands under “Other”")
    return (Topic("other", "Other", "file-text", left),) if left else ()


def _load_sources(root: Path, report: Report) -> dict[str, Source]:
    file = "sources.toml"
    sources: dict[str, Source] = {}
    for name, table in read_table(root / file, file, report).items():
        if not isinstance(table, dict):
            report.add(file, 0, "wrong-type", f"“{name}” must be a table headed [{name}]")
            continue
        fields = Fields(table, file, report, line=0)
        texts = (fields.text(key) for key in ("organisation", "title", "year", "address", "read"))
        sources[name] = Source(name, *texts)
    return sources
