"""Drawing on a picture: staff mark what they speak of, for one person; nothing of it is kept.

`Sketchbook` (sketchbook.py) holds the marks until another page is read. `Drawing` (drawing.py) puts sheet and
tools over the stage of the picture viewer.
"""
