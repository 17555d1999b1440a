"""Compiler: every rule for what is written, held against a whole library."""

from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, date, datetime

from viewer.library.library import Library
from viewer.library.model import Article, Page
from viewer.library.report import Problem, Report
from viewer.places import is_shipped
from viewer.render.blocks import Tree
from viewer.render.checks.addresses import check_figures, check_links
from viewer.render.checks.glossary import check_glossary
from viewer.render.checks.governance import check_dates, check_signature
from viewer.render.checks.guides import check_guides
from viewer.render.checks.reading import check_length, check_reading
from viewer.render.checks.safety import check_emergency, check_numbers, check_units
from viewer.render.checks.shape import check_boxes, check_headings, check_lists, check_sections, check_tables
from viewer.render.checks.sources import check_citations
from viewer.render.checks.subject import Subject, line_of
from viewer.render.checks.templates import check_questions, check_self_check, check_template
from viewer.render.checks.touching import check_touch
from viewer.render.checks.wording import check_figures_in_words, check_sentences, check_spelling, check_voice
from viewer.render.markup import Markup
from viewer.render.phrases import Phrases
from viewer.render.pictures import check_diagram

Rule = Callable[[Subject], None]

RULES: tuple[Rule, ...] = (
    check_signature,
    check_links,
    check_figures,
    check_citations,
    check_headings,
    check_template,
    check_self_check,
    check_questions,
    check_boxes,
    check_lists,
    check_tables,
    check_sections,
    check_emergency,
    check_numbers,
    check_units,
    check_sentences,
    check_voice,
    check_figures_in_words,
    check_spelling,
    check_length,
    check_reading,
)


def check(library: Library, pictures: bool = True, today: date | None = None) -> list[Problem]:
    """All problems of a library beyond those found while loading it.

    Without `pictures` only what articles say of them is checked, not the pictures, terms and guides that come
    with the program. `today` is the day against which review dates are held; without one it is the real one.
    """
    report, day = Report(), today or datetime.now(tz=UTC).date()
    report.extend(problems_of(library, library.order, day))
    check_glossary(library, report, shipped=pictures)
    check_touch(library, report)
    check_guides(library, Phrases(names_of(library)), report, day, shipped=pictures)
    if library.chosen_home is not None and (wrong := library.missing(library.chosen_home)) is not None:
        report.add(f"{library.language}/library.toml", 0, "dead-link", f"“home”: {wrong[0]}", wrong[1])
    for diagram in library.diagrams.values():
        if pictures or not is_shipped(diagram.outlines_file):
            check_diagram(library, diagram, report)
    return list(report)


def problems_of(
    library: Library, articles: Iterable[Article], today: date | None = None
) -> Iterator[Problem]:
    """The problems of some articles of a library, an article at a time."""
    report, day = Report(), today or datetime.now(tz=UTC).date()
    for subject in subjects(library, report, articles):
        for rule in RULES:
            rule(subject)
        check_dates(subject, day)
        yield from report.problems
        report.problems.clear()


def subjects(
    library: Library, report: Report, articles: Iterable[Article] | None = None
) -> Iterator[Subject]:
    """Every article, or some, parsed; what its Markdown says that has no place in an article is noted."""
    markup, names = Markup(), Phrases(names_of(library))
    for article in library.order if articles is None else articles:
        yield Subject(library, article, _trees(article, markup, report), names, report)


def names_of(library: Library) -> tuple[str, ...]:
    """The names that articles teach: those of conditions, of the parts of pictures and of the glossary."""
    articles = (name for head in library.heads() for name in head.names)
    parts = (part.medical for diagram in library.diagrams.values() for part in diagram.parts if part.medical)
    terms = (form for term in library.forms() for form in term.forms)
    return tuple(dict.fromkeys((*articles, *parts, *terms)))


def _trees(article: Article, markup: Markup, report: Report) -> dict[int, Tree]:
    return {page.number: _parsed(article, page, markup, report) for page in article.pages}


def _parsed(article: Article, page: Page, markup: Markup, report: Report) -> Tree:
    def complain(message: str, words: str) -> None:
        line = line_of([page], words.partition("\n")[0].strip())
        report.add(article.file, line, "markup", f"on the page “{page.title}”: {message}")

    return markup.tree(page.markdown, complain)
