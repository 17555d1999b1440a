"""The pictures of the blood's path and of the heart's rhythm show what their words say."""

from itertools import pairwise
from typing import Any

import numpy as np
import pytest
from shapely.geometry import Point, Polygon
from shapely.geometry.base import BaseGeometry
from shapely.ops import unary_union

from tests.support.pictures import FOLDER, outlines_of, words_of
from tools.diagrams.palette import FAINT_RED, GHOST, NERVE, RED, SHADE
from tools.diagrams.paling import paled
from tools.diagrams.rhythm import ecg
from tools.diagrams.rhythm.electrical import FRAMES
from tools.diagrams.rhythm.moment import ATRIAL, BRANCHES, FIBRES, HIS, NODE, Moment

ELECTRICAL, BLOOD = (FOLDER / f"{slug}.en.toml" for slug in ("electrical-path", "blood-path"))


def parts_of(slug: str, state: str) -> dict[str, Any]:
    found: dict[str, Any] = outlines_of(FOLDER / f"{slug}.en.toml")["states"][state]["parts"]
    return found


def area_of(slug: str, state: str, part: str) -> BaseGeometry:
    return unary_union([Polygon(ring) for ring in parts_of(slug, state)[part]["outline"]])


def test_the_signal_runs_down_the_heart_in_order_and_waits_at_the_gate() -> None:
    spans = (ATRIAL, NODE, HIS, BRANCHES, FIBRES)
    assert all(earlier.start < later.start for earlier, later in pairwise(spans))
    waiting = Moment((ATRIAL.end + HIS.start) / 2)
    assert waiting.reach(NODE) == 1.0
    assert [waiting.reach(span) for span in (HIS, BRANCHES, FIBRES)] == [0.0, 0.0, 0.0]
    assert waiting.state == "gate"


def test_the_muscle_squeezes_only_after_the_signal_has_come() -> None:
    before, after = Moment(HIS.start).form, Moment(0.45).form
    assert before.phase == 0.0
    assert after.phase > 0.5


def test_the_frames_of_the_beat_go_through_all_states_in_order() -> None:
    seen = list(dict.fromkeys(Moment(share).state for share in FRAMES))
    assert seen == ["start", "upper", "gate", "lower", "rest"]
    assert seen == [state["slug"] for state in words_of(ELECTRICAL)["state"]]


def test_the_line_in_the_words_is_the_one_that_is_drawn() -> None:
    (beat,) = words_of(ELECTRICAL)["beat"]
    drawn = ecg.beat(np.array([share for share, _ in beat["ecg"]]) * ecg.BEAT)
    assert [height for _, height in beat["ecg"]] == pytest.approx(drawn.tolist(), abs=0.02)


def test_the_paths_lie_where_anatomy_has_them() -> None:
    right_atrium, septum = (area_of("electrical-path", "start", part) for part in ("right-atrium", "septum"))
    sinus, node = (
        Point(parts_of("electrical-path", "start")[name]["anchor"]) for name in ("sinus-node", "av-node")
    )
    assert right_atrium.distance(sinus) == 0.0
    assert right_atrium.distance(node) < 12.0
    assert sinus.y < right_atrium.centroid.y < node.y
    branches = area_of("electrical-path", "start", "bundle-branches")
    assert branches.intersection(septum).area > 0.4 * branches.area


def test_gaps_between_beats_are_even_or_without_a_pattern() -> None:
    even, uneven = (
        [later - earlier for earlier, later in pairwise(row)] for row in (ecg.REGULAR, ecg.UNEVEN)
    )
    assert max(even) - min(even) < 0.01
    assert max(uneven) > 1.5 * min(uneven)
    assert all(abs(later - earlier) > 0.1 for earlier, later in pairwise(uneven))


def test_the_clot_lies_in_the_pouch_and_its_way_leads_to_the_brain() -> None:
    clot, pouch, way, brain, ventricle = (
        area_of("atrial-fibrillation", "clot", part)
        for part in ("clot", "left-atrial-appendage", "way-of-the-clot", "brain", "left-ventricle")
    )
    assert pouch.convex_hull.contains(clot)
    assert way.distance(pouch) < 5.0
    assert way.intersects(ventricle)
    assert way.distance(brain) < 60.0
    assert "clot" not in parts_of("atrial-fibrillation", "afib")
    assert "stray-signals" not in parts_of("atrial-fibrillation", "normal")


@pytest.mark.parametrize(("state", "sides"), [("to-lungs", {"lung"}), ("to-body", {"body"})])
def test_each_half_of_the_loop_has_blood_of_one_kind(state: str, sides: set[str]) -> None:
    states = outlines_of(BLOOD)["states"]
    assert {flow["side"] for flow in states[state]["flows"]} == sides
    assert {flow["side"] for flow in states["whole"]["flows"]} == {"lung", "body"}


def test_a_pale_drawing_keeps_to_tones_and_names_its_gradients_after_them() -> None:
    drawn = (
        f'<g id="red-3"/><path fill="url(#red-3)" stroke="{RED.line}"/><path fill="{SHADE}" id="shade-4"/>'
    )
    faint = paled(drawn + f'<path fill="{NERVE.base}"/>')
    assert 'id="faint-red-3"' in faint
    assert "url(#faint-red-3)" in faint
    assert FAINT_RED.line in faint
    assert RED.line not in faint
    assert f'fill="{GHOST.dark}" id="ghost-4"' in faint
    assert NERVE.base in faint
