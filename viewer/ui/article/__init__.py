"""The article pane: a page's block tree written into a text document, and what is painted around its words.

`writer` puts the tree into a QTextDocument, marking each block with what it is; `boxes`, `figures` and
`links` paint what Qt's rich text cannot; `text_view` is the text itself, `article_pane` the sheet it lies on
with the find bar and the ending.
"""
