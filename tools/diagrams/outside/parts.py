"""Knows where each named part is on the front of the heart, in the chest, and on the pale heart."""

from shapely.geometry.base import BaseGeometry

from tools.diagrams.outlines import Part, State
from tools.diagrams.outside import coronaries, great
from tools.diagrams.outside.chest import Chest, small
from tools.diagrams.outside.following import place
from tools.diagrams.outside.form import Form
from tools.diagrams.outside.great import Vessels
from tools.diagrams.outside.supply import Supply
from tools.diagrams.shapes import all_of, joined

TIP = (658.0, 598.0)
"""A place in the tip of the heart as it lies in the chest."""

TOUCH = 7.0
"""How much wider than it is drawn a small vessel is for a finger."""


def on_heart() -> State:
    """Everything that can be touched on the front of the heart."""
    form = Form()
    return State({**_vessels(form), **_chambers(form), **_arteries(form)}, [])


def in_chest() -> State:
    """The same parts at the size of a fist, and what lies around the heart."""
    chest = Chest()
    heart = {
        slug: Part(small(part.area).intersection(chest.heart))
        for slug, part in on_heart().parts.items()
        if slug in SHOWN_IN_CHEST
    }
    heart["left-ventricle"] = Part(heart["left-ventricle"].area, TIP)
    around = joined(chest.heart, chest.diaphragm)
    bones = joined(chest.ribs, chest.breast_bone)
    return State(
        {
            **heart,
            "lungs": Part(all_of(chest.lungs).difference(chest.heart), (330, 400)),
            "diaphragm": Part(chest.diaphragm.buffer(5).difference(chest.heart), (370, 613)),
            "breastbone": Part(chest.breast_bone.difference(around), (500, 290)),
            "ribs": Part(bones.difference(joined(around, chest.breast_bone)), (294, 446)),
        },
        [],
    )


SHOWN_IN_CHEST = (
    "aorta", "superior-vena-cava", "pulmonary-artery", "right-atrium", "right-ventricle", "left-ventricle",
    "left-atrial-appendage", "coronary-arteries",
)  # fmt: skip


def on_pale_heart(areas: bool) -> State:
    """The heart's own arteries, and what each feeds where that is shown."""
    form = Form()
    found = {
        "aorta": Part(joined(_aorta(form), great.aorta_root()), (592, 172)),
        **{slug: part for slug, part in _arteries(form, whole=True).items() if slug != "cardiac-veins"},
    }
    if areas:
        supply = Supply(form)
        found["area-right"] = Part(supply.right, place((474, 693)))
        found["area-front"] = Part(supply.front, place((803, 698)))
        found["area-side"] = Part(supply.side, place((925, 778)))
    else:
        found["coronary-arteries"] = Part(found["coronary-arteries"].area, place((591, 500)))
        behind = [coronaries.area_of(twigs, TOUCH) for twigs in coronaries.behind().values()]
        found["arteries-behind"] = Part(all_of(behind).intersection(form.heart), place((556, 728)))
        found["heart-muscle"] = Part(form.ventricles.difference(form.right_upper), place((522, 845)))
    return State(found, [])


def _vessels(form: Form) -> dict[str, Part]:
    every = Vessels()
    upper, lower = every.upper_vein().area(), every.lower_vein().area()
    veins = all_of([tree.area() for tree in every.lung_veins()])
    blue = every.lung_arteries().area().difference(joined(upper, form.heart))
    return {
        "aorta": Part(_aorta(form), (592, 172)),
        "superior-vena-cava": Part(upper.difference(form.right_upper), (322, 300)),
        "inferior-vena-cava": Part(lower.difference(form.heart), (316, 830)),
        "pulmonary-artery": Part(
            blue.difference(great.aorta_tube().intersection(great.CROSSING).difference(great.trunk_tube())),
            (690, 270),
        ),
        "pulmonary-veins": Part(veins.difference(joined(form.heart, blue)), (880, 362)),
    }


def _aorta(form: Form) -> BaseGeometry:
    """What shows of the aorta: not what lies behind the arteries to the lungs."""
    whole = Vessels().aorta().area()
    arteries = Vessels().lung_arteries().area().difference(great.CROSSING.difference(great.trunk_tube()))
    return whole.difference(joined(form.heart, arteries, Vessels().upper_vein().area()))


def _chambers(form: Form) -> dict[str, Part]:
    over = joined(form.right_upper, form.left_auricle)
    return {
        "right-atrium": Part(form.right_upper, place((286, 615))),
        "right-ventricle": Part(form.right_ventricle.difference(over), place((514, 718))),
        "left-ventricle": Part(form.left_ventricle.difference(over), place((818, 661))),
        "left-atrium": Part(form.left_atrium.difference(form.left_auricle), place((772, 430))),
        "left-atrial-appendage": Part(form.left_auricle, place((640, 460))),
    }


def _arteries(form: Form, whole: bool = False) -> dict[str, Part]:
    """The heart's own vessels, wide enough for a finger."""
    onto = form.heart if whole else form.open_surface
    found = {
        slug: coronaries.area_of(twigs, TOUCH).intersection(onto)
        for slug, twigs in coronaries.arteries().items()
    }
    main = {slug: twigs[:1] for slug, twigs in coronaries.arteries().items()}
    every = all_of([coronaries.area_of(twigs, TOUCH * 2) for twigs in main.values()])
    veins = coronaries.area_of(coronaries.veins()[:1], TOUCH).intersection(form.open_surface)
    return {
        "coronary-arteries": Part(joined(every, *found.values()).intersection(onto)),
        "left-anterior-descending": Part(found["left-anterior-descending"], place((705, 730))),
        "right-coronary-artery": Part(found["right-coronary-artery"], place((412, 618))),
        "circumflex": Part(found["circumflex"], place((780, 517))),
        "cardiac-veins": Part(veins.difference(all_of(found.values())), place((760, 763))),
    }
