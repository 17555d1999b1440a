"""Selftest: opens each main screen once in the program as installed, and says whether all went well."""

import sys
import tempfile
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QDeadlineTimer, QEventLoop, QPoint, Qt, qInstallMessageHandler
from PySide6.QtGui import QImage
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QWidget

from viewer.places import Places
from viewer.ui.application import Desk
from viewer.ui.controls.segmented import Segment
from viewer.ui.shots import DRAW, FIND, KEYS, LETTERS, PRINT, SEARCH, STEP, WIPE, Shot, shots
from viewer.ui.window import MainWindow

_PAINT_MS = 6000
"""How long a sharp picture is waited for before the screen is taken as it is."""
_INDEX_MS = 60_000
"""How long the index of the library is waited for."""
_FIND_MS = 6000
"""How long the results of a search are waited for."""
_SET_MS = 30_000
"""How long the pages of a handout are waited for."""
_WORD = "blood"
_LEFT = Qt.MouseButton.LeftButton


def run(application: QApplication, places: Places, pictures: Path | None) -> int:
    """Open every screen, in all looks where `pictures` names a folder: each is saved there as a PNG.

    The answer is 0 when all is well, else 1.

    Settings and cache are kept in a temporary folder, so that the reader's own stay as they are.
    """
    complaints: list[str] = []
    qInstallMessageHandler(lambda _kind, _context, message: complaints.append(message))
    with tempfile.TemporaryDirectory(prefix="heartleaf-") as folder:
        own = replace(places, settings=Path(folder) / "settings", cache=Path(folder) / "cache")
        desk = Desk(application, own)
        complaints += [str(problem) for problem in desk.librarian.report.errors]
        desk.start(None)
        desk.window.furnish()
        complaints += _made_findable(desk)
        desk.librarian.look_away()  # a file that changes meanwhile is no fault of a screen
        for shot in shots(desk.reader.library, whole=pictures is not None):
            complaints += _open(desk, shot, pictures)
        desk.window.close()
    qInstallMessageHandler(None)
    heard = [
        complaint for complaint in complaints if "propagateSizeHints" not in complaint
    ]  # offscreen's own
    for complaint in heard:
        print(complaint, file=sys.stderr)
    print("selftest: all screens open" if not heard else f"selftest: {len(heard)} complaints")
    return 1 if heard else 0


def _made_findable(desk: Desk) -> list[str]:
    """Have the library put into an index, without which there is little to see on the search screens."""
    made = QSignalSpy(desk.librarian.ready)
    desk.librarian.hurry()
    return [] if made.wait(_INDEX_MS) else ["the library did not become findable"]


def _open(desk: Desk, shot: Shot, pictures: Path | None) -> list[str]:
    """Open one screen and look at it; what is wrong with it as sentences."""
    window = desk.window
    window.notice.hide()
    window.resize(shot.size)
    desk.themes.choose(shot.theme)
    desk.reader.set_text_size(shot.percent)
    desk.reader.open(shot.address)
    bar = window.pane.text.verticalScrollBar()
    bar.setValue(round(bar.maximum() * shot.scroll))
    with _acting(window, shot):
        _settle(desk, _PAINT_MS if pictures is not None else 0)
        problems = [f"{shot.name}: {window.notice.sentence}"] if window.notice.isVisible() else []
        image = window.grab().toImage()
    if _blank(image):
        problems.append(f"{shot.name}: the window is blank")
    if pictures is not None:
        pictures.mkdir(parents=True, exist_ok=True)
        if not image.save(str(pictures / f"{shot.name}.png")):
            problems.append(f"{shot.name}: the picture cannot be saved in {pictures}")
    return problems


def _acting(window: MainWindow, shot: Shot) -> AbstractContextManager[None]:
    """What is done on a screen, and undone at the end."""
    if shot.act == SEARCH:
        return _searched(window, shot.words)
    if shot.act == PRINT:
        return _printed(window)
    return _listed(window) if shot.act == LETTERS else _done(window, shot.act)


@contextmanager
def _done(window: MainWindow, act: str) -> Iterator[None]:
    """Do something on a screen as a person does it, and undo it afterwards."""
    screens, find_bar = window.screens, window.pane.find_bar
    pane, drawing = screens.picture_pane, screens.drawing
    if act == FIND:
        find_bar.open_bar()
        QTest.keyClicks(QApplication.focusWidget() or window, _WORD)
    elif act == KEYS:
        screens.show_keys()
    elif act == DRAW and drawing is not None:
        QTest.mouseClick(drawing.button, _LEFT)
        QApplication.processEvents()  # the tools take room, and the sheet becomes smaller
        _drag(drawing.sheet)
    elif act == WIPE and pane is not None:
        QTest.mouseClick(pane.side.compare.findChildren(Segment)[-1], _LEFT)
    elif act == STEP and pane is not None:
        QTest.keyClick(pane.beat.scrubber, Qt.Key.Key_PageDown)
    yield
    if act == FIND:
        find_bar.close_bar()
    elif act == KEYS:
        screens.hide_keys()
    elif act == DRAW and drawing is not None:
        QTest.mouseClick(drawing.tools.button("clear"), _LEFT)
        QTest.mouseClick(drawing.tools.button("done"), _LEFT)
    elif act == WIPE and pane is not None:
        QTest.mouseClick(pane.side.compare.findChildren(Segment)[0], _LEFT)


@contextmanager
def _searched(window: MainWindow, words: str) -> Iterator[None]:
    """Type words into the field and wait for what is found for them; go back to the article afterwards."""
    window.searching.open()
    window.toolbar.search.set_text(words)
    window.searching.findings.search_now()
    deadline = QDeadlineTimer(_FIND_MS)
    while window.searching.findings.pending and not deadline.hasExpired():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 50)
    yield
    window.searching.leave()


@contextmanager
def _listed(window: MainWindow) -> Iterator[None]:
    """List everything from A to Z, in the drawer where there is no room beside the article."""
    window.contents.show_order(by_letter=True)
    if window.narrow:
        window.drawer.show_over()
    while window.contents.alphabet is not None and window.contents.alphabet.busy:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 50)
    yield
    window.drawer.reject()
    window.contents.show_order(by_letter=False)


@contextmanager
def _printed(window: MainWindow) -> Iterator[None]:
    """Open the dialog of a handout and wait for its pages; close it afterwards."""
    window.handouts.print_shown()
    desk, deadline = window.handouts.desk, QDeadlineTimer(_SET_MS)
    job = desk.job if desk is not None else None
    while job is not None and (job.pages is None or job.waiting) and not deadline.hasExpired():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 50)
    if job is None or job.pages is None:
        window.screens.warn("the pages of the handout do not come")
    yield
    if desk is not None:
        desk.close()


def _drag(over: QWidget) -> None:
    """Press, move and let go, from the middle of a widget to the right."""
    start = over.rect().center()
    QTest.mousePress(over, _LEFT, pos=start)
    for step in range(1, 4):
        QTest.mouseMove(over, start + QPoint(20 * step, 10 * step))
    QTest.mouseRelease(over, _LEFT, pos=start + QPoint(60, 30))


def _blank(image: QImage) -> bool:
    """Whether a screen shows nothing: a window with words and controls has many colors along its lines."""
    colors = {image.pixel(x, y) for y in range(0, image.height(), 20) for x in range(0, image.width(), 7)}
    return len(colors) < 4


def _settle(desk: Desk, most_ms: int) -> None:
    """Let the window draw itself, and wait for its sharp pictures."""
    QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)
    deadline = QDeadlineTimer(most_ms)
    while desk.window.painter.pressroom.busy and not deadline.hasExpired():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 50)
