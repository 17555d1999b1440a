"""Overview: the one table of all articles, with the means of the library."""

from collections.abc import Sequence
from math import floor

from viewer.library.model import Article, Review
from viewer.render.appraisal.item import score_of
from viewer.render.appraisal.sheet import INSTRUMENTS, Sheet
from viewer.render.appraisal.tables import Cell, Column, Part, Table, Tone
from viewer.render.checks.reading import MAX_GRADE, MAX_GRADE_WITHOUT_NAMES, MAX_MEAN_WORDS, MAX_SMOG
from viewer.render.checks.wording import MAX_PASSIVE_SHARE, MAX_SENTENCE_WORDS
from viewer.render.readability import Readability

MEASURES = (
    Column("Words", is_figure=True),
    Column("Mean sentence", is_figure=True),
    Column("Grade", is_figure=True),
    Column("Grade without names", is_figure=True),
    Column("SMOG", is_figure=True),
)
"""The columns that articles and sections have in common."""


def overview(sheets: Sequence[Sheet]) -> Part:
    """All articles, one a row; a value over its limit is marked."""
    if not sheets:
        return Part("articles", "All articles", ("There are no articles.",))
    words, mean, *grades = MEASURES
    columns = (
        *(Column("Article"), Column("Kind"), words, Column("Sentences", is_figure=True), mean),
        *(Column("Longest", is_figure=True), *grades, Column("Passive", is_figure=True)),
        *(Column(f"{instrument.short} items met", is_figure=True) for instrument in INSTRUMENTS),
        *(Column("Review"), *(Column(title, is_figure=True) for title in ("Written", "Due"))),
    )
    rows = tuple(map(_row, sheets))
    table = Table("Articles in reading order", columns, rows, _means(sheets))
    limits = (
        "Lengths of sentences are in words. Marked is what is over the limits that “check” sets for a whole "
        f"article (in a section it shows where to look): mean sentence "
        f"{MAX_MEAN_WORDS:g}, longest {MAX_SENTENCE_WORDS}, grade {MAX_GRADE:g}, without names "
        f"{MAX_GRADE_WITHOUT_NAMES:g}, SMOG {MAX_SMOG:g}, passive {percent(MAX_PASSIVE_SHARE)}."
    )
    return Part("articles", "All articles", (limits,), (table,))


def measures(found: Readability) -> tuple[Cell, ...]:
    """The cells of MEASURES."""
    return (
        Cell(str(found.words)),
        limited(found.mean_sentence_words, MAX_MEAN_WORDS),
        limited(found.grade, MAX_GRADE),
        limited(found.grade_without_names, MAX_GRADE_WITHOUT_NAMES),
        limited(found.smog, MAX_SMOG),
    )


def limited(value: float, limit: float) -> Cell:
    """A value with one decimal, marked where it is over its limit."""
    return Cell(f"{value:.1f}", Tone.BAD if value > limit else Tone.PLAIN)


def id_of(article: Article) -> str:
    """The id of the part of the report on an article."""
    return f"article-{article.slug}"


def percent(share: float, decimals: int = 0) -> str:
    """A share from 0 to 1 in percent, rounded down, so that nothing seems to reach what it does not."""
    parts = 100 * 10**decimals
    return f"{floor(share * parts + 1e-6) / 10**decimals:.{decimals}f} %"


def review_words(review: Review) -> str:
    """Who stands behind an article, and the dates that are known."""
    signed = f"reviewed by {review.by} on {review.on}" if review.signed else "draft, not reviewed"
    written = f"written {review.written}" if review.written is not None else ""
    due = f"due {review.due}" if review.due is not None else "no date for a review"
    return "; ".join(filter(None, (signed, written, due)))


def _row(sheet: Sheet) -> tuple[Cell, ...]:
    found, article = sheet.figures.readability, sheet.article
    words, mean, *grades = measures(found)
    longest, passive = found.longest_sentence_words, sheet.figures.passive_share
    return (
        *(
            Cell(article.title, target=id_of(article)),
            Cell(article.kind),
            words,
            Cell(str(found.sentences)),
            mean,
        ),
        Cell(str(longest), Tone.BAD if longest > MAX_SENTENCE_WORDS else Tone.PLAIN),
        *grades,
        Cell(percent(passive, 1), Tone.BAD if passive > MAX_PASSIVE_SHARE else Tone.PLAIN),
        *(_score([sheet], number) for number in range(len(INSTRUMENTS))),
        *_review(article.review),
    )


def _review(review: Review) -> tuple[Cell, ...]:
    state = Cell(f"reviewed {review.on} by {review.by}" if review.signed else "draft")
    return (state, *(Cell(str(day) if day is not None else "–") for day in (review.written, review.due)))


def _means(sheets: Sequence[Sheet]) -> tuple[Cell, ...]:
    found = [sheet.figures.readability for sheet in sheets]
    passive = _mean([sheet.figures.passive_share for sheet in sheets])
    signed = sum(sheet.article.review.signed for sheet in sheets)
    return (
        *(Cell("Mean of the library"), Cell("")),
        Cell(f"{_mean([each.words for each in found]):.0f}"),
        Cell(f"{_mean([each.sentences for each in found]):.0f}"),
        Cell(f"{_mean([each.mean_sentence_words for each in found]):.1f}"),
        Cell(f"{_mean([each.longest_sentence_words for each in found]):.1f}"),
        Cell(f"{_mean([each.grade for each in found]):.1f}"),
        Cell(f"{_mean([each.grade_without_names for each in found]):.1f}"),
        Cell(f"{_mean([each.smog for each in found]):.1f}"),
        Cell(percent(passive, 1)),
        *(_score(sheets, number) for number in range(len(INSTRUMENTS))),
        *(Cell(f"{signed} of {len(sheets)} reviewed"), Cell(""), Cell("")),
    )


def _score(sheets: Sequence[Sheet], number: int) -> Cell:
    score = score_of(finding for sheet in sheets for finding in sheet.findings[number])
    return Cell(f"{percent(score.share)} of {score.checked}" if score.checked else "none apply")


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)
