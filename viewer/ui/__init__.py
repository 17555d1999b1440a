"""What is shown: the only room that has heard of Qt.

Widgets emit facts and wishes and never reach across; all wiring stands in one block in `window.py`.
"""
