"""Checks: the content compiler, one file a kind of rule."""
