"""The words of a guide's step and of a danger, the same wherever they are shown: with the clinic's fields."""

import re
from collections.abc import Mapping

from viewer.library.guide import People, Step

_FIELD = re.compile(r"\{([a-z_]+)\}")
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+")


def filled(text: str, fields: Mapping[str, str]) -> str:
    """A text with the values of its fields; a field without one is its name in words."""
    return _FIELD.sub(lambda match: fields.get(match[1], match[1].replace("_", " ")), text)


def filled_sentences(text: str, fields: Mapping[str, str]) -> str:
    """A text with its fields filled in, without the sentences that name a field nobody has filled."""
    kept = (
        sentence
        for sentence in _SENTENCE_END.split(text)
        if all(fields.get(name, name).strip() for name in field_names(sentence))
    )
    return filled(" ".join(kept), fields)


def field_names(text: str) -> tuple[str, ...]:
    """The names of the fields in a text, in order."""
    return tuple(_FIELD.findall(text))


def people_words(people: People) -> str:
    """What an array of people says: “3 out of 100 people have it”."""
    return f"{people.marked} out of {people.of} {people.name}"


def call_words(fields: Mapping[str, str]) -> str:
    """What stands over an emergency: “Call 911”."""
    return filled("Call {emergency}", fields)


def spoken(step: Step, fields: Mapping[str, str]) -> tuple[str, ...]:
    """A step as it is read aloud, sentence by sentence; numbers of people stand in the sentence already."""
    heads = (filled(step.title, fields), *((call_words(fields),) if step.emergency else ()))
    ended = (head if head.endswith((".", "?", "!")) else f"{head}." for head in heads)
    return *ended, filled(step.sentence, fields), filled(step.do, fields)
