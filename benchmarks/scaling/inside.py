"""One library, measured from inside: `inside.py LIBRARY CACHE` prints one JSON object of milliseconds.

CACHE holds its catalogue, which is up to date, and `queries.txt` with what is typed, a query a line.
"""

import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from viewer.library.catalogue import catalogue_file
from viewer.library.report import Report
from viewer.places import Places
from viewer.search.index import SearchIndex
from viewer.search.lexicon import load_lexicon
from viewer.ui.application import Desk, make_application


def main() -> None:
    """Measure and print."""
    library, cache = map(Path, sys.argv[1:3])
    places = Places(library, ROOT / "resources", cache / "settings", cache)
    typed = (cache / "queries.txt").read_text(encoding="utf-8").splitlines()
    first, keystrokes = searched(places, typed)
    print(json.dumps({"first": first, "keystrokes": keystrokes, **shown(places)}))


def searched(places: Places, typed: list[str]) -> tuple[float, list[float]]:
    """How long the first search of all takes, and then each while queries are typed letter by letter."""
    lexicon = load_lexicon(places.articles, places.resources, "en", Report())
    file = catalogue_file(places.cache, places.articles, places.resources, "en")
    index = SearchIndex(file, lexicon)
    first = timed(index.search, "heart")
    if not index.ready:
        raise SystemExit(f"there is no index in {file}")
    beginnings = [query[:end] for query in typed for end in range(1, len(query) + 1)]
    return first, [timed(index.search, words) for words in beginnings]


def shown(places: Places) -> dict[str, float]:
    """How long the window takes to open the largest topic, and to show everything from A to Z."""
    desk = Desk(make_application(["inside"]), places)
    desk.start(None)
    desk.window.furnish()
    settle()
    desk.reader.open(desk.reader.library.articles[last_of_largest(desk)].address)
    tree = desk.window.tree
    tree.set_open_topics(())
    settle()
    topic = max(desk.reader.library.topics, key=lambda each: len(each.articles))

    def expand() -> None:
        tree.set_open_topics((topic.slug,))
        desk.window.repaint()
        QApplication.sendPostedEvents()

    expanded = timed(expand)
    desk.window.close()
    return {"expand": expanded}


def last_of_largest(desk: Desk) -> str:
    """An article at the end of the largest topic."""
    return max(desk.reader.library.topics, key=lambda each: len(each.articles)).articles[-1]


def settle() -> None:
    """Let everything that is due be done, outside of what is timed."""
    for _ in range(20):
        QApplication.processEvents()


def timed(act: Callable[..., object], *arguments: object) -> float:
    """Milliseconds that an act takes."""
    began = time.perf_counter()
    act(*arguments)
    return (time.perf_counter() - began) * 1000


if __name__ == "__main__":
    main()
