"""Whether there is a display to open a window on, since Qt ends the process where there is none."""

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

_X_SOCKETS = Path("/tmp/.X11-unix")  # noqa: S108  the X server's own place, only looked at
_X_PORT = 6000  # of display 0; each further one has the next
_PATIENCE = 2.0  # seconds

NO_DISPLAY = (
    "There is no display to open a window on. Start Heartleaf from a desktop, "
    "or set QT_QPA_PLATFORM=offscreen to run it unseen."
)


def display_problem(environment: Mapping[str, str], platform: str) -> str:
    """One sentence that says why no window can be opened, or an empty text. `platform` is sys.platform."""
    if not platform.startswith("linux") or not _needs_display(environment.get("QT_QPA_PLATFORM", "")):
        return ""
    wayland, display = environment.get("WAYLAND_DISPLAY", ""), environment.get("DISPLAY", "")
    if wayland and _answers(Path(environment.get("XDG_RUNTIME_DIR", "")) / wayland):
        return ""
    if not display and not wayland:
        return NO_DISPLAY
    return (
        ""
        if display and _serves(display)
        else f"The display {display or wayland} does not answer. {NO_DISPLAY}"
    )


def _needs_display(plugin: str) -> bool:
    """Whether this choice of Qt's window systems, or none, needs a display server."""
    return plugin.startswith(("xcb", "wayland")) or not plugin


def _serves(display: str) -> bool:
    """Whether an X server answers at a display written host:number.screen."""
    host, _, number = display.rpartition(":")
    number = number.partition(".")[0]
    if not number.isdecimal():
        return False
    if host in ("", "unix"):
        return _answers(_X_SOCKETS / f"X{number}")
    import socket  # slow to import, and not needed where nothing is asked

    with (
        suppress(OSError, OverflowError, ValueError),
        socket.create_connection((host, _X_PORT + int(number)), _PATIENCE),
    ):
        return True
    return False


def _answers(path: Path) -> bool:
    import socket

    with socket.socket(socket.AF_UNIX) as probe:
        probe.settimeout(_PATIENCE)
        # The leading NUL names the same socket in Linux's abstract space, where X servers listen too.
        for address in (str(path), f"\0{path}"):
            with suppress(OSError):
                probe.connect(address)
                return True
    return False
