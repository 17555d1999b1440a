"""Wherever danger is named stands what to do, and no number to call and no unit of one country is fixed."""

import pytest

from tests.support.tiny_library import ARTICLE, BODY, TinyLibrary, line_of, spoilt
from viewer.library.report import Severity

LAST = "Yes, you can."


def written(tiny: TinyLibrary, words: str) -> str:
    """The body with these words on its last page, which has no emergency box."""
    body = spoilt(BODY, (LAST, words))
    tiny.write(body)
    return body


@pytest.mark.parametrize(
    ("words", "danger"),
    [
        ("You may have chest pain.", "chest pain"),
        ("Chest pressure may come.", "Chest pressure"),
        ("You feel chest tightness.", "chest tightness"),
        ("You have pain in your chest.", "pain in your chest"),
        ("It brings tightness in the chest.", "tightness in the chest"),
        ("You may faint.", "faint"),
        ("You feel faint.", "faint"),
        ("She fainted.", "fainted"),
        ("Fainting is rare.", "Fainting"),
        ("You may pass out.", "pass out"),
        ("He blacked out.", "blacked out"),
        ("A blackout is rare.", "blackout"),
        ("You cannot catch your breath.", "cannot catch your breath"),
        ("You can’t catch your breath.", "can’t catch your breath"),
        ("You cannot breathe.", "cannot breathe"),
        ("You can't breathe.", "can't breathe"),
        ("It is hard to breathe.", "hard to breathe"),
        ("You gasp for air.", "gasp for air"),
        ("You are fighting for breath.", "fighting for breath"),
        ("You have sudden shortness of breath.", "sudden shortness of breath"),
        ("You have sudden bad trouble breathing.", "sudden bad trouble breathing"),
        ("You are suddenly short of breath.", "suddenly short of breath"),
        ("You are short of breath all at once.", "short of breath all at once"),
        ("You are breathless suddenly.", "breathless suddenly"),
        ("You may have **chest** pain.", "chest pain"),
        ("- Rest\n- Chest pain", "Chest pain"),
        ("### Chest pain\n\nIt may come.", "Chest pain"),
        ("|Sign|What to do|\n|-|-|\n|Chest pain|Rest|", "Chest pain"),
        ("::: urgent\n- You have chest pain\n:::\n\nRest.", "chest pain"),
    ],
)
def test_danger_without_an_emergency_box_on_its_page_is_told(
    tiny: TinyLibrary, words: str, danger: str
) -> None:
    body = written(tiny, words)
    problem = tiny.found("no-emergency-box")
    at = "**chest**" if "**" in words else danger
    later = body.split("\n").index("# Live with it")  # the page before it has a box, and may name danger
    line = next(number for number, text in enumerate(body.split("\n")) if number > later and at in text)
    assert problem.file == ARTICLE
    assert problem.line == line_of("# Live with it", body) + line - later
    assert problem.message == f"“Live with it” speaks of “{danger}” and has no box “emergency”"
    assert problem.hint == "say on the same page when to call for help"
    assert problem.severity is Severity.ERROR


@pytest.mark.parametrize(
    "words",
    [
        "You may have chest pain.\n\n::: emergency\n- It lasts\n:::\n\nRest.",
        "::: emergency\n- You faint\n:::\n\nRest.",
        "You may have belly pain.",
        "A chest strap holds it.",
        "You hear a faint sound, or a faint murmur.",
        "The test shows a faint line. It shows faintly.",
        "You are a bit short of breath on stairs.",
        "Do not be hard on yourself. Breathe.",
        "Walk past, and out again. Black tea is fine.",
    ],
)
def test_danger_with_its_box_and_words_like_it_are_no_problem(tiny: TinyLibrary, words: str) -> None:
    written(tiny, words)
    assert tiny.problems() == []


def test_a_box_on_another_page_is_not_enough(tiny: TinyLibrary) -> None:
    assert "::: emergency" in BODY
    written(tiny, "You may faint.")
    assert tiny.found("no-emergency-box").message.startswith("“Live with it” speaks of “faint”")


