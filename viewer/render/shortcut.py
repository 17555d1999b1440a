"""Shortcut: Markdown of which it is plain what the parser would make becomes the same elements without it.

Nearly all paragraphs, headings and lists are that plain, and the parser takes ten times as long over them.
Whatever is not so plain is left to it, together with what it might count as one thing with it.
"""

import re
from collections.abc import Callable, Iterator
from xml.etree.ElementTree import Element, SubElement

Parse = Callable[[str], Element]
"""The parser: gives the element that holds what it makes of some Markdown."""

_ODD = re.compile(r"[\t\r\x02\x03\x0b\x0c\x1c-\x1f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]")
"""Signs that the parser replaces before anything else, and all spaces but the usual one."""
_EMPTY = re.compile(r"(?<=\n) +\n")
_GAP = re.compile(r"\n\n+")

_LINE = r"(?:[^\W\d_]|\d++(?!\.)|\*\*[^\W\d_]|\[[^\W_]|[“‘\"(])[^\n|]*"
_PARAGRAPH = re.compile(rf"{_LINE}(?:\n{_LINE})*+")
_HEADING = re.compile(r"(?P<level>###?) +(?P<words>[^\W_][^\n|#]*)")
_ITEMS = re.compile(rf"- +{_LINE}(?:\n- +{_LINE})*+|\d\. +{_LINE}(?:\n\d\. +{_LINE})*+")
_FIGURE = re.compile(
    r"!\[(?P<alt>[^\[\]\\*_!\n]+)\]\((?P<src>diagram:[a-z0-9:/#-]+)(?: \"(?P<title>[^\"'\\*_\[\]()\n]+)\")?\)"
)

_SIGNS = re.compile(r"[\\*_\[\]]")
_BREAK = "  \n"
_WORDS = r"[“]?[^\W_](?:[^\\*_\[\]\n]*[^\\*_\[\]\s])?"
_SET_OFF = (
    rf"(?:\A|(?<=[ \n(]))(?P<stars>\*\*?){_WORDS}(?P=stars)(?=[ \n.,;:!?)]|\Z)"
    r"|(?<!!)\[(?P<said>[^\\*_\[\]{}\n]+)\]\((?P<target>[a-z][a-z0-9:/#.-]*)\)"
)
_EACH_SET_OFF = re.compile(_SET_OFF)
_KNOWN = re.compile(rf"{_SET_OFF}|(?<!!)\[@[A-Za-z0-9-]+\](?!\()|\{{[a-z]+(?:_[a-z]+)*\}}")
"""All that signs are plainly part of: words that are set off or lead somewhere, source marks, fields."""


def element_of(text: str, parse: Parse) -> Element:
    """What the parser makes of some Markdown; it is asked only for what is not plain."""
    if _ODD.search(text):
        return parse(text)
    root = Element("div")
    if text.isspace() or not text:
        return root
    for found in _elements(_GAP.split(_EMPTY.sub("\n", text).strip("\n")), parse):
        root.append(found)
    return root


def _elements(blocks: list[str], parse: Parse) -> Iterator[Element]:
    """The elements of the blocks. A list may go on in the next, so only one between other things is plain."""
    found = [_element(block) for block in blocks]
    waiting: list[str] = []
    for number, (block, element) in enumerate(zip(blocks, found, strict=True)):
        is_list = element is not None and element.tag in ("ul", "ol")
        after = found[number + 1] if number + 1 < len(found) else Element("end")
        if element is None or (is_list and (waiting or after is None or after.tag in ("ul", "ol"))):
            waiting.append(block)
            continue
        if waiting:
            yield from parse("\n\n".join(waiting))
            waiting.clear()
        yield element
    if waiting:
        yield from parse("\n\n".join(waiting))


def _element(block: str) -> Element | None:
    """The element of a plain block, or None."""
    if _PARAGRAPH.fullmatch(block):
        return _filled(Element("p"), block)
    if heading := _HEADING.fullmatch(block):
        return _filled(Element(f"h{len(heading['level'])}"), heading["words"].strip())
    if _ITEMS.fullmatch(block):
        items = Element("ul" if block.startswith("-") else "ol")
        lines = (line[2:].lstrip(" ") for line in block.split("\n"))
        return items if all(_filled(SubElement(items, "li"), line) is not None for line in lines) else None
    if figure := _FIGURE.fullmatch(block):
        paragraph = Element("p")
        SubElement(paragraph, "img", {key: text.strip() for key, text in figure.groupdict("").items()})
        return paragraph
    return None


def _filled(element: Element, text: str) -> Element | None:
    """The element with its words, some set off or leading somewhere; None where that is not plain."""
    if _BREAK in text:
        return None
    if not _SIGNS.search(text):
        element.text = text
        return element
    if _SIGNS.search(_KNOWN.sub("", text)):
        return None
    at, child = 0, None
    for match in _EACH_SET_OFF.finditer(text):
        _tell(element, child, text[at : match.start()])
        child = _set_off(element, match)
        at = match.end()
    _tell(element, child, text[at:])
    return element


def _set_off(element: Element, match: re.Match[str]) -> Element:
    if match["target"]:
        child = SubElement(element, "a", href=match["target"])
        child.text = match["said"]
        return child
    stars = match["stars"]
    child = SubElement(element, "strong" if len(stars) == 2 else "em")
    child.text = match[0].strip("*")
    return child


def _tell(element: Element, child: Element | None, words: str) -> None:
    """Put words behind the last child of an element, or before all of them."""
    if child is None:
        element.text = words
    else:
        child.tail = words
