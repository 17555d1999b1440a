"""Sheet: the style sheets within a drawing: plain rules for elements, classes and ids, and nothing more."""

import re

from viewer.render.scan import limits
from viewer.render.scan.refusal import RefusedError, heavy, hostile

_NAME = r"-?[A-Za-z_][\w-]*"
_SELECTOR = re.compile(rf"(?:\*|{_NAME})?(?:[.#]{_NAME})*")


def rules_of(text: str, elements: int) -> list[str]:
    """The declarations of each rule of some style sheets that hold for so many elements.

    Raises RefusedError for what is no plain rule, and for more rules than can be matched in a moment.
    """
    if len(text) > limits.STYLE:
        raise heavy("its style sheet is too long")
    *rules, rest = _bare(text).split("}")
    if rest.strip():
        raise _odd()
    if len(rules) * elements > limits.MATCHES:
        raise heavy("its style sheet has too many rules")
    return [_body(rule) for rule in rules]


def _body(rule: str) -> str:
    selectors, brace, body = rule.partition("{")
    plain = all(_SELECTOR.fullmatch(selector.strip()) is not None for selector in selectors.split(","))
    if not brace or not plain or "{" in body:
        raise _odd()
    return body


def _bare(text: str) -> str:
    """A style sheet without its comments."""
    bare = []
    for piece in text.replace("<!--", " ").replace("-->", " ").split("*/"):
        shown, _, _ = piece.partition("/*")
        bare.append(shown)
    return " ".join(bare)


def _odd() -> RefusedError:
    return hostile("its style sheet is more than colors and lines")
