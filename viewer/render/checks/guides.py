"""Guides: they can be walked in a few minutes, are plain, lead somewhere, and say when to call for help."""

import re
from collections.abc import Iterator
from datetime import date

from viewer.library.address import Address
from viewer.library.diagram import Diagram
from viewer.library.drawings import DrawingError, load_geometry
from viewer.library.guide import Guide, Step
from viewer.library.library import Library
from viewer.library.report import Report, Severity, probably
from viewer.render.checks.governance import date_faults, signature_faults
from viewer.render.checks.reading import MAX_GRADE, MAX_GRADE_WITHOUT_NAMES
from viewer.render.checks.safety import DANGER, fixed_numbers
from viewer.render.checks.wording import MAX_SENTENCE_WORDS
from viewer.render.markup import FIELDS
from viewer.render.phrases import Phrases
from viewer.render.readability import measure, sentences_of, words_of
from viewer.render.step_words import field_names, filled

LEAST_STEPS, MOST_STEPS = 8, 12
MAX_TITLE_WORDS = 8
"""Words of a step's title, which stands in large letters."""

Fault = tuple[str, str, str, Severity]
"""The code of the rule that is broken, what is wrong, what to do, and how bad it is."""

_MARKS = re.compile(r"[*_#\[\]\\<>]")
_SAYS_SO = re.compile(r"step[- ]by[- ]step", re.IGNORECASE)
_SAMPLE = {
    "emergency": "911",
    "nurse_line": "the clinic",
    "clinic": "the clinic",
}  # to count and measure with


def check_guides(library: Library, names: Phrases, report: Report, today: date, shipped: bool = True) -> None:
    """Note all that is wrong with the guides of a library; without `shipped` only with its own.

    `names` are those that the library teaches.
    """
    for guide in library.guides.values():
        if not shipped and not guide.file.startswith(f"{library.language}/"):
            continue
        faults = [*_faults_of(guide, library, names), *signature_faults(guide.review)]
        for code, message, hint, severity in (*faults, *date_faults(guide.review, today)):
            report.add(guide.file, 0, code, message, hint, severity)


def _faults_of(guide: Guide, library: Library, names: Phrases) -> Iterator[Fault]:
    yield from _frame_faults(guide, library)
    yield from _danger_faults(guide)
    yield from _grade_faults(guide, names)
    for number, step in enumerate(guide.steps, 1):
        for code, message, hint in (*_place_faults(step, library), *_word_faults(step)):
            yield code, f"step {number}: {message}", hint, Severity.ERROR


def _frame_faults(guide: Guide, library: Library) -> Iterator[Fault]:
    """What is wrong with the guide as a whole."""
    count = len(guide.steps)
    if not LEAST_STEPS <= count <= MOST_STEPS:
        message = f"the guide has {count} steps; {LEAST_STEPS} to {MOST_STEPS} are walked with pleasure"
        yield "step-count", message, "", Severity.WARNING
    if _SAYS_SO.search(guide.title):
        message = "the program writes “Step by step” before the title itself"
        yield "guide-title", message, "leave it out of “title”", Severity.WARNING
    topics = [topic.slug for topic in library.topics]
    if guide.topic not in topics and not guide.file.startswith(f"{library.language}/"):
        hint = probably(guide.topic, topics)
        yield "unknown-topic", f"there is no topic “{guide.topic}” to list it", hint, Severity.ERROR
    for address in guide.articles:
        for message, hint in _wrong_article(address, library):
            yield "dead-link", f"“articles”: {message}", hint, Severity.ERROR
    if not guide.articles:
        yield "no-articles", "“articles” must say where to read on", "", Severity.ERROR
    if not guide.all_sources:
        yield "no-sources", "“sources” must list what its facts come from", "", Severity.ERROR
    for name in guide.all_sources:
        if name not in library.sources:
            hint = probably(name, library.sources)
            yield "unknown-source", f"there is no source “{name}” in sources.toml", hint, Severity.ERROR


