"""The base style: Fusion, with the few habits changed that would spoil the painted look."""

from __future__ import annotations

from PySide6.QtWidgets import QProxyStyle, QStyle, QStyleHintReturn, QStyleOption, QWidget

_Hint = QStyle.StyleHint
_HINTS = {
    # Links in text get painted rings; Qt's own dotted box is invisible in dark themes.
    _Hint.SH_TextControl_FocusIndicatorTextCharFormat: 0,
    # Buttons in dialogs show words; their icons would not follow the theme.
    _Hint.SH_DialogButtonBox_ButtonsHaveIcons: 0,
    # A press on the bar jumps there, as people expect of a thin bar.
    _Hint.SH_ScrollBar_LeftClickAbsolutePosition: 1,
    _Hint.SH_ItemView_ActivateItemOnSingleClick: 1,
    _Hint.SH_EtchDisabledText: 0,
    _Hint.SH_ToolTip_WakeUpDelay: 500,
}


class ProxyStyle(QProxyStyle):
    """Fusion with our hints."""

    def __init__(self) -> None:
        super().__init__("fusion")

    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        data: QStyleHintReturn | None = None,
    ) -> int:
        """Our answer where we have one, Fusion's otherwise."""
        answer = _HINTS.get(hint)
        return super().styleHint(hint, option, widget, data) if answer is None else answer
