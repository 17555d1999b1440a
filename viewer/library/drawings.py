"""Drawings: the folder of diagrams becomes Diagrams; their geometry is read when a picture is opened."""

import json
import math
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from viewer.library.address import is_slug, slugify
from viewer.library.beat import Beat, Moment, Phase, Sound
from viewer.library.diagram import Comparison, Diagram, Flow, Geometry, Layer, Outline, Part, Point, State
from viewer.library.drawn_parts import MAX_BYTES, drawn_parts
from viewer.library.fields import Fields
from viewer.library.report import Report
from viewer.library.textfile import is_inside, read_table

MAX_SVG_BYTES = 2 * 1024 * 1024
OWN_VARIANTS = ("dark", "contrast", "bright", "photocopy")
MAX_VIEW = 100_000
"""The longest side of a picture, in its own units; far above what a screen can show."""


class DrawingError(ValueError):
    """A file of a diagram cannot be used; the message says which and why."""


def load_diagrams(folder: Path, language: str, report: Report) -> dict[str, Diagram]:
    """The diagrams whose words of this language stand in `folder`, by slug; what cannot be used is noted."""
    found: dict[str, Diagram] = {}
    for path in sorted(folder.glob(f"*.{language}.toml")):
        file = f"diagrams/{path.name}"
        slug = path.name.removesuffix(f".{language}.toml")
        if not is_slug(slug):
            message = "a picture is named in lower-case letters and digits joined by hyphens"
            report.add(file, 0, "bad-name", f"{message}; it was left out", f"name it {slugify(slug)}")
            continue
        table = read_table(path, folder, file, report)
        if table is None:
            continue
        diagram = _diagram(slug, Fields(table, file, report, line=0), _view(table), folder)
        if diagram is not None:
            found[slug] = diagram
    return found


def load_geometry(diagram: Diagram) -> Geometry:
    """The outlines and flows of a diagram. Raises DrawingError where its outlines file cannot be used."""
    path = diagram.outlines_file
    try:
        if not is_inside(path, path.parent) or path.stat().st_size > MAX_BYTES:
            raise ValueError(f"it is a link or larger than {MAX_BYTES // 1024} kB")
        written = json.loads(path.read_text(encoding="utf-8"))
        states = written["states"]
        return Geometry(
            outlines={
                state: {name: _outline(part) for name, part in table["parts"].items()}
                for state, table in states.items()
            },
            flows={
                state: tuple(_flow(each) for each in table.get("flows", ()))
                for state, table in states.items()
            },
            moments={
                beat: tuple(_moment(each, path.parent) for each in frames)
                for beat, frames in written.get("beats", {}).items()
            },
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError, OverflowError, RecursionError) as error:
        raise DrawingError(f"{path.name} cannot be read: {error}") from error


def _outline(table: dict[str, Any]) -> Outline:
    return Outline(
        _point(table["anchor"]), tuple(tuple(_point(p) for p in ring) for ring in table["outline"])
    )


def _flow(table: dict[str, Any]) -> Flow:
    points = tuple(_point(p) for p in table["points"])
    return Flow(str(table["id"]), str(table["side"]), points, table.get("drawn") is True)


def _moment(table: dict[str, Any], folder: Path) -> Moment:
    name, at = str(table["file"]), float(table["at"])
    if not _is_drawing(name) or not 0 <= at <= 1:
        raise ValueError(f"a frame must name an SVG beside it and lie within 0 to 1, unlike “{name}” at {at}")
    return Moment(folder / name, at, str(table["state"]))


def _is_drawing(name: str) -> bool:
    """Whether this is the plain name of an SVG, with no way out of its folder."""
    return name.endswith(".svg") and is_slug(name.removesuffix(".svg"))


def _point(pair: list[float]) -> Point:
    x, y = (float(number) for number in pair)
    if not (math.isfinite(x) and math.isfinite(y)):
        raise ValueError(f"{x}, {y} is no point")
    return x, y


def _view(table: dict[str, Any]) -> tuple[float, float]:
    match table.get("view"):
        case [int() | float() as width, int() | float() as height] if (
            0 < width <= MAX_VIEW and 0 < height <= MAX_VIEW
        ):
            return float(width), float(height)
    return 0.0, 0.0


