"""Every form passes both checkers of accessible files, and is painted in the order in which it is told."""

import pytest

from tests.support.paper import job_of, set_of
from tests.support.tiny_guides import GUIDE, shipped
from tests.support.tiny_library import TinyLibrary
from tools.handouts.checking import findings_in
from viewer.paper.choice import EXTRAS, KEY_POINTS

OF_PACKETS = ("TAG-002", "PAG-001")
"""What a checker guesses of the feet of a packet: each part says its own once to a machine, at its end. Those
that are the same in three parts it takes for running ones, and others, where they are skipped, for prose."""

BLANK = tuple(extra for extra in EXTRAS if extra != KEY_POINTS)


@pytest.mark.parametrize(
    ("address", "choice"),
    [
        ("guide:leaking-door", {"extras": (KEY_POINTS,), "pictures": "photocopy"}),
        ("guide:leaking-door", {"size": "large", "steps": 6, "paper": "a4"}),
        ("diagram:heart/shut", {"size": "extra-large"}),
        ("diagram:heart/both", {"extras": BLANK}),
        ("diagram:heart/open", {"extras": BLANK, "size": "extra-large", "paper": "a4"}),
    ],
)
def test_a_form_passes_both_checkers(tiny: TinyLibrary, address: str, choice: dict[str, object]) -> None:
    shipped(tiny).write_text(GUIDE)
    found = findings_in(set_of(job_of(tiny.loaded(), address, **choice)))  # type: ignore[arg-type]

    guessed = OF_PACKETS if choice.get("extras") == BLANK else ()
    assert [finding for finding in found if not finding.startswith(guessed)] == []
