"""Handouts: every article set in every size on every paper, and held against two checkers of PDFs."""
