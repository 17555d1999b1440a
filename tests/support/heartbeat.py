"""A heartbeat for tests: the shipped heart with plain squares as frames, and a clock that a test moves on."""

import json
import re
import shutil
from pathlib import Path

from viewer.places import find_places

FRAMES = 8
SLUG = "heart-inside"
PICTURES = (
    *(SLUG, "four-chambers", "heart-attack-pain", "mitral-valve"),
    *("artery-plaque", "stent-bypass", "echo-probe"),
)
"""Pictures that the folder has; the tests of the viewer open these."""
COLORS = ("#aa0000", "#bb1100", "#cc2200", "#dd3300", "#00aa00", "#00bb11", "#00cc22", "#00dd33")
"""Of the frames, in order."""

BEAT = """
[[beat]]
slug = "heartbeat"
title = "One heartbeat"
seconds = 0.86
ecg = [[0.0, 0.0], [0.17, -0.12], [0.19, 0.95], [0.21, -0.28], [0.23, 0.0], [1.0, 0.0]]
sounds = [[0.22, "lub"], [0.53, "dub"]]

[[beat.phase]]
start = 0.0
title = "Topping up"
sentence = "The upper chambers squeeze."

[[beat.phase]]
start = 0.2
title = "Squeezing"
sentence = "The lower chambers squeeze."

[[beat.phase]]
start = 0.5
title = "Filling"
sentence = "Blood flows down."
"""


class Clock:
    """Seconds that pass only when the test says so."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now

    def pass_by(self, seconds: float) -> None:
        """So many seconds go by."""
        self.now += seconds


def _others(folder: str, names: list[str]) -> list[str]:
    """The files that no test here needs; all pictures would be a hundred times as much to copy."""
    return [name for name in names if not name.startswith((*PICTURES, "previews", "tones"))]


def make_beating(root: Path) -> Path:
    """A folder of resources in `root` whose heart has a heartbeat; its second half has the leaking state."""
    resources = root / "resources"
    folder = resources / "diagrams"
    shutil.copytree(find_places().resources / "diagrams", folder, ignore=_others)
    frames = []
    for number, color in enumerate(COLORS):
        file = f"{SLUG}-heartbeat-{number:02}.svg"
        square = f'<rect x="{200 + 20 * number}" y="200" width="400" height="500" fill="{color}"/>'
        svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1000 1000">{square}</svg>'
        (folder / file).write_text(svg, encoding="utf-8")
        state = "healthy" if number < FRAMES // 2 else "leaking"
        frames.append({"file": file, "at": number / FRAMES, "state": state})
    words = folder / f"{SLUG}.en.toml"
    plain = re.sub(
        r"\[\[beat.*?(?=^\[\[(?!beat)|\Z)", "", words.read_text(encoding="utf-8"), flags=re.S | re.M
    )
    words.write_text(plain.rstrip() + "\n" + BEAT, encoding="utf-8")
    outlines = folder / f"{SLUG}.outlines.json"
    table = json.loads(outlines.read_text(encoding="utf-8"))
    table["beats"] = {"heartbeat": frames}
    outlines.write_text(json.dumps(table), encoding="utf-8")
    return resources
