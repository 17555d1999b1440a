"""The shortcut sheet: every key that does something, on one sheet over the window.

`ShortcutSheet` (shortcut_sheet.py) is handed rows of group, words and keys; it knows no action itself.
"""
