"""Knows where each named part is in the pictures of a weak heart."""

from tools.diagrams.fluid import ankle, body, picture, sacs
from tools.diagrams.fluid.weakness import Weakness
from tools.diagrams.outlines import Part, State


def state(weakness: Weakness) -> State:
    """Everything that can be touched."""
    heart, lungs = picture.heart(True), picture.lungs(weakness, True)
    small = picture.lungs(weakness, False).area
    found = {
        "lungs": Part(small.union(lungs.area.difference(heart.area))),
        "left-ventricle": Part(heart.chambers["left-ventricle"]),
        "right-ventricle": Part(heart.chambers["right-ventricle"]),
    }
    if weakness.wets_lungs:
        found["water-lungs"] = Part(lungs.wet.difference(heart.area))
    if weakness.swells_body:
        person = picture.person(weakness)
        found["legs"] = Part(person.on_page(body.legs(person.figure)))
        found["belly"] = Part(person.on_page(body.belly(person.figure)))
        found["neck-veins"] = Part(person.on_page(body.neck_veins().buffer(10)))
        found["ankle"] = Part(ankle.leg().difference(ankle.finger()), ankle.DENT)
    else:
        found["air-sacs"] = Part(sacs.area())
    return State(found, [])
