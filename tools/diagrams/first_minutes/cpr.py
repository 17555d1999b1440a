"""Knows how the chest is pressed: both hands in its middle, shoulders above them, arms straight."""

from shapely import affinity
from shapely.geometry import box

from tools.diagrams.arrows import arrow
from tools.diagrams.curves import Anchor, open_path
from tools.diagrams.first_minutes import face
from tools.diagrams.markup import group, stroke
from tools.diagrams.palette import BREAD, CLOTH, INK, SKIN, WATER
from tools.diagrams.person import paint
from tools.diagrams.person.front import Figure
from tools.diagrams.person.profile import EYE, Profile
from tools.diagrams.person.stage import stage
from tools.diagrams.scene import Scene
from tools.diagrams.shading import cast_shadow
from tools.diagrams.shapes import joined, rounded, shape, tube
from tools.diagrams.solids import body, facet, ground_shadow, oval, pale
from tools.diagrams.still import Thing

PAGE = box(0, 0, 1000, 1000)
FLOOR = facet((-60, 740), (970, 740), (996, 960), (-60, 960), radius=8).intersection(PAGE)
CHEST = (540.0, 660.0)

HEAD = stage(772, 744, 0.74, 90)
NECK: list[Anchor] = [(644, 712), (694, 730), (734, 770), (730, 850), (674, 866), (634, 850)]
TRUNK: list[Anchor] = [
    (670, 726, "c"), (644, 700), (574, 672), (494, 666), (414, 676), (334, 690), (254, 694), (174, 700, "c"),
    (168, 780),
    (174, 872, "c"), (354, 884), (554, 884), (654, 876), (676, 850, "c"),
]  # fmt: skip
LEGS: list[Anchor] = [(190, 694), (104, 704), (14, 712), (-66, 716), (-66, 866), (34, 872), (194, 874)]
ARM: list[Anchor] = [(626, 800), (534, 846), (424, 866), (314, 872)]
ARM_WIDTHS = [92, 84, 70, 46]
HAND: list[Anchor] = [(320, 848), (274, 850), (230, 862), (216, 878), (234, 890), (284, 892), (324, 894)]

RESCUER = stage(540 - 500 * 0.5, 196, 0.5)
TORSO: list[Anchor] = [
    (486, 246, "c"), (430, 262), (384, 286), (366, 330), (392, 440), (412, 560), (404, 720), (676, 720),
    (668, 560), (688, 440),
    (714, 330), (696, 286), (650, 262), (594, 246, "c"), (540, 274),
]  # fmt: skip
NECKLINE: list[Anchor] = [(500, 218), (496, 254), (540, 286), (584, 254), (580, 218)]
STRAIGHT: list[Anchor] = [(404, 318), (450, 432), (494, 540), (526, 622)]
STRAIGHT_WIDTHS = [88, 80, 68, 54]
SLEEVE_WIDTHS = [106, 98]


def rescuer(scene: Scene) -> list[Thing]:
    """The person who presses, from the front; the arms come later, over the chest."""
    figure, neck, torso = Figure(), shape(NECKLINE), shape(TORSO)
    return [
        Thing("rescuer", torso, [
            body(scene, torso, WATER, 24, paint.OUTLINE), paint.skin(scene, "rescuer-neck", neck, 10),
            cast_shadow(RESCUER.area(figure.head), joined(neck, torso), SKIN.deep, 8, (2, 10), 0.5),
            *face.head(scene, "rescuer", RESCUER, figure),
        ], False)
    ]  # fmt: skip


