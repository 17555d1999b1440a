"""Gathering: what a packet names becomes a job that holds all that is needed to set it."""

from datetime import date

import pytest
from msgspec import json

from tests.support.paper import job_of
from tests.support.tiny_guides import GUIDE, shipped
from tests.support.tiny_library import BODY, TinyLibrary
from viewer.library.address import Address, AddressError, article, diagram
from viewer.library.library import Library
from viewer.paper.choice import Choice
from viewer.paper.gathering import GatheringError, gather, there
from viewer.paper.job import ArticlePart, GuidePart, Job, PicturePart
from viewer.paper.packet import Item, Packet, address_in
from viewer.paper.personal import Personal
from viewer.reading.clinic import Clinic
from viewer.render.ink import PEN, Mark


@pytest.fixture
def library(tiny: TinyLibrary) -> Library:
    """The tiny library with a guide and a topic that lists it."""
    shipped(tiny, "leaking-door").write_text(GUIDE, encoding="utf-8")
    return tiny.load()[0]


def parts(job: Job) -> list[ArticlePart]:
    return [part for part in job.parts if isinstance(part, ArticlePart)]


def names(job: Job) -> list[str]:
    """What the parts of a job are called, in order."""
    return [
        part.article.slug
        if isinstance(part, ArticlePart)
        else part.guide.slug
        if isinstance(part, GuidePart)
        else part.title
        for part in job.parts
    ]


def test_a_job_holds_what_was_chosen(library: Library) -> None:
    packet = Packet(
        (Item(article("leaky-door"), ("what-helps",)),),
        date(2026, 3, 1),
        Choice(size="large"),
        Personal("Ana"),
    )

    job = gather(library, packet, Clinic(name="Ours"), "catalogue.sqlite")

    (part,) = parts(job)
    assert (part.article.slug, part.topic, part.sections) == ("leaky-door", "Doors", ("what-helps",))
    assert [source.id for source in part.sources] == ["A-1"]
    assert (job.choice.size, job.personal.patient, job.clinic.name) == ("large", "Ana", "Ours")
    assert (job.printed, job.language, job.catalogue) == (date(2026, 3, 1), "en", "catalogue.sqlite")


def test_a_job_can_be_handed_to_another_process(library: Library) -> None:
    job = job_of(library, "leaky-door", "guide:leaking-door", "diagram:heart/shut")

    assert json.decode(json.encode(job), type=Job) == job


@pytest.mark.parametrize(
    ("address", "sections"),
    [
        ("article:leaky-door", ("in-short", "what-is-it", "what-helps", "can-i-work")),
        ("article:leaky-door/2", ("can-i-work",)),
        ("article:leaky-door#what-helps", ("what-helps",)),
        ("article:leaky-door/1#what-is-it", ("what-is-it",)),
        ("article:leaky-door#live-with-it", ("can-i-work",)),
    ],
)
def test_an_address_names_an_article_a_page_or_a_section(
    library: Library, address: str, sections: tuple[str, ...]
) -> None:
    (part,) = parts(job_of(library, address))

    assert part.sections == sections


def test_sections_that_were_chosen_win_over_the_place_and_stand_in_reading_order(library: Library) -> None:
    (part,) = parts(job_of(library, "article:leaky-door/2", sections=("what-helps", "no-such", "in-short")))

    assert part.sections == ("in-short", "what-helps")


def test_several_things_stand_in_the_order_in_which_they_were_chosen(library: Library) -> None:
    job = job_of(library, "diagram:heart/open", "heart-doors", "guide:leaking-door#2", "leaky-door")

    assert names(job)[1:] == ["heart-doors", "leaking-door", "leaky-door"]
    assert isinstance(job.parts[0], PicturePart)


def test_a_guide_comes_with_its_topic_and_sources(library: Library) -> None:
    (part,) = job_of(library, "guide:leaking-door").parts

    assert isinstance(part, GuidePart)
    assert part.topic == "Doors"
    assert [source.id for source in part.sources] == ["A-1"]
    assert part.plates


def test_a_topic_stands_for_all_that_is_in_it(library: Library) -> None:
    assert names(job_of(library, "topic:doors")) == ["heart-doors", "leaky-door", "leaking-door"]


def test_a_term_stands_for_where_it_is_told(library: Library) -> None:
    (part,) = parts(job_of(library, "term:mitral-valve"))

    assert (part.article.slug, part.sections) == ("heart-doors", ("what-do-doors-do",))


@pytest.mark.parametrize("address", ["touch:heart", "touch:heart/heart"])
def test_a_picture_to_touch_stands_for_the_picture(library: Library, address: str) -> None:
    (part,) = job_of(library, address).parts

    assert isinstance(part, PicturePart)


def test_a_term_that_is_told_nowhere_cannot_be_printed(tiny: TinyLibrary) -> None:
    text = tiny.glossary.read_text(encoding="utf-8").replace('article = "article:leaky-door"\n', "")
    tiny.glossary.write_text(text, encoding="utf-8")

    with pytest.raises(GatheringError, match=r"nothing to print at term:leak\. Choose an article"):
        job_of(tiny.load()[0], "term:leak")


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("leaki-door", "There is no article “leaki-door” in this library. Did you mean article:leaky-door?"),
        ("guide:no", "There is no guide “no” in this library."),
        ("diagram:hart", "There is no picture “hart” in this library. Did you mean diagram:heart?"),
        ("diagram:heart/no", "“The heart’s doors” has no view “no”."),
        ("article:leaky-door/7", "“Leaky door” has no page “7”; its last is 2."),
        ("article:leaky-door#what-helped", "Did you mean article:leaky-door#what-helps?"),
        ("topic:windows", "There is no topic “windows” in this library."),
        ("term:no", "There is no term “no” in this library."),
    ],
)
def test_what_is_not_there_is_told_with_what_was_probably_meant(
    library: Library, address: str, said: str
) -> None:
    with pytest.raises(GatheringError) as told:
        job_of(library, address)

    assert said in str(told.value)


