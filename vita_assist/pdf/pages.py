"""A PDF read back: pages as pictures for the preview, and as text."""

from __future__ import annotations

from dataclasses import dataclass

import pypdfium2 as pdfium


@dataclass(frozen=True, slots=True)
class PageImage:
    """A page as a picture: rows from the top, three bytes (red, green, blue) a pixel, no gaps."""

    width: int
    height: int
    pixels: bytes


def page_images(pdf: bytes, width_px: int) -> list[PageImage]:
    """Each page as a picture of this width in pixels."""
    document = pdfium.PdfDocument(pdf)
    try:
        return [_image(page, width_px) for page in document]
    finally:
        document.close()


def page_texts(pdf: bytes) -> list[str]:
    """The text of each page, in the order in which it was written."""
    document = pdfium.PdfDocument(pdf)
    try:
        return [_text(page) for page in document]
    finally:
        document.close()


def _image(page: pdfium.PdfPage, width_px: int) -> PageImage:
    bitmap = page.render(scale=width_px / page.get_width(), rev_byteorder=True)
    try:
        row = bitmap.width * bitmap.n_channels
        content = bytes(bitmap.buffer)
        rows = (content[y : y + row] for y in range(0, bitmap.height * bitmap.stride, bitmap.stride))
        return PageImage(bitmap.width, bitmap.height, b"".join(rows))
    finally:
        bitmap.close()
        page.close()


def _text(page: pdfium.PdfPage) -> str:
    text = page.get_textpage()
    try:
        return str(text.get_text_range())
    finally:
        text.close()
        page.close()
