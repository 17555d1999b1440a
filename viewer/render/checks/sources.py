"""Sources: each that is cited is listed and known, each that is listed is cited."""

from viewer.library.report import probably
from viewer.render.blocks import Cite, runs_of
from viewer.render.checks.subject import Subject, line_of

# Kinds whose articles state medical facts, and so must say where these come from.
_FACTUAL = ("condition", "basics", "test", "treatment", "medicine", "living")


def check_citations(subject: Subject) -> None:
    """The sources of the front matter, of the text and of the table of sources agree."""
    article, library = subject.article, subject.library
    runs = (run for _, tree in subject.pages for block in tree for runs in runs_of(block) for run in runs)
    cited = {run.source for run in runs if isinstance(run, Cite)}
    if not article.sources and article.kind in _FACTUAL:
        subject.blame(
            "no-sources", "the article names no source", "list in “sources” what its facts come from"
        )
    for name in article.sources:
        if name not in library.sources:
            hint = probably(name, library.sources)
            subject.blame("unknown-source", f"there is no source “{name}” in sources.toml", hint)
        elif name not in cited:
            subject.blame("uncited-source", f"the source “{name}” is listed and never cited")
    for name in sorted(cited - set(article.sources)):
        line = line_of(article.pages, f"[@{name}]")
        message = f"the source “{name}” is not listed in “sources”"
        subject.blame_line(line, "unlisted-source", message, probably(name, article.sources))
