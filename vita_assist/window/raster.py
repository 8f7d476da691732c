"""Printing where the system has no queue that takes a PDF (Windows): the pages as pictures, by Qt's printer.

Qt's print dialogs are never opened: they offer a file chooser, which writes lists of recent files (trust, leak paths).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from vita_assist.errors import OutsideError
from vita_assist.language import app_text
from vita_assist.printing import Printer

if TYPE_CHECKING:
    from vita_assist.printing import Job

_DOTS: Final = 300
"""Dots to the inch: what an office printer shows of black letters."""
_WIDTH: Final = 8.5


def drawn_printers() -> tuple[Printer, ...]:
    """The printers that Qt knows, the usual one first."""
    usual = QPrinterInfo.defaultPrinterName()
    names = sorted(QPrinterInfo.availablePrinterNames(), key=lambda name: (name != usual, name))
    return tuple(Printer(name, default=name == usual) for name in names)


def draw_on(pdf: bytes, printer_id: str, job: Job) -> None:
    """Print pages as pictures; raises `OutsideError` where the printer does not take them."""
    from vita_assist.pdf.pages import page_images

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPrinterName(printer_id)
    printer.setDocName(job.title)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.Letter))
    printer.setFullPage(True)
    printer.setResolution(_DOTS)
    printer.setCopyCount(job.copies)
    duplex = QPrinter.DuplexMode
    printer.setDuplex(duplex.DuplexLongSide if job.two_sided else duplex.DuplexNone)
    painter = QPainter()
    if not printer.isValid() or not painter.begin(printer):
        raise _refused(printer_id)
    try:
        images = page_images(pdf, round(_WIDTH * _DOTS))
        for number, image in enumerate(images[page] for page in _chosen(job.pages, len(images))):
            if number and not printer.newPage():
                printer.abort()
                raise _refused(printer_id)
            picture = QImage(image.pixels, image.width, image.height, 3 * image.width, QImage.Format.Format_RGB888)
            painter.drawImage(QRectF(0, 0, image.width, image.height), picture)
    finally:
        painter.end()


def _chosen(pages: str, count: int) -> range:
    """The indexes of `1-2` or of one page; all of them for ""."""
    if not pages:
        return range(count)
    first, _, last = pages.partition("-")
    return range(int(first) - 1, int(last or first))


def _refused(printer_id: str) -> OutsideError:
    return OutsideError(
        app_text(
            "print/drawn/refused",
            "The printer {printer} did not take the pages. Look at the printer, or save the file instead.",
            printer=printer_id,
        )
    )
