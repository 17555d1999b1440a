"""What a reader waits for: another article, another page, another text size, a picture.

`python benchmarks/pages.py [ROUNDS]` measures Heartleaf's whole window and a bare QTextBrowser with the same
words, taking turns in one process, each from the wish to the end of the painting. Prints medians.
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

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QTextBrowser, QWidget

from benchmarks.bare import FLAGSHIP, html_of
from viewer.library.address import article, diagram
from viewer.places import Places
from viewer.ui.application import Desk, make_application

NEIGHBOR = "mitral-valve-prolapse"


def main() -> None:
    """Measure and print."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 20
    application = make_application(["pages"])
    with tempfile.TemporaryDirectory() as folder:
        places = Places(
            ROOT / "articles", ROOT / "resources", Path(folder) / "settings", Path(folder) / "cache"
        )
        desk = Desk(application, places)
        desk.start(article(FLAGSHIP, 1))
        desk.window.furnish()
        measure(desk, rounds)
        desk.window.close()


def measure(desk: Desk, rounds: int) -> None:
    """All measurements, one after the other."""
    browser = QTextBrowser()
    browser.resize(1366, 768)
    browser.show()
    pages = [(name, number) for name in (FLAGSHIP, NEIGHBOR) for number in (1, 2)]
    htmls = {(name, number): _html(desk, name, number) for name, number in pages}
    for name, number in pages:  # once, so that every tree is in the catalogue, as it is for a reader
        desk.reader.open(article(name, number))
    settle(desk)

    bare, own = [], []
    for turn in range(rounds):
        for name, number in pages if turn % 2 else reversed(pages):
            bare.append(timed(browser, browser.setHtml, htmls[name, number]))
            own.append(timed(desk.window, desk.reader.open, article(name, number)))
    report("another article or page", own, bare)

    bare, own = [], []
    for turn in range(rounds):
        bare.append(timed(browser, browser.zoomIn if turn % 2 else browser.zoomOut, 2))
        own.append(timed(desk.window, desk.reader.set_text_size, 130 if turn % 2 else 100))
    report("another text size", own, bare)

    first = timed(desk.window, desk.reader.open, diagram("heart-inside", "leaking"))
    print(f"{'a picture, the first ever':28}{first:8.1f} ms")
    own = []
    for _ in range(rounds):
        desk.window.screens.close_picture()
        settle(desk)
        own.append(timed(desk.window, desk.reader.open, diagram("mitral-valve", "leaking")))
    report("a picture, again", own)


def _html(desk: Desk, name: str, number: int) -> str:
    found = desk.reader.library.articles[name]
    return html_of(found.title, found.page(number))


def timed(widget: QWidget, act: Callable[..., object], *arguments: object) -> float:
    """Milliseconds from the wish until the widget has been laid out and painted."""
    began = time.perf_counter()
    act(*arguments)
    widget.repaint()
    QApplication.sendPostedEvents()
    took = (time.perf_counter() - began) * 1000
    # What was replaced is deleted between two turns of a running event loop; here is none that runs.
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    return took


def settle(desk: Desk) -> None:
    """Let everything that is due be done, outside of what is timed."""
    for _ in range(20):
        QApplication.processEvents()
    desk.keeper.save()


def report(words: str, own: list[float], bare: list[float] | None = None) -> None:
    """One line: the median, the slowest, and the ratio to the bare browser's median."""
    line = f"{words:28}{statistics.median(own):8.1f} ms   slowest {max(own):.1f}"
    if bare:
        ratio = statistics.median(own) / statistics.median(bare)
        line += f"   bare {statistics.median(bare):.1f} ms   ratio {ratio:.2f}"
    print(line)


if __name__ == "__main__":
    main()
