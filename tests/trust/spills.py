"""How words of an answer are spilled on purpose: what a careless change of the program would do."""

from __future__ import annotations

import io
import mmap
import os
import socket
import subprocess
import sys
import zipfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

from pypdf import PdfReader, PdfWriter
from PySide6.QtCore import QSettings, QTimer, qInstallMessageHandler, qWarning
from PySide6.QtGui import QClipboard
from PySide6.QtWidgets import QApplication

from tests.trust.stage import Stage
from vita_assist import printing
from vita_assist.cli import opening, start
from vita_assist.desk import paper
from vita_assist.window import cover, crash, only_one
from vita_assist.window.shell import Shell

SOON: Final = 20  # milliseconds between two looks whether there is anything to spill


def once(spill: Callable[[Stage, str], object]) -> Callable[[Stage], None]:
    """Spill the words of an answer once they are seen."""

    def open_it(stage: Stage) -> None:
        timer = QTimer(stage.shell)

        def look() -> None:
            if stage.last:
                timer.stop()
                spill(stage, stage.last)

        timer.timeout.connect(look)
        timer.start(SOON)

    return open_it


def folder_of(variable: str, more: str = "") -> Path:
    folder = Path(os.environ[variable], more)
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def into(variable: str, name: str, packed: Callable[[bytes], bytes] = bytes) -> Callable[[Stage], None]:
    """Write the words into a folder that the environment names."""

    def spill(_stage: Stage, words: str) -> None:
        path = Path(os.environ[variable], name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(packed(words.encode()))

    return once(spill)


def in_utf_16(words: bytes) -> bytes:
    return words.decode().encode("utf-16")


def settings_file(stage: Stage, words: str) -> None:
    site = Path(os.environ["XDG_CONFIG_HOME"], "vita-assist", "site.toml")
    with site.open("a", encoding="utf-8") as file:
        file.write(f"# last household: {words}\n")
    del stage


def qt_settings(_stage: Stage, words: str) -> None:
    settings = QSettings("QtProject", "QtProject")
    settings.setValue("FileDialog/history", [words])
    settings.sync()


def own_name(process: int) -> str:
    """What a process calls its file where others have theirs."""
    return f"vita-trust-{process}"


def elsewhere(_stage: Stage, words: str) -> None:
    Path("/var/tmp", own_name(os.getpid())).write_text(words, encoding="utf-8")  # noqa: S108  # the leak


def shared_memory(_stage: Stage, words: str) -> None:
    path = Path("/dev/shm", own_name(os.getpid()))  # noqa: S108  # the leak
    path.write_bytes(bytes(4096))
    with path.open("r+b") as file, mmap.mmap(file.fileno(), 4096) as memory:
        memory[: len(words.encode())] = words.encode()


def zipped(_stage: Stage, words: str) -> None:
    with zipfile.ZipFile(folder_of("XDG_CACHE_HOME") / "thumbnails.zip", "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("page-1.txt", words)


def page_in_a_temporary_file(stage: Stage, _words: str) -> None:
    desk = stage.desk
    folder_of("TMPDIR").joinpath("job.pdf").write_bytes(desk.paper.pdf(desk.paper.plan(), ("en",)))


def picture_of_the_screen(stage: Stage, _words: str) -> None:
    stage.shell.grab().save(str(folder_of("XDG_CACHE_HOME") / "last-screen.png"))


def title(stage: Stage, words: str) -> None:
    stage.shell.setWindowTitle(f"VITA Assist: {words}")


def clipboard(_stage: Stage, words: str) -> None:
    QApplication.clipboard().setText(words)


def selection(_stage: Stage, words: str) -> None:
    QApplication.clipboard().setText(words, QClipboard.Mode.Selection)


def file_name(stage: Stage) -> None:
    plain = paper.PaperDesk.files

    def files(desk: paper.PaperDesk, *words: Any, **more: Any) -> dict[str, bytes]:  # noqa: ANN401  # as it is called
        return {f"{stage.last.split()[-1]}-{name}": data for name, data in plain(desk, *words, **more).items()}

    paper.PaperDesk.files = files  # type: ignore[method-assign,assignment]


def metadata(stage: Stage) -> None:
    plain = paper.PaperDesk.files

    def files(desk: paper.PaperDesk, *words: Any, **more: Any) -> dict[str, bytes]:  # noqa: ANN401  # as it is called
        return {name: with_subject(data, stage.last) for name, data in plain(desk, *words, **more).items()}

    paper.PaperDesk.files = files  # type: ignore[method-assign,assignment]


def with_subject(data: bytes, words: str) -> bytes:
    if not data.startswith(b"%PDF"):
        return data
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(data)))
    writer.add_metadata({"/Subject": words})
    told = io.BytesIO()
    writer.write(told)
    return told.getvalue()


