"""Governance: who stands behind an article, and whether it has been looked at lately."""

from datetime import date

from viewer.library.report import Severity
from viewer.render.checks.subject import Subject

WARN_MONTHS = 12
"""Age at which a text is to be looked at again."""
FAIL_MONTHS = 24
"""Age at which a text may not be shown without being looked at."""


def check_signature(subject: Subject) -> None:
    """An article that counts as reviewed says by whom and when; every article says when it is due again."""
    review = subject.article.review
    if review.status == "reviewed" and not review.signed:
        subject.blame("unsigned", "“reviewed” needs reviewed_by and reviewed_on")
    if review.due is None:
        subject.blame("no-review-date", "“review_due” must say when the text is to be looked at again")
    if review.last is None:
        subject.blame("no-writing-date", "“written_on” must say when the text was written")


def check_dates(subject: Subject, today: date) -> None:
    """A text is looked at again when it is due: a warning after 12 months, an error after 24."""
    review = subject.article.review
    if review.last is None:
        return
    age, hint = _months(review.last, today), "review it, then set its dates"
    if age >= FAIL_MONTHS:
        subject.blame("too-old", f"the text was last looked at {age} months ago", hint)
    elif age >= WARN_MONTHS or (review.due is not None and review.due < today):
        message = f"the text is due to be looked at again; it last was {age} months ago"
        subject.blame("review-due", message, hint, Severity.WARNING)
    if review.last > today:
        subject.blame("date-to-come", f"the text was last looked at on {review.last}, which is to come")


def _months(since: date, until: date) -> int:
    """Whole months from one day to another."""
    return (until.year - since.year) * 12 + until.month - since.month - (until.day < since.day)
