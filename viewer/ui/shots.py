"""Shots: the screens that the self-test opens: where, how large, in which colors, and what is done there."""

from collections.abc import Iterator, Sequence
from itertools import product
from operator import attrgetter

from msgspec import Struct
from PySide6.QtCore import QSize

from viewer.library.address import Address, article, diagram, touch
from viewer.library.diagram import Diagram
from viewer.library.guide import Guide
from viewer.library.library import Library
from viewer.library.model import Article

LAPTOP = QSize(1366, 768)
SMALL = QSize(800, 480)
PORTRAIT = QSize(1080, 1920)
TINY = QSize(480, 360)
FIND, KEYS, DRAW, WIPE, STEP, SEARCH = "find", "keys", "draw", "wipe", "step", "search"
LETTERS, PRINT = "letters", "print"
"""What may be done on a screen: look for a word, ask for the keys, draw an arrow, wipe one picture over the
other, step through a heartbeat, search the library, list everything from A to Z, print a handout."""

_THEMES = ("light", "dark", "contrast-dark", "contrast-light")
_USUAL, _LARGE = 100, 200
_DANGER, _NOTHING = "chest pain", "zyxwv"
_WINDOWS = (("small", SMALL), ("portrait", PORTRAIT))


class Shot(Struct, frozen=True):
    """One screen to open. `act` is one of the words above, empty where nothing is done; `words` are typed."""

    name: str
    address: Address
    theme: str = "light"
    percent: int = _USUAL
    size: QSize = LAPTOP
    scroll: float = 0.0
    act: str = ""
    words: str = ""

    @property
    def look(self) -> tuple[bool, str, int, int, int]:
        """What takes long to change; the list of keys, once it was shown, slows every change of it."""
        return self.act == KEYS, self.theme, self.percent, self.size.width(), self.size.height()


def shots(library: Library, whole: bool = False) -> list[Shot]:
    """All pages, the longest article in every theme and size, each picture and guide, and the helpers.

    If it is to be the `whole`, every view of a picture and every step of a guide is opened, and both in all
    looks; else the first and the last in the usual look, while pictures and guides take turns in the others.
    Screens of the same look follow each other.
    """
    return sorted(_shots(library, whole), key=attrgetter("look"))


def _shots(library: Library, whole: bool) -> Iterator[Shot]:
    for each in library.order:
        for page in each.pages:
            yield Shot(f"article-{each.slug}-{page.number}", article(each.slug, page.number))
    if library.order:
        longest = max(library.order, key=_length).slug  # with the most to go wrong
        yield from _reader(longest)
        yield from _taking_turns(tuple(_printing(longest)), 0, whole)
        for turn, picture in enumerate(library.diagrams.values()):
            yield from _ends(tuple(_views(picture)), whole)
            yield from _taking_turns(tuple(_picture(picture)), turn, whole)
        yield from _deeds(library)
        yield from _touching(library)
        for turn, (name, words) in enumerate(_searches(library)):
            screens = tuple(_searching(name, words, library.order[0].address))
            yield from _taking_turns(screens, 4 * turn, whole)
        for turn, guide in enumerate(library.guides.values()):
            yield from _ends(tuple(_steps(guide)), whole)
            yield from _taking_turns(tuple(_guide(guide)), turn, whole)


def _ends(screens: Sequence[Shot], whole: bool) -> Sequence[Shot]:
    """All of these screens, or the first and the last."""
    return screens if whole or len(screens) < 3 else (screens[0], screens[-1])


def _taking_turns(looks: Sequence[Shot], turn: int, whole: bool) -> Sequence[Shot]:
    """All of these looks, or the one whose turn it is."""
    return looks if whole else (looks[turn % len(looks)],)


def _reader(long: str) -> Iterator[Shot]:
    """One article in every theme and size."""
    for theme, percent in product(_THEMES, (_USUAL, _LARGE)):
        yield Shot(f"reader-{theme}-{percent}", article(long, 1), theme, percent)
        yield Shot(f"reader-{theme}-{percent}-figure", article(long, 1), theme, percent, scroll=0.2)
        yield Shot(f"reader-{theme}-{percent}-end", article(long, 2), theme, percent, scroll=1.0)
    for (name, size), percent in product(_WINDOWS, (_USUAL, _LARGE, 300)):
        yield Shot(f"reader-{name}-{percent}", article(long, 1), percent=percent, size=size)
    yield Shot("keys", article(long, 1), act=KEYS)
    yield Shot("find", article(long, 1), act=FIND)
    for theme, percent in product(_THEMES, (_USUAL, _LARGE)):
        yield Shot(f"letters-{theme}-{percent}", article(long, 1), theme, percent, act=LETTERS)
    for (name, size), percent in product((*_WINDOWS, ("tiny", TINY)), (_USUAL, 300)):
        yield Shot(f"letters-{name}-{percent}", article(long, 1), percent=percent, size=size, act=LETTERS)