def calendar_entry(stage: Stage) -> None:
    plain = paper.PaperDesk.files

    def files(desk: paper.PaperDesk, *words: Any, **more: Any) -> dict[str, bytes]:  # noqa: ANN401  # as it is called
        told = b"COMMENT:" + stage.last.encode() + b"\r\nEND:VEVENT"
        return {name: data.replace(b"END:VEVENT", told) for name, data in plain(desk, *words, **more).items()}

    paper.PaperDesk.files = files  # type: ignore[method-assign,assignment]


def job_title(stage: Stage) -> None:
    plain = printing._options  # noqa: SLF001  # where the words of `lp` are put together

    def options(job: printing.Job) -> list[str]:
        return [*plain(job), "-t", stage.last]

    printing._options = options  # noqa: SLF001  # (the same)


def environment(_stage: Stage, words: str) -> None:
    subprocess.Popen(["sleep", "2"], env={"PATH": os.environ["PATH"], "VITA_LAST": words})


def command_line(_stage: Stage, words: str) -> None:
    subprocess.Popen([sys.executable, "-c", "import time; time.sleep(2)", words])


def message_of_a_crash(_stage: Stage) -> None:
    plain = crash.report

    def report(error: BaseException, room: str, content: str = "") -> str:
        return f"{plain(error, room, content)}\n{error}"

    crash.report = report


def traceback(_stage: Stage) -> None:
    sys.excepthook = sys.__excepthook__


def allow_dumps() -> None:
    """The program forgets to forbid them."""
    for module in (start, opening):
        module.no_core_dumps = lambda: None  # type: ignore[attr-defined]


def message_of_qt(_stage: Stage, words: str) -> None:
    """The program no longer drops what Qt says."""
    qInstallMessageHandler(None)
    qWarning(words)


def nothing(_stage: Stage) -> None:
    """What leaks was done before the window was there."""


def network(_stage: Stage, words: str) -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as opened, suppress(OSError):
        opened.sendto(words.encode(), ("127.0.0.1", 9))


def own_socket(_stage: Stage, words: str) -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as opened, suppress(OSError):
        opened.sendto(words.encode(), "\0somebody")


def gone(_stage: Stage, words: str) -> None:
    path = folder_of("TMPDIR") / "scratch"
    path.write_text(words, encoding="utf-8")
    path.unlink()


def viewer(_stage: Stage, words: str) -> None:
    subprocess.run(["true", words], check=False)


def under_the_cover(stage: Stage) -> None:
    plain = cover.Cover.show_over

    def show_over(self: cover.Cover, *words: Any) -> None:  # noqa: ANN401  # as it is called
        plain(self, *words)
        self.setAccessibleDescription(stage.last)

    cover.Cover.show_over = show_over  # type: ignore[method-assign,assignment]


def page_stays_under_the_cover(_stage: Stage) -> None:
    from vita_assist.window.covering import Covering

    plain = Covering.cover

    def covers(self: Covering, *words: Any) -> None:  # noqa: ANN401  # as it is called
        plain(self, *words)
        self._page.setParent(self._window)  # as it was before it was taken out

    Covering.cover = covers  # type: ignore[method-assign,assignment]


def lock(_stage: Stage, words: str) -> None:
    lock = Path(os.environ["XDG_RUNTIME_DIR"], "vita-assist", only_one.NAME)
    with lock.open("a", encoding="utf-8") as file:
        file.write(words)


def attached(_stage: Stage, words: str) -> None:
    os.setxattr(Path.home() / "Documents", "user.xdg.comment", words.encode())


def handed_over(stage: Stage) -> None:
    plain = Shell.forget

    def forget(self: Shell, *words: Any) -> None:  # noqa: ANN401  # as it is called
        os.environ["VITA_LAST"] = stage.last
        plain(self, *words)

    Shell.forget = forget  # type: ignore[method-assign,assignment]


def kept_in_memory(stage: Stage) -> None:
    """A new household in the same process, and with it all that Qt and Python still hold."""
    stage.shell._afresh = None  # noqa: SLF001  # what a system that replaces no process comes to
