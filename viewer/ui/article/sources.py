"""Sources: the numbered list at the end of an article, and below it when the article was looked at."""

from typing import TYPE_CHECKING

from viewer.library.model import SOURCES
from viewer.render.blocks import External, Text
from viewer.render.references import reference, shown_address
from viewer.render.typography import TextKind
from viewer.ui.article.lists import Listing
from viewer.ui.article.page_view import PageView

if TYPE_CHECKING:
    from viewer.ui.article.writer import Writer


def write_sources(writer: "Writer", view: PageView) -> None:
    """Write the heading and the list; each source has the number that its marks in the text show."""
    writer.start(TextKind.QUESTION, SOURCES, 2)
    writer.say((Text("Sources"),), TextKind.QUESTION)
    numbers = {source.id: f"{view.number_of(source.id)}." for source in view.sources}
    listing = Listing(writer, TextKind.SOURCE, tuple(numbers.values()))
    for source in view.sources:
        listing.begin(TextKind.SOURCE, numbers[source.id])
        shown = External(shown_address(source.address), source.address)
        writer.say((Text(f"{reference(source)} "), shown), TextKind.SOURCE)


def write_review(writer: "Writer", view: PageView) -> None:
    """Write when the text was written or checked, apart from the list above it."""
    writer.start(TextKind.REVIEW)
    writer.say((Text(view.review_line),), TextKind.REVIEW)
