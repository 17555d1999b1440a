"""Knows the person who rests: on the floor, the back against a wall, the knees bent."""

from shapely import affinity
from shapely.geometry import box
from shapely.geometry.base import BaseGeometry

from tools.diagrams.curves import Anchor, open_path
from tools.diagrams.markup import stroke
from tools.diagrams.palette import BONE, BREAD, CLOTH, METAL, SKIN, WATER
from tools.diagrams.person import paint
from tools.diagrams.person.profile import Profile
from tools.diagrams.person.stage import stage
from tools.diagrams.scene import Scene
from tools.diagrams.shading import cast_shadow, inner_shadow
from tools.diagrams.shapes import joined, rounded, shape, tube
from tools.diagrams.solids import body, facet, ground_shadow, pale
from tools.diagrams.still import Thing

FLOOR, WALL = 890.0, 812.0
HEAD = stage(676, 238, 0.68)
NECK: list[Anchor] = [(632, 300, "c"), (634, 340), (622, 366, "c"), (690, 410), (750, 382, "c"),
    (744, 340), (740, 290, "c")]  # fmt: skip
TRUNK: list[Anchor] = [
    (630, 358, "c"), (600, 404), (582, 470), (578, 560), (584, 660), (590, 760), (600, 850), (640, 884, "c"),
    (780, 886, "c"),
    (806, 850), (808, 740), (806, 620), (804, 500), (796, 430), (770, 388), (744, 368, "c"), (690, 396),
]  # fmt: skip
THIGH: list[Anchor] = [(724, 826), (640, 760), (540, 660), (468, 584)]
THIGH_WIDTHS = [126, 124, 106, 88]
SHIN: list[Anchor] = [(462, 584), (430, 660), (398, 750), (376, 838)]
SHIN_WIDTHS = [88, 86, 74, 62]
SHOE: list[Anchor] = [
    (346, 818), (336, 846), (296, 858), (256, 866), (242, 880), (250, 890, "c"), (402, 890, "c"), (410, 856),
    (406, 826),
]  # fmt: skip
SEAT: list[Anchor] = [
    (560, 800, "c"),
    (650, 740),
    (740, 722),
    (840, 716, "c"),
    (840, 900, "c"),
    (560, 900, "c"),
]
"""How much of the trunk is in trousers."""

UPPER: list[Anchor] = [(714, 440), (704, 520), (682, 590), (640, 650)]
UPPER_WIDTHS = [94, 88, 80, 68]
FOREARM: list[Anchor] = [(642, 650), (596, 630), (548, 604), (512, 580)]
FOREARM_WIDTHS = [70, 66, 54, 44]
HAND: list[Anchor] = [(530, 566), (500, 552), (466, 550), (436, 562), (434, 578), (460, 588),
    (496, 600), (520, 604)]  # fmt: skip


def room(scene: Scene) -> Thing:
    """The wall behind the person, and the floor."""
    wall, floor = box(WALL, 60, 930, FLOOR), facet((40, FLOOR), (930, FLOOR), (960, 950), (60, 950), radius=6)
    return Thing("wall", wall, [
        body(scene, floor, BREAD, 6), body(scene, wall, BONE, 14),
    ], anchor=(870, 500))  # fmt: skip


def speaking_phone(scene: Scene) -> Thing:
    """The phone on the floor, still on speaker."""
    device = facet((96, 878), (196, 878), (210, 902), (86, 902), radius=7)
    arcs: list[list[Anchor]] = [
        [(112 - i * 4, 850 - i * 24), (148, 836 - i * 28), (184 + i * 4, 850 - i * 24)] for i in range(3)
    ]
    glass = device.buffer(-6)
    return Thing("phone", device, [
        ground_shadow(device, device.buffer(30), (6, 7)), body(scene, device, METAL, 4),
        pale(glass, WATER.light, METAL.line, 1.6),
        stroke("".join(open_path(arc) for arc in arcs), CLOTH.line, 6, stroke_linecap="round"),
    ])  # fmt: skip


def _arm(scene: Scene, behind: BaseGeometry) -> Thing:
    """The arm near the viewer, its hand on the knee."""
    upper, fore = tube(UPPER, UPPER_WIDTHS, (0.9, 0.9)), tube(FOREARM, FOREARM_WIDTHS, (0.9, 0))
    arm, sleeve = rounded(joined(upper, fore, shape(HAND)), 9, 5), tube(UPPER[:3], [108, 104, 98], (0.95, 0))
    return Thing("arm", joined(arm, sleeve), [
        cast_shadow(arm, behind, CLOTH.dark, 8, (3, 9), 0.45), paint.skin(scene, "bare-arm", arm, 12),
        stroke(open_path([(480, 572), (462, 566), (446, 570)]), SKIN.line, 2, stroke_linecap="round"),
        paint.cloth(scene, "sleeve", sleeve, paint.SHIRT, 12),
        inner_shadow(sleeve, 6, (0, -6), CLOTH.deep, 0.3),
    ], False)  # fmt: skip


def rest(scene: Scene) -> list[Thing]:
    """The whole picture."""
    head, trunk = Profile(HEAD), shape(TRUNK)
    leg = joined(tube(THIGH, THIGH_WIDTHS, (0.6, 0.9)), tube(SHIN, SHIN_WIDTHS, (0.9, 0)))
    near = rounded(joined(leg, trunk.intersection(shape(SEAT))), 16, 8)
    far = affinity.translate(rounded(leg, 16, 8), -52, -12).intersection(box(0, 0, 1000, FLOOR - 14))
    far_shoe = affinity.translate(shape(SHOE), -52, -8)
    return [
        room(scene), speaking_phone(scene),
        Thing("far-leg", joined(far, far_shoe), [
            body(scene, far_shoe, METAL, 8), paint.cloth(scene, "far-leg-cloth", far,
            (CLOTH.deep, CLOTH.deep), 12),
        ], False),
        Thing("neck", shape(NECK), [
            paint.skin(scene, "neck-skin", shape(NECK), 12),
            cast_shadow(head.head, shape(NECK), SKIN.deep, 7, (3, 8), 0.6),
        ], False),
        Thing("back", trunk, [
            cast_shadow(trunk, box(WALL, 60, 930, FLOOR), BONE.dark, 10, (16, 6), 0.5),
            paint.cloth(scene, "trunk-shirt", trunk, paint.SHIRT, 20),
        ], anchor=(770, 620)),
        Thing("head-of-person", head.head, head.draw(scene), False),
        Thing("knees", joined(near, shape(SHOE)), [
            cast_shadow(near, joined(trunk, far), CLOTH.dark, 9, (-2, 9), 0.45),
            body(scene, shape(SHOE), METAL, 8),
            paint.cloth(scene, "near-leg", near, paint.TROUSERS, 16),
        ], anchor=(470, 600)),
        _arm(scene, joined(trunk, near)),
    ]  # fmt: skip
