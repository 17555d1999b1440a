"""Guides are read from two folders, keep their steps, and never stop a library from loading."""

import pytest

from tests.support.architecture import ROOT
from tests.support.kept import Kept, content_of
from tests.support.tiny_guides import FRONT, GUIDE, OWN, own, shipped
from tests.support.tiny_library import TinyLibrary
from viewer.library.address import Address, article
from viewer.library.guide import People

LEAK = Address("guide", "leaking-door")


def test_a_guide_keeps_its_words_and_steps(tiny: TinyLibrary) -> None:
    shipped(tiny).write_text(GUIDE)
    guide = tiny.loaded().guides["leaking-door"]
    assert (guide.title, guide.plain, guide.topic) == ("A leaking door", "from drip to dry", "doors")
    assert (guide.icon, guide.review.status, len(guide.steps)) == ("circle-play", "draft", 8)
    first, _, people, alarm = guide.steps[:4]
    assert (first.title, first.kind, str(first.picture)) == (
        "One door",
        "notice",
        "diagram:heart/shut#left-door",
    )
    assert first.link == article("heart-doors", heading="what-do-doors-do")
    assert people.people == People(10, 3, "people have a door that drips")
    assert (alarm.emergency, alarm.picture, alarm.people) == (True, None, None)
    assert guide.all_sources == ("A-1",)


def test_a_library_may_have_guides_of_its_own(tiny: TinyLibrary) -> None:
    shipped(tiny).write_text(GUIDE)
    own(tiny).write_text(OWN)
    own(tiny, "leaking-door").write_text(OWN)
    guides = tiny.loaded().guides
    assert {slug: guide.file for slug, guide in guides.items()} == {
        "leaking-door": "en/guides/leaking-door.toml",  # in place of the shipped one
        "our-door": "en/guides/our-door.toml",
    }


def test_a_topic_lists_the_guides_that_name_it(tiny: TinyLibrary) -> None:
    shipped(tiny).write_text(GUIDE)
    shipped(tiny, "another-door").write_text(OWN)
    library = tiny.loaded()
    assert library.topics[0].guides == ("another-door", "leaking-door")
    assert [guide.slug for guide in library.guide_order] == ["another-door", "leaking-door"]


def test_a_guide_of_a_topic_that_is_not_there_is_told_for_the_librarys_own(tiny: TinyLibrary) -> None:
    shipped(tiny).write_text(GUIDE.replace('"doors"', '"windows"'))
    library, report = tiny.load()
    assert not list(report)
    assert library.guide_at(LEAK) is not None
    assert library.guide_order == ()
    own(tiny).write_text(GUIDE.replace('topic = "doors"', 'topic = "dors"'))
    (problem,) = tiny.load()[1]
    assert (problem.file, problem.code, problem.hint) == (
        "en/guides/our-door.toml",
        "unknown-topic",
        "did you mean doors?",
    )


@pytest.mark.parametrize(
    ("address", "wrong", "hint"),
    [
        ("guide:leaking-door", None, ""),
        ("guide:leaking-door#1", None, ""),
        ("guide:leaking-door#8", None, ""),
        ("guide:leaking-door#9", "“A leaking door” has no step “9”; its last is 8", ""),
        ("guide:leaking-door#0", "“A leaking door” has no step “0”; its last is 8", ""),
        ("guide:leaking-door#01", "“A leaking door” has no step “01”; its last is 8", ""),
        ("guide:leaking-door#first", "“A leaking door” has no step “first”; its last is 8", ""),
        (
            "guide:leaking-door/3",
            "“A leaking door” has steps and no views",
            "did you mean guide:leaking-door#3?",
        ),
        (
            "guide:leaking-dor",
            "there is no guide “leaking-dor” in this library",
            "did you mean guide:leaking-door?",
        ),
    ],
)
def test_each_step_has_an_address(tiny: TinyLibrary, address: str, wrong: str | None, hint: str) -> None:
    shipped(tiny).write_text(GUIDE)
    found = tiny.loaded().missing(Address.parse(address))
    assert found == ((wrong, hint) if wrong else None)


def test_an_address_names_a_step_and_the_whole_guide_its_first(tiny: TinyLibrary) -> None:
    shipped(tiny).write_text(GUIDE)
    library = tiny.loaded()
    guide = library.guides["leaking-door"]
    assert [guide.number_at(Address.parse(f"guide:leaking-door{spot}")) for spot in ("", "#3", "#99")] == [
        1,
        3,
        1,
    ]
    assert guide.at(3) == Address.parse("guide:leaking-door#3")
    assert library.title_of(guide.at(3)) == "A leaking door"
    assert library.guide_at(article("leaky-door")) is None


