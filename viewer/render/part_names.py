"""PartNames: what a part of a picture is called beside it, on screen and on paper."""

from viewer.library.diagram import Diagram, Part, State


def words_of(part: Part) -> str:
    """How a part is called beside the picture: as the texts call it."""
    return sentence_case(part.tag)


def spoken_name(part: Part, words: str = "") -> str:
    """What a screen reader says: the name beside the picture first, then the everyday one."""
    first = words or part.tag
    return first if part.name.lower() in first.lower() else f"{first}, {part.name}"


def sentence_case(words: str) -> str:
    """The words with a capital at their beginning, and nowhere else that they had none."""
    return words[:1].upper() + words[1:]


def part_named(diagram: Diagram, state: State, spot: str, words: str) -> tuple[str, str]:
    """The part that a step of a guide is about, by its slug, and its name in this state; both empty for none.

    `spot` is the part that the step names; where it names none, the state's own counts. `words` are the
    step's.
    """
    slug = spot or state.focus
    part = diagram.part(slug)
    if part is None:
        return "", ""
    if slug == state.focus and state.focus_name:
        return slug, state.focus_name
    said = part.name.lower() in words.lower()
    return slug, sentence_case(part.name) if said else words_of(part)
