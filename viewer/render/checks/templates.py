"""Templates: the sections that an article of each kind has, and what stands in them."""

from viewer.library.report import probably
from viewer.render.blocks import Box, Items
from viewer.render.checks.shape import box_of
from viewer.render.checks.subject import Stretch, Subject

QUESTIONS = "Questions to ask"
SELF_CHECK = "Check yourself"
SELF_CHECK_QUESTIONS = 3

SECTIONS: dict[str, tuple[str, ...]] = {
    "condition": (
        *("What is it?", "What causes it?", "Who is more likely to get it?", "What are the symptoms?"),
        *("When to get help", "How is it found?", "How serious is it?", "How is it treated?"),
        *("What could happen without treatment?", "Looking after yourself", "Activity, work and travel"),
        *("Check-ups", QUESTIONS, SELF_CHECK),
    ),
    "test": (
        *("Why is it done?", "Get ready", "What happens", "Afterwards", "Risks", "Results"),
        *("When to get help", QUESTIONS, SELF_CHECK),
    ),
    "treatment": (
        *("What is it?", "Who is it for?", "Before", "During", "Recovery", "Risks", "Call us if"),
        *(QUESTIONS, SELF_CHECK),
    ),
    "medicine": (
        *("What it does", "How to take it", "Do not mix", "Side effects", "Missed dose", "Call if"),
        *(QUESTIONS, SELF_CHECK),
    ),
    "living": (
        *("Why it matters", "Simple steps", "How much", "Watch out", "Start today"),
        *(QUESTIONS, SELF_CHECK),
    ),
    "basics": ("When to get help", QUESTIONS, SELF_CHECK),
    "notice": (),
}
"""Sections of level 2 in their order, by kind; others may stand between them."""

_WITH_WARNINGS = ("condition", "treatment", "medicine")
"""Kinds that say when to call, at once and on the same day."""


def check_template(subject: Subject) -> None:
    """The sections of the article's kind are there in their order, and the boxes that readers look for."""
    wanted = SECTIONS[subject.article.kind]
    there = [stretch.title for stretch in subject.stretches if stretch.level == 2]
    for title in wanted:
        if title not in there:
            message = f"an article of kind “{subject.article.kind}” has a section “{title}”"
            subject.blame("missing-section", message, probably(title, set(there) - set(wanted)))
    known = [title for title in wanted if title in there]
    if known != sorted(known, key=there.index):
        first = next(a for a, b in zip(sorted(known, key=there.index), known, strict=True) if a != b)
        section = next(each for each in subject.stretches if each.level == 2 and each.title == first)
        subject.blame_heading(section, "section-order", f"the section “{first}” stands too early")
    _check_boxes(subject)


def _check_boxes(subject: Subject) -> None:
    if subject.article.kind == "notice":
        return
    first = subject.trees[1]
    if not first or not isinstance(first[0], Box) or first[0].kind != "in-short":
        message = "an article begins with a box “in-short”"
        subject.blame_page(subject.article.pages[0], "no-summary", message)
    there = {kind for page in subject.article.pages for kind in subject.boxes(page)}
    for kind in ("emergency", "urgent") if subject.article.kind in _WITH_WARNINGS else ():
        if kind not in there:
            message = f"an article of kind “{subject.article.kind}” has a box “{kind}”"
            subject.blame("missing-box", message)


def check_questions(subject: Subject) -> None:
    """The section with questions for the visit holds them in a box."""
    section = subject.stretch(QUESTIONS)
    if section is not None and box_of(section.blocks, "ask") is None:
        message = f"“{QUESTIONS}” has no box “ask”"
        subject.blame_heading(section, "missing-box", message)


def check_self_check(subject: Subject) -> None:
    """“Check yourself” asks three questions, each with the points of a good answer."""
    titles = [stretch.title for stretch in subject.stretches]
    if SELF_CHECK not in titles:
        return
    section = subject.stretches[titles.index(SELF_CHECK)]
    questions = _small_ones(subject.stretches[titles.index(SELF_CHECK) + 1 :])
    if len(questions) != SELF_CHECK_QUESTIONS:
        message = f"“{SELF_CHECK}” has {len(questions)} questions, not {SELF_CHECK_QUESTIONS}"
        subject.blame_heading(section, "self-check", message, "begin each with “###”")
    for question in questions:
        if not any(isinstance(block, Items) for block in question.blocks):
            message = f"“{question.title}” has no list of the points of a good answer"
            subject.blame_heading(question, "self-check", message)


def _small_ones(stretches: tuple[Stretch, ...]) -> list[Stretch]:
    """Those of level 3 before the next larger heading."""
    end = next((number for number, each in enumerate(stretches) if each.level < 3), len(stretches))
    return list(stretches[:end])
