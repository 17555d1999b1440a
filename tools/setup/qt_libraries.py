"""Which system libraries the installed Qt wants and this Linux lacks.

Prints the Debian packages that hold them, on one line, and nothing when all are there. Exit code 2 and a
sentence when a library is missing whose package is not known here.
"""

import re
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

# What the program loads: the modules it imports and the plugins Qt opens for a window, a picture and a test.
LOADED = (
    "QtGui.abi3.so",
    "QtWidgets.abi3.so",
    "QtSvg.abi3.so",
    "QtPdfWidgets.abi3.so",
    "QtPrintSupport.abi3.so",
    "Qt/plugins/platforms/libqoffscreen.so",
    "Qt/plugins/platforms/libqwayland.so",
    "Qt/plugins/platforms/libqxcb.so",
    "Qt/plugins/xcbglintegrations/libqxcb-egl-integration.so",
    "Qt/plugins/xcbglintegrations/libqxcb-glx-integration.so",
    "Qt/plugins/printsupport/libcupsprintersupport.so",
    "Qt/plugins/iconengines/libqsvgicon.so",
    "Qt/plugins/imageformats/libqsvg.so",
)

_MISSING = re.compile(r"^\s*(\S+?)\.so(?:\.\S+)? => not found", re.MULTILINE)


def qt_files() -> list[Path]:
    """The files of the installed PySide6 that LOADED names. Raises SystemExit when it is not installed."""
    spec = find_spec("PySide6")
    if spec is None or spec.origin is None:
        raise SystemExit("PySide6 is not installed in this environment.")
    folder = Path(spec.origin).parent
    return [folder / name for name in LOADED if (folder / name).exists()]


def missing_in(listing: str) -> set[str]:
    """The libraries that a listing by `ldd` calls not found, without ".so" and version."""
    return set(_MISSING.findall(listing))


def known_packages() -> dict[str, str]:
    """The package of each library, as qt_libraries.txt lists them."""
    lines = Path(__file__).with_suffix(".txt").read_text(encoding="utf-8").splitlines()
    return dict(line.split() for line in lines if line and not line.startswith("#"))


def main() -> int:
    """Print what to install; 2 when something is missing and it is not known what to install, else 0."""
    listing = subprocess.run(
        ["ldd", *map(str, qt_files())], capture_output=True, text=True, check=False
    ).stdout
    missing, known = missing_in(listing), known_packages()
    packages = sorted({known[library] for library in missing & known.keys()})
    if packages:  # one that is not known may come with them, so it is spoken of when it alone is missing
        print(" ".join(packages))
    elif missing:
        print(f"Qt needs {', '.join(sorted(missing))} of the system; install the packages that hold them.")
    return 2 if missing and not packages else 0


if __name__ == "__main__":
    sys.exit(main())
