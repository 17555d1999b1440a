"""Reading: how long an article is and how hard to read."""

from viewer.render.checks.subject import Subject

MAX_GRADE = 6.5
"""Highest Flesch-Kincaid grade of an article as it stands."""
MAX_GRADE_WITHOUT_NAMES = 5.0
"""Highest grade with the names of conditions, parts and terms neutralised, since the page teaches them."""
MAX_MEAN_WORDS = 12.0
MAX_SMOG = 9.0
LENGTHS = {"condition": (900, 1600), "notice": (0, 1600)}
"""Fewest and most words of prose an article has, by kind."""
USUAL_LENGTH = (500, 1000)


def check_length(subject: Subject) -> None:
    """An article is long enough to answer and short enough to be read."""
    lowest, highest = LENGTHS.get(subject.article.kind, USUAL_LENGTH)
    words = subject.readability.words
    if not lowest <= words <= highest:
        message = f"the article has {words} words; one of its kind has {lowest} to {highest}"
        subject.blame("length", message)


def check_reading(subject: Subject) -> None:
    """An article can be read by someone who left school early."""
    found = subject.readability
    for code, value, limit, words in (
        ("grade", found.grade, MAX_GRADE, "the reading grade is"),
        (
            "grade-without-names",
            found.grade_without_names,
            MAX_GRADE_WITHOUT_NAMES,
            "without its names the grade is",
        ),
        (
            "sentence-length",
            found.mean_sentence_words,
            MAX_MEAN_WORDS,
            "the mean number of words in a sentence is",
        ),
        ("smog", found.smog, MAX_SMOG, "the SMOG grade is"),
    ):
        if value > limit:
            subject.blame(code, f"{words} {value:.1f}, over {limit:g}", "use shorter words and sentences")
