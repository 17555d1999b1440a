"""Extras: the sheets that follow the texts of a packet, by what was chosen."""

from collections.abc import Iterator

from viewer.paper.choice import PRESSURE, VISIT, WEIGHT
from viewer.paper.forms.diary import pressure_lines, weight_lines
from viewer.paper.forms.visit_sheet import visit_lines
from viewer.paper.job import Job

_LINES = {VISIT: visit_lines, WEIGHT: weight_lines, PRESSURE: pressure_lines}
_TITLES = {VISIT: "My visit", WEIGHT: "My weight diary", PRESSURE: "My blood pressure diary"}


def extra_lines(extra: str, job: Job) -> Iterator[str]:
    """One of VISIT, WEIGHT and PRESSURE: a sheet to write on, with a heading of level 1."""
    yield from _LINES[extra](job)


def extra_title(extra: str) -> str:
    """What such a sheet is called, at its foot too."""
    return _TITLES[extra]
