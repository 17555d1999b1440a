"""GuideSheet: a guide on paper, four or six steps to a page."""

from collections.abc import Iterator

from viewer.library.guide import Step
from viewer.paper.forms.writing import MISSING, Namer, Writing, shown, table, title_call
from viewer.paper.job import GuidePart, Job
from viewer.paper.plates import Plate
from viewer.paper.typst_words import called, listed, quoted
from viewer.render.references import reference
from viewer.render.step_words import call_words, filled, people_words

_EMERGENCY = "Emergency"
_LEADS = {"do": "Do: ", "notice": "Notice: "}
_OUTLINED = "Outlined: "
_QUESTIONS = "Do you have questions? Call {nurse_line}."
"""Stands after the last step, which so is never an emergency."""


def guide_lines(part: GuidePart, job: Job, namer: Namer) -> Iterator[str]:
    """The guide from its title to its sources; begins on a fresh page with a heading of level 1.

    What stands above (the clinic's head) may take part of the first page: the form asks how much is left.
    """
    guide = part.guide
    writing = Writing(job, guide.all_sources)
    steps = _Steps(part, writing, namer)
    yield title_call(writing, guide.title, guide.plain, part.topic)
    shown = listed(steps.step(number, step) for number, step in enumerate(guide.steps, 1))
    items = (
        f"enum.item({writing.number_of(source.id)}, {writing.words(reference(source))})"
        for source in (part.sources if job.choice.sources else ())
    )
    closing = (filled(_QUESTIONS, writing.fields),)
    end = called("guide-end", listed(map(writing.words, closing)), writing.words("Sources"), listed(items))
    yield called("guide", shown, str(job.choice.steps), end)


class _Steps:
    """Writes the steps of one guide."""

    def __init__(self, part: GuidePart, writing: Writing, namer: Namer) -> None:
        self._plates = {plate.address: plate for plate in part.plates}
        self._writing = writing
        self._namer = namer
        self._pictured = bool(part.plates)

    def step(self, number: int, step: Step) -> str:
        """One step as a table of the form's."""
        said, fields = self._writing.words, self._writing.fields
        return table(
            number=str(number),
            title=said(filled(step.title, fields)),
            sentence=said(filled(step.sentence, fields), step.sources),
            lead=quoted(_LEADS.get(step.kind, "")),
            do=said(filled(step.do, fields)),
            emergency="true" if step.emergency else "false",
            word=quoted(_EMERGENCY) if step.emergency else "none",
            call=said(call_words(fields)) if step.emergency else "none",
            **self._shown(step),
        )

    def _shown(self, step: Step) -> dict[str, str]:
        """What a step shows besides words."""
        if step.people is not None:
            people, words = step.people, people_words(step.people)
            name = self._writing.words(words[:1].upper() + words[1:])
            return {
                "people": f"({people.of}, {people.marked})",
                "views": "()",
                "alt": quoted(words),
                "name": name,
            }
        plate = self._plates.get(str(step.picture))
        if plate is None:
            missing = step.picture is not None and self._pictured
            name = self._writing.words(MISSING) if missing else "none"
            return {"people": "none", "views": "()", "alt": quoted(""), "name": name}
        views = listed(table(file=shown(view, self._namer), name=quoted(view.name)) for view in plate.views)
        return {
            "people": "none",
            "views": views,
            "alt": quoted(plate.alt or step.title),
            "name": self._caption(plate),
        }

    def _caption(self, plate: Plate) -> str:
        """What is outlined in a picture; pictures that are compared have names of their own."""
        name = plate.views[0].name
        return self._writing.words(_OUTLINED + name) if len(plate.views) == 1 and name else "none"
