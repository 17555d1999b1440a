"""Orders: the sentences of a text that tell someone to do something."""

import re

_VERBS = (
    r"act|add|ask|avoid|breathe|bring|brush|buy|call|carry|check|choose|clean|clear|compare|cook|count|cut"
    r"|do not|dress|drink|eat|fill|find|follow|get|give|go|hold|keep|know|learn|leave|let|lie|limit|look"
    r"|lose|make|measure|move|never|pick|plan|press|push|put|read|refill|rinse|say|send|set|share|show|sit"
    r"|stand|start|stay|stop|take|talk|tell|think|treat|try|turn|use|wait|walk|watch|wear|weigh|write"
)
_ORDER = re.compile(
    rf"^(?:[^,:]{{1,70}}[,:] )?(?:(?:then|so|but|please|always) )?(?:{_VERBS})\b(?![-’'])", re.IGNORECASE
)
_DUTY = re.compile(r"\b(?P<who>\w+) (?:should|must|ought to|(?:need|have) to)\b", re.IGNORECASE)
_INDIRECT = ("patients", "people", "persons", "men", "women", "anyone", "everyone", "those", "one", "adults")


def is_order(sentence: str) -> bool:
    """Whether the sentence tells the reader to do something: “Call us”, “If it bleeds, press on it”."""
    return _ORDER.search(sentence) is not None and not sentence.rstrip().endswith("?")


def is_indirect(sentence: str) -> bool:
    """Whether the sentence tells what others should do, as in “patients should rest”."""
    return any(found["who"].lower() in _INDIRECT for found in _DUTY.finditer(sentence))
