"""What stands first: names before headings before text, all words before some, several things at once."""

import pytest

from tests.search.little import found, index_of, thing

FILLER = "Some other words that nobody asks for stand here, and they go on for a while."


def test_a_name_stands_before_a_heading_and_a_heading_before_a_text() -> None:
    index = index_of(
        thing("text", "One", ("Two", f"The murmur. {FILLER}")),
        thing("heading", "Three", ("The murmur", FILLER)),
        thing("name", "Four", ("Five", FILLER), names=["murmur"]),
        thing("title", "Murmur", ("Six", FILLER)),
    )
    assert found(index, "murmur") == [
        "article:title",
        "article:name",
        "article:heading#s1",
        "article:text#s1",
    ]


def test_all_words_stand_before_some() -> None:
    index = index_of(
        thing("first", "One", ("Two", f"Warfarin. {FILLER}")),
        thing("both", "Three", ("Four", f"Warfarin and wine. {FILLER}")),
        thing("other", "Five", ("Six", f"Wine. {FILLER}")),
    )
    assert found(index, "warfarin wine")[0] == "article:both#s1"


def test_what_has_few_of_the_words_does_not_count_where_others_have_all() -> None:
    rare = [thing(f"rare-{at}", f"One {at}", ("Two", f"Warfarin. {FILLER}")) for at in range(3)]
    many = [thing(f"many-{at}", f"Six {at}", ("Two", f"The blood. {FILLER}")) for at in range(30)]
    both = [
        thing(f"both-{at}", f"Four {at}", ("Two", f"Warfarin in the blood, tested. {FILLER}"))
        for at in range(40)
    ]
    index = index_of(*rare, *many, *both)
    results = index.search("warfarin blood test", limit=100)
    assert {hit.address.slug for hit in results.hits} >= {f"both-{at}" for at in range(40)}
    assert not [hit for hit in results.hits if hit.address.slug.startswith("many")]
    assert results.count == len(results.hits)


def test_what_has_some_of_the_words_counts_where_none_has_all() -> None:
    index = index_of(thing("a", "One", ("Two", "Warfarin.")), thing("b", "Three", ("Four", "Blood.")))
    assert set(found(index, "warfarin blood")) == {"article:a", "article:b"}


def test_only_the_best_things_show_several_of_their_passages() -> None:
    sections = [(f"Part {number}", f"Angina. {FILLER}") for number in range(9)]
    index = index_of(thing("angina", "Angina", *sections), thing("other", "Other", *sections))
    hits = [hit.split("#")[0] for hit in found(index, "angina")]
    assert (hits.count("article:angina"), hits.count("article:other")) == (3, 1)


def test_a_short_article_is_not_favored() -> None:
    index = index_of(
        thing("long", "One", ("Two", f"A stent is put in. {FILLER * 9}"), ("Three", f"The stent. {FILLER}")),
        thing("short", "Four", ("Five", "No stent.")),
    )
    assert found(index, "stent")[0] == "article:long#s1"


def test_an_article_stands_before_its_sections_when_the_words_name_it() -> None:
    sections = [(f"Angina {number}", f"Angina again. {FILLER}") for number in range(9)]
    index = index_of(thing("angina", "Angina", *sections), thing("other", "Other", ("More", "Angina, too.")))
    hits = found(index, "angina")
    assert hits[0] == "article:angina"
    assert len([hit for hit in hits if hit.startswith("article:angina")]) == 3, "the others have room, too"


def test_what_else_is_asked_of_a_named_thing_leads_to_the_section_for_it() -> None:
    index = index_of(
        thing("angina", "Angina", ("What is it?", FILLER), ("Can I drive?", "You may drive.")),
        thing("stroke", "Stroke", ("Can I drive?", "You may not drive.")),
    )
    assert found(index, "can I drive with angina")[0] == "article:angina#s2"


def test_a_word_lends_its_names_to_the_article_that_tells_of_it() -> None:
    index = index_of(
        thing("mentions", "Other", ("An anticoagulant", "An anticoagulant is a pill.")),
        thing("thinners", "Blood thinners", ("What is it?", FILLER)),
        thing("anticoagulant", "anticoagulant", kind="word", leads="thinners"),
    )
    assert found(index, "anticoagulant")[:2] == ["article:thinners", "term:anticoagulant"]


@pytest.mark.parametrize("words", ["valve", "valve door"])
def test_what_answers_alike_stands_in_the_order_of_reading(words: str) -> None:
    things = [thing(slug, "Door", ("Two", "A valve.")) for slug in ("c", "a", "b")]
    assert (
        found(index_of(*things), words) == ["article:c#s1", "article:a#s1", "article:b#s1"]
        or words != "valve"
    )
    assert [each.split("#")[0] for each in found(index_of(*things), words)] == [
        "article:c",
        "article:a",
        "article:b",
    ]


def test_a_kind_can_be_asked_for_and_all_are_counted() -> None:
    index = index_of(
        thing("a", "Salt", text="Salt."),
        thing("b", "Salt pills", text="Salt.", kind="medicine"),
        thing("c", "salt", text="Salt.", kind="word"),
    )
    results = index.search("salt", kind="word")
    assert [str(hit.address) for hit in results.hits] == ["term:c"]
    assert (results.count, results.counts) == (3, {"article": 1, "medicine": 1, "word": 1})
    assert len(index.search("salt", limit=2).hits) == 2
