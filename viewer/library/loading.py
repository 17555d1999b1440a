"""Loading: a folder becomes a Library and a Report; bad content never raises."""

from pathlib import Path

from msgspec.structs import replace

from viewer.library.address import Address, is_slug, slugify
from viewer.library.diagram import Diagram
from viewer.library.drawings import load_diagrams
from viewer.library.fields import Fields
from viewer.library.glossary import load_terms
from viewer.library.guide import Guide
from viewer.library.guides import load_guides
from viewer.library.library import Library
from viewer.library.model import Article, Review, Source, Topic
from viewer.library.report import Report, probably
from viewer.library.source import pages_of, take_apart
from viewer.library.term import Term
from viewer.library.textfile import read_table, read_text
from viewer.library.touch import TouchView

KINDS = ("condition", "basics", "test", "treatment", "medicine", "living", "notice")
"""Kinds of articles. A notice is a clinic's own page of any form, such as how to find the heart clinic."""


def load(articles: Path, resources: Path, language: str = "en") -> tuple[Library, Report]:
    """The library of one language with the pictures in `resources`, and all that is wrong with it."""
    report = Report()
    found = _load_articles(articles, language, report)
    file = f"{language}/library.toml"
    fields = Fields(read_table(articles / file, articles, file, report) or {}, file, report, line=0)
    guides = load_guides(articles, resources, language, report)
    topics = _load_topics(fields, file, found, report)
    _note_unlisted(guides, topics, language, report)
    return Library(
        folder=articles,
        language=language,
        topics=tuple(_with_guides(topic, guides) for topic in topics),
        articles=found,
        diagrams=_load_diagrams(articles, resources, language, report),
        sources=_load_sources(articles, report),
        chosen_home=fields.address("home"),
        terms=_load_terms(articles, resources, language, report),
        guides=guides,
        touch=_load_touch(fields),
        touched=_load_touched(fields),
    ), report


def _load_articles(root: Path, language: str, report: Report) -> dict[str, Article]:
    found: dict[str, Article] = {}
    for path in sorted((root / language).glob("*/*.md")):
        file = path.relative_to(root).as_posix()
        if not (is_slug(path.stem) and is_slug(path.parent.name)):
            message = "folders and files are named in lower-case letters and digits joined by hyphens"
            hint = f"name it {slugify(path.parent.name)}/{slugify(path.stem)}.md"
            report.add(file, 0, "bad-name", f"{message}; the file was left out", hint)
            continue
        if path.stem in found:
            report.add(
                file, 0, "double-article", f"{found[path.stem].file} has the same name", "rename one of them"
            )
            continue
        article = _load_article(path, root, file, report)
        if article is not None:
            found[path.stem] = article
    return found


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
    )


def _load_topics(fields: Fields, file: str, found: dict[str, Article], report: Report) -> tuple[Topic, ...]:
    topics: list[Topic] = []
    placed: set[str] = set()
    left_out = {Path(problem.file).stem for problem in report}
    for each in fields.tables("topic"):
        slug, title, icon = each.slug("slug"), each.text("title"), each.text("icon", "file-text")
        if slug in (topic.slug for topic in topics):
            each.note("double-topic", f"there are two topics “{slug}”")
        known: list[str] = []
        for name in each.texts("articles"):
            if name in left_out and name not in found:
                continue  # its own problem says why
            if name not in found:
                message = f"there is no article “{name}” to show under “{title}”"
                each.note("missing-article", message, probably(name, found))
            elif name in placed:
                each.note("double-article", f"“{name}” is listed twice")
            else:
                known.append(name)
                placed.add(name)
        topics.append(Topic(slug, title, icon, tuple(known)))
    return (*topics, *_unplaced(found, placed, file, report))


def _unplaced(found: dict[str, Article], placed: set[str], file: str, report: Report) -> tuple[Topic, ...]:
    """A last topic for the articles that no topic lists, so that a reader can still reach them."""
    left = tuple(name for name in found if name not in placed)
    for name in left:
        report.add(file, 0, "unplaced-article", f"no topic lists “{name}”; it stands under “Other”")
    return (Topic("other", "Other", "file-text", left),) if left else ()


def _note_unlisted(
    guides: dict[str, Guide], topics: tuple[Topic, ...], language: str, report: Report
) -> None:
    """Note the library's own guides that no topic lists; of the shipped ones it need not have the topics."""
    known = [topic.slug for topic in topics]
    for guide in guides.values():
        if guide.file.startswith(f"{language}/") and guide.topic not in known:
            message = f"there is no topic “{guide.topic}” to list this guide under"
            report.add(guide.file, 0, "unknown-topic", message, probably(guide.topic, known))


def _with_guides(topic: Topic, guides: dict[str, Guide]) -> Topic:
    """The topic with the guides that name it, in the order of their names."""
    return replace(topic, guides=tuple(slug for slug in sorted(guides) if guides[slug].topic == topic.slug))


def _load_touch(fields: Fields) -> tuple[TouchView, ...]:
    views: list[TouchView] = []
    for each in fields.tables("touch"):
        slug, title, picture = each.slug("slug"), each.text("title"), each.address("picture")
        if picture is not None:
            views.append(TouchView(slug, title, picture))
    return tuple(views)


def _load_touched(fields: Fields) -> dict[str, tuple[Address, ...]]:
    told = fields.table("touched")
    return {part: told.addresses(part) for part in told} if told is not None else {}


def _load_diagrams(articles: Path, resources: Path, language: str, report: Report) -> dict[str, Diagram]:
    """The shipped pictures; one of the library's own stands in place of a shipped one with its name."""
    folders = (resources / "diagrams", articles / "diagrams")
    shipped, own = (load_diagrams(folder, language, report) for folder in folders)
    return {**shipped, **own}


def _load_terms(articles: Path, resources: Path, language: str, report: Report) -> dict[str, Term]:
    """The shipped glossary; a term of the library's own glossary stands in place of the shipped one."""
    shipped = resources / "glossary"
    own = f"{language}/glossary.toml"
    return {
        **load_terms(shipped / f"{language}.toml", shipped, f"glossary/{language}.toml", report),
        **load_terms(articles / own, articles, own, report),
    }


def _load_sources(root: Path, report: Report) -> dict[str, Source]:
    file = "sources.toml"
    sources: dict[str, Source] = {}
    for name, table in (read_table(root / file, root, file, report) or {}).items():
        if not isinstance(table, dict):
            report.add(file, 0, "wrong-type", f"“{name}” must be a table headed [{name}]")
            continue
        fields = Fields(table, file, report, line=0)
        texts = (fields.text(key) for key in ("organisation", "title", "year", "address", "read"))
        sources[name] = Source(name, *texts)
    return sources
