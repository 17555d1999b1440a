"""Handouts: what goes to paper, chosen and seen in one dialog. Imported when a person first prints.

The desk opens the dialog; a job joins what belongs to it: the draft, which is what was chosen, the foreman,
who has pages set by the press, and printing, which has a clerk hand them over. Press and clerk are processes
of their own, so that the window never waits, and words about a person are gone with them.
"""
