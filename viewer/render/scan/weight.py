"""Weight: how much painting a drawing asks for, with all that is painted again through references."""

from collections.abc import Iterator

from viewer.render.scan import limits
from viewer.render.scan.refusal import broken, heavy

HEAVY = frozenset({"filter", "mask", "pattern"})
PAINTS = frozenset({"linearGradient", "radialGradient", "stop"})
"""What is only a color: to refer to it costs nothing."""


class Node:
    """An element of a drawing, with what was counted of it.

    `links` are ids and how often what they name is painted for this element alone; 0 where each thing within
    it takes it over. `scale` is how much it enlarges what is within, and once weighed, how much all together.
    """

    __slots__ = ("children", "heavy", "links", "name", "painted", "scale")

    def __init__(self, name: str) -> None:
        self.name = name
        self.children: list[Node] = []
        self.links: list[tuple[str, int]] = []
        self.scale = 1.0
        self.painted = 1
        self.heavy = 0


def weigh(root: Node, known: dict[str, Node]) -> None:
    """Count what painting `root` takes. Raises RefusedError where it is too much, or has no end.

    Each element is counted once, from the innermost outward, so the time this takes grows with the drawing
    and not with what it asks for.
    """
    for node in _inmost_first(root, known):
        for child in node.children:
            _count(node, child, 1)
        within = node.painted
        for target, times in node.links:
            if (found := known.get(target)) is not None and found.name not in PAINTS:
                _count(node, found, times or within)
                node.heavy += (times or within) if found.name in HEAVY else 0
        if node.painted > limits.PAINTED:
            raise heavy("it has too many parts, or repeats them too often")
        if node.heavy > limits.HEAVY:
            raise heavy("it has too many shadows, masks and patterns")
        node.scale *= max((each.scale for each in _within(node, known)), default=1.0)
        if node.scale > limits.SCALE:
            raise heavy("it enlarges its parts too much")


def _count(node: Node, other: Node, times: int) -> None:
    """Add what painting another element so many times takes."""
    node.painted += times * other.painted
    node.heavy += times * other.heavy


def _inmost_first(root: Node, known: dict[str, Node]) -> Iterator[Node]:
    """Every element after all it holds or refers to. Raises RefusedError for one that leads to itself."""
    done: set[int] = set()
    open_now: set[int] = set()
    stack: list[tuple[Node, bool]] = [(root, False)]
    while stack:
        node, leaving = stack.pop()
        if leaving:
            open_now.discard(id(node))
            done.add(id(node))
            yield node
        elif id(node) not in done:
            open_now.add(id(node))
            stack.append((node, True))
            for each in _within(node, known):
                if id(each) in open_now:
                    raise broken("it has parts that refer to themselves")
                if id(each) not in done:
                    stack.append((each, False))


def _within(node: Node, known: dict[str, Node]) -> Iterator[Node]:
    yield from node.children
    for target, _ in node.links:
        if (found := known.get(target)) is not None:
            yield found