def _danger_faults(guide: Guide) -> Iterator[Fault]:
    """Where chest pain and its like are named, a step says when to call; what comes last is no alarm."""
    danger = next((found for step in guide.steps if (found := DANGER.search(_words(step)))), None)
    if danger is not None and not any(step.emergency for step in guide.steps):
        message = f"the guide speaks of “{danger[0]}” and has no emergency step"
        yield "no-emergency-step", message, "say when to call for help", Severity.ERROR
    if guide.steps[-1].emergency:
        message = "the emergency step is the last one"
        yield "emergency-last", message, "put it where it is needed, before other steps", Severity.ERROR


def _grade_faults(guide: Guide, names: Phrases) -> Iterator[Fault]:
    found = measure([_sample(text) for step in guide.steps for text in (step.sentence, step.do)], names)
    for code, value, limit, words in (
        ("grade", found.grade, MAX_GRADE, "the reading grade is"),
        ("grade-without-names", found.grade_without_names, MAX_GRADE_WITHOUT_NAMES, "without names it is"),
    ):
        if value > limit:
            yield code, f"{words} {value:.1f}, over {limit:g}", "use shorter words", Severity.ERROR


def _place_faults(step: Step, library: Library) -> Iterator[tuple[str, str, str]]:
    """What is wrong with where a step leads and with what it shows."""
    if step.link is not None:
        for message, hint in _wrong_article(step.link, library):
            yield "dead-link", f"“link”: {message}", hint
    if step.picture is None:
        return
    diagram = library.diagram_at(step.picture)
    if (wrong := library.missing(step.picture)) is not None:
        yield "missing-picture", wrong[0], wrong[1]
    elif diagram is None:
        yield "missing-picture", f"{step.picture} is no picture", "write diagram:name/view#part"
    elif diagram.beat(step.picture.view) is not None:
        message = f"“{step.picture.view}” moves, and a step shows what stands still"
        yield "moving-picture", message, f"show a state such as {diagram.states[0].slug}"
    elif not _shows_part(diagram, step.picture):
        message = f"the part “{step.picture.spot}” is not in the view “{step.picture.view}”"
        yield "unknown-part", message, "show another view, or light another part"


def _wrong_article(address: Address, library: Library) -> Iterator[tuple[str, str]]:
    if (wrong := library.missing(address)) is not None:
        yield wrong
    elif address.kind != "article":
        yield f"{address} is no article", "write article:name or article:name#heading"


def _shows_part(diagram: Diagram, address: Address) -> bool:
    """Whether the part that an address names is seen in its view; of outlines that cannot be read, yes."""
    try:
        outlines = load_geometry(diagram).outlines
    except DrawingError:
        return True  # the check of the picture tells that
    comparison = diagram.comparison(address.view)
    states = comparison.states if comparison is not None else (diagram.state(address.view).slug,)
    return not address.spot or any(address.spot in outlines.get(state, {}) for state in states)


def _word_faults(step: Step) -> Iterator[tuple[str, str, str]]:
    if (count := len(words_of(step.title))) > MAX_TITLE_WORDS:
        yield "long-title", f"its title has {count} words, over {MAX_TITLE_WORDS}", ""
    for key, text in (("sentence", _sample(step.sentence)), ("do", _sample(step.do))):
        if (several := len(sentences_of(text))) > 1:
            yield "several-sentences", f"“{key}” has {several} sentences, and one is meant", ""
        if (count := len(words_of(text))) > MAX_SENTENCE_WORDS:
            yield "long-sentence", f"“{key}” has {count} words, over {MAX_SENTENCE_WORDS}", ""
    for key, text in (("title", step.title), ("sentence", step.sentence), ("do", step.do)):
        if (mark := _MARKS.search(filled(text, _SAMPLE))) is not None:
            yield "not-plain", f"“{key}” has the sign “{mark[0]}”, which is shown as it is", ""
        for name in field_names(text):
            if name not in FIELDS:
                yield "unknown-field", f"there is no field “{{{name}}}”; fields are {', '.join(FIELDS)}", ""
    for _, message, hint in fixed_numbers(_words(step)):
        yield "fixed-number", message, hint


def _words(step: Step) -> str:
    return f"{step.title}\n{step.sentence}\n{step.do}"


def _sample(text: str) -> str:
    """A text as one may see it, to be measured."""
    return filled(text, _SAMPLE)
