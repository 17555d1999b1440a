"""The text reads nothing by itself: whatever a document asks for, it gets one clear pixel."""

import builtins
import io
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QImage, QTextCursor, QTextDocument, QTextImageFormat
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.support.desk import MITRAL, Person

IMAGE = QTextDocument.ResourceType.ImageResource.value
SHEET = QTextDocument.ResourceType.StyleSheetResource.value


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    """A picture outside the library that a hostile text would like to show."""
    path = tmp_path / "secret.png"
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.magenta)
    assert image.save(str(path))
    return path


def addresses(secret: Path) -> list[str]:
    return [
        f"file://{secret}",
        str(secret),
        f"../../../../../../../../../..{secret}",
        "http://example.org/x.png",
        "https://example.org/x.png",
        "qrc:/qt-project.org/qmessagebox/images/qtlogo-64.png",
        ":/qt-project.org/qmessagebox/images/qtlogo-64.png",
        "data:image/png;base64,iVBORw0KGgo=",
        "articles/en/library.toml",
        "",
    ]


def test_every_request_gets_one_clear_pixel_and_no_file_is_opened(
    person: Person, secret: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[object] = []

    def refuse(file: object, *_: object, **__: object) -> None:
        opened.append(file)
        raise OSError("nothing may be opened")

    monkeypatch.setattr(builtins, "open", refuse)
    monkeypatch.setattr(io, "open", refuse)
    for address in addresses(secret):
        for kind in (IMAGE, SHEET, 99):
            for name in (QUrl(address), address):
                answer = person.text.loadResource(kind, name)
                assert isinstance(answer, QImage)
                assert (answer.width(), answer.height()) == (1, 1)
                assert answer.pixelColor(0, 0).alpha() == 0
    assert opened == []


def test_an_image_in_the_document_shows_nothing_of_the_file(person: Person, secret: Path) -> None:
    cursor = QTextCursor(person.text.document())
    for address in addresses(secret)[:3]:
        form = QTextImageFormat()
        form.setName(address)
        form.setWidth(40)
        form.setHeight(40)
        cursor.insertImage(form)
    person.scroll_to(0)
    image = person.look_at_text()
    pink = Qt.GlobalColor.magenta
    found = [
        (x, y) for x in range(0, image.width(), 5) for y in range(0, 200, 5) if image.pixelColor(x, y) == pink
    ]
    assert found == []


def test_setting_a_source_opens_nothing(person: Person, secret: Path) -> None:
    before = person.words
    person.text.setSource(QUrl.fromLocalFile(str(secret.parent / "page.html")))
    assert person.page == MITRAL
    assert person.words == before


def test_links_are_never_followed_by_qt_itself(person: Person) -> None:
    assert not person.text.openLinks()
    assert not person.text.openExternalLinks()
    assert person.text.searchPaths() == []


def test_the_text_cannot_be_changed_or_dropped_on(person: Person) -> None:
    before = person.words
    person.text.setFocus()
    person.type("x")
    person.press("Delete", "Backspace", "Ctrl+V", "Ctrl+X", "Ctrl+Z")
    assert person.words == before
    assert not person.text.acceptDrops()


def test_there_is_no_context_menu(person: Person) -> None:
    assert person.text.contextMenuPolicy() == Qt.ContextMenuPolicy.NoContextMenu


def test_words_can_be_selected_and_copied(person: Person) -> None:
    person.text.setFocus()
    cursor = person.text.textCursor()
    cursor.setPosition(5)
    cursor.setPosition(40, QTextCursor.MoveMode.KeepAnchor)
    person.text.setTextCursor(cursor)
    person.press("Ctrl+C")
    assert QApplication.clipboard().text() == cursor.selectedText().replace("\u2029", "\n")


def test_selected_words_have_the_themes_colors(person: Person) -> None:
    for theme in ("light", "contrast-dark"):
        person.desk.themes.choose(theme)
        palette = person.text.palette()
        assert palette.highlight().color() == person.color("sel")
        assert palette.highlightedText().color() == person.color("sel_ink")


def test_dragging_over_words_selects_them(person: Person) -> None:
    view = person.text.viewport()
    line = person.text.cursorRect(QTextCursor(person.text.document().findBlockByNumber(2)))
    start = line.center() + QPoint(5, 0)
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(view, start + QPoint(150, 0))
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=start + QPoint(150, 0))
    assert person.text.textCursor().selectedText()
