"""Knows the measures of the drawn artery, in a view of 1000: a tube from left to right, opened in front.

Its left end is nearer to the eye: every ring of it is an ellipse whose front half bulges to the right.
"""

VIEW = (1000, 1000)

MIDDLE = 284.0
"""Height of the tube's middle line."""

SAG = 9.0
"""How far the middle line swings up and down."""

OUTER, INNER = 158.0, 120.0
"""Half the width of the tube, and of the room for blood in it."""

COAT = 12.0
"""Thickness of the outer coat."""

SLANT = 0.24
"""Share of its height that a ring is wide, as it is seen."""

LEFT_END, WINDOW_START, WINDOW_END, RIGHT_END = 52.0, 214.0, 852.0, 948.0
"""Where the tube begins, where its front is cut away, and where it ends."""

PLAQUE_AT, PLAQUE_HALF = 540.0, 214.0
"""Middle of the plaque along the tube, and half its length."""

SECTION = (540.0, 778.0)
SECTION_OUTER, SECTION_INNER = 186.0, 141.0
"""The tube cut across, below: centre and radii."""
