"""Pictures that are a menu: one touches the part that the question is about, and reads about it.

For people who cannot spell or read well. Made when first opened.
"""
