"""PaintedPrint: pages painted dot by dot for the printer of a system that takes no PDF."""

from PySide6.QtCore import QBuffer, QRectF, QSize
from PySide6.QtGui import QGuiApplication, QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from viewer.ui.handout.print_wish import SIDES, PrintWish
from viewer.ui.handout.printers import Printer, Refused

DOTS = 300
"""Dots an inch: text is crisp, and a page takes a third of a second."""

_SIZES = {"us-letter": QPageSize.PageSizeId.Letter, "a4": QPageSize.PageSizeId.A4}
_SIDES = dict(
    zip(
        SIDES,
        (
            QPrinter.DuplexMode.DuplexNone,
            QPrinter.DuplexMode.DuplexLongSide,
            QPrinter.DuplexMode.DuplexShortSide,
        ),
        strict=True,
    )
)


def printers() -> tuple[Printer, ...]:
    """Every printer that Qt knows of. Runs in a process of its own."""
    application = QGuiApplication.instance() or QGuiApplication([])
    found = tuple(
        Printer(
            name=info.printerName(),
            words=info.description(),
            default=info.isDefault(),
            stopped=info.state() is QPrinter.PrinterState.Error,
            sides=tuple(words for words, mode in _SIDES.items() if mode in info.supportedDuplexModes()),
            color=QPrinter.ColorMode.Color in info.supportedColorModes(),
        )
        for info in QPrinterInfo.availablePrinters()
    )
    application.processEvents()
    return found


def print_painted(pdf: bytes, title: str, wish: PrintWish, pages: tuple[int, ...]) -> Refused | None:
    """Print these pages of a PDF, or say why not. Runs in a process of its own."""
    application = QGuiApplication.instance() or QGuiApplication([])
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPrinterName(wish.printer)
    if printer.printerName() != wish.printer or not printer.isValid():
        return Refused("unknown")
    set_up(printer, title, wish)
    told = paint(pdf, printer, pages)
    application.processEvents()
    return told


def set_up(printer: QPrinter, title: str, wish: PrintWish) -> None:
    """Tell a printer about paper, copies, sides and color."""
    printer.setDocName(title)
    printer.setResolution(DOTS)
    printer.setPageSize(QPageSize(_SIZES.get(wish.paper, QPageSize.PageSizeId.A4)))
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)
    printer.setFullPage(True)
    printer.setCopyCount(wish.copies)
    printer.setCollateCopies(True)
    printer.setDuplex(_SIDES.get(wish.sides, QPrinter.DuplexMode.DuplexNone))
    if wish.gray:
        printer.setColorMode(QPrinter.ColorMode.GrayScale)


def paint(pdf: bytes, printer: QPrinter, pages: tuple[int, ...]) -> Refused | None:
    """Paint these pages of a PDF, counted from 1, in this order; or say why not."""
    buffer = QBuffer()
    buffer.setData(pdf)
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    painter = QPainter()
    if document.pageCount() == 0 or not painter.begin(printer):
        return Refused("other")
    told = None
    for number, page in enumerate(pages):
        if number and not printer.newPage():
            told = Refused("other", f"it stopped after page {pages[number - 1]}")
            break
        points = document.pagePointSize(page - 1)
        size = QSize(round(points.width() * DOTS / 72), round(points.height() * DOTS / 72))
        scale = printer.resolution() / 72
        target = QRectF(0, 0, points.width() * scale, points.height() * scale)
        painter.drawImage(target, document.render(page - 1, size))
    painter.end()
    document.close()
    return told
