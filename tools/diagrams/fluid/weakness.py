"""Knows which side of the heart can be weak, and so where water collects."""

from enum import Enum


class Weakness(Enum):
    """The place where water collects: behind the side of the heart that is weak."""

    LUNGS = "lungs"
    BODY = "body"
    BOTH = "both"

    @property
    def sides(self) -> tuple[str, ...]:
        """The weak sides of the heart."""
        return {"lungs": ("left",), "body": ("right",)}.get(self.value, ("left", "right"))

    @property
    def wets_lungs(self) -> bool:
        """Whether there is water in the lungs."""
        return self is not Weakness.BODY

    @property
    def swells_body(self) -> bool:
        """Whether legs, belly and neck veins are full."""
        return self is not Weakness.LUNGS
