"""How the program dresses: theme, typefaces, icons and the painting that every control shares.

A widget takes one `Look` (look.py) in its constructor, asks it for colours, fonts, icons and sizes whenever
it paints, and repaints when `look_changed` says that any of them is different.
"""
