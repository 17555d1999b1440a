"""Settings: what the reader chose, declared once and kept from one start to the next."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from viewer.reading.setting import accepted, declared, settings_of
from viewer.reading.statefile import StateFileError, read_table, write_table
from viewer.reading.textsize import LADDER


class SettingsError(Exception):
    """The settings could not be saved; the message is a sentence for the reader."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything a reader may choose. `unknown` is what else the file holds, kept for whoever wrote it."""

    text_size: int = declared(100, "How large the text is, in percent.", lowest=LADDER[0], highest=LADDER[-1])
    theme: str = declared(
        "system",
        "The colors of the window; “system” follows the computer.",
        choices=("system", "light", "dark", "contrast-dark", "contrast-light"),
    )
    emergency_number: str = declared("911", "The number to call in an emergency.", highest=20)
    nurse_line: str = declared(
        "your clinic", "Whom to call for advice, as it reads in a sentence.", highest=60
    )
    clinic: str = declared("", "The name of the clinic, where there is one.", highest=80)
    open_external_links: bool = declared(False, "Whether a link to the web opens in the web browser.")
    reduced_motion: str = declared(
        "system",
        "Whether moving pictures stand still; “system” follows the computer.",
        choices=("system", "on", "off"),
    )
    unknown: Mapping[str, Any] = field(default_factory=dict, compare=False)  # whatever TOML can hold


SETTINGS = settings_of(Settings)


def load_settings(path: Path) -> tuple[Settings, tuple[str, ...]]:
    """The settings in this file, and a sentence for each thing in it that could not be used. Never raises."""
    table, broken = read_table(path)
    values, notices = accepted(SETTINGS, table)
    unknown = {name: value for name, value in table.items() if name not in values}
    return Settings(**values, unknown=unknown), broken + notices


def save_settings(path: Path, settings: Settings) -> None:
    """Write the settings to this file. Raises SettingsError when that fails; the file is then the old one."""
    chosen = {setting.name: getattr(settings, setting.name) for setting in SETTINGS}
    try:
        write_table(path, {**settings.unknown, **chosen})
    except StateFileError as error:
        raise SettingsError(str(error)) from error
