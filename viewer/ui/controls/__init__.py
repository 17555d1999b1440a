"""The painted controls: buttons, switches, fields and bars drawn from the theme's tokens.

Every control takes a `Look` and its words in its constructor, has an accessible name and a real role, keeps
6 px free around itself for the focus ring, grows with the text size, and emits facts or wishes.
"""
