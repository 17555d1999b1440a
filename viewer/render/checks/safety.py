"""Safety: what must stand wherever danger is named, and what may not stand fixed in any text."""

import re
from collections.abc import Iterator

from viewer.render.checks.subject import Subject

DANGER = re.compile(
    r"chest (?:pain|pressure|tightness)|(?:pain|pressure|tightness) in (?:your|the) chest"
    r"|\bfaint(?:s|ed|ing)?\b(?! (?:line|sound|murmur|tap|signal|light|color|gray))"
    r"|\b(?:pass|passes|passed|passing) out\b|\bblack(?:s|ed|ing)? out\b|\bblack-?outs?\b"
    r"|can(?:not|[’']t) catch your breath|fight(?:ing)? for breath|gasp(?:s|ing)? for (?:air|breath)"
    r"|can(?:not|[’']t) breathe|(?:hard|struggle|trouble) to breathe"
    r"|sudden(?:ly)? (?:\w+ )?(?:short(?:ness)? of breath|breathless(?:ness)?|trouble breathing)"
    r"|(?:short of breath|breathless) (?:all at once|suddenly)",
    re.IGNORECASE,
)
"""Chest pain, fainting and sudden breathlessness, in the words that articles use for them."""

_EMERGENCY_NUMBER = re.compile(
    r"(?:call|dial|ring|phone)\W+(?:[^\W\d]+\W+){0,2}?(?P<dialled>111|112|000)\b(?![/.,-]\d)"
    r"|(?<![\d/.,-])(?P<known>911|9-1-1|999)(?!\d|[/.,-]\d|\s*(?:mg|mmol|people))",
    re.IGNORECASE,
)
_PHONE = re.compile(
    r"(?!(?:19|20)\d\d ?- ?(?:19|20)?\d\d\b)"  # years, and days such as 2026-11-01
    r"\+?(?<!\d)\d[\d ()-]{7,}\d|\b1-8\d\d-[\dA-Z-]+"
)

_AMOUNT = r"(?<!\d)(?<!\d[.,])\d+(?:[.,]\d+)*[\s-]*"
_POUNDS = re.compile(_AMOUNT + r"(?:pounds?|lbs?)\b")
_KILOGRAMS = re.compile(_AMOUNT + r"(?:kilograms?|kilos?|kg)\b")
_MG_DL, _MMOL_L = re.compile(_AMOUNT + r"mg/d[lL]"), re.compile(_AMOUNT + r"mmol/[lL]")
_FAHRENHEIT = re.compile(_AMOUNT + r"(?:°\s*F\b|degrees Fahrenheit)")
_CELSIUS = re.compile(_AMOUNT + r"(?:°\s*C\b|degrees Celsius)")
_INCHES = re.compile(_AMOUNT + r"(?:feet|foot|inch(?:es)?|miles?)\b")
_METERS = re.compile(_AMOUNT + r"(?:(?:centi|milli|kilo)?met(?:er|re)s?|cm|mm|km)\b")

UNITS = (
    (_POUNDS, _KILOGRAMS, "kilograms"),
    (_KILOGRAMS, _POUNDS, "pounds"),
    (_MG_DL, _MMOL_L, "mmol/L"),
    (_MMOL_L, _MG_DL, "mg/dL"),
    (_FAHRENHEIT, _CELSIUS, "°C"),
    (_CELSIUS, _FAHRENHEIT, "°F"),
    (_INCHES, _METERS, "meters or centimeters"),
)
"""An amount, how other countries would measure it, and the name of that unit."""


def check_emergency(subject: Subject) -> None:
    """Where chest pain, fainting or sudden breathlessness is named, an emergency box says what to do."""
    for page in subject.article.pages:
        danger = DANGER.search(subject.words(page))
        if danger is not None and "emergency" not in subject.boxes(page):
            message = f"“{page.title}” speaks of “{danger[0]}” and has no box “emergency”"
            hint = "say on the same page when to call for help"
            subject.blame_words(page, danger[0], "no-emergency-box", message, hint)


def check_numbers(subject: Subject) -> None:
    """No number to call stands in the text: it differs between countries and clinics."""
    for page in subject.article.pages:
        for digits, message, hint in fixed_numbers(subject.words(page)):
            subject.blame_words(page, digits, "fixed-number", message, hint)


def fixed_numbers(words: str) -> Iterator[tuple[str, str, str]]:
    """The first emergency number and the first phone number in a text: digits, what is wrong, what to do."""
    if (number := _EMERGENCY_NUMBER.search(words)) is not None:
        digits = number["dialled"] or number["known"]
        yield digits, f"the emergency number {digits} is fixed in the text", "write {emergency}"
    if (number := _PHONE.search(words)) is not None:
        digits = number[0].strip()
        yield digits, f"the phone number {digits} is fixed in the text", "write {nurse_line}"


def check_units(subject: Subject) -> None:
    """An amount whose unit differs between countries stands in both units, in one sentence or row."""
    for page in subject.article.pages:
        for line in subject.lines(page):
            for amount, elsewhere, name in UNITS:
                found = amount.search(line)
                if found is not None and not elsewhere.search(line):
                    message = f"“{found[0]}” stands in one unit only"
                    subject.blame_words(page, found[0], "fixed-unit", message, f"give it in {name}, too")
