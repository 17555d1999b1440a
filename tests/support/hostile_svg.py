"""Drawings that would do more than be a picture, or never be done with."""

import gzip

SPACES = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
HEAD = f'<svg {SPACES} viewBox="0 0 100 100">'
RECT = '<rect width="9" height="9"/>'
USE = '<use href="#a"/>'


def drawn(body: str, head: str = HEAD) -> bytes:
    """A drawing with this in it."""
    return f"{head}{body}</svg>".encode()


def nested(kind: str, attribute: str, levels: int = 24) -> bytes:
    """Each level asks for the one before twice: two to the power of the levels in all."""
    parts = [f"<defs><{kind} id='a0'>{RECT}</{kind}>"]
    for level in range(1, levels):
        twice = f'<rect width="9" height="9" {attribute}="url(#a{level - 1})"/>' * 2
        parts.append(f'<{kind} id="a{level}" width="9" height="9">{twice}</{kind}>')
    return drawn("".join(parts) + f'</defs><rect width="9" height="9" {attribute}="url(#a{levels - 1})"/>')


def nested_use(levels: int = 24) -> bytes:
    """The same with `use`, which needs no more than 2 kB."""
    twice = '<use xlink:href="#a{0}"/><use xlink:href="#a{0}"/>'
    groups = "".join(f'<g id="a{n}">{twice.format(n - 1)}</g>' for n in range(1, levels))
    return drawn(f'<defs><g id="a0">{RECT}</g>{groups}</defs><use xlink:href="#a{levels - 1}"/>')


def endless() -> dict[str, bytes]:
    """Drawings that Qt or a machine's memory would never be done with."""
    filters = "".join(f'<filter id="f{n}"><feGaussianBlur stdDeviation="9"/></filter>' for n in range(2000))
    stops = "<stop offset='0.5' stop-color='#ff0000'/>"
    blurred = '<filter id="f"><feGaussianBlur stdDeviation="2"/></filter>' + '<rect filter="url(#f)"/>' * 500
    cornered = f'<marker id="m">{RECT * 40}</marker><path marker-mid="url(#m)" d="M0 0{"l1 1" * 9000}"/>'
    inherited = (
        f'<marker id="m">{RECT * 9}</marker><g marker-mid="url(#m)"><path d="M0 0{"l1 1" * 9000}"/></g>'
    )
    tiled = f'<pattern id="p" width="9" height="9">{RECT * 300}</pattern><g fill="url(#p)">{RECT * 300}</g>'
    return {
        "nested use": nested_use(),
        "nested masks": nested("mask", "mask"),
        "nested patterns": nested("pattern", "fill"),
        "nested clips": nested("clipPath", "clip-path"),
        "nested markers": nested("marker", "marker-end"),
        "a thousand of a thousand": drawn(f'<g id="a">{RECT * 1000}</g>{USE * 1000}'),
        "many filters": drawn(filters),
        "one filter of many steps": drawn(f"<filter>{'<feOffset/>' * 400}</filter>"),
        "a filter used often": drawn(blurred),
        "many stops": drawn(f"<linearGradient>{stops * 30_000}</linearGradient>"),
        "many gradients": drawn(f"<linearGradient>{stops * 100}</linearGradient>" * 100),
        "a marker at each corner": drawn(cornered),
        "a marker handed down": drawn(inherited),
        "a pattern handed down": drawn(tiled),
        "deep nesting": drawn("<g>" * 200_000),
        "deep nesting that ends": drawn("<g>" * 90 + "</g>" * 90),
        "many elements": drawn(RECT * 30_000),
        "many attributes": drawn("<g " + " ".join(f"a{n}='1'" for n in range(50_000)) + "/>"),
        "a long path": drawn(f'<path d="M0 0{"l1 1" * 200_000}"/>'),
        "a long attribute": drawn(f'<g fill="{"x" * 100_000}"/>'),
        "many words": drawn(f"<text>{'word ' * 50_000}</text>"),
        "a long style sheet": drawn(f"<style>{'.a{fill:red}' * 10_000}</style>"),
        "rules times elements": drawn(f"<style>{'.a{fill:red}' * 1000}</style>{RECT * 9000}"),
        "too many bytes": drawn(" " * 2_200_000),
    }


def looping() -> dict[str, bytes]:
    """Drawings that contain themselves."""
    return {
        "use of itself": drawn('<g id="a"><use href="#a"/></g>'),
        "use of each other": drawn('<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>'),
        "use of the root": drawn('<use href="#all"/>', HEAD.replace("<svg", '<svg id="all"')),
        "a mask in itself": drawn('<mask id="m"><rect mask="url(#m)"/></mask>'),
        "a pattern in itself": drawn('<pattern id="p"><rect style="fill:url(#p)"/></pattern>'),
        "a marker in itself": drawn('<marker id="m"><path d="M0 0l1 1" marker-end="url(#m)"/></marker>'),
        "a gradient of itself": drawn('<linearGradient id="g" href="#g"/>'),
        "two gradients": drawn('<linearGradient id="a" href="#b"/><radialGradient id="b" href="#a"/>'),
        "two of one name": drawn('<g id="a"><rect/></g><g id="a"><use href="#b"/></g><use href="#a"/>'),
    }


