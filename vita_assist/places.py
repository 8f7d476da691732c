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


def settings_folder() -> Path:
    """Where a person's settings of this program lie on this system; the folder need not be there."""
    from platformdirs import user_config_path  # only where settings are asked for

    return user_config_path("vita-assist", appauthor=False)


def places() -> Places:
    """The folders beside the package, as they lie in the source tree."""
    root = Path(__file__).resolve().parent.parent
    return Places(
        content=root / "assets" / "content",
        fonts=root / "assets" / "fonts",
        icons=root / "assets" / "icons",
        locales=root / "locales",
    )
