"""Which parts each state of a picture shows, as its outlines file says; the shapes are read later."""

from pathlib import Path

from msgspec import Raw, Struct, json

from viewer.library.textfile import is_inside

MAX_BYTES = 1024 * 1024
"""Of an outlines file."""


class _State(Struct):
    parts: dict[str, Raw]


class _Outlines(Struct):
    states: dict[str, _State]


def drawn_parts(outlines: Path) -> dict[str, tuple[str, ...]]:
    """The slugs of the parts by state; nothing of a file that cannot be read, which the checks tell of."""
    try:
        if not is_inside(outlines, outlines.parent) or outlines.stat().st_size > MAX_BYTES:
            return {}
        found = json.decode(outlines.read_bytes(), type=_Outlines)
    except (OSError, ValueError, RecursionError):
        return {}
    return {slug: tuple(state.parts) for slug, state in found.states.items()}
