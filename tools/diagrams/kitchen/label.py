"""Knows the back of a packet with its table of what is in the food, without words or numbers."""

from shapely.geometry.base import BaseGeometry

from tools.diagrams.arrows import arrow
from tools.diagrams.curves import Anchor
from tools.diagrams.kitchen.crockery import Bowl
from tools.diagrams.kitchen.salty import shaker
from tools.diagrams.markup import group, path, stroke
from tools.diagrams.palette import BREAD, CHINA, CLOTH, HALO, INK, LEAF, METAL, PRINT, WHITE
from tools.diagrams.person.stage import Stage, stage
from tools.diagrams.scene import Scene
from tools.diagrams.shading import inner_shadow
from tools.diagrams.shapes import joined, path_of, shape
from tools.diagrams.solids import body, facet, ground_shadow, oval, pale, slab, strip, sweep
from tools.diagrams.still import Thing

VIEW = (1000, 1000)
FRONT = (70.0, 60.0, 560.0, 930.0)
PAPER = (116.0, 250.0, 514.0, 814.0)
ROW, FIRST = 58.0, 336.0
"""Height of a row of the table, and where the first one begins."""

SERVING = slab(124, 262, 506, 326, 5)
ROWS = ((150, 96), (118, 70), (184, 84), (140, 60), (128, 84), (176, 72), (92, 66), (156, 78))
"""Lengths of the words and of the amount in each row, as lines."""

SODIUM_ROW = 4
INDENTED = {2, 6}


def row(index: int) -> BaseGeometry:
    """The place of a row."""
    top = FIRST + index * ROW
    return slab(124, top + 4, 506, top + ROW - 4, 5)


def packet(scene: Scene) -> Thing:
    """The packet from behind, with the name of the food and lines of print."""
    left, top, right, bottom = FRONT
    face = slab(left, top, right, bottom, 14)
    box = sweep(face, 78, -34)
    head = slab(left + 70, top + 52, right - 70, top + 84, 12)
    print_lines = "".join(
        f"M{left + 60} {y}H{x}" for y, x in ((top + 122, right - 74), (top + 146, right - 130))
    )
    return Thing("packet", box, [
        body(scene, box, CLOTH, 12), body(scene, face, CLOTH, 16), pale(head, CLOTH.light, CLOTH.line),
        stroke(print_lines, CLOTH.line, 8, stroke_linecap="round"),
    ], named=False)  # fmt: skip


def table(lit: str) -> Thing:
    """The table on the packet; the row called `lit` is printed dark, all others pale."""
    paper = slab(*PAPER, 6)
    items = [pale(paper, WHITE, PRINT, 4), inner_shadow(paper, 8, (-5, -6), CHINA.middle, 0.6)]
    rules = "".join(f"M124 {FIRST + index * ROW}H506" for index in range(1, len(ROWS)))
    items += [stroke(rules, METAL.middle, 2), stroke("M124 334H506", PRINT, 9)]
    items += [_print(294, 190, 90, lit == "serving-line", 0)]
    for index, (words, amount) in enumerate(ROWS):
        middle = FIRST + (index + 0.5) * ROW
        dark = lit == "sodium-line" and index == SODIUM_ROW
        items.append(_print(middle, words, amount, dark, 28 if index in INDENTED else 0))
    return Thing("label", paper, items)


def _print(y: float, words: float, amount: float, dark: bool, indent: float) -> str:
    """A line of print: some words at the left, an amount at the right."""
    colour, width = (PRINT, 15.0) if dark else (METAL.deep, 11.0)
    data = f"M{144 + indent} {y:.0f}h{words}M{488 - amount} {y:.0f}h{amount}"
    return stroke(data, colour, width, stroke_linecap="round")


def line(name: str, area: BaseGeometry, lit: bool) -> Thing:
    """A row that is a part, framed where the picture is about it."""
    data = path_of(area.buffer(7), 0.3)
    ring = group([stroke(data, HALO, 16), stroke(data, LEAF, 9)]) if lit else ""
    return Thing(name, area, [path(path_of(area, 0.3), fill=CLOTH.light, fill_opacity=0.0), ring], sheer=True)


def flakes(at: Stage, wide: float, high: float) -> list[tuple[BaseGeometry, float]]:
    """Rings of breakfast food in a bowl."""
    found = []
    for line_index, y in enumerate((-0.55, -0.1, 0.35, 0.75)):
        for step in range(-4, 5):
            x = step / 4.1 + (0.12 if line_index % 2 else 0)
            if x * x + y * y < 1.0:
                found.append((at.area(oval(x * wide, y * high, 14, 10, step * 23)), x))
    return found


def serving(scene: Scene, name: str, at: Stage, named: bool = True) -> Thing:
    """A bowl with as much as one serving."""
    bowl = Bowl(at, 118, 88)
    rings = flakes(at, 100, 38)
    items = [bowl.draw(scene, bowl.area.buffer(60)), pale(bowl.mouth.buffer(-3), BREAD.light)]
    for ring, _ in rings:
        items += [pale(ring, BREAD.middle, BREAD.line, 1.6), pale(ring.buffer(-6.5), BREAD.dark)]
    return Thing(name, bowl.area, items, named)


def spoon(scene: Scene) -> Thing:
    """A teaspoon heaped with salt."""
    handle = strip([(742, 330), (800, 322), (880, 330), (952, 350)], 17)
    dish = oval(690, 330, 74, 40, -4)
    heap = shape([(632, 326), (660, 296), (694, 282), (730, 298), (750, 328), (694, 344)])
    return Thing("salt", joined(handle, dish, heap), [
        ground_shadow(joined(handle, dish), joined(handle, dish).buffer(40), (10, 12)),
        body(scene, joined(handle, dish), METAL, 12), pale(dish.buffer(-8), METAL.middle, METAL.line, 1.4),
        pale(heap, WHITE, METAL.line, 2), inner_shadow(heap, 8, (-7, -6), CHINA.deep, 0.7),
    ], anchor=(694, 318))  # fmt: skip


def pointer(name: str, *way: Anchor) -> Thing:
    """An arrow from the row to what it means."""
    return Thing(
        name, facet((0, 0), (1, 0), (0, 1), radius=0), [arrow(f"{name}-way", way, 12, LEAF)], False, True
    )


def _plus() -> Thing:
    """The sign between the first bowl and the second."""
    return Thing(
        "plus",
        oval(812, 560, 30, 30),
        [stroke("M784 560H840M812 532V588", INK, 12, stroke_linecap="round")],
        False,
    )


def serving_view(scene: Scene) -> list[Thing]:
    """The line that says how much a serving is, and one bowl and another."""
    return [
        packet(scene), table("serving-line"), line("serving-line", SERVING, True),
        line("sodium-line", row(SODIUM_ROW), False), pointer("means", (530, 292), (610, 296), (672, 330)),
        serving(scene, "one-serving", stage(812, 356, 1.2)), _plus(),
        serving(scene, "second-serving", stage(812, 664, 1.2)),
    ]  # fmt: skip


def sodium_view(scene: Scene) -> list[Thing]:
    """The line that says how much salt is in a serving."""
    way: list[Anchor] = [(530, 596), (598, 580), (640, 500), (668, 400)]
    cup = shaker(scene, stage(810, 800, 1.7), facet((600, 600), (1000, 600), (1000, 960), (600, 960)))
    return [
        packet(scene), table("sodium-line"), line("serving-line", SERVING, False),
        line("sodium-line", row(SODIUM_ROW), True), pointer("means", *way), spoon(scene),
        Thing("shaker", cup.area, cup.items, anchor=cup.anchor),
    ]  # fmt: skip
