"""Selftest: opens each main screen once in the program as installed, and says whether all went well."""

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QDeadlineTimer, QEventLoop, QSize, qInstallMessageHandler
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from viewer.library.address import Address, article, diagram
from viewer.library.library import Library
from viewer.library.model import Article
from viewer.places import Places
from viewer.ui.application import Desk

LAPTOP = QSize(1366, 768)
SMALL = QSize(800, 480)
PORTRAIT = QSize(1080, 1920)
_PAINT_MS = 6000
"""How long a sharp picture is waited for before the screen is taken as it is."""


class Shot(Struct, frozen=True):
    """One screen to open: where, how large, in which theme, and what is done there."""

    name: str
    address: Address
    theme: str = "light"
    percent: int = 100
    size: QSize = LAPTOP
    scroll: float = 0.0
    keys: bool = False
    find: str = ""


def run(application: QApplication, places: Places, pictures: Path | None) -> int:
    """Open every screen; save each as a PNG where `pictures` names a folder. 0 when all is well, else 1.

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
        for shot in shots(desk.reader.library):
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


def shots(library: Library) -> Iterator[Shot]:
    """The screens: all pages, the flagship in every theme and size, each picture, and the helpers."""
    for each in library.order:
        for page in each.pages:
            yield Shot(f"article-{each.slug}-{page.number}", article(each.slug, page.number))
    if not library.order:
        return
    long = max(library.order, key=_length).slug  # with the most to go wrong
    for theme in ("light", "dark", "contrast-dark", "contrast-light"):
        for percent in (100, 200):
            yield Shot(f"reader-{theme}-{percent}", article(long, 1), theme, percent)
            yield Shot(f"reader-{theme}-{percent}-figure", article(long, 1), theme, percent, scroll=0.2)
            yield Shot(f"reader-{theme}-{percent}-end", article(long, 2), theme, percent, scroll=1.0)
    for name, size in (("small", SMALL), ("portrait", PORTRAIT)):
        for percent in (100, 200, 300):
            yield Shot(f"reader-{name}-{percent}", article(long, 1), percent=percent, size=size)
    yield Shot("keys", article(long, 1), keys=True)
    yield Shot("find", article(long, 1), find="blood")
    yield from _pictures(library)


def _pictures(library: Library) -> Iterator[Shot]:
    for each in library.diagrams.values():
        for view in each.views:
            yield Shot(f"picture-{each.slug}-{view}", diagram(each.slug, view))
        lit = each.parts[0].slug if each.parts else ""
        for theme in ("dark", "contrast-dark", "contrast-light"):
            yield Shot(f"picture-{each.slug}-{theme}", diagram(each.slug, each.states[-1].slug, lit), theme)
        for name, size in (("small", SMALL), ("portrait", PORTRAIT)):
            yield Shot(f"picture-{each.slug}-{name}", diagram(each.slug, each.states[-1].slug), size=size)
        yield Shot(f"picture-{each.slug}-200", diagram(each.slug, each.states[-1].slug, lit), percent=200)


def _length(each: Article) -> int:
    return sum(page.words for page in each.pages)


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
    if shot.find:
        window.pane.find_bar.open_bar()
        QTest.keyClicks(QApplication.focusWidget() or window, shot.find)
    if shot.keys:
        window.screens.show_keys()
    _settle(desk, _PAINT_MS if pictures is not None else 0)
    problems = [f"{shot.name}: {window.notice.sentence}"] if window.notice.isVisible() else []
    image = window.grab().toImage()
    if _blank(image):
        problems.append(f"{shot.name}: the window is blank")
    if pictures is not None:
        pictures.mkdir(parents=True, exist_ok=True)
        if not image.save(str(pictures / f"{shot.name}.png")):
            problems.append(f"{shot.name}: the picture cannot be saved in {pictures}")
    if shot.find:
        window.pane.find_bar.close_bar()
    if shot.keys:
        window.screens.hide_keys()
    return problems


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
