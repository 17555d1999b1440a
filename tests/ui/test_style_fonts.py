"""Typefaces load from their packages, stand-ins are told, and line heights come out as wanted."""

import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QFontInfo, QFontMetricsF, QTextBlockFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QApplication

from viewer.render.typography import TextKind, Typography
from viewer.ui.style import fonts as module
from viewer.ui.style.fonts import line_height_percent, load_fonts


def find_nothing(name: str) -> None:
    """Stands in for the finder of packages on a machine that has none."""


@pytest.mark.parametrize(("weight", "name"), [(400, "Regular"), (600, "Semibold"), (700, "Bold")])
def test_each_weight_of_the_sans_is_the_real_one(qapp: QApplication, weight: int, name: str) -> None:
    info = QFontInfo(load_fonts().sans(20, weight))
    assert (info.family(), info.styleName(), info.pixelSize()) == ("Source Sans Pro", name, 20)


def test_italic_and_serif_are_the_real_ones(qapp: QApplication) -> None:
    fonts = load_fonts()
    assert QFontInfo(fonts.sans(20, italic=True)).styleName() == "Italic"
    serif = QFontInfo(fonts.serif(40))
    assert (serif.family(), serif.weight()) == ("Source Serif Pro", 600)
    assert fonts.notice == ""


def test_a_kind_of_text_gets_its_own_font(qapp: QApplication) -> None:
    fonts, typography = load_fonts(), Typography(100)
    title = fonts.of(typography.style(TextKind.TITLE))
    body = fonts.of(typography.style(TextKind.BODY))
    assert (title.families(), title.pixelSize()) == ([fonts.serif_family], 40)
    assert (body.families(), body.pixelSize()) == ([fonts.sans_family], 20)


def test_figures_are_all_equally_wide(qapp: QApplication) -> None:
    metrics = QFontMetricsF(load_fonts().figures(20))
    assert {metrics.horizontalAdvance(figure) for figure in "0123456789"} == {metrics.horizontalAdvance("0")}


def test_missing_packages_give_stand_ins_and_one_sentence(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "find_spec", find_nothing)
    fonts = load_fonts()
    assert fonts.sans_family
    assert fonts.serif_family
    assert "Source" not in fonts.sans_family + fonts.serif_family
    assert fonts.notice.startswith("The reading typefaces are not installed")


@pytest.mark.parametrize("content", [None, b"not a font"])
def test_a_missing_or_broken_file_gives_a_stand_in_for_that_family_only(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, content: bytes | None
) -> None:
    package = tmp_path / "no_such_serif"
    (package / "files").mkdir(parents=True)
    (package / "__init__.py").write_text("")
    if content is not None:
        (package / "files" / "SourceSerifPro-Semibold.ttf").write_bytes(content)
    monkeypatch.setattr(sys, "path", [str(tmp_path), *sys.path])
    monkeypatch.setattr(module, "_SERIF_PACKAGE", "no_such_serif")
    fonts = load_fonts()
    assert fonts.sans_family == "Source Sans Pro"
    assert fonts.serif_family != "Source Serif Pro"
    assert fonts.notice


@pytest.mark.parametrize(("px", "wanted"), [(20, 1.55), (40, 1.22), (60, 1.5)])
def test_lines_in_a_document_stand_as_far_apart_as_wanted(qapp: QApplication, px: int, wanted: float) -> None:
    font = load_fonts().sans(px)
    document = QTextDocument()
    document.setDefaultFont(font)
    document.setTextWidth(10 * px)
    block = QTextBlockFormat()
    percent = line_height_percent(font, wanted)
    block.setLineHeight(percent, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    cursor = QTextCursor(document)
    cursor.setBlockFormat(block)
    cursor.insertText("words that wrap " * 10)
    assert document.size().height() > 0  # lays the text out
    layout = document.firstBlock().layout()
    pitch = layout.lineAt(2).y() - layout.lineAt(1).y()
    assert pitch == pytest.approx(wanted * px, abs=1)


def test_letters_are_not_squeezed_onto_whole_pixels(qapp: QApplication) -> None:
    assert load_fonts().sans(20).hintingPreference() is QFont.HintingPreference.PreferVerticalHinting
