"""Drawings as other programs save them, and such as come close to a limit without reaching it."""

from tests.support.hostile_svg import RECT, USE, drawn


def ordinary() -> dict[str, bytes]:
    """Drawings as editors save them, and such as come close to a limit without reaching it."""
    inkscape = (
        '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<!-- Created with Inkscape -->\n'
        '<svg width="210mm" height="297mm" viewBox="0 0 210 297" version="1.1" id="svg5"\n'
        ' inkscape:version="1.2" sodipodi:docname="heart.svg"\n'
        ' xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"\n'
        ' xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd"\n'
        ' xmlns:xlink="http://www.w3.org/1999/xlink" xmlns="http://www.w3.org/2000/svg"\n'
        ' xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:cc="http://creativecommons.org/ns#"\n'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/">\n'
        '<sodipodi:namedview id="n" pagecolor="#ffffff" inkscape:zoom="0.7"><inkscape:grid type="xygrid"/>'
        '</sodipodi:namedview><metadata><rdf:RDF><cc:Work rdf:about=""><dc:format>image/svg+xml</dc:format>'
        '<dc:type rdf:resource="http://purl.org/dc/dcmitype/StillImage"/></cc:Work></rdf:RDF></metadata>\n'
        '<defs id="defs2"><linearGradient id="lg1" inkscape:collect="always"><stop offset="0" '
        'style="stop-color:#b23a39;stop-opacity:1"/></linearGradient><linearGradient xlink:href="#lg1" '
        'id="lg2" x1="1" y1="2" x2="3" y2="1e-05" gradientUnits="userSpaceOnUse" '
        'gradientTransform="matrix(0.26,0,0,0.26,-1.2,3)"/><marker id="Arrow1" orient="auto" refX="0" '
        'style="overflow:visible"><path d="M 0,0 5,-5 -12.5,0 5,5 Z" '
        'transform="matrix(-0.8,0,0,-0.8,-10,0)"/>'
        '</marker><filter id="f1" x="-0.1" width="1.2" style="color-interpolation-filters:sRGB">'
        '<feGaussianBlur stdDeviation="1.7" id="b1"/></filter></defs>\n'
        '<g inkscape:label="Layer 1" inkscape:groupmode="layer" id="layer1" transform="translate(-10,5.5)">'
        '<path style="fill:url(#lg2);stroke:#000000;stroke-width:0.26;'
        'marker-end:url(#Arrow1);filter:url(#f1)" '
        'd="m 10,20 c 1.5,-3 2,4e-4 5,5" id="path1234567890" sodipodi:nodetypes="cc"/>'
        '<text xml:space="preserve" style="font-size:4.2px" x="30" y="40" id="t"><tspan>Heart</tspan></text>'
        "</g></svg>"
    )
    illustrator = (
        '<?xml version="1.0" encoding="utf-8"?>\n<!-- Generator: Adobe Illustrator 24.0 -->\n'
        '<svg version="1.1" id="Layer_1" xmlns="http://www.w3.org/2000/svg" '
        'xmlns:xlink="http://www.w3.org/1999/xlink" x="0px" y="0px" viewBox="0 0 612 792" '
        'style="enable-background:new 0 0 612 792;" xml:space="preserve">\n<style type="text/css">\n'
        "\t.st0{fill:#F9C4B8;stroke:#231F20;stroke-width:0.5;stroke-miterlimit:10;}\n"
        "\t.st1{clip-path:url(#SVGID_2_);fill:url(#SVGID_3_);} /* shade */\n"
        "\t.st2,.st3{opacity:0.5;}\n</style>\n"
        '<g><defs><rect id="SVGID_1_" width="612" height="792"/></defs><clipPath id="SVGID_2_">'
        '<use xlink:href="#SVGID_1_" style="overflow:visible;"/></clipPath><radialGradient id="SVGID_3_" '
        'cx="3" cy="4" r="5"><stop offset="0" style="stop-color:#FFFFFF"/></radialGradient>'
        '<path class="st1" d="M10.5,20.25c0-5.52,4.48-10,10-10S30.5,14.73,30.5,20.25z"/></g></svg>'
    )
    texture = f'<pattern id="p" width="0.1" height="10%">{RECT}</pattern><rect fill="url(#p)"/>'
    return {
        "inkscape": inkscape.encode(),
        "inkscape with a byte order mark": b"\xef\xbb\xbf" + inkscape.encode(),
        "illustrator": illustrator.encode(),
        "no view": drawn(RECT, '<svg width="120px" height="90.5px" xmlns="http://www.w3.org/2000/svg">'),
        "texture": drawn(texture),
        "shared parts": drawn(f'<g id="a">{RECT * 30}</g>{USE * 30}'),
        "deep": drawn("<g>" * 50 + RECT + "</g>" * 50),
        "dangling": drawn('<use href="#gone"/><rect fill="url(#gone)"/>'),
        "long numbers": drawn('<path d="M0.12345678901234 123456.789l1e-12-3e2.5.5"/>'),
        "style in comments": drawn("<style><!-- .a{fill:red} /* @import */ --></style>"),
    }
