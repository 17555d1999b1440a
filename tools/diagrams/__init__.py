"""The studio: draws the pictures in resources/diagrams from anchors placed by hand.

Geometry first: every chamber is a true shape, and walls, shadows, rims and hot areas are computed from it.
Needs numpy and shapely, which the reader itself never imports.
"""
