"""SaveDialog: the system's dialog for the name of a PDF."""

from PySide6.QtCore import QCoreApplication, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget


def save_dialog(window: QWidget, title: str) -> QFileDialog:
    """A dialog over this window for the file of a handout with this title; the caller opens it."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    words = QCoreApplication.translate("SaveDialog", "Save as PDF")
    dialog = QFileDialog(window, words, folder)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter(QCoreApplication.translate("SaveDialog", "PDF files (*.pdf)"))
    dialog.setDefaultSuffix("pdf")
    dialog.selectFile(f"{file_name(title)}.pdf")
    return dialog


def file_name(title: str) -> str:
    """A title as the name of a file on any system."""
    kept = "".join(letter if letter.isalnum() or letter in " -" else " " for letter in title)
    return " ".join(kept.split())[:80] or "article"
