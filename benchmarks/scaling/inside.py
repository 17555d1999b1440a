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
from viewer.ui.contents.contents import Contents


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
    """How long the window takes to open the largest topic, and to list everything from A to Z."""
    desk = Desk(make_application(["inside"]), places)
    desk.start(None)
    desk.window.furnish()
    settle()
    topic = max(desk.reader.library.topics, key=lambda each: len(each.articles))
    contents = desk.window.contents
    contents.tree.set_open_topics(())
    settle()
    expanded = timed(contents.tree.set_open_topics, (topic.slug,)) + timed(desk.window.repaint)
    settle()
    first = timed(show_letters, contents) + timed(desk.window.repaint)
    turns = [timed(QApplication.processEvents)]
    while contents.alphabet is None or not contents.alphabet.list.letter:
        turns.append(timed(QApplication.processEvents))
    desk.window.close()
    return {"expand": expanded, "a to z": first, "all names": first + sum(turns), "longest turn": max(turns)}


def show_letters(contents: Contents) -> None:
    """Turn from the topics to the A–Z."""
    contents.show_order(by_letter=True)


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
