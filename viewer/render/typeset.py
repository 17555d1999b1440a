"""Typeset: source becomes a tagged PDF. The only importer of typst, and a late one, for it is large."""

import re
import shutil
from collections.abc import Mapping
from datetime import UTC, date, datetime
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from typst import Fonts, PDFStandard

_FONT_PACKAGES = ("font_source_sans_pro", "font_source_serif_pro")
_STANDARDS: tuple["PDFStandard", ...] = ("a-2a", "ua-1")
"""Kept for years, and read aloud. Typst refuses what breaks them, such as a picture without its words."""

_NO_GLYPH = "could not be displayed"
_PAGES = re.compile(rb"/Type\s*/Pages\b[^>]*?/Count\s+(\d+)")
_FILE_NAME = re.compile(r"[a-z0-9-]+\.[a-z]+")


class TypesetError(Exception):
    """The source gave no PDF; the message is a sentence for the reader."""


def typeset(source: str, files: Mapping[str, Path | bytes], written: date) -> bytes:
    """The PDF of some source, which may read `files` by their names, and no other file.

    A file is given by its path or by what stands in it.

    The same input gives the same bytes; `written` is the day the PDF bears. A letter that the typefaces lack
    is taken from those of the system, and then only as well as they have it. Raises TypesetError.
    """
    try:
        import typst
    except ImportError as error:
        raise TypesetError("The typesetter is not installed. Run “make run” again to get it.") from error
    with TemporaryDirectory(prefix="heartleaf-") as folder:
        root = Path(folder)
        _lay_out(files, root / "files")
        try:
            try:
                return _set(source, root, written, _fonts(alone=True), strict=True)
            except typst.TypstError as error:
                if _NO_GLYPH not in error.diagnostic:
                    raise
            return _set(source, root, written, _fonts(alone=False), strict=False)
        except typst.TypstError as error:
            raise TypesetError(f"The pages could not be set: {error.message.strip().rstrip('.')}.") from error


def pages_of(pdf: bytes) -> int:
    """How many pages a PDF from here has; 0 for any other file."""
    found = _PAGES.search(pdf)
    return int(found[1]) if found is not None else 0


def _lay_out(files: Mapping[str, Path | bytes], root: Path) -> None:
    """Copy the files into a folder of their own, which is all that the source can see."""
    root.mkdir()
    (root.parent / "packages").mkdir()
    for name, given in files.items():
        if not _FILE_NAME.fullmatch(name):
            raise TypesetError(f"“{name}” is no name for a file beside the source.")
        if isinstance(given, bytes):
            (root / name).write_bytes(given)
            continue
        try:
            shutil.copyfile(given, root / name)
        except OSError as error:
            raise TypesetError(f"{given.name} could not be read: {error.strerror}.") from error


def _fonts(alone: bool) -> "Fonts":
    """The typefaces of the program, and with them those of the system unless they are to stand alone."""
    from typst import Fonts

    specs = [find_spec(package) for package in _FONT_PACKAGES]
    places = [spec.submodule_search_locations for spec in specs if spec is not None]
    folders = [str(Path(place[0]) / "files") for place in places if place]
    whole = alone and len(folders) == len(_FONT_PACKAGES)
    return Fonts(include_system_fonts=not whole, include_embedded_fonts=not whole, font_paths=folders)


def _set(source: str, root: Path, written: date, fonts: "Fonts", strict: bool) -> bytes:
    from typst import Compiler

    compiler = Compiler(
        root=str(root / "files"),
        font_paths=fonts,
        package_path=str(root / "packages"),
        package_cache_path=str(root / "packages"),
    )
    pdf = compiler.compile(
        input=source.encode(),
        format="pdf",
        pdf_standards=list(_STANDARDS) if strict else [],
        timestamp=datetime(written.year, written.month, written.day, tzinfo=UTC),
    )
    return cast("bytes", pdf)  # several files come only of other formats