def lying(scene: Scene) -> list[Thing]:
    """The person on the floor, face up, head at the viewer's right."""
    head, trunk, legs = Profile(HEAD), shape(TRUNK), shape(LEGS).intersection(PAGE)
    arm = rounded(joined(tube(ARM, ARM_WIDTHS, (0.9, 0)), shape(HAND)), 8, 4)
    sleeve = tube(ARM[:2], [108, 102], (0.95, 0))
    low = joined(trunk, legs, head.head)
    return [
        Thing("legs", legs, [ground_shadow(affinity.translate(low, 0, 10), FLOOR, (4, 12)),
        paint.cloth(scene, "legs-cloth", legs, paint.TROUSERS, 18)], False),
        Thing("neck", shape(NECK), [paint.skin(scene, "neck-skin", shape(NECK), 12)], False),
        Thing("chest", trunk, [paint.cloth(scene, "chest-shirt", trunk, paint.SHIRT, 20)], anchor=(592, 736)),
        Thing("head-of-person", head.head, [*head.draw(scene), _shut_eye()], False),
        Thing("lying-arm", joined(arm, sleeve), [
            cast_shadow(arm, trunk, CLOTH.dark, 8, (2, -6), 0.35),
            paint.skin(scene, "lying-arm-skin", arm, 12),
            paint.cloth(scene, "lying-sleeve", sleeve, paint.SHIRT, 12),
        ], False),
    ]  # fmt: skip


def _shut_eye() -> str:
    """The shut eye of someone who has passed out, over the open one of the shared figure."""
    fine = HEAD.placement.unit
    patch = HEAD.area(oval(EYE[0] + 2, EYE[1] - 2, 17, 12))
    lid = HEAD.line([(-93, -20), (-84, -15), (-70, -20)])
    return group(
        [pale(patch, SKIN.light), stroke(open_path(lid), SKIN.line, 4.4 * fine, stroke_linecap="round")]
    )


def pressing(scene: Scene, onto: Thing) -> list[Thing]:
    """Both straight arms and the hands on each other."""
    x, y = CHEST
    left = tube(STRAIGHT, STRAIGHT_WIDTHS, (0.9, 0.6))
    right = affinity.scale(left, -1, 1, origin=(x, 0))
    sleeves = tube(STRAIGHT[:2], SLEEVE_WIDTHS, (0.95, 0))
    pair = joined(sleeves, affinity.scale(sleeves, -1, 1, origin=(x, 0)))
    under = rounded(oval(x + 4, y + 14, 74, 25), 0, 8)
    upper = rounded(joined(oval(x, y - 16, 62, 30), box(x - 34, y - 60, x + 34, y - 20)), 6, 10)
    knuckles = [
        tube([(x + d, y - 20), (x + d * 1.08, y + 6), (x + d * 1.1, y + 24)], [27, 27, 24], (0.9, 0.95))
        for d in (-42, -14, 14, 42)
    ]
    hands = joined(under, upper, *knuckles)
    return [
        Thing("straight-arms", joined(left, right, pair), [
            cast_shadow(joined(left, right), onto.area, WATER.dark, 9, (7, 9), 0.4),
            paint.skin(scene, "arm-left", left, 14), paint.skin(scene, "arm-right", right, 14),
            body(scene, pair, WATER, 14, paint.OUTLINE),
        ], anchor=(470, 486)),
        Thing("two-hands", hands, [
            paint.skin(scene, "hand-under", under, 10), paint.skin(scene, "hand-upper", upper, 10),
            *(paint.skin(scene, f"knuckle-{index}", each, 7) for index, each in enumerate(knuckles)),
        ], anchor=(x, y - 30)),
    ]  # fmt: skip


def cpr(scene: Scene) -> list[Thing]:
    """The whole picture."""
    helper, person = rescuer(scene), lying(scene)
    push = [
        arrow(f"push-{index}", [(way, 470), (way, 530), (way, 600)], 16, INK)
        for index, way in enumerate((300, 780))
    ]
    return [
        Thing("floor", FLOOR, [body(scene, FLOOR, BREAD, 10)], anchor=(500, 926)), *helper, *person,
        *pressing(scene, helper[0]), Thing("push", oval(0, 0, 1, 1), push, False, True),
    ]  # fmt: skip
