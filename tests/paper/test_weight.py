"""What a handout with pictures weighs, and that they are no wider on paper than they were made for."""

import re

import pytest

from tests.support.paper import commands_in, job_of, set_of
from tests.support.shipped import the_library
from viewer.paper.job import Job, PicturePart
from viewer.paper.plates import View

LIBRARY = the_library()
FLAGSHIP = "mitral-valve-regurgitation"
MOST = 400_000

_PLACED = re.compile(rb"\bq ([\d.]+) 0 0 -[\d.]+ [\d.]+ [\d.]+ cm")
_VIEW = 1000
_ICON = 0.55
"""More than this no picture can be: it would be wider than the paper. The views of icons are not as wide."""


def views_of(job: Job) -> list[View]:
    """All views of all pictures of a job."""
    plates = [
        plate
        for part in job.parts
        for plate in ([part.plate] if isinstance(part, PicturePart) else part.plates)
    ]
    return [view for plate in plates for view in plate.views]


def widths_in(pdf: bytes) -> set[float]:
    """How wide drawings are on paper, in points; their views are 1,000 units wide."""
    scales = [float(scale) for scale in _PLACED.findall(commands_in(pdf))]
    return {scale * _VIEW for scale in scales if scale < _ICON}


def test_a_handout_with_two_hearts_is_light() -> None:
    job = job_of(LIBRARY, FLAGSHIP)

    assert len(views_of(job)) == 2
    assert len(set_of(job)) < MOST


@pytest.mark.parametrize(
    ("address", "size"),
    [
        (FLAGSHIP, "standard"),
        (FLAGSHIP, "extra-large"),
        ("salt", "large"),
    ],
)
def test_pictures_are_no_wider_than_they_were_made_for(address: str, size: str) -> None:
    job = job_of(LIBRARY, address, size=size)
    widths = widths_in(set_of(job))

    assert widths
    assert max(widths) <= max(view.width for view in views_of(job))
