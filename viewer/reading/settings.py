"""Settings: what the reader chose, declared once and kept from one start to the next."""

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any

from msgspec import Struct, field
from msgspec.structs import replace

from viewer.reading.setting import Declared, accepted, settings_of
from viewer.reading.statefile import StateFileError, read_table, write_table
from viewer.reading.textsize import LADDER


class SettingsError(Exception):
    """The settings could not be saved; the message is a sentence for the reader."""


class Settings(Struct, frozen=True):
    """Everything a reader may choose. `unknown` is what else the file holds, kept for whoever wrote it."""

    text_size: Annotated[
        int,
        Declared(
            "How large the text is, in percent.", label="Text size", lowest=LADDER[0], highest=LADDER[-1]
        ),
    ] = 100
    theme: Annotated[
        str,
        Declared(
            "The colors of the window. They are the computer’s, unless you choose.",
            label="Colors",
            choices=("system", "light", "dark", "contrast-dark", "contrast-light"),
            words=("As the computer", "Light", "Dark", "Strong contrast, dark", "Strong contrast, light"),
        ),
    ] = "system"
    reduced_motion: Annotated[
        str,
        Declared(
            "Whether moving pictures stand still. The computer says so, unless you choose.",
            label="Still pictures",
            choices=("system", "on", "off"),
            words=("As the computer", "On", "Off"),
        ),
    ] = "system"
    open_external_links: Annotated[
        bool,
        Declared(
            "Whether a link to the web opens in the web browser.",
            label="Open links to the web in the browser",
        ),
    ] = False
    count_misses: Annotated[
        bool,
        Declared(
            "Whether words that are searched for and not found are counted, and nothing else.",
            label="Count what is searched for and not found",
        ),
    ] = False
    unknown: Mapping[str, Any] = field(default_factory=dict)  # whatever TOML can hold


SETTINGS = settings_of(Settings)
MOVED = {
    "emergency_number": "emergency_number",
    "nurse_line": "nurse_line",
    "crisis_line": "crisis_line",
    "clinic": "name",
    "paper": "paper",
}
"""What earlier versions kept here and is now the clinic's, and its name there."""


def load_settings(path: Path) -> tuple[Settings, tuple[str, ...]]:
    """The settings in this file, and a sentence for each thing in it that could not be used. Never raises."""
    table, broken = read_table(path)
    values, notices = accepted(SETTINGS, {name: table[name] for name in table if name not in MOVED})
    unknown = {name: value for name, value in table.items() if name not in values}
    return Settings(**values, unknown=unknown), broken + notices


def save_settings(path: Path, settings: Settings) -> None:
    """Write the settings to this file. Raises SettingsError when that fails; the file is then the old one."""
    chosen = {setting.name: getattr(settings, setting.name) for setting in SETTINGS}
    try:
        write_table(path, {**settings.unknown, **chosen})
    except StateFileError as error:
        raise SettingsError(str(error)) from error


def without_moved(settings: Settings) -> Settings:
    """The settings without what is the clinic's now."""
    return replace(
        settings, unknown={name: settings.unknown[name] for name in settings.unknown if name not in MOVED}
    )
