"""Looking nearer and elsewhere: what is under the pointer stays there, and the picture never gets lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.render.rectangle import Box
from viewer.ui.diagram.camera import LEAST, MOST, Camera, Frame, fit

INK = Box(100, 50, 900, 950)
FRAME = fit(Box(20, 20, 980, 660), INK, left=160, right=200)

on_the_picture = st.tuples(st.floats(0.02, 0.98), st.floats(0.02, 0.98))
factors = st.floats(1.0, 3.9)


def spot(share: tuple[float, float], frame: Frame = FRAME) -> tuple[float, float]:
    point = INK.left + share[0] * INK.width, INK.top + share[1] * INK.height
    return frame.to_stage(Camera(), point)


def test_the_whole_picture_stands_between_the_columns() -> None:
    corners = [FRAME.to_stage(Camera(), point) for point in ((INK.left, INK.top), (INK.right, INK.bottom))]
    assert corners[0][0] >= 20 + 160
    assert corners[1][0] <= 980 - 200
    assert corners[0][1] >= 20
    assert corners[1][1] <= 660


@given(on_the_picture, factors)
def test_zooming_keeps_the_point_under_the_pointer(share: tuple[float, float], factor: float) -> None:
    pointer = spot(share)
    before = FRAME.to_view(Camera(), pointer)
    after = FRAME.to_view(Camera().zoomed(FRAME, factor, pointer), pointer)
    assert after == pytest.approx(before, abs=1e-6)


@given(on_the_picture, on_the_picture, st.floats(1.0, 1.9), st.floats(1.0, 2.0))
def test_zooming_on_elsewhere_keeps_the_point_too(
    first: tuple[float, float], second: tuple[float, float], once: float, again: float
) -> None:
    camera = Camera().zoomed(FRAME, once, spot(first))
    pointer = spot(second)
    before = FRAME.to_view(camera, pointer)
    if INK.holds(before):
        after = FRAME.to_view(camera.zoomed(FRAME, again, pointer), pointer)
        assert after == pytest.approx(before, abs=1e-6)


@given(st.floats(0.01, 100), on_the_picture)
def test_zoom_has_bounds(factor: float, share: tuple[float, float]) -> None:
    assert LEAST <= Camera().zoomed(FRAME, factor, spot(share)).zoom <= MOST


@given(st.floats(0.5, 4), st.floats(-9999, 9999), st.floats(-9999, 9999))
def test_the_frames_middle_always_shows_the_picture(zoom: float, dx: float, dy: float) -> None:
    camera = Camera(zoom).moved(FRAME, dx, dy)
    assert INK.holds(camera.target(FRAME))


def test_the_whole_picture_does_not_move() -> None:
    assert Camera().moved(FRAME, 100, 100) == Camera()


def test_a_push_moves_what_is_seen_by_as_many_pixels() -> None:
    near = Camera(2.0)
    pushed = near.moved(FRAME, 30, -20)
    before, after = (FRAME.to_stage(camera, (500, 500)) for camera in (near, pushed))
    assert (after[0] - before[0], after[1] - before[1]) == pytest.approx((30, -20))


def test_steps_go_through_round_percentages_and_stop_at_both_ends() -> None:
    seen, camera = [], Camera()
    for _ in range(8):
        camera = camera.stepped(FRAME, up=True)
        seen.append(round(camera.zoom * 100))
    assert seen == [125, 150, 200, 250, 300, 400, 400, 400]
    for _ in range(9):
        camera = camera.stepped(FRAME, up=False)
    assert round(camera.zoom * 100) == 50


def test_zooming_out_again_shows_the_picture_in_its_place() -> None:
    camera = Camera().zoomed(FRAME, 3, spot((0.9, 0.1))).zoomed(FRAME, 1 / 3, spot((0.1, 0.9)))
    assert camera == Camera()
