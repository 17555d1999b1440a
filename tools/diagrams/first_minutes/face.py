"""Knows the head of a person from the front whose eyes are shut or look down."""

from tools.diagrams.curves import Anchor, Anchors, open_path
from tools.diagrams.markup import group, stroke
from tools.diagrams.outside.torso import mirrored
from tools.diagrams.palette import METAL, SKIN
from tools.diagrams.person import paint
from tools.diagrams.person.front import Figure
from tools.diagrams.person.stage import Stage
from tools.diagrams.person.standing import BROW, MOUTH, NOSE, STRANDS
from tools.diagrams.scene import Scene

SHUT: list[Anchor] = [(436, -64), (448, -57), (462, -57), (476, -64)]


def head(scene: Scene, name: str, at: Stage, figure: Figure) -> list[str]:
    """Ears, head, face and hair."""
    depth, thin = at.length(22), at.length(5)
    face = group([
        stroke(_lines(at, BROW, mirrored(BROW)), METAL.deep, thin * 1.4, stroke_linecap="round"),
        stroke(_lines(at, SHUT, mirrored(SHUT), NOSE, MOUTH), SKIN.line, thin, stroke_linecap="round"),
    ])  # fmt: skip
    return [
        paint.skin(scene, f"{name}-ears", at.area(figure.ears), depth * 0.5),
        paint.skin(scene, f"{name}-head", at.area(figure.head), depth), face,
        paint.hair(f"{name}-hair", at.area(figure.hair), _lines(at, *STRANDS)),
    ]  # fmt: skip


def _lines(at: Stage, *ways: Anchors) -> str:
    """Path data of lines of the figure."""
    return "".join(open_path(at.line(way)) for way in ways)
