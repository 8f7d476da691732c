"""Where files are. The only room that knows how the program was started or packed."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple


class Places(NamedTuple):
    """The folders of this copy of the program; nothing is written to any of them."""

    content: Path
    fonts: Path
    icons: Path
    locales: Path


def places() -> Places:
    """The folders beside the package, as they lie in the source tree."""
    root = Path(__file__).resolve().parent.parent
    return Places(
        content=root / "assets" / "content",
        fonts=root / "assets" / "fonts",
        icons=root / "assets" / "icons",
        locales=root / "locales",
    )
