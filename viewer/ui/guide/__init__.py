"""The visual guides: one picture, one sentence and one thing to do at a time, over the whole window.

`pane.GuidePane` is all that others need. It is imported when a guide is first opened.
"""
