"""A folder becomes a library and a report; whatever stands in it, loading does not raise."""

import os
from pathlib import Path

import pytest

from tests.support.tiny_library import BODY, LIBRARY, SOURCES, TinyLibrary, Value, article_text
from viewer.library.loading import load
from viewer.library.report import Problem
from viewer.library.textfile import MAX_BYTES, MAX_LIST_BYTES


def pick(tiny: TinyLibrary, code: str) -> list[Problem]:
    return [problem for problem in tiny.load()[1] if problem.code == code]


def only(tiny: TinyLibrary) -> tuple[str, int, str]:
    (problem,) = tiny.load()[1]
    return problem.file, problem.line, problem.code


def test_a_sound_folder_is_loaded_whole(tiny: TinyLibrary) -> None:
    library = tiny.loaded()
    assert [article.slug for article in library.order] == ["heart-doors", "leaky-door"]
    article = library.articles["leaky-door"]
    assert (article.title, article.plain, article.kind) == ("Leaky door", "a door that drips", "notice")
    assert (article.file, article.topic) == ("en/doors/leaky-door.md", "doors")
    assert [page.title for page in article.pages] == ["Understand", "Live with it"]
    assert not article.review.signed
    assert library.sources["A-1"].title == "On doors"
    assert list(library.diagrams) == ["heart"]


def test_an_article_signed_by_a_clinic_is_signed(tiny: TinyLibrary) -> None:
    tiny.leaky.write_text(
        article_text(status="reviewed", reviewed_by="The Oak Clinic").replace(
            "written_on", "reviewed_on = 2026-11-02\nwritten_on"
        )
    )
    review = tiny.loaded().articles["leaky-door"].review
    assert review.signed
    assert review.by == "The Oak Clinic"


def test_an_empty_folder_is_an_empty_library(tmp_path: Path) -> None:
    library, report = load(tmp_path, tmp_path)
    assert not library.order
    assert [(problem.file, problem.code) for problem in report] == [
        ("en/library.toml", "unreadable"),
        ("sources.toml", "unreadable"),
    ]


def test_a_folder_that_is_not_there_is_an_empty_library(tmp_path: Path) -> None:
    library, report = load(tmp_path / "none", tmp_path / "none", "fr")
    assert not library.order
    assert "fr/library.toml" in {problem.file for problem in report}


def test_articles_of_a_library_without_its_list_can_be_read(tiny: TinyLibrary) -> None:
    (tiny.articles / "en" / "library.toml").unlink()
    library, report = tiny.load()
    assert [(topic.title, topic.articles) for topic in library.topics] == [
        ("Other", ("heart-doors", "leaky-door"))
    ]
    assert [problem.code for problem in report] == ["unplaced-article", "unplaced-article", "unreadable"]


def test_an_article_in_no_topic_stands_under_other(tiny: TinyLibrary) -> None:
    tiny.leaky.with_name("new-door.md").write_text(article_text())
    library, report = tiny.load()
    assert library.topics[-1].articles == ("new-door",)
    assert [(problem.file, problem.message) for problem in report] == [
        ("en/library.toml", "no topic lists “new-door”; it stands under “Other”")
    ]


def test_a_listed_article_that_is_missing_is_told_with_what_was_meant(tiny: TinyLibrary) -> None:
    file = tiny.articles / "en" / "library.toml"
    file.write_text(LIBRARY.replace('"leaky-door"', '"leaky-door", "leeky-door"'))
    (problem,) = tiny.load()[1]
    assert (problem.file, problem.line, problem.code) == ("en/library.toml", 0, "missing-article")
    assert problem.message == "there is no article “leeky-door” to show under “Doors”"
    assert problem.hint == "did you mean leaky-door?"


@pytest.mark.parametrize(
    "text",
    [
        LIBRARY.replace('"leaky-door"', '"leaky-door", "leaky-door"'),
        LIBRARY + '[[topic]]\nslug = "more"\ntitle = "More"\narticles = ["leaky-door"]',
    ],
    ids=["in one topic", "in two topics"],
)
def test_an_article_stands_in_one_place(tiny: TinyLibrary, text: str) -> None:
    (tiny.articles / "en" / "library.toml").write_text(text)
    assert only(tiny) == ("en/library.toml", 0, "double-article")
    assert len(tiny.load()[0].order) == 2


def test_two_topics_of_one_name_are_told(tiny: TinyLibrary) -> None:
    (tiny.articles / "en" / "library.toml").write_text(
        LIBRARY + '[[topic]]\nslug = "doors"\ntitle = "More"\narticles = []'
    )
    assert only(tiny) == ("en/library.toml", 0, "double-topic")


def test_two_files_of_one_name_are_told(tiny: TinyLibrary) -> None:
    other = tiny.articles / "en" / "windows"
    other.mkdir()
    (other / "leaky-door.md").write_text(article_text())
    (problem,) = tiny.load()[1]
    assert (problem.file, problem.code) == ("en/windows/leaky-door.md", "double-article")
    assert problem.message == "en/doors/leaky-door.md has the same name"


@pytest.mark.parametrize("name", ["Leaky Door.md", "leaky_door.md", "türen.md", ".md", b"t\xfcr.md"])
def test_a_file_that_no_address_can_name_is_left_out(tiny: TinyLibrary, name: str | bytes) -> None:
    (tiny.leaky.parent / os.fsdecode(name)).write_text(article_text())
    library, report = tiny.load()
    assert [(problem.code, str(problem).isprintable()) for problem in report] == [("bad-name", True)]
    assert len(library.articles) == 2


