"""One page while it is drawn: text and lines, each either part of the structure or decoration."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vita_assist.pdf.codes import MODULE, QUIET

if TYPE_CHECKING:
    from vita_assist.pdf.codes import Square
    from vita_assist.pdf.styles import Style
    from vita_assist.pdf.tags import Element


class Sheet:
    """The drawing operators of a page. The origin is at the lower left; y grows upwards.

    While it is `turned`, words are set upside down, towards the left.
    """

    def __init__(self, index: int) -> None:
        """Begin the page with this index in the document."""
        self.index = index
        self.marked: list[Element] = []
        self.letters: dict[bool, set[str]] = {False: set(), True: set()}
        self._out: list[str] = []
        self._current: Element | str | None = None
        self._in_text = False
        self._font: tuple[bool, float] | None = None
        self._pagination: bool | None = None
        self.turned = False

    def text(self, element: Element | None, x: float, y: float, words: str, style: Style) -> None:
        """Set words with their baseline at y; without an element they are decoration."""
        self._open(element)
        if not self._in_text:
            self._out.append("BT")
            self._in_text = True
        font = (style.bold, style.size)
        if font != self._font:
            self._out.append(f"/{'B' if style.bold else 'R'} {style.size:g} Tf")
            self._font = font
        # To find and to copy, a no-break space is a space.
        words = words.replace("\u00a0", " ")
        self.letters[style.bold].update(words)
        way = "-1 0 0 -1" if self.turned else "1 0 0 1"
        self._out.append(f"{way} {x:.2f} {y:.2f} Tm<{words.encode('utf-16-be').hex()}>Tj")

    def line(self, x: float, y: float, width: float, weight: float, grey: float = 0) -> None:
        """Draw a level line, as decoration."""
        self._open(None)
        self._end_text()
        self._out.append(f"{grey:g} G {weight:g} w {x:.2f} {y:.2f} m {x + width:.2f} {y:.2f} l S 0 G")

    def stroke(self, begin: tuple[float, float], end: tuple[float, float], weight: float, *, dashed: bool) -> None:
        """Draw a line from one point to another, as decoration: where to cut, or dashed, where to fold."""
        self._open(None)
        self._end_text()
        dash = "[3 3] 0 d " if dashed else ""
        after = " [] 0 d" if dashed else ""
        line = f"{begin[0]:.2f} {begin[1]:.2f} m {end[0]:.2f} {end[1]:.2f} l S"
        self._out.append(f"{weight:g} w {dash}{line}{after}")

    def frame(
        self,
        element: Element | None,
        corner: tuple[float, float],
        size: tuple[float, float],
        weight: float,
    ) -> None:
        """Draw an upright rectangle from its lower left corner."""
        self._open(element)
        self._end_text()
        self._out.append(f"{weight:g} w {corner[0]:.2f} {corner[1]:.2f} {size[0]:.2f} {size[1]:.2f} re S")

    def squares(self, square: Square, left: float, top: float) -> None:
        """Draw a QR code as one path below `top`, its quiet zone included."""
        self._open(square.element)
        self._end_text()
        x, y = left + QUIET * MODULE, top - QUIET * MODULE
        bars = (
            f"{x + across * MODULE:.2f} {y - (down + 1) * MODULE:.2f} {many * MODULE:.2f} {MODULE:.2f} re"
            for across, down, many in square.bars()
        )
        self._out.append(f"{' '.join(bars)} f")

    def foot(self) -> None:
        """What is decoration from here on belongs to the foot of the page."""
        self._close()
        self._pagination = True

    def finish(self) -> bytes:
        """All operators, as the content of the page."""
        self._close()
        return "\n".join(self._out).encode("ascii")

    def _open(self, element: Element | None) -> None:
        wanted = element if element is not None else "decoration"
        if wanted is self._current:
            return
        self._close()
        self._current = wanted
        if element is None:
            kind = "<</Type/Pagination/Subtype/Footer>>BDC" if self._pagination else "BMC"
            self._out.append(f"/Artifact {kind}")
            return
        element.join()
        number = len(self.marked)
        self.marked.append(element)
        element.kids.append((self.index, number))
        self._out.append(f"/{element.tag}<</MCID {number}>>BDC")

    def _end_text(self) -> None:
        if self._in_text:
            self._out.append("ET")
            self._in_text = False

    def _close(self) -> None:
        self._end_text()
        if self._current is not None:
            self._out.append("EMC")
            self._current = None
