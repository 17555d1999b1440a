"""Naming: how a place is called in a list of places, and by which icon it is told from the others."""

from PySide6.QtCore import QCoreApplication

_ICONS = {"diagram": "images", "guide": "circle-play"}


def listed_title(kind: str, title: str) -> str:
    """The title of a place of this kind as a list shows it."""
    if kind != "guide":
        return title
    return QCoreApplication.translate("Naming", "Step by step: {title}").format(title=title)


def listed_icon(kind: str) -> str:
    """The name of the icon of a place of this kind."""
    return _ICONS.get(kind, "file-text")
