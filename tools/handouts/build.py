"""Sets every article in every size on every paper, and holds each against the checkers.

`python -m tools.handouts.build [SLUG…]` prints a table and what was found; ends with 1 where anything was.
Some slugs check only these articles, `--folder FOLDER` keeps the files.
"""

import argparse
import os
import statistics
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from datetime import date
from itertools import product
from multiprocessing import get_context
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from tools.handouts.checking import findings_in
from viewer.library.catalogue import Catalogue
from viewer.library.loading import load
from viewer.paper.choice import PAPERS, SIZES, USUAL
from viewer.paper.gathering import gather
from viewer.paper.packet import Item, Packet
from viewer.paper.packing import packed
from viewer.paper.setting import Compositor
from viewer.paper.typeset import TypesetError
from viewer.places import find_places, tones_file
from viewer.reading.clinic import Clinic, Phone
from viewer.render.tones import load_tones
from viewer.render.trees import Trees

PRINTED = date(2026, 11, 27)
CLINIC = Clinic(name="Harbor Heart Clinic", phones=(Phone("Nurse line", "555-0142"),))


class Checked(Struct, frozen=True):
    """One file: its pages, its bytes, what it took to set (s of one core), and what was found in it."""

    slug: str
    size: str
    paper: str
    pages: int
    bytes: int
    seconds: float
    findings: tuple[str, ...]


def main() -> int:
    """Set, check and print. Gives 1 where anything was found."""
    parser = argparse.ArgumentParser(description="Set and check every handout.")
    parser.add_argument("slugs", nargs="*", help="articles; all where none is named")
    parser.add_argument("--folder", type=Path, help="keep the files there")
    options = parser.parse_args()
    began = time.monotonic()
    places = find_places()
    slugs = options.slugs or list(load(places.articles, places.resources)[0].articles)
    if options.folder is not None:
        options.folder.mkdir(parents=True, exist_ok=True)
    rows = sorted(_all(slugs, options.folder), key=lambda row: (row.slug, row.size, row.paper))
    _print(rows)
    wrong = [row for row in rows if row.findings]
    print(f"{len(rows)} handouts of {len(slugs)} articles in {time.monotonic() - began:.0f} s: ", end="")
    print(f"{len(wrong)} with findings" if wrong else "nothing found by either checker")
    return 1 if wrong else 0


def _all(slugs: list[str], folder: Path | None) -> Iterator[Checked]:
    """As many processes as cores, each with every nth article."""
    count = max(1, min(os.cpu_count() or 1, len(slugs)))
    with ProcessPoolExecutor(count, mp_context=get_context("spawn")) as pool:
        shares = [pool.submit(checked, slugs[number::count], folder) for number in range(count)]
        for share in as_completed(shares):
            yield from share.result()


def checked(slugs: list[str], folder: Path | None) -> list[Checked]:
    """All files of some articles."""
    os.environ["RAYON_NUM_THREADS"] = "1"  # each process has a core of its own
    places = find_places()
    library = load(places.articles, places.resources)[0]
    compositor = Compositor(Trees(Catalogue(None)), load_tones(tones_file()))
    compositor.typesetter.warm()
    rows = []
    for slug, size, paper in product(slugs, SIZES, PAPERS):
        item = Item(library.articles[slug].address)
        packet = Packet((item,), PRINTED, replace(USUAL, size=size, paper=paper, teach_back=True))
        job = gather(library, packet, CLINIC)
        began = time.process_time()
        try:
            found = compositor.set(job)
            pdf = packed(found.pdf)  # as it is printed and saved
        except TypesetError as error:
            rows.append(Checked(slug, size, paper, 0, 0, 0.0, (str(error),)))
            continue
        took = time.process_time() - began
        if folder is not None:
            (folder / f"{slug}-{size}-{paper}.pdf").write_bytes(pdf)
        findings = tuple(findings_in(pdf))
        rows.append(Checked(slug, size, paper, found.pages, len(pdf), took, findings))
    return rows


def _print(rows: list[Checked]) -> None:
    """A line for each size and paper, then what was found."""
    print(f"{'size':12}{'paper':11}{'files':>6}{'pages':>14}{'kB, largest':>13}", end="")
    print(f"{'ms, median':>12}{'slowest':>9}{'findings':>10}")
    for size, paper in product(SIZES, PAPERS):
        some = [row for row in rows if (row.size, row.paper) == (size, paper)]
        pages = [row.pages for row in some]
        print(
            f"{size:12}{paper:11}{len(some):6}{f'{min(pages)} to {max(pages)}':>14}"
            f"{max(row.bytes for row in some) // 1000:13}"
            f"{statistics.median(row.seconds for row in some) * 1000:12.0f}"
            f"{max(row.seconds for row in some) * 1000:9.0f}"
            f"{sum(bool(row.findings) for row in some):10}"
        )
    for row in rows:
        for finding in row.findings:
            print(f"{row.slug}, {row.size}, {row.paper}: {finding}")


if __name__ == "__main__":
    sys.exit(main())
