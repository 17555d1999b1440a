"""`search --misses`: what people searched for and did not find, and whether that is counted at all."""

from pathlib import Path

from viewer.commands.telling import print_json, say
from viewer.options import Options
from viewer.places import Places
from viewer.reading.misses import Misses, misses_file
from viewer.reading.settings import load_settings


def tell_misses(options: Options, places: Places) -> int:
    """Print the words and how often each was missed; with `--clear` forget them then. Gives 0."""
    file = places.settings / "settings.toml"
    settings, notices = load_settings(file)
    misses = Misses(misses_file(places.settings))
    counts = misses.counts()
    for notice in (*notices, *misses.notices):
        say(notice)
    if options.json:
        entries = [{"words": words, "count": count} for words, count in counts]
        print_json({"counting": settings.count_misses, "misses": entries})
    else:
        _print(counts, settings.count_misses, file)
    if options.clear:
        misses.clear()
        for notice in misses.notices:
            say(notice)
        return 1 if misses.notices else 0
    return 0


def _print(counts: list[tuple[str, int]], counting: bool, settings: Path) -> None:
    for words, count in counts:
        print(f"{count:7}  {words}")
    if not counting:
        print(
            "Words that are not found are not counted on this computer. "
            f"To count them, write the line “count_misses = true” into {settings}."
        )
    elif not counts:
        print("Nothing was searched for in vain since counting began.")