def reaching_out() -> dict[str, bytes]:
    """Drawings that want other files, run something, or move."""
    far = "http://example.org/a.svg"
    bodies = {
        "image": '<image href="a.png" width="9" height="9"/>',
        "data image": '<image xlink:href="data:image/png;base64,iVBORw0KGgo=" width="9" height="9"/>',
        "image with a prefix": '<x:image xmlns:x="http://example.org" href="#a"/>',
        "use of a file": f'<use xlink:href="{far}#a"/>',
        "use of a file above": '<use href="../../secret.svg#a"/>',
        "link": f'<a href="{far}"><rect/></a>',
        "gradient of a file": f'<linearGradient href="{far}#g"/>',
        "fill": f'<rect fill="url({far}#g)"/>',
        "fill in quotes": "<rect fill=\"url('file:///etc/passwd#g')\"/>",
        "style": f'<rect style="filter: url({far}#g)"/>',
        "style in capitals": f'<rect style="filter: URL ({far}#g)"/>',
        "hidden style": '<rect style="fill: \\75 rl(http://example.org)"/>',
        "style sheet": f"<style>rect{{fill:url({far}#g)}}</style>",
        "import": f"<style>@import url({far});</style>",
        "import in data": f"<style><![CDATA[@import '{far}';]]></style>",
        "font": f"<style>@font-face{{font-family:a;src:url({far})}}</style>",
        "escaped style sheet": "<style>rect{fill:\\75 rl(http://example.org)}</style>",
        "odd selector": "<style>rect>g:first-child{fill:red}</style>",
        "unclosed style sheet": "<style>rect{fill:red</style>",
        "rule in a rule": "<style>a{b{fill:red}}</style>",
        "filter by style sheet": '<filter id="f"/><style>rect{filter:url(#f)}</style>',
        "scale by style sheet": "<style>rect{transform:scale(3)}</style>",
        "font face": '<font-face font-family="a"><font-face-src/></font-face>',
        "base": f'<g xml:base="{far}"/>',
        "script": "<script>alert(1)</script>",
        "script in capitals": "<SCRIPT/>",
        "handler": '<rect onclick="alert(1)"/>',
        "foreign object": "<foreignObject><p/></foreignObject>",
        "movement": '<rect><animate attributeName="x" to="9" dur="1s"/></rect>',
        "set": '<rect><set attributeName="x" to="9"/></rect>',
        "filter image": f'<filter><feImage href="{far}"/></filter>',
        "unknown": "<mesh/>",
    }
    orders = f'<?xml-stylesheet href="{far}"?>'.encode()
    return {
        **{name: drawn(body) for name, body in bodies.items()},
        "style sheet by order": orders + drawn(""),
    }


def huge() -> dict[str, bytes]:
    """Drawings of numbers that make no sense."""
    bodies = {
        "coordinates": '<path d="M0 0L12345678 9"/>',
        "powers": '<rect x="1e9"/>',
        "nothing of a number": '<path d="Mnan 0"/>',
        "infinity": '<rect width="inf"/>',
        "stroke": '<path d="M0 0l9 9" stroke-width="900"/>',
        "stroke by style": '<path d="M0 0l9 9" style="stroke-width:900"/>',
        "stroke by style sheet": "<style>path{stroke-width:900}</style>",
        "dashes": '<path d="M0 0l9 9" stroke-dasharray="0.001 0.001"/>',
        "blur": '<filter><feGaussianBlur stdDeviation="90"/></filter>',
        "filter region": '<filter filterUnits="userSpaceOnUse" x="-9000" width="19000"/>',
        "filter share": '<filter width="4000%"/>',
        "pattern share": '<pattern width="40" height="1"/>',
        "scale": '<g transform="scale(99999)"/>',
        "scales": '<g transform="scale(99)"><g transform="matrix(99 0 0 99 0 0)"><g transform="scale(9)"/>'
        "</g></g>",
        "scales by use": '<g id="a" transform="scale(999)"/><g transform="scale(99)"><use href="#a"/></g>',
        "slant": '<g transform="skewX(90)"/>',
    }
    views = (
        "0 0 0 0",
        "0 0 -9 9",
        "0 0 1e3 1e3000",
        "0 0 500000 500000",
        "0 0 1 999",
        "a b",
        "0 0 0.001 0.001",
    )
    heads = {f"view {view}": drawn(RECT, HEAD.replace("0 0 100 100", view)) for view in views}
    sized = {
        f"size {size}": drawn(RECT, f"<svg {size}>") for size in ("", 'width="9"', 'width="9%" height="9%"')
    }
    return {**{name: drawn(body) for name, body in bodies.items()}, **heads, **sized}


def spoilt() -> dict[str, bytes]:
    """Files that are no drawings, or hide that they are."""
    whole = drawn(RECT)
    entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
    return {
        "empty": b"",
        "white": b" \n\n",
        "truncated": whole[:-9],
        "binary": bytes(range(256)) * 40,
        "packed": gzip.compress(whole),
        "utf-16": whole.decode().encode("utf-16"),
        "utf-16 by name": b'<?xml version="1.0" encoding="UTF-16"?>' + whole,
        "latin": b'<?xml version="1.0" encoding="ISO-8859-1"?>' + whole,
        "latin unsaid": drawn("<title>Herz\u00fcbersicht</title>").decode().encode("latin-1"),
        "entities": b'<!DOCTYPE svg [<!ENTITY e0 "ha">' + entities.encode() + b"]>" + drawn("&e11;"),
        "outer entity": b'<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + drawn("&a;"),
        "outer grammar": b'<!DOCTYPE svg SYSTEM "http://example.org/a.dtd">' + whole,
        "unknown entity": drawn("&a;"),
        "a page": b"<html><body/></html>",
        "a picture": b"\x89PNG\r\n\x1a\n" + bytes(60),
        "a document": b"%PDF-1.7\n",
        "two roots": whole + whole,
        "nul": whole.replace(b"rect", b"re\x00ct"),
    }


def hostile() -> dict[str, bytes]:
    """All of them by name."""
    return {**endless(), **looping(), **reaching_out(), **huge(), **spoilt()}
