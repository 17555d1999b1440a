"""Proof: a small program of its own that reads and checks a library, so that a file may be as bad as it is.

It prints the problems as JSON, and leaves what it read in the catalogue, where the reader finds it at once.
"""

import sys
from pathlib import Path

from msgspec import json

from viewer.library.catalogue import Catalogue
from viewer.library.report import Problem
from viewer.library.snapshot import load_known
from viewer.render.checks.compiler import check
from viewer.render.trees import Trees


def main() -> int:
    """Read the library that the arguments name: articles, resources, language and catalogue."""
    articles, resources, language, catalogue = sys.argv[1:5]
    problems = proof(Path(articles), Path(resources), language, Path(catalogue))
    sys.stdout.buffer.write(json.encode(problems))
    return 0


def proof(articles: Path, resources: Path, language: str, catalogue: Path) -> list[Problem]:
    """All problems of the library."""
    kept = Catalogue(catalogue)
    library, report = load_known(articles, resources, language, kept)
    trees = Trees(kept)
    for article in library.order:
        for page in article.pages:
            trees.tree(page)
    kept.close()
    report.extend(check(library, pictures=False))
    return list(report)


if __name__ == "__main__":
    sys.exit(main())
