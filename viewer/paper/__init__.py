"""How it goes to paper: what staff chose, the typesetting source it becomes, and the pages set of that.

Knows library, render, reading and places; not ui, not Qt.
"""
