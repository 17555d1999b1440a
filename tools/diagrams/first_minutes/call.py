"""Knows the call: a hand that holds a phone, which is on speaker."""

from shapely.geometry import box

from tools.diagrams.curves import Anchor
from tools.diagrams.markup import ellipse, group, path, stroke
from tools.diagrams.palette import CLOTH, HALO, LEAF, METAL, PRINT, SKIN, WHITE
from tools.diagrams.person import paint
from tools.diagrams.person.stage import stage
from tools.diagrams.scene import Scene
from tools.diagrams.shading import cast_shadow, inner_shadow
from tools.diagrams.shapes import joined, line_path_of, path_of, rounded, shape, tube
from tools.diagrams.solids import body, gloss, ground_shadow, lines, oval, pale, slab
from tools.diagrams.still import Thing

VIEW = (1000, 1000)
PAGE = box(0, 0, *VIEW)
PHONE = stage(450, 400, 1, -7)
PALM: list[Anchor] = [
    (470, 560), (600, 500), (668, 520), (720, 600), (764, 700), (802, 796), (856, 900), (900, 1020),
    (640, 1020), (590, 920),
    (520, 850), (470, 770), (440, 660),
]  # fmt: skip
THUMB: list[Anchor] = [(704, 730), (694, 656), (660, 560), (612, 472), (584, 414)]
THUMB_WIDTHS = [120, 112, 90, 74, 66, 58]
NAIL: list[Anchor] = [(570, 434), (562, 404), (576, 388), (597, 394), (604, 420), (592, 434)]
FINGERS = ((436, -2), (506, 0), (574, 3), (636, 6))
SLEEVE: list[Anchor] = [(566, 930, "c"), (700, 880), (868, 852, "c"), (960, 1030, "c"), (610, 1030, "c")]
HANDSET: list[Anchor] = [
    (-62, -18, "c"), (-58, -40), (0, -58), (58, -40), (62, -18, "c"), (56, -4), (24, -8, "c"), (22, -26),
    (0, -32), (-22, -26),
    (-24, -8, "c"), (-56, -4),
]  # fmt: skip


def handset(x: float, y: float, size: float) -> str:
    """The sign of a phone call, white on a green disc."""
    sign = stage(x, y + 18 * size, size, -45)
    return group([
        ellipse((x, y), (92 * size, 92 * size), fill=LEAF, stroke=HALO, stroke_width=4),
        pale(sign.area(shape(HANDSET)), HALO),
    ])  # fmt: skip


def loudspeaker(x: float, y: float, size: float) -> str:
    """The sign that the phone is on speaker."""
    at = stage(x, y, size)
    horn = at.area(
        shape([(-44, -16, "c"), (-20, -16, "c"), (8, -40, "c"), (8, 40, "c"), (-20, 16, "c"), (-44, 16, "c")])
    )
    arcs: list[list[Anchor]] = [[(22, -18), (32, 0), (22, 18)], [(38, -32), (54, 0), (38, 32)]]
    return group([pale(horn, PRINT), lines(PRINT, 8 * size, *(at.line(arc) for arc in arcs))])


def phone(scene: Scene) -> Thing:
    """A phone whose screen shows a call on speaker; it has no writing."""
    case, glass = PHONE.area(slab(-168, -340, 168, 340, 44)), PHONE.area(slab(-148, -320, 148, 320, 30))
    x, y = PHONE.place(0, -150)
    u, v = PHONE.place(0, 40)
    key = PHONE.area(oval(0, 40, 66, 66))
    slot = PHONE.area(slab(-34, -304, 34, -294, 4))
    return Thing("phone", case, [
        ground_shadow(case, case.buffer(60), (16, 18)), body(scene, case, METAL, 12, 3),
        pale(glass, CLOTH.light, METAL.line, 2.4),
        inner_shadow(glass, 14, (9, 10), CLOTH.base, 0.6),
        gloss(PHONE.area(oval(-116, -220, 7, 60)), glass, 0.8),
        pale(slot, METAL.dark), handset(x, y, 1.12), pale(key, WHITE, PRINT, 5), loudspeaker(u - 4, v, 0.86),
    ], anchor=PHONE.place(60, 220))  # fmt: skip


def waves() -> Thing:
    """Sound that comes out of the phone at both sides."""
    arcs: list[list[Anchor]] = []
    for reach in (222, 268, 314):
        for side in (-1, 1):
            bend = reach * 0.36
            arcs.append(
                PHONE.line(
                    [
                        (side * (reach - 26), -150 - bend),
                        (side * reach, -150),
                        (side * (reach - 26), -150 + bend),
                    ]
                )
            )
    return Thing("sound", oval(0, 0, 1, 1), [lines(LEAF, 9, *arcs)], False, True)


def call(scene: Scene) -> list[Thing]:
    """The whole picture."""
    palm, thumb = shape(PALM), rounded(tube(THUMB, THUMB_WIDTHS, (0, 0.9)), 0, 6)
    back = rounded(joined(palm, thumb), 70, 2).intersection(PAGE)
    device = phone(scene)
    front = thumb.intersection(device.area.buffer(6))
    edge = thumb.boundary.intersection(device.area.buffer(5))
    tips = [
        tube([(268, y - turn), (316, y), (352, y + turn)], [58, 60, 52], (0.9, 0.95)) for y, turn in FINGERS
    ]
    sleeve = shape(SLEEVE).intersection(PAGE)
    return [
        waves(),
        Thing("hand", back, [paint.skin(scene, "palm", back, 24)], False),
        device,
        Thing("fingers", joined(*tips), [
            *(cast_shadow(tip, device.area, METAL.dark, 6, (8, 8), 0.45) for tip in tips),
            *(paint.skin(scene, f"finger-{index}", tip, 12) for index, tip in enumerate(tips)),
        ], False),
        Thing("thumb", front, [
            cast_shadow(front, device.area, METAL.dark, 8, (-9, 9), 0.45),
            path(path_of(front, 0.4), fill=scene.linear(back.bounds[:2], back.bounds[2:], (0, SKIN.light),
            (0.55, SKIN.light), (1, SKIN.middle))),
            inner_shadow(thumb, 12, (-7, -6), SKIN.base, 0.5, front),
            stroke(line_path_of(edge, 0.4), SKIN.line, paint.OUTLINE, stroke_linecap="round"),
            pale(shape(NAIL), SKIN.light, SKIN.dark, 1.8),
        ], False),
        Thing("sleeve", sleeve, [
            cast_shadow(sleeve, back, SKIN.dark, 8, (-4, -8), 0.4),
            paint.cloth(scene, "cuff-of-sleeve", sleeve, paint.SHIRT, 18),
        ], False),
        Thing("speaker-sign", PHONE.area(oval(0, 40, 66, 66)), [], sheer=True),
    ]  # fmt: skip
