"""Guides: folders of guides become Guides, and all that is wrong with them is noted."""

from pathlib import Path
from typing import Any

from viewer.library.address import is_slug, slugify
from viewer.library.fields import Fields
from viewer.library.guide import Guide, People, Step
from viewer.library.model import Review
from viewer.library.report import Report
from viewer.library.textfile import read_table

MAX_PEOPLE = 100
"""People of one array: ten rows of ten can be counted."""
MAX_STEPS = 40
"""Steps of a guide that are read; more than three times what anybody walks through."""

_FIELDS = (
    *("title", "plain", "summary", "topic", "icon", "also", "status", "reviewed_by", "reviewed_on"),
    *("written_on", "review_due", "articles", "sources", "step"),
)
_STEP_FIELDS = ("title", "sentence", "do", "kind", "picture", "people", "emergency", "sources", "link")


def load_guides(articles: Path, resources: Path, language: str, report: Report) -> dict[str, Guide]:
    """The shipped guides by slug; one of the library's own stands in place of the shipped one."""
    own = f"{language}/guides"
    return {
        **_load_folder(resources / "guides", resources, "guides", f".{language}.toml", report),
        **_load_folder(articles / own, articles, own, ".toml", report),
    }


def _load_folder(folder: Path, root: Path, prefix: str, ending: str, report: Report) -> dict[str, Guide]:
    found: dict[str, Guide] = {}
    for path in sorted(folder.glob(f"*{ending}")):
        file, slug = f"{prefix}/{path.name}", path.name.removesuffix(ending)
        if not is_slug(slug):
            message = "a guide is named in lower-case letters and digits joined by hyphens; it was left out"
            report.add(file, 0, "bad-name", message, f"name it {slugify(slug)}{ending}")
            continue
        table = read_table(path, root, file, report)
        guide = _guide(slug, table, file, report) if table is not None else None
        if guide is not None:
            found[slug] = guide
    return found


def _guide(slug: str, table: dict[str, Any], file: str, report: Report) -> Guide | None:
    fields = Fields(table, file, report, line=0)
    fields.know(_FIELDS)
    steps = tuple(_step(each) for each in fields.tables("step")[:MAX_STEPS])
    if not steps:
        fields.note("no-steps", "the guide has no [[step]]; it was left out")
        return None
    return Guide(
        slug=slug,
        title=fields.text("title") or slug.replace("-", " "),
        plain=fields.text("plain", ""),
        summary=fields.text("summary"),
        topic=fields.slug("topic"),
        icon=fields.text("icon", "circle-play"),
        also=fields.texts("also"),
        review=Review(
            status=fields.choice("status", ("draft", "reviewed")),
            by=fields.text("reviewed_by", ""),
            on=fields.day("reviewed_on"),
            due=fields.day("review_due"),
            written=fields.day("written_on"),
        ),
        articles=fields.addresses("articles"),
        sources=fields.texts("sources"),
        steps=steps,
        file=file,
    )


def _step(fields: Fields) -> Step:
    fields.know(_STEP_FIELDS)
    people = fields.table("people")
    step = Step(
        title=fields.text("title"),
        sentence=fields.text("sentence"),
        do=fields.text("do"),
        kind=fields.choice("kind", ("do", "notice")),
        picture=fields.address("picture"),
        people=_people(people) if people is not None else None,
        emergency=fields.flag("emergency", False),
        sources=fields.texts("sources"),
        link=fields.address("link"),
    )
    if step.picture is not None and step.people is not None:
        fields.note("two-pictures", f"the step “{step.title}” has a picture and people; it shows the picture")
    return step


def _people(fields: Fields) -> People | None:
    people = People(fields.number("of", MAX_PEOPLE), fields.number("marked", 0), fields.text("name"))
    if not 1 <= people.of <= MAX_PEOPLE:
        fields.note("bad-people", f"“of” is {people.of}; an array has 1 to {MAX_PEOPLE} people")
        return None
    if not 0 <= people.marked <= people.of:
        fields.note("bad-people", f"“marked” is {people.marked}; it can be 0 to {people.of}, as “of” says")
        return None
    return people
