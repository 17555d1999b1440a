"""References: a source in words, the same on screen and on paper."""

from viewer.library.model import Source

_END_MARKS = (".", "?", "!", "…")


def reference(source: Source) -> str:
    """Who published what and when, with one mark at the end of each: “The Heart House, 2024. On doors.”."""
    title = source.title if source.title.endswith(_END_MARKS) else f"{source.title}."
    return f"{source.organisation}, {source.year}. {title}"


def shown_address(address: str) -> str:
    """An address as it is shown: without its scheme, behind which a line would break."""
    return address.removeprefix("https://").removeprefix("http://").removesuffix("/")
