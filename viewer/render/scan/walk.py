"""Walk: one pass over the elements of an SVG that ends at the first thing that no picture needs."""

from collections import Counter
from typing import NoReturn
from xml.parsers import expat

from viewer.library.drawings import MAX_VIEW
from viewer.render.scan import limits, values
from viewer.render.scan.refusal import broken, heavy, hostile, linked
from viewer.render.scan.sheet import rules_of
from viewer.render.scan.weight import PAINTS, Node, weigh

_ACTIVE = frozenset((
    "set", "animate", "animatecolor", "animatemotion", "animatetransform", "mpath", "discard", "script",
    "foreignobject", "iframe", "object", "embed", "handler", "listener", "prefetch", "image", "video",
    "audio", "feimage", "font", "font-face", "font-face-src", "font-face-uri", "font-face-name",
    "glyph", "missing-glyph", "hkern",
))  # fmt: skip
"""What moves, runs or brings other files. Qt minds no namespaces, so neither does this."""

_DRAWN = frozenset((
    "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan", "textArea",
    "textPath", "svg", "g", "defs", "symbol", "use", "switch", "a", "pattern", "mask", "clipPath",
    "marker", "filter", "linearGradient", "radialGradient", "stop", "solidColor", "style", "title",
    "desc", "metadata",
))  # fmt: skip
_REGIONS = {"filter": "filterUnits", "mask": "maskUnits", "pattern": "patternUnits"}
_HELD_BY_SHEETS = PAINTS | {"clipPath"}
"""What a style sheet may refer to: there is no telling how often a rule holds, and these cost nothing."""


