"""Knows everything that is drawn: `python -m tools.diagrams.build` writes it all into resources/diagrams."""

import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from tools.diagrams import outlines, previews
from tools.diagrams.above import parts as above_parts
from tools.diagrams.above import picture as above_picture
from tools.diagrams.heart import anchors as heart_anchors
from tools.diagrams.heart import parts as heart_parts
from tools.diagrams.heart import picture as heart_picture
from tools.diagrams.mitral import parts as mitral_parts
from tools.diagrams.mitral import picture as mitral_picture
from tools.diagrams.mitral.anchors import VIEW as MITRAL_VIEW
from tools.diagrams.mitral.anchors import Pose
from tools.diagrams.outlines import State

RESOURCES = Path(__file__).resolve().parents[2] / "resources" / "diagrams"


@dataclass(frozen=True)
class View:
    """One state of a picture: how its SVG is written, and where its parts are."""

    svg: Callable[[], str]
    state: Callable[[], State]


@dataclass(frozen=True)
class Picture:
    """A picture with all its states by slug; its words stand in a TOML file of the same slug."""

    slug: str
    view: tuple[int, int]
    states: Mapping[str, View]

    def files(self) -> dict[str, str]:
        """Every text file of the picture by name."""
        written = {f"{self.slug}-{slug}.svg": view.svg() for slug, view in self.states.items()}
        states = {slug: view.state() for slug, view in self.states.items()}
        return {**written, f"{self.slug}.outlines.json": outlines.document(self.view, states)}


def pictures() -> list[Picture]:
    """All pictures of the studio."""
    leaks = {"healthy": False, "leaking": True}
    inside = {
        slug: View(partial(heart_picture.svg, leaking), partial(heart_parts.state, leaking))
        for slug, leaking in leaks.items()
    }
    close_up = {
        pose.value: View(partial(mitral_picture.svg, pose), partial(mitral_parts.state, pose))
        for pose in Pose
    }
    from_above = {
        pose.value: View(partial(above_picture.svg, pose), partial(above_parts.state, pose)) for pose in Pose
    }
    return [
        Picture("heart-inside", heart_anchors.VIEW, inside),
        Picture("mitral-valve", MITRAL_VIEW, close_up),
        Picture("mitral-valve-above", MITRAL_VIEW, from_above),
    ]


def write(folder: Path) -> None:
    """Write all drawings, outlines and previews into a folder."""
    (folder / "previews").mkdir(parents=True, exist_ok=True)
    application = previews.without_screen()
    for picture in pictures():
        for name, text in picture.files().items():
            (folder / name).write_text(text, encoding="utf-8", newline="\n")
    for drawing in sorted(folder.glob("*.svg")):
        previews.bake(drawing, folder / "previews" / f"{drawing.stem}.png")
    application.processEvents()


if __name__ == "__main__":
    write(Path(sys.argv[1]) if len(sys.argv) > 1 else RESOURCES)
