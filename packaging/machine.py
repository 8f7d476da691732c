"""What this machine must have beside Python: programs and shared libraries of the system.

On Debian and Ubuntu they are installed where that is allowed; elsewhere a message says what to
install. Standard library only, and little of it until something is missing.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

ROOT = Path(__file__).resolve().parent.parent
ON_LINUX = sys.platform == "linux"

# What PySide6-Essentials needs of the system: the file that it loads, Debian's package.
QT_LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
}
# Besides, for a window under X11; without it a window opens under Wayland or not at all.
X11_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
# Programs that only the long tests start; those that Debian keeps out of the PATH, and the bindings of the
# system's own Python, by their full path.
LONG_TEST_TOOLS = {
    "/usr/lib/python3/dist-packages/gi/__init__.py": "python3-gi",
    "/usr/libexec/at-spi-bus-launcher": "at-spi2-core",
    "Xvfb": "xvfb",
    "cupsd": "cups",
    "dbus-daemon": "dbus",
    "pdftotext": "poppler-utils",
    "qpdf": "qpdf",
    "strace": "strace",
    "xdotool": "xdotool",
    "xprop": "x11-utils",
    "xwininfo": "x11-utils",
}


class TroubleError(Exception):
    """Something outside this file failed; the message says what and what to do."""


def say(message: str) -> None:
    """Tell the developer something."""
    sys.stderr.write(f"dev.py: {message}\n")
    sys.stderr.flush()


def see_to_qt(note: Path) -> None:
    """See that the system libraries are there which Qt loads; only Linux may lack them.

    Loading them all takes a moment, so a file at `note` says that it was done before.
    """
    if not ON_LINUX or note.exists():
        return
    wanted = QT_LIBRARIES | X11_LIBRARIES
    missing = [file for file in wanted if not is_loadable(file)]
    try:
        if missing:
            install_packages([wanted[file] for file in missing], f"Qt needs {', '.join(missing)}")
    except TroubleError as trouble:
        if any(file in QT_LIBRARIES for file in missing):
            raise
        say(f"{trouble}\nUntil then, a window opens only under Wayland.")
        return
    note.touch()


def is_loadable(library: str) -> bool:
    """Whether the system finds a shared library."""
    import ctypes

    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def see_to_programs(wanted: dict[str, str]) -> None:
    """See that programs are there, given with the Debian package of each; a full path may be any file."""
    import shutil

    # /usr/sbin, where Debian keeps the print queue, is on root's PATH alone.
    path = os.pathsep.join((os.environ.get("PATH", os.defpath), "/usr/sbin"))
    missing = [one for one in wanted if not (Path(one).exists() or shutil.which(one, path=path))]
    if missing and ON_LINUX:
        packages = [wanted[program] for program in missing]
        install_packages(packages, f"The long tests start {', '.join(missing)}")


def install_packages(packages: list[str], why: str) -> None:
    """Install packages of Debian or Ubuntu where that is allowed, else say what to install."""
    import shutil
    import subprocess

    by_hand = f"{why}. On Debian and Ubuntu: sudo apt-get install {' '.join(packages)}"
    if shutil.which("apt-get") is None:
        raise TroubleError(f"{by_hand}\nElsewhere: install the packages that hold the same.")
    apt = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "--quiet", "--yes"]
    if sys.platform != "win32" and os.geteuid() != 0:
        if shutil.which("sudo") is None:
            raise TroubleError(by_hand)
        if subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False).returncode:
            raise TroubleError(by_hand)
        apt = ["sudo", "-n", *apt]
    quietly("Asking apt-get what there is", [*apt, "update"], by_hand)
    install = [*apt, "install", "--no-install-recommends", *packages]
    quietly(f"Installing {' '.join(packages)}", install, by_hand)


def quietly(doing: str, command: Sequence[str], advice: str = "") -> None:
    """Run a program and show what it printed only if it fails."""
    import subprocess

    say(f"{doing} …")
    done = subprocess.run(
        command,
        cwd=ROOT,
        check=False,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    )
    if done.returncode:
        end = "\n".join(done.stdout.splitlines()[-15:])
        raise TroubleError(f"{end}\n\n{doing}: failed.\n{advice}")
