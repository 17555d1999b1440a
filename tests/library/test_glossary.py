"""A glossary becomes terms; whatever stands in its file, the rest of the library is read."""

from collections.abc import Mapping

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.support.tiny_library import GLOSSARY, TinyLibrary, spoilt
from viewer.library.address import Address
from viewer.library.glossary import MAX_TERMS
from viewer.library.report import Problem
from viewer.library.term import Term
from viewer.library.textfile import MAX_BYTES

FILE = "glossary/en.toml"
OWN = "en/glossary.toml"


def line_of(words: str, text: str = GLOSSARY) -> int:
    return next(number for number, line in enumerate(text.split("\n"), 1) if words in line)


def loaded(tiny: TinyLibrary, text: str | bytes) -> tuple[Mapping[str, Term], list[Problem]]:
    """The terms of a glossary of this text, and what is wrong with it."""
    tiny.glossary.write_bytes(text.encode() if isinstance(text, str) else text)
    library, report = tiny.load()
    assert len(library.articles) == 2
    return library.terms, list(report)


def test_a_term_has_all_that_is_said_of_it(tiny: TinyLibrary) -> None:
    term = tiny.loaded().terms["mitral-valve"]
    assert term == Term(
        slug="mitral-valve",
        name="mitral valve",
        plain="the left door",
        sound="MY-trul valv",
        meaning="The door on the left side of the heart.",
        written=("MV",),
        also=("left door",),
        misspelled=("mitrel valve",),
        article=Address("article", "heart-doors", spot="what-do-doors-do"),
        file=FILE,
        line=line_of("[mitral-valve]"),
    )
    assert term.address == Address("term", "mitral-valve")
    assert term.forms == ("mitral valve", "MV")


def test_what_may_be_left_out_is_empty(tiny: TinyLibrary) -> None:
    term = tiny.loaded().terms["leak"]
    assert (term.sound, term.written, term.also, term.misspelled) == ("", (), (), ())
    assert term.forms == ("leak",)


def test_an_address_of_a_term_has_a_title(tiny: TinyLibrary) -> None:
    library = tiny.loaded()
    found = library.term_at(Address("term", "mitral-valve"))
    assert found is library.terms["mitral-valve"]
    assert library.title_of(found.address) == "mitral valve"
    assert library.term_at(Address("term", "gone")) is None
    assert library.term_at(Address("article", "leak")) is None


def test_a_library_without_a_glossary_has_no_terms(tiny: TinyLibrary) -> None:
    tiny.glossary.unlink()
    assert tiny.loaded().terms == {}
    tiny.glossary.parent.rmdir()
    assert tiny.loaded().terms == {}


@pytest.mark.parametrize("text", ["", "\n\n", "# no word yet\n", "\ufeff"])
def test_an_empty_glossary_is_sound(tiny: TinyLibrary, text: str) -> None:
    assert loaded(tiny, text) == ({}, [])


def test_a_term_of_the_library_stands_in_place_of_the_shipped_one(tiny: TinyLibrary) -> None:
    tiny.own_glossary.write_text(
        '[leak]\nname = "drip"\nplain = "a leak"\nmeaning = "Blood."\n\n'
        '[tap]\nname = "tap"\nplain = "a door"\nmeaning = "A door."\n'
    )
    terms = tiny.loaded().terms
    assert list(terms) == ["mitral-valve", "leak", "tap"]
    assert [(term.name, term.file, term.line) for term in terms.values()] == [
        ("mitral valve", FILE, 1),
        ("drip", OWN, 1),
        ("tap", OWN, 6),
    ]


