"""Clinic: what differs from one clinic and country to the next, in a file of its own."""

from pathlib import Path
from typing import Annotated

from msgspec import Struct, field

from viewer.reading.setting import Declared, settings_of


class Phone(Struct, frozen=True):
    """A telephone line: what it is called, its number, and when it is answered."""

    label: Annotated[str, Declared("What the line is called.", label="Name of the line", highest=40)]
    number: Annotated[
        str, Declared("The number to call.", label="Phone number", highest=40, digit=True, needed=True)
    ]
    hours: Annotated[str, Declared("When it is answered.", label="Hours", highest=60)] = ""


class Units(Struct, frozen=True):
    """In what this clinic measures."""

    weight: Annotated[
        str, Declared("What people weigh themselves in.", label="Weight", choices=("lb", "kg"))
    ] = "lb"
    temperature: Annotated[
        str,
        Declared("How a fever is measured.", label="Temperature", choices=("F", "C"), words=("°F", "°C")),
    ] = "F"
    blood: Annotated[
        str,
        Declared(
            "How sugar and fats in the blood are measured.",
            label="Blood sugar",
            choices=("mg/dL", "mmol/L"),
        ),
    ] = "mg/dL"


class Clinic(Struct, frozen=True):
    """One clinic. `phones` are the tables [[phone]] of the file; `logo` is a whole path once it is loaded."""

    name: Annotated[
        str, Declared("Stands at the top of what is printed, and in texts.", label="Name", highest=80)
    ] = ""
    address: Annotated[str, Declared("Stands below the name, in one line.", label="Address", highest=160)] = (
        ""
    )
    phones: Annotated[
        tuple[Phone, ...],
        Declared("Lines that patients may call, the most important first.", label="Phone lines", highest=6),
    ] = field(default=(), name="phone")
    logo: Annotated[
        str,
        Declared("A picture beside the name on paper, as SVG or PNG.", label="Logo", highest=1000),
    ] = ""
    emergency_number: Annotated[
        str,
        Declared("The number to call in an emergency.", label="Emergency number", highest=20, digit=True),
    ] = "911"
    nurse_line: Annotated[
        str,
        Declared("Whom to call for advice, as it reads in “call …”.", label="Nurse line", highest=60),
    ] = "your clinic"
    crisis_line: Annotated[
        str,
        Declared(
            "Whom to call in a mental health crisis, as it reads in “call …”.",
            label="Crisis line",
            highest=60,
        ),
    ] = ""
    units: Annotated[Units, Declared("In what this clinic measures.", label="Units")] = Units()
    paper: Annotated[
        str,
        Declared(
            "The paper to print on. The computer’s country says which, unless you choose.",
            label="Paper",
            choices=("system", "us-letter", "a4"),
            words=("By country", "Letter", "A4"),
        ),
    ] = "system"
    default_set: Annotated[
        str,
        Declared("The set of handouts that printing begins with.", label="Set to begin with", highest=80),
    ] = ""

    @property
    def fields(self) -> dict[str, str]:
        """The values of the fields that texts name."""
        return {
            "emergency": self.emergency_number,
            "nurse_line": self.nurse_line,
            "crisis_line": self.crisis_line,
            "clinic": self.name or self.nurse_line,
        }

    @property
    def logo_file(self) -> Path | None:
        """Where the logo lies, or None."""
        return Path(self.logo) if self.logo else None


CLINIC = settings_of(Clinic)
