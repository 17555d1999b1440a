"""The mitral valve close up, cut open from the front: open, closed and leaking."""
