"""PEMAT-P: its 24 items for printed texts, and what a machine can see of each in an article.

Source: Agency for Healthcare Research and Quality, "The Patient Education Materials Assessment Tool (PEMAT)
and User's Guide", AHRQ Publication 14-0002-EF, 2013, updated 2020. Items 1 to 12 and 15 to 19 ask whether a
text can be understood, 20 to 26 whether it can be acted on; 13 and 14 are for sound and film. The words are
ours. “Nearly all of the time” is 80 % and more, as the guide says.
"""

from viewer.render.appraisal.clear_communication import chunks_with_headings, plain_numbers
from viewer.render.appraisal.evidence import Evidence
from viewer.render.appraisal.headings import is_informative
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
from viewer.render.blocks import Table, plain
from viewer.render.checks.templates import QUESTIONS, SELF_CHECK
from viewer.render.readability import words_of

NEARLY_ALL = 0.8
"""The share from which something counts as done throughout a text."""
MAX_HEADER_WORDS, MAX_ROW_NAME_WORDS = 6, 10
"""Words of a heading of a column, and of the first cell of a row, that are still short."""
MAX_STEP_WORDS = 40
"""Words of one step: an order and a sentence that explains it."""
MAX_STRONG_SHARE = 0.1
"""Share of the letters that may be bold; where more is, nothing stands out."""


def terms_defined(evidence: Evidence) -> Outcome:
    """Medical words are explained where they are first used, nearly all of the time."""
    uses = evidence.first_uses
    if not uses:
        return met_if(True, "no medical words but its own")
    bare = [use.term for use in uses if not use.explained]
    good = len(uses) - len(bare) >= NEARLY_ALL * len(uses)
    seen = f"{len(uses) - len(bare)} of {len(uses)} explained at first use"
    return met_if(good, f"{seen}; not: {', '.join(bare)}" if bare else seen)


def active_voice(evidence: Evidence) -> Outcome:
    """Sentences are active nearly all of the time."""
    share = evidence.passive_share
    return met_if(1 - share >= NEARLY_ALL, f"{share:.0%} of the sentences are passive")


def no_sums(evidence: Evidence) -> Outcome:
    """The reader is not asked to calculate."""
    sums = evidence.sums
    return met_if(not sums, "nothing to calculate", f"asks to calculate: “{sums[0]}”" if sums else "")


def informative_headings(evidence: Evidence) -> Outcome:
    """Headings ask a question, are those of the kind, or name what the text below them speaks of."""
    headings = evidence.headings
    if not headings:
        return not_met("there is no heading within a page")
    vague = [each.title for each in headings if not is_informative(each, evidence.subject.stretches)]
    good = len(headings) - len(vague) >= NEARLY_ALL * len(headings)
    seen = f"{len(headings) - len(vague)} of {len(headings)} say what follows"
    return met_if(good, seen, f"{seen}; not: {', '.join(vague)}")


def summary_there(evidence: Evidence) -> Outcome:
    """The main points stand together in a box."""
    count = len(evidence.points)
    return met_if(count > 0, f"{counted(count, 'point', 'points')} in “In short”", "no box “In short”")


def visual_cues(evidence: Evidence) -> Outcome:
    """Boxes and lists draw the eye to key points, and bold type is not all over the text."""
    strong = evidence.strong_share
    if strong > MAX_STRONG_SHARE:
        return not_met(f"{strong:.0%} of the text is bold")
    good = bool(evidence.boxes and evidence.lists)
    boxes, lists = counted(len(evidence.boxes), "box", "boxes"), counted(len(evidence.lists), "list", "lists")
    return met_if(good, f"{boxes}, {lists}, {strong:.0%} bold", "no box or no list")


def captions(evidence: Evidence) -> Outcome:
    """Each picture has a caption."""
    if not evidence.figures:
        return not_applicable("no picture")
    return unless_broken(evidence, ("no-caption",), "each has one")


def simple_tables(evidence: Evidence) -> Outcome:
    """Tables have at most three columns, and short headings for columns and rows."""
    if not evidence.tables:
        return not_applicable("no table")
    long = [label for table in evidence.tables for label in _long_labels(table)]
    if long:
        return not_met(f"a heading in a table is long or empty: “{long[0]}”")
    codes = ("wide-table", "no-header", "empty-table")
    return unless_broken(evidence, codes, "at most 3 columns, with short headings")


def an_action(evidence: Evidence) -> Outcome:
    """At least one sentence or box tells the reader what to do."""
    count = len(evidence.orders)
    good = bool(count or evidence.calls)
    return met_if(
        good,
        f"{counted(count, 'sentence', 'sentences')} and {counted(len(evidence.calls), 'box', 'boxes')}",
        "no action is named",
    )


