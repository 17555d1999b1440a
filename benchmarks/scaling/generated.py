"""Generated: articles of made-up text in our article form, the same ones at every size of library."""

import random
from collections.abc import Iterator, Sequence

from benchmarks.scaling.shelf import Text, Word
from benchmarks.scaling.vocabulary import Vocabulary

SEED = 5
TERMS = 300

_THINGS = """
valve artery vein rhythm murmur flutter pump chamber vessel muscle clot leak block test scan tablet operation
diet walk pulse pressure stent lead patch graft lining wall sac cord node
"""
_FORMS = ("disease", "syndrome", "problem", "repair", "check", "treatment", "care", "screening")
_PAGES = {
    "Understand": (
        "What is {name}?",
        "What causes it?",
        "Who is more likely to get it?",
        "What are the symptoms?",
        "When to get help",
    ),
    "Tests and treatment": (
        "How is it found?",
        "How serious is it?",
        "How is it treated?",
        "Risks of {name}",
    ),
    "Living with it": (
        "Looking after yourself",
        "Activity, work and travel",
        "Check-ups for {name}",
        "Questions to ask",
    ),
}
_SENTENCES = (
    "If you have {}, the {} of your {} may {} more than before.",
    "Most people with {} feel {} and need no {}.",
    "Your doctor will ask about {} and look at the {}.",
    "A {} that comes with {} is often a sign of {} in the {}.",
    "Take the {} with {}, and do not {} it after {}.",
    "It can take {} weeks until the {} is as {} as it was.",
    "Some {} and {} make a {} more likely, above all {}.",
    "The {} shows how the {} moves, and whether {} or {} is near the {}.",
    "Tell your clinic when {} gets worse or your {} begins to {}.",
    "You can {} on most days, but {} and {} should wait.",
    "There are two kinds of {}: {} and {}.",
    "With {} the {} is thick, so {} cannot reach the {}.",
    "Ask which {} is right for you, and what {} would mean for your {}.",
    "{} is rare, and {} helps nearly all who have it.",
)
_FIGURE = '![A heart, cut open.](diagram:heart-inside/leaking "A valve that leaks.")'


def texts(count: int) -> Iterator[Text]:
    """So many articles; the first ones are the same however many there are."""
    vocabulary = Vocabulary(random.Random(SEED))  # noqa: S311  texts that are the same each time, no secret
    slugs: list[str] = []
    for number in range(count):
        chance = random.Random(f"{SEED} {number}")  # noqa: S311
        text = _Author(vocabulary, chance).text(number, slugs)
        slugs.append(text.slug)
        yield text


def words(found: Sequence[Text]) -> Iterator[Word]:
    """Terms of a glossary that lead to articles."""
    for number, text in enumerate(found[:TERMS]):
        name = f"{text.title.split()[0].lower()} sign"
        meaning = f"A sign that goes with {text.title.lower()}."
        yield Word(f"sign-{number}", name, f"sign number {number}", meaning, (f"{name} mark",), text.slug)


class _Author:
    """Writes one article."""

    def __init__(self, vocabulary: Vocabulary, chance: random.Random) -> None:
        self._vocabulary, self._chance = vocabulary, chance
        self._subject = chance.sample(vocabulary.rare, 12)

    def text(self, number: int, before: Sequence[str]) -> Text:
        """The article with this number, which may point to those before it."""
        first, thing = self._subject[0], self._chance.choice(_THINGS.split())
        title = f"{first} {thing} {self._chance.choice(_FORMS)}".capitalize()
        others = tuple(self._chance.sample(before, min(3, len(before))))
        also = (
            f"{first} {thing}",
            f"{self._subject[1]} {thing}",
            f"{first[0]}{thing[0]}{number % 100}".upper(),
        )
        slug = f"{title.lower().replace(' ', '-')}-{number}"
        body = "\n".join(self._body(f"{first} {thing}", others))
        return Text(slug, title, f"a {self._subject[2]} {thing}", self._sentence(), also, others, body)

    def _body(self, name: str, others: Sequence[str]) -> Iterator[str]:
        for place, (page, headings) in enumerate(_PAGES.items()):
            yield from (f"# {page}", "")
            if place == 0:
                yield from ("::: in-short", *(f"- {self._sentence()}" for _ in range(3)), ":::", "")
            for heading in headings:
                yield from (f"## {heading.format(name=name)}", "")
                yield from self._section(others)
            if place == 0:
                yield from (
                    _FIGURE,
                    "",
                    "::: emergency",
                    f"- {self._sentence()}",
                    ":::",
                    "",
                    self._sentence(),
                    "",
                )

    def _section(self, others: Sequence[str]) -> Iterator[str]:
        for _ in range(2):
            yield " ".join(self._sentence() for _ in range(self._chance.randint(2, 4)))
            yield ""
        if self._chance.random() < 0.5:
            yield from (f"- {self._sentence()}" for _ in range(4))
            yield ""
        if others and self._chance.random() < 0.3:
            link = f"[{self._subject[3]}](article:{self._chance.choice(others)})"
            yield from (f"{self._sentence()} See {link}. [@S-1]", "")

    def _sentence(self) -> str:
        pattern = self._chance.choice(_SENTENCES)
        found = self._vocabulary.some(self._chance, pattern.count("{}"))
        if self._chance.random() < 0.5:
            found[self._chance.randrange(len(found))] = self._chance.choice(self._subject)
        sentence = pattern.format(*found)
        return sentence[0].upper() + sentence[1:]
