"""Sources: what the search screen searches in: the index of a library, and its danger words."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from viewer.library.library import Library
from viewer.places import Places
from viewer.ui.search.searcher import Index

if TYPE_CHECKING:
    from viewer.search.danger import DangerWords


def index_maker(places: Places, library: Library) -> Callable[[], Index]:
    """What opens the index of a library, on the thread that is to use it."""

    def make() -> Index:
        from viewer.library.catalogue import catalogue_file
        from viewer.library.report import Report
        from viewer.search.index import SearchIndex
        from viewer.search.lexicon import load_lexicon

        lexicon = load_lexicon(library.folder, places.resources, library.language, Report())
        file = catalogue_file(places.cache, library.folder, places.resources, library.language)
        return SearchIndex(file, lexicon)

    return make


def danger_words(places: Places, library: Library) -> DangerWords:
    """The danger words that the program and the library know. They need no index."""
    from viewer.library.report import Report
    from viewer.search.danger import DangerWords, load_dangers

    dangers = load_dangers(library.folder, places.resources, library.language, Report())
    return DangerWords(dangers, library.language)
