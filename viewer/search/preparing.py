"""Preparing: an article's file becomes all that the catalogue keeps of it, in this process or in another."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct, json, msgpack

from viewer.library.loading import Loaded, load_article
from viewer.library.model import Article
from viewer.library.passage import Thing
from viewer.library.squeezing import squeezed
from viewer.render.passages import thing_of_article
from viewer.render.trees import Trees

LENGTH = 8
"""Bytes that hold the length of an answer, the highest first."""


class Prepared(Struct, frozen=True):
    """What a file gave, the trees of its pages, squeezed, by their keys, and what is findable in it."""

    loaded: Loaded
    trees: list[tuple[bytes, bytes]]
    thing: Thing | None


class TreesMade:
    """Keeps the trees that are made until they are taken from here."""

    def __init__(self) -> None:
        self.made: dict[bytes, str] = {}

    def get(self, key: bytes) -> str | None:
        """A tree that was made, or None."""
        return self.made.get(key)

    def put(self, key: bytes, value: str) -> None:
        """Keep a tree."""
        self.made[key] = value


class Bench:
    """Prepares one article after another."""

    def __init__(self, root: Path) -> None:
        """Prepare articles below the folder `root`."""
        self._root = root
        self._made = TreesMade()
        self._trees = Trees(self._made)

    def prepared(self, path: Path) -> Prepared:
        """All that is kept of one file."""
        self._made.made.clear()
        loaded = load_article(path, self._root)
        thing = self.thing(loaded.article) if loaded.article is not None else None
        trees = [(key, squeezed(tree.encode())) for key, tree in self._made.made.items()]
        return Prepared(loaded, trees, thing)

    def thing(self, article: Article) -> Thing:
        """What is findable in an article."""
        for page in article.pages:
            self._trees.tree(page)
        return thing_of_article(article, self._trees)


def main() -> int:
    """Prepare the articles below the folder in the first argument whose paths come as lines of JSON.

    Each answer is MessagePack behind its length, which is quicker to read than JSON.
    """
    bench = Bench(Path(sys.argv[1]))
    try:
        for path in _paths():
            answer = msgpack.encode(bench.prepared(path))
            sys.stdout.buffer.write(len(answer).to_bytes(LENGTH))
            sys.stdout.buffer.write(answer)
            sys.stdout.buffer.flush()
    except BrokenPipeError:
        os._exit(0)  # who asked has been ended, and what is left to write has nobody to go to
    return 0


def _paths() -> Iterator[Path]:
    return (Path(json.decode(line, type=str)) for line in sys.stdin.buffer)


if __name__ == "__main__":
    sys.exit(main())
