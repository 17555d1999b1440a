"""SetKeeper: the sets there are, the clinic's and the user's own, and the file that keeps the own ones."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from viewer.paper.choice import Choice
from viewer.paper.sets import NAME, HandoutSet, load_sets, save_sets, set_named, sets_in
from viewer.reading.statefile import read_table


class SetKeeper:
    """Holds the sets while a dialog is open. What is kept is in the file before it is held here."""

    def __init__(self, settings: Path, given: Sequence[object], usual: Choice) -> None:
        """Read the own sets from the folder `settings`; `given` are the tables of the clinic's file.

        What a set does not name is as in the `usual` choice.
        """
        self._file, self._usual = settings / NAME, usual
        self._locked, amiss = sets_in(given, usual, locked=True)
        found, more = load_sets(self._file, usual)
        self._own = found
        self.notices = (*amiss, *more)
        """A sentence for each thing of the sets that could not be used."""

    @property
    def sets(self) -> tuple[HandoutSet, ...]:
        """All sets, the clinic's first; of two with the same name the clinic's."""
        own = (each for each in self._own if set_named(self._locked, each.name) is None)
        return (*self._locked, *own)

    @property
    def own(self) -> tuple[HandoutSet, ...]:
        """The user's own sets, in the order in which they were made."""
        return self._own

    def keep(self, own: tuple[HandoutSet, ...]) -> None:
        """Have these in place of the own ones, in the file too. Raises StateFileError.

        Sets that came into the file since it was read, from another window, are kept as well.
        """
        whole = (*own, *(each for each in self._new() if set_named(own, each.name) is None))
        self.notices = save_sets(self._file, whole, self._usual)
        self._own = whole

    def _new(self) -> Iterator[HandoutSet]:
        """The sets of the file that are not known here."""
        table, _ = read_table(self._file, keep_aside=False)
        tables = table.get("set", [])
        found, _ = sets_in(tables if isinstance(tables, list) else (), self._usual)
        return (each for each in found if set_named(self._own, each.name) is None)
