"""Where the paper can be saved, and saving it: sticks first, one folder of the computer, or another folder."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, QStandardPaths, QStorageInfo, QUrl, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from vita_assist.language import app_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vita_assist.language import Text
    from vita_assist.window.words import Speech

CHOOSE = app_text("window/saving/choose", "Choose a folder")
SAVED = app_text("window/saving/saved-here", "Saved: {name} in {folder}.")
SAVED_ON_STICK = app_text("window/saving/saved", "Saved: {name} in {folder}. Remember to take the stick out safely.")

_ROOTS = ("/media/", "/run/media/", "/mnt/", "/Volumes/")


def sticks(volumes: Iterable[QStorageInfo]) -> list[tuple[str, Path]]:
    """The sticks among some volumes that can be written to: what they are called, and where they are."""
    found = []
    for volume in volumes:
        root = volume.rootPath()
        usable = volume.isValid() and volume.isReady() and not volume.isReadOnly()
        if usable and may_be_stick(root):
            found.append((volume.displayName(), Path(root)))
    return found


def may_be_stick(root: str) -> bool:
    """Whether a volume mounted there can be a stick: by the usual roots, on Windows by its letter."""
    letter = root[:1].upper() if root[1:2] == ":" else ""
    return root.startswith(_ROOTS) or ("D" <= letter <= "Z")


def keep_no_settings() -> None:
    """Lead Qt's settings of this user to a place where nothing can be written."""
    nowhere = f"{os.devnull}/none"
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, nowhere)


def documents() -> Path | None:
    """The one folder of the computer that is offered, where it is there."""
    where = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    folder = Path(where)
    return folder if where and folder.is_dir() else None


class FolderDialog(QFileDialog):
    """Qt's own dialog, never the system's: that one adds what is chosen to lists of recent files.

    Qt's own would write the history and the last folder into its settings (trust, leak paths): its
    settings are led where nothing can be written, and where that has no effect (on Windows they are in
    the registry) both are reset before it closes.
    """

    chosen = Signal(object)

    def __init__(self, start: Path, speech: Speech, parent: QWidget) -> None:
        keep_no_settings()
        super().__init__(parent, speech.words(CHOOSE), str(start))
        self.setObjectName("saving/folder")
        self.setFileMode(QFileDialog.FileMode.Directory)
        self.setOption(QFileDialog.Option.DontUseNativeDialog)
        self.setOption(QFileDialog.Option.ShowDirsOnly)
        self.resize(min(parent.width() - 40, 900), 560)

    def done(self, result: int) -> None:
        """Leave nothing of the folder in the settings, then say which it was."""
        picked = Path(self.selectedFiles()[0]) if self.selectedFiles() else None
        self.setHistory([])
        self.setSidebarUrls([])
        self.setDirectoryUrl(QUrl.fromLocalFile("/"))
        super().done(result)
        if result and picked is not None:
            self.chosen.emit(picked)


def saved_text(path: Path) -> Text:
    """What is said once a file is there."""
    saved = SAVED_ON_STICK if may_be_stick(str(path.parent)) else SAVED
    return saved.filled(name=path.name, folder=str(path.parent))
