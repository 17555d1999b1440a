"""Governance: who stands behind an article, and whether it has been looked at lately."""

from collections.abc import Iterator
from datetime import date

from viewer.library.model import Review
from viewer.library.report import Severity
from viewer.render.checks.subject import Subject

WARN_MONTHS = 12
"""Age at which a text is to be looked at again."""
FAIL_MONTHS = 24
"""Age at which a text may not be shown without being looked at."""


Fault = tuple[str, str, str, Severity]
"""The code of the rule that is broken, what is wrong, what to do, and how bad it is."""


def check_signature(subject: Subject) -> None:
    """An article that counts as reviewed says by whom and when; every article says when it is due again."""
    for code, message, hint, severity in signature_faults(subject.article.review):
        subject.blame(code, message, hint, severity)


def check_dates(subject: Subject, today: date) -> None:
    """A text is looked at again when it is due: a warning after 12 months, an error after 24."""
    for code, message, hint, severity in date_faults(subject.article.review, today):
        subject.blame(code, message, hint, severity)


def signature_faults(review: Review) -> Iterator[Fault]:
    """What is not said of who stands behind a text and when it is due again."""
    if review.status == "reviewed" and not review.signed:
        yield "unsigned", "“reviewed” needs reviewed_by and reviewed_on", "", Severity.ERROR
    if review.due is None:
        message = "“review_due” must say when the text is to be looked at again"
        yield "no-review-date", message, "", Severity.ERROR
    if review.last is None:
        yield "no-writing-date", "“written_on” must say when the text was written", "", Severity.ERROR


def date_faults(review: Review, today: date) -> Iterator[Fault]:
    """What is wrong with the age of a text on some day."""
    if review.last is None:
        return
    age, hint = _months(review.last, today), "review it, then set its dates"
    if age >= FAIL_MONTHS:
        yield "too-old", f"the text was last looked at {age} months ago", hint, Severity.ERROR
    elif age >= WARN_MONTHS or (review.due is not None and review.due < today):
        message = f"the text is due to be looked at again; it last was {age} months ago"
        yield "review-due", message, hint, Severity.WARNING
    if review.last > today:
        message = f"the text was last looked at on {review.last}, which is to come"
        yield "date-to-come", message, "", Severity.ERROR


def _months(since: date, until: date) -> int:
    """Whole months from one day to another."""
    return (until.year - since.year) * 12 + until.month - since.month - (until.day < since.day)
