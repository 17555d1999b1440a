"""Knows where each named part of the artery is, and the way the blood takes."""

import numpy as np

from tools.diagrams.artery import bypass, devices, opening, picture
from tools.diagrams.artery.deposits import band
from tools.diagrams.artery.form import Artery
from tools.diagrams.artery.opening import Step
from tools.diagrams.artery.picture import Stage
from tools.diagrams.artery.section import Section
from tools.diagrams.outlines import Flow, Part, State
from tools.diagrams.outside import coronaries
from tools.diagrams.outside.following import place
from tools.diagrams.outside.form import Form
from tools.diagrams.outside.parts import on_pale_heart

STREAMS = (-0.55, 0.0, 0.55)
"""Where streams run, as shares of half the room."""


def grown(stage: Stage) -> State:
    """Parts and streams of one stage of plaque."""
    artery = picture.ARTERIES[stage]
    found = _walls(artery)
    if stage is not Stage.HEALTHY:
        found["plaque"] = Part(artery.plaque, (540, 372 if artery.below > 60 else 393))
    if stage in (Stage.NARROWED, Stage.CLOT):
        found["plaque-cap"] = Part(band(picture.caps(artery, torn=stage is Stage.CLOT)), (436, 306))
    if stage is Stage.CLOT:
        clot = picture.clot_area()
        found["clot"] = Part(clot, (640, 232))
        found["lumen"] = Part(artery.room.difference(clot), (764, 330))
        return State(found, _streams(artery, 262, 436))
    return State(found, _streams(artery, 262, 846))


def opened(step: Step) -> State:
    """Parts and streams of one step of the treatment."""
    if step is Step.NARROWED:
        return grown(Stage.NARROWED)
    artery = opening.ARTERIES[step]
    found = _walls(artery)
    found["plaque"] = Part(artery.plaque, (540, 384))
    if step is Step.BALLOON:
        mesh = devices.stent_area(devices.balloon_struts())
        found["stent"] = Part(mesh, (600, 268))
        found["balloon"] = Part(devices.balloon_area(), (380, 262))
        found["catheter"] = Part(devices.shaft_area(artery.hollow), (300, 262))
        return State(found, [])
    found["stent"] = Part(
        devices.stent_area(devices.open_struts(artery)).intersection(artery.room.buffer(3)), (604, 250)
    )
    return State(found, _streams(artery, 262, 846))


def bypassed() -> State:
    """Parts of the heart with a bypass, and the way past the block."""
    form, whole = Form(), on_pale_heart(areas=False).parts
    kept = {
        slug: whole[slug]
        for slug in ("aorta", "left-anterior-descending", "right-coronary-artery", "circumflex")
    }
    graft = bypass.graft_area()
    beyond = place((792, 822))
    kept["left-anterior-descending"] = Part(kept["left-anterior-descending"].area, beyond)
    found = {
        **kept,
        "heart-muscle": Part(form.ventricles.difference(form.right_upper), (560, 760)),
        "plaque": Part(bypass.block_area().buffer(4)),
        "bypass-graft": Part(graft.buffer(4), (731, 543)),
    }
    main = coronaries.descending_artery()[0][0]
    below = [(x, y) for x, y, *_ in main if y > 760]
    ways = [Flow("flow-bypass", "body", [(458, 226), (456, 268), *bypass.GRAFT[1:], *below])]
    return State(found, ways)


def _walls(artery: Artery) -> dict[str, Part]:
    return {
        "artery-wall": Part(artery.walls, (320, 146)),
        "lumen": Part(artery.room, (338, 300)),
        "artery-across": Part(Section(artery).outside, (704, 760)),
    }


def _streams(artery: Artery, start: float, end: float) -> list[Flow]:
    """Streams side by side: where the room narrows, they draw together."""
    x = np.linspace(start, end, 16)
    roof, floor = artery.roof(x), artery.floor(x)
    found = []
    for index, share in enumerate(STREAMS):
        y = (roof + floor) / 2 + (floor - roof) / 2 * share
        line = [(float(u), float(v)) for u, v in zip(x, y, strict=True)]
        found.append(Flow(f"flow-artery-{index + 1}", "body", line))
    return found
