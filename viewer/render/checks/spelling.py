"""Spelling: words that are written otherwise in the United States and in Britain."""

import re

_AMERICAN = re.compile(
    r"\b(?:"
    r"anemi|anesthe|behavior|catheteriz|center|color(?!ect)|diarrhea|edema|emphasiz|esophag|favor|fiber"
    r"|flavor|gray|gynec|hemato|hemo|honor(?!ar)|ischemi|labor(?!at|io)|leukemi|liters?\b"
    r"|meters?\b|minimiz|mold|neighbor|orthoped|organiz|pediatr|program\b|recogniz|stabiliz"
    r"|summariz|tumor"
    r")\w*",
    re.IGNORECASE,
)
_BRITISH = re.compile(
    r"\b(?:"
    r"anaemi|anaesthe|behaviour|catheteris|centre|colour|diarrhoea|oedema|emphasis(?=e|ing)"
    r"|oesophag|favour|foetal|foetus|fibre|flavour|grey|gynaec|haemato|haemo|honour|ischaemi|labour"
    r"|leukaemi|litres?\b|metres?\b|minimis(?=e|ing)|mould|neighbour|orthopaed|organis(?=e|at|ing)"
    r"|paediatr|programmes?\b|recognis|stabilis|summaris|tumour|yoghurt"
    r")\w*",
    re.IGNORECASE,
)


def american_word(text: str) -> str:
    """The first word that only Americans write so, or nothing."""
    return found[0] if (found := _AMERICAN.search(text)) else ""


def british_word(text: str) -> str:
    """The first word that only the British write so, or nothing."""
    return found[0] if (found := _BRITISH.search(text)) else ""
