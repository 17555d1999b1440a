"""What a step of a moving picture costs: a heartbeat run through, blood that moves, one wiped over another.

`python benchmarks/pictures.py [STEPS]` paints the stage of a window of 1920 by 1080 step by step, and then a
bare widget with a pixmap of the stage's size. Prints medians, the slowest step, and the memory (PSS) before,
while and after a heartbeat is shown. Its frames are the shipped heart, drawn a little larger and smaller.
"""

import gc
import json
import math
import os
import re
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from benchmarks.probe import pss_kb
from viewer.library.address import Address
from viewer.places import Places
from viewer.ui.application import Desk, make_application
from viewer.ui.diagram.pane import PicturePane

FRAMES = 16
SLUG = "heart-inside"
BEAT = """
[[beat]]
slug = "heartbeat"
title = "One heartbeat"
seconds = 0.86
ecg = [[0.0, 0.0], [0.17, -0.1], [0.19, 0.9], [0.21, -0.2], [0.23, 0.0], [1.0, 0.0]]
sounds = [[0.22, "lub"], [0.53, "dub"]]
[[beat.phase]]
start = 0.0
title = "Filling"
sentence = "Blood flows in."
[[beat.phase]]
start = 0.2
title = "Squeezing"
sentence = "Blood flows out."
"""


class Bare(QWidget):
    """Paints one pixmap and nothing else."""

    def __init__(self, pixmap: QPixmap) -> None:
        super().__init__()
        self._pixmap = pixmap
        self.resize(pixmap.size())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The pixmap."""
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._pixmap)
        painter.end()


def main() -> None:
    """Measure and print."""
    steps = int(sys.argv[1]) if len(sys.argv) > 1 else 60
    application = make_application(["pictures"])
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        add_heartbeat(folder / "resources")
        desk = Desk(
            application,
            Places(ROOT / "articles", folder / "resources", folder / "settings", folder / "cache"),
        )
        desk.start(None)
        desk.window.furnish()
        desk.window.resize(1920, 1080)
        settle()
        measure(desk, steps)
        desk.window.close()


def add_heartbeat(resources: Path) -> None:
    """A copy of the shipped pictures with a heartbeat of frames that are larger and smaller hearts."""
    shutil.copytree(ROOT / "resources", resources)
    folder = resources / "diagrams"
    outlines = folder / f"{SLUG}.outlines.json"
    table = json.loads(outlines.read_text(encoding="utf-8"))
    if table.get("beats"):  # it has one of its own
        return
    svg = (folder / f"{SLUG}-healthy.svg").read_text(encoding="utf-8")
    opening = re.match(r".*?<svg[^>]*>", svg, re.DOTALL)
    head = opening.group() if opening is not None else ""
    body = svg[len(head) :].rpartition("</svg>")[0]
    frames = []
    for number in range(FRAMES):
        size = 1 + 0.04 * math.cos(2 * math.pi * number / FRAMES)
        file = f"{SLUG}-heartbeat-{number:02}.svg"
        moved = f"translate({500 - 500 * size} {500 - 500 * size}) scale({size})"
        (folder / file).write_text(f'{head}<g transform="{moved}">{body}</g></svg>', encoding="utf-8")
        frames.append({"file": file, "at": number / FRAMES, "state": "healthy"})
    words = folder / f"{SLUG}.en.toml"
    words.write_text(words.read_text(encoding="utf-8") + BEAT, encoding="utf-8")
    table["beats"] = {"heartbeat": frames}
    outlines.write_text(json.dumps(table), encoding="utf-8")


def measure(desk: Desk, steps: int) -> None:
    """All measurements, one after the other."""
    opened(desk, f"diagram:{SLUG}/healthy")
    before = closed(desk)
    beat = desk.reader.library.diagrams[SLUG].beats[0]
    pane = opened(desk, f"diagram:{SLUG}/{beat.slug}")
    reel = pane.exhibition.beats.reel
    while reel.ready < reel.count:
        settle()
    shown, frames, count = pss_kb() / 1024, reel.bytes / 2**20, reel.ready
    bare = Bare(QPixmap.fromImage(QImage(pane.stage.size(), QImage.Format.Format_ARGB32_Premultiplied)))
    bare.show()
    settle()
    print(f"the stage: {pane.stage.width()} x {pane.stage.height()} pixels")
    shares = [step / steps for step in range(steps)]
    report("running through a heartbeat", [timed(pane.stage, scrub, pane, share) for share in shares])
    report("the same, mixed, as it plays", [timed(pane.stage, play, pane, share) for share in shares])
    after = closed(desk)

    pane = opened(desk, f"diagram:{SLUG}/leaking")
    pane.stage.streaming.press()
    report("moving blood", [timed(pane.stage, pane.stage.streaming.run.tick) for _ in range(steps)])
    pane.stage.streaming.run.stop()

    pane = opened(desk, f"diagram:{SLUG}/side-by-side")
    pane.side.compare.ways.choose("wipe")
    pane.side.compare.way_chosen.emit()
    settle()
    report("wiping", [timed(pane.stage, pane.stage.gallery.divider.put, share) for share in shares])
    report("a bare pixmap of that size", [timed(bare, bare.update) for _ in range(steps)])
    print(f"memory: {before:.0f} MB after a picture, {shown:.0f} MB with {count} frames", end=" ")
    print(f"of {frames:.0f} MB, {after:.0f} MB when the viewer is closed")


def closed(desk: Desk) -> float:
    """The memory in MB once the viewer is closed."""
    desk.window.screens.close_picture()
    settle()
    gc.collect()
    return pss_kb() / 1024


def scrub(pane: PicturePane, share: float) -> None:
    """As a key does."""
    pane.beat.scrubber.set_share(share)
    pane.beat.scrubber.share_moved.emit(share)


def play(pane: PicturePane, share: float) -> None:
    """As the playing does: two frames mixed."""
    pane.exhibition.beats.reel.go_to(share + 0.5 / FRAMES, moving=True)


def opened(desk: Desk, address: str) -> PicturePane:
    """The picture viewer at an address, its pictures painted."""
    desk.reader.open(Address.parse(address))
    settle()
    while desk.window.painter.pressroom.busy:
        settle()
    pane = desk.window.screens.picture_pane
    if pane is None:
        raise SystemExit("there is no such picture")
    return pane


def timed(widget: QWidget, act: Callable[..., object], *arguments: object) -> float:
    """Milliseconds from the wish until the widget has been painted."""
    began = time.perf_counter()
    act(*arguments)
    widget.repaint()
    return (time.perf_counter() - began) * 1000


def settle() -> None:
    """Let everything that is due be done, outside of what is timed."""
    for _ in range(20):
        QApplication.processEvents()


def report(words: str, times: list[float]) -> None:
    """One line: the median and the slowest."""
    print(f"{words:30}{statistics.median(times):7.1f} ms   slowest {max(times):.1f}")


if __name__ == "__main__":
    main()
