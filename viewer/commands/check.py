"""`check`: everything that is wrong with a library, as lines or JSON, and a report of how it reads."""

from pathlib import Path

from viewer.commands.telling import print_json, say
from viewer.library.library import Library
from viewer.library.loading import load
from viewer.library.report import Report
from viewer.options import Options
from viewer.places import Places
from viewer.search.lexicon import load_lexicon


def check(options: Options, places: Places) -> int:
    """Read and check a library. Gives 1 where there are problems, else 0."""
    from viewer.render.checks.compiler import check as problems_of

    library, report = load(places.articles, places.resources, options.language)
    # The pictures are the program's own; what they link to need not be in every library.
    report.extend(problems_of(library, pictures=options.library is None))
    load_lexicon(places.articles, places.resources, options.language, report)
    if options.json:
        print_json(
            {
                "articles": len(library.articles),
                "diagrams": len(library.diagrams),
                "problems": tuple(report),
            }
        )
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
        say(f"The report {path} could not be written: {error.strerror or error}.")
        return False
    return True


def _print_report(library: Library, report: Report) -> None:
    for problem in report:
        print(problem)
    count = len(report)
    found = "no problems" if not count else "1 problem" if count == 1 else f"{count} problems"
    print(f"{len(library.articles)} articles, {len(library.diagrams)} pictures: {found}")