@pytest.mark.parametrize(
    ("words", "digits"),
    [
        ("Call 911.", "911"),
        ("Call 911, then wait.", "911"),
        ("Call 911 now.", "911"),
        ("Call 9-1-1 now.", "9-1-1"),
        ("In doubt: 999!", "999"),
        ("Ring (999) at once.", "999"),
        ("Call 112.", "112"),
        ("Dial the number 112 now.", "112"),
        ("Phone 000 at once.", "000"),
        ("Ring 111 at night.", "111"),
        ("- Call **911** now", "911"),
        ("|Sign|What to do|\n|-|-|\n|Pain|Call 911|", "911"),
    ],
)
def test_a_fixed_emergency_number_is_told_with_its_line(tiny: TinyLibrary, words: str, digits: str) -> None:
    body = written(tiny, words)
    problem = tiny.found("fixed-number")
    assert (problem.file, problem.line) == (ARTICLE, line_of(digits, body))
    assert problem.message == f"the emergency number {digits} is fixed in the text"
    assert (problem.hint, problem.severity) == ("write {emergency}", Severity.ERROR)


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("Call 0800 123 4567.", "0800 123 4567"),
        ("Call (555) 010-0100 by day.", "555) 010-0100"),
        ("Call +44 20 7946 0958.", "+44 20 7946 0958"),
        ("Call 1-800-FLOWERS.", "1-800-FLOWERS"),
        ("Call 5550100200 now.", "5550100200"),
        ("Call 2025550143 or 2030-555-0143.", "2025550143"),
    ],
)
def test_a_fixed_phone_number_is_told_with_its_line(tiny: TinyLibrary, words: str, number: str) -> None:
    body = written(tiny, words)
    problem = tiny.found("fixed-number")
    assert (problem.file, problem.line) == (ARTICLE, line_of(number, body))
    assert problem.message == f"the phone number {number} is fixed in the text"
    assert problem.hint == "write {nurse_line}"


@pytest.mark.parametrize(
    "words",
    [
        "Call {emergency} now, or {nurse_line} by day.",
        "About 999 people had it. A mean of 1,911 had not.",
        "Room 112 is on floor 3. Gate 000 is shut.",
        "Call 112,000 people.",
        "A lab says 999 mg or 911 mmol.",
        "The trial ran from 2013-2016, or 2013 - 2016.",
        "We wrote this on 2026-11-01.",
        "It went from 100 to 120. It is 1,000,000 now.",
        "Take 2 pills at 8 and at 20.",
    ],
)
def test_fields_years_and_counts_are_no_numbers_to_call(tiny: TinyLibrary, words: str) -> None:
    written(tiny, words)
    assert tiny.problems() == []


@pytest.mark.parametrize(
    ("words", "amount", "unit"),
    [
        ("You gain 12 pounds.", "12 pounds", "kilograms"),
        ("You gain 3 lb.", "3 lb", "kilograms"),
        ("A 5-pound bag is too much.", "5-pound", "kilograms"),
        ("You gain 1.5 kilograms.", "1.5 kilograms", "pounds"),
        ("You gain 2 kg.", "2 kg", "pounds"),
        ("Keep it below 100 mg/dL.", "100 mg/dL", "mmol/L"),
        ("Keep it below 5.5 mmol/L.", "5.5 mmol/L", "mg/dL"),
        ("Call us at 101°F.", "101°F", "°C"),
        ("Call us at 101 degrees Fahrenheit.", "101 degrees Fahrenheit", "°C"),
        ("Call us at 38.5 °C.", "38.5 °C", "°F"),
        ("Stand 6 feet away.", "6 feet", "meters or centimeters"),
        ("Walk 1 mile.", "1 mile", "meters or centimeters"),
        ("- Walk 1 mile\n- Or 2 kilometers", "1 mile", "meters or centimeters"),
        (
            "|How far|In short|\n|-|-|\n|2 miles|A walk|\n|3 kilometers|A walk|",
            "2 miles",
            "meters or centimeters",
        ),
    ],
)
def test_an_amount_in_one_unit_is_told_with_its_line(
    tiny: TinyLibrary, words: str, amount: str, unit: str
) -> None:
    body = written(tiny, words)
    problem = tiny.found("fixed-unit")
    assert (problem.file, problem.line) == (ARTICLE, line_of(amount, body))
    assert problem.message == f"“{amount}” stands in one unit only"
    assert (problem.hint, problem.severity) == (f"give it in {unit}, too", Severity.ERROR)


@pytest.mark.parametrize(
    "words",
    [
        "You gain 2 to 3 pounds (1 to 1.5 kilograms).",
        "You gain 2 kg (about 4 lb).",
        "Keep it below 100 mg/dL (2.6 mmol/L).",
        "Call us at 101°F (38.3°C).",
        "Stand 6 feet (2 meters) away.",
        "Walk 1 mile (1.6 kilometers).",
        "|How far|In short|\n|-|-|\n|2 miles (3 kilometers)|A walk|",
        "|In miles|In kilometers|\n|-|-|\n|2 miles|3 kilometers|",
        "The hole is 5 mm wide.",
        "The scan is 30 cm long.",
        "Each pound counts. Put your feet up.",
        "Take 100 mg.",
    ],
)
def test_an_amount_in_both_units_is_no_problem(tiny: TinyLibrary, words: str) -> None:
    written(tiny, words)
    assert tiny.problems() == []
