"""Standing: who stands behind an article and until when, in the words that screen and paper share."""

from viewer.library.model import Review

DRAFT_LINE = "Written from the sources listed. Not yet reviewed by a clinician."
"""Stands on every page of an article that no clinic has signed."""

LEARNING_LINE = "For learning only. It does not replace your care team."
"""Stands on every sheet of paper, which may come into hands that never saw the program."""


def draft_line(review: Review) -> str:
    """The sentence that says that nobody has signed the text, or nothing."""
    return "" if review.signed else DRAFT_LINE


def review_line(review: Review) -> str:
    """When the text was written or checked, and when it is to be looked at again."""
    parts = [
        f"Checked on {review.on:%B} {review.on.day}, {review.on.year}, by {review.by}."
        if review.signed and review.on is not None
        else f"Written in {review.written:%B %Y}."
        if review.written is not None
        else "",
        f"To be looked at again by {review.due:%B %Y}." if review.due is not None else "",
    ]
    return " ".join(part for part in parts if part)
