"""The command line: arguments become one of the program's commands.

Exit codes: 0 good, 1 problems found or no way to show a window, 2 wrong usage.
"""

import gc
import io
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from msgspec import json

from viewer.display import display_problem
from viewer.library.library import Library
from viewer.library.report import Report
from viewer.options import Options
from viewer.places import Places, find_places


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
        _say(f"There is no folder {places.articles}. Give --library a folder that holds articles.")
        return 2
    if options.command == "check":
        return _check(options, places)
    return _show(options, places)


def _print_anywhere() -> None:
    """Write what the terminal’s character set lacks as escapes, where Python would end the program."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # a name no folder can have, or a folder above it that may not be entered
        return False


def _check(options: Options, places: Places) -> int:
    from viewer.library.loading import load
    from viewer.render.checks.compiler import check

    library, report = load(places.articles, places.resources, options.language)
    # The pictures are the program's own; what they link to need not be in every library.
    report.extend(check(library, pictures=options.library is None))
    if options.json:
        print(_as_json(library, report))
    else:
        _print_report(library, report)
    if options.report is not None and not _write_report(options.report, library, report):
        return 1
    return 1 if report.errors else 0


def _write_report(path: Path, library: Library, report: Report) -> bool:
    """Write the table of all articles, and say whether that went well; where not, say why."""
    from viewer.render.appraisal.file import write_report

    try:
        write_report(path, library, tuple(report))
    except OSError as error:
        _say(f"The report {path} could not be written: {error.strerror or error}.")
        return False
    return True


def _as_json(library: Library, report: Report) -> str:
    found = {
        "articles": len(library.articles),
        "diagrams": len(library.diagrams),
        "problems": tuple(report),
    }
    return json.format(json.encode(found), indent=2).decode()


def _print_report(library: Library, report: Report) -> None:
    for problem in report:
        print(problem)
    count = len(report)
    found = "no problems" if not count else "1 problem" if count == 1 else f"{count} problems"
    print(f"{len(library.articles)} articles, {len(library.diagrams)} pictures: {found}")


def _show(options: Options, places: Places) -> int:
    """The commands that need a display; only here is Qt imported."""
    selftest = options.command == "selftest"
    if selftest and options.pictures is not None:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    gc.disable()  # nearly all that a start makes stays; the Desk turns collecting on when the window is whole
    if problem := display_problem(os.environ, sys.platform):
        _say(problem)
        return 1
    try:
        from viewer.ui.application import read, run_selftest
    except ImportError as error:
        _say(
            f"The window system’s libraries are not all here: {error}. "
            "Run “make run”, which installs or names them."
        )
        return 1
    if selftest:
        return run_selftest(places, options.pictures)
    return read(places, options.language, options.article, options.theme, options.text_size)


def _say(sentence: str) -> None:
    print(sentence, file=sys.stderr)
