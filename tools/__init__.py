"""Programs that make what Heartleaf ships; none of them is needed to read it."""
