"""The contents at the left of the window, by topics or from A to Z, and the drawer for where room is short.

Rows are looked up when they are drawn, never copied. The column asks for a place with `open_requested` and is
told with `select` which one is open. What takes long for a library of thousands is done in pieces.
"""
