"""Item, Verdict and Finding: what an instrument asks, and the answer for one article."""

from collections.abc import Callable, Iterable
from enum import StrEnum

from msgspec import Struct

from viewer.render.appraisal.evidence import Evidence


class Verdict(StrEnum):
    """The answer to an item. What needs a person is never counted as met."""

    MET = "met"
    NOT_MET = "not met"
    NOT_APPLICABLE = "not applicable"
    PERSON = "needs a person"


class Outcome(Struct, frozen=True):
    """A verdict and what was seen, as the end of a sentence; nothing where the verdict says it all."""

    verdict: Verdict
    seen: str = ""


Judge = Callable[[Evidence], Outcome]
Absence = Callable[[Evidence], str]


class Item(Struct, frozen=True):
    """One question of an instrument, in words of our own.

    `number` is the instrument's; `measure` says what the program looks at, or what a person has to judge
    where there is no `judge`. `absence` says for which lack an article leaves a person nothing to judge, and
    is an empty text where there is something.
    """

    number: int
    words: str
    measure: str
    judge: Judge | None = None
    absence: Absence | None = None

    @property
    def is_checkable(self) -> bool:
        """Whether a machine can answer it."""
        return self.judge is not None

    def finding(self, evidence: Evidence) -> "Finding":
        """The answer for one article."""
        if self.judge is not None:
            outcome = self.judge(evidence)
            return Finding(self, outcome.verdict, outcome.seen)
        lack = self.absence(evidence) if self.absence is not None else ""
        return Finding(self, Verdict.NOT_APPLICABLE if lack else Verdict.PERSON, lack)


class Finding(Struct, frozen=True):
    """The answer to an item for one article, and what was seen there."""

    item: Item
    verdict: Verdict
    seen: str


class Instrument(Struct, frozen=True):
    """A published list of items, its name, a short one for narrow columns, and where it was published."""

    name: str
    short: str
    source: str
    items: tuple[Item, ...]

    def findings(self, evidence: Evidence) -> tuple[Finding, ...]:
        """The answers to all items for one article."""
        return tuple(item.finding(evidence) for item in self.items)


class Score(Struct, frozen=True):
    """How many items are met of those that a machine could answer with yes or no."""

    met: int
    checked: int

    @property
    def share(self) -> float:
        """From 0 to 1; 1 where nothing could be checked."""
        return self.met / self.checked if self.checked else 1.0


def score_of(findings: Iterable[Finding]) -> Score:
    """The score of some findings."""
    verdicts = [finding.verdict for finding in findings]
    met = verdicts.count(Verdict.MET)
    return Score(met, met + verdicts.count(Verdict.NOT_MET))


def not_applicable(lack: str) -> Outcome:
    """The item asks about something that the article does not have."""
    return Outcome(Verdict.NOT_APPLICABLE, lack)


def not_met(seen: str) -> Outcome:
    """Not met, with what was seen."""
    return Outcome(Verdict.NOT_MET, seen)


def met_if(good: bool, seen: str, missed: str | None = None) -> Outcome:
    """Met with what was seen, or not met with what was `missed`, by default the same."""
    return (
        Outcome(Verdict.MET, seen) if good else Outcome(Verdict.NOT_MET, seen if missed is None else missed)
    )


def unless_broken(evidence: Evidence, codes: tuple[str, ...], seen: str) -> Outcome:
    """Met where `check` found none of these problems in the article; else not met, with the first of them."""
    problems = evidence.problems_of(*codes)
    if not problems:
        return Outcome(Verdict.MET, seen)
    more = f" (and {len(problems) - 1} more)" if len(problems) > 1 else ""
    return Outcome(Verdict.NOT_MET, f"{problems[0]}{more}")


def counted(count: int, one: str, many: str) -> str:
    """A number with its noun: “1 list”, “2 lists”."""
    return f"{count} {one if count == 1 else many}"
