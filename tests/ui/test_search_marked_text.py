"""Snippets: hits on their ground, in as many lines as there is room for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtWidgets import QApplication

from viewer.ui.search.marked_text import MarkedText, bold_spans, padded

NO_BREAK = "\u00a0"
WORDS = "A leaky valve lets blood flow back each time the heart beats, and the heart works harder then."


@pytest.fixture
def font(qapp: QApplication) -> QFont:
    made = QFont()
    made.setPixelSize(18)
    return made


def test_a_whole_word_gets_room_at_both_sides_and_a_piece_of_one_none_inside() -> None:
    text, spans = padded("a leaky valve", ((2, 7), (8, 11)))
    assert text == f"a {NO_BREAK}leaky{NO_BREAK} {NO_BREAK}valve"
    assert [text[start:end].strip(NO_BREAK) for start, end in spans] == ["leaky", "val"]


def test_spans_that_lie_outside_or_over_each_other_are_left_out() -> None:
    text, spans = padded("leaky", ((3, 9), (0, 3), (1, 2), (2, 2), (-1, 2)))
    assert text.replace(NO_BREAK, "") == "leaky"
    assert len(spans) == 1


@given(st.text(max_size=80), st.lists(st.tuples(st.integers(-3, 90), st.integers(-3, 90)), max_size=6))
def test_no_letter_is_lost_or_added(text: str, spans: list[tuple[int, int]]) -> None:
    shown, moved = padded(text, spans)
    assert shown.replace(NO_BREAK, "") == text.replace(NO_BREAK, "")
    assert all(0 <= start < end <= len(shown) for start, end in moved)


def test_no_more_lines_than_allowed_and_an_ellipsis_for_the_rest(font: QFont) -> None:
    whole = MarkedText(WORDS, (), font, 200)
    short = MarkedText(WORDS, (), font, 200, most=2)
    assert whole.lines > 2
    assert short.lines == 2
    assert short.text.endswith("…")
    assert WORDS.startswith(short.text.rstrip("…"))
    assert short.height < whole.height


def test_where_the_first_hit_would_be_left_out_the_text_begins_shortly_before_it(font: QFont) -> None:
    at = WORDS.index("harder")
    shown = MarkedText(WORDS, ((at, at + 6),), font, 200, most=2)
    assert shown.text.startswith("… ")
    assert [shown.text[start:end] for start, end in shown.spans] == ["harder"]


def test_a_text_that_fits_is_shown_whole(font: QFont) -> None:
    shown = MarkedText("Short.", ((0, 5),), font, 400, most=2)
    assert (shown.text, shown.spans, shown.lines) == ("Short.", ((0, 5),), 1)
    assert shown.width <= QFontMetricsF(font).horizontalAdvance("Short.") + 1


@given(st.text(max_size=200), st.integers(1, 300), st.integers(1, 3))
def test_any_text_ends_within_its_lines(text: str, width: int, most: int) -> None:
    font = QFont()
    font.setPixelSize(18)
    span = (len(text) // 2, len(text) // 2 + 3)
    assert MarkedText(text, (span,), font, width, most=most).lines <= most


def test_words_are_found_for_bold_whatever_their_case_the_longest_first() -> None:
    text = "“Leaky valve” is another name for a valve."
    spans = bold_spans(text, ("valve", "leaky valve", ""))
    assert [text[start:end] for start, end in spans] == ["Leaky valve", "valve"]
