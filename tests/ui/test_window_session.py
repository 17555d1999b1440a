"""What a person leaves is there again at the next start; what cannot be kept or read is said once."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.support.desk import MITRAL, VALVES, Person, Start, leave
from viewer.library.address import article
from viewer.reading.settings import load_settings


def again(begin: Start, person: Person) -> Person:
    """Close the program and start it once more."""
    leave(person)
    return begin()


def test_a_first_start_shows_the_first_article_at_its_top(begin: Start) -> None:
    person = begin()
    assert person.page == MITRAL
    assert person.scroll == 0
    assert person.title == "Mitral valve regurgitation – Heartleaf"
    assert (person.window.width(), person.window.height()) == (1366, 768)
    assert person.notice == ""


def test_the_next_start_opens_the_same_line(begin: Start) -> None:
    person = begin()
    person.open(article(MITRAL.slug, 2))
    person.scroll_to(1100)
    words, scroll = person.first_words, person.scroll
    person = again(begin, person)
    assert person.page == article(MITRAL.slug, 2)
    assert (person.first_words, person.scroll) == (words, scroll)


def test_size_theme_window_and_hidden_topics_are_kept(begin: Start) -> None:
    person = begin()
    person.press("Ctrl++", "Ctrl++", "Ctrl+T", "F9")
    person.resize(760, 640)  # no larger than the screen there is
    person.scroll_to(900)
    words = person.first_words
    person = again(begin, person)
    assert person.desk.look.typography.percent == 130
    assert person.desk.look.theme.name == "dark"
    assert (person.window.width(), person.window.height()) == (760, 640)
    assert person.first_words == words
    person.resize(1366, 768)
    assert not person.window.tree.isVisible()


def test_a_window_that_was_made_narrow_is_narrow_again(begin: Start) -> None:
    person = begin()
    person.resize(700, 480)
    person.scroll_to(600)
    words = person.first_words
    person = again(begin, person)
    assert person.window.width() == 700
    assert person.first_words == words
    assert person.window.narrow


def test_visited_articles_and_bookmarks_are_kept(begin: Start) -> None:
    person = begin()
    person.press("Ctrl+D")
    person.open(VALVES)
    person = again(begin, person)
    session = person.desk.keeper.session
    assert set(session.visited) == {MITRAL.whole, VALVES.whole}
    assert session.bookmarks == (MITRAL.whole,)
    assert person.window.tree.model().index(1, 0).data() == "My bookmarks"


def test_the_start_asked_for_wins_over_the_place_that_was_left(begin: Start) -> None:
    person = begin()
    person.scroll_to(500)
    leave(person)
    person = begin(VALVES)
    assert person.page == VALVES
    person.open(MITRAL.whole)
    assert person.scroll == 500


def test_a_theme_and_size_for_one_run_are_not_kept(begin: Start, tmp_path: Path) -> None:
    person = begin(theme="contrast-dark", percent=200)
    assert person.desk.look.theme.name == "contrast-dark"
    assert person.desk.look.typography.percent == 200
    person = again(begin, person)
    assert person.desk.look.typography.percent == 100
    assert person.desk.look.theme.name != "contrast-dark"


def test_settings_that_cannot_be_written_are_told_once_and_the_rest_works(
    begin: Start, tmp_path: Path
) -> None:
    (tmp_path / "settings").write_text("in the way", encoding="utf-8")
    person = begin()
    person.press("Ctrl++")
    person.desk.keeper.save()
    assert "could not be saved" in person.notice
    assert person.notice.count(".") <= 4
    person.press("Escape", "Ctrl++", "Ctrl+T")
    person.desk.keeper.save()
    assert person.notice == ""
    assert person.desk.look.typography.percent == 130
    person.open(VALVES)
    assert person.page == VALVES


@pytest.mark.parametrize("name", ["settings", "session"])
@pytest.mark.parametrize("content", [b"= = =", b"\xff\xfe\x00", b"[" * 5000])
def test_a_broken_file_of_ours_is_kept_aside_and_told(
    begin: Start, tmp_path: Path, name: str, content: bytes
) -> None:
    folder = tmp_path / "settings"
    folder.mkdir()
    (folder / f"{name}.toml").write_bytes(content)
    person = begin()
    assert f"{name}.broken-1.toml" in person.notice
    assert (folder / f"{name}.broken-1.toml").read_bytes() == content
    assert person.page == MITRAL
    person.press("Ctrl++")
    leave(person)
    assert load_settings(folder / "settings.toml")[0].text_size == 115


def test_a_setting_that_cannot_be_is_told_and_the_nearest_used(begin: Start, tmp_path: Path) -> None:
    folder = tmp_path / "settings"
    folder.mkdir()
    (folder / "settings.toml").write_text('text_size = 5000\ntheme = "light"\n', encoding="utf-8")
    person = begin()
    assert "text_size" in person.notice
    assert person.desk.look.typography.percent == 300


def test_a_kept_window_that_is_nonsense_gives_the_usual_window(begin: Start, tmp_path: Path) -> None:
    folder = tmp_path / "settings"
    folder.mkdir()
    (folder / "session.toml").write_text('window = "bm9uc2Vuc2U="\n', encoding="utf-8")
    person = begin()
    assert (person.window.width(), person.window.height()) == (1366, 768)


def test_a_kept_place_beyond_the_text_is_its_end(begin: Start, tmp_path: Path) -> None:
    folder = tmp_path / "settings"
    folder.mkdir()
    (folder / "session.toml").write_text(
        f'last_article = "{MITRAL}"\n[places]\n"{MITRAL}" = [99999999, 0.5]\n', encoding="utf-8"
    )
    person = begin()
    assert person.page == MITRAL
    assert 0 <= person.scroll <= person.text.verticalScrollBar().maximum()


def test_a_cache_that_cannot_be_written_changes_nothing(begin: Start, tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("in the way", encoding="utf-8")
    person = begin()
    assert person.page == MITRAL
    person.press("Ctrl+PgDown")
    assert person.page == article(MITRAL.slug, 2)


def test_a_damaged_cache_is_begun_anew(begin: Start, tmp_path: Path) -> None:
    person = begin()
    leave(person)
    for catalogue in (tmp_path / "cache").glob("*.sqlite"):
        catalogue.write_bytes(b"no database" * 100)
    person = begin()
    assert person.page == MITRAL
    assert person.notice == "What was kept of this library was damaged, so it is being put together anew."
    assert "What is it?" in person.words


def test_without_fonts_it_starts_with_one_notice(begin: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    def not_found(name: str, package: str | None = None) -> None:
        return None

    monkeypatch.setattr("viewer.ui.style.fonts.find_spec", not_found)
    person = begin()
    assert "typefaces are not installed" in person.notice
    assert "What is it?" in person.words
    person.press("Ctrl++", "Ctrl+T", "Escape")
    assert person.notice == ""


def test_ctrl_q_closes_and_saves(begin: Start, tmp_path: Path) -> None:
    person = begin()
    person.scroll_to(300)
    person.press("Ctrl+Q")
    assert not person.window.isVisible()
    assert (tmp_path / "settings" / "session.toml").is_file()


def test_closing_leaves_no_process_and_no_open_file(begin: Start, qapp: QApplication) -> None:
    person = begin()
    person.press("Ctrl+I")
    painter = person.window.painter
    person.window.close()
    assert painter.pressroom.process_id == 0
    assert not painter.pressroom.busy
