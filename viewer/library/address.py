"""Address: the one way to name a place in the library."""

import re
from typing import Annotated, Self, TypeAlias

from msgspec import Meta, Struct
from msgspec.structs import replace

KINDS = ("article", "diagram", "guide", "term", "topic", "touch")

MAX_LENGTH = 1_000
"""Characters of the longest address; the ids of headings are as long as the headings."""

_SLUG = r"[a-z0-9]+(?:-[a-z0-9]+)*"
_PATTERN = re.compile(rf"(?P<kind>[a-z]+):(?P<slug>{_SLUG})(?:/(?P<view>{_SLUG}))?(?:#(?P<spot>{_SLUG}))?")

# Held to when an address is read back from the catalogue, where anything may have happened to it.
_Kind: TypeAlias = Annotated[str, Meta(pattern=r"^(article|diagram|guide|term|topic|touch)\Z")]
_Slug: TypeAlias = Annotated[str, Meta(pattern=rf"^{_SLUG}\Z")]
_SlugOrNothing: TypeAlias = Annotated[str, Meta(pattern=rf"^({_SLUG})?\Z")]


class AddressError(ValueError):
    """The text is no address; the message says what an address looks like."""


class Address(Struct, frozen=True):
    """A place: what kind of thing, which one, which page or state of it, and which spot on that.

    `view` is a page number of an article ("2"), a state of a diagram ("leaking"), a side to touch ("inside");
    `spot` is a heading of an article, a part of a diagram or a step of a guide.
    """

    kind: _Kind
    slug: _Slug
    view: _SlugOrNothing = ""
    spot: _SlugOrNothing = ""

    @classmethod
    def parse(cls, text: str) -> Self:
        """The address written as `kind:slug/view#spot`. Raises AddressError for any other text."""
        match = _PATTERN.fullmatch(text) if len(text) <= MAX_LENGTH else None
        if match is None or match["kind"] not in KINDS:
            said = "".join(letter if letter.isprintable() else " " for letter in text[:80])
            raise AddressError(
                f"“{said}” is no address; write kind:name, kind:name/page or kind:name#heading, "
                f"where kind is one of {', '.join(KINDS)}"
            )
        return cls(match["kind"], match["slug"], match["view"] or "", match["spot"] or "")

    @property
    def page(self) -> int:
        """The page number of an article, counted from 1; 0 where the address names none."""
        return int(self.view) if self.kind == "article" and self.view.isdigit() else 0

    @property
    def whole(self) -> Self:
        """The thing itself, without view and spot."""
        return replace(self, view="", spot="")

    def at(self, spot: str) -> Self:
        """The same view, at another spot."""
        return replace(self, spot=spot)

    def __str__(self) -> str:
        """The text that parses back to this address."""
        view = f"/{self.view}" if self.view else ""
        spot = f"#{self.spot}" if self.spot else ""
        return f"{self.kind}:{self.slug}{view}{spot}"


def article(slug: str, page: int = 0, heading: str = "") -> Address:
    """The address of an article, one of its pages (counted from 1) or one of its headings."""
    return Address("article", slug, str(page) if page else "", heading)


def diagram(slug: str, state: str = "", part: str = "") -> Address:
    """The address of a diagram, one of its states or one of its parts."""
    return Address("diagram", slug, state, part)


def touch(view: str = "") -> Address:
    """The address of the pictures of which one touches a part to read about it, or of one of them."""
    return Address("touch", "heart", view)


def is_slug(text: str) -> bool:
    """Whether a text can stand in an address: lower case letters and digits, words joined by hyphens."""
    return re.fullmatch(_SLUG, text) is not None


def slugify(text: str) -> str:
    """The heading id of a text: lower case letters and digits, words joined by hyphens."""
    return re.sub(r"[^a-z0-9]+", "-", text.lower().replace("’", "").replace("'", "")).strip("-") or "section"
