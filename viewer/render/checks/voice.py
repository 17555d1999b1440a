"""Voice: whether a sentence is passive, as far as a machine can tell."""

import re

_IRREGULAR = (
    r"beaten|begun|bitten|blown|born|borne|bought|bound|broken|brought|built|burnt|caught|chosen"
    r"|cut|dealt|done|drawn|driven|eaten|fed|felt|forgotten|found|frozen|given|grown|heard|held"
    r"|hidden|hurt|kept|known|laid|led|left|lost|made|meant|measured|met|paid|put|read|said|seen"
    r"|sent|set|sewn|shaken|shown|shut|sold|spent|split|spread|stuck|swept|taken|taught|thrown|told"
    r"|torn|understood|worn|woken|written"
)

_STATE = re.compile(
    r"advanced|aged|blocked|bloated|clogged|closed|concerned|confused|damaged|diseased|embarrassed"
    r"|enlarged|excited|experienced|infected|inflamed|interested|limited|mixed|narrowed|needed"
    r"|pleased|pronounced|puzzled|related|relaxed|retired|scared|scarred|shut|sized|skilled"
    r"|stretched|surprised|swollen|thickened|tired|torn|used|widened|worn|worried|born|left|set"
    r"|stuck",
    re.IGNORECASE,
)
"""Words in the form of a participle that mostly say how something is, not what is done to it."""

_PASSIVE = re.compile(
    r"\b(?:is|are|was|were|be|been|being|gets?|got|(?:is|are|was|were)n[’']t)\s+"
    r"(?:(?:not|also|often|never|always|then|still|usually|sometimes|only|first|most|best|\w+ly)\s+){0,2}"
    rf"(?P<participle>(?!need|speed|seed|indeed|hundred|naked)\w{{2,}}ed|{_IRREGULAR})\b",
    re.IGNORECASE,
)


def is_passive(sentence: str) -> bool:
    """Whether the sentence says what is done to something with a form of “to be” and a participle."""
    return any(not _STATE.fullmatch(match["participle"]) for match in _PASSIVE.finditer(sentence))