@pytest.mark.parametrize(
    ("old", "new", "code", "message", "hint"),
    [
        (
            'meaning = "Blood that',
            'meanng = ""\nmeaning = "Blood that',
            "unknown-field",
            "“leak” has a field “meanng”, which is not known",
            "did you mean meaning?",
        ),
        (
            'plain = "a drip"',
            'plain = "a drip"\ncolor = "red"',
            "unknown-field",
            "“leak” has a field “color”, which is not known",
            "",
        ),
        ('plain = "a drip"', "", "missing-field", "“plain” must be a text in quotes", ""),
        ('plain = "a drip"', 'plain = " "', "missing-field", "“plain” must be a text in quotes", ""),
        ('plain = "a drip"', "plain = 3", "wrong-type", "“plain” must be a text in quotes", ""),
        ('name = "leak"', "", "missing-field", "“name” must be a text in quotes", ""),
        ('name = "leak"', "name = ['leak']", "wrong-type", "“name” must be a text in quotes", ""),
        (
            'plain = "a drip"',
            'plain = "a drip"\nwritten = "leaks"',
            "wrong-type",
            "“written” must be a list of texts in quotes",
            "",
        ),
        (
            'plain = "a drip"',
            'plain = "a drip"\nalso = [1]',
            "wrong-type",
            "“also” must be a list of texts in quotes",
            "",
        ),
    ],
)
def test_a_wrong_field_is_told_with_the_line_of_its_term_and_the_term_still_read(
    tiny: TinyLibrary, old: str, new: str, code: str, message: str, hint: str
) -> None:
    terms, problems = loaded(tiny, spoilt(GLOSSARY, (old, new)))
    assert [(each.file, each.line, each.code) for each in problems] == [(FILE, line_of("[leak]"), code)]
    assert (problems[0].message, problems[0].hint) == (message, hint)
    assert terms["leak"].name == "leak"
    assert terms["mitral-valve"].plain == "the left door"


def test_a_term_without_a_name_is_called_as_its_table(tiny: TinyLibrary) -> None:
    terms, problems = loaded(tiny, spoilt(GLOSSARY, ('name = "mitral valve"', "")))
    assert terms["mitral-valve"].name == "mitral valve"
    assert [each.code for each in problems] == ["missing-field"]


@pytest.mark.parametrize(
    "article", ["leaky-door", "../leaky-door", "file:///etc/passwd", "https://example.org", "article:A"]
)
def test_an_article_that_is_no_address_is_told_and_left_out(tiny: TinyLibrary, article: str) -> None:
    terms, (problem,) = loaded(tiny, spoilt(GLOSSARY, ("article:leaky-door", article)))
    assert (problem.file, problem.line, problem.code) == (FILE, line_of("[leak]"), "bad-address")
    assert terms["leak"].article is None


@pytest.mark.parametrize(
    ("more", "line", "code", "message", "hint"),
    [
        (
            '[Big_Leak]\nname = "big"',
            17,
            "bad-name",
            "“Big_Leak” must be lower-case letters and digits joined by hyphens; it was left out",
            "such as [big-leak]",
        ),
        ("[[drip]]", 0, "wrong-type", "“drip” must be a table headed [drip]", ""),
    ],
)
def test_what_is_no_term_is_told_and_left_out(
    tiny: TinyLibrary, more: str, line: int, code: str, message: str, hint: str
) -> None:
    terms, (problem,) = loaded(tiny, f"{GLOSSARY}\n{more}\n")
    assert (problem.file, problem.line, problem.code) == (FILE, line, code)
    assert (problem.message, problem.hint) == (message, hint)
    assert list(terms) == ["mitral-valve", "leak"]


def test_a_value_outside_a_term_is_told_and_left_out(tiny: TinyLibrary) -> None:
    terms, (problem,) = loaded(tiny, f"title = 'Words'\n{GLOSSARY}")
    assert (problem.code, problem.message) == ("wrong-type", "“title” must be a table headed [title]")
    assert list(terms) == ["mitral-valve", "leak"]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("[leak\n", 1),
        ("[leak]\nname = \n", 2),
        ("[leak]\nname = 'a'\n\nname = 'b'\n", 4),
        ("[leak]\nname = 'a'\n[leak]\nname = 'b'\n", 3),
        ("[leak]\nname = 'a\n", 2),
        ("[leak]\nalso = " + "[" * 5_000, 1),
        ("[" + "a." * 200 + "b]", 1),
    ],
    ids=["head", "no value", "field twice", "term twice", "open quote", "deep list", "many dots"],
)
def test_a_broken_file_is_told_with_its_line_and_gives_no_terms(
    tiny: TinyLibrary, text: str, line: int
) -> None:
    terms, (problem,) = loaded(tiny, text)
    assert (problem.file, problem.line, problem.code) == (FILE, line, "bad-toml")
    assert problem.message.startswith("the file cannot be read: ")
    assert terms == {}