def _diagram(slug: str, fields: Fields, view: tuple[float, float], folder: Path) -> Diagram | None:
    states = tuple(_state(each, folder) for each in fields.tables("state"))
    if not states:
        fields.note("no-states", "the picture has no [[state]]")
        return None
    if view == (0.0, 0.0):
        fields.note("no-view", "“view” must be the width and height of the SVG, such as [1000, 1000]")
        return None
    outlines_file = folder / f"{slug}.outlines.json"
    shown, keeps_colors = drawn_parts(outlines_file), fields.flag("keeps_colors", False)
    return Diagram(
        slug=slug,
        title=fields.text("title"),
        alt=fields.text("alt"),
        description=fields.text("description"),
        caption=fields.text("caption", ""),
        status=fields.choice("status", ("draft", "reviewed")),
        width=view[0],
        height=view[1],
        states=tuple(
            replace(state, keeps_colors=keeps_colors, parts=shown.get(state.slug, ())) for state in states
        ),
        comparisons=tuple(
            Comparison(each.slug("slug"), each.text("title"), each.texts("states"))
            for each in fields.tables("comparison")
        ),
        layers=tuple(_layer(each) for each in fields.tables("layer")),
        parts=tuple(sorted((_part(each) for each in fields.tables("part")), key=_tour)),
        outlines_file=outlines_file,
        beats=tuple(_beat(each) for each in fields.tables("beat")),
    )


def _beat(fields: Fields) -> Beat:
    return Beat(
        slug=fields.slug("slug"),
        title=fields.text("title"),
        seconds=fields.decimal("seconds", 1.0),
        ecg=fields.heights("ecg"),
        sounds=tuple(Sound(at, words) for at, words in fields.marks("sounds")),
        phases=tuple(
            Phase(each.decimal("start", 0.0), each.text("title"), each.text("sentence"))
            for each in fields.tables("phase")
        ),
    )


def _tour(part: Part) -> int:
    return part.tour


def _state(fields: Fields, folder: Path) -> State:
    name = fields.text("file")
    if not _is_drawing(name):
        fields.note("bad-name", "“file” must be the name of an SVG beside this file", "such as heart.svg")
        name = f"{slugify(Path(name).stem)}.svg"
    return State(
        slug=fields.slug("slug"),
        title=fields.text("title"),
        name=fields.text("name", "") or fields.text("title", ""),
        file=folder / name,
        preview=folder / "previews" / f"{Path(name).stem}.webp",
        tone=fields.choice("tone", ("well", "ill")),
        sentence=fields.text("sentence", ""),
        focus=fields.text("focus", ""),
        focus_name=fields.text("focus_name", ""),
        files=_own_variants(fields, folder),
    )


def _own_variants(fields: Fields, folder: Path) -> dict[str, Path]:
    """The drawings made by hand for other themes and for paper, by the variant."""
    told = fields.table("files")
    if told is None:
        return {}
    told.know(OWN_VARIANTS)
    names = {variant: told.text(variant, "") for variant in OWN_VARIANTS}
    for variant in (variant for variant, name in names.items() if name and not _is_drawing(name)):
        fields.note("bad-name", f"“{variant}” must be the name of an SVG beside this file")
    return {variant: folder / name for variant, name in names.items() if _is_drawing(name)}


def _layer(fields: Fields) -> Layer:
    return Layer(
        slug=fields.slug("slug"),
        title=fields.text("title"),
        icon=fields.text("icon", "layers"),
        kind=fields.choice("kind", ("flow", "svg")),
        element=fields.text("element", ""),
        shown=fields.flag("shown", False),
    )


def _part(fields: Fields) -> Part:
    return Part(
        slug=fields.slug("slug"),
        name=fields.text("name"),
        tag=fields.text("tag", "") or fields.text("medical", "") or fields.text("name", ""),
        medical=fields.text("medical", ""),
        sound=fields.text("sound", ""),
        meaning=fields.text("meaning"),
        article=fields.address("article"),
        label=fields.flag("label", False),
        tour=fields.number("tour", 99),
        elements=fields.texts("elements"),
        also=fields.texts("also"),
        linked=fields.flag("linked", True),
    )
