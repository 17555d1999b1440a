"""Importing: modules are imported as Python does it, without what Qt for Python adds."""

import builtins


def import_plainly() -> None:
    """Import whatever comes after this as Python does it by itself. Raises ImportError where Qt is not there.

    Qt for Python puts a way of its own in place, which reads the source of each module that is imported, to
    see whether it may ask for one of Qt's `__feature__`s. None here does; a start takes 8 ms less without.
    """
    import PySide6.QtCore  # noqa: F401  which does that

    own = vars(builtins)
    own["__import__"] = own.get("__orig_import__", own["__import__"])
