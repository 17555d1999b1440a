"""Memory: the pictures kept ready, the least used forgotten first when they grow too many."""

from collections import OrderedDict
from collections.abc import Hashable, Iterator

from PySide6.QtGui import QPixmap

_LIMIT = 64 * 1024 * 1024
_BYTES_A_PIXEL = 4
_KEPT = 4


class Memory:
    """Pictures by key, within a limit in bytes; the few newest stay even when they are larger.

    For what is on screen at once must never push itself out, to be read anew at each painting.
    """

    def __init__(self, limit: int = _LIMIT) -> None:
        self._limit = limit
        self._size = 0
        self._pixmaps: OrderedDict[Hashable, QPixmap] = OrderedDict()

    @property
    def size(self) -> int:
        """How many bytes the pictures take."""
        return self._size

    def get(self, key: Hashable) -> QPixmap | None:
        """The picture, which now counts as used, or None."""
        if key not in self._pixmaps:
            return None
        self._pixmaps.move_to_end(key)
        return self._pixmaps[key]

    def put(self, key: Hashable, pixmap: QPixmap) -> QPixmap:
        """Keep a picture, and hand it back."""
        self.drop(key)
        self._pixmaps[key] = pixmap
        self._size += _bytes(pixmap)
        while self._size > self._limit and len(self._pixmaps) > _KEPT:
            self.drop(next(iter(self._pixmaps)))
        return pixmap

    def drop(self, key: Hashable) -> None:
        """Forget a picture, if it is there."""
        pixmap = self._pixmaps.pop(key, None)
        if pixmap is not None:
            self._size -= _bytes(pixmap)

    def __iter__(self) -> Iterator[Hashable]:
        """The keys, longest unused first."""
        return iter(tuple(self._pixmaps))


def _bytes(pixmap: QPixmap) -> int:
    return pixmap.width() * pixmap.height() * _BYTES_A_PIXEL
