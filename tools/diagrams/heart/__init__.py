"""The heart cut open from the front at any moment of a beat; its mitral valve is sound, leaks or is repaired.

`picture` is the door for other pictures of the opened heart.
"""
