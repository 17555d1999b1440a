"""The command line: arguments become one of the program's commands.

Exit codes: 0 good, 1 problems or nothing found or no way to show a window, 2 wrong usage, 130 interrupted.
"""

import errno
import gc
import io
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from viewer.commands.telling import say
from viewer.display import display_problem
from viewer.options import Options
from viewer.places import Places, find_places

_WITHOUT_WINDOW = ("check", "search", "handout")
_NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command that the arguments name and give its exit code."""
    _print_anywhere()
    words = sys.argv[1:] if arguments is None else list(arguments)
    options = Options()
    if words:  # without any there is nothing to be understood, and argparse takes 8 ms to import
        from viewer.arguments import understood

        options = understood(words)
    places = find_places(options.library)
    if not _is_folder(places.articles):
        say(f"There is no folder {places.articles}. Give --library a folder that holds articles.")
        return 2
    if not _is_text(places.articles):
        say(f"The name of the folder {places.articles} is no text in UTF-8. Give it another one.")
        return 2
    return _print(options, places) if options.command in _WITHOUT_WINDOW else _show(options, places)


def _print_anywhere() -> None:
    """Write what the terminal’s character set lacks as escapes, where Python would end the program.

    What is written to an output that was closed goes nowhere.
    """
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115  to the end
        elif isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # a name no folder can have, or a folder above it that may not be entered
        return False


def _is_text(path: Path) -> bool:
    try:
        str(path).encode()
    except UnicodeEncodeError:  # bytes that are no text
        return False
    return True


def _print(options: Options, places: Places) -> int:
    """The commands that print what they came to."""
    try:
        if options.command == "check":
            from viewer.commands.check import check

            code = check(options, places)
        elif options.command == "handout":
            from viewer.commands.handout import handout

            code = handout(options, places)
        else:
            from viewer.commands.search import search

            code = search(options, places)
        sys.stdout.flush()
    except BrokenPipeError:  # who reads has read enough, as “head” does
        _write_no_more()
        return 1
    except OSError as error:
        if error.errno not in _NO_ROOM:
            raise
        _write_no_more()
        say(f"The output could not be written: {error.strerror}.")
        return 1
    except KeyboardInterrupt:
        return 130  # as a shell counts it
    return code


def _write_no_more() -> None:
    """Lose what waits to be written, about which Python would complain at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _show(options: Options, places: Places) -> int:
    """The commands that need a display; only here is Qt imported."""
    selftest = options.command == "selftest"
    if selftest and options.pictures is not None:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    gc.disable()  # nearly all that a start makes stays; the Desk turns collecting on when the window is whole
    if problem := display_problem(os.environ, sys.platform):
        say(problem)
        return 1
    try:
        from viewer.ui.importing import import_plainly

        import_plainly()
        from viewer.ui.application import read, run_selftest
    except ImportError as error:
        say(
            f"The window system’s libraries are not all here: {error}. "
            "Run “make run”, which installs or names them."
        )
        return 1
    if selftest:
        return run_selftest(places, options.pictures)
    return read(places, options.language, options.article, options.theme, options.text_size, options.clinic)
