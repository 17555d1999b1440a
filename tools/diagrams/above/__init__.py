"""The mitral valve seen from above, as from inside the left atrium: open, closed and leaking."""