def direct_address(evidence: Evidence) -> Outcome:
    """Actions are told to the reader, not of “patients” or “people”, nearly all of the time."""
    direct, indirect = len(evidence.orders), len(evidence.indirect_orders)
    if not direct:
        return not_met("no sentence tells the reader what to do")
    seen = f"{direct} of {direct + indirect} actions are told to the reader"
    return met_if(direct >= NEARLY_ALL * (direct + indirect), seen)


def explicit_steps(evidence: Evidence) -> Outcome:
    """At least one list breaks what to do into steps, and none of its steps is a long sentence."""
    steps = evidence.steps
    if not steps:
        return not_met("no list of steps to take")
    texts = [plain(runs) for items in steps for runs in items.items]
    long = [text for text in texts if len(words_of(text)) > MAX_STEP_WORDS]
    return met_if(
        not long,
        counted(len(steps), "list of steps", "lists of steps"),
        f"a step is long: “{long[0][:60]}…”" if long else "",
    )


def a_tool(evidence: Evidence) -> Outcome:
    """There is something to use: questions to take along, or a check of oneself."""
    subject = evidence.subject
    asks = any(box.kind == "ask" for box in evidence.calls)
    there = [QUESTIONS] * asks + [SELF_CHECK] * (subject.stretch(SELF_CHECK) is not None)
    return met_if(bool(there), f"“{'” and “'.join(there)}”", "no questions to take along, no self-check")


def lack_of_sums(evidence: Evidence) -> str:
    """Why no calculation needs to be taught."""
    return "" if evidence.sums else "nothing to calculate"


def lack_of_pictures(evidence: Evidence) -> str:
    """Why no picture is to be judged."""
    return "" if evidence.figures else "no picture"


def lack_of_visuals(evidence: Evidence) -> str:
    """Why no use of pictures and tables is to be explained."""
    return "" if evidence.figures or evidence.tables else "no picture and no table"


def _long_labels(table: Table) -> list[str]:
    columns = [(plain(cell), MAX_HEADER_WORDS) for cell in table.header]
    rows = [(plain(row[0]) if row else "", MAX_ROW_NAME_WORDS) for row in table.rows]
    return [words for words, most in (*columns, *rows) if not 0 < len(words_of(words)) <= most]


PEMAT = Instrument(
    "AHRQ PEMAT-P",
    "PEMAT-P",
    "Agency for Healthcare Research and Quality: The Patient Education Materials Assessment Tool (PEMAT) and "
    "User’s Guide, AHRQ Publication 14-0002-EF, 2013, updated 2020",
    (
        Item(1, "The purpose is plain", "Would a newcomer know at once what the text is for?"),
        Item(2, "Nothing distracts", "Does anything stand there that is not needed?"),
        Item(3, "Everyday words", "Are the words common ones throughout?"),
        Item(4, "Medical words are explained", "80 % of them at first use", terms_defined),
        Item(5, "Active voice", "80 % of the sentences", active_voice),
        Item(6, "Clear numbers", "No bare decimals, no bare percentages", plain_numbers),
        Item(7, "Nothing to calculate", "No words that ask for a sum", no_sums),
        Item(8, "Short sections", "No stretch over 150 words", chunks_with_headings),
        Item(9, "Headings that inform", "80 % ask, or name what follows", informative_headings),
        Item(10, "A sensible order", "Does one thing lead to the next?"),
        Item(11, "A summary", "A box “In short”", summary_there),
        Item(12, "Cues for the eye", "Boxes and lists, and little in bold", visual_cues),
        Item(15, "Pictures where they help", "Could one more picture make the text plainer?"),
        Item(16, "Pictures that back the text", "Do they add to it?", absence=lack_of_pictures),
        Item(17, "Captions", "Each picture has one", captions),
        Item(18, "Clear pictures", "Are they free of clutter?", absence=lack_of_pictures),
        Item(19, "Simple tables", "At most 3 columns, short headings", simple_tables),
        Item(20, "Something to do", "Sentences or boxes that tell what to do", an_action),
        Item(21, "Told to the reader", "80 % of actions are not about “people”", direct_address),
        Item(22, "Clear steps", "A list of steps, none of them long", explicit_steps),
        Item(23, "A tool to use", "Questions to take along, or a self-check", a_tool),
        Item(24, "How to calculate", "Is there an example to follow?", absence=lack_of_sums),
        Item(25, "How to use tables and charts", "Is it said?", absence=lack_of_visuals),
        Item(26, "Pictures for what to do", "Could one more picture make it easier?"),
    ),
)
