"""Drawing: an SVG is read within limits and weighed before Qt or the typesetter sees it.

Both paint whatever an SVG asks for. A file of two kilobytes can ask for more than any machine can paint, and
they open what it links to. So nothing is let through that is not known to be small, whole and at rest.
"""

from pathlib import Path
from xml.parsers import expat

from msgspec import Struct

from viewer.library.drawings import MAX_SVG_BYTES
from viewer.library.textfile import is_inside
from viewer.render.scan.refusal import RefusedError, broken, hostile
from viewer.render.scan.walk import Walk


class Scan(Struct, frozen=True):
    """What is known of a drawing that may be painted: its ids, and the elements painted in all."""

    ids: frozenset[str]
    painted: int


def scan(data: bytes) -> Scan:
    """Measure an SVG. Raises RefusedError, and nothing else, for one that may not be painted."""
    if len(data) > MAX_SVG_BYTES:
        raise _large()
    walk = Walk()
    try:
        data.decode("utf-8")
        walk.read(data)
    except UnicodeDecodeError as error:
        raise _coded() from error
    except expat.ExpatError as error:
        raise broken(f"it is no whole SVG ({error})") from error
    return Scan(frozenset(walk.known), walk.weigh())


def read_drawing(path: Path) -> bytes:
    """The bytes of an SVG file, not yet scanned. Raises RefusedError where it cannot be read."""
    if not is_inside(path, path.parent):
        raise RefusedError("outside", "it is a link to another folder", "Put the file itself there.")
    try:
        if not path.is_file():
            raise RefusedError("missing-svg", "there is no such file", "Put it where the other pictures are.")
        with path.open("rb") as file:
            data = file.read(MAX_SVG_BYTES + 1)
    except OSError as error:
        reason = f"it cannot be read ({error.strerror})"
        raise RefusedError("missing-svg", reason, "Ask who keeps the files.") from error
    if len(data) > MAX_SVG_BYTES:
        raise _large()
    if data.startswith(b"\x1f\x8b"):
        raise hostile("it is a packed file")
    return data


def _large() -> RefusedError:
    return RefusedError(
        "large-svg", f"it is over {MAX_SVG_BYTES // 1024} kB", "Ask who made it for a simpler one."
    )


def _coded() -> RefusedError:
    return RefusedError(
        "broken-svg", "it is not written in UTF-8", "Ask who made it to save it as plain SVG, in UTF-8."
    )
