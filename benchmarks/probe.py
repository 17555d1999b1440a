"""One start, measured from inside: `probe.py heartleaf|bare CACHE` prints when the first article was painted.

Prints three numbers: the monotonic clock at the end of the first paint in seconds, the process's proportional
memory (PSS) in kB at that moment, and again after a second of idling.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget

    from viewer.library.address import Address

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

    vars(cli)["display_problem"] = watch_the_desk
    cli.main([])


def watch_the_desk(*_: object) -> str:
    """Stands in for the question for a display, the last thing done before the window's code is imported."""
    from viewer.ui.application import Desk

    show = Desk.start

    def start(desk: Desk, address: Address | None) -> None:
        from PySide6.QtWidgets import QApplication

        watch(cast("QApplication", QApplication.instance()), desk.window.pane.text.viewport())
        show(desk, address)

    setattr(Desk, "start", start)  # noqa: B010  to the type checker a method cannot be assigned
    return ""


def start_bare(cache: Path) -> None:
    """A bare QApplication with a QTextBrowser that shows the same words as HTML, prepared beforehand."""
    from PySide6.QtWidgets import QApplication, QTextBrowser

    application = QApplication(["bare"])
    browser = QTextBrowser()
    browser.resize(1366, 768)
    browser.setHtml((cache / "bare.html").read_text(encoding="utf-8"))
    watch(application, browser.viewport())
    browser.show()
    application.exec()


def watch(application: QApplication, viewport: QWidget) -> None:
    """Report once `viewport` has been painted, then again after a second, and end."""
    from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer

    painted = QEvent.Type(QEvent.registerEventType())

    class Watch(QObject):
        """Sees the first paint event of the viewport; what it queues runs when the paint is done."""

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint and watched is viewport:
                viewport.removeEventFilter(self)
                # Comes right after the painting, before whatever else the program has put off until then.
                QCoreApplication.postEvent(self, QEvent(painted), Qt.EventPriority.HighEventPriority.value)
            return False

        def customEvent(self, event: QEvent) -> None:
            self.on_painted()

        def on_painted(self) -> None:
            print(time.monotonic(), pss_kb(), end=" ", flush=True)
            QTimer.singleShot(1000, self.on_idle)

        def on_idle(self) -> None:
            print(pss_kb(), flush=True)
            application.quit()

    viewport.installEventFilter(Watch(application))


def pss_kb() -> int:
    """The process's proportional set size in kB, as Linux counts it."""
    for line in Path("/proc/self/smaps_rollup").read_text(encoding="ascii").splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1])
    return 0


if __name__ == "__main__":
    main()
