"""Sentences: what is said to the reader of words that were understood as others."""

from viewer.library.address import Address
from viewer.search.hit import Meaning


def near(typed: str, word: str, how: str) -> Meaning:
    """A word that the library does not have, and the nearest that it has."""
    return Meaning(typed, word, None, how, f"No page has “{typed}”. Showing “{word}”.")


def form(typed: str, word: str) -> Meaning:
    """Another way to write the same."""
    return Meaning(typed, word, None, "form", f"“{typed}” is also written “{word}”.")


def entry(how: str, typed: str, meant: str) -> Meaning:
    """What the lexicon says of some words."""
    if how == "form":
        return form(typed, meant)
    if how == "spelling":
        return near(typed, meant, how)
    if how == "abbreviation":
        return Meaning(typed, meant, None, how, f"{typed} is short for {meant}.")
    return Meaning(typed, meant, None, how, f"For “{typed}”, these are pages about “{meant}”.")


def name(typed: str, title: str, address: Address, *, alike: bool) -> Meaning:
    """What else a thing is called, or (unless `alike`) what is told of in it."""
    if alike:
        sentence = f"“{typed}” is another name for {lowered(title)}."
    else:
        sentence = f"You find “{typed}” under “{title}”."
    return Meaning(typed, title, address, "name", sentence)


def lowered(title: str) -> str:
    """A title as it stands within a sentence; initials and names with capitals inside stay."""
    first, _, rest = title.partition(" ")
    plain = first[1:] == first[1:].lower() if len(first) > 1 else rest[:1].islower()
    return title[:1].lower() + title[1:] if plain else title
