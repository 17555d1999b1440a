"""Whatever a library holds or lacks, one clear sentence says what is wrong and the rest works."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from tests.support.desk import MITRAL, Person, Start, leave, places_in, wait_until
from tests.support.tiny_library import BODY, TinyLibrary, build
from viewer.library.address import Address, article, diagram
from viewer.places import find_places
from viewer.ui.article.links import line_rects

LEAKY = article("leaky-door", 1)


@pytest.fixture(autouse=True)
def no_browser(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the system's browser was asked to open; a test that says nothing of it must leave it empty."""
    asked: list[str] = []

    def open_url(url: QUrl) -> bool:
        asked.append(url.toString())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    return asked


@pytest.fixture
def tiny(tmp_path: Path) -> TinyLibrary:
    """A tiny library with the program's own themes and icons."""
    made = build(tmp_path / "tiny")
    for name in ("themes", "icons"):
        shutil.copytree(find_places().resources / name, made.resources / name)
    return made


def open_tiny(begin: Start, tiny: TinyLibrary, address: Address | None = None) -> Person:
    return begin(address, articles=tiny.articles, resources=tiny.resources)


def drop(person: Person, folder: Path) -> None:
    """Drop a folder on the window."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(folder))])
    spot, copy = QPoint(300, 300), Qt.DropAction.CopyAction
    enter = QDragEnterEvent(spot, copy, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(person.window, enter)
    assert enter.isAccepted()
    let_go = QDropEvent(QPointF(spot), copy, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(person.window, let_go)
    QApplication.processEvents()


# --- addresses


def test_a_sound_library_of_ones_own_opens_without_a_word(begin: Start, tiny: TinyLibrary) -> None:
    person = open_tiny(begin, tiny)
    assert person.notice == ""
    assert person.title == "Heart doors – Heartleaf"


def test_an_unknown_article_at_the_start_is_told_and_home_is_shown(begin: Start) -> None:
    person = begin(article("mitral-valve-prolaps"))
    assert person.notice == (
        "There is no article “mitral-valve-prolaps” in this library. "
        "Did you mean article:mitral-valve-prolapse?"
    )
    assert person.page == MITRAL


def test_an_unknown_link_is_told_and_nothing_moves(begin: Start, tiny: TinyLibrary) -> None:
    tiny.write(BODY.replace("(article:heart-doors)", "(article:heart-dors)"))
    person = open_tiny(begin, tiny, LEAKY)
    person.press("Escape")
    link = person.link("all doors")
    person.click(person.text.viewport(), person.place_of(link))
    assert person.page == LEAKY
    assert "There is no article “heart-dors”" in person.notice
    assert "heart-doors" in person.notice


def test_an_unknown_heading_and_an_unknown_part_are_told(begin: Start) -> None:
    person = begin()
    for address in ("article:heart-valves#nothing-here", "diagram:heart-inside#no-such-part"):
        person.open(Address.parse(address))
        assert person.page == MITRAL
        assert not person.sees_picture()
        assert address.partition("#")[2] in person.notice
        person.press("Escape")


# --- pictures


def figure_place(person: Person) -> QPoint:
    figure = next(link for link in person.text.links if person.words_of(link) == "\ufffc")
    rect = line_rects(person.text.document(), figure.start, figure.end)[0]
    return rect.translated(0, -person.scroll).center().toPoint()


def test_a_figure_of_an_unknown_diagram_keeps_its_caption_and_says_it_is_missing(
    begin: Start, tiny: TinyLibrary
) -> None:
    tiny.write(BODY.replace("diagram:heart/shut", "diagram:hart/shut"))
    person = open_tiny(begin, tiny, LEAKY)
    assert "The door is shut." in person.words
    assert "What helps?" in person.words
    person.press("Escape")
    person.click(person.text.viewport(), figure_place(person))
    assert "There is no picture “hart”" in person.notice
    assert person.page == LEAKY


@pytest.mark.parametrize("content", [None, "<svg", "not a drawing at all"])
def test_a_drawing_that_is_missing_or_broken_leaves_the_text_whole(
    begin: Start, tiny: TinyLibrary, content: str | None
) -> None:
    for state in ("shut", "open"):
        (tiny.diagrams / "previews" / f"heart-{state}.webp").unlink()
        drawing = tiny.diagrams / f"heart-{state}.svg"
        drawing.unlink()
        if content is not None:
            drawing.write_text(content, encoding="utf-8")
    person = open_tiny(begin, tiny, LEAKY)
    assert "The door is shut." in person.words
    person.look()
    person.press("Escape")
    person.open(diagram("heart", "shut"))
    if content is None:
        assert person.picture.missing.isVisible()
        assert "Try again" in person.buttons(person.picture.missing)
    person.press("Escape")
    assert person.page == LEAKY


def test_the_viewer_of_a_missing_drawing_says_all_its_words_and_tries_again(
    begin: Start, tiny: TinyLibrary
) -> None:
    for state in ("shut", "open"):
        (tiny.diagrams / f"heart-{state}.svg").unlink()
        (tiny.diagrams / "previews" / f"heart-{state}.webp").unlink()
    person = open_tiny(begin, tiny, LEAKY)
    person.open(diagram("heart", "shut"))
    assert person.picture.missing.isVisible()
    previews = find_places().resources / "diagrams" / "previews"
    shutil.copy(previews / "heart-inside-healthy.webp", tiny.diagrams / "previews" / "heart-shut.webp")
    person.click(person.button("Try again", person.picture.missing))
    assert not person.picture.missing.isVisible()
    assert person.picture.stage.isVisible()


def test_outlines_that_cannot_be_read_are_told_and_the_picture_shown(begin: Start, tiny: TinyLibrary) -> None:
    (tiny.diagrams / "heart.outlines.json").write_text("{", encoding="utf-8")
    person = open_tiny(begin, tiny, LEAKY)
    person.open(diagram("heart", "shut"))
    assert person.sees_picture()
    QApplication.processEvents()
    assert "heart.outlines.json" in person.notice
    person.press("Escape")
    assert person.page == LEAKY


# --- articles


def test_a_broken_article_leaves_the_others_and_the_notice_names_file_and_line(
    begin: Start, tiny: TinyLibrary
) -> None:
    tiny.leaky.write_text("+++\ntitle = = 3\n+++\n# Understand\n", encoding="utf-8")
    person = open_tiny(begin, tiny)
    assert person.title == "Heart doors – Heartleaf"
    assert "leaky-door.md, line " in person.notice
    assert person.notice.startswith("en/doors/leaky-door.md")


def test_several_problems_are_told_as_one_and_how_to_list_them(begin: Start, tiny: TinyLibrary) -> None:
    tiny.leaky.write_bytes(b"\xff\xfe")
    (tiny.articles / "sources.toml").write_text("= =", encoding="utf-8")
    person = open_tiny(begin, tiny)
    assert "more problem" in person.notice
    assert "heartleaf check" in person.notice


def test_an_empty_library_starts_and_says_so(begin: Start, tiny: TinyLibrary) -> None:
    for path in tiny.articles.rglob("*.md"):
        path.unlink()
    person = open_tiny(begin, tiny)
    assert person.notice != ""
    person.press("Ctrl++", "Ctrl+T", "F1", "Escape", "Ctrl+F", "Escape", "H", "Ctrl+PgDown", "Ctrl+I", "F6")
    person.press("Alt+Home", "Ctrl+D", "Ctrl+K")
    person.type("zyx")
    person.press("Return")
    findings, pane = person.window.searching.findings, person.window.searching.pane
    assert pane is not None
    wait_until(lambda: not findings.pending, 60_000)
    assert pane.nothing.headline == "Nothing found for “zyx”"


def test_a_theme_that_is_not_there_is_told_when_chosen(begin: Start, tiny: TinyLibrary) -> None:
    person = open_tiny(begin, tiny)
    (tiny.resources / "themes" / "dark.toml").unlink()
    person.press("Ctrl+T")
    assert "dark.toml" in person.notice
    assert person.desk.look.theme.name == "light"
    leave(person)
    person = open_tiny(begin, tiny)
    assert person.desk.look.theme.name == "light"


# --- dropped folders


def test_a_dropped_library_is_opened(begin: Start, tmp_path: Path) -> None:
    person = begin()
    drop(person, build(tmp_path / "dropped").articles)
    assert person.title == "Heart doors – Heartleaf"
    assert person.window.tree.model().index(0, 0).data() == "Doors"
    assert not person.window.toolbar.back.isEnabled()


def test_a_dropped_folder_without_articles_changes_nothing(begin: Start, tmp_path: Path) -> None:
    person = begin()
    (tmp_path / "holiday").mkdir()
    drop(person, tmp_path / "holiday")
    assert person.page == MITRAL
    assert person.notice.startswith("There are no articles in ")
    assert "holiday" in person.notice


def test_a_dropped_library_with_a_problem_is_opened_and_told(begin: Start, tmp_path: Path) -> None:
    person = begin()
    dropped = build(tmp_path / "dropped")
    dropped.leaky.write_text("nothing", encoding="utf-8")
    drop(person, dropped.articles)
    assert person.title == "Heart doors – Heartleaf"
    assert "leaky-door.md" in person.notice


def test_a_dropped_file_and_dropped_words_change_nothing(begin: Start, tmp_path: Path) -> None:
    person = begin()
    file = tmp_path / "letter.txt"
    file.write_text("hello", encoding="utf-8")
    drop(person, file)
    assert person.page == MITRAL
    words = QMimeData()
    words.setText("hello")
    enter = QDragEnterEvent(
        QPoint(9, 9),
        Qt.DropAction.CopyAction,
        words,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(person.window, enter)
    assert not enter.isAccepted()


# --- the web


def open_source(person: Person) -> str:
    """Press the first link of an article that leads to the web; where it leads."""
    found = person.desk.reader.library.articles[MITRAL.slug]
    person.open(article(MITRAL.slug, len(found.pages)))
    link = next(link for link in person.text.links if link.target.startswith("http"))
    person.text.show_stretch(link.start, link.end)
    person.click(person.text.viewport(), person.place_of(link))
    return link.target


def test_a_link_to_the_web_is_shown_to_be_copied_and_not_opened(begin: Start, no_browser: list[str]) -> None:
    person = begin()
    target = open_source(person)
    assert target in person.notice
    person.click(person.button("Copy the address", person.window.notice))
    assert QApplication.clipboard().text() == target
    assert person.notice == "The address is copied."
    assert "Copy the address" not in person.buttons(person.window.notice)
    assert no_browser == []


def test_where_the_setting_allows_it_a_link_to_the_web_is_opened(
    begin: Start, no_browser: list[str], tmp_path: Path
) -> None:
    folder = places_in(tmp_path).settings
    folder.mkdir()
    (folder / "settings.toml").write_text("open_external_links = true\n", encoding="utf-8")
    person = begin()
    target = open_source(person)
    assert no_browser == [target]
    assert person.notice == ""


@pytest.mark.parametrize(
    "target",
    ["file:///etc/passwd", "javascript:alert(1)", "/etc/passwd", "../secret", "qrc:/x", "mailto:a@b.c"],
)
def test_nothing_but_the_web_is_ever_opened(
    begin: Start, no_browser: list[str], tmp_path: Path, target: str
) -> None:
    folder = places_in(tmp_path).settings
    folder.mkdir()
    (folder / "settings.toml").write_text("open_external_links = true\n", encoding="utf-8")
    person = begin()
    person.window.screens.follow(target)
    assert no_browser == []
    assert person.page == MITRAL
