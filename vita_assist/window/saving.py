"""Where the paper can be saved, and saving it: sticks first, one folder of the computer, or another folder."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QStandardPaths, QStorageInfo

from vita_assist.language import app_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vita_assist.language import Text

SAVED = app_text("window/saving/saved-here", "Saved: {name} in {folder}.")
SAVED_ON_STICK = app_text("window/saving/saved", "Saved: {name} in {folder}. Remember to take the stick out safely.")

STICK = app_text("window/paper/stick", "Save to the USB stick {name}")
DOCUMENTS = app_text("window/paper/documents", "Save to Documents on this computer")
OTHER = app_text("window/paper/other", "Save to a folder you choose")
NO_STICK = app_text("window/paper/no-stick", "No USB stick was found.")
LOOK_AGAIN = app_text("window/paper/look-again", "Look for a stick again")
NAMED = app_text("window/paper/named", "The file is named {name}.")

_ROOTS = ("/media/", "/run/media/", "/mnt/", "/Volumes/")


class Ways(NamedTuple):
    """Where something can be saved to, or loaded from, sticks first; and whether there is a stick."""

    listed: list[tuple[Text, Path]]
    has_stick: bool


def ways(stick: Text, papers: Text, *, to_read: bool = False) -> Ways:
    """The places there are now: `stick` has room for a {name}, `papers` names the folder for documents."""
    found = sticks(QStorageInfo.mountedVolumes(), to_read=to_read)
    listed = [(stick.filled(name=name), folder) for name, folder in found]
    own = documents()
    return Ways(listed if own is None else [*listed, (papers, own)], bool(found))


def sticks(volumes: Iterable[QStorageInfo], *, to_read: bool = False) -> list[tuple[str, Path]]:
    """The sticks among some volumes that can be written to (or `to_read`): what they are called, and where they are."""
    found = []
    for volume in volumes:
        root = volume.rootPath()
        usable = volume.isValid() and volume.isReady() and (to_read or not volume.isReadOnly())
        if usable and may_be_stick(root):
            found.append((volume.displayName(), Path(root)))
    return found


def may_be_stick(root: str) -> bool:
    """Whether a volume mounted there can be a stick: by the usual roots, on Windows by its letter."""
    letter = root[:1].upper() if root[1:2] == ":" else ""
    return root.startswith(_ROOTS) or ("D" <= letter <= "Z")


def documents() -> Path | None:
    """The one folder of the computer that is offered, where it is there."""
    where = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    folder = Path(where)
    return folder if where and folder.is_dir() else None


def saved_text(path: Path) -> Text:
    """What is said once a file is there."""
    saved = SAVED_ON_STICK if may_be_stick(str(path.parent)) else SAVED
    return saved.filled(name=path.name, folder=str(path.parent))
