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
    "Qt/plugins/iconengines/libqsvgicon.so",
    "Qt/plugins/imageformats/libqsvg.so",
)

# The name a library is asked for by, up to ".so", and the Debian 12 package that holds it.
PACKAGES = {
    "libEGL": "libegl1",
    "libGL": "libgl1",
    "libGLX": "libglx0",
    "libX11": "libx11-6",
    "libX11-xcb": "libx11-xcb1",
    "libbrotlidec": "libbrotli1",
    "libdbus-1": "libdbus-1-3",
    "libfontconfig": "libfontconfig1",
    "libfreetype": "libfreetype6",
    "libglib-2.0": "libglib2.0-0",
    "libgssapi_krb5": "libgssapi-krb5-2",
    "libgthread-2.0": "libglib2.0-0",
    "libstdc++": "libstdc++6",
    "libwayland-client": "libwayland-client0",
    "libwayland-cursor": "libwayland-cursor0",
    "libxcb": "libxcb1",
    "libxcb-cursor": "libxcb-cursor0",
    "libxcb-glx": "libxcb-glx0",
    "libxcb-icccm": "libxcb-icccm4",
    "libxcb-image": "libxcb-image0",
    "libxcb-keysyms": "libxcb-keysyms1",
    "libxcb-randr": "libxcb-randr0",
    "libxcb-render": "libxcb-render0",
    "libxcb-render-util": "libxcb-render-util0",
    "libxcb-shape": "libxcb-shape0",
    "libxcb-shm": "libxcb-shm0",
    "libxcb-sync": "libxcb-sync1",
    "libxcb-util": "libxcb-util1",
    "libxcb-xfixes": "libxcb-xfixes0",
    "libxcb-xkb": "libxcb-xkb1",
    "libxkbcommon": "libxkbcommon0",
    "libxkbcommon-x11": "libxkbcommon-x11-0",
    "libz": "zlib1g",
    "libzstd": "libzstd1",
}

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


def packages_for(libraries: set[str]) -> tuple[list[str], list[str]]:
    """The packages to install for these libraries, and the libraries of which none is known; both sorted."""
    known = {PACKAGES[library] for library in libraries if library in PACKAGES}
    return sorted(known), sorted(libraries - PACKAGES.keys())


def main() -> int:
    """Print what is missing; 0 when it can be installed or nothing is missing, 2 when it is not known how."""
    listing = subprocess.run(
        ["ldd", *map(str, qt_files())], capture_output=True, text=True, check=False
    ).stdout
    packages, unknown = packages_for(missing_in(listing))
    if unknown:
        print(f"Qt needs the system libraries {', '.join(unknown)}; install the packages that hold them.")
        return 2
    if packages:
        print(" ".join(packages))
    return 0


if __name__ == "__main__":
    sys.exit(main())
