"""Sheets to write on: their words are those of our texts, their tables have heads, boxes stay whole."""

import io
import re

import pikepdf
import pytest

from tests.support.forms import FOOT
from tests.support.paper import job_of, set_of, sheets_of, squeezed
from tests.support.shipped import the_library
from tools.handouts.tagged import out_of_order
from viewer.paper.choice import EXTRAS, KEY_POINTS, PRESSURE, SIZES, VISIT, WEIGHT
from viewer.paper.forms import diary
from viewer.paper.forms.diary import diaries_of
from viewer.paper.forms.extras import extra_title
from viewer.reading.clinic import Clinic, Units

LIBRARY = the_library()


def text_of(slug: str) -> str:
    return "\n".join(page.markdown for page in LIBRARY.articles[slug].pages)


def tables_of(pdf: bytes) -> list[list[str]]:
    """The kinds of the cells in the first row of each table."""
    found = []

    def cells(row: pikepdf.Object) -> list[str]:
        return [str(cell.S) for cell in row.K]

    def walk(node: pikepdf.Object) -> None:
        if isinstance(node, pikepdf.Array):
            for each in node:
                walk(each)
        elif isinstance(node, pikepdf.Dictionary):
            if node.get("/S") == "/Table":
                first = node.K[0]
                found.append(cells(first.K[0] if first.S == "/THead" else first))
            elif "/K" in node:
                walk(node["/K"])

    with pikepdf.open(io.BytesIO(pdf)) as document:
        walk(document.Root.StructTreeRoot)
    return found


def test_the_rules_of_the_weight_diary_are_the_article_s_own_words() -> None:
    text = text_of("heart-failure-day-by-day")
    items = (*diary.WEIGHT_STEPS, *diary.WEIGHT_SIGNS, *diary.WEIGHT_ALARMS, diary.NO_DRIVING)

    assert [words for words in items if words not in text] == []
    box = re.search(r"::: emergency\n(.*?):::", text, re.DOTALL)
    assert box is not None
    assert [line[2:] for line in box[1].splitlines() if line.startswith("- ")] == list(diary.WEIGHT_SIGNS)


def test_the_rules_of_the_pressure_diary_are_our_texts_own_words() -> None:
    text = text_of("high-blood-pressure")
    steps = LIBRARY.guides["blood-pressure"].steps
    said = " ".join(f"{step.sentence} {step.do}" for step in steps)

    for words in diary.PRESSURE_STEPS:
        assert all(sentence in said for sentence in re.split(r"(?<=\.) ", words))
    assert diary.PRESSURE_ALARM in said
    assert diary.PRESSURE_NO_DRIVING in text
    box = re.search(r"::: emergency\n(.*?):::", text, re.DOTALL)
    assert box is not None
    assert [line[2:] for line in box[1].splitlines() if line.startswith("- ")] == list(diary.PRESSURE_SIGNS)


def test_articles_say_which_diaries_they_use() -> None:
    used = {slug: diaries_of(article) for slug, article in LIBRARY.articles.items() if article.diaries}

    assert used == {
        "heart-failure": (WEIGHT,),
        "heart-failure-day-by-day": (WEIGHT,),
        "high-blood-pressure": (PRESSURE,),
    }


@pytest.mark.parametrize("size", SIZES)
def test_each_sheet_is_set_in_every_size(size: str) -> None:
    job = job_of(LIBRARY, size=size, extras=(VISIT, WEIGHT, PRESSURE))
    pdf = set_of(job)
    sheets = sheets_of(pdf, FOOT)
    words = "".join(sheet.words for sheet in sheets)

    for extra in (VISIT, WEIGHT, PRESSURE):
        assert squeezed(extra_title(extra)) in words
    for signs in (diary.WEIGHT_SIGNS, diary.PRESSURE_SIGNS):
        assert any(all(squeezed(sign) in sheet.words for sign in signs) for sheet in sheets), (
            "a box is parted"
        )
    assert words.count("Week") == 4
    assert words.count("Morning") == words.count("Evening") == 7
    tables = tables_of(pdf)
    assert len(tables) >= 7
    assert all(set(cells) == {"/TH"} for cells in tables)
    assert out_of_order(pdf) == []


def test_the_unit_is_the_clinic_s() -> None:
    clinic = Clinic(units=Units(weight="kg"), emergency_number="112")
    words = sheets_of(set_of(job_of(LIBRARY, clinic=clinic, extras=(WEIGHT,))), FOOT)[-2].words

    assert "Weight(kg)" in words
    assert "kginaday" in words
    assert "Call112nowif" in words


def test_every_extra_but_the_code_has_a_title() -> None:
    assert [extra_title(extra) for extra in EXTRAS if extra != KEY_POINTS] == [
        "My visit",
        "My weight diary",
        "My blood pressure diary",
    ]
