from hypothesis import given
from hypothesis import strategies as st

from viewer.reading.textsize import LADDER, TextSize

SIZES = st.integers(LADDER[0], LADDER[-1]).map(TextSize)


def test_everyone_starts_at_100_percent() -> None:
    assert TextSize().percent == 100
    assert TextSize().scale == 1.0


def test_the_ladder_is_climbed_step_by_step() -> None:
    size = TextSize.at(90)
    climbed = [size.percent]
    while size.can_grow:
        size = size.step(1)
        climbed.append(size.percent)

    assert tuple(climbed) == (90, 100, 115, 130, 150, 175, 200, 250, 300)


def test_both_ends_hold() -> None:
    assert TextSize.at(300).step(1) == TextSize(300)
    assert TextSize.at(90).step(-1) == TextSize(90)
    assert not TextSize.at(300).can_grow
    assert not TextSize.at(90).can_shrink
    assert TextSize.at(250).can_grow
    assert TextSize.at(100).can_shrink


def test_a_size_between_two_steps_goes_to_the_next_one_in_the_direction_asked() -> None:
    assert TextSize.at(120).step(1) == TextSize(130)
    assert TextSize.at(120).step(-1) == TextSize(115)
    assert TextSize.at(120).step(2) == TextSize(150)


def test_a_size_beyond_the_ladder_becomes_its_end() -> None:
    assert TextSize.at(-5) == TextSize(90)
    assert TextSize.at(10_000) == TextSize(300)


def test_reset_returns_to_100_percent() -> None:
    assert TextSize.at(250).reset() == TextSize()


@given(SIZES, st.integers(-20, 20))
def test_a_step_ends_on_the_ladder_and_never_goes_the_wrong_way(size: TextSize, steps: int) -> None:
    moved = size.step(steps)

    assert steps == 0 or moved.percent in LADDER
    assert (moved.percent - size.percent) * steps >= 0


@given(SIZES, st.integers(-20, 20))
def test_many_steps_are_one_step_many_times(size: TextSize, steps: int) -> None:
    one_by_one = size
    for _ in range(abs(steps)):
        one_by_one = one_by_one.step(1 if steps > 0 else -1)

    assert size.step(steps) == one_by_one


@given(st.sampled_from(LADDER[1:-1]))
def test_up_and_down_returns_to_the_same_step(percent: int) -> None:
    assert TextSize(percent).step(1).step(-1) == TextSize(percent)
