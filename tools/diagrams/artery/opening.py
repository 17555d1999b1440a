"""Knows how a narrowed artery is opened: with a balloon, and with the stent that then keeps it open."""

from enum import Enum

from tools.diagrams.artery import cells, deposits, devices, picture, wall
from tools.diagrams.artery.form import Artery
from tools.diagrams.artery.measures import VIEW
from tools.diagrams.artery.section import Section
from tools.diagrams.scene import Scene


class Step(Enum):
    """Where the treatment stands."""

    NARROWED = "narrowed"
    BALLOON = "balloon"
    STENT = "stent"


ARTERIES = {
    Step.NARROWED: picture.ARTERIES[picture.Stage.NARROWED],
    Step.BALLOON: Artery(92, 56, 0.62),
    Step.STENT: Artery(44, 22, 0.5),
}


def svg(step: Step) -> str:
    """One step as an SVG file."""
    if step is Step.NARROWED:
        return picture.svg(picture.Stage.NARROWED)
    scene, artery = Scene(VIEW), ARTERIES[step]
    scene.layer("artery").extend([*wall.tube_of(scene, artery), *wall.opened(scene, artery)])
    _inside(scene, artery, step)
    scene.layer("cut").append(picture.mark())
    scene.layer("across").extend(wall.ring_of(scene, Section(artery)))
    _across(scene, Section(artery), step)
    return scene.svg()


def _inside(scene: Scene, artery: Artery, step: Step) -> None:
    layer = scene.layer("deposits")
    plaque = deposits.plaque(scene, "plaque", artery.plaque, 130)
    cap = deposits.cap("plaque-cap", picture.caps(artery, torn=False), 7)
    if step is Step.BALLOON:
        layer += [plaque, cap, devices.draw_shaft(artery.hollow), devices.draw_balloon(scene)]
        layer.append(devices.stent("stent", devices.balloon_struts(), 4.2))
        return
    blood = cells.draw("blood-cells", cells.strewn(artery.room.intersection(picture.CLEAR), 30, 6))
    layer += [plaque, cap, devices.stent("stent", devices.open_struts(artery)), blood]


def _across(scene: Scene, section: Section, step: Step) -> None:
    layer = scene.layer("across-deposits")
    layer.append(deposits.plaque(scene, "plaque-across", section.plaque, 100))
    layer.append(deposits.ring_cap("cap-across", section.room, torn=False))
    if step is Step.BALLOON:
        layer += devices.balloon_across(scene, balloon_place(section), balloon_radius(section))
        return
    layer.append(devices.stent_across("stent-across", section.room, 18))
    layer.append(cells.draw("blood-cells-across", cells.strewn(section.room.buffer(-10), 14, 9, 15)))


def balloon_place(section: Section) -> tuple[float, float]:
    """The middle of the balloon where it is cut across."""
    middle = section.room.centroid
    return float(middle.x), float(middle.y)


def balloon_radius(section: Section) -> float:
    """The balloon's radius there: it fills what room there is."""
    return float(section.room.boundary.distance(section.room.centroid)) - 7
