"""What is findable of articles, pictures, guides and terms: sections, parts and steps in plain words."""

from msgspec.structs import replace

from tests.support.tiny_library import BODY, TinyLibrary, spoilt
from viewer.library.catalogue import Catalogue
from viewer.library.loading import load
from viewer.library.passage import Thing
from viewer.places import find_places
from viewer.render.passages import thing_of_article, thing_of_diagram, thing_of_guide, thing_of_term
from viewer.render.trees import Trees

TABLE = "| Pill | Why |\n|---|---|\n| Salt | It tastes. |"
ITEMS = "1. First\n2. Then [more](https://example.org)."


def article(tiny: TinyLibrary, body: str = BODY) -> Thing:
    tiny.write(body)
    library, _ = tiny.load()
    return thing_of_article(library.articles["leaky-door"], Trees(Catalogue(None)))


def passages(thing: Thing) -> list[tuple[str, str, str]]:
    return [(str(each.address), each.heading, each.text) for each in thing.passages]


def test_an_article_is_its_pages_and_sections(tiny: TinyLibrary) -> None:
    thing = article(tiny, spoilt(BODY, ("# Live with it\n", "# Live with it\n\nLife goes on.\n")))
    assert passages(thing) == [
        ("article:leaky-door", "", "Some blood goes back. A door leaks. A doctor can fix it."),
        (
            "article:leaky-door#what-is-it",
            "What is it?",
            "The left door does not shut. See all doors. The door is shut. You faint.",
        ),
        ("article:leaky-door#what-helps", "What helps?", "Rest helps. Call if you are not sure."),
        ("article:leaky-door/2", "Live with it", "Life goes on."),
        ("article:leaky-door#can-i-work", "Can I work?", "Yes, you can."),
    ]
    assert (str(thing.address), thing.kind, thing.title, thing.plain) == (
        "article:leaky-door",
        "article",
        "Leaky door",
        "a door that drips",
    )
    assert thing.names == ("drip",)
    assert str(thing.picture) == "diagram:heart/shut"


def test_a_page_with_nothing_before_its_first_heading_is_no_passage(tiny: TinyLibrary) -> None:
    assert "article:leaky-door/2" not in [address for address, *_ in passages(article(tiny))]


def test_all_that_is_read_is_text_and_marks_are_not(tiny: TinyLibrary) -> None:
    body = spoilt(
        BODY,
        (
            "Rest helps. Call {nurse_line} if you are **not sure**.",
            f"The *ventricle* (say VEN-trih-kul): it rests. [@A-1]\n\n### Or more\n\n{TABLE}\n\n{ITEMS}",
        ),
    )
    words = {address: text for address, _, text in passages(article(tiny, body))}
    assert words["article:leaky-door#what-helps"] == (
        "The ventricle: it rests. Or more. Pill, Why. Salt, It tastes. First. Then more."
    )


def test_a_picture_is_the_whole_and_its_parts(tiny: TinyLibrary) -> None:
    library, _ = tiny.load()
    thing = thing_of_diagram(library.diagrams["heart"])
    assert passages(thing)[-1] == ("diagram:heart#left-door", "Left door (mitral valve)", "It lets blood in.")
    whole = thing.passages[0]
    assert (str(whole.address), whole.heading) == ("diagram:heart", "")
    assert "It has one door." in whole.text
    assert (thing.kind, thing.title, str(thing.picture)) == ("picture", "The heart’s doors", "diagram:heart")


def test_a_view_is_a_passage_that_says_what_it_is_called_among_the_others(tiny: TinyLibrary) -> None:
    library, _ = tiny.load()
    heart = library.diagrams["heart"]
    named = replace(heart.states[0], name="Shut heart", title="Closed", sentence="The door is shut.")
    same = replace(heart.states[1], name="Open heart", title="Open", sentence="Blood flows.")
    thing = thing_of_diagram(replace(heart, states=(named, same), parts=()))
    assert passages(thing)[1:] == [
        ("diagram:heart/shut", "Shut heart", "The door is shut. Closed."),
        ("diagram:heart/open", "Open heart", "Blood flows."),
    ]


def test_a_part_without_a_meaning_is_no_passage(tiny: TinyLibrary) -> None:
    library, _ = tiny.load()
    heart = library.diagrams["heart"]
    silent = replace(heart, parts=tuple(replace(part, meaning="") for part in heart.parts))
    assert "#" not in "".join(address for address, *_ in passages(thing_of_diagram(silent)))


def test_a_term_is_one_passage_with_all_that_is_said_for_it(tiny: TinyLibrary) -> None:
    library, _ = tiny.load()
    thing = thing_of_term(library.terms["mitral-valve"])
    assert passages(thing) == [("term:mitral-valve", "", "The door on the left side of the heart.")]
    assert (thing.title, thing.plain) == ("mitral valve", "the left door")
    assert thing.names == ("MV", "left door")
    assert thing.misspelled == ("mitrel valve",)
    assert str(thing.leads) == "article:heart-doors#what-do-doors-do"


def test_everything_that_comes_with_the_program_is_findable() -> None:
    places = find_places()
    library, _ = load(places.articles, places.resources)
    trees = Trees(Catalogue(None))
    things = [
        *(thing_of_article(each, trees) for each in library.order),
        *map(thing_of_diagram, library.diagrams.values()),
        *map(thing_of_guide, library.guides.values()),
        *map(thing_of_term, library.terms.values()),
    ]
    for thing in things:
        assert thing.title
        assert thing.picture is None or library.missing(thing.picture) is None
        for passage in thing.passages:
            assert library.missing(passage.address) is None
            assert passage.text
            assert not set("{}[]*|") & set(passage.text), passage.address
            assert "(say" not in passage.text
            assert "  " not in passage.text
    assert {thing.kind for thing in things} == {"article", "medicine", "picture", "guide", "word"}
    steps = [thing for thing in things if thing.kind == "guide"]
    assert all(str(step.passages[1].address) == f"{step.address}#1" for step in steps)
