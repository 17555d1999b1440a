"""CardType: fonts and lengths of what is read on the search screen, which grow with the text."""

from __future__ import annotations

from PySide6.QtGui import QFont

from viewer.ui.style.look import Look

_LEAST_ROOM_PX = 430  # for each time as large: fewer words a line would be no help


class CardType:
    """Results are text to be read, so they grow with it and not as buttons do; in a narrow pane less so."""

    def __init__(self, look: Look, width: float) -> None:
        """For a column of `width` pixels."""
        self._look = look
        self.scale = max(look.scale, min(look.typography.percent / 100, width / _LEAST_ROOM_PX))

    def px(self, value: float) -> int:
        """A length given for 100 %, in pixels."""
        return round(value * self.scale)

    def sans(self, px: float, weight: int = 400) -> QFont:
        """The typeface of running words; `px` is the size at 100 %."""
        return self._look.fonts.sans(px * self.scale, weight)

    def serif(self, px: float) -> QFont:
        """The typeface of titles; `px` is the size at 100 %."""
        return self._look.fonts.serif(px * self.scale)
