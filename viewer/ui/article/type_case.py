"""TypeCase: block and character formats for each kind of text, in the fonts and colours of the look."""

from functools import cache

from PySide6.QtGui import QColor, QFont, QFontMetricsF, QTextBlockFormat, QTextCharFormat

from viewer.render.typography import TextKind, Typography
from viewer.ui.style.fonts import line_height_percent
from viewer.ui.style.look import Look

BOX_INK = {
    "in-short": "tip",
    "emergency": "urgent",
    "urgent": "warn",
    "ask": "primary",
    "good-to-know": "info",
}
"""The token of each box's title, rule and icon."""

BOX_GROUND = {
    "in-short": "tip_bg",
    "emergency": "urgent_bg",
    "urgent": "warn_bg",
    "ask": "panel",
    "good-to-know": "info_bg",
}
"""The token of each box's ground."""

BOX_ICON = {
    "in-short": "lightbulb",
    "emergency": "phone-call",
    "urgent": "triangle-alert",
    "ask": "clipboard-list",
    "good-to-know": "info",
}
"""The icon of each box."""

_SAMPLE = "The heart has four valves, which are doors for blood"
"""Words with letters as often as in other words, to find how wide a letter is."""

_PROPORTIONAL = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
_SINGLE = QTextBlockFormat.LineHeightTypes.SingleHeight.value


class TypeCase:
    """The formats a page is set in; made anew whenever the look changes."""

    def __init__(self, look: Look) -> None:
        """Take type, fonts and colours from `look` as they are now."""
        self._look = look
        self.typography: Typography = look.typography
        self._words = cache(self._make_words)
        self._block = cache(self._make_block)
        self._letter = cache(self._measure_letter)

    @property
    def box_left(self) -> float:
        """How far a box's text stands in from the column's left edge: rule, icon and space."""
        return 2.9 * self.typography.u

    @property
    def box_right(self) -> float:
        """How far a box's text stands in from the column's right edge."""
        return 1.2 * self.typography.u

    @property
    def bullet_room(self) -> float:
        """By how much a list in a box stands further left, so that its dots stand below the title."""
        return 0.45 * self.typography.u

    @property
    def box_top(self) -> float:
        """The room above a box's title: the box's padding and the gap to what came before."""
        return self.box_padding + 1.2 * self.typography.u

    @property
    def box_padding(self) -> float:
        """The room between a box's edge and its text, above and below."""
        return 0.85 * self.typography.u

    def block(self, kind: TextKind) -> QTextBlockFormat:
        """A new block format for this kind of text."""
        return QTextBlockFormat(self._block(kind))

    def _make_block(self, kind: TextKind) -> QTextBlockFormat:
        style = self.typography.style(kind)
        form = QTextBlockFormat()
        form.setTopMargin(style.above)
        form.setBottomMargin(style.below)
        if kind is TextKind.FIGURE:
            form.setLineHeight(100, _SINGLE)
        else:
            form.setLineHeight(
                line_height_percent(self._look.fonts.of(style), style.line_height), _PROPORTIONAL
            )
        return form

    def words(self, kind: TextKind, ink: str = "") -> QTextCharFormat:
        """The character format for this kind of text, in the token `ink` where one is given."""
        return QTextCharFormat(self._words(kind, ink))

    def _make_words(self, kind: TextKind, ink: str) -> QTextCharFormat:
        style = self.typography.style(kind)
        form = QTextCharFormat()
        form.setFont(self._look.fonts.of(style))
        form.setForeground(self._look.color(ink or style.ink))
        return form

    def letters(self, kind: TextKind, width: float) -> int:
        """About how many letters of this kind of text a line of this width has room for."""
        return int(width / self._letter(kind))

    def _measure_letter(self, kind: TextKind) -> float:
        return QFontMetricsF(self.words(kind).font()).horizontalAdvance(_SAMPLE) / len(_SAMPLE)

    def joint(self, form: QTextCharFormat) -> QTextCharFormat:
        """The format of a joint behind a hyphen: of the typeface that has such a glyph."""
        changed = QTextCharFormat(form)
        changed.setFont(self._look.fonts.sans(form.font().pixelSize()))
        return changed

    def set_off(self, form: QTextCharFormat, strong: bool, emphasis: bool) -> QTextCharFormat:
        """The format for words set off in bold or italics."""
        if not strong and not emphasis:
            return form
        changed = QTextCharFormat(form)
        font = form.font()
        px = font.pixelSize()
        serif = font.families()[:1] == [self._look.fonts.serif_family]
        if not serif:
            weight = QFont.Weight.Bold.value if strong else font.weight().value
            changed.setFont(self._look.fonts.sans(px, weight, emphasis))
        return changed

    def link(self, form: QTextCharFormat, target: str) -> QTextCharFormat:
        """The format for words that lead to `target`."""
        changed = QTextCharFormat(form)
        changed.setAnchor(True)
        changed.setAnchorHref(target)
        changed.setForeground(self._look.color("link"))
        changed.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        return changed

    def quiet(self, form: QTextCharFormat, target: str) -> QTextCharFormat:
        """The format for a word that is explained or shown: the ink of the text; the view underlines it."""
        changed = QTextCharFormat(form)
        changed.setAnchor(True)
        changed.setAnchorHref(target)
        return changed

    def cite(self, form: QTextCharFormat, target: str, source: str) -> QTextCharFormat:
        """The format for the small number that leads to a source."""
        changed = self.raised(form)
        changed.setAnchor(True)
        changed.setAnchorHref(target)
        changed.setToolTip(source)
        return changed

    def raised(self, form: QTextCharFormat) -> QTextCharFormat:
        """The format for the small raised numbers and the commas between them."""
        changed = QTextCharFormat(form)
        changed.setForeground(self._look.color("ink2"))
        changed.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
        return changed

    def head_ground(self) -> QColor:
        """The ground of a table's header row."""
        return self._look.color("panel")

    def rule(self) -> QColor:
        """The lines between a table's rows."""
        return self._look.color("line")
