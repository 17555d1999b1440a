"""Actions: the table of all that can be done with a key; shortcuts and their sheet are made from it."""

from collections.abc import Iterator

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QKeySequence


class ActionRow(Struct, frozen=True):
    """One action: its name in code, group and words for the sheet, and keys as Qt writes them."""

    name: str
    group: str
    words: str
    keys: tuple[str, ...]


_MOVE = "Moving about"
_FIND = "Searching"
_READ = "Reading"
_LOOK = "Size and colors"
_PICTURE = "Pictures"
_GUIDE = "Step by step"
_PRINT = "Printing a handout"

TABLE = (
    ActionRow("back", _MOVE, "Back", ("Alt+Left",)),
    ActionRow("forward", _MOVE, "Forward", ("Alt+Right",)),
    ActionRow("home", _MOVE, "First page", ("Alt+Home",)),
    ActionRow("search", _FIND, "Search", ("Ctrl+K", "Ctrl+L", "/")),
    ActionRow("touch", _MOVE, "Touch the heart", ("Ctrl+H",)),
    ActionRow("panes", _MOVE, "Next part of the window", ("F6",)),
    ActionRow("tree", _MOVE, "Show or hide the topics", ("F9",)),
    ActionRow("letters", _FIND, "Everything from A to Z", ("Ctrl+G",)),
    ActionRow("next_question", _READ, "Next question", ("H",)),
    ActionRow("previous_question", _READ, "Previous question", ("Shift+H",)),
    ActionRow("next_page", _READ, "Next part of the article", ("Ctrl+PgDown",)),
    ActionRow("previous_page", _READ, "Part before", ("Ctrl+PgUp",)),
    ActionRow("find", _READ, "Find in this page", ("Ctrl+F",)),
    ActionRow("find_next", _READ, "Next match", ("F3",)),
    ActionRow("find_previous", _READ, "Match before", ("Shift+F3",)),
    ActionRow("print", _PRINT, "Print what is seen", ("Ctrl+P",)),
    ActionRow("bookmark", _READ, "Bookmark this article", ("Ctrl+D",)),
    ActionRow("larger", _LOOK, "Larger text", ("Ctrl++", "Ctrl+=")),
    ActionRow("smaller", _LOOK, "Smaller text", ("Ctrl+-",)),
    ActionRow("usual_size", _LOOK, "Usual text size", ("Ctrl+0",)),
    ActionRow("theme", _LOOK, "Other colors", ("Ctrl+T",)),
    ActionRow("full_screen", _LOOK, "Full screen", ("F11",)),
    ActionRow("settings", _LOOK, "Settings, and the clinic’s name and numbers", ("Ctrl+,",)),
    ActionRow("picture", _PICTURE, "Picture of this page", ("Ctrl+I",)),
    ActionRow("help", _MOVE, "This list of keys", ("F1",)),
    ActionRow("quit", _MOVE, "Close Heartleaf", ("Ctrl+Q",)),
)

OF_THE_ARTICLE = (
    *("panes", "tree", "next_question", "previous_question", "next_page", "previous_page"),
    *("find", "find_next", "find_previous", "bookmark", "picture"),
)
"""Actions that mean the article, and rest while a picture or the search lies over it."""

SHEET_ONLY = (
    (_FIND, "To the results, from one to the next", ("Up", "Down")),
    (_FIND, "Open the first result, or the one you are at", ("Return",)),
    (_FIND, "Close the search, go back to what was open", ("Esc",)),
    (_FIND, "In the A to Z: letter before, letter after", ("Left", "Right")),
    (_READ, "Take the marks of a search away", ("Esc",)),
    (_READ, "Scroll", ("Up", "Down", "PgUp", "PgDown", "Space")),
    (_READ, "Next link", ("Tab",)),
    (_READ, "Open the link", ("Return",)),
    (_PICTURE, "Next name in the picture", ("Tab",)),
    (_PICTURE, "Zoom", ("+", "-", "0")),
    (_PICTURE, "Move the picture", ("Left", "Right", "Up", "Down")),
    (_PICTURE, "View before, next view", ("[", "]")),
    (_PICTURE, "Run through a heartbeat, step by step", ("Left", "Right")),
    (_PICTURE, "Phase before, next phase of a heartbeat", ("PgUp", "PgDown")),
    (_PICTURE, "Take back what was drawn", ("Ctrl+Z",)),
    (_PICTURE, "Close the picture", ("Esc",)),
    (_GUIDE, "Next step", ("Right", "PgDown", "Space")),
    (_GUIDE, "Step before", ("Left", "PgUp")),
    (_GUIDE, "First step, last step", ("Home", "End")),
    (_GUIDE, "Close the guide", ("Esc",)),
    (_PRINT, "Print at once, in the dialog", ("Ctrl+P", "Ctrl+Return")),
    (_PRINT, "Save as PDF", ("Ctrl+S",)),
    (_PRINT, "Page before, next page", ("PgUp", "PgDown")),
    (_PRINT, "Close without printing", ("Esc",)),
)
"""Keys that widgets handle themselves: group, words and keys for the sheet."""


class Actions:
    """The QActions of one window, by name."""

    def __init__(self, parent: QObject) -> None:
        """Make an action for each row of the table; their owner adds them to the window."""
        self._by_name = {row.name: _made(row, parent) for row in TABLE}

    def __getitem__(self, name: str) -> QAction:
        """The action with this name."""
        return self._by_name[name]

    def __iter__(self) -> Iterator[QAction]:
        """All actions."""
        return iter(self._by_name.values())


def sheet_rows() -> tuple[tuple[str, str, tuple[str, ...]], ...]:
    """What the shortcut sheet lists: group, words, and keys as this system writes them."""
    rows = [(row.group, row.words, row.keys) for row in TABLE] + list(SHEET_ONLY)
    groups = dict.fromkeys(group for group, _, _ in rows)
    return tuple(
        (_said(group), _said(words), tuple(_native(key) for key in keys))
        for wanted in groups
        for group, words, keys in rows
        if group == wanted
    )


def _made(row: ActionRow, parent: QObject) -> QAction:
    action = QAction(_said(row.words), parent)
    action.setObjectName(row.name)
    action.setShortcuts([QKeySequence(key) for key in row.keys])
    return action


def _said(words: str) -> str:
    return QCoreApplication.translate("Actions", words)


def _native(key: str) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
