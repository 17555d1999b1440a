"""A lexicon is read with all that is wrong with it noted, and a library adds its own."""

from pathlib import Path

from viewer.library.report import Report
from viewer.search.lexicon import Kind, Lay, Lexicon, Short, load_lexicon

SHIPPED = """\
stop = ["what", "is"]
[[same]]
words = ["color", "colour"]
[[short]]
short = "MR"
words = "mitral regurgitation"
[[short]]
short = "TOE"
words = "throat echo"
word = true
[[kind]]
kind = "picture"
said = ["picture of"]
[[lay]]
said = ["heart skips a beat"]
meant = "palpitations"
"""
OWN = 'stop = ["please"]\n[[short]]\nshort = "OPD"\nwords = "clinic"\n'


def written(root: Path, shipped: str, own: str = "") -> tuple[Path, Path]:
    articles, resources = root / "articles", root / "resources"
    (articles / "en").mkdir(parents=True)
    (resources / "search").mkdir(parents=True)
    (resources / "search" / "en.toml").write_text(shipped, "utf-8")
    if own:
        (articles / "en" / "search.toml").write_text(own, "utf-8")
    return articles, resources


def test_a_library_adds_to_what_the_program_knows(tmp_path: Path) -> None:
    report = Report()
    lexicon = load_lexicon(*written(tmp_path, SHIPPED, OWN), "en", report)
    assert not report.problems
    assert lexicon == Lexicon(
        language="en",
        stop=("what", "is", "please"),
        same=(("color", "colour"),),
        short=(
            Short("MR", "mitral regurgitation"),
            Short("TOE", "throat echo", word=True),
            Short("OPD", "clinic"),
        ),
        lay=(Lay(("heart skips a beat",), "palpitations"),),
        kinds=(Kind("picture", ("picture of",)),),
    )


def test_files_that_are_not_there_say_nothing(tmp_path: Path) -> None:
    report = Report()
    assert load_lexicon(tmp_path, tmp_path / "none", "de", report) == Lexicon(language="de")
    assert not report.problems


def test_what_is_wrong_is_noted_and_left_out(tmp_path: Path) -> None:
    report = Report()
    bad = 'stop = "what"\n[[same]]\nwords = ["one"]\n[[short]]\nshort = "MR"\n[[lay]]\nsaid = [1]\n'
    lexicon = load_lexicon(*written(tmp_path, bad, "not toml ="), "en", report)
    assert lexicon == Lexicon(language="en")
    assert {problem.file for problem in report.problems} == {"search/en.toml", "en/search.toml"}
    assert len(report.problems) == 5
