"""Words that speak of danger are met in whatever form, half typed too, and others are left alone."""

from pathlib import Path

import pytest

from viewer.library.address import Address
from viewer.library.report import Report
from viewer.places import find_places
from viewer.search.danger import Danger, DangerWords, load_dangers

HERE = Path(__file__).parent

PAIN = Danger("pain", "Pain", "Call.", None, ("chest pain", "pain chest", "chest hurts"))
BREATH = Danger("breath", "Breath", "Call.", None, ("can't breathe", "short of breath"))
FAINT = Danger("faint", "Faint", "Call.", None, ("faint", "passed out"))
DANGERS = (PAIN, BREATH, FAINT)


@pytest.mark.parametrize(
    ("words", "danger"),
    [
        ("chest pain", PAIN),
        ("CHEST PAINS", PAIN),
        ("chest pian", PAIN),
        ("cheast pain", PAIN),
        ("chest pane", PAIN),
        ("chest pan", PAIN),
        ("my chest is in pin", PAIN),
        ("chest pai", PAIN),
        ("what is chest pain", PAIN),
        ("pain in the chest", PAIN),
        ("my chest really hurts", PAIN),
        ("cant breathe", BREATH),
        ("can’t breath", BREATH),
        ("I CAN'T BREATHE!!!", BREATH),
        ("faintd", FAINT),
        ("fainting", FAINT),
        ("fai", None),
        ("chest\u202e pain\0", PAIN),
        ("breath of fresh air", None),
        ("chest x-ray", None),
        ("pan", None),
        ("chest pa", None),
        ("painless", None),
        ("font size", None),
        ("pain in my left big toe and then an x-ray of the chest", None),
        ("", None),
        ("🫀", None),
        ("\ud800", None),
    ],
)
def test_dangers_are_met(words: str, danger: Danger | None) -> None:
    assert DangerWords(DANGERS, "en").of(words) == danger


def test_the_first_danger_is_told_of_and_what_is_written_right_before_what_is_alike() -> None:
    known = DangerWords(DANGERS, "en")
    assert known.of("I feel faint and have chest pain") == PAIN
    assert known.of("faint chest pian") == FAINT


@pytest.mark.parametrize(
    ("words", "places"),
    [
        ("chest pain", {0, 1}),
        ("it hurts my chest and the chest really hurts", {6, 8}),
        ("fainted with pain in my chest", {2, 5}),
        ("i cant breathe", {1, 2}),
    ],
)
def test_it_is_known_which_words_speak_of_a_danger(words: str, places: set[int]) -> None:
    met = DangerWords(DANGERS, "en").met(words)
    assert met is not None
    assert met.places >= places
    assert 0 not in met.places or words.startswith("chest")


def test_words_that_say_something_else_do_not_speak_of_a_danger() -> None:
    known = DangerWords((Danger("b", "B", "", None, ("coughing blood",), ("blood pressure pills",)),), "en")
    assert known.of("cough from blood pressure pill") is None
    assert known.of("blood pressure pill and I cough") is None
    assert known.of("I cough blood after a blood pressure pill") is not None
    assert known.of("coughing blood pressure low") is not None


def test_without_dangers_there_are_none() -> None:
    assert DangerWords((), "en").of("chest pain") is None
    assert DangerWords((Danger("x", "X", "", None, ("", "!")),), "de").of("chest pain") is None


def test_a_pasted_book_is_no_matter() -> None:
    known = DangerWords(DANGERS, "en")
    assert known.of("chest pain " * 50_000) == PAIN
    assert known.of("x" * 100_000) is None


def test_a_library_adds_its_own(tmp_path: Path) -> None:
    own, shipped = tmp_path / "articles", tmp_path / "resources"
    (own / "en").mkdir(parents=True)
    (shipped / "search").mkdir(parents=True)
    text = '[[danger]]\nslug = "{0}"\ntitle = "{0}"\ntext = "Call."\nsaid = ["{0}"]\n{1}'
    more = 'article = "article:stroke#now"\n'
    (shipped / "search" / "danger.en.toml").write_text(text.format("stroke", more), "utf-8")
    (own / "en" / "danger.toml").write_text(text.format("snake", "") + "[[danger]]\n", "utf-8")
    report = Report()
    found = load_dangers(own, shipped, "en", report)
    assert [danger.slug for danger in found] == ["stroke", "snake"]
    assert found[0].article == Address.parse("article:stroke#now")
    assert {problem.file for problem in report.problems} == {"en/danger.toml"}
    assert load_dangers(own, shipped, "de", Report()) == ()


def test_what_comes_with_the_program_meets_what_people_type() -> None:
    """`danger.tsv` holds what is typed and whether the emergency box is due, which errs on the safe side."""
    places, report = find_places(), Report()
    known = DangerWords(load_dangers(places.articles, places.resources, "en", report), "en")
    assert not report.problems
    lines = [line.split("\t") for line in (HERE / "danger.tsv").read_text("utf-8").splitlines()[1:]]
    missed = [words for words, due, *_ in lines if due == "yes" and known.of(words) is None]
    raised = [words for words, due, *_ in lines if due == "no" and known.of(words) is not None]
    assert not missed
    assert len(raised) <= 2, raised
