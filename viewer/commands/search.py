"""`search`: what the reader's search field finds, without a window."""

from viewer.commands.telling import print_json, say
from viewer.options import Options
from viewer.places import Places
from viewer.reading.clinicfile import load_clinic


def search(options: Options, places: Places) -> int:
    """Print what is found for the words. Gives 0 where there are hits, else 1."""
    if options.misses:
        from viewer.commands.misses import tell_misses

        return tell_misses(options, places)
    from viewer.commands.found import found_of, lines_of
    from viewer.commands.stacks import open_stacks

    clinic = load_clinic(places, options.clinic)
    for notice in clinic.notices:
        say(notice)
    stacks = open_stacks(places, options.language)
    words = sound(" ".join(options.words))
    results = stacks.index.search(words, exact=options.exact, kind=options.kind, limit=options.limit)
    stacks.index.close()
    count = results.counts.get(options.kind, 0) if options.kind else results.count
    found = found_of(results, count, stacks.library, clinic.clinic.fields)
    if options.json:
        print_json(found)
    else:
        print("\n".join(lines_of(results, found, stacks.library)))
    return 0 if results.hits else 1


def sound(text: str) -> str:
    """A text without halves of characters, which a command line may hold and no output can."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
