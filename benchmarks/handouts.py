"""How long pages take: from the wish to their bytes in the window, and each article on one core.

`python benchmarks/handouts.py [RUNS]` prints medians, the cold ones beside the start of a bare Qt window
measured in the same run. Cold is from the wish, the press not yet started, to the pages in the window;
prepared is with the press started before, as the dialog does it. Nothing is judged here.
"""

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from datetime import date

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer

from benchmarks.bare import html_of_flagship, shipped_library
from benchmarks.start import start
from viewer.library.catalogue import Catalogue, catalogue_file, place_of
from viewer.library.library import Library
from viewer.paper.choice import USUAL, Choice
from viewer.paper.gathering import gather
from viewer.paper.job import Job
from viewer.paper.packet import Item, Packet
from viewer.paper.personal import Personal
from viewer.paper.setting import Compositor
from viewer.places import tones_file
from viewer.reading.clinic import Clinic
from viewer.render.tones import load_tones
from viewer.render.trees import Trees
from viewer.ui.handout.foreman import Foreman, Pages

SLUG = "heart-failure"
SECTIONS = ("in-short", "what-is-it", "questions-to-ask")
"""What makes two pages."""

PRINTED = date(2026, 11, 27)
LIMIT_MS = 20_000


class Window:
    """Stands for the print dialog: orders, and waits for the first pages."""

    def __init__(self) -> None:
        self.foreman = Foreman()
        self.foreman.pages_set.connect(self._on_pages)
        self._loop = QEventLoop()
        self._quiet = QTimer(interval=1500, singleShot=True)
        self._quiet.timeout.connect(self._loop.quit)
        self._number = 0
        self._ms = 0.0
        self.pages: Pages | None = None

    def ask(self, job: Job) -> float:
        """Milliseconds from the wish to its pages."""
        self.pages = None
        began = time.perf_counter()
        self._number = self.foreman.set(job)
        QTimer.singleShot(LIMIT_MS, self._loop.quit)
        self._loop.exec()
        return (time.perf_counter() - began) * 1000

    def settle(self) -> None:
        """Let fewer pages and the grade come."""
        self._quiet.start()
        self._loop.exec()

    def _on_pages(self, pages: Pages) -> None:
        if self.pages is None and pages.number == self._number:
            self.pages = pages
            self._loop.quit()


def main() -> None:
    """Measure and print."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    application = QCoreApplication(["handouts"])
    library = shipped_library()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "bare.html").write_text(html_of_flagship(), encoding="utf-8")
        catalogue = kept(library, folder)
        job = job_of(library, catalogue)
        bare = [start("bare", folder)[0] for _ in range(runs)]
        cold, prepared, pages = begun(job, runs)
        print(f"two pages with a picture, {len(pages.pdf) / 1000:.0f} kB, {pages.count} pages; {runs} runs")
        report("a bare window, started", bare)
        report("pages, press not started", cold)
        print(f"{'':34}{statistics.median(cold) / statistics.median(bare):7.2f} of a bare window")
        report("pages, press prepared", prepared)
        changes(library, catalogue, runs)
        each(library, catalogue)
    application.quit()


def kept(library: Library, folder: Path) -> Path:
    """A catalogue with the trees of all pages, as the window has one."""
    place = library.folder, ROOT / "resources", library.language
    file = catalogue_file(folder, *place)
    catalogue = Catalogue(file, place_of(*place))
    trees = Trees(catalogue)
    for article in library.articles.values():
        for page in article.pages:
            trees.tree(page)
    catalogue.close()
    return file


def job_of(
    library: Library,
    catalogue: Path,
    sections: tuple[str, ...] = SECTIONS,
    choice: Choice = USUAL,
    patient: str = "",
) -> Job:
    """The job of the article, or of a change to it."""
    item = Item(library.articles[SLUG].address, sections)
    packet = Packet((item,), PRINTED, choice, Personal(patient=patient))
    return gather(library, packet, Clinic(name="Harbor Heart Clinic"), str(catalogue))


def begun(job: Job, runs: int) -> tuple[list[float], list[float], Pages]:
    """Milliseconds with a press that has yet to start, and with one that was started before."""
    cold, prepared = list[float](), list[float]()
    pages: Pages | None = None
    for _ in range(runs):
        window = Window()
        cold.append(window.ask(job))
        pages = window.pages
        window.foreman.close()
        window.foreman.prepare()
        window.settle()
        prepared.append(window.ask(job))
        window.foreman.close()
    if pages is None:
        raise SystemExit("no pages came")
    return cold, prepared, pages


def changes(library: Library, catalogue: Path, runs: int) -> None:
    """Milliseconds of each change that a person makes in the dialog."""
    window = Window()
    window.ask(job_of(library, catalogue))
    window.settle()
    large, photocopy = replace(USUAL, size="large"), replace(USUAL, pictures="photocopy")
    wishes: dict[str, Callable[[int], Job]] = {
        "a section less": lambda n: job_of(library, catalogue, SECTIONS[:-1] if n % 2 else SECTIONS),
        "a letter of a name": lambda n: job_of(library, catalogue, patient="Ann Lee"[: n % 7 + 1]),
        "without pictures and with": lambda n: job_of(
            library, catalogue, choice=replace(USUAL, pictures="none" if n % 2 else "color")
        ),
        "large text and back": lambda n: job_of(library, catalogue, choice=large if n % 2 else USUAL),
        "for a copier and back": lambda n: job_of(library, catalogue, choice=photocopy if n % 2 else USUAL),
    }
    for words, wish in wishes.items():
        window.ask(wish(0))
        window.settle()
        report(words, [window.ask(wish(number)) for number in range(1, 2 * runs + 1)])
        window.settle()
    window.foreman.close()


def each(library: Library, catalogue: Path) -> None:
    """Milliseconds of one core, and bytes, for each article with its usual sections."""
    compositor = Compositor(Trees(Catalogue(catalogue)), load_tones(tones_file()))
    compositor.typesetter.warm()
    first, whole, sizes = list[float](), list[float](), list[int]()
    for article in library.articles.values():
        job = gather(library, Packet((Item(article.address),), PRINTED), Clinic(), str(catalogue))
        began = time.process_time()
        proof = compositor.first(job)
        first.append((time.process_time() - began) * 1000)
        found = compositor.closer(proof)
        whole.append((time.process_time() - began) * 1000)
        sizes.append(len(found.pdf))
    report("each article, as first set", first, "of one core")
    report("each article, as few pages as can be", whole, "of one core")
    print(
        f"{'bytes of a file':38}{statistics.median(sizes) / 1000:7.0f} kB   largest {max(sizes) / 1000:.0f}"
    )


def report(words: str, times: list[float], kind: str = "") -> None:
    """One line: the median and the slowest."""
    print(f"{words:38}{statistics.median(times):7.0f} ms   slowest {max(times):.0f} {kind}".rstrip())


if __name__ == "__main__":
    main()
