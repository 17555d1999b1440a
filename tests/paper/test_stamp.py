"""Stamp: by which one tells what a sheet was printed from."""

import re
from datetime import date

import pytest
from msgspec.structs import replace

import viewer
from tests.support.paper import job_of
from tests.support.tiny_guides import GUIDE, shipped
from tests.support.tiny_library import BODY, TinyLibrary
from viewer.paper.choice import USUAL, Choice
from viewer.paper.gathering import gather
from viewer.paper.job import ArticlePart
from viewer.paper.packet import Item, Packet, address_in
from viewer.paper.stamp import content_hash, version
from viewer.reading.clinic import Clinic


def stamped(
    tiny: TinyLibrary,
    address: str = "leaky-door",
    sections: tuple[str, ...] | None = None,
    choice: Choice = USUAL,
) -> str:
    packet = Packet((Item(address_in(address), sections),), date(2026, 1, 1), choice)
    (part,) = gather(tiny.load()[0], packet, Clinic()).parts
    return content_hash(part)


def test_the_same_text_has_the_same_stamp_whatever_is_chosen_of_it(tiny: TinyLibrary) -> None:
    first = stamped(tiny)
    moved = (
        tiny.leaky.with_name("leaky-door.md")
        .read_text(encoding="utf-8")
        .replace("+++\n# Und", "+++\n\n# Und")
    )
    tiny.leaky.write_text(moved, encoding="utf-8")

    assert re.fullmatch("[0-9a-f]{8}", first)
    assert stamped(tiny, choice=Choice(size="large", pictures="none", words=False)) == first
    assert stamped(tiny, sections=("what-helps",)) == first


@pytest.mark.parametrize(
    "front", [{"title": "Leaky, door"}, {"plain": "x"}, {"summary": "Some blood."}, {"sources": []}]
)
def test_another_word_has_another_stamp(tiny: TinyLibrary, front: dict[str, str]) -> None:
    first = stamped(tiny)

    tiny.write(**front)

    assert stamped(tiny) != first


def test_another_comma_or_a_signature_has_another_stamp(tiny: TinyLibrary) -> None:
    first = stamped(tiny)
    tiny.write(BODY.replace("Yes, you can.", "Yes you can."))
    second = stamped(tiny)
    (part,) = job_of(tiny.load()[0], "leaky-door").parts
    assert isinstance(part, ArticlePart)
    review = replace(part.article.review, status="reviewed", by="Dr. Ito", on=date(2026, 1, 1))

    signed = content_hash(replace(part, article=replace(part.article, review=review)))

    assert len({first, second, signed}) == 3


def test_guides_and_pictures_have_stamps_of_their_own(tiny: TinyLibrary) -> None:
    file = shipped(tiny, "leaking-door")
    file.write_text(GUIDE, encoding="utf-8")
    guide, picture = stamped(tiny, "guide:leaking-door"), stamped(tiny, "diagram:heart/shut")
    file.write_text(GUIDE.replace("A nurse can help you.", "A nurse can help."), encoding="utf-8")

    changed = stamped(tiny, "guide:leaking-door")

    assert len({guide, picture, changed, stamped(tiny)}) == 4
    assert stamped(tiny, "diagram:heart/open") != picture


def test_the_version_is_the_programs() -> None:
    assert version() == f"Heartleaf {viewer.__version__}"
