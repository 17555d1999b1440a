"""PaintedPrint: pages painted dot by dot for the printer of a system that takes no PDF."""

from PySide6.QtCore import QBuffer, QRectF, QSize
from PySide6.QtGui import QGuiApplication, QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter

from viewer.ui.handout.delivery import DeliveryError
from viewer.ui.handout.order import ToPrinter

DOTS = 300
"""Dots an inch: text is crisp, and a page takes a third of a second."""

_SIZES = {"us-letter": QPageSize.PageSizeId.Letter, "a4": QPageSize.PageSizeId.A4}
_SIDES = {
    "one-sided": QPrinter.DuplexMode.DuplexNone,
    "two-sided-long-edge": QPrinter.DuplexMode.DuplexLongSide,
    "two-sided-short-edge": QPrinter.DuplexMode.DuplexShortSide,
}


def print_painted(pdf: bytes, title: str, paper: str, order: ToPrinter, pages: tuple[int, ...]) -> None:
    """Print these pages of a PDF. Runs in a process of its own. Raises DeliveryError."""
    application = QGuiApplication.instance() or QGuiApplication([])
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPrinterName(order.name)
    if printer.printerName() != order.name or not printer.isValid():
        raise DeliveryError(f"There is no printer {order.name} any more.")
    set_up(printer, title, paper, order)
    paint(pdf, printer, tuple(reversed(pages)) if order.reversed else pages)
    application.processEvents()


def set_up(printer: QPrinter, title: str, paper: str, order: ToPrinter) -> None:
    """Tell a printer about paper, copies, sides and color."""
    printer.setDocName(title)
    printer.setResolution(DOTS)
    printer.setPageSize(QPageSize(_SIZES.get(paper, QPageSize.PageSizeId.A4)))
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)
    printer.setFullPage(True)
    printer.setCopyCount(order.copies)
    printer.setCollateCopies(order.collated)
    if order.sides in _SIDES:
        printer.setDuplex(_SIDES[order.sides])
    if order.gray:
        printer.setColorMode(QPrinter.ColorMode.GrayScale)


def paint(pdf: bytes, printer: QPrinter, pages: tuple[int, ...]) -> None:
    """Paint these pages of a PDF, counted from 1, in this order. Raises DeliveryError."""
    buffer = QBuffer()
    buffer.setData(pdf)
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    painter = QPainter()
    if document.pageCount() == 0 or not painter.begin(printer):
        raise DeliveryError(f"{printer.printerName() or 'The printer'} did not take the pages.")
    for number, page in enumerate(pages):
        if number and not printer.newPage():
            painter.end()
            raise DeliveryError(f"{printer.printerName()} stopped after {number} pages.")
        points = document.pagePointSize(page - 1)
        size = QSize(round(points.width() * DOTS / 72), round(points.height() * DOTS / 72))
        scale = printer.resolution() / 72
        target = QRectF(0, 0, points.width() * scale, points.height() * scale)
        painter.drawImage(target, document.render(page - 1, size))
    painter.end()
    document.close()
