"""TouchView: a picture that is a menu: one touches the part of the body that the question is about."""

from msgspec import Struct

from viewer.library.address import Address


class TouchView(Struct, frozen=True):
    """One of the pictures to touch, such as the heart from outside; `picture` is a diagram or its state."""

    slug: str
    title: str
    picture: Address