@pytest.mark.parametrize(
    ("content", "code"),
    [(b"\xff\xfe", "not-utf-8"), (b"#" * (MAX_BYTES + 1), "too-large"), (b"a = '\x00'", "bad-toml")],
)
def test_a_file_of_no_use_is_told(tiny: TinyLibrary, content: bytes, code: str) -> None:
    terms, (problem,) = loaded(tiny, content)
    assert (terms, problem.file, problem.code) == ({}, FILE, code)


TERM = '[t{0}]\nname="t{0}"\nplain="p"\nmeaning="m"\n'


def test_a_glossary_of_too_many_terms_is_left_out(tiny: TinyLibrary) -> None:
    fitting = "".join(TERM.format(number) for number in range(MAX_TERMS))
    terms, problems = loaded(tiny, fitting)
    assert (len(terms), problems) == (MAX_TERMS, [])
    terms, (problem,) = loaded(tiny, fitting + TERM.format("x"))
    assert terms == {}
    assert (problem.file, problem.line, problem.code) == (FILE, line_of("[tx]", fitting + "[tx]"), "too-many")
    assert problem.message == f"a glossary has at most {MAX_TERMS} terms; it was left out"


@pytest.mark.parametrize("own", [False, True], ids=["shipped", "own"])
def test_no_glossary_is_read_from_outside(tiny: TinyLibrary, own: bool) -> None:
    path, file = (tiny.own_glossary, OWN) if own else (tiny.glossary, FILE)
    outside = tiny.root / "outside.toml"
    outside.write_text('[secret]\nname = "secret"\n')
    path.unlink(missing_ok=True)
    path.symlink_to(outside)
    library, report = tiny.load()
    assert [(each.file, each.code) for each in report] == [(file, "outside")]
    assert "secret" not in library.terms


@pytest.mark.parametrize(
    ("target", "code"), [("en.toml", "outside"), ("gone.toml", "unreadable")], ids=["itself", "nothing"]
)
def test_a_link_that_leads_nowhere_is_told(tiny: TinyLibrary, target: str, code: str) -> None:
    tiny.glossary.unlink()
    tiny.glossary.symlink_to(target)
    library, report = tiny.load()
    assert [(each.file, each.code) for each in report] == [(FILE, code)]
    assert library.terms == {}


@pytest.mark.parametrize("file_is_folder", [True, False])
def test_a_folder_for_a_file_and_a_file_for_a_folder_are_told(
    tiny: TinyLibrary, file_is_folder: bool
) -> None:
    tiny.glossary.unlink()
    if file_is_folder:
        tiny.glossary.mkdir()
    else:
        tiny.glossary.parent.rmdir()
        tiny.glossary.parent.write_text("no folder")
    library, report = tiny.load()
    assert [(each.file, each.code) for each in report] == [(FILE, "unreadable")]
    assert library.terms == {}


ONE_FOLDER = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)


@pytest.mark.timeout(60)
@ONE_FOLDER
@given(content=st.binary() | st.text().map(str.encode))
def test_no_bytes_make_loading_raise(tiny: TinyLibrary, content: bytes) -> None:
    _, problems = loaded(tiny, content)
    assert all(str(problem).isprintable() for problem in problems)


@pytest.mark.timeout(60)
@ONE_FOLDER
@given(at=st.integers(0, len(GLOSSARY)), words=st.text("[]{}=\"'.#\\\n ab-é", max_size=8))
def test_no_slip_of_the_pen_makes_checking_raise(tiny: TinyLibrary, at: int, words: str) -> None:
    tiny.glossary.write_text(GLOSSARY[:at] + words + GLOSSARY[at:])
    assert all(str(problem).isprintable() for problem in tiny.problems())
