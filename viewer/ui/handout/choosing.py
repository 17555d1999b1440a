"""Choosing: the system's print dialog and the dialog for a file's name, and what was chosen in them."""

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from viewer.ui.handout.order import ToFile, ToPrinter

_PAPERS = {QPageSize.PageSizeId.Letter: "us-letter", QPageSize.PageSizeId.A4: "a4"}
_SIZES = {"us-letter": QPageSize.PageSizeId.Letter, "a4": QPageSize.PageSizeId.A4}
_SIDES = {
    QPrinter.DuplexMode.DuplexNone: "one-sided",
    QPrinter.DuplexMode.DuplexLongSide: "two-sided-long-edge",
    QPrinter.DuplexMode.DuplexShortSide: "two-sided-short-edge",
}
_Option = QAbstractPrintDialog.PrintDialogOption
_OFFERED = (
    _Option.PrintToFile,
    _Option.PrintPageRange,
    _Option.PrintCollateCopies,
    _Option.PrintShowPageSize,
)
_WITHOUT_EFFECT = ("properties", "pageSetLabel", "pageSetCombo")
"""Parts of Qt's own dialog on Linux whose choices it keeps to itself, so they would change nothing."""


class Choosing(QObject):
    """Asks where the pages are to go. At most one dialog is open.

    Signals:
        chosen(ToFile | ToPrinter, str): where to, and the paper that was chosen; empty for the usual.
        cancelled(): the dialog was closed without a choice.
    """

    chosen = Signal(object, str)
    cancelled = Signal()

    def __init__(self, window: QWidget) -> None:
        """Ask over this window."""
        super().__init__(window)
        self._window = window
        self._dialog: QDialog | None = None
        self._printer: QPrinter | None = None

    @property
    def open(self) -> bool:
        """Whether a dialog is waiting for a person."""
        return self._dialog is not None

    @property
    def has_printer(self) -> bool:
        """Whether this computer has a printer."""
        return bool(QPrinterInfo.availablePrinterNames())

    def ask_printer(self, title: str, paper: str) -> None:
        """Open the print dialog for a text with this title on this paper."""
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(title)
        printer.setPageSize(QPageSize(_SIZES[paper]))
        printer.setPageOrientation(QPageLayout.Orientation.Portrait)
        self._printer = printer
        dialog = QPrintDialog(printer, self._window)
        dialog.setWindowTitle(self.tr("Print “{0}”").format(title))
        options = _OFFERED[0]
        for option in _OFFERED[1:]:
            options |= option
        dialog.setOptions(options)
        self._ask(dialog)
        for name in _WITHOUT_EFFECT:  # after it was opened, for Qt shows its parts then
            for part in dialog.findChildren(QWidget, name):
                part.hide()

    def ask_file(self, title: str) -> None:
        """Open the dialog for the name of a PDF."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self._window, self.tr("Save as PDF"), folder)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("PDF files (*.pdf)"))
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(f"{file_name(title)}.pdf")
        self._ask(dialog)

    def close(self) -> None:
        """Close the dialog, where one is open; nothing was chosen."""
        if self._dialog is not None:
            self._dialog.reject()

    def _ask(self, dialog: QDialog) -> None:
        self._dialog = dialog
        dialog.finished.connect(self._on_finished)
        QDialog.open(dialog)  # QPrintDialog and QFileDialog have an `open` of another kind

    def _on_finished(self, result: int) -> None:
        dialog, self._dialog = self._dialog, None
        printer, self._printer = self._printer, None
        if dialog is None:
            return
        dialog.deleteLater()
        if result != QDialog.DialogCode.Accepted.value:
            self.cancelled.emit()
        elif isinstance(dialog, QFileDialog):
            self.chosen.emit(ToFile(dialog.selectedFiles()[0]), "")
        elif printer is not None:
            paper = _PAPERS.get(printer.pageLayout().pageSize().id(), "")
            self.chosen.emit(choice_of(printer), paper)


def choice_of(printer: QPrinter) -> ToFile | ToPrinter:
    """What was chosen for a printer; a file where it was “Print to File”."""
    if printer.outputFileName():
        return ToFile(printer.outputFileName())
    ranges: tuple[tuple[int, int], ...] = ()
    if printer.printRange() is not QPrinter.PrintRange.AllPages:
        ranges = tuple((each.from_, each.to) for each in printer.pageRanges().toRangeList())
    return ToPrinter(
        name=printer.printerName(),
        copies=printer.copyCount(),
        ranges=ranges,
        sides=_SIDES.get(printer.duplex(), ""),
        collated=printer.collateCopies(),
        reversed=printer.pageOrder() is QPrinter.PageOrder.LastPageFirst,
        gray=printer.colorMode() is QPrinter.ColorMode.GrayScale,
    )


def file_name(title: str) -> str:
    """A title as the name of a file on any system."""
    kept = "".join(letter if letter.isalnum() or letter in " -" else " " for letter in title)
    return " ".join(kept.split())[:80] or "article"
