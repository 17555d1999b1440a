"""Knows which code and pictures were recorded together: their sums, as `sha256sum --check` reads them.

Drawing them all takes minutes, so the tests compare sums, and draw only a few.
"""

from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DRAWN = ROOT / "resources" / "diagrams"
RECORD = ROOT / "tools" / "diagrams" / "drawn.sha256"

_TONES = DRAWN / "tones.toml"


def sums() -> str:
    """The sums of the studio's code, of the tones it draws in, and of every file it drew, a line each."""
    files = sorted([*(ROOT / "tools" / "diagrams").rglob("*.py"), _TONES, *drawn()])
    return "".join(f"{_sum(file)}  {file.relative_to(ROOT).as_posix()}\n" for file in files)


def drawn() -> Iterable[Path]:
    """Every text file of the shipped pictures that the studio writes."""
    return (*DRAWN.glob("*.svg"), *DRAWN.glob("*.outlines.json"))


def _sum(file: Path) -> str:
    return sha256(file.read_bytes()).hexdigest()
