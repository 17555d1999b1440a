"""Loading: a folder becomes a Library and a Report; bad content never raises."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec import Struct

from viewer.library.address import is_slug, slugify
from viewer.library.fields import Fields
from viewer.library.framing import load_all_diagrams, load_all_terms, load_frame, load_sources
from viewer.library.guides import load_guides
from viewer.library.library import Library
from viewer.library.marks import as_text
from viewer.library.model import DIARIES, Article, Review
from viewer.library.report import Problem, Report
from viewer.library.source import pages_of, take_apart
from viewer.library.textfile import read_text

KINDS = ("condition", "basics", "test", "treatment", "medicine", "living", "notice")
"""Kinds of articles. A notice is a clinic's own page of any form, such as how to find the heart clinic."""


class Loaded(Struct, frozen=True):
    """What one file gave: its article, unless it cannot be used, and all that is wrong with it."""

    path: str
    article: Article | None
    problems: list[Problem]


def load(articles: Path, resources: Path, language: str = "en") -> tuple[Library, Report]:
    """The library of one language with the pictures in `resources`, and all that is wrong with it."""
    report = Report()
    found: dict[str, Article] = {}
    for loaded in load_articles(articles, sorted((articles / language).glob("*/*.md"))):
        report.extend(loaded.problems)
        if loaded.article is not None:
            found[loaded.article.slug] = loaded.article
    spoilt = {Path(problem.file).stem for problem in report}
    guides = load_guides(articles, resources, language, report)
    frame = load_frame(articles, language, found, spoilt, guides, report)
    return Library(
        folder=articles,
        language=language,
        topics=frame.topics,
        articles=found,
        diagrams=load_all_diagrams(articles, resources, language, report),
        sources=load_sources(articles, report),
        chosen_home=frame.home,
        terms=load_all_terms(articles, resources, language, report),
        guides=guides,
        touch=frame.touch,
        touched=frame.touched,
    ), report


def load_articles(root: Path, paths: Sequence[Path]) -> Iterator[Loaded]:
    """What each of some files gives; of two usable ones with the same name the first is used."""
    found: dict[str, str] = {}
    for path in paths:
        loaded = load_article(path, root)
        if loaded.article is not None and path.stem in found:
            loaded = twin(path, root, found[path.stem])
        elif loaded.article is not None:
            found[path.stem] = loaded.article.file
        yield loaded


def load_article(path: Path, root: Path) -> Loaded:
    """What a file below the folder `root` gives."""
    report = Report()
    file = path.relative_to(root).as_posix()
    if not (is_slug(path.stem) and is_slug(path.parent.name)):
        message = "folders and files are named in lower-case letters and digits joined by hyphens"
        hint = f"name it {slugify(path.parent.name)}/{slugify(path.stem)}.md"
        report.add(file, 0, "bad-name", f"{message}; the file was left out", hint)
        return Loaded(as_text(str(path)), None, report.problems)
    return Loaded(str(path), _load_article(path, root, file, report), report.problems)


def twin(path: Path, root: Path, first: str) -> Loaded:
    """What a file gives whose name that of the file `first` has too."""
    report = Report()
    file = path.relative_to(root).as_posix()
    report.add(file, 0, "double-article", f"{first} has the same name", "rename one of them")
    return Loaded(str(path), None, report.problems)


def _load_article(path: Path, root: Path, file: str, report: Report) -> Article | None:
    text = read_text(path, root, file, report)
    source = take_apart(text, file, report) if text is not None else None
    if source is None:
        return None
    fields = Fields(source.table, file, report)
    pages = pages_of(source.body, file, report)
    if not pages:
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
            written=fields.day("written_on"),
            on=fields.day("reviewed_on"),
            due=fields.day("review_due"),
        ),
        related=fields.addresses("related"),
        sources=fields.texts("sources"),
        pages=pages,
        file=file,
        diaries=fields.choices("diaries", DIARIES),
    )
