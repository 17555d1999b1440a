"""Child: a program of ours that works beside the window, so that the window neither waits nor falls."""

import sys
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment

import viewer


def module_command(module: str) -> tuple[str, ...]:
    """How a module of the program is started as a process."""
    return sys.executable, "-m", module


def make_child(parent: QObject) -> QProcess:
    """A process that is ready to be started: it finds the program, needs no display and speaks UTF-8."""
    child = QProcess(parent)
    environment = QProcessEnvironment.systemEnvironment()
    environment.insert("QT_QPA_PLATFORM", "offscreen")
    environment.insert("PYTHONUTF8", "1")
    child.setProcessEnvironment(environment)
    child.setWorkingDirectory(str(Path(viewer.__file__).resolve().parent.parent))
    child.setStandardErrorFile(QProcess.nullDevice())
    return child
