"""The Clear Communication Index: its 20 items, and what a machine can see of each in an article.

Source: Centers for Disease Control and Prevention, "CDC Clear Communication Index: A Tool for Developing and
Assessing CDC Public Communication Products. User Guide", 2014, updated 2019. The words are ours. A point is
given only where every instance in a text meets the item, as the guide asks.
"""

from viewer.render.appraisal.evidence import Evidence
from viewer.render.appraisal.item import (
    Instrument,
    Item,
    Outcome,
    counted,
    met_if,
    not_applicable,
    not_met,
    unless_broken,
)

MIN_POINTS, MAX_POINTS = 2, 4
"""Points of a summary: one alone says too little, and more than four are not kept in mind."""


def summary_leads(evidence: Evidence) -> Outcome:
    """The box “In short” is the first thing that is read."""
    return met_if(
        evidence.summary_leads, "“In short” opens page 1", "page 1 does not open with a box “In short”"
    )


def summary_stands_out(evidence: Evidence) -> Outcome:
    """The message stands in a box of its own."""
    return met_if(
        evidence.summary is not None, "a titled box holds it", "no box “In short” sets the message off"
    )


def summary_is_short(evidence: Evidence) -> Outcome:
    """The first thing that is read says what matters in two to four points."""
    count = len(evidence.points)
    good = evidence.summary_leads and MIN_POINTS <= count <= MAX_POINTS
    return met_if(good, f"{count} points come first", f"{count} points in “In short”, not 2 to 4 at the top")


def picture_with_caption(evidence: Evidence) -> Outcome:
    """There is a picture, and each has its caption."""
    count = len(evidence.figures)
    if not count:
        return not_met("there is no picture")
    pictures = counted(count, "picture", "pictures")
    return unless_broken(evidence, ("no-caption", "no-alt", "missing-picture"), f"{pictures} with a caption")


def call_to_action(evidence: Evidence) -> Outcome:
    """A box or a section tells the reader to call, to ask or to begin."""
    there = [f"“{box.kind}”" for box in evidence.calls] + [f"“{each.title}”" for each in evidence.tasks]
    return met_if(
        bool(there), ", ".join(dict.fromkeys(there)), "no box and no section calls the reader to act"
    )


def active_message(evidence: Evidence) -> Outcome:
    """Neither the message nor a call to action is passive; without either the item is not met."""
    if evidence.summary is None or not (evidence.calls or evidence.tasks):
        return not_met("there is no message or no call to action")
    passive = evidence.passive_messages
    return met_if(not passive, "no passive sentence there", f"passive: “{passive[0]}”" if passive else "")


def lists_used(evidence: Evidence) -> Outcome:
    """There are lists, and none is long."""
    if not evidence.lists:
        return not_met("there is no list")
    return unless_broken(
        evidence, ("long-list",), f"{counted(len(evidence.lists), 'list', 'lists')}, none over 7 items"
    )


def chunks_with_headings(evidence: Evidence) -> Outcome:
    """Headings divide the text, and no stretch between them is long or empty."""
    count = len(evidence.headings)
    if not count:
        return not_met("there is no heading within a page")
    codes = ("long-section", "empty-section", "heading-order")
    return unless_broken(
        evidence, codes, f"{counted(count, 'heading', 'headings')}, no stretch over 150 words"
    )


def behavior_advised(evidence: Evidence) -> Outcome:
    """The text tells the reader to do something."""
    count = len(evidence.orders)
    return met_if(
        count > 0, f"{counted(count, 'sentence', 'sentences')} of what to do", "no sentence tells what to do"
    )


def directions_given(evidence: Evidence) -> Outcome:
    """Steps are listed, or boxes say when to call and whom."""
    if not evidence.orders:
        return not_applicable("nothing is advised")
    when = [box.kind for box in evidence.calls if box.kind != "ask"]
    seen = (
        "boxes say when to call and whom"
        if when
        else counted(len(evidence.steps), "list of steps", "lists of steps")
    )
    return met_if(bool(when or evidence.steps), seen, "no list of steps, and no box says when to call")


def plain_numbers(evidence: Evidence) -> Outcome:
    """Numbers are whole, and shares stand in words."""
    if not evidence.has_numbers:
        return not_applicable("no numbers")
    return unless_broken(evidence, ("bare-decimal", "bare-percent"), "whole numbers, shares in words")


def no_calculation(evidence: Evidence) -> Outcome:
    """The reader need not calculate, nor compare chances of different bases."""
    if not evidence.has_numbers:
        return not_applicable("no numbers")
    if evidence.sums:
        return not_met(f"the reader has to calculate: “{evidence.sums[0]}”")
    bases = evidence.bases
    return met_if(len(bases) < 2, "nothing to calculate", f"chances are out of {' and out of '.join(bases)}")


def lack_of_numbers(evidence: Evidence) -> str:
    """Why no number needs to be explained."""
    return "" if evidence.has_numbers else "no numbers"


def lack_of_chances(evidence: Evidence) -> str:
    """Why no chance needs to be explained."""
    return "" if evidence.has_chances else "no chance in numbers"


CLEAR_COMMUNICATION = Instrument(
    "CDC Clear Communication Index",
    "CDC",
    "Centers for Disease Control and Prevention: CDC Clear Communication Index. A Tool for Developing and "
    "Assessing CDC Public Communication Products. User Guide, 2014, updated 2019",
    (
        Item(1, "One main message", "Is there one thing to remember, and is it said?"),
        Item(2, "The message comes first", "A box “In short” opens page 1", summary_leads),
        Item(3, "The message stands out", "It stands in a titled box", summary_stands_out),
        Item(
            4,
            "A picture backs the message",
            "A picture, each with caption and alt text",
            picture_with_caption,
        ),
        Item(5, "A call to action", "Boxes to call or ask, or “Start today”", call_to_action),
        Item(6, "Active voice in both", "No passive in message, calls or tasks", active_message),
        Item(7, "The reader’s own words", "Would readers use these words themselves?"),
        Item(8, "Lists", "Lists, none over 7 items", lists_used),
        Item(9, "Chunks with headings", "No stretch over 150 words without one", chunks_with_headings),
        Item(10, "What matters most comes first", "2 to 4 points before all else", summary_is_short),
        Item(11, "What experts know, and do not", "Are both said?"),
        Item(12, "Something to do is advised", "Sentences that begin with what to do", behavior_advised),
        Item(13, "Why it matters to the reader", "Is the reason given, and would it convince?"),
        Item(14, "How to do it", "Lists of steps, or boxes that say when to call", directions_given),
        Item(15, "Numbers the reader uses", "No bare decimals, no bare percentages", plain_numbers),
        Item(16, "What the numbers mean", "Is each number made plain?", absence=lack_of_numbers),
        Item(17, "Nothing to calculate", "No sums, and chances on one base", no_calculation),
        Item(18, "What the risk is, and why", "Are harm and reason both told?"),
        Item(19, "Risks and benefits", "Are both told of what is advised?"),
        Item(
            20, "Chances in words or pictures", "Does more than a number tell them?", absence=lack_of_chances
        ),
    ),
)
