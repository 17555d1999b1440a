"""Scan: what is measured of a picture file before anything paints it, and the limits it must keep."""
