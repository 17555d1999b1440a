"""Finding: from what was typed to hits in order, over one state of the index."""

import sqlite3
from collections import Counter
from collections.abc import Iterable, Sequence

from viewer.search.alarm import Alarm
from viewer.search.choosing import found_in
from viewer.search.danger import Met
from viewer.search.hit import Meaning, Results
from viewer.search.hits import Hits
from viewer.search.lexicon import Lexicon
from viewer.search.literal import Literal
from viewer.search.marking import Marker
from viewer.search.names import Names
from viewer.search.phrasebook import Phrasebook
from viewer.search.query import Query, query_of
from viewer.search.ranking import Ranked, Ranking
from viewer.search.stems import Stems
from viewer.search.stock import Stock
from viewer.search.texts import Texts
from viewer.search.understanding import Understanding
from viewer.search.vocabulary import Vocabulary
from viewer.search.wanted import Wanted

_BEHIND = 0.01
_LIFTED = {"picture": {"picture": 7.0, "guide": 3.0}}
"""What it is worth to be of the kind that is asked for, or of one that will do: guides have pictures."""
_WANTED = 7.0
_MEANINGS = 3
"""Sentences of how words were understood; more would be a lecture."""


class Finding:
    """Searches. Errors are sqlite3.Error of a damaged file and ValueError of a damaged row."""

    def __init__(self, connection: sqlite3.Connection, lexicon: Lexicon) -> None:
        """Search this index. Reading its vocabulary takes some milliseconds."""
        self._lexicon = lexicon
        self._stems = Stems(lexicon.language)
        self._vocabulary = Vocabulary(connection, self._stems)
        self._stock = Stock(connection)
        phrases = Phrasebook(lexicon, self._stems, self._stock.misspelled())
        self._stop = phrases.stop
        self._understanding = Understanding(phrases, self._stems, self._vocabulary)
        self._wanted = Wanted(lexicon.kinds, self._stems)
        self._literal = Literal(self._stock, self._stems)
        self._texts = Texts(connection, self._vocabulary)
        names = Names(connection, self._vocabulary)
        self._ranking = Ranking(names, self._texts, self._vocabulary, self._stock)

    def results(self, words: str, *, exact: bool, kind: str, limit: int, met: Met | None = None) -> Results:
        """What is found; of the danger that was met it is only known that somebody may be in it."""
        wanted, query = self._asked(words, exact=exact)
        alarm = Alarm(met, query)
        if not query.words or (alarm.silences and not exact):
            return Results(words, exact=exact)
        ranked = self._exactly(query) if exact else self._ranked(query, alarm, wanted)
        found = found_in(ranked)
        marked = tuple(dict.fromkeys(_marked(query, ranked)))
        counts = Counter(self._stock.kinds.get(each.ranked.thing, "") for each in found)
        asked = [each for each in found if not kind or self._stock.kinds.get(each.ranked.thing) == kind]
        marker = Marker(marked, self._lexicon.language, self._stems)
        hits = Hits(self._stock, self._texts, marker, query, self._stems)
        shown = tuple(hit for each in asked[:limit] if (hit := hits.of(each)) is not None)
        meanings = () if exact else self._meanings(ranked, hits)
        return Results(words, shown, len(found), dict(counts), meanings, None, exact, marked)

    def _asked(self, words: str, *, exact: bool) -> tuple[str, Query]:
        """The kind of thing that is asked for above all, and the query."""
        query = query_of(words, self._stems, self._stop)
        return ("", query) if exact else self._wanted.of(query)

    def _ranked(self, query: Query, alarm: Alarm, wanted: str) -> list[Ranked]:
        """Every thing once, by the reading for which it scores best."""
        best: dict[int, Ranked] = {}
        for reading in self._understanding.readings(query, wholly=alarm.rings):
            for each in self._ranking.of(reading):
                other = best.get(each.thing)
                if other is None or each.score > other.score:
                    best[each.thing] = each
        for word, article in self._stock.leads.items():  # no word stands before the article that tells of it
            if word in best and article in best:
                best[word].score = min(best[word].score, best[article].score - _BEHIND)
        lifted = _LIFTED.get(wanted, {wanted: _WANTED})
        for each in best.values():
            each.score += lifted.get(self._stock.kinds.get(each.thing, ""), 0.0) * each.answered
        ranked = list(best.values())
        alarm.lift(ranked, self._stock)
        return sorted(alarm.only(ranked, self._stock) if alarm.rings else ranked, key=_order)

    def _exactly(self, query: Query) -> list[Ranked]:
        ranked = sorted(self._ranking.of(self._understanding.exact(query)), key=_order)
        return self._literal.only(query, ranked)

    def _meanings(self, ranked: Sequence[Ranked], hits: Hits) -> tuple[Meaning, ...]:
        """How the words were understood, for what stands first."""
        if not ranked:
            return ()
        said = hits.meanings(ranked[0])
        return tuple({meaning.sentence: meaning for meaning in said}.values())[:_MEANINGS]


def _marked(query: Query, ranked: Sequence[Ranked]) -> Iterable[str]:
    """The reader's words, and those that the first hits were found by."""
    yield from (word.folded for word in query.told)
    for each in ranked[:3]:
        for slot in each.reading.slots:
            yield from slot.words


def _order(ranked: Ranked) -> tuple[float, int]:
    return -round(ranked.score, 6), ranked.thing
