"""Key points: what stands in a code, what goes where not all fits, and that the code says it."""

import shutil
import subprocess
from pathlib import Path

import pytest
import segno
from msgspec.structs import replace

from tests.support.forms import code_on, last_page
from tests.support.paper import job_of, set_of
from tests.support.shipped import the_library
from viewer.library.catalogue import Catalogue
from viewer.paper.choice import KEY_POINTS
from viewer.paper.forms.key_sheet import LEAST_MODULE, key_point_lines
from viewer.paper.job import ArticlePart
from viewer.paper.key_points import (
    MOST_BYTES,
    QUIET,
    UTMOST_BYTES,
    code_of,
    guide_points,
    key_points,
    size_of,
)
from viewer.reading.clinic import Clinic, Phone
from viewer.render.blocks import Box, Field, Items, Paragraph, Text, Tree
from viewer.render.trees import Trees

LIBRARY = the_library()
TREES = Trees(Catalogue(None))
CLINIC = Clinic(name="Klinik am Bach", phones=(Phone("Nurse line", "555-0142", "weekdays 8 to 5"),))


def items(kind: str, *texts: str) -> Box:
    return Box(kind, (Items(ordered=False, items=tuple((Text(text),) for text in texts)),))


def tree(points: int = 2, signs: int = 2, letters: int = 20) -> Tree:
    return (
        items("in-short", *(f"point {number} " + "x" * letters for number in range(points))),
        items("emergency", *(f"sign {number} " + "y" * letters for number in range(signs))),
    )


def test_the_words_are_title_points_signs_and_whom_to_call() -> None:
    stay = Box("emergency", (Paragraph((Text("Stay. Call "), Field("clinic"), Text("."))),))
    found = key_points(
        "Leaky door", ((items("in-short", "A door leaks."),), (items("emergency", "You faint"), stay)), CLINIC
    )

    assert found.text == (
        "Leaky door\n\nIN SHORT\n- A door leaks.\n\nCALL 911 NOW IF:\n- You faint\n"
        "Stay. Call Klinik am Bach.\n\n"
        "Klinik am Bach\nNurse line: 555-0142 (weekdays 8 to 5)\n"
        "For learning only. It does not replace your care team."
    )
    assert found.left_out == 0


def test_without_numbers_the_nurse_line_stands_there() -> None:
    found = key_points("Salt", (), Clinic(nurse_line="our ward", emergency_number="112"))

    assert found.text.startswith("Salt\n\nQuestions? Call our ward.\n")
    assert "CALL" not in found.text
    assert key_points("A", (), Clinic(phones=(Phone("", "1"),))).text.split("\n")[2] == "1"


def test_where_not_all_fits_the_signs_come_first_and_points_go_one_by_one() -> None:
    counts = []
    for letters in (40, 130, 170, 240):
        found = key_points("Title", (tree(4, 4, letters),), CLINIC)
        counts.append(found.left_out)
        assert size_of(found.text) <= MOST_BYTES
        assert [f"sign {number}" in found.text for number in range(4)] == [True] * 4
        assert [f"point {number}" in found.text for number in range(4)] == [
            number < 4 - found.left_out for number in range(4)
        ]
        if found.left_out:
            assert found.text.index("CALL 911") < found.text.find("IN SHORT") or "IN SHORT" not in found.text
            assert "More is on your paper." in found.text
    assert counts[0] == 0
    assert counts == sorted(counts)
    assert counts[-1] == 4


def test_signs_are_never_shortened_though_the_code_gets_larger() -> None:
    found = key_points("Title", (tree(1, 10, 200),), CLINIC)

    assert MOST_BYTES < size_of(found.text) <= UTMOST_BYTES
    assert "sign 9" in found.text
    assert code_of(found.text).across <= 177 + 2 * QUIET


def test_signs_that_no_code_can_hold_are_said_to_be_on_the_paper() -> None:
    found = key_points("Title", (tree(1, 30, 200),), replace(CLINIC, name="N" * 4000))

    assert found.text.startswith("Title\n\nCALL 911 NOW IF.\nThe signs are on your paper.")
    assert size_of(found.text) <= UTMOST_BYTES
    code_of(found.text)


def test_a_guide_has_its_summary_and_its_emergency_steps() -> None:
    found = guide_points(LIBRARY.guides["salt"], CLINIC)

    assert found.text.startswith("Salt: where it hides\n\nIN SHORT\n- Why less salt helps")
    assert "CALL 911:\n- Call now if you cannot catch your breath at rest" in found.text


def test_every_article_and_guide_has_a_code_with_all_its_signs() -> None:
    for article in LIBRARY.articles.values():
        trees = [TREES.tree(page) for page in article.pages]
        found = key_points(article.title, trees, CLINIC)
        signs = [
            item[0].text
            for tree in trees
            for block in tree
            if isinstance(block, Box) and block.kind == "emergency"
            for inner in block.blocks
            if isinstance(inner, Items)
            for item in inner.items
            if isinstance(item[0], Text)
        ]
        assert size_of(found.text) <= UTMOST_BYTES
        assert [sign for sign in signs if sign not in found.text] == [], article.slug


def test_the_paper_tells_how_many_points_had_no_room() -> None:
    job = job_of(LIBRARY, "heart-attack", clinic=CLINIC)
    part = job.parts[0]
    assert isinstance(part, ArticlePart)
    trees = [TREES.tree(page) for page in part.article.pages]
    (line,) = key_point_lines(part, trees, job)
    (one,) = key_point_lines(part, (tree(2, 4, 195),), job)
    (all_fit,) = key_point_lines(part, (tree(1, 1),), job)

    assert (
        f"{key_points('Heart attack', trees, CLINIC).left_out} of the points in short had no room in it."
        in line
    )
    assert "One of the points in short had no room in it." in one
    assert "had no room" not in all_fit


def test_the_code_is_the_text_in_bytes() -> None:
    text = "Grüße, Herr Klein’s"
    code = code_of(text)
    made = segno.make(text, error="l", mode="byte", encoding="utf-8", micro=False)

    assert code.modules == tuple(tuple(bool(module) for module in row) for row in made.matrix)
    assert code.across == len(made.matrix) + 8
    assert made.mode == "byte"


def test_what_is_printed_is_the_code_module_by_module_and_large_enough() -> None:
    job = job_of(LIBRARY, "guide:salt", clinic=CLINIC, extras=(KEY_POINTS,), sources=False)
    code = code_of(guide_points(LIBRARY.guides["salt"], CLINIC).text)
    pdf = set_of(job)

    printed = code_on(pdf, len(code.modules))

    assert printed.modules == code.modules
    assert printed.module >= LEAST_MODULE
    assert "Point a phone’s camera here." in printed.words
    assert "It needs no internet." in printed.words


@pytest.mark.skipif(
    shutil.which("zbarimg") is None, reason="zbarimg (zbar-tools), which reads codes, is not installed"
)
def test_a_reader_of_codes_reads_the_printed_page(tmp_path: Path) -> None:
    article = LIBRARY.articles["high-blood-pressure"]
    found = key_points(article.title, [TREES.tree(page) for page in article.pages], CLINIC)
    pdf = set_of(job_of(LIBRARY, "high-blood-pressure", clinic=CLINIC, extras=(KEY_POINTS,)))
    (tmp_path / "page.png").write_bytes(last_page(pdf, 200))
    read = subprocess.run(
        ["zbarimg", "-q", "--raw", str(tmp_path / "page.png")], capture_output=True, check=True
    ).stdout.decode()

    assert read.rstrip("\n") == found.text
