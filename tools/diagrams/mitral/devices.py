"""Knows which module draws which device; all are green or grey with seams or knots, as nothing that grows."""

from shapely.geometry.base import BaseGeometry

from tools.diagrams.mitral import balloon, clip, new_cords, sewn_ring
from tools.diagrams.mitral.condition import Device
from tools.diagrams.mitral.form import Form
from tools.diagrams.scene import Scene


def behind(scene: Scene, form: Form) -> str:
    """What of the device lies behind the cut flaps."""
    match form.condition.device:
        case Device.RING:
            return sewn_ring.behind(scene, form)
        case Device.BALLOON:
            return balloon.behind(form)
        case _:
            return ""


def front(scene: Scene, form: Form) -> str:
    """What of the device lies in front."""
    match form.condition.device:
        case Device.RING:
            return sewn_ring.front(form)
        case Device.CORDS:
            return new_cords.front(form)
        case Device.CLIP:
            return clip.front(scene, form)
        case Device.BALLOON:
            return balloon.front(scene, form)
        case None:
            return ""


def area(device: Device, form: Form) -> BaseGeometry:
    """Where a device is."""
    match device:
        case Device.RING:
            return sewn_ring.area(form)
        case Device.CORDS:
            return new_cords.area(form)
        case Device.CLIP:
            return clip.area(form)
        case Device.BALLOON:
            return balloon.area(form)
