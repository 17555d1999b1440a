"""Settings: what the reader chose, declared once and kept from one start to the next."""

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any

from msgspec import Struct, field

from viewer.reading.setting import Declared, accepted, settings_of
from viewer.reading.statefile import StateFileError, read_table, write_table
from viewer.reading.textsize import LADDER


class SettingsError(Exception):
    """The settings could not be saved; the message is a sentence for the reader."""


class Settings(Struct, frozen=True):
    """Everything a reader may choose. `unknown` is what else the file holds, kept for whoever wrote it."""

    text_size: Annotated[
        int, Declared("How large the text is, in percent.", lowest=LADDER[0], highest=LADDER[-1])
    ] = 100
    theme: Annotated[
        str,
        Declared(
            "The colors of the window; “system” follows the computer.",
            choices=("system", "light", "dark", "contrast-dark", "contrast-light"),
        ),
    ] = "system"
    emergency_number: Annotated[str, Declared("The number to call in an emergency.", highest=20)] = "911"
    nurse_line: Annotated[
        str, Declared("Whom to call for advice, as it reads in a sentence.", highest=60)
    ] = "your clinic"
    crisis_line: Annotated[
        str, Declared("Whom to call in a mental health crisis, as it reads in a sentence.", highest=60)
    ] = ""
    clinic: Annotated[str, Declared("The name of the clinic, where there is one.", highest=80)] = ""
    paper: Annotated[
        str,
        Declared(
            "The paper to print on; “system” follows the country that the computer is set to.",
            choices=("system", "us-letter", "a4"),
        ),
    ] = "system"
    open_external_links: Annotated[bool, Declared("Whether a link to the web opens in the web browser.")] = (
        False
    )
    count_misses: Annotated[
        bool, Declared("Whether words that are searched for and not found are counted, and nothing else.")
    ] = False
    reduced_motion: Annotated[
        str,
        Declared(
            "Whether moving pictures stand still; “system” follows the computer.",
            choices=("system", "on", "off"),
        ),
    ] = "system"
    unknown: Mapping[str, Any] = field(default_factory=dict)  # whatever TOML can hold

    @property
    def fields(self) -> dict[str, str]:
        """The values of the fields that texts name."""
        return {
            "emergency": self.emergency_number,
            "nurse_line": self.nurse_line,
            "crisis_line": self.crisis_line,
            "clinic": self.clinic or self.nurse_line,
        }


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
