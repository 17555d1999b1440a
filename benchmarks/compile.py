"""How long `heartleaf check` takes, and whether that grows in proportion to the library.

`python benchmarks/compile.py [RUNS]` times the command for the shipped library and for folders that hold it
twice and four times, each in a process of its own. Prints the medians. Nothing is judged here.
"""

import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TIMES = (1, 2, 4)


def main() -> None:
    """Measure and print."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    print(f"{'articles':>9}{'seconds':>10}{'ms an article beyond the first library':>42}")
    with tempfile.TemporaryDirectory() as folder:
        first, count = 0.0, 0
        for times in TIMES:
            library = copied(Path(folder) / str(times), times)
            articles = len(list(library.glob("*/*/*.md")))
            took = statistics.median(checked(library) for _ in range(runs))
            more = f"{(took - first) / (articles - count) * 1000:.0f}" if first else ""
            print(f"{articles:9}{took:10.2f}{more:>42}")
            if not first:
                first, count = took, articles


def copied(target: Path, times: int) -> Path:
    """The shipped articles so many times, each copy under names of its own that its links name too."""
    for path in (ROOT / "articles").rglob("*"):
        place = target / path.relative_to(ROOT / "articles")
        if path.is_dir():
            place.mkdir(parents=True, exist_ok=True)
        elif path.suffix != ".md":
            place.write_bytes(path.read_bytes())
        else:
            text = path.read_text(encoding="utf-8")
            for number in range(times):
                end = f"-{number}" if number else ""
                renamed = re.sub(r"article:([a-z0-9-]+)", rf"article:\1{end}", text)
                place.with_stem(f"{path.stem}{end}").write_text(renamed, encoding="utf-8")
    return target


def checked(library: Path) -> float:
    """Seconds for one run of the command."""
    environment = {**os.environ}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [sys.executable, str(ROOT / "main.py"), "--library", str(library), "check"]
    began = time.monotonic()
    subprocess.run(command, env=environment, capture_output=True, check=False)
    return time.monotonic() - began


if __name__ == "__main__":
    main()
