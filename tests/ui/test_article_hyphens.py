"""Names and sounds do not break at their hyphens; finding and copying know the plain hyphen only."""

import re

import pytest
from PySide6.QtGui import QGuiApplication, QTextCursor, QTextLayout

from tests.support.desk import Person, blocks_of
from viewer.library.address import article
from viewer.ui.article.hyphens import JOIN, joined, plain_hyphens
from viewer.ui.style.wrap import WrappedText

STROKE = article("stroke", 1)
SIZES = [90, 100, 115, 130, 150, 175, 200, 250, 300]


def ends(person: Person) -> list[str]:
    """What each line of a title, a heading or a stretch “(say …)” ends with, where it goes on in the next."""
    found = []
    for block in blocks_of(person.text):
        layout, words = block.layout(), block.text()
        named = block.blockFormat().headingLevel() > 0
        for number in range(layout.lineCount() - 1):
            line = layout.lineAt(number)
            stop = line.textStart() + line.textLength()
            said = words[:stop].rpartition("(say ")[2]
            if named or ("(say " in words[:stop] and ")" not in said):
                found.append(words[:stop])
    return found


@pytest.mark.parametrize("percent", SIZES)
@pytest.mark.parametrize("slug", ["stroke", "heart-valves", "tricuspid-and-pulmonary-valves"])
def test_titles_headings_and_sounds_never_break_at_a_hyphen(person: Person, slug: str, percent: int) -> None:
    person.desk.reader.set_text_size(percent)
    person.open(article(slug, 1))
    lines = ends(person)
    assert not [words[-20:] for words in lines if words.rstrip(JOIN).endswith("-")]


def test_only_hyphens_within_a_word_that_fits_are_joined() -> None:
    assert joined("Stroke and mini-stroke - a talk", 20) == f"Stroke and mini-{JOIN}stroke - a talk"
    assert joined("one-way", 5) == "one-way"
    assert joined("ages 2-3", 20) == f"ages 2-{JOIN}3"
    assert plain_hyphens(joined("ek-oh-KAR", 20)) == "ek-oh-KAR"


def test_the_joint_has_no_width_and_comes_from_the_reading_typeface(person: Person) -> None:
    font = person.desk.look.fonts.sans(40)
    layout = QTextLayout(f"mini-{JOIN}stroke", font)
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    assert line.naturalTextWidth() == WrappedText("mini-stroke", font).width
    assert {run.rawFont().familyName() for run in layout.glyphRuns()} == {font.families()[0]}


def test_find_in_page_finds_the_plain_hyphen(person: Person) -> None:
    person.open(STROKE)
    person.press("Ctrl+F")
    field = person.window.pane.find_bar
    assert field.isVisible()
    person.press("m", "i", "n", "i", "-", "s", "t", "r", "o", "k", "e")
    plain = plain_hyphens(person.words).lower().count("mini-stroke")
    assert plain > 1
    assert JOIN in person.words
    assert len(person.text.extraSelections()) == plain


def test_what_is_copied_has_plain_hyphens(person: Person) -> None:
    person.open(STROKE)
    title = next(block for block in blocks_of(person.text) if block.blockFormat().headingLevel() == 1)
    cursor = QTextCursor(title)
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    person.text.setTextCursor(cursor)
    person.text.setFocus()
    person.press("Ctrl+C")
    copied = QGuiApplication.clipboard().mimeData()
    assert copied.text() == "Stroke and mini-stroke (TIA)"
    assert JOIN not in copied.html()
    assert "Stroke and mini-stroke (TIA)" in re.sub(r"<[^>]*>", "", copied.html())
    QGuiApplication.clipboard().clear()


@pytest.mark.parametrize("width", range(60, 220, 8))
def test_rows_and_labels_keep_a_hyphened_word_in_one_line_where_it_fits(person: Person, width: int) -> None:
    font = person.desk.look.font(600)
    text = WrappedText("Heart valves: four one-way doors and mini-stroke", font, width)
    whole = max(WrappedText(word, font).width for word in ("one-way", "mini-stroke"))
    broken = [line for line in text.rows if line.endswith("-")]
    assert bool(broken) <= (whole > width)
