"""Where files are. The only room that knows how the program was started or packed."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import NamedTuple


class Places(NamedTuple):
    """The folders of this copy of the program; nothing is written to any of them."""

    content: Path
    fonts: Path
    icons: Path
    locales: Path
    practice: Path


def settings_folder() -> Path | None:
    """Where a person's settings of this program lie on this system; the folder need not be there.

    None where the system knows no home of theirs.
    """
    from platformdirs import user_config_path  # only where settings are asked for

    with suppress(RuntimeError):
        return user_config_path("vita-assist", appauthor=False)
    return None


def running_folder() -> Path | None:
    """Where a person's running programs leave word of themselves until the computer is shut down; None as above."""
    import warnings

    from platformdirs import user_runtime_path  # only where a window is opened

    with warnings.catch_warnings(), suppress(RuntimeError):
        # Where the system's folder is open to others another one is taken; nobody at the desk can help it.
        warnings.simplefilter("ignore")
        return user_runtime_path("vita-assist", appauthor=False)
    return None


def own_folder() -> Path:
    """A person's own folder, or the top of the disk where the system knows none."""
    with suppress(RuntimeError):
        return Path.home()
    return Path(Path.cwd().anchor)


def places() -> Places:
    """The folders beside the package, as they lie in the source tree."""
    root = Path(__file__).resolve().parent.parent
    return Places(
        content=root / "assets" / "content",
        fonts=root / "assets" / "fonts",
        icons=root / "assets" / "icons",
        locales=root / "locales",
        practice=root / "assets" / "practice",
    )
