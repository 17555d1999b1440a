"""Framing: reads what holds the articles of a library, and the lists that it draws on."""

from collections.abc import Container, Iterable, Mapping
from pathlib import Path

from msgspec.structs import replace

from viewer.library.address import Address
from viewer.library.diagram import Diagram
from viewer.library.drawings import load_diagrams
from viewer.library.fields import Fields
from viewer.library.frame import Frame
from viewer.library.glossary import load_terms
from viewer.library.guide import Guide
from viewer.library.model import Source, Topic
from viewer.library.report import Report, probably
from viewer.library.term import Term
from viewer.library.textfile import MAX_LIST_BYTES, read_table
from viewer.library.touch import TouchView


def load_frame(
    articles: Path,
    language: str,
    found: Iterable[str],
    spoilt: Container[str],
    guides: Mapping[str, Guide],
    report: Report,
) -> Frame:
    """The frame around the articles that were found; of the `spoilt` ones their own problems tell."""
    file = f"{language}/library.toml"
    table = read_table(articles / file, articles, file, report, MAX_LIST_BYTES)
    fields = Fields(table or {}, file, report, line=0)
    topics = _load_topics(fields, file, dict.fromkeys(found), spoilt, report)
    _note_unlisted(guides, topics, language, report)
    return Frame(
        topics=tuple(_with_guides(topic, guides) for topic in topics),
        home=fields.address("home"),
        touch=_load_touch(fields),
        touched=_load_touched(fields),
    )


def _load_topics(
    fields: Fields, file: str, found: Mapping[str, object], spoilt: Container[str], report: Report
) -> tuple[Topic, ...]:
    topics: list[Topic] = []
    placed: set[str] = set()
    for each in fields.tables("topic"):
        slug, title, icon = each.slug("slug"), each.text("title"), each.text("icon", "file-text")
        if slug in (topic.slug for topic in topics):
            each.note("double-topic", f"there are two topics “{slug}”")
        known: list[str] = []
        for name in each.texts("articles"):
            if name in spoilt and name not in found:
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


def _unplaced(found: Mapping[str, object], placed: set[str], file: str, report: Report) -> tuple[Topic, ...]:
    """A last topic for the articles that no topic lists, so that a reader can still reach them."""
    left = tuple(name for name in found if name not in placed)
    for name in left:
        report.add(file, 0, "unplaced-article", f"no topic lists “{name}”; it stands under “Other”")
    return (Topic("other", "Other", "file-text", left),) if left else ()


def _note_unlisted(
    guides: Mapping[str, Guide], topics: tuple[Topic, ...], language: str, report: Report
) -> None:
    """Note the library's own guides that no topic lists; of the shipped ones it need not have the topics."""
    known = [topic.slug for topic in topics]
    for guide in guides.values():
        if guide.file.startswith(f"{language}/") and guide.topic not in known:
            message = f"there is no topic “{guide.topic}” to list this guide under"
            report.add(guide.file, 0, "unknown-topic", message, probably(guide.topic, known))


def _with_guides(topic: Topic, guides: Mapping[str, Guide]) -> Topic:
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


def load_all_diagrams(articles: Path, resources: Path, language: str, report: Report) -> dict[str, Diagram]:
    """The shipped pictures; one of the library's own stands in place of a shipped one with its name."""
    folders = (resources / "diagrams", articles / "diagrams")
    shipped, own = (load_diagrams(folder, language, report) for folder in folders)
    return {**shipped, **own}


def load_all_terms(articles: Path, resources: Path, language: str, report: Report) -> dict[str, Term]:
    """The shipped glossary; a term of the library's own glossary stands in place of the shipped one."""
    shipped = resources / "glossary"
    own = f"{language}/glossary.toml"
    return {
        **load_terms(shipped / f"{language}.toml", shipped, f"glossary/{language}.toml", report),
        **load_terms(articles / own, articles, own, report),
    }


def load_sources(root: Path, report: Report) -> dict[str, Source]:
    """The texts that facts were taken from."""
    file = "sources.toml"
    sources: dict[str, Source] = {}
    for name, table in (read_table(root / file, root, file, report, MAX_LIST_BYTES) or {}).items():
        if not isinstance(table, dict):
            report.add(file, 0, "wrong-type", f"“{name}” must be a table headed [{name}]")
            continue
        fields = Fields(table, file, report, line=0)
        texts = (fields.text(key) for key in ("organisation", "title", "year", "address", "read"))
        sources[name] = Source(name, *texts)
    return sources
