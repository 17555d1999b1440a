"""Knows the kinds of devices, and which leads each has."""

from enum import Enum


class Kind(Enum):
    """A device under the skin."""

    PACEMAKER = "pacemaker"
    ICD = "icd"
    THREE_LEADS = "three-leads"

    @property
    def shocks(self) -> bool:
        """Whether it can give a shock, and so has a lead with a thick coil."""
        return self is Kind.ICD

    @property
    def paces_left(self) -> bool:
        """Whether a third lead lies on the left side."""
        return self is Kind.THREE_LEADS
