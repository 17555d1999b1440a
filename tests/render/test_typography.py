"""Every measure follows the text size, and the chrome follows it more slowly."""

import pytest

from viewer.render.typography import CHROME_LIMIT, Family, TextKind, Typography, chrome_scale

LADDER = (90, 100, 115, 130, 150, 175, 200, 250, 300)


@pytest.mark.parametrize(("percent", "u", "column"), [(100, 20, 532), (200, 40, 1064), (90, 18, 478.8)])
def test_body_size_and_column_grow_together(percent: int, u: float, column: float) -> None:
    typography = Typography(percent)
    assert typography.u == pytest.approx(u)
    assert typography.column == pytest.approx(column)


@pytest.mark.parametrize(
    ("kind", "family", "weight", "size", "line_px", "above", "below"),
    [
        (TextKind.TITLE, Family.SERIF, 600, 40, 48.8, 0, 17),
        (TextKind.LEDE, Family.SANS, 400, 23, 32.66, 0, 12),
        (TextKind.QUESTION, Family.SERIF, 600, 29, 37.12, 36, 14),
        (TextKind.SUBHEADING, Family.SANS, 700, 22, 29.7, 24, 7),
        (TextKind.BODY, Family.SANS, 400, 20, 31, 0, 16),
        (TextKind.LIST_ITEM, Family.SANS, 400, 20, 30, 0, 6),
        (TextKind.LAST_LIST_ITEM, Family.SANS, 400, 20, 30, 0, 16),
        (TextKind.CAPTION, Family.SANS, 400, 17.8, 24.564, 7, 22),
    ],
)
def test_the_styles_of_the_design_at_a_hundred_percent(
    kind: TextKind,
    family: Family,
    weight: int,
    size: float,
    line_px: float,
    above: float,
    below: float,
) -> None:
    style = Typography(100).style(kind)
    assert (style.family, style.weight) == (family, weight)
    measures = (style.size, style.line_px, style.above, style.below)
    assert measures == pytest.approx((size, line_px, above, below))


@pytest.mark.parametrize("kind", TextKind)
def test_every_kind_doubles_at_two_hundred_percent(kind: TextKind) -> None:
    once, twice = Typography(100).style(kind), Typography(200).style(kind)
    assert twice.size == pytest.approx(2 * once.size)
    assert twice.line_px == pytest.approx(2 * once.line_px)
    assert twice.above == pytest.approx(2 * once.above)
    assert twice.below == pytest.approx(2 * once.below)
    assert twice.line_height == once.line_height


def test_nothing_is_set_smaller_than_the_meta_line() -> None:
    sizes = {kind: Typography(100).style(kind).size for kind in TextKind}
    assert min(sizes.values()) == pytest.approx(16.6)


def test_lists_and_boxes_keep_their_measures_in_the_body_size() -> None:
    typography = Typography(150)
    assert typography.list_indent == pytest.approx(40.5)
    assert typography.box_gap == pytest.approx(82.5)


def test_the_chrome_never_shrinks_and_grows_by_two_fifths_at_most() -> None:
    scales = [chrome_scale(percent) for percent in LADDER]
    assert scales == sorted(scales)
    assert scales[0] == scales[1] == 1
    assert scales[-1] == CHROME_LIMIT == 1.4
    assert chrome_scale(200) == pytest.approx(1.35)
