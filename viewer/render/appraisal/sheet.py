"""Sheet: all that a report says of one article."""

from collections.abc import Sequence

from msgspec import Struct

from viewer.library.library import Library
from viewer.library.model import Article
from viewer.library.report import Problem, Report
from viewer.render.appraisal.clear_communication import CLEAR_COMMUNICATION
from viewer.render.appraisal.evidence import Evidence
from viewer.render.appraisal.figures import Figures, figures_of
from viewer.render.appraisal.item import Finding, Instrument, Verdict
from viewer.render.appraisal.pemat import PEMAT
from viewer.render.appraisal.terms import medical_words
from viewer.render.checks.compiler import subjects

INSTRUMENTS = (CLEAR_COMMUNICATION, PEMAT)


class Sheet(Struct, frozen=True):
    """An article with its figures, and its findings by INSTRUMENTS in their order."""

    article: Article
    figures: Figures
    findings: tuple[tuple[Finding, ...], ...]


def sheets_of(library: Library, problems: Sequence[Problem]) -> tuple[Sheet, ...]:
    """The sheets of all articles in reading order. `problems` are those that `check` found."""
    medical = medical_words(library)
    sheets = []
    for subject in subjects(library, Report()):
        evidence = Evidence(subject, problems, medical)
        findings = tuple(_findings(instrument, evidence) for instrument in INSTRUMENTS)
        sheets.append(Sheet(subject.article, figures_of(subject), findings))
    return tuple(sheets)


def _findings(instrument: Instrument, evidence: Evidence) -> tuple[Finding, ...]:
    """The findings; none apply to a notice, which teaches nothing."""
    if evidence.article.kind == "notice":
        return tuple(Finding(item, Verdict.NOT_APPLICABLE, "a notice") for item in instrument.items)
    return instrument.findings(evidence)
