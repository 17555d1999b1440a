"""Pictures of food: where salt hides, what a label says, where omega-3 is, and a plate for the heart."""

from tools.diagrams.kitchen import fats, label, quarters, still_life
from tools.diagrams.picture import Picture
from tools.diagrams.still import view_of


def salt_foods() -> Picture:
    """Foods in which salt hides, and what gives taste without salt."""
    size = still_life.VIEW
    return Picture("salt-foods", size, {
        "table": view_of(size, still_life.salty_table),
        "swap": view_of(size, still_life.fresh_table),
    })  # fmt: skip


def food_label() -> Picture:
    """The back of a packet: how much a serving is, and how much salt is in it."""
    size = label.VIEW
    return Picture("food-label", size, {
        "serving": view_of(size, label.serving_view),
        "sodium": view_of(size, label.sodium_view),
    })  # fmt: skip


def omega_foods() -> Picture:
    """Fish and plants that have omega-3."""
    size = still_life.VIEW
    return Picture("omega-foods", size, {
        "fish": view_of(size, still_life.fish_table),
        "plants": view_of(size, still_life.plant_table),
    })  # fmt: skip


def heart_plate() -> Picture:
    """A healthy plate, and soft and hard fats."""
    size = quarters.VIEW
    return Picture("heart-plate", size, {
        "plate": view_of(size, quarters.plate_view),
        "fats": view_of(size, fats.fats_view),
    })  # fmt: skip
