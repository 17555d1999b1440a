"""Tables and Parts: a report as plain values, before it is HTML or Markdown. All texts are bare words."""

from enum import StrEnum

from msgspec import Struct


class Tone(StrEnum):
    """How a cell is to be seen; its words say the same."""

    PLAIN = ""
    GOOD = "good"
    BAD = "bad"
    ASIDE = "aside"
    OPEN = "open"


class Cell(Struct, frozen=True):
    """Words in a table. `target` is the id of the part that they lead to, where a reader can be led."""

    text: str
    tone: Tone = Tone.PLAIN
    target: str = ""


class Column(Struct, frozen=True):
    """A column’s heading; figures stand at its right edge."""

    title: str
    is_figure: bool = False


class Table(Struct, frozen=True):
    """Rows below one header row; the first cell of each row names it. `foot` is a last row, set apart."""

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    foot: tuple[Cell, ...] = ()


class Part(Struct, frozen=True):
    """A heading with paragraphs and tables. `id` is its name for links inside the report."""

    id: str
    title: str
    paragraphs: tuple[str, ...] = ()
    tables: tuple[Table, ...] = ()


class Document(Struct, frozen=True):
    """A whole report: its title, paragraphs that say what matters, and its parts."""

    title: str
    paragraphs: tuple[str, ...]
    parts: tuple[Part, ...]
