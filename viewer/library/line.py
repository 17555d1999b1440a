"""Line: one line of an article's text, and what it is: a heading, the edge of a box, an item of a list."""

import re

from msgspec import Struct

BOX_KINDS = ("in-short", "emergency", "urgent", "ask", "good-to-know")

LINK = re.compile(
    r"(?P<image>!?)\[(?P<text>[^\]\n]*)\]\((?P<target>[^)\s]+)(?:[ ]+\"(?P<title>[^\"\n]*)\")?\)"
)
"""A link or a picture, in the one form an article may use."""

SOURCE_MARK = re.compile(r"\[@(?P<source>[A-Za-z0-9-]+)\]")

_ITEM = re.compile(r"(?P<indent>[ \t]*)(?:[-*+]|\d{1,9}\.)[ \t]")
_MAX_LEVEL = 6


class Line(Struct, frozen=True):
    """A line of the body with its number in the file, counted from 1."""

    number: int
    text: str

    @property
    def blank(self) -> bool:
        """Whether there is nothing to read on it."""
        return not self.text.strip()

    @property
    def level(self) -> int:
        """The level of the heading that this line is, or 0."""
        if not self.text.startswith("#"):
            return 0
        return min(len(self.text) - len(self.text.lstrip("#")), _MAX_LEVEL)

    @property
    def heading(self) -> str:
        """The words of the heading as a reader sees them: of a link its words, and no marks."""
        return words_of(self.text[self.level :].strip().rstrip("#").strip())

    @property
    def box(self) -> str | None:
        """The kind of the box that begins here, "" where one ends, None on any other line."""
        text = self.text.strip()
        return text[3:].strip() if text.startswith(":::") else None

    @property
    def item(self) -> int | None:
        """How far the item of a list that begins here is indented, or None on any other line."""
        match = _ITEM.match(self.text.expandtabs(4))
        return len(match["indent"]) if match is not None else None


def words_of(text: str) -> str:
    """The words that a reader sees of some Markdown: without marks, links and sources."""
    if "[" in text:
        text = SOURCE_MARK.sub("", LINK.sub(_seen, text))
    return text.replace("*", "").replace("\\", "").strip()


def _seen(match: re.Match[str]) -> str:
    """A picture shows its caption, a link its words."""
    return (match["title"] or "") if match["image"] else match["text"]
