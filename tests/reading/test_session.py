from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.library.address import Address, article
from viewer.reading.history import Place, Visit
from viewer.reading.session import MAX_PLACES, MAX_RECENT, MAX_VISITED, Session, load_session, save_session
from viewer.reading.settings import SettingsError

LEAK_2 = article("mitral-valve-regurgitation", 2)
VALVES = article("heart-valves")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "session.toml"


def test_the_first_start_has_nothing_to_remember(file: Path) -> None:
    assert load_session(file) == (Session(), ())


def test_what_was_left_is_found_again(file: Path) -> None:
    session = Session(window="AdnQywADAAAAAAAA", tree_hidden=True)
    session = session.reading(VALVES, Place(3, 0.0)).reading(LEAK_2, Place(12, 0.25))
    save_session(file, session)

    loaded, notices = load_session(file)

    assert (loaded, notices) == (session, ())
    assert loaded.last_article == LEAK_2
    assert loaded.place_of(LEAK_2) == Place(12, 0.25)
    assert loaded.visited == (VALVES, LEAK_2.whole)


def test_a_place_is_remembered_for_each_page() -> None:
    session = (
        Session()
        .reading(LEAK_2, Place(4, 0.5))
        .reading(article("mitral-valve-regurgitation", 3), Place(9, 0.0))
    )

    assert session.place_of(LEAK_2) == Place(4, 0.5)
    assert session.place_of(article("mitral-valve-regurgitation", 3)) == Place(9, 0.0)
    assert session.place_of(VALVES) is None
    assert session.visited == (LEAK_2.whole,)


def test_the_window_and_the_topics_stay_as_they_were_left(file: Path) -> None:
    session = Session().with_window("AdnQyw").with_tree_hidden(True)
    save_session(file, session)

    loaded, _ = load_session(file)

    assert (loaded.window, loaded.tree_hidden) == ("AdnQyw", True)
    assert not loaded.with_tree_hidden(False).tree_hidden


def test_a_bookmark_is_kept_until_it_is_taken_off(file: Path) -> None:
    session = Session().bookmarking(VALVES).bookmarking(LEAK_2)
    save_session(file, session)

    loaded, notices = load_session(file)

    assert notices == ()
    assert loaded.bookmarks == (VALVES, LEAK_2)
    assert loaded.bookmarking(VALVES).bookmarks == (LEAK_2,)


def test_reading_on_replaces_the_place() -> None:
    session = Session().reading(LEAK_2, Place(4, 0.5)).reading(LEAK_2, Place(6, 0.0))

    assert session.places == (Visit(LEAK_2, Place(6, 0.0)),)


def test_what_was_read_longest_ago_is_forgotten_first() -> None:
    pages = [article(f"page-{number}") for number in range(MAX_VISITED + 5)]
    session = Session(visited=tuple(pages[:MAX_VISITED]), places=tuple(map(Visit, pages[:MAX_PLACES])))
    for page in pages[MAX_VISITED:]:
        session = session.reading(page, Place(1, 0.0))

    assert len(session.places) == MAX_PLACES
    assert len(session.visited) == MAX_VISITED
    assert session.visited[0] == pages[5]
    assert session.places[0].address == pages[5]
    assert session.places[-1].address == pages[-1]


@pytest.mark.parametrize(
    "line",
    [
        'last_article = "../../etc/passwd"',
        "last_article = 3",
        "window = 3",
        'window = "\\u0000"',
        'tree_hidden = "yes"',
        'visited = "article:heart-valves"',
        'visited = ["article:heart-valves", "file:///etc/passwd"]',
        'bookmarks = "article:heart-valves"',
        'bookmarks = ["diagram:"]',
        'places = ["article:heart-valves"]',
        'places = {"article:heart-valves" = [-1, 0.0]}',
        'places = {"article:heart-valves" = [1, nan]}',
        'places = {"article:heart-valves" = [1, inf]}',
        'places = {"article:heart-valves" = [1]}',
        'places = {"article:heart-valves" = ["1", "2"]}',
        'places = {"nothing" = [1, 0.0]}',
    ],
)
def test_a_line_that_cannot_be_understood_is_forgotten_and_the_others_stay(file: Path, line: str) -> None:
    other = 'window = "kept"' if not line.startswith("window") else 'visited = ["article:kept"]'
    file.write_text(f"{other}\n{line}\n", encoding="utf-8")

    session, notices = load_session(file)

    assert notices == (f"Some of what {file} remembers could not be understood and is forgotten.",)
    assert session.window == "kept" or session.visited == (article("kept"),)
    assert session.last_article is None
    assert session.tree_hidden is False
    assert session.places == ()


def test_a_broken_file_is_kept_and_a_new_session_begun(file: Path) -> None:
    file.write_bytes(b"\xff")

    session, notices = load_session(file)

    assert session == Session()
    assert "kept as session.broken-1.toml" in notices[0]


def test_a_folder_that_cannot_be_written_is_reported(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("a file where the folder should be", encoding="utf-8")

    with pytest.raises(SettingsError, match="could not be saved"):
        save_session(tmp_path / "state" / "session.toml", Session())


@given(content=st.binary(max_size=300))
def test_no_bytes_keep_the_program_from_starting(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    file = tmp_path_factory.mktemp("state") / "session.toml"
    file.write_bytes(content)

    session, _ = load_session(file)

    save_session(file, session)
    assert load_session(file) == (session, ())


PLACES = st.builds(Place, st.integers(0, 10_000), st.floats(0, 1))
PAGES = st.builds(
    article, st.from_regex(r"[a-z0-9]{1,8}(-[a-z0-9]{1,4})?", fullmatch=True), st.integers(0, 9)
)


@given(reads=st.lists(st.tuples(PAGES, PLACES), max_size=20))
def test_every_session_survives_being_saved(
    tmp_path_factory: pytest.TempPathFactory, reads: list[tuple[Address, Place]]
) -> None:
    file = tmp_path_factory.mktemp("state") / "session.toml"
    session = Session()
    for address, place in reads:
        session = session.reading(address, place)
    save_session(file, session)

    assert load_session(file) == (session, ())


def test_the_last_searches_are_kept_the_latest_first_each_once(file: Path) -> None:
    session = Session()
    for words in ("salt", "leaky  valve", "Salt", *(f"words {number}" for number in range(6)), ""):
        session = session.searching(words)
    save_session(file, session)

    loaded, notices = load_session(file)

    assert notices == ()
    assert loaded.recent == (*(f"words {number}" for number in reversed(range(6))), "Salt", "leaky valve")
    assert len(loaded.searching("more").recent) == MAX_RECENT
    assert loaded.without_searches().recent == ()


@pytest.mark.parametrize("words", ["x" * 201, "tab\x00", "\u202eevil"])
def test_what_is_no_search_is_not_kept(words: str) -> None:
    assert Session().searching(words).recent == ()


@pytest.mark.parametrize("line", ["recent = 3", "recent = [1, 2]", 'recent = ["", "salt"]'])
def test_searches_that_cannot_be_understood_are_forgotten_and_told_of(file: Path, line: str) -> None:
    file.write_text(line, encoding="utf-8")
    session, notices = load_session(file)
    assert set(session.recent) <= {"salt"}
    assert notices
