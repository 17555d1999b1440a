"""Ranking: how well things and their passages answer a reading."""

from collections.abc import Sequence

from msgspec import Struct, field

from viewer.search.calling import Caller, Calling
from viewer.search.names import Names
from viewer.search.reading import Reading, Slot
from viewer.search.standing import ALL, Standing, standing
from viewer.search.stock import Stock
from viewer.search.tables import NAME, PLAIN, ROOM, TITLE
from viewer.search.texts import Texts
from viewer.search.vocabulary import Vocabulary

_PRIORS = {"article": 1.2, "medicine": 1.2, "guide": 0.3, "word": 0.0, "picture": 0.0}
"""What a kind of thing is worth by itself: whoever asks wants to read, most of all."""
_NAMINGS = {"guide": 0.8, "word": 0.7, "picture": 0.4}
"""What it is worth that a thing of a kind is called just so; of other kinds 1."""
_LEAD = 0.93
"""What a name of a word is worth to the article that tells of the word."""
_EXACT = 3.0
_NAMED = 3.0
_TITLED = 0.5
_PASSAGE = 1.3
_COVERED = 0.8
_SPREAD = 1.3
"""What it is worth to be called just so, to be called so, to have that as the title, to have the words in one
passage, to have them at all, and to have them in many passages."""
_CALLED = 0.95
"""Share of what was said that a name has which has all of it."""
_SMALL = 250
"""Things that are all looked at."""
_TOLD = 0.5
"""What is told of a thing at least, by its whole name among other words."""
_READ = 60
"""Things of which each passage is scored; of others the whole is the hit."""
_LIKELIEST = 60
"""Things of which the passages are looked at, in a library so large that not all can be."""


class Ranked(Struct):
    """A thing with its score for a reading, the name that answers best, and its passages with their scores.

    `titled` is how well its title or everyday name answers, and `answered` the share of what was said that
    stands in its best name or in its texts. `view` is a passage to be shown before others: where that
    name is of a view of a picture, this view.
    """

    thing: int
    reading: Reading
    calling: Calling = field(default_factory=Calling)
    titled: float = 0.0
    score: float = 0.0
    answered: float = 0.0
    passages: list[tuple[float, int]] = []
    view: int | None = None

    @property
    def has_all(self) -> bool:
        """Whether all that was said stands in one passage, or in the best name."""
        return self.calling.recall >= _CALLED or any(value >= ALL for value, _ in self.passages)


class Ranking:
    """Scores things by what they are called before headings before text."""

    def __init__(self, names: Names, texts: Texts, vocabulary: Vocabulary, stock: Stock) -> None:
        """Rank what these find."""
        self._names = names
        self._texts = texts
        self._vocabulary = vocabulary
        self._stock = stock

    def of(self, reading: Reading) -> list[Ranked]:
        """The things that answer a reading, in no order; if not the reader's own, they have all its words."""
        some = reading.meaning is None
        things = self._called(reading, some=some)
        slots = [slot for slot in reading.slots if not slot.begun]
        likely = self._texts.likely(slots, some=some) if slots else []
        for thing in likely:
            things.setdefault(thing, Ranked(thing, reading))
        likeliest = list(things.values())
        if len(likeliest) > _SMALL:
            order = {thing: place for place, thing in enumerate(likely)}
            places = [(-_naming(each), order.get(each.thing, len(order)), each.thing) for each in likeliest]
            likeliest = [things[thing] for *_, thing in sorted(places)[:_LIKELIEST]]
        self._read(reading, slots, likeliest)
        return likeliest

    def _called(self, reading: Reading, *, some: bool) -> dict[int, Ranked]:
        """The things whose names have to do with a reading."""
        things: dict[int, Ranked] = {}
        caller = Caller(reading, self._vocabulary)
        named = self._names.of(reading, some=some)
        for name in self._names.names(named.same | named.begun | named.others):
            same, begins = name.number in named.same, name.number in named.begun
            calling = caller.calling(name, same=same, begins=begins)
            _credit(things, name.thing, reading, calling)
            if name.role in (TITLE, PLAIN):
                things[name.thing].titled = max(things[name.thing].titled, calling.value)
            lead = self._stock.leads.get(name.thing)
            if lead is not None:
                _credit(things, lead, reading, calling.lent(_LEAD))
        return things

    def _read(self, reading: Reading, slots: Sequence[Slot], things: Sequence[Ranked]) -> None:
        """Score things by their texts, and of the likeliest each passage."""
        outlines = self._texts.outlines(each.thing for each in things)
        shares = [slot.rarity / reading.rarity for slot in slots]
        stood = [(each, standing(slots, shares, outlines[each.thing])) for each in things]
        likely = [(-self._score(each, stands, stands.most), each.thing) for each, stands in stood]
        read = {thing for _, thing in sorted(likely)[:_READ]}
        for each, stands in stood:
            worth = stands.passages() if each.thing in read else {}
            each.passages = [(value, each.thing * ROOM + row) for row, value in worth.items()]
            each.answered = max(stands.covered, each.calling.recall, _TOLD * each.calling.whole)
            each.score = self._score(each, stands, max(worth.values(), default=0.0))
            each.view = self._view(each)

    def _view(self, ranked: Ranked) -> int | None:
        """The view of a picture that its best name is of."""
        name = ranked.calling.name
        if name is None or name.role != NAME or self._stock.kinds.get(ranked.thing) != "picture":
            return None
        return self._stock.headed(ranked.thing, name.said)

    def _score(self, ranked: Ranked, stands: Standing, best: float) -> float:
        """The score of a thing whose best passage is worth this."""
        kind = self._stock.kinds.get(ranked.thing, "")
        called = _NAMINGS.get(kind, 1.0) * (_naming(ranked) + _TITLED * ranked.titled)
        found = _PASSAGE * best + _COVERED * stands.covered + _SPREAD * stands.spread
        return ranked.reading.trust * (called + found) + _PRIORS.get(kind, 0.0)


def _naming(ranked: Ranked) -> float:
    return _EXACT * ranked.calling.exact + _NAMED * ranked.calling.value


def _credit(things: dict[int, Ranked], thing: int, reading: Reading, calling: Calling) -> None:
    """Keep the name of a thing that answers best."""
    best = things.setdefault(thing, Ranked(thing, reading))
    if calling.is_better(best.calling):
        best.calling = calling
