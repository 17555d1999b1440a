"""One start, measured from inside: `probe.py heartleaf|bare CACHE [LIBRARY]` tells when it has painted.

Prints three numbers: the monotonic clock at the end of the first paint in seconds, the process's proportional
memory (PSS) in kB at that moment, and again after a second of idling.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QTextBrowser

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))


def main() -> None:
    """Start one of the two programs and report."""
    kind, cache = sys.argv[1], Path(sys.argv[2])
    start = start_heartleaf if kind == "heartleaf" else start_bare
    start(cache)


def start_heartleaf(cache: Path) -> None:
    """The product, by the command that people type, with settings and catalogue in `cache`."""
    os.environ["XDG_CONFIG_HOME"] = os.environ["XDG_CACHE_HOME"] = str(cache)
    from viewer import cli
    from viewer.ui import importing

    begin = importing.import_plainly

    def begin_and_watch() -> None:
        """Stands in for the last thing done before the window's code is imported."""
        begin()
        from viewer.ui.article.text_view import TextView

        watch(TextView)

    vars(importing)["import_plainly"] = begin_and_watch
    cli.main(["--library", sys.argv[3]] if len(sys.argv) > 3 else [])


def start_bare(cache: Path) -> None:
    """A bare QApplication with a QTextBrowser that shows the same words as HTML, prepared beforehand."""
    from PySide6.QtWidgets import QApplication, QTextBrowser

    class Browser(QTextBrowser):
        """Paints as the product's text does, through Python; asking for its viewport would add 14 ms."""

    watch(Browser)
    application = QApplication(["bare"])
    browser = Browser()
    browser.resize(1366, 768)
    browser.setHtml((cache / "bare.html").read_text(encoding="utf-8"))
    browser.show()
    application.exec()


def watch(view: type[QTextBrowser]) -> None:
    """Report when a view of this kind has been painted for the first time, again after a second, and end."""
    from PySide6.QtCore import QCoreApplication, QTimer

    paint = view.paintEvent
    seen: list[int] = []

    def paint_and_report(browser: QTextBrowser, event: QPaintEvent) -> None:
        paint(browser, event)
        if not seen:
            seen.append(1)
            print(time.monotonic(), pss_kb(), end=" ", flush=True)
            QTimer.singleShot(1000, on_idle)

    def on_idle() -> None:
        print(pss_kb(), flush=True)
        QCoreApplication.quit()

    setattr(view, "paintEvent", paint_and_report)  # noqa: B010  to the type checker a method cannot be assigned


def pss_kb() -> int:
    """The process's proportional set size in kB, as Linux counts it."""
    for line in Path("/proc/self/smaps_rollup").read_text(encoding="ascii").splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1])
    return 0


if __name__ == "__main__":
    main()
