"""Selecting: what of an article stands on paper, and what always does."""

from collections.abc import Iterable

import pytest
from msgspec.structs import replace

from tests.support.paper import PRINTED
from tests.support.tiny_library import BODY, TinyLibrary
from viewer.library.address import article
from viewer.library.catalogue import Catalogue
from viewer.library.library import Library
from viewer.library.model import Figure
from viewer.paper.choice import USUAL
from viewer.paper.gathering import gather
from viewer.paper.job import ArticlePart, Job
from viewer.paper.packet import Item, Packet
from viewer.paper.selecting import CHECKLIST, TEXT, WITH_QUESTIONS, Selected, select
from viewer.reading.clinic import Clinic
from viewer.render.blocks import Block, plain, runs_of
from viewer.render.trees import Trees

TEACHING = """
## Check yourself

Say it aloud.

### What leaks?

- A door.
- Or two.

### What helps?

Think.

- Rest.
"""


def selected(library: Library, sections: tuple[str, ...] | None = None, **choice: object) -> Selected:
    """What of the leaky door stands on paper."""
    packet = Packet((Item(article("leaky-door"), sections),), PRINTED, replace(USUAL, **choice))
    job = gather(library, packet, Clinic())
    return select(part_of(job), Trees(Catalogue(None)), job)


def part_of(job: Job) -> ArticlePart:
    (part,) = job.parts
    assert isinstance(part, ArticlePart)
    return part


def written(tiny: TinyLibrary, body: str, kind: str = "notice", **front: str) -> Library:
    """A library with this text as its leaky door, however wrong it is."""
    tiny.write(body, kind=kind, **front)
    return tiny.load()[0]


def words(blocks: Iterable[Block]) -> list[str]:
    return [plain(runs) for block in blocks for runs in runs_of(block)]


def emergency(*lines: str) -> str:
    return "\n".join(("::: emergency", *lines, ":::"))


def test_chosen_sections_stand_in_reading_order_under_the_titles_of_their_pages(tiny: TinyLibrary) -> None:
    found = selected(tiny.loaded(), ("can-i-work", "what-is-it"))

    assert [(each.id, each.page, each.page_title) for each in found.sections] == [
        ("what-is-it", 1, "Understand"),
        ("can-i-work", 2, "Live with it"),
    ]
    heading = found.sections[0].heading
    assert heading is not None
    assert plain(heading.runs) == "What is it?"


def test_the_title_of_an_only_page_is_not_said(tiny: TinyLibrary) -> None:
    found = selected(written(tiny, "# Only\n\n## One\n\nA.\n\n## Two\n\nB.\n"))

    assert [each.page_title for each in found.sections] == ["", ""]


def test_the_box_in_short_stands_apart_and_only_where_it_is_chosen(tiny: TinyLibrary) -> None:
    library = tiny.loaded()

    chosen, left = selected(library).in_short, selected(library, ("what-helps",)).in_short

    assert chosen is not None
    assert words([chosen]) == ["A door leaks.", "A doctor can fix it."]
    assert left is None


def test_words_above_the_first_heading_are_a_section_without_heading(tiny: TinyLibrary) -> None:
    body = "# Only\n\n::: in-short\n- It drips.\n:::\n\nHello.\n\n## One\n\nA.\n"

    found = selected(written(tiny, body))

    assert [(each.id, each.heading is None, words(each.blocks)) for each in found.sections] == [
        ("only", True, ["Hello."]),
        ("one", False, ["A."]),
    ]


def test_a_second_box_in_short_is_not_lost(tiny: TinyLibrary) -> None:
    box = "::: in-short\n- It drips.\n:::\n"

    found = selected(written(tiny, f"# One\n\n{box}\n{box}\n# Two\n\n{box}"))

    assert found.in_short is not None
    assert [words(each.blocks) for each in found.sections] == [["It drips."], ["It drips."]]


def test_headings_that_read_the_same_are_chosen_each_for_itself(tiny: TinyLibrary) -> None:
    library = written(tiny, "# One\n\n## Rest\n\nA.\n\n## Rest\n\nB.\n\n# Two\n\n## Rest\n\nC.\n")

    found = selected(library, ("rest-2",))

    assert [words(each.blocks) for each in found.sections] == [["B."]]


