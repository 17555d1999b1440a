"""Heartbeats: what is checked of a beat: its line, sounds and phases, and the frames that show it."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from viewer.library.beat import Beat, Moment
from viewer.library.diagram import Diagram, Geometry
from viewer.library.report import Report, probably
from viewer.render.svg import check_drawing

LEAST_FRAMES = 6
"""Fewer frames would jump."""


def check_beat(diagram: Diagram, beat: Beat, geometry: Geometry, file: str, report: Report) -> None:
    """Note all that is wrong with a beat of a diagram."""
    for code, message in _faults(beat):
        report.add(file, 0, code, f"beat “{beat.slug}”: {message}")
    moments = geometry.moments.get(beat.slug, ())
    if len(moments) < LEAST_FRAMES:
        message = f"beat “{beat.slug}”: {diagram.outlines_file.name} has {len(moments)} frames of it"
        report.add(file, 0, "few-frames", message, f"it needs at least {LEAST_FRAMES}")
    if not _ascend([moment.at for moment in moments]):
        report.add(file, 0, "wrong-order", f"beat “{beat.slug}”: a frame must be later than the one before")
    for moment in moments:
        _check_frame(diagram, beat, moment, geometry, file, report)


def _check_frame(
    diagram: Diagram, beat: Beat, moment: Moment, geometry: Geometry, file: str, report: Report
) -> None:
    if moment.state not in geometry.outlines:
        message = f"beat “{beat.slug}”: {moment.file.name} has the outlines of no state “{moment.state}”"
        report.add(file, 0, "unknown-state", message, probably(moment.state, geometry.outlines))
    check_drawing(diagram, moment.file, file, report)


def _faults(beat: Beat) -> Iterator[tuple[str, str]]:
    """What is wrong with the words of a beat: the rule's code and a sentence."""
    if not 0 < beat.seconds <= 5:
        yield "out-of-range", "“seconds” must be more than 0 and at most 5"
    shares = [share for share, _ in beat.ecg]
    if len(shares) < 2 or not _ascend(shares):
        yield "wrong-order", "“ecg” must be two or more points, each further on than the one before"
    if not all(0 <= share <= 1 and -1 <= height <= 1 for share, height in beat.ecg):
        yield "out-of-range", "the points of “ecg” must lie within 0 to 1 and, in height, -1 to 1"
    if not all(0 <= sound.at <= 1 for sound in beat.sounds):
        yield "out-of-range", "each of the “sounds” must lie within 0 to 1"
    starts = [phase.start for phase in beat.phases]
    if not starts or starts[0] != 0 or not _ascend(starts):
        yield "wrong-order", "there must be [[beat.phase]], the first at 0, each later than the one before"
    if not all(0 <= start < 1 for start in starts):
        yield "out-of-range", "each phase must start within 0 to 1"


def _ascend(numbers: Sequence[float]) -> bool:
    return all(first < second for first, second in pairwise(numbers))
