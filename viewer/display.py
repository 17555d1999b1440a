"""Whether there is a display to open a window on, since Qt ends the process where there is none."""

import socket
from collections.abc import Mapping
from pathlib import Path

_X_SOCKETS = Path("/tmp/.X11-unix")  # noqa: S108  the X server's own place, only looked at

NO_DISPLAY = (
    "There is no display to open a window on. Start Heartleaf from a desktop, "
    "or set QT_QPA_PLATFORM=offscreen to run it unseen."
)


def display_problem(environment: Mapping[str, str], platform: str) -> str:
    """One sentence that says why no window can be opened, or an empty text. `platform` is sys.platform."""
    if not platform.startswith("linux") or environment.get("QT_QPA_PLATFORM"):
        return ""
    if environment.get("WAYLAND_DISPLAY"):
        return ""
    display = environment.get("DISPLAY", "")
    if not display:
        return NO_DISPLAY
    host, _, number = display.rpartition(":")
    if host not in ("", "unix"):
        return ""
    path = _X_SOCKETS / f"X{number.partition('.')[0]}"
    return "" if _answers(path) else f"The display {display} does not answer. {NO_DISPLAY}"


def _answers(path: Path) -> bool:
    with socket.socket(socket.AF_UNIX) as probe:
        probe.settimeout(1.0)
        try:
            # The leading NUL names the same socket in Linux's abstract space, where X servers listen too.
            return probe.connect_ex(str(path)) == 0 or probe.connect_ex(f"\0{path}") == 0
        except OSError:
            return False