def test_a_guide_is_related_to_the_articles_it_names_before_all_else(tiny: TinyLibrary) -> None:
    shipped(tiny).write_text(GUIDE)
    library = tiny.loaded()
    related = library.related(library.articles["leaky-door"])
    assert [str(address) for address in related] == ["guide:leaking-door", "article:heart-doors"]


def test_an_article_may_name_a_guide_and_one_of_its_steps(tiny: TinyLibrary) -> None:
    shipped(tiny).write_text(GUIDE.replace('articles = ["article:leaky-door", ', "articles = ["))
    tiny.write(related=["guide:leaking-door#2"])
    library = tiny.loaded()
    assert library.related(library.articles["leaky-door"]) == (Address.parse("guide:leaking-door#2"),)
    assert not tiny.problems()


@pytest.mark.parametrize(
    ("old", "new", "code", "message"),
    [
        ('title = "A leaking door"', "", "missing-field", "“title” must be a text in quotes"),
        ("of = 10,", "of = 101,", "bad-people", "“of” is 101; an array has 1 to 100 people"),
        ("of = 10,", "of = 0,", "bad-people", "“of” is 0; an array has 1 to 100 people"),
        ("marked = 3", "marked = 11", "bad-people", "“marked” is 11; it can be 0 to 10, as “of” says"),
        ("marked = 3", "marked = -1", "bad-people", "“marked” is -1; it can be 0 to 10, as “of” says"),
        ('kind = "do"', 'kind = "dance"', "wrong-choice", "“kind” is “dance”"),
        ("emergency = true", 'emergency = "yes"', "wrong-type", "“emergency” must be true or false"),
        ('do = "Look', 'doo = "Look', "unknown-field", "there is no field “doo” here"),
        ("people = {", "people = [{", "bad-toml", "the file cannot be read"),
        (
            'link = "article:',
            'link = "artikel:',
            "bad-address",
            "“artikel:heart-doors#what-do-doors-do” is no",
        ),
    ],
)
def test_bad_content_is_told_and_loading_goes_on(
    tiny: TinyLibrary, old: str, new: str, code: str, message: str
) -> None:
    assert old in GUIDE
    shipped(tiny).write_text(GUIDE.replace(old, new, 1))
    library, report = tiny.load()
    assert library.articles
    problem = next(problem for problem in report if problem.code == code)
    assert problem.file == "guides/leaking-door.en.toml"
    assert problem.message.startswith(message)


def test_people_that_cannot_be_drawn_leave_the_step_without_a_picture(tiny: TinyLibrary) -> None:
    shipped(tiny).write_text(GUIDE.replace("of = 10,", "of = 1000,"))
    library, _ = tiny.load()
    assert library.guides["leaking-door"].steps[2].people is None


def test_a_step_with_two_pictures_is_told(tiny: TinyLibrary) -> None:
    shipped(tiny).write_text(GUIDE.replace("people = {", 'picture = "diagram:heart/shut"\npeople = {'))
    assert [problem.code for problem in tiny.load()[1]] == ["two-pictures"]


def test_a_guide_without_steps_is_left_out(tiny: TinyLibrary) -> None:
    shipped(tiny).write_text(FRONT)
    library, report = tiny.load()
    assert library.guides == {}
    assert [problem.code for problem in report] == ["no-steps"]


def test_a_guide_with_a_name_no_address_can_have_is_left_out(tiny: TinyLibrary) -> None:
    shipped(tiny, "Leaking Door").write_text(GUIDE)
    library, report = tiny.load()
    assert library.guides == {}
    assert [problem.hint for problem in report] == ["name it leaking-door.en.toml"]


def test_a_catalogue_keeps_guides_and_sees_when_one_changes(tiny: TinyLibrary) -> None:
    shipped(tiny).write_text(GUIDE)
    kept = Kept(tiny.articles, tiny.resources, tiny.root / "cache")
    for path, text in ((shipped(tiny), GUIDE), (own(tiny), OWN), (own(tiny), OWN + FRONT.partition("\n")[2])):
        path.write_text(text)
        fresh, _ = tiny.load()
        for _ in range(2):  # read, then taken from the catalogue
            assert content_of(kept.open().library) == content_of(fresh)
    kept.close()


def test_the_example_that_writers_are_shown_can_be_read(tiny: TinyLibrary) -> None:
    words = (ROOT / "docs" / "writing-guides.md").read_text(encoding="utf-8")
    shipped(tiny).write_text(words.partition("```toml\n")[2].partition("```")[0], encoding="utf-8")
    library, report = tiny.load()
    assert [str(problem) for problem in report] == []
    assert len(library.guides["leaking-door"].steps) == 3
