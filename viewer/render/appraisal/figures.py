"""Figures: how long and how hard an article is, and each of its sections."""

from collections.abc import Iterator

from msgspec import Struct

from viewer.render.blocks import plain
from viewer.render.checks.subject import Stretch, Subject, prose_of
from viewer.render.checks.voice import is_passive
from viewer.render.readability import Readability, combined, measure, sentences_of


class Section(Struct, frozen=True):
    """A heading of level 2 with the measures of all below it, or the beginning of a page, with no title."""

    page: str
    title: str
    readability: Readability


class Figures(Struct, frozen=True):
    """The measures of an article. `passive_share` is the share of its sentences, from 0 to 1."""

    sections: tuple[Section, ...]
    readability: Readability
    passive_share: float


def figures_of(subject: Subject) -> Figures:
    """Measure an article a section at a time; a section without prose is left out."""
    sections, passive, count = [], 0, 0
    for stretches in _sections(subject.stretches):
        sentences = [sentence for stretch in stretches for sentence in _sentences(stretch)]
        if sentences:
            first = stretches[0]
            title = first.title if first.heading is not None else ""
            sections.append(Section(first.page.title, title, measure(sentences, subject.names)))
            passive += sum(map(is_passive, sentences))
            count += len(sentences)
    whole = combined([section.readability for section in sections])
    return Figures(tuple(sections), whole, passive / count if count else 0.0)


def _sections(stretches: tuple[Stretch, ...]) -> list[list[Stretch]]:
    found: list[list[Stretch]] = []
    for stretch in stretches:
        if stretch.level < 3 or not found:
            found.append([])
        found[-1].append(stretch)
    return found


def _sentences(stretch: Stretch) -> Iterator[str]:
    return (sentence for runs in prose_of(stretch.blocks) for sentence in sentences_of(plain(runs)))