def test_a_heading_that_only_the_parser_sees_begins_no_section(tiny: TinyLibrary) -> None:
    body = "# One\n\n## First\n\nA.\n\nSetext heading\n--------------\n\nB.\n"

    found = selected(written(tiny, body), ("first",))

    assert "A." in words(found.sections[0].blocks)
    assert words(found.sections[0].blocks)[-1] == "B."


def test_a_section_that_is_not_there_is_passed_over(tiny: TinyLibrary) -> None:
    found = selected(tiny.loaded(), ("what-was-it", "what-helps"))

    assert [each.id for each in found.sections] == ["what-helps"]


def test_figures_stand_where_pictures_are_wanted(tiny: TinyLibrary) -> None:
    library = tiny.loaded()

    with_pictures, without = selected(library), selected(library, pictures="none")

    assert any(isinstance(block, Figure) for block in with_pictures.blocks())
    assert not any(isinstance(block, Figure) for block in without.blocks())


def test_a_section_of_a_picture_alone_goes_with_the_pictures(tiny: TinyLibrary) -> None:
    body = '# One\n\n## Look\n\n![A door](diagram:heart/shut "A door.")\n\n## Empty\n\n## Two\n\nB.\n'

    found = selected(written(tiny, body), pictures="none")

    assert [each.id for each in found.sections] == ["two"]


def test_an_emergency_box_stands_though_its_section_was_not_chosen(tiny: TinyLibrary) -> None:
    library = tiny.loaded()

    assert words(selected(library, ("what-helps",)).emergency) == ["You faint"]
    assert selected(library, ("what-is-it",)).emergency == ()


def test_signs_of_several_boxes_stand_in_one_each_once(tiny: TinyLibrary) -> None:
    body = "\n\n".join(
        (
            "# One",
            f"## A\n\nText.\n\n{emergency('- You faint', '- You fall', '', 'Do not drive.')}",
            f"## B\n\nText.\n\n{emergency('- You fall', '- You bleed', '', 'Do not drive.')}",
            f"## C\n\nText.\n\n{emergency('- You faint')}",
        )
    )
    library = written(tiny, body)

    none, first = selected(library, ()), selected(library, ("a",))

    assert len(none.emergency) == 1
    assert words(none.emergency) == ["You faint", "You fall", "You bleed", "Do not drive."]
    assert words(first.emergency) == ["You bleed"]


def test_a_box_whose_words_hold_together_stays_as_it_is(tiny: TinyLibrary) -> None:
    body = "\n\n".join(
        (
            "# One",
            f"## A\n\nText.\n\n{emergency('With a new valve:', '', '- You faint')}",
            f"## B\n\nText.\n\n{emergency('- You fall')}",
            f"## C\n\nText.\n\n{emergency('1. You fall')}",
            f"## D\n\nText.\n\n{emergency('- You fall', '', 'Say that you fell.')}",
        )
    )
    library = written(tiny, body)

    none, some = selected(library, ()), selected(library, ("b",))

    assert [words([box]) for box in none.emergency] == [
        ["You fall", "Say that you fell."],
        ["With a new valve:", "You faint"],
        ["You fall"],
    ]
    assert [words([box]) for box in some.emergency] == [
        ["With a new valve:", "You faint"],
        ["You fall", "Say that you fell."],
    ]
    assert all(box.kind == "emergency" for box in none.emergency)


def test_lists_of_things_to_do_and_questions_to_ask_are_told_apart(tiny: TinyLibrary) -> None:
    body = "# One\n\n## How much\n\nA.\n\n## Start today\n\n- B\n\n## Questions to ask\n\n- C\n"

    found = selected(written(tiny, body, "living"))

    assert [each.form for each in found.sections] == [TEXT, CHECKLIST, WITH_QUESTIONS]


