"""The press: a program that sets one article, delivers the pages, answers and ends. It needs no display.

Typesetting takes a fifth of a second and a printer may take long to answer, so the window does neither; and
words that must not stay in memory are gone with the process.
"""

import os
import sys
from pathlib import Path

from msgspec.structs import replace

from viewer.library.catalogue import Catalogue
from viewer.places import find_places, tones_file
from viewer.render.handout import FORM, Handout, source_of
from viewer.render.plates import contents_of, sound
from viewer.render.tones import Tones, load_tones
from viewer.render.trees import Trees
from viewer.render.typeset import TypesetError, pages_of, typeset
from viewer.ui.handout.delivery import DeliveryError, deliver
from viewer.ui.handout.order import Answer, Work, order_in, packed

_MEMORY_LIMIT = 4 * 1024**3  # address space in bytes; a long article with its pictures needs a fifth of it


def main() -> int:
    """Read one order, carry it out, answer with a line of JSON."""
    _stand_back()
    sys.stdout.buffer.write(packed(carry_out(sys.stdin.buffer.read())))
    return 0


def carry_out(line: bytes) -> Answer:
    """Do what one line orders, and say what came of it."""
    try:
        order = order_in(line)
        work = order.work
        pdf = set_pages(work)
        return Answer(pages=deliver(pdf, pages_of(pdf), work.article.title, work.paper, order.delivery))
    except (TypesetError, DeliveryError) as error:
        return Answer(error=str(error))
    except ValueError as error:
        return Answer(error=f"The order could not be read: {error}.")
    except MemoryError:
        return Answer(error="There is not enough memory to set the pages.")


def set_pages(work: Work) -> bytes:
    """The pages of an article as a PDF. Raises TypesetError."""
    catalogue = Catalogue(Path(work.catalogue) if work.catalogue else None)
    try:
        tones = load_tones(tones_file())
        handout = work.handout(Trees(catalogue))
        handout = replace(handout, plates=sound(handout.plates, tones))
    finally:
        catalogue.close()
    try:
        return _set(handout, tones)
    except TypesetError:
        if not handout.plates:
            raise
        # A spoilt picture must not keep the words from the reader.
        return _set(replace(handout, plates=()), tones)


def _set(handout: Handout, tones: Tones) -> bytes:
    form = find_places().resources / "handout" / FORM
    return typeset(source_of(handout), {FORM: form, **contents_of(handout.files, tones)}, handout.written)


def _stand_back() -> None:
    """Give way to the window, and refuse to take the whole machine's memory."""
    os.environ.setdefault("RAYON_NUM_THREADS", "2")  # Typst's threads, each of which takes address space
    if sys.platform != "win32":
        import resource

        os.nice(5)
        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY_LIMIT, _MEMORY_LIMIT))


if __name__ == "__main__":
    sys.exit(main())
