"""The program run as a user runs it, in a process of its own."""

import os
import subprocess
import sys
from collections.abc import Mapping

from tests.support.architecture import ROOT

SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def run(*arguments: str, **changes: str) -> subprocess.CompletedProcess[str]:
    """The program run as a user runs it, with no display unless `changes` of the environment name one."""
    environment: Mapping[str, str] = {
        **{name: value for name, value in os.environ.items() if name not in SCREENS},
        **changes,
    }
    command = [sys.executable, "main.py", *arguments]
    return subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=60, check=False
    )
