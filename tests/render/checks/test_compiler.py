"""The content compiler holds every rule against a whole library, and tells each fault where it is."""

import pkgutil
from datetime import date
from importlib import import_module
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.support.model_article import model_body, write_model
from tests.support.tiny_library import ARTICLE, BODY, LIBRARY, TinyLibrary, line_of, spoilt
from viewer import places
from viewer.library.library import Library
from viewer.library.loading import KINDS
from viewer.render import checks
from viewer.render.checks import compiler
from viewer.render.checks.compiler import RULES, check, names_of

LAST = "Yes, you can."


def test_a_sound_library_has_no_problems(tiny: TinyLibrary) -> None:
    assert tiny.problems() == []


def test_an_empty_library_has_no_problems() -> None:
    assert check(Library(folder=Path(), language="en")) == []


def test_every_rule_that_is_written_is_held() -> None:
    modules = [
        import_module(f"{checks.__name__}.{each.name}") for each in pkgutil.iter_modules(checks.__path__)
    ]
    written = {name for module in modules for name in vars(module) if name.startswith("check_")}
    held = {rule.__name__ for rule in RULES}
    assert len(held) == len(RULES)
    assert written - held == {"check_dates", "check_glossary", "check_guides", "check_diagram", "check_touch"}
    assert written <= {name for name in vars(compiler) if name.startswith("check_")}


def test_every_rule_has_a_sentence() -> None:
    assert [rule.__name__ for rule in RULES if not (rule.__doc__ or "").strip().endswith(".")] == []


@pytest.mark.parametrize(
    ("old", "new", "message", "at"),
    [
        ("Rest helps.", "Call {emergancy}.", "there is no field “{emergancy}”", "{emergancy}"),
        ("if you are", "\n\n#### Rest\n\nif you are", "headings go down to level 3", "#### Rest"),
        ("- You faint", "- You faint\n\n## Now", "a box “emergency” may hold paragraphs and", "## Now"),
        (LAST, "- Sit\n- - **Rest** now", "a list may not stand inside a list", "- - **Rest"),
        (LAST, "See ![My door](diagram:heart)", "a picture must stand alone", "See ![My"),
        (LAST, "::: ask\n\n:::", "a box “ask” is empty", "::: ask"),
    ],
)
def test_what_markdown_says_is_told_with_its_line(
    tiny: TinyLibrary, old: str, new: str, message: str, at: str
) -> None:
    body = spoilt(BODY, (old, new))
    tiny.write(body)
    (problem,) = [each for each in tiny.problems() if each.code == "markup"]
    page = "Live with it" if old == LAST else "Understand"
    assert problem.message.startswith(f"on the page “{page}”: {message}")
    assert (problem.file, problem.line) == (ARTICLE, line_of(at, body))


def test_the_article_to_begin_with_must_be_there(tiny: TinyLibrary) -> None:
    (tiny.articles / "en" / "library.toml").write_text('home = "article:leaky-dor"\n' + LIBRARY)
    problem = tiny.found("dead-link")
    assert (problem.file, problem.line) == ("en/library.toml", 0)
    assert problem.message == "“home”: there is no article “leaky-dor” in this library"
    assert problem.hint == "did you mean article:leaky-door?"


def test_an_article_to_begin_with_that_is_there_is_no_problem(tiny: TinyLibrary) -> None:
    (tiny.articles / "en" / "library.toml").write_text('home = "article:leaky-door"\n' + LIBRARY)
    assert tiny.problems() == []


def test_names_are_those_of_articles_parts_and_terms_each_once(tiny: TinyLibrary) -> None:
    assert names_of(tiny.loaded()) == ("Heart doors", "Leaky door", "drip", "mitral valve", "MV", "leak")


def test_pictures_that_come_with_the_program_are_checked_on_wish(
    tiny: TinyLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(places, "_PACKAGE", tiny.root / "viewer")
    (tiny.diagrams / "heart-shut.svg").write_text("<svg/>")
    library = tiny.loaded()
    assert {each.file for each in check(library)} == {"diagrams/heart.en.toml"}
    assert check(library, pictures=False) == []


def test_pictures_of_a_library_itself_are_always_checked(tiny: TinyLibrary) -> None:
    (tiny.diagrams / "heart-shut.svg").write_text("<svg/>")
    (problem,) = check(tiny.loaded(), pictures=False)
    assert (problem.file, problem.code) == ("diagrams/heart.en.toml", "broken-svg")


def test_all_faults_of_an_article_are_told_at_once_in_their_order(tiny: TinyLibrary) -> None:
    body = spoilt(BODY, ("(article:heart-doors)", "(article:hart)"), (LAST, "Call 911. You have 2.5 of 12%."))
    tiny.write(body, sources=[])
    problems = tiny.problems()
    codes = ["dead-link", "unlisted-source", "bare-decimal", "bare-percent", "fixed-number"]
    assert [each.code for each in problems] == codes
    assert problems == sorted(problems)


def test_checking_leaves_the_library_as_it_is(tiny: TinyLibrary) -> None:
    library = tiny.loaded()
    check(library)
    assert library == replace(library)
    assert library == tiny.loaded()


def test_checking_twice_tells_the_same(tiny: TinyLibrary) -> None:
    write_model(tiny, "condition", ("## Check-ups\n", "## Checkups\n"), ("::: ask", "::: good-to-know"))
    library = tiny.loaded()
    assert check(library) == check(library) != []


@pytest.mark.timeout(60)
@pytest.mark.parametrize("kind", KINDS)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(data=st.data())
def test_no_slip_of_the_pen_makes_checking_raise(tiny: TinyLibrary, kind: str, data: st.DataObject) -> None:
    body = model_body(kind)
    start, length = data.draw(st.integers(0, len(body))), data.draw(st.integers(0, 200))
    words = data.draw(st.text("[](){}*#|:-<>!@\\\n 0.%ab", max_size=12))
    tiny.write(body[:start] + words + body[start + length :], kind=kind)
    assert all(str(problem).isprintable() for problem in tiny.problems())


@pytest.mark.timeout(30)
@pytest.mark.parametrize("words", ["1" * 3900, "1." * 1950, "1, " * 1300, "1 - " * 970, "is very ly " * 350])
def test_no_words_make_checking_take_for_ever(tiny: TinyLibrary, words: str) -> None:
    tiny.write("# A\n\n" + "\n\n".join([words] * 30))
    assert "uncited-source" in {problem.code for problem in tiny.problems()}


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(written=st.dates(), due=st.dates(), today=st.dates())
def test_no_day_makes_checking_raise(tiny: TinyLibrary, written: date, due: date, today: date) -> None:
    tiny.write(BODY, written_on=written, review_due=due)
    told = [problem.code for problem in tiny.problems(today) if problem.file == ARTICLE]
    assert set(told) <= {"review-due", "too-old", "date-to-come"}
    assert ("date-to-come" in told) == (written > today)
