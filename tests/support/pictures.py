"""The shipped pictures as the tests read them: words, drawings, outlines."""

import json
import re
import tomllib
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parents[2] / "resources" / "diagrams"
DRAWINGS = sorted(FOLDER.glob("*.svg"))
WORDS = sorted(FOLDER.glob("*.en.toml"))


def words_of(path: Path) -> dict[str, Any]:
    """The table of words in a file."""
    return tomllib.loads(path.read_text(encoding="utf-8"))


def outlines_of(path: Path) -> dict[str, Any]:
    """The outlines that belong to a file of words."""
    slug = path.name.split(".")[0]
    found: dict[str, Any] = json.loads((FOLDER / f"{slug}.outlines.json").read_text(encoding="utf-8"))
    return found


def frames_of(outlines: dict[str, Any]) -> list[dict[str, Any]]:
    """The frames of all beats of a picture."""
    return [frame for frames in outlines.get("beats", {}).values() for frame in frames]


def ids_of(svg: str) -> list[str]:
    """All ids in a drawing, in order."""
    return re.findall(r'\sid="([^"]+)"', svg)


def tones() -> dict[str, str]:
    """The family of each declared tone by its color."""
    table = tomllib.loads((FOLDER / "tones.toml").read_text(encoding="utf-8"))
    found = {
        variants["light"]: name
        for name, steps in table["family"].items()
        for step, variants in steps.items()
        if step != "flat"
    }
    return found | {variants["light"]: name for name, variants in table["single"].items()}
