"""Knows where the pulse is felt: at the wrist below the thumb, and at the side of the neck."""

from math import cos, radians, sin

from shapely.geometry import box

from tools.diagrams.curves import Anchor, Anchors, open_path
from tools.diagrams.hands import anchors
from tools.diagrams.hands.clock import clock
from tools.diagrams.hands.form import FeelingHand, OpenHand, finger
from tools.diagrams.markup import group, stroke
from tools.diagrams.palette import HALO, RED, SKIN
from tools.diagrams.person import paint
from tools.diagrams.person.profile import Profile
from tools.diagrams.person.stage import stage
from tools.diagrams.scene import Scene
from tools.diagrams.shading import cast_shadow
from tools.diagrams.shapes import joined, shape, tube
from tools.diagrams.solids import oval
from tools.diagrams.still import Thing

VIEW = (1000, 1000)
PAGE = box(0, 0, *VIEW)


def reaching(place: tuple[float, float], unit: float, turned: float, mirrored: bool = False) -> FeelingHand:
    """A hand whose two fingertips touch a place of the page."""
    x, y = FeelingHand(stage(0, 0, 1)).tip()
    y = -y if mirrored else y
    turn = radians(turned)
    across, down = x * cos(turn) - y * sin(turn), x * sin(turn) + y * cos(turn)
    return FeelingHand(stage(place[0] - across * unit, place[1] - down * unit, unit, turned), mirrored)


def artery(name: str, line: Anchors, width: float) -> Thing:
    """An artery under the skin, as a red line."""
    data = open_path(line)
    area = tube(line, [width * 2.4, width * 2.4], (0.9, 0.9))
    return Thing(name, area.intersection(PAGE), [
        stroke(data, RED.deep, width, stroke_linecap="round", stroke_opacity=0.75),
        stroke(data, RED.middle, width * 0.55, stroke_linecap="round"),
    ])  # fmt: skip


def waves(x: float, y: float, turned: float) -> Thing:
    """Small waves that leave the place where the pulse beats."""
    arcs = []
    for radius in (58, 84):
        for side in (0, 180):
            a, b = radians(turned + side - 34), radians(turned + side + 34)
            arcs.append(
                f"M{x + radius * cos(a):.1f} {y + radius * sin(a):.1f}"
                f"A{radius} {radius} 0 0 1 {x + radius * cos(b):.1f} {y + radius * sin(b):.1f}"
            )
    data = "".join(arcs)
    return Thing("waves", oval(x, y, 1, 1), [
        group([stroke(data, HALO, 9, stroke_linecap="round"),
        stroke(data, RED.line, 4.4, stroke_linecap="round")]),
    ], False, True)  # fmt: skip


def wrist(scene: Scene) -> list[Thing]:
    """Two fingers on the wrist, and a clock."""
    lying = OpenHand(stage(420, 690, 2.62, -9))
    point = lying.place(*anchors.PULSE)
    feeling = reaching(point, 2.5, 82)
    arm = lying.area.intersection(PAGE)
    hand, fingers = feeling.area.intersection(PAGE), feeling.fingers
    thumb = lying.area_of(finger(*anchors.OPEN_THUMB))
    return [
        Thing("wrist", arm.difference(thumb), lying.draw(scene, "arm"), anchor=lying.place(-4, 14)),
        Thing("thumb", thumb, [], sheer=True, anchor=lying.place(96, -76)),
        artery("wrist-artery", lying.line(anchors.RADIAL_ARTERY), 9),
        Thing("hand", hand.difference(fingers), [
            cast_shadow(hand, arm, SKIN.dark, 8, (9, 9), 0.5), *feeling.draw(scene, "feeling"),
        ], False),
        Thing("two-fingers", fingers, [], anchor=feeling.place(140, -12)),
        waves(point[0] + 4, point[1] + 6, -9), clock(scene, 830, 190, 136),
    ]  # fmt: skip


HEAD = stage(600, 300, 1.75)
NECK: list[Anchor] = [(-62, 96, "c"), (-50, 130), (-54, 170), (-76, 226), (-20, 268), (70, 262),
    (112, 226), (98, 160), (98, 40, "c"), (20, 30)]  # fmt: skip
SHIRT: list[Anchor] = [
    (-84, 214, "c"), (-40, 246), (20, 256), (76, 246), (114, 214, "c"), (164, 240), (230, 280), (262, 340),
    (272, 430),
    (-190, 430), (-180, 340), (-150, 280), (-112, 238),
]  # fmt: skip
NECK_ARTERY: list[Anchor] = [(14, 244), (6, 196), (-4, 150), (2, 112), (18, 84)]
NECK_PULSE = (-4.0, 156.0)
WINDPIPE: list[Anchor] = [(-46, 146), (-44, 178), (-52, 214)]
MUSCLE: list[Anchor] = [(66, 84), (40, 150), (-14, 226)]


def neck(scene: Scene) -> list[Thing]:
    """Two fingers at the side of the neck, and a clock."""
    head = Profile(HEAD)
    throat = HEAD.area(shape(NECK))
    shirt = HEAD.area(shape(SHIRT)).intersection(PAGE)
    point = HEAD.place(*NECK_PULSE)
    feeling = reaching(point, 2.05, -46, mirrored=True)
    hand, fingers = feeling.area.intersection(PAGE), feeling.fingers
    return [
        Thing("neck", throat, [
            paint.skin(scene, "neck-skin", throat, 20),
            cast_shadow(head.head, throat, SKIN.deep, 12, (4, 20), 0.6),
            stroke(open_path(HEAD.line(WINDPIPE)) + open_path(HEAD.line(MUSCLE)), SKIN.deep, 2.4,
            stroke_linecap="round"),
        ], anchor=HEAD.place(60, 170)),
        artery("neck-artery", HEAD.line(NECK_ARTERY), 9),
        Thing("shirt", shirt, [paint.cloth(scene, "shirt-cloth", shirt, paint.SHIRT, 20)], False),
        Thing("head-of-person", joined(head.head), head.draw(scene), False, True),
        Thing("hand", hand.difference(fingers), [
            cast_shadow(hand, joined(throat, shirt), SKIN.dark, 8, (8, 10), 0.5),
            *feeling.draw(scene, "feeling"),
        ], False),
        Thing("two-fingers", fingers, [], anchor=feeling.place(140, -12)),
        waves(point[0], point[1], -46 + 90), clock(scene, 172, 178, 130),
    ]  # fmt: skip