def test_a_picture_whose_files_are_gone_is_told(tiny: TinyLibrary, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("viewer.paper.gathering.picture_part", lambda *_: None)

    with pytest.raises(GatheringError, match="The picture at diagram:heart/shut cannot be shown"):
        job_of(tiny.loaded(), "diagram:heart/shut")


def test_nothing_chosen_is_told_but_blank_sheets_can_stand_alone(library: Library) -> None:
    with pytest.raises(GatheringError, match="Nothing is chosen to print"):
        job_of(library)

    assert job_of(library, extras=("visit",)).parts == ()


def test_the_pictures_of_chosen_sections_come_along_where_they_are_wanted(library: Library) -> None:
    (with_all,) = parts(job_of(library, "leaky-door"))
    (with_some,) = parts(job_of(library, "leaky-door", sections=("what-helps",)))
    (without,) = parts(job_of(library, "leaky-door", pictures="none"))
    (grey,) = parts(job_of(library, "leaky-door", pictures="photocopy"))

    assert [plate.address for plate in with_all.plates] == ["diagram:heart/shut"]
    assert with_some.plates == without.plates == ()
    assert grey.plates[0].views[0].variant == "photocopy"


def test_a_picture_alone_is_shown_though_pictures_are_not_wanted(library: Library) -> None:
    (part,) = job_of(library, "diagram:heart/shut", pictures="none").parts

    assert isinstance(part, PicturePart)
    assert part.plate.views


def test_what_was_drawn_follows_the_last_article_unless_a_part_shows_it(library: Library) -> None:
    drawn = {
        diagram("heart", "shut"): (Mark(PEN, ((1.0, 1.0), (2.0, 2.0))),),
        diagram("heart", "open"): (Mark(PEN, ((1.0, 1.0), (2.0, 2.0))),),
    }

    whole = parts(job_of(library, "leaky-door", "heart-doors", drawn=drawn))
    rest = parts(job_of(library, "leaky-door", sections=("what-helps",), drawn=drawn))
    beside = parts(job_of(library, "leaky-door", "diagram:heart/open", drawn=drawn))
    without = parts(job_of(library, "leaky-door", pictures="none", drawn=drawn))

    assert [[str(figure.address) for figure in part.added] for part in whole] == [[], ["diagram:heart/open"]]
    assert [plate.address for plate in whole[1].plates] == ["diagram:heart/open"]
    assert whole[0].plates[0].views[0].ink
    assert [str(figure.address) for figure in rest[0].added] == ["diagram:heart/shut", "diagram:heart/open"]
    assert beside[0].added == without[0].added == ()


def test_the_terms_and_names_that_may_stand_in_the_texts_come_along(tiny: TinyLibrary) -> None:
    tiny.write(BODY.replace("Yes, you can.", "The MV can drip."), also=["drip"])
    library = tiny.load()[0]

    job = job_of(library, "leaky-door")

    assert [term.slug for term in job.terms] == ["mitral-valve", "leak"]
    assert {"drip", "MV", "leak"} <= {*job.names}
    assert "Heart doors" in job.names
    assert job_of(library, "leaky-door", words=False).terms == ()
    assert job_of(library, "heart-doors").terms == ()


def test_the_names_in_a_guide_are_known(library: Library) -> None:
    assert "Leaky door" not in job_of(library, "heart-doors").names
    assert "drip" not in job_of(library, "heart-doors").names
    assert "Heart doors" in job_of(library, "guide:leaking-door").names
    assert job_of(library, "diagram:heart/shut").names == ()


def test_what_a_library_no_longer_has_of_a_set_is_told_and_the_rest_is_used(library: Library) -> None:
    items = (
        Item(article("leaky-door"), ("what-helped", "can-i-work")),
        Item(article("gone")),
        Item(article("heart-doors"), ("gone-too",)),
        Item(article("heart-doors"), ()),
        Item(Address("guide", "leaking-door"), ("x",)),
        Item(article("leaky-door", 2)),
        Item(Address("topic", "doors")),
        Item(Address("term", "no")),
    )

    found, notices = there(library, items)

    assert found == (
        Item(article("leaky-door"), ("can-i-work",)),
        Item(article("heart-doors")),
        Item(article("heart-doors"), ()),
        Item(Address("guide", "leaking-door")),
        Item(article("leaky-door"), ("can-i-work",)),
        Item(article("heart-doors")),
        Item(article("leaky-door")),
        Item(Address("guide", "leaking-door")),
    )
    assert notices == (
        "“Leaky door” has no section “what-helped”, so it is left out. Did you mean what-helps?",
        "There is no article “gone” in this library.",
        "“Heart doors” has no section “gone-too”, so it is left out.",
        "There is no term “no” in this library.",
    )


def test_an_article_is_named_by_its_name_alone() -> None:
    assert address_in("salt") == article("salt")
    assert address_in("guide:pulse#2") == Address("guide", "pulse", spot="2")
    with pytest.raises(AddressError):
        address_in("No Address")


def test_what_was_typed_for_a_person_is_not_told_by_accident() -> None:
    personal = Personal("Ana Reyes", "Dr. Ito", "Monday", "Rest.")

    assert repr(personal) == "Personal(…)"
    assert "Ana" not in str(Packet((), date(2026, 1, 1), personal=personal))
