"""Handouts: an article on paper. Imported when a person first prints.

The window only asks (which printer, which file) and tells what came of it. Setting the pages, saving them and
handing them to the printer is done by a process of its own, the press, which gets one order through a pipe,
answers with one line and ends.
"""
