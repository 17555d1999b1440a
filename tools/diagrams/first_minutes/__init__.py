"""What to do in the first minutes of a heart attack."""

from tools.diagrams.first_minutes import aed, call, cpr, door, rest
from tools.diagrams.picture import Picture
from tools.diagrams.still import view_of


def first_minutes() -> Picture:
    """Call, rest, open the door; and if someone passes out, press on the chest and fetch an AED."""
    size = call.VIEW
    arrangements = {"call": call.call, "rest": rest.rest, "door": door.door, "cpr": cpr.cpr, "aed": aed.aed}
    return Picture("first-minutes", size, {slug: view_of(size, each) for slug, each in arrangements.items()})