def test_the_questions_for_teach_back_stand_where_they_are_wanted_and_never_as_a_section(
    tiny: TinyLibrary,
) -> None:
    library = written(tiny, BODY + TEACHING)

    asked, not_asked = selected(library, ("check-yourself",), teach_back=True), selected(library)

    assert [(plain(each.words), [plain(point) for point in each.points]) for each in asked.teach_back] == [
        ("What leaks?", ["A door.", "Or two."]),
        ("What helps?", ["Rest."]),
    ]
    assert asked.sections == ()
    assert not_asked.teach_back == ()
    assert "check-yourself" not in [each.id for each in not_asked.sections]


def test_questions_for_teach_back_may_be_a_plain_list(tiny: TinyLibrary) -> None:
    library = written(tiny, f"{BODY}\n## Check yourself\n\n- What leaks?\n- What helps?\n")

    found = selected(library, teach_back=True)

    assert [plain(each.words) for each in found.teach_back] == ["What leaks?", "What helps?"]


def test_sources_are_those_that_the_chosen_texts_cite_numbered_as_they_come(tiny: TinyLibrary) -> None:
    sources = tiny.articles / "sources.toml"
    more = sources.read_text(encoding="utf-8").replace("A-1", "B-1").replace("On doors", "On rest")
    sources.write_text(sources.read_text(encoding="utf-8") + more, encoding="utf-8")
    body = BODY.replace("Rest helps.", "Rest helps. [@B-1] [@C-9] It does. [@A-1]")
    tiny.write(body, sources=["A-1", "B-1"])
    library = tiny.load()[0]

    rest, whole, none = (
        selected(library, ("what-helps",)),
        selected(library),
        selected(library, ("can-i-work",)),
    )

    assert [source.id for source in rest.sources] == ["B-1", "A-1"]
    assert [rest.number_of(name) for name in ("A-1", "B-1", "C-9")] == [2, 1, 0]
    assert [source.id for source in whole.sources] == ["A-1", "B-1"]
    assert none.sources == ()
    assert selected(library, sources=False).sources == ()


def test_an_article_that_cites_nothing_in_its_text_lists_what_it_was_written_from(tiny: TinyLibrary) -> None:
    found = selected(written(tiny, BODY.replace(" [@A-1]", "")), ("what-helps",))

    assert [source.id for source in found.sources] == ["A-1"]


def test_words_to_know_are_those_that_the_chosen_texts_use(tiny: TinyLibrary) -> None:
    body = BODY.replace("Yes, you can.", "A mitral valve may leak.")
    library = written(tiny, body)

    assert [term.slug for term in selected(library, ("can-i-work",)).words] == ["leak", "mitral-valve"]
    assert selected(library, ("what-helps",)).words == ()
    assert selected(library, ("can-i-work",), words=False).words == ()


@pytest.mark.parametrize(
    "place", ["| Part | What |\n|---|---|\n| MV | It shuts. |", "::: ask\n- Is it the MV?\n:::"]
)
def test_words_in_tables_and_boxes_count(tiny: TinyLibrary, place: str) -> None:
    library = written(tiny, f"# One\n\n## Two\n\n{place}\n")

    assert [term.slug for term in selected(library).words] == ["mitral-valve"]


def test_words_below_a_picture_count_where_it_stands(tiny: TinyLibrary) -> None:
    library = written(tiny, '# One\n\n## Two\n\nText.\n\n![A door](diagram:heart/shut "The mitral valve.")\n')

    assert [term.slug for term in selected(library).words] == ["mitral-valve"]
    assert selected(library, pictures="none").words == ()


def test_room_for_questions_is_as_it_was_chosen(tiny: TinyLibrary) -> None:
    library = tiny.loaded()

    assert selected(library).questions
    assert not selected(library, questions=False).questions


def test_all_that_is_set_is_walked_in_reading_order(tiny: TinyLibrary) -> None:
    library = written(tiny, BODY + TEACHING)

    found = selected(library, ("in-short", "what-helps"), teach_back=True)

    assert [plain(runs) for runs in found.runs()] == [
        *("A door leaks.", "A doctor can fix it.", "What helps?"),
        *("Rest helps. Call nurse line if you are not sure.", "You faint"),
        *("What leaks?", "A door.", "Or two.", "What helps?", "Rest."),
    ]
