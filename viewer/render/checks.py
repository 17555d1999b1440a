"""Checks: the content compiler, which reads every article and picture as a strict editor would."""

from collections.abc import Iterator, Sequence

from viewer.library.library import Library
from viewer.library.line import words_of
from viewer.library.model import Article, Page
from viewer.library.report import Problem, Report, Severity, probably
from viewer.render.blocks import Block, Box, Cite, Heading, Items, Paragraph, Table, Tree, plain, runs_of
from viewer.render.markup import Markup
from viewer.render.pictures import check_diagram
from viewer.render.readability import Readability, combined, measure, sentences_of

MAX_GRADE = 6.5
"""Highest Flesch-Kincaid grade of an article as it stands."""
MAX_GRADE_WITHOUT_NAMES = 5.0
"""Highest grade with the names of conditions and parts neutralised, since the page teaches them."""
MAX_MEAN_WORDS = 12.0
MAX_SENTENCE_WORDS = 25
MAX_LIST = 7
MAX_COLUMNS = 3


def check(library: Library, pictures: bool = True) -> list[Problem]:
    """All problems of a library beyond those found while loading it. Measuring takes a second.

    Without `pictures` only what articles say of them is checked, not the pictures themselves.
    """
    report = Report()
    markup = Markup()
    for article in library.order:
        trees = {page.number: _parsed(article, page, markup, report) for page in article.pages}
        _check_front(library, article, report)
        _check_targets(library, article, report)
        _check_sources(library, article, trees, report)
        for page in article.pages:
            _check_blocks(article, page, trees[page.number], report)
        _check_reading(library, article, trees, report)
    if library.chosen_home is not None and (wrong := library.missing(library.chosen_home)) is not None:
        report.add(f"{library.language}/library.toml", 0, "dead-link", f"“home”: {wrong[0]}", wrong[1])
    for diagram in library.diagrams.values() if pictures else ():
        check_diagram(library, diagram, report)
    return list(report)


def measured(library: Library, article: Article, trees: dict[int, Tree]) -> Readability:
    """How hard an article is to read, measured a section at a time."""
    names = names_of(library)
    sections = [section for page in article.pages for section in _sections(trees[page.number])]
    return combined([measure(sentences, names) for sentences in sections if sentences])


def names_of(library: Library) -> tuple[str, ...]:
    """The names that articles teach: those of conditions and of the parts of pictures."""
    articles = (name for article in library.order for name in (article.title, *article.also))
    parts = (part.medical for diagram in library.diagrams.values() for part in diagram.parts if part.medical)
    return tuple(dict.fromkeys((*articles, *parts)))


def _parsed(article: Article, page: Page, markup: Markup, report: Report) -> Tree:
    def complain(message: str, words: str) -> None:
        line = _line_of([page], words.partition("\n")[0].strip())
        report.add(article.file, line, "markup", f"on the page “{page.title}”: {message}")

    return markup.tree(page.markdown, complain)


def _check_front(library: Library, article: Article, report: Report) -> None:
    for address in article.related:
        if (wrong := library.missing(address)) is not None:
            report.add(article.file, 1, "dead-link", f"“related”: {wrong[0]}", wrong[1])
    if article.review.status == "reviewed" and not article.review.signed:
        report.add(article.file, 1, "unsigned", "“reviewed” needs reviewed_by and reviewed_on")
    if article.review.due is None:
        report.add(
            article.file, 1, "no-review-date", "“review_due” must say when the text is to be looked at again"
        )


def _check_targets(library: Library, article: Article, report: Report) -> None:
    for page in article.pages:
        for link in page.links:
            if (wrong := library.missing(link.address)) is not None:
                report.add(article.file, link.line, "dead-link", wrong[0], wrong[1])
        for figure in page.figures:
            if (wrong := library.missing(figure.address)) is not None:
                report.add(article.file, figure.line, "missing-picture", wrong[0], wrong[1])
            if not figure.alt:
                report.add(
                    article.file,
                    figure.line,
                    "no-alt",
                    "the picture has no words for those who cannot see it",
                )
            if not figure.caption:
                report.add(article.file, figure.line, "no-caption", "the picture has no caption")


