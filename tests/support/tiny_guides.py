"""Two tiny guides without any problem for the tiny library: one that is shipped, one of the library's own."""

from pathlib import Path

from tests.support.tiny_library import TODAY, TinyLibrary

FRONT = f"""\
title = "A leaking door"
plain = "from drip to dry"
summary = "What to do when a door drips."
topic = "doors"
also = ["drippy door"]
written_on = {TODAY.isoformat()}
review_due = {TODAY.replace(year=TODAY.year + 1, day=1).isoformat()}
articles = ["article:leaky-door", "article:heart-doors"]
sources = ["A-1"]
"""

FIRST = """
[[step]]
title = "One door"
sentence = "Your heart has a door."
do = "Look at the door in the picture."
kind = "notice"
picture = "diagram:heart/shut#left-door"
sources = ["A-1"]
link = "article:heart-doors#what-do-doors-do"
"""

PEOPLE = """
[[step]]
title = "Some have it"
sentence = "About 3 out of 10 people have a door that drips."
do = "Count the people who are filled in."
kind = "notice"
people = {of = 10, marked = 3, name = "people have a door that drips"}
"""

ALARM = """
[[step]]
title = "Get help"
sentence = "Call now if you faint."
do = "Do not wait for {clinic}."
kind = "do"
emergency = true
"""

PLAIN = """
[[step]]
title = "Ask"
sentence = "A nurse can help you."
do = "Call {nurse_line} if you are not sure."
kind = "do"
"""

BOTH = """
[[step]]
title = "Two pictures"
sentence = "One door is shut and one is open."
do = "Find out which one you have."
kind = "do"
picture = "diagram:heart/both"
"""

STEPS = (FIRST, BOTH, PEOPLE, ALARM, PLAIN, PLAIN, PLAIN, PLAIN)
GUIDE = FRONT + "".join(STEPS)
"""Eight steps: a picture, two pictures, people, an emergency, and four without any picture."""

OWN = GUIDE.replace("A leaking door", "Our own door").replace("from drip to dry", "as we do it here")


def shipped(tiny: TinyLibrary, slug: str = "leaking-door") -> Path:
    """The file of a guide that comes with the program."""
    return _made(tiny.resources / "guides" / f"{slug}.en.toml")


def own(tiny: TinyLibrary, slug: str = "our-door") -> Path:
    """The file of a guide of the library's own."""
    return _made(tiny.articles / "en" / "guides" / f"{slug}.toml")


def _made(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    return path
