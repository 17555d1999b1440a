"""Knows where the pads of an AED go: below the right collarbone, and on the left side below the armpit."""

from shapely.geometry import box
from shapely.geometry.base import BaseGeometry

from tools.diagrams.curves import Anchor, open_path
from tools.diagrams.first_minutes import face
from tools.diagrams.hands.monitor import HEART, hose
from tools.diagrams.markup import stroke
from tools.diagrams.outside.torso import mirrored
from tools.diagrams.palette import CLOTH, HALO, LEAF, LEMON, METAL, NERVE, PRINT, SKIN, WHITE
from tools.diagrams.person import paint
from tools.diagrams.person.front import Figure
from tools.diagrams.person.stage import Stage, stage
from tools.diagrams.scene import Scene
from tools.diagrams.shading import cast_shadow, inner_shadow
from tools.diagrams.shapes import joined, shape
from tools.diagrams.solids import body, facet, ground_shadow, oval, pale, slab
from tools.diagrams.still import Thing

PAGE = box(0, 0, 1000, 1000)
PERSON = stage(20, 220, 0.72)
RIGHT_PAD, LEFT_PAD = ((382.0, 340.0), -24.0), ((700.0, 590.0), 16.0)
"""Middle and turn of each pad, in the figure's own measure; the person's right is at the viewer's left."""

LINES: tuple[list[Anchor], ...] = (
    [(470, 236), (400, 216), (318, 214)],
    [(486, 300), (484, 380)],
    [(440, 520), (360, 532), (300, 500)],
)
"""Collarbone, and the edges of the chest's muscles, of one side."""

BOLT: list[Anchor] = [(8, -40, "c"), (-20, 6, "c"), (-2, 6, "c"), (-10, 40, "c"), (20, -10, "c"),
    (2, -10, "c")]  # fmt: skip


def pad(name: str, place: tuple[tuple[float, float], float], ground: BaseGeometry) -> Thing:
    """One pad with the end of its cable."""
    (x, y), turned = place
    at = stage(*PERSON.place(x, y), PERSON.placement.unit, turned)
    sheet, gel = at.area(slab(-62, -82, 62, 82, 30)), at.area(slab(-46, -66, 46, 66, 22))
    sign = stage(*at.place(0, 0), 0.5, turned)
    return Thing(name, sheet, [
        cast_shadow(sheet, ground, SKIN.dark, 5, (5, 6), 0.5), pale(sheet, WHITE, PRINT, 3.4),
        pale(gel, CLOTH.middle, CLOTH.line, 2),
        inner_shadow(gel, 6, (-4, -5), CLOTH.deep, 0.5), pale(sign.area(shape(HEART)), CLOTH.dark),
    ])  # fmt: skip


def device(scene: Scene, at: Stage) -> Thing:
    """The open box of an AED with its sign: a heart with a flash."""
    lid = at.area(facet((-112, -96), (112, -96), (124, -10), (-124, -10), radius=16))
    box_ = at.area(slab(-130, -16, 130, 160, 26))
    sign, screen = at.area(slab(-56, -82, 56, -22, 10)), at.area(slab(-104, 16, 6, 84, 8))
    heart, flash = (
        stage(*at.place(0, -50), at.placement.unit * 0.56),
        stage(*at.place(58, 96), at.placement.unit * 0.9),
    )
    button = at.area(oval(58, 96, 46, 46))
    steps = at.place(-49, 50)
    person = f"M{steps[0] - 26:.0f} {steps[1] + 14:.0f}h52M{steps[0] - 26:.0f} {steps[1] - 8:.0f}h34"
    return Thing("aed", joined(lid, box_), [
        ground_shadow(box_, box_.buffer(50), (12, 16)), body(scene, lid, LEMON, 12), pale(sign, LEAF),
        pale(heart.area(shape(HEART)), HALO),
        pale(stage(*at.place(0, -52), at.placement.unit * 0.44).area(shape(BOLT)), LEAF),
        body(scene, box_, LEMON, 18),
        pale(screen, WHITE, METAL.line, 2.4), stroke(person, METAL.dark, 7, stroke_linecap="round"),
        body(scene, button, NERVE, 10), pale(flash.area(shape(BOLT)), PRINT),
    ], anchor=at.place(-60, 130))  # fmt: skip


def aed(scene: Scene) -> list[Thing]:
    """The whole picture: the person from above, the device beside."""
    figure = Figure()
    skin = PERSON.area(figure.body).intersection(PAGE)
    trousers = PERSON.area(figure.trousers).intersection(PAGE)
    data = "".join(open_path(PERSON.line(way)) for line in LINES for way in (line, mirrored(line)))
    right, left = (
        pad(name, place, skin) for name, place in (("right-pad", RIGHT_PAD), ("left-pad", LEFT_PAD))
    )
    box_ = device(scene, stage(840, 640, 1.06))
    cables: list[list[Anchor]] = [
        [PERSON.place(420, 414), (420, 620), (556, 756), (640, 790), (724, 784)],
        [PERSON.place(708, 672), (594, 734), (650, 756), (724, 748)],
    ]
    return [
        Thing("person", skin, [
            paint.skin(scene, "bare-chest", skin, 18), stroke(data, SKIN.deep, 2.8, stroke_linecap="round"),
            cast_shadow(PERSON.area(figure.head), skin, SKIN.deep, 8, (2, 8), 0.5),
            *face.head(scene, "lying", PERSON, figure),
            paint.cloth(scene, "trousers", trousers, paint.TROUSERS, 14) if not trousers.is_empty else "",
        ], False),
        right, left, Thing("cables", oval(0, 0, 1, 1), [hose(line, 9) for line in cables], False, True), box_,
    ]  # fmt: skip
