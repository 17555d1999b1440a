"""Frame: what holds the articles of a library, as its file library.toml says."""

from msgspec import Struct

from viewer.library.address import Address
from viewer.library.model import Topic
from viewer.library.touch import TouchView


class Frame(Struct, frozen=True):
    """The topics, where to begin, the pictures to touch, and what their parts lead to."""

    topics: tuple[Topic, ...]
    home: Address | None = None
    touch: tuple[TouchView, ...] = ()
    touched: dict[str, tuple[Address, ...]] = {}
