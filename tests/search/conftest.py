"""The index of what comes with the program, made once for all tests of search."""

import sqlite3
from pathlib import Path

import pytest

from viewer.library.catalogue import Catalogue
from viewer.library.library import Library
from viewer.library.loading import load
from viewer.library.report import Report
from viewer.places import find_places
from viewer.render.passages import thing_of_article, thing_of_diagram, thing_of_guide, thing_of_term
from viewer.render.trees import Trees
from viewer.search.index import SearchIndex
from viewer.search.lexicon import load_lexicon
from viewer.search.writing import IndexWriter

HERE = Path(__file__).parent


@pytest.fixture(scope="session")
def shipped_library() -> Library:
    places = find_places()
    return load(places.articles, places.resources)[0]


@pytest.fixture(scope="session")
def shipped_index(shipped_library: Library) -> SearchIndex:
    places, report, library = find_places(), Report(), shipped_library
    lexicon = load_lexicon(places.articles, places.resources, "en", report)
    assert not report.problems
    trees = Trees(Catalogue(None))
    connection = sqlite3.connect(":memory:")
    with connection:
        writer = IndexWriter(connection, "en", lexicon)
        for article in library.order:
            writer.replace(thing_of_article(article, trees))
        for diagram in library.diagrams.values():
            writer.replace(thing_of_diagram(diagram))
        for guide in library.guide_order:
            writer.replace(thing_of_guide(guide))
        for term in library.terms.values():
            writer.replace(thing_of_term(term))
        writer.finish()
    return SearchIndex(connection, lexicon)