def test_a_folder_that_no_address_can_name_is_left_out(tiny: TinyLibrary) -> None:
    (tiny.articles / "en" / "All doors").mkdir()
    (tiny.articles / "en" / "All doors" / "b.md").write_text(article_text())
    (problem,) = tiny.load()[1]
    assert (problem.code, problem.hint) == ("bad-name", "name it all-doors/b.md")


@pytest.mark.parametrize(
    ("content", "line", "code"),
    [
        (b"\xff", 1, "not-utf-8"),
        (article_text("# A\ncaf\u00e9").encode("latin-1"), 15, "not-utf-8"),
        (b"x" * 300_000, 0, "too-large"),
        (b"", 1, "no-front-matter"),
        (b"+++\ntitle = \n+++\n# A", 2, "bad-front-matter"),
        (article_text("no page").encode(), 1, "no-pages"),
        (article_text("# A\n\n" + "[" * 5_000).encode(), 16, "too-complex"),
    ],
)
def test_an_article_of_no_use_is_left_out_and_told(
    tiny: TinyLibrary, content: bytes, line: int, code: str
) -> None:
    tiny.leaky.write_bytes(content)
    library, report = tiny.load()
    assert "leaky-door" not in library.articles
    assert [(problem.file, problem.line, problem.code) for problem in report] == [
        ("en/doors/leaky-door.md", line, code)
    ]


@pytest.mark.parametrize(
    ("front", "code"),
    [
        ({"title": None}, "missing-field"),
        ({"title": 3}, "wrong-type"),
        ({"summary": ""}, "missing-field"),
        ({"kind": "illness"}, "wrong-choice"),
        ({"status": "done"}, "wrong-choice"),
        ({"diaries": ["sleep"]}, "wrong-choice"),
        ({"diaries": "weight"}, "wrong-type"),
        ({"also": "drip"}, "wrong-type"),
        ({"review_due": "2027-01-01"}, "wrong-type"),
        ({"related": ["../heart-doors"]}, "bad-address"),
        ({"related": ["file:///etc/passwd"]}, "bad-address"),
    ],
)
def test_a_wrong_field_is_told_and_the_article_still_read(
    tiny: TinyLibrary, front: dict[str, Value | None], code: str
) -> None:
    tiny.write(BODY, **front)
    assert only(tiny) == ("en/doors/leaky-door.md", 1, code)
    assert tiny.load()[0].articles["leaky-door"].title in ("Leaky door", "leaky-door")


def test_an_article_names_the_diaries_of_its_readers(tiny: TinyLibrary) -> None:
    tiny.write(BODY, diaries=["pressure", "weight", "pressure"])
    library = tiny.loaded()

    assert library.articles["leaky-door"].diaries == ("pressure", "weight")
    assert library.articles["heart-doors"].diaries == ()


def test_a_link_out_of_the_library_is_not_read(tiny: TinyLibrary, tmp_path: Path) -> None:
    (tmp_path / "secret.md").write_text(article_text("# Secret"))
    (tiny.leaky.parent / "secret.md").symlink_to(tmp_path / "secret.md")
    library, report = tiny.load()
    assert "secret" not in library.articles
    assert [(problem.file, problem.code) for problem in report] == [("en/doors/secret.md", "outside")]


@pytest.mark.parametrize("file", ["en/library.toml", "sources.toml"])
def test_no_list_is_read_from_outside_either(tiny: TinyLibrary, tmp_path: Path, file: str) -> None:
    path = tiny.articles / file
    path.rename(tmp_path / "outside.toml")
    path.symlink_to(tmp_path / "outside.toml")
    assert [problem.file for problem in pick(tiny, "outside")] == [file]


@pytest.mark.parametrize("file", ["en/library.toml", "sources.toml"])
def test_a_list_may_be_longer_than_any_article(tiny: TinyLibrary, file: str) -> None:
    with (tiny.articles / file).open("a") as opened:
        opened.write("# one more line\n" * (MAX_BYTES // 10))
    tiny.loaded()
    with (tiny.articles / file).open("a") as opened:
        opened.write("# one more line\n" * (MAX_LIST_BYTES // 10))
    assert (file, 0, "too-large") in {(each.file, each.line, each.code) for each in tiny.load()[1]}


@pytest.mark.parametrize("file", ["en/library.toml", "sources.toml"])
def test_a_broken_list_is_told_with_its_line(tiny: TinyLibrary, file: str) -> None:
    (tiny.articles / file).write_text("a = 1\n\nb\n")
    (problem,) = pick(tiny, "bad-toml")
    assert (problem.file, problem.line) == (file, 3)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (SOURCES + "[B-2]\ntitle = 'B'\n", "missing-field"),
        ("lonely = 1\n" + SOURCES, "wrong-type"),
        (SOURCES.replace('"2024"', "2024"), "wrong-type"),
    ],
)
def test_a_wrong_source_is_told(tiny: TinyLibrary, text: str, code: str) -> None:
    (tiny.articles / "sources.toml").write_text(text)
    problems = list(tiny.load()[1])
    assert {(problem.file, problem.code) for problem in problems} == {("sources.toml", code)}


def test_the_library_names_its_home(tiny: TinyLibrary) -> None:
    assert str(tiny.loaded().home) == "article:heart-doors"
    (tiny.articles / "en" / "library.toml").write_text('home = "article:leaky-door"\n' + LIBRARY)
    assert str(tiny.loaded().home) == "article:leaky-door"
