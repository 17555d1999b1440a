"""Diary: sheets to write weight or blood pressure on, and which texts speak of one.

The words of the rules are those of the article on heart failure day by day and of what we say on blood
pressure; a test holds them against these texts.
"""

from collections.abc import Iterator

from viewer.library.model import Article
from viewer.paper.choice import PRESSURE, WEIGHT
from viewer.paper.forms.writing import Writing, title_call
from viewer.paper.job import Job
from viewer.paper.typst_words import called, listed, quoted
from viewer.render.blocks import BOX_TITLES, plain
from viewer.render.step_words import filled

_SHEETS = {"weight": WEIGHT, "pressure": PRESSURE}
"""The extra sheets by what an article's front matter calls its diaries."""

_STROKE = (
    "Your face droops, an arm is weak, or you have sudden trouble with speech, sight or balance, "
    "even if it goes away"
)

WEIGHT_STEPS = (
    "Get up and go to the bathroom.",
    "Weigh before you eat or drink.",
    "Wear the same kind of clothes.",
    "Use the same scale, on a hard floor.",
)
WEIGHT_SIGNS = (
    "You cannot catch your breath at rest, or it gets bad all at once",
    "You cough up pink foam",
    "You have bad chest pain or pressure, or it lasts more than a few minutes",
    "You faint",
    "Your heartbeat is suddenly very fast, or is uneven and you feel faint",
    "You are suddenly confused",
    _STROKE,
)
WEIGHT_ALARMS = (
    "Your weight goes up or down past the limit that your clinic gave you",
    "You have no limit, and gain 2 to 3 pounds (about 1 kg) in a day, or 5 pounds (about 2 kg) in a week",
    "Your feet, legs or belly swell more",
    "You are more short of breath, or you cough more",
)
PRESSURE_STEPS = (
    (
        "For 30 minutes before, have no coffee, do not smoke, and do not exercise. "
        "Empty your bladder, and then sit still for five minutes."
    ),
    (
        "Rest your back, keep both feet flat on the floor, and do not cross your legs. "
        "Put the cuff on your bare upper arm, and rest that arm on a table at the height of your heart."
    ),
    "Take two readings, one minute apart, and write both down with the date and time.",
)
PRESSURE_SIGNS = (
    "Your top number is over 180 or your bottom number is over 120, and you feel ill",
    "You have bad chest pain or pressure, or it lasts more than a few minutes",
    "You cannot catch your breath at rest, or it gets bad all at once",
    "You have a sudden, very bad headache, or sudden bad pain in your back or belly",
    _STROKE,
    "You faint or are confused",
    "In pregnancy or the weeks after birth, you have a seizure, or a reading over 180 or over 120",
)
NO_DRIVING = "Do not drive yourself."
PRESSURE_NO_DRIVING = "Do not drive yourself. Do not wait for your numbers to come down."
PRESSURE_ALARM = (
    "A very high reading can be a mistake, so sit still for five minutes and measure again. "
    "Call your clinic today if it is still over 180 or over 120."
)

_WEEKS, _DAYS = 4, 7
_TELL = "What I want to tell my care team"


def diaries_of(article: Article) -> tuple[str, ...]:
    """The extra sheets that an article's topic uses, of those in `choice.EXTRAS`."""
    return tuple(_SHEETS[name] for name in article.diaries)


def weight_lines(job: Job) -> Iterator[str]:
    """Four weeks of mornings: weight, swelling and breath, with when to call."""
    writing, unit = Writing(job), job.clinic.units.weight
    limits = (
        ("My best weight:", f"{unit}. "),
        ("My clinic’s limit:", f"{unit} in a day,"),
        ("", f"{unit} in a week."),
    )
    yield title_call(writing, "My weight diary", "Each morning, write down your weight. Tick what is new.")
    yield called(
        "diary-rules",
        _alarm(writing, "emergency", WEIGHT_SIGNS, NO_DRIVING),
        _joined(
            _alarm(writing, "urgent", WEIGHT_ALARMS),
            called("diary-steps", listed(map(writing.words, WEIGHT_STEPS)), "2"),
            called("diary-limit", *(listed(map(writing.words, pair)) for pair in limits)),
        ),
    )
    heads = (
        listed(map(quoted, (f"Week {week}: date", f"Weight ({unit})", "Swelling", "Breath")))
        for week in range(1, _WEEKS + 1)
    )
    yield called("weight-weeks", listed(heads), str(_DAYS), quoted("yes"), writing.words(_TELL))


def pressure_lines(job: Job) -> Iterator[str]:
    """A week of mornings and evenings with two readings each, how to measure, and when to call."""
    writing = Writing(job)
    yield title_call(writing, "My blood pressure diary")
    yield called(
        "diary-rules",
        _joined(
            _alarm(writing, "emergency", PRESSURE_SIGNS, PRESSURE_NO_DRIVING),
            called("diary-say", writing.words(PRESSURE_ALARM)),
        ),
        _joined(
            called("diary-steps", listed(map(writing.words, PRESSURE_STEPS)), "1"),
            called("diary-limit", listed(map(writing.words, ("My goal:", "")))),
        ),
    )
    heads = ("Date", "When", "Time", "First reading", "Second reading", "Pulse")
    whens = listed(map(quoted, ("Morning", "Evening")))
    yield called("pressure-week", listed(map(quoted, heads)), whens, str(_DAYS))


def _joined(*parts: str) -> str:
    """Some expressions as one."""
    return f"{{ {'; '.join(parts)} }}"


def _alarm(writing: Writing, kind: str, signs: tuple[str, ...], after: str = "") -> str:
    """A box of an article's with its usual title."""
    title = plain(BOX_TITLES[kind], writing.fields)
    said = listed(writing.words(filled(sign, writing.fields)) for sign in signs)
    return called(
        "diary-box", quoted(kind), writing.words(title), said, writing.words(after) if after else "none"
    )
