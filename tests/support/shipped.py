"""The library that comes with the program, read once for all tests of a process."""

from functools import cache

from viewer.library.library import Library
from viewer.library.loading import load
from viewer.places import find_places


@cache
def the_library() -> Library:
    """The articles, pictures and guides as shipped."""
    return load(find_places().articles, find_places().resources)[0]
