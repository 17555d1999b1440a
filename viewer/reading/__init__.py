"""Where the reader is: what was visited and how far it was read, how large the text is, and what was chosen.

This room knows addresses and nothing else of the library; it has never heard of a window.
"""
