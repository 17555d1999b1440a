"""A sound article of every kind, made of the sections that its kind has, for tests to spoil."""

from collections.abc import Iterator

from tests.support.tiny_library import TinyLibrary, spoilt
from viewer.render.checks.templates import QUESTIONS, SECTIONS, SELF_CHECK

PROSE = (
    "Your heart is a pump. It sends blood to your whole body. It has four rooms and four doors. "
    "Blood comes in at the top. It goes out at the side. Each door lets blood go one way. "
    "When the pump lets go, it fills up. When it squeezes, it sends the blood on. "
    "It does this all day and all night. You do not have to think of it. "
    "It beats fast when you run. It beats slow when you sleep. You can feel it at your wrist. "
    "Ask your nurse to show you how."
)
"""About a hundred words that break no rule, whatever stands around them."""

MORE = (
    "What does it do?",
    "How does it beat?",
    "Where does it lie?",
    "Who looks after it?",
    "What helps it?",
)
"""Sections of its own of an article whose kind asks for few."""

IN_SHORT = "::: in-short\n- Your heart is a pump.\n- It can last a long life.\n:::"
EMERGENCY = "::: emergency\n- You faint\n- You have chest pain\n:::"
URGENT = "::: urgent\n- Your feet swell\n:::"
ASK = "::: ask\n- How is my heart?\n- What can I do for it?\n:::"
WARNINGS = ("When to get help", "Call us if", "Call if", "Watch out")
"""The sections that say when to call."""
ANSWERS = """\
Say each answer aloud, then look at the list.

### What is my heart?

- It is a pump.

### What do its doors do?

- They let blood go one way.

### Where do I feel it beat?

- At my wrist."""


def model_body(kind: str, prose: str = PROSE) -> str:
    """The text of an article of this kind, which breaks no rule; each section holds the `prose`."""
    titles = SECTIONS[kind] if len(SECTIONS[kind]) > len(MORE) else (*MORE, *SECTIONS[kind])
    half = len(titles) // 2
    first, *others = (f"## {title}\n\n{text}" for title, text in _sections(titles, prose))
    parts = ["# Understand", IN_SHORT, f"{first} [@A-1]", *others]
    parts.insert(half + 2, "# Live with it")
    return "\n\n".join(parts) + "\n"


def _sections(titles: tuple[str, ...], prose: str) -> Iterator[tuple[str, str]]:
    for title in titles:
        if title in WARNINGS:
            yield title, f"{EMERGENCY}\n\n{URGENT}\n\n{prose}"
        else:
            yield title, {QUESTIONS: ASK, SELF_CHECK: ANSWERS}.get(title, prose)


def write_model(tiny: TinyLibrary, kind: str, *changes: tuple[str, str]) -> str:
    """Write a model of this kind, spoilt by these changes, in place of the leaky door; the text of it."""
    body = spoilt(model_body(kind), *changes)
    tiny.write(body, kind=kind)
    return body
