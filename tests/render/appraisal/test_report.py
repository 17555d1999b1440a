"""The report says of every article what was found, in HTML and in Markdown, and escapes what articles say."""

import os
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import pytest

from tests.support.model_article import write_model
from tests.support.tiny_library import TinyLibrary
from viewer.library.library import Library
from viewer.library.model import Review
from viewer.render.appraisal.document import document_of
from viewer.render.appraisal.file import replace_text, write_report
from viewer.render.appraisal.overview import percent, review_words
from viewer.render.appraisal.sheet import sheets_of
from viewer.render.appraisal.table_html import html_of
from viewer.render.appraisal.table_markdown import markdown_of
from viewer.render.appraisal.tables import Cell, Column, Document, Part, Table, Tone
from viewer.render.checks.compiler import check

TODAY = date(2027, 1, 2)
VOID = {"meta", "br"}
HOSTILE = '<script>alert("1")</script> | *a* [b](c) `d` &amp;'


class Page(HTMLParser):
    """Tags that are open, ids, links, and what stands in each table's rows."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.targets: set[str] = set()
        self.tags: set[str] = set()
        self.scopes = 0
        self.headers = 0
        self.rows: list[list[str]] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = dict(attrs)
        self.tags.add(tag)
        self.ids += [names["id"] or ""] if "id" in names else []
        self.targets |= {names["href"] or ""} if "href" in names else set()
        if tag == "th":
            self.headers += 1
            self.scopes += "scope" in names
        if tag == "tr":
            self.rows.append([])
        if tag in ("th", "td"):
            self.rows[-1].append("")
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and {"th", "td"} & set(self.open):
            self.rows[-1][-1] += data


def document(tiny: TinyLibrary) -> Document:
    library, _ = tiny.load()
    return document_of(library, sheets_of(library, check(library, today=TODAY)), TODAY)


def test_html_is_whole_and_needs_nothing_else(tiny: TinyLibrary) -> None:
    write_model(tiny, "condition")
    text = html_of(document(tiny))
    page = Page(text)
    assert page.open == []
    assert text.startswith('<!DOCTYPE html>\n<html lang="en">')
    assert len(page.ids) == len(set(page.ids))
    assert page.targets == {f"#{name}" for name in page.ids}
    assert page.scopes == page.headers
    assert not page.tags & {"script", "link", "img", "iframe"}
    assert "url(" not in text
    assert "http" not in text


def test_html_tells_each_article_with_its_means_and_its_answers(tiny: TinyLibrary) -> None:
    write_model(tiny, "condition")
    rows = Page(html_of(document(tiny))).rows
    leaky = next(row for row in rows if row[0] == "Leaky door")
    assert leaky[1] == "condition"
    assert leaky[10:13] == ["90 % of 10", "90 % of 11", "draft"]
    assert next(row for row in rows if row[0] == "Mean of the library")[-3] == "0 of 2 reviewed"
    assert ["2. The message comes first", "met", "“In short” opens page 1"] in rows
    assert ["4. A picture backs the message", "not met", "there is no picture"] in rows
    assert ["Leaky door", "CDC", "4. A picture backs the message", "there is no picture"] in rows
    assert next(row for row in rows if row[0] == "1. One main message")[-4:] == ["0", "0", "1", "1"]


def test_markdown_says_the_same(tiny: TinyLibrary) -> None:
    write_model(tiny, "condition")
    found = document(tiny)
    text = markdown_of(found)
    rows = [
        row
        for part in found.parts
        for table in part.tables
        for row in (*table.rows, *filter(None, [table.foot]))
    ]
    heads = sum(len(part.tables) for part in found.parts)
    assert sum(line.startswith("| ") for line in text.splitlines()) == len(rows) + 2 * heads
    assert "| 4. A picture backs the message | not met | there is no picture |" in text
    assert text.startswith(
        "# How the articles read\n\n2 articles in the language “en”, measured on 2027-01-02.\n"
    )


def test_what_articles_say_is_escaped(tiny: TinyLibrary) -> None:
    write_model(tiny, "condition")
    tiny.write(f"# Under | stand\n\n## Why {HOSTILE}?\n\nA heart.\n", title=HOSTILE, kind="condition")
    found = document(tiny)
    html, markdown = html_of(found), markdown_of(found)
    assert "script" not in Page(html).tags
    assert Page(html).open == []
    assert any(row[0] == HOSTILE for row in Page(html).rows)
    assert "<script" not in markdown.replace("\\<", "")
    assert r"\<script\>alert\(" not in markdown
    assert r'\<script\>alert("1")\</script\> \| \*a\* \[b\](c) \`d\` \&amp;' in markdown


def test_an_article_without_prose_has_no_table_of_sections(tiny: TinyLibrary) -> None:
    tiny.write("# Understand\n\n## A table?\n\n|a|b|\n|-|-|\n|c|d|\n")
    part = next(each for each in document(tiny).parts if each.id == "article-leaky-door")
    assert [table.caption.split(":")[0] for table in part.tables] == [
        "CDC Clear Communication Index",
        "AHRQ PEMAT-P",
    ]


def test_figures_over_their_limit_are_marked_in_both_forms() -> None:
    table = Table("T", (Column("a"), Column("b", is_figure=True)), ((Cell("x"), Cell("9.9", Tone.BAD)),))
    found = Document("D", (), (Part("p", "P", (), (table,)),))
    assert '<td class="figure bad">9.9</td>' in html_of(found)
    assert r"| x | 9.9 (over) |" in markdown_of(found)


def test_a_library_without_articles_has_a_report_too() -> None:
    library = Library(folder=Path(), language="en")
    found = document_of(library, sheets_of(library, []), TODAY)
    assert "There are no articles." in html_of(found)
    assert "0 of 0 machine-checkable items are met" in markdown_of(found)


@pytest.mark.parametrize(
    ("share", "decimals", "words"),
    [(1.0, 0, "100 %"), (0.999, 0, "99 %"), (0.9499, 1, "94.9 %"), (0.29, 0, "29 %"), (0.0, 1, "0.0 %")],
)
def test_a_share_is_never_rounded_up(share: float, decimals: int, words: str) -> None:
    assert percent(share, decimals) == words


@pytest.mark.parametrize(
    ("review", "words"),
    [
        (Review("draft", "", None, None), "draft, not reviewed; no date for a review"),
        (
            Review("reviewed", "The Oak Clinic", TODAY, date(2028, 1, 2), TODAY),
            "reviewed by The Oak Clinic on 2027-01-02; written 2027-01-02; due 2028-01-02",
        ),
    ],
)
def test_a_review_is_told_with_the_dates_that_are_known(review: Review, words: str) -> None:
    assert review_words(review) == words


def test_a_signed_article_names_who_signed_it(tiny: TinyLibrary) -> None:
    write_model(tiny, "condition")
    tiny.write(
        "# A\n\nA heart.\n",
        status="reviewed",
        reviewed_by="The Oak Clinic",
        reviewed_on=TODAY,
        review_due=None,
    )
    rows = Page(html_of(document(tiny))).rows
    leaky = next(row for row in rows if row[0] == "Leaky door")
    assert leaky[10:13] == ["none apply", "none apply", "reviewed 2027-01-02 by The Oak Clinic"]
    assert leaky[-1] == "–"


@pytest.mark.parametrize(
    ("name", "start"), [("r.html", "<!DOCTYPE"), ("r.HTML", "<!DOCTYPE"), ("r.md", "# How")]
)
def test_the_ending_says_the_form(tiny: TinyLibrary, tmp_path: Path, name: str, start: str) -> None:
    library = tiny.loaded()
    write_report(tmp_path / name, library, check(library))
    assert (tmp_path / name).read_text(encoding="utf-8").startswith(start)
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == [name]


def test_a_file_that_cannot_be_replaced_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "r.md"
    path.write_text("old")

    def full(self: Path, target: Path) -> None:
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(OSError, match="No space"):
        replace_text(path, "new")
    assert path.read_text() == "old"
    assert list(tmp_path.glob(".*")) == []
