"""One article in the report: its review, its sections and its answers, item by item."""

from collections.abc import Iterator

from viewer.render.appraisal.item import Finding, Instrument, Verdict, score_of
from viewer.render.appraisal.overview import MEASURES, id_of, measures, percent, review_words
from viewer.render.appraisal.sheet import INSTRUMENTS, Sheet
from viewer.render.appraisal.tables import Cell, Column, Part, Table, Tone

_TONES = {
    Verdict.MET: Tone.GOOD,
    Verdict.NOT_MET: Tone.BAD,
    Verdict.NOT_APPLICABLE: Tone.ASIDE,
    Verdict.PERSON: Tone.OPEN,
}


def part_of(sheet: Sheet) -> Part:
    """The part of the report on one article."""
    article = sheet.article
    words = (
        f"Article of the kind “{article.kind}”, in the file {article.file}: {review_words(article.review)}."
    )
    return Part(id_of(article), article.title, (words,), tuple(_tables(sheet)))


def _tables(sheet: Sheet) -> Iterator[Table]:
    if sheet.figures.sections:
        yield _sections(sheet)
    for instrument, findings in zip(INSTRUMENTS, sheet.findings, strict=True):
        yield _answers(instrument, findings)


def _sections(sheet: Sheet) -> Table:
    rows = (
        (Cell(each.title or "(beginning of the page)"), Cell(each.page), *measures(each.readability))
        for each in sheet.figures.sections
    )
    columns = (Column("Section"), Column("Page"), *MEASURES)
    foot = (Cell("Whole article"), Cell(""), *measures(sheet.figures.readability))
    return Table("Sections", columns, tuple(rows), foot)


def _answers(instrument: Instrument, findings: tuple[Finding, ...]) -> Table:
    score = score_of(findings)
    rows = tuple(
        (
            Cell(f"{finding.item.number}. {finding.item.words}"),
            Cell(finding.verdict.value, _TONES[finding.verdict]),
            Cell(finding.seen or finding.item.measure),
        )
        for finding in findings
    )
    met = f"{score.met} of {score.checked} machine-checkable items met ({percent(score.share)})"
    columns = (Column("Item"), Column("Answer"), Column("What was seen, or is to be judged"))
    return Table(f"{instrument.name}: {met if score.checked else 'none apply'}", columns, rows)
