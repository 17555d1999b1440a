"""`search`: what the reader's search field finds, without a window."""

from viewer.options import Options
from viewer.places import Places


def search(options: Options, places: Places) -> int:
    """Print what is found for the words. Gives 0 where there are hits, else 1."""
    if options.misses:
        from viewer.commands.misses import tell_misses

        return tell_misses(options, places)
    return 1
