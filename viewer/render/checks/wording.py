"""Wording: sentences that are long or passive, bare figures, and two spellings in one article."""

import re

from viewer.library.report import Severity
from viewer.render.checks.spelling import american_word, british_word
from viewer.render.checks.subject import Subject
from viewer.render.checks.voice import is_passive
from viewer.render.readability import sentences_of, words_of

MAX_SENTENCE_WORDS = 25
MAX_PASSIVE_SHARE = 0.1

_DECIMAL = re.compile(r"(?<![\d./,])\d+\.\d+(?![\d/]|\.\d)")
_PER_CENT = re.compile(r"(?<!\d)(?<!\d[.,])\d+(?:[.,]\d+)*\s*%")
_PERCENT_WORD = re.compile(r"\b(?:percent|per cent)\b", re.IGNORECASE)
_OUT_OF = re.compile(
    r"\bout of\b|\bhalf\b|\b(?:one|two|three) (?:third|quarter|fifth|tenth)s?\b", re.IGNORECASE
)
_UNIT = re.compile(
    r"mmol/[lL]|mg/d[lL]|\b(?:pound|lb|inch|feet|foot|mile|(?:kilo|milli|micro)?gram|kg|mg|mcg|cm|mm|m[lL])(?:e?s)?\b"
    r"|\b(?:centi|milli|kilo)?(?:liter|litre|meter|metre)s?\b|°"
)


def check_sentences(subject: Subject) -> None:
    """No sentence is too long to be held in mind."""
    for sentence in subject.sentences:
        count = len(words_of(sentence.text))
        if count > MAX_SENTENCE_WORDS:
            message = f"a sentence has {count} words, over {MAX_SENTENCE_WORDS}: {sentence.shown}"
            subject.blame_words(
                sentence.page, sentence.text[:24], "long-sentence", message, severity=Severity.WARNING
            )


def check_voice(subject: Subject) -> None:
    """Few sentences are passive: who does what is easier to follow."""
    sentences = list(subject.sentences)
    passive = [sentence for sentence in sentences if is_passive(sentence.text)]
    if len(passive) > MAX_PASSIVE_SHARE * len(sentences):
        first = passive[0]
        count = f"{len(passive)} of {len(sentences)} sentences are passive, over 1 of 10"
        message = f"{count}; the first is {first.shown}"
        subject.blame_words(first.page, first.text[:24], "passive", message, "say who does it")


def check_figures_in_words(subject: Subject) -> None:
    """Numbers without a unit are whole, and shares stand in words such as “2 out of 100 people”."""
    for page in subject.article.pages:
        for line in subject.lines(page):
            if (decimal := _bare_decimal(line)) is not None:
                message = f"{decimal[0]} stands as a bare decimal"
                subject.blame_words(page, decimal[0], "bare-decimal", message, "round it, or say it in words")
            share = _PER_CENT.search(line) or _PERCENT_WORD.search(line)
            if share is not None and (share[0].endswith("%") or not _OUT_OF.search(line)):
                message = f"a share in percent stands without words: “{share[0]}”"
                subject.blame_words(page, share[0], "bare-percent", message, "such as “2 out of 100 people”")


def _bare_decimal(line: str) -> re.Match[str] | None:
    """The first decimal of a line in a sentence or row that names no unit."""
    unitless = (sentence for sentence in sentences_of(line) if not _UNIT.search(sentence))
    return next((found for each in unitless if (found := _DECIMAL.search(each)) is not None), None)


def check_spelling(subject: Subject) -> None:
    """One article keeps to American or to British spelling."""
    text = "\n".join(subject.words(page) for page in subject.article.pages)
    american, british = american_word(text), british_word(text)
    if american and british:
        line_page = next(page for page in subject.article.pages if british in subject.words(page))
        message = f"American and British spelling are mixed: “{american}” and “{british}”"
        subject.blame_words(line_page, british, "mixed-spelling", message)
