"""Checking: what two independent checkers find in a PDF, and what neither of them looks for."""

import io
import tempfile
from collections.abc import Iterator
from pathlib import Path

import outloud
import page
import pikepdf

from tools.handouts.tagged import out_of_order, streams_of_wrong_length

READ_EXACTLY = ("PDFA2A-STREAM-LENGTH-001", "ORD-001", "TBL-014")
"""Rules that the checkers guess at. One takes the last byte of a stream for the end of a line, the next
counts what stands in pictures; what they ask for is read exactly instead. The last takes thin shapes of a
drawing over lines to write on for a ruled table; that what is ruled is one, the tests of diaries hold."""

_PROFILES = ("ua1", "2a")


def findings_in(pdf: bytes) -> list[str]:
    """All that is wrong with a PDF that is to be read aloud and kept, a line each."""
    return [*_rules_broken(pdf), *_unlooked_for(pdf)]


def _rules_broken(pdf: bytes) -> Iterator[str]:
    for profile in _PROFILES:
        for failure in page.validate_pdf_bytes(pdf, profile=profile).failures:
            if failure.rule_id not in READ_EXACTLY:
                yield f"{failure.rule_id}: {failure.message}"
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "handout.pdf"
        file.write_bytes(pdf)
        result = outloud.check(str(file))
    if result.error is not None:
        yield f"not read: {result.error}"
    for finding in result.findings:
        if finding.rule not in READ_EXACTLY:
            yield f"{finding.rule}: {finding.message}"


def _unlooked_for(pdf: bytes) -> Iterator[str]:
    with pikepdf.open(io.BytesIO(pdf)) as document:
        if "/Lang" not in document.Root or not str(document.Root.Lang):
            yield "the language is not told"
        for number, font in enumerate(_fonts(document), 1):
            if not any(key in font for key in ("/FontFile", "/FontFile2", "/FontFile3")):
                yield f"typeface {number} is not in the file"
    yield from (f"page {number} is painted in another order than it is read" for number in out_of_order(pdf))
    if count := streams_of_wrong_length(pdf):
        yield f"{count} streams do not end where they say"


def _fonts(document: pikepdf.Pdf) -> Iterator[pikepdf.Object]:
    for each in document.objects:
        if isinstance(each, pikepdf.Dictionary) and each.get("/Type") == "/FontDescriptor":
            yield each
