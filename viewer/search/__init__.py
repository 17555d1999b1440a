"""Finds what is meant: the index of a library's words, and what people say for them.

It knows what is written and how it reads, and nothing of windows. Every search ends in hits or in none;
no text that is typed is an error.
"""
