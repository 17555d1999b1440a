"""WritingFrame: what surrounds the parts of a packet: the clinic's head, for whom it is, and the foot."""

from collections.abc import Iterator
from datetime import date

from viewer.paper.choice import KEY_POINTS
from viewer.paper.forms.extras import extra_title
from viewer.paper.job import ArticlePart, GuidePart, Job, Part, PicturePart
from viewer.paper.logo import logo_of
from viewer.paper.stamp import content_hash, version
from viewer.paper.typst_words import Setter, called, listed, quoted
from viewer.render.scan.refusal import RefusedError
from viewer.render.standing import DRAFT_LINE, LEARNING_LINE, draft_line, review_line

_LONGEST_OF_NAME = 16
"""Letters after which a name may break, for there is little room beside the clinic's."""

_TOP = 2
"""The level of headings below the title."""

_NOTE = "A note from your care team"
_BLANKS = ("Prepared for", "Clinician", "Date")


def title_of(part: Part) -> str:
    """What a part of a packet is called."""
    match part:
        case ArticlePart(article=article):
            return article.title.strip() or article.slug
        case GuidePart(guide=guide):
            return guide.title.strip() or guide.slug
    return part.title


def packet_title(job: Job) -> str:
    """What the document is called, by what is in it and never by for whom it is."""
    sheets = (extra_title(extra) for extra in job.choice.extras if extra != KEY_POINTS)
    titles = [*map(title_of, job.parts), *(() if job.parts else sheets)]
    return titles[0] if len(titles) == 1 else f"Handout: {', '.join(titles)}"


def part_line(part: Part, job: Job) -> str:
    """The line that begins a part: what stands at the foot of each of its sheets."""
    return called("part", quoted(title_of(part)), quoted(" ".join(foot_of(part, job.printed))))


def extra_line(title: str, job: Job) -> str:
    """The line that begins a sheet to write on."""
    return called("part", quoted(title), quoted(f"{LEARNING_LINE} {_printed(job.printed)}"))


def foot_of(part: Part, printed: date) -> tuple[str, ...]:
    """The sentences at the foot besides title and page: sheets get parted."""
    said = (LEARNING_LINE, *_reviewed(part), f"{version()}, text {content_hash(part)}.", _printed(printed))
    return tuple(sentence for sentence in said if sentence)


def spelled(day: date) -> str:
    """A day in words, as in “November 27, 2026”."""
    return f"{day:%B} {day.day}, {day.year}"


def head_line(job: Job, logo: str) -> str:
    """The clinic's head and for whom the sheet is, or nothing; `logo` is the name of its file, or empty."""
    clinic, entries = job.clinic, _entries(job)
    named = job.choice.header and bool(clinic.name or clinic.address or clinic.phones or logo)
    if not named and not entries:
        return ""
    setter = Setter({}, len)
    phones = " · ".join(
        " ".join(filter(None, (phone.label, f"{phone.number}{',' if phone.hours else ''}", phone.hours)))
        for phone in clinic.phones
    )
    lines = [line for line in (clinic.address, phones) if line] if named else []
    return called(
        "letterhead",
        f"files.at({quoted(logo)})" if named and logo else "none",
        setter.text(clinic.name) if named and clinic.name else "none",
        listed(map(setter.text, lines)),
        listed(entries),
    )


def note_lines(job: Job, part: Part | None = None) -> Iterator[str]:
    """The staff's own words as a box, on the first part of a packet; without a part on its first sheet."""
    note = job.personal.note.strip()
    first = job.parts[0] if job.parts else None
    if note and part is first:
        yield called("note", str(_TOP), quoted(_NOTE), Setter({}, len).text(note))


def logo_file(job: Job) -> dict[str, bytes]:
    """The clinic's logo by the name of its file; nothing where there is none, or none that may be painted."""
    if not job.choice.header:
        return {}
    try:
        logo = logo_of(job.clinic)
    except RefusedError:
        return {}
    return {f"logo.{logo[1]}": logo[0]} if logo is not None else {}


def _reviewed(part: Part) -> tuple[str, ...]:
    """Who stands behind a part, and until when."""
    match part:
        case PicturePart(draft=draft):
            return (DRAFT_LINE,) if draft else ()
        case ArticlePart(article=article):
            review = article.review
        case GuidePart(guide=guide):
            review = guide.review
    return draft_line(review), review_line(review)


def _printed(day: date) -> str:
    return f"Printed {spelled(day)}."


def _entries(job: Job) -> list[str]:
    """For whom, by whom and when, as typed, or a line to write on."""
    setter, personal = Setter({}, len, _LONGEST_OF_NAME), job.personal
    typed = (personal.patient.strip(), personal.clinician.strip(), personal.date.strip())
    return [
        listed((quoted(word), setter.text(said) if said else "none"))
        for word, said in zip(_BLANKS, typed, strict=True)
        if said or job.choice.blanks
    ]
