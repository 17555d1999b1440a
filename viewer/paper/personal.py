"""Personal: what staff typed for one person. It lives in memory only and is never kept, logged or named."""

import sys

from msgspec import Struct

MOST_NAME = 80
MOST_NOTE = 600
"""Letters of a name, and of a note: a note is a few sentences, not a page."""


class Personal(Struct, frozen=True):
    """Words for one person; each may be empty, and is then a line to write on, or nothing."""

    patient: str = ""
    clinician: str = ""
    date: str = ""
    note: str = ""

    def __repr__(self) -> str:
        """Nothing of what was typed: a log must not hold it by accident."""
        return "Personal(…)"


def leave_no_image() -> None:
    """Have the system write no image of this process’s memory, and of its children’s, where one falls."""
    if sys.platform != "win32":
        import resource

        _, most = resource.getrlimit(resource.RLIMIT_CORE)
        resource.setrlimit(resource.RLIMIT_CORE, (0, most))
