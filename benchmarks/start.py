"""Time to the first painted article and memory, Heartleaf against a bare Qt window, interleaved in one run.

`python benchmarks/start.py [RUNS]` prints the medians and their ratios. The first start of all, which
compiles the articles, is printed apart. Nothing is judged here: timings never decide a test.

Both programs run in the environment of this script. The developers' one has typing_extensions, which msgspec
imports where it is there; the one that `make run` makes has not, and Heartleaf starts 5 ms sooner in it.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.bare import html_of_flagship

PROBE = Path(__file__).with_name("probe.py")


def main() -> None:
    """Measure and print."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    with tempfile.TemporaryDirectory() as folder:
        cache = Path(folder)
        (cache / "bare.html").write_text(html_of_flagship(), encoding="utf-8")
        cold = start("heartleaf", cache)
        start("bare", cache)
        rows = [(start("bare", cache), start("heartleaf", cache)) for _ in range(runs)]
    print(f"{runs} interleaved starts; medians")
    print(f"{'':26}{'bare':>10}{'Heartleaf':>12}{'ratio':>8}{'difference':>14}")
    report("first article (ms)", [(bare[0], own[0]) for bare, own in rows])
    report("memory at first paint (MB)", [(bare[1], own[1]) for bare, own in rows])
    report("memory when idle (MB)", [(bare[2], own[2]) for bare, own in rows])
    print(f"first start of all, articles compiled: {cold[0]:.0f} ms")


def start(kind: str, cache: Path, library: Path | None = None) -> tuple[float, float, float]:
    """One start in a process of its own: milliseconds to the first paint, MB then, MB when idle.

    `library` is a folder of articles to read instead of the shipped ones.
    """
    environment = {**os.environ, "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    began = time.monotonic()
    done = subprocess.run(
        [sys.executable, str(PROBE), kind, str(cache), *([str(library)] if library is not None else [])],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    painted, then, idle = done.stdout.split()
    return (float(painted) - began) * 1000, int(then) / 1024, int(idle) / 1024


def report(words: str, pairs: list[tuple[float, float]]) -> None:
    """One line: both medians, the median of the ratios, the difference of the medians."""
    bare = statistics.median(pair[0] for pair in pairs)
    own = statistics.median(pair[1] for pair in pairs)
    ratio = statistics.median(pair[1] / pair[0] for pair in pairs)
    print(f"{words:26}{bare:10.0f}{own:12.0f}{ratio:8.2f}{own - bare:+14.0f}")


if __name__ == "__main__":
    main()