class Walk:
    """Reads an SVG and keeps what is needed to weigh it. `known` are its elements by their ids."""

    def __init__(self) -> None:
        self.known: dict[str, Node] = {}
        self._whole = Node("")  # holds the root
        self._open: list[Node] = []
        self._count = 0
        self._side = 0.0  # the longer side of the view, in its units
        self._text = 0
        self._style: list[str] = []
        self._named: Counter[str] = Counter()
        self._kinds: Counter[str] = Counter()
        self._letters: Counter[int] = Counter()  # of the path of each element
        self._cornered: list[tuple[Node, str]] = []  # what has something painted at each of its corners

    def read(self, data: bytes) -> None:
        """Read it all. Raises RefusedError or ExpatError."""
        parser = expat.ParserCreate("UTF-8")
        parser.buffer_text = True
        parser.ordered_attributes = True
        parser.XmlDeclHandler = _on_declared
        parser.StartDoctypeDeclHandler = _on_doctype
        parser.ProcessingInstructionHandler = _on_instruction
        parser.StartElementHandler = self._on_begun
        parser.EndElementHandler = self._on_ended
        parser.CharacterDataHandler = self._on_words
        parser.Parse(data, True)

    def weigh(self) -> int:
        """How many elements are painted. Raises RefusedError where painting would take too much."""
        for body in rules_of("".join(self._style), self._count):
            for name, value in values.declarations(body):
                self._check_rule(name, value)
        letters = self._letters.total()
        for node, target in self._cornered:
            node.links.append((target, (self._letters[id(node)] or letters) // 2 + 1))
        linked_to = {target for node in self._all() for target, _ in node.links}
        if any(self._named[target] > 1 for target in linked_to):
            raise broken("it has two parts of the same name")
        weigh(self._whole, self.known)
        return self._whole.painted - 1

    def _all(self) -> list[Node]:
        found = [self._whole]
        for node in found:
            found.extend(node.children)
        return found

    def _on_begun(self, name: str, given: list[str]) -> None:
        kind = name.rpartition(":")[2]
        self._count += 1
        if self._count > limits.ELEMENTS or len(self._open) >= limits.DEPTH:
            raise heavy("it has too many parts, or too many within each other")
        if len(given) > 2 * limits.ATTRIBUTES:
            raise heavy("it has a part with too much in it")
        node = Node(kind)
        attributes = dict(zip(given[::2], given[1::2], strict=True))
        if self._open:
            self._check_kind(name, kind)
            self._open[-1].children.append(node)
        else:
            self._side = _side_of(kind, attributes)
            self._whole.children.append(node)
        self._open.append(node)
        for each, value in attributes.items():
            self._take(node, each, value)
        if kind in _REGIONS:
            values.check_region(attributes, attributes.get(_REGIONS[kind], ""), self._side)

    def _check_kind(self, name: str, kind: str) -> None:
        """Raise RefusedError for an element that has no place in a picture, or stands there too often."""
        if kind.lower() in _ACTIVE:
            raise hostile(f"it holds more than a drawing (“{kind[:20]}”)")
        if kind not in _DRAWN and not kind.startswith("fe") and not self._is_note(name):
            raise broken(f"it has a part of a kind that cannot be drawn here (“{kind[:20]}”)")
        self._kinds[kind] += 1
        beside = len(self._open[-1].children)
        most = limits.STEPS if kind.startswith("fe") else limits.STOPS if kind == "stop" else limits.ELEMENTS
        many = self._kinds["filter"] > limits.FILTERS or self._kinds["stop"] > limits.ALL_STOPS
        if many or beside >= most:
            raise heavy("it has too many shadows or shades of color")

    def _is_note(self, name: str) -> bool:
        """Whether an element is for the program that wrote it, such as the guides of an editor."""
        return ":" in name or any(node.name == "metadata" for node in self._open)

    def _take(self, node: Node, name: str, value: str) -> None:
        """Hold one attribute against the rules, and note what it refers to."""
        prefix, _, local = name.rpartition(":")
        lower = name.lower()
        if len(value) > (limits.PATH if lower in values.PATHS or prefix else limits.VALUE):
            raise heavy("it has a line that is too long")
        if lower == "xml:base":
            raise linked("it refers to other files")
        if local.lower() == "href":
            node.links.append((values.target_of(value), 1))
        elif lower == "id":
            self.known.setdefault(value, node)
            self._named[value] += 1
        elif lower == "style":
            for each, said in values.declarations(value):
                self._check_value(node, each, said)
        elif lower.startswith("on"):
            raise hostile("it holds a program")
        elif not prefix:
            self._check_value(node, lower, value)

    def _check_value(self, node: Node, name: str, value: str) -> None:
        for target, handed_on in values.references(name, value):
            if name in ("marker", "marker-mid"):
                self._cornered.append((node, target))
            else:
                node.links.append((target, 0 if handed_on else 1))
        if name in values.PATHS:
            self._letters[id(node)] += len(value)
        if name in values.NUMERIC or name in values.PATHS:
            values.check_numbers(value)
            values.check_extent(name, value, self._side)
        if name in values.TURNS:
            node.scale *= values.enlargement(value)

    def _check_rule(self, name: str, value: str) -> None:
        """Hold one declaration of a style sheet against the rules."""
        for target, _ in values.references(name, value):
            found = self.known.get(target)
            if found is not None and found.name not in _HELD_BY_SHEETS:
                raise heavy("its style sheet gives shadows, masks or patterns")
        if name in values.NUMERIC:
            values.check_numbers(value)
            values.check_extent(name, value, self._side)
        if name in values.TURNS and values.enlargement(value) > 1:
            raise heavy("its style sheet enlarges its parts")

    def _on_ended(self, name: str) -> None:
        self._open.pop()

    def _on_words(self, words: str) -> None:
        kind = self._open[-1].name
        if kind == "style":
            self._style.append(words)
        elif kind in ("text", "tspan", "textArea", "textPath"):
            self._text += len(words)
            if self._text > limits.TEXT:
                raise heavy("it holds too many words")


def _side_of(kind: str, attributes: dict[str, str]) -> float:
    """The longer side of the view. Raises RefusedError for a root or a view that is none."""
    if kind != "svg":
        raise broken(f"it is no SVG; it begins with “{kind[:20]}”")
    view = values.numbers(attributes.get("viewBox", ""))[2:4]
    sides = view or [
        values.numbers(attributes.get(name, ""))[0]
        for name in ("width", "height")
        if values.numbers(attributes.get(name, "")) and not attributes[name].rstrip().endswith("%")
    ]
    if len(sides) != 2:
        raise broken("it does not say how large it is")
    short, long = sorted(sides)
    if short < limits.LEAST_VIEW or long > MAX_VIEW or long > limits.LONGEST_VIEW * short:
        raise broken("its size makes no sense")
    return long


def _on_declared(_version: str, encoding: str | None, _alone: int) -> None:
    if encoding is not None and encoding.lower() not in ("utf-8", "us-ascii", "ascii"):
        raise broken("it is not written in UTF-8")


def _on_doctype(_name: str, _system: str | None, _public: str | None, _own: bool) -> NoReturn:
    raise hostile("it declares words of its own (DOCTYPE)")


def _on_instruction(_target: str, _data: str) -> NoReturn:
    raise hostile("it gives orders to the program that reads it")
