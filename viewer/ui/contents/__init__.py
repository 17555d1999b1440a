"""The contents: the topic tree at the left of the window, and the drawer it moves into where room is short.

The tree shows the library as it is: rows are looked up when they are drawn, never copied. It asks for an
article with `open_requested` and is told with `select` which one is open.
"""
