"""The picture viewer: pictures painted beside the window, shown with names, and what is said of their parts.

`Painter` (painter.py) hands out pictures for the whole program: the viewer, the figures in a text, the small
ones beside it. `PicturePane` (pane.py) is the viewer itself.
"""
