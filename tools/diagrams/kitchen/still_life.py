"""Knows what stands on the tables: foods in which salt hides, and what gives taste without salt."""

from tools.diagrams.kitchen import crockery, fresh, salty, sea, seeds
from tools.diagrams.person.stage import stage
from tools.diagrams.scene import Scene
from tools.diagrams.still import Thing

VIEW = (1000, 860)


def salty_table(scene: Scene) -> list[Thing]:
    """Foods in which salt hides."""
    table = crockery.table(scene, 1000, 200, 812)
    wood = table.area
    return [
        table,
        salty.sauce(scene, stage(190, 372, 1.32), wood),
        salty.chips(scene, stage(806, 380, 1.2), wood, [stage(690, 446, 0.86, -8), stage(752, 470, 0.8, 30)]),
        salty.bread(scene, stage(452, 322, 1.28), wood),
        salty.cheese(scene, stage(180, 500, 1.06), wood),
        salty.ready_meal(scene, stage(800, 590, 1.08), wood),
        salty.soup(scene, stage(486, 530, 1.16), wood),
        salty.meats(scene, stage(252, 704, 1.36), wood),
        salty.shaker(scene, stage(600, 776, 1.16), wood),
    ]


def fresh_table(scene: Scene) -> list[Thing]:
    """What gives taste without salt."""
    table = crockery.table(scene, 1000, 200, 812)
    wood = table.area
    return [
        table,
        fresh.herbs(scene, stage(236, 372, 1.3), wood),
        fresh.vinegar(scene, stage(478, 400, 1.34), wood),
        fresh.pepper_mill(scene, stage(636, 396, 1.3), wood),
        fresh.fruit(scene, stage(822, 420, 1.2), wood),
        fresh.onion(scene, stage(160, 548, 1.16), wood),
        fresh.garlic(scene, stage(448, 560, 1.2), wood),
        fresh.nuts(scene, stage(790, 620, 1.26), wood),
        fresh.lemon(scene, stage(290, 716, 1.24), wood),
    ]


def fish_table(scene: Scene) -> list[Thing]:
    """Oily fish."""
    table = crockery.table(scene, 1000, 120, 812)
    wood = table.area
    return [
        table,
        sea.whole(scene, stage(500, 258, 1.32), wood),
        sea.fillet(scene, stage(292, 610, 1.3), wood),
        sea.can(scene, stage(756, 590, 1.2), wood),
    ]


def plant_table(scene: Scene) -> list[Thing]:
    """Plants that have omega-3."""
    table = crockery.table(scene, 1000, 200, 812)
    wood = table.area
    return [
        table,
        seeds.canola(scene, stage(204, 416, 1.44), wood),
        seeds.seed_bowl(scene, "flaxseed", stage(548, 330, 1.24), wood, False),
        seeds.seed_bowl(scene, "chia-seeds", stage(806, 370, 1.16), wood, True),
        seeds.walnuts(scene, stage(316, 592, 1.3), wood),
        seeds.soybeans(scene, stage(724, 664, 1.36), wood),
    ]