def _check_sources(library: Library, article: Article, trees: dict[int, Tree], report: Report) -> None:
    runs = (run for tree in trees.values() for block in tree for runs in runs_of(block) for run in runs)
    cited = {run.source for run in runs if isinstance(run, Cite)}
    for name in article.sources:
        if name not in library.sources:
            hint = probably(name, library.sources)
            report.add(
                article.file, 1, "unknown-source", f"there is no source “{name}” in sources.toml", hint
            )
        elif name not in cited:
            report.add(article.file, 1, "uncited-source", f"the source “{name}” is listed and never cited")
    for name in sorted(cited - set(article.sources)):
        line = _line_of(article.pages, f"[@{name}]")
        hint = probably(name, article.sources)
        report.add(
            article.file, line, "unlisted-source", f"the source “{name}” is not listed in “sources”", hint
        )


def _line_of(pages: Sequence[Page], words: str) -> int:
    """The line of the file on which some words first stand, as written or as read; else where they would."""
    for page in pages:
        for number, text in enumerate(page.markdown.split("\n"), page.first_line):
            if words in text or words in words_of(text):
                return number
    return next((page.first_line for page in pages), 1)


def _check_blocks(article: Article, page: Page, tree: Tree, report: Report) -> None:
    kinds = [block.kind for block in tree if isinstance(block, Box)]
    for kind in sorted({kind for kind in kinds if kinds.count(kind) > 1}):
        report.add(
            article.file, page.first_line, "double-box", f"“{page.title}” has more than one box “{kind}”"
        )
    if tree and isinstance(tree[-1], Box) and tree[-1].kind == "emergency":
        report.add(article.file, page.first_line, "emergency-last", f"the emergency box ends “{page.title}”")
    for block in (inner for outer in tree for inner in _with_inner(outer)):
        if isinstance(block, Items) and len(block.items) > MAX_LIST:
            line = _line_of([page], plain(block.items[0])[:20])
            report.add(
                article.file, line, "long-list", f"a list has {len(block.items)} items, over {MAX_LIST}"
            )
        if isinstance(block, Table) and len(block.header) > MAX_COLUMNS:
            line = _line_of([page], plain(block.header[0]))
            report.add(
                article.file,
                line,
                "wide-table",
                f"a table has {len(block.header)} columns, over {MAX_COLUMNS}",
            )


def _with_inner(block: Block) -> Iterator[Block]:
    yield block
    if isinstance(block, Box):
        yield from block.blocks


def _check_reading(library: Library, article: Article, trees: dict[int, Tree], report: Report) -> None:
    found = measured(library, article, trees)
    for code, value, limit, words in (
        ("grade", found.grade, MAX_GRADE, "the reading grade is"),
        (
            "grade-without-names",
            found.grade_without_names,
            MAX_GRADE_WITHOUT_NAMES,
            "without its names the grade is",
        ),
        (
            "sentence-length",
            found.mean_sentence_words,
            MAX_MEAN_WORDS,
            "the mean number of words in a sentence is",
        ),
    ):
        if value > limit:
            report.add(
                article.file, 1, code, f"{words} {value:.1f}, over {limit}", "use shorter words and sentences"
            )
    for page in article.pages:
        for section in _sections(trees[page.number]):
            for sentence in section:
                count = measure([sentence]).words
                if count > MAX_SENTENCE_WORDS:
                    line = _line_of([page], sentence[:24])
                    message = f"a sentence has {count} words, over {MAX_SENTENCE_WORDS}: “{sentence[:60]}…”"
                    report.add(article.file, line, "long-sentence", message, severity=Severity.WARNING)


def _sections(tree: Tree) -> Iterator[list[str]]:
    """The sentences of each section's prose and lists, without headings, tables and pictures."""
    sentences: list[str] = []
    for block in tree:
        if isinstance(block, Heading) and block.level == 2:
            yield sentences
            sentences = []
        if isinstance(block, Paragraph | Items | Box):
            for runs in runs_of(block):
                sentences.extend(sentences_of(plain(runs)))
    yield sentences
