"""How Heartleaf bears a library of thousands: building, starting, searching, showing, at several sizes.

`python benchmarks/scale.py [--sizes 50,1000,10000] [--runs 9] [FILE-OR-FOLDER …]` makes a library of each
size in a temporary folder, of the Markdown files that are named or else of generated text, and prints one
table. Starts are interleaved with those of a bare window. 10,000 take some minutes. Nothing is judged here.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from msgspec import Struct

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.bare import html_of
from benchmarks.scaling import adopted, generated
from benchmarks.scaling.queries import queries
from benchmarks.scaling.shelf import write_library
from benchmarks.start import start
from viewer.library.catalogue import catalogue_file, remove
from viewer.library.loading import load

INSIDE = Path(__file__).with_name("scaling") / "inside.py"


class Shelved(Struct):
    """A library of one size, where its catalogue is kept, and what was measured of it, a figure a row."""

    size: int
    library: Path
    cache: Path
    figures: dict[str, float]

    @property
    def program(self) -> Path:
        """The folder in which the program keeps its own files."""
        return self.cache / "heartleaf"

    @property
    def catalogue(self) -> Path:
        """The file of its catalogue."""
        return catalogue_file(self.program, self.library, ROOT / "resources", "en")


def main() -> None:
    """Measure and print."""
    asked = arguments()
    with tempfile.TemporaryDirectory() as folder:
        shelves = [shelved(Path(folder), size, asked.paths) for size in asked.sizes]
        for shelf in shelves:
            tell(f"{shelf.size} articles: building")
            shelf.figures["first start of all, nothing built (ms)"] = start(
                "heartleaf", shelf.cache, shelf.library
            )[0]
            remove(shelf.catalogue)
            build(shelf)
        measure_starts(shelves, asked.runs)
        for shelf in shelves:
            tell(f"{shelf.size} articles: searching and showing")
            look_inside(shelf)
    print_table(shelves)


def arguments() -> argparse.Namespace:
    """What was asked for."""
    parser = argparse.ArgumentParser(description="How Heartleaf bears a library of thousands.")
    parser.add_argument("paths", nargs="*", type=Path, metavar="FILE-OR-FOLDER", help="Markdown to take")
    parser.add_argument("--sizes", type=sizes, default=[50, 1_000, 10_000], help="such as 50,1000")
    parser.add_argument("--runs", type=int, default=9, help="starts of each")
    return parser.parse_args()


def sizes(text: str) -> list[int]:
    """Numbers between commas."""
    return [int(number) for number in text.split(",")]


def shelved(folder: Path, size: int, paths: list[Path]) -> Shelved:
    """A library of this size, written, with what is typed in it."""
    tell(f"{size} articles: writing")
    files = adopted.markdown_files(paths)
    texts = list(adopted.texts(files, size) if files else generated.texts(size))
    library = write_library(folder / f"library-{size}", texts, () if files else generated.words(texts))
    shelf = Shelved(size, library, folder / f"cache-{size}", {})
    shelf.program.mkdir(parents=True)
    (shelf.program / "queries.txt").write_text("\n".join(queries(texts)), encoding="utf-8")
    return shelf


def build(shelf: Shelved) -> None:
    """The catalogue from nothing; again when nothing has changed; again when one article has."""
    shelf.figures["first build (s)"] = refreshed(shelf)
    shelf.figures["nothing changed (s)"] = refreshed(shelf)
    article = next(shelf.library.glob("en/*/*.md"))
    article.write_text(article.read_text(encoding="utf-8") + "\n\nOne more sentence.\n", encoding="utf-8")
    shelf.figures["one article changed (s)"] = refreshed(shelf)
    shelf.figures["catalogue’s file (MB)"] = shelf.catalogue.stat().st_size / 1e6


def refreshed(shelf: Shelved) -> float:
    """Seconds until the catalogue is up to date, in a process of its own."""
    command = [sys.executable, "-m", "viewer.search.refresh", str(shelf.library), str(ROOT / "resources")]
    began = time.monotonic()
    subprocess.run([*command, "en", str(shelf.catalogue)], cwd=ROOT, capture_output=True, check=True)
    return time.monotonic() - began


def measure_starts(shelves: list[Shelved], runs: int) -> None:
    """Starts of a bare window with the first page of the home, and of each library, taking turns."""
    smallest = shelves[0]
    library = load(smallest.library, ROOT / "resources")[0]
    home = library.order[0]
    (smallest.cache / "bare.html").write_text(html_of(home.title, home.pages[0]), encoding="utf-8")
    rows = []
    for run in range(runs + 1):
        tell(f"starts: {run} of {runs}")
        row = [
            start("bare", smallest.cache),
            *(start("heartleaf", each.cache, each.library) for each in shelves),
        ]
        rows.append(row)
    rows = rows[1:]  # the first ones fill the caches of the disk
    for place, shelf in enumerate(shelves, 1):
        figures = shelf.figures
        figures["bare window, first paint (ms)"] = statistics.median(row[0][0] for row in rows)
        figures["first article painted (ms)"] = statistics.median(row[place][0] for row in rows)
        figures["  ratio to the bare window"] = statistics.median(row[place][0] / row[0][0] for row in rows)
        figures["  ratio to the smallest"] = statistics.median(row[place][0] / row[1][0] for row in rows)
        figures["memory of the bare window, idle (MB)"] = statistics.median(row[0][2] for row in rows)
        figures["memory when painted (MB)"] = statistics.median(row[place][1] for row in rows)
        figures["memory when idle (MB)"] = statistics.median(row[place][2] for row in rows)


def look_inside(shelf: Shelved) -> None:
    """Search letter by letter, and show lists, in a process of its own."""
    command = [sys.executable, str(INSIDE), str(shelf.library), str(shelf.program)]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, check=True)
    found = json.loads(done.stdout)
    times = sorted(found["keystrokes"])
    shelf.figures["first search of all (ms)"] = found["first"]
    for words, share in (("p50", 0.5), ("p99", 0.99), ("slowest", 1.0)):
        shelf.figures[f"a keystroke’s search, {words} (ms)"] = times[
            min(int(len(times) * share), len(times) - 1)
        ]
    shelf.figures["largest topic opened (ms)"] = found["expand"]
    shelf.figures["A to Z, first shown (ms)"] = found["a to z"]
    shelf.figures["  until all names are there"] = found["all names"]
    shelf.figures["  longest time nothing moves"] = found["longest turn"]


def print_table(shelves: list[Shelved]) -> None:
    """A row for each figure, a column for each size."""
    print(f"{'articles':38}" + "".join(f"{shelf.size:>12,}" for shelf in shelves))
    for words in shelves[0].figures:
        print(f"{words:38}" + "".join(f"{shelf.figures[words]:12.2f}" for shelf in shelves))


def tell(words: str) -> None:
    """What is being done, for who waits."""
    print(f"… {words}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
