"""The use cases of paper: look at it, print it, save it."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QComboBox

from tests.trust.playing import told
from tests.trust.stage import Stage, Steps
from vita_assist.desk import FROM_ANSWERS, HANDOUTS
from vita_assist.window.folder import FolderDialog
from vita_assist.window.here import Place
from vita_assist.window.spoken import Go, Papered, Print, Save

CLINIC: Final = "clinic"
"""The beginning of the name of the folder that is picked; the rest is a token."""


def preview(stage: Stage) -> Steps:
    """Every handout as it will be on paper; the plan in each way."""
    for handout in HANDOUTS:
        stage.shell.hear(Go(Place.PAPER, handout))
        yield lambda: bool(stage.visible("paper/page/"))
    stage.shell.hear(Go(Place.PAPER, "filing-plan"))
    for change in ({"large": True}, {"large": False, "languages": ("es", "ko")}, {"languages": ()}):
        stage.shell.hear(Papered(stage.shell.here.paper._replace(**change)))
        yield lambda: bool(stage.visible("paper/page/"))


def printed(stage: Stage) -> Steps:
    """The plan and another handout, sent to the printer."""
    for handout, title in (("filing-plan", "Filing plan"), ("ip-pin", "IP PIN")):
        stage.shell.hear(Go(Place.PAPER, handout))
        yield lambda: bool(stage.visible("paper/print"))
        printer = stage.visible("paper/printer", QComboBox)[0]
        assert isinstance(printer, QComboBox)
        stage.shell.hear(Print(printer.currentText()))
        yield told(stage, f"{title}: sent to the printer")


def saved(stage: Stage) -> Steps:
    """The plan, its replacement, and every other handout, into the folder for documents."""
    documents = Path.home() / "Documents"
    stage.shell.hear(Go(Place.PAPER, "filing-plan"))
    yield stage.press("paper/save/0")
    yield told(stage, "Saved: filing-plan")
    stage.shell.quiet()
    yield stage.press("paper/save/0")
    yield stage.press("confirm/yes")
    yield told(stage, "Saved: filing-plan")
    for handout in HANDOUTS:
        if handout not in FROM_ANSWERS:
            stage.shell.hear(Go(Place.PAPER, handout))
            stage.shell.hear(Save(documents, again=True))
            yield told(stage, f"Saved: {handout}")


def elsewhere(stage: Stage) -> Steps:
    """Into another folder, picked from the list of folders."""
    folder = next(Path.home().glob(f"{CLINIC}*"))
    stage.shell.hear(Go(Place.PAPER, "filing-plan"))
    yield stage.press("paper/save/other")
    yield lambda: bool(stage.visible("saving/folder"))
    (dialog,) = stage.visible("saving/folder")
    assert isinstance(dialog, FolderDialog)
    dialog.show_folder(folder)
    yield stage.press("folder/use")
    yield told(stage, "Saved: filing-plan")
