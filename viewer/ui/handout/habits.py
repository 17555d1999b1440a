"""Habits: how handouts were printed last, kept for the next start. Nothing in it is about a person."""

from pathlib import Path
from typing import Annotated

from msgspec import Struct
from msgspec.structs import asdict, replace

from viewer.paper.choice import PICTURES, SIZES, Choice
from viewer.reading.setting import Declared, accepted, settings_of
from viewer.reading.statefile import StateFileError, read_table, write_table
from viewer.ui.handout.print_wish import SIDES, Habit

FILE = "printing.toml"


class Habits(Struct, frozen=True):
    """The look of the last handout and the printer it went to. Paper is the clinic's, not a habit."""

    size: Annotated[str, Declared("The size of the text.", choices=tuple(SIZES))] = "standard"
    pictures: Annotated[str, Declared("How pictures look.", choices=PICTURES)] = "color"
    header: Annotated[bool, Declared("Whether the clinic stands at the head.")] = True
    printer: Annotated[str, Declared("The printer that was used last.", highest=200)] = ""
    sides: Annotated[str, Declared("Which sides of a sheet are printed.", choices=SIDES)] = SIDES[0]
    gray: Annotated[bool, Declared("Whether it is printed in black and white.")] = False

    @property
    def habit(self) -> Habit:
        """What concerns the printer."""
        return Habit(self.printer, self.sides, self.gray)

    def look(self, choice: Choice) -> Choice:
        """A choice that looks as it did last time."""
        return replace(choice, size=self.size, pictures=self.pictures, header=self.header)

    def after(self, choice: Choice, habit: Habit) -> "Habits":
        """The habits after a handout that looked and was printed so."""
        return Habits(choice.size, choice.pictures, choice.header, habit.printer, habit.sides, habit.gray)


def load_habits(folder: Path) -> Habits:
    """The habits kept in a folder. What cannot be used is as at first; a habit is not worth a sentence."""
    table, _ = read_table(folder / FILE)
    values, _ = accepted(settings_of(Habits), table)
    return Habits(**values)


def save_habits(folder: Path, habits: Habits) -> str:
    """Keep the habits; gives a sentence where that could not be done, and the file is then as it was."""
    try:
        write_table(folder / FILE, asdict(habits))
    except StateFileError as error:
        return str(error)
    return ""
