"""Document: the report on a library, from what it comes to down to each article."""

from collections.abc import Iterable, Sequence
from datetime import date

from viewer.library.library import Library
from viewer.render.appraisal.article_part import part_of
from viewer.render.appraisal.item import Finding, Instrument, Verdict, counted, score_of
from viewer.render.appraisal.overview import id_of, overview, percent
from viewer.render.appraisal.sheet import INSTRUMENTS, Sheet
from viewer.render.appraisal.tables import Cell, Column, Document, Part, Table

AIM = 0.95
"""The share of machine-checkable items that a library should meet."""

NOTES = (
    "Words and sentences are those of the prose: paragraphs, lists and boxes. Tables and captions are not.",
    (
        "Grade is the United States school grade by Flesch-Kincaid (1975). For the grade without names each "
        "name that the library teaches counts as one short word. SMOG is McLaughlin’s grade (1969). Each is "
        "measured a section at a time and weighted by words."
    ),
    "Passive is the share of sentences with a form of “to be” and a participle, as a machine can tell it.",
)


def document_of(library: Library, sheets: Sequence[Sheet], today: date) -> Document:
    """The report on a library, made on a day."""
    return Document(
        "How the articles read",
        _lead(library, sheets, today),
        (
            overview(sheets),
            Part("not-met", "What is not met", (), (_missed(sheets),) if sheets else ()),
            _items(sheets),
            Part("notes", "How it is measured", NOTES),
            *(part_of(sheet) for sheet in sheets),
        ),
    )


def _lead(library: Library, sheets: Sequence[Sheet], today: date) -> tuple[str, ...]:
    findings = tuple(_all(sheets))
    score = score_of(findings)
    verdicts = [finding.verdict for finding in findings]
    aim = f"The aim, {percent(AIM)}, is {'reached' if score.share >= AIM else 'missed'}."
    count = counted(len(sheets), "article", "articles")
    return (
        f"{count} in the language “{library.language}”, measured on {today}.",
        f"{score.met} of {score.checked} machine-checkable items are met ({percent(score.share, 1)}). {aim}",
        (
            "A machine sees the form of a text, not its sense. "
            f"{verdicts.count(Verdict.PERSON)} answers need a person and are never counted as met; "
            f"{verdicts.count(Verdict.NOT_APPLICABLE)} do not apply."
        ),
    )


def _missed(sheets: Sequence[Sheet]) -> Table:
    rows = tuple(
        (
            Cell(sheet.article.title, target=id_of(sheet.article)),
            Cell(instrument.short),
            Cell(f"{finding.item.number}. {finding.item.words}"),
            Cell(finding.seen),
        )
        for sheet in sheets
        for instrument, findings in zip(INSTRUMENTS, sheet.findings, strict=True)
        for finding in findings
        if finding.verdict is Verdict.NOT_MET
    )
    columns = tuple(map(Column, ("Article", "Instrument", "Item", "What was seen")))
    return Table("Machine-checkable items that are not met", columns, rows)


def _items(sheets: Sequence[Sheet]) -> Part:
    tables = tuple(
        _items_of(instrument, [sheet.findings[number] for sheet in sheets])
        for number, instrument in enumerate(INSTRUMENTS)
    )
    sources = tuple(f"{instrument.name}. {instrument.source}." for instrument in INSTRUMENTS)
    return Part("items", "Item by item", (*sources, "The items stand here in our own words."), tables)


def _items_of(instrument: Instrument, found: Sequence[Sequence[Finding]]) -> Table:
    rows = []
    for place, item in enumerate(instrument.items):
        verdicts = [findings[place].verdict for findings in found]
        by = "machine" if item.is_checkable else "person"
        counts = (Cell(str(verdicts.count(verdict))) for verdict in Verdict)
        rows.append((Cell(f"{item.number}. {item.words}"), Cell(by), Cell(item.measure), *counts))
    figures = tuple(Column(verdict.capitalize(), is_figure=True) for verdict in Verdict)
    columns = (Column("Item"), Column("Judged by"), Column("What is looked at"), *figures)
    return Table(f"{instrument.name}: articles by answer", columns, tuple(rows))


def _all(sheets: Iterable[Sheet]) -> Iterable[Finding]:
    return (finding for sheet in sheets for findings in sheet.findings for finding in findings)
