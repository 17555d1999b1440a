"""Heartleaf: an offline viewer of patient education.

The library knows what is written, render how it looks, reading where the reader is, and ui shows it.
Only ui has heard of Qt.
"""

__version__ = "0.1.0"
