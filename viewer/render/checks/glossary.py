"""Glossary: its terms are clear, lead somewhere, and do not contradict each other."""

from collections.abc import Iterator

from viewer.library.library import Library
from viewer.library.report import Report
from viewer.library.term import Term
from viewer.render.phrases import Phrases
from viewer.render.readability import measure, sentences_of, words_of

Fault = tuple[str, str, str]
"""The code of the rule that is broken, what is wrong, and what was probably meant."""

MAX_MEANING_WORDS = 25
MAX_MEANING_GRADE = 6.5


def check_glossary(library: Library, report: Report, shipped: bool = True) -> None:
    """Note all that is wrong with the terms of a library; without `shipped` only with those of its own."""
    named: dict[str, Term] = {}
    for term in sorted(library.terms.values(), key=lambda term: _is_own(term, library)):
        faults = [*_faults_of(term, library), *_clashes_of(term, named)]
        for code, message, hint in faults if shipped or _is_own(term, library) else ():
            report.add(term.file, term.line, code, message, hint)


def _is_own(term: Term, library: Library) -> bool:
    """Whether the term stands in the library's own glossary, not in the one that comes with the program."""
    return term.file.startswith(f"{library.language}/")


def _clashes_of(term: Term, named: dict[str, Term]) -> Iterator[Fault]:
    """Ways to write the term that an earlier one has too; `named` is added to."""
    for form in term.forms:
        first = named.setdefault(form.lower(), term)
        if first is not term:
            file = "" if first.file == term.file else f" of {first.file}"
            yield "double-term", f"“{form}” is explained twice; the first is in line {first.line}{file}", ""


def _faults_of(term: Term, library: Library) -> Iterator[Fault]:
    if term.article is None or term.article.kind != "article":
        yield "no-article", f"“{term.name}” names no article to read more in", ""
    elif (wrong := library.missing(term.article)) is not None:
        yield "dead-link", f"“{term.name}”: {wrong[0]}", wrong[1]
    sentences = sentences_of(term.meaning)
    if len(sentences) > 1:
        yield "long-meaning", f"“{term.name}” is explained in {len(sentences)} sentences, not one", ""
    if (count := len(words_of(term.meaning))) > MAX_MEANING_WORDS:
        yield "long-meaning", f"“{term.name}” is explained in {count} words, over {MAX_MEANING_WORDS}", ""
    grade = measure(sentences, Phrases(term.forms)).grade_without_names
    if grade > MAX_MEANING_GRADE:
        message = f"the meaning of “{term.name}” has the reading grade {grade:.1f}, over {MAX_MEANING_GRADE}"
        yield "grade", message, "use shorter words"
