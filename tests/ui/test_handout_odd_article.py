"""An article whose title and headings say nothing is printed like any other."""

import pytest

from tests.support.desk import Start, wait_until
from tests.support.handout import FrontDesk, Nurse, QuickPress, front_desk, press
from tests.support.tiny_library import BODY, TinyLibrary
from viewer.library.address import article

__all__ = ["front_desk", "press"]


@pytest.mark.parametrize(("title", "heading"), [("", "#"), ("T" * 300, "\u202e")])
def test_a_text_without_names_is_printed(
    begin: Start, tiny: TinyLibrary, press: QuickPress, front_desk: FrontDesk, title: str, heading: str
) -> None:
    tiny.write(BODY.replace("## What is it?", f"## {heading}"), title=title)
    nurse = Nurse(begin(article("leaky-door", 1), articles=tiny.articles))
    nurse.person.window.activateWindow()
    wait_until(nurse.person.window.isActiveWindow)
    nurse.begin()
    assert len(nurse.ticked) >= 3
    nurse.job.draft.add(article("heart-doors"))  # its own row, and one for the other
    nurse.wait()
    nurse.person.press("Ctrl+P")

    assert front_desk.pdf
    assert front_desk.title.endswith("and 1 more")
