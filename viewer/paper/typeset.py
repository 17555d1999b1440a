"""Typeset: source becomes a tagged PDF. The only importer of typst, and a late one, for it is large.

Nothing is written anywhere on the way: words and pictures go to the typesetter as two long string literals in
a frame that never changes. It remembers what it set by what it is and by where in the source it stood, so
what is the same as in the source before costs next to nothing.
"""

import re
from base64 import b64encode
from collections.abc import Mapping
from datetime import UTC, date, datetime
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, cast

from msgspec import json

from viewer.places import find_places
from viewer.render.scan.raster import measure
from viewer.render.scan.refusal import RefusedError

if TYPE_CHECKING:
    from typst import Compiler, Fonts, PDFStandard

_FORM = "sheet.typ"
"""Says how paper looks. Its folder is the only one the source can see; only such forms lie there."""

_FONT_PACKAGES = ("font_source_sans_pro", "font_source_serif_pro")
_STANDARDS: tuple["PDFStandard", ...] = ("a-2a", "ua-1")
"""Kept for years, and read aloud. Typst refuses what breaks them, such as a picture without its words."""

_OF_A_STANDARD = "PDF/"
"""How Typst’s words begin where a text cannot be what a standard asks for."""

_STUMBLED = (
    "The pages could not be set: the typesetter stumbled over something in them. "
    "Leave out sections, one after the other, to find in which it is."
)
_PAGES = re.compile(rb"/Type\s*/Pages\b[^>]*?/Count\s+(\d+)")
_FILE_NAME = re.compile(r"[a-z0-9-]+\.[a-z]+")
_PARTED = "\x1e"
"""Stands between lines and between files: a control, which neither words nor drawings can hold."""

_FRAME = r"""
#import "/{form}" as form
#let lines = "{lines}".split("\u{{1e}}")
#let names = "{names}".split("\u{{1e}}")
#let files = names.zip("{files}".split("\u{{1e}}").map(bytes)).to-dict()
#let known = (..dictionary(form), files: files)
#eval(lines.first(), scope: known)(lines.slice(1).map(line => eval(line, scope: known)))
"""
_AROUND = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="{0}" height="{1}">'
    '<image width="{0}" height="{1}" href="data:image/{2};base64,{3}"/></svg>'
)
_WARMING = (
    'all => { set document(title: "a"); set text(font: ("Source Sans Pro", "Source Serif Pro")); all.join() }'
)


class TypesetError(Exception):
    """The source gave no PDF; the message is a sentence for the reader."""


class Typesetter:
    """Sets one source after another, and remembers what it set. Typefaces are read once."""

    def __init__(self, form: Path | None = None) -> None:
        """`form` is a folder with the file that says how paper looks; the program's own is the usual one."""
        self._form = form or find_places().resources / "handout"
        self._compilers: dict[bool, Compiler] = {}

    def warm(self) -> None:
        """Get ready what every source needs. What is wrong is told when pages are to be set."""
        try:
            self.set(f"{_WARMING}\n[a *b* _c_]", {}, date(2000, 1, 1))
        except TypesetError:
            return

    def set(
        self, text: str, files: Mapping[str, bytes], written: date, inputs: Mapping[str, str] | None = None
    ) -> bytes:
        """The PDF of some source. Raises TypesetError.

        The first line of `text` is a function that is handed a list of all the others and gives what is
        shown; each of these is one expression. They know what the form defines and, as `files`, the contents
        of files by their names: drawings, PNG or WebP. They can read nothing else. `inputs` are what the form
        is told of size and paper, as the JSON object `sys.inputs.told`; when one of them changes, all is set
        anew. The same input
        gives the same bytes, whatever was set before; `written` is the day the PDF bears. A letter that the
        typefaces lack is taken from those of the system, and then only as well as they have it; what no
        accessible file may hold, such as an empty heading, is set all the same, without that promise.
        """
        try:
            from typst import TypstError
        except ImportError as error:
            raise TypesetError("The typesetter is not installed. Run “make run” again to get it.") from error
        source = _framed(text, files).encode(errors="replace")
        told = json.encode(inputs or {}).decode()
        try:
            try:
                return self._compiled(source, written, told, strict=True)
            except TypstError as error:
                if not error.message.startswith(_OF_A_STANDARD):
                    raise
            return self._compiled(source, written, told, strict=False)
        except TypstError as error:
            raise TypesetError(_STUMBLED) from error  # whose words are for who wrote the form

    def _compiled(self, source: bytes, written: date, told: str, strict: bool) -> bytes:
        pdf = self._compiler(alone=strict).compile(
            input=source,
            format="pdf",
            sys_inputs={"told": told},  # one alone: of several the order would differ each time
            pdf_standards=list(_STANDARDS) if strict else [],
            timestamp=datetime(written.year, written.month, written.day, tzinfo=UTC),
        )
        return cast("bytes", pdf)  # several files come only of other formats

    def _compiler(self, alone: bool) -> "Compiler":
        """The one that knows the program's typefaces alone, or those of the system too."""
        from typst import Compiler

        if alone not in self._compilers:
            if not (self._form / _FORM).is_file():
                raise TypesetError(f"The form of the pages, {_FORM}, is missing. Install the program again.")
            self._compilers[alone] = Compiler(
                root=str(self._form),
                font_paths=_fonts(alone),
                package_path=str(self._form),
                package_cache_path=str(self._form),
            )
        return self._compilers[alone]


def typeset(
    text: str, files: Mapping[str, bytes], written: date, inputs: Mapping[str, str] | None = None
) -> bytes:
    """The PDF of one source, as a Typesetter sets it. Raises TypesetError."""
    return Typesetter().set(text, files, written, inputs)


def pages_of(pdf: bytes) -> int:
    """How many pages a PDF from here has; 0 for any other file."""
    found = _PAGES.search(pdf)
    return int(found[1]) if found is not None else 0


def _framed(text: str, files: Mapping[str, bytes]) -> str:
    for name in files:
        if not _FILE_NAME.fullmatch(name):
            raise TypesetError(f"“{name}” is no name for a file beside the source.")
    contents = [_drawing(name, data) for name, data in files.items()]
    return _FRAME.format(
        form=_FORM,
        lines=_escaped(text.replace(_PARTED, "").split("\n")),
        names=_escaped(list(files)),
        files=_escaped([content.replace(_PARTED, "") for content in contents]),
    )


def _escaped(pieces: list[str]) -> str:
    return _PARTED.join(pieces).replace("\\", "\\\\").replace('"', '\\"')


def _drawing(name: str, data: bytes) -> str:
    """What stands in a file, as a drawing: only text goes into a source, so a raster is wrapped in one."""
    if name.endswith(".svg"):
        return data.decode(errors="replace")
    try:
        raster = measure(data)
    except RefusedError as error:
        raise TypesetError(f"The pages could not be set: {name} cannot be used, for {error}.") from error
    return _AROUND.format(raster.width, raster.height, raster.form, b64encode(data).decode())


def _fonts(alone: bool) -> "Fonts":
    """The typefaces of the program, and with them those of the system unless they are to stand alone."""
    from typst import Fonts

    specs = [find_spec(package) for package in _FONT_PACKAGES]
    places = [spec.submodule_search_locations for spec in specs if spec is not None]
    folders = [str(Path(place[0]) / "files") for place in places if place]
    whole = alone and len(folders) == len(_FONT_PACKAGES)
    return Fonts(include_system_fonts=not whole, include_embedded_fonts=not whole, font_paths=folders)
