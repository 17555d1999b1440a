"""Forms: what goes to paper besides articles, as lines of typesetting source.

Guides, views of pictures, a sheet for the next visit, diaries, and key points as a code for a phone. Each
gives calls of functions in `resources/handout/forms.typ`, with all words as literals. They stand in a sheet
that has set the page, its head and foot, the typeface and the size of text. They need a text area as wide as
the sheet between its margins, without a hanging column, and begin a page of their own; key points alone stand
wherever there is room.
"""
