"""The search screen: what the reader typed, what was found for it, and the way back to what was open.

`Searching` (searching.py) opens and leaves it. It decides nothing about what is found: `viewer.search` does.
"""
