"""The rail: what stands at the right of an article: its sections, its pictures, and where to read on.

`RailContent` (content.py) says what it shows, so that the end of the article can show the same where there is
no room for a rail; `Rail` (rail.py) shows it.
"""