def _printing(long: str) -> Iterator[Shot]:
    """The dialog of a handout, in every theme and size."""
    for theme in _THEMES:
        yield Shot(f"print-{theme}", article(long, 1), theme, act=PRINT)
    for name, size in (*_WINDOWS, ("tiny", TINY), ("laptop", LAPTOP)):
        yield Shot(f"print-{name}-300", article(long, 1), percent=300, size=size, act=PRINT)


def _views(each: Diagram) -> Iterator[Shot]:
    for view in each.views:
        yield Shot(f"picture-{each.slug}-{view}", diagram(each.slug, view))


def _picture(each: Diagram) -> Iterator[Shot]:
    """The last state in other colors and sizes."""
    last = each.states[-1].slug
    lit = each.parts[0].slug if each.parts else ""
    for theme in _THEMES[1:]:
        yield Shot(f"picture-{each.slug}-{theme}", diagram(each.slug, last, lit), theme)
    for name, size in _WINDOWS:
        yield Shot(f"picture-{each.slug}-{name}", diagram(each.slug, last), size=size)
    yield Shot(f"picture-{each.slug}-200", diagram(each.slug, last, lit), percent=_LARGE)


def _deeds(library: Library) -> Iterator[Shot]:
    """What can be done with pictures, each with the first picture that offers it."""
    for act, address in (
        (DRAW, next((diagram(each.slug, each.states[0].slug) for each in library.diagrams.values()), None)),
        (WIPE, next(_pairs(library), None)),
        (STEP, next(_beats(library), None)),
    ):
        for theme, percent in product(_THEMES, (_USUAL, _LARGE)):
            if address is not None:
                yield Shot(f"{act}-{theme}-{percent}", address, theme, percent, act=act)
        for (name, size), percent in product(_WINDOWS, (_USUAL, _LARGE)):
            if address is not None:
                yield Shot(f"{act}-{name}-{percent}", address, percent=percent, size=size, act=act)


def _pairs(library: Library) -> Iterator[Address]:
    for each in library.diagrams.values():
        for comparison in each.comparisons:
            if len(comparison.states) == 2:
                yield diagram(each.slug, comparison.slug)


def _beats(library: Library) -> Iterator[Address]:
    for each in library.diagrams.values():
        for beat in each.beats:
            yield diagram(each.slug, beat.slug)


def _touching(library: Library) -> Iterator[Shot]:
    """The pictures to touch, each in every theme, as they open and larger."""
    for view in library.touch_views:
        for theme, percent in product(_THEMES, (_USUAL, _LARGE)):
            yield Shot(f"touch-{view.slug}-{theme}-{percent}", touch(view.slug), theme, percent)
        for (name, size), percent in product(_WINDOWS, (_LARGE, 300)):
            yield Shot(f"touch-{view.slug}-{name}-{percent}", touch(view.slug), percent=percent, size=size)


def _searches(library: Library) -> tuple[tuple[str, str], ...]:
    """The search screens by name, and what is typed there: nothing, names, danger, what is not found."""
    said = next((each.plain for each in library.order if each.plain), library.order[0].title)
    return ("start", ""), ("hits", said), ("danger", _DANGER), ("nothing", _NOTHING)


def _searching(name: str, words: str, here: Address) -> Iterator[Shot]:
    for theme, percent in product(_THEMES, (_USUAL, _LARGE)):
        yield Shot(f"search-{name}-{theme}-{percent}", here, theme, percent, act=SEARCH, words=words)
    for (window, size), percent in product((*_WINDOWS, ("tiny", TINY)), (_USUAL, _LARGE, 300)):
        at = f"search-{name}-{window}-{percent}"
        yield Shot(at, here, percent=percent, size=size, act=SEARCH, words=words)


def _steps(each: Guide) -> Iterator[Shot]:
    for number in range(1, len(each.steps) + 1):
        yield Shot(f"guide-{each.slug}-{number}", each.at(number))


def _guide(each: Guide) -> Iterator[Shot]:
    """The first step in other colors, the last one in other sizes."""
    for theme in _THEMES[1:]:
        yield Shot(f"guide-{each.slug}-{theme}", each.at(1), theme)
    last = each.at(len(each.steps))
    for (name, size), percent in product((*_WINDOWS, ("laptop", LAPTOP)), (_LARGE, 300)):
        yield Shot(f"guide-{each.slug}-{name}-{percent}", last, percent=percent, size=size)


def _length(each: Article) -> int:
    return sum(page.words for page in each.pages)
