"""The commands of a developer's day; CONTRIBUTING.md tells what each is for.

Standard library only: this file runs on a machine that has nothing but Python 3.11 or later.
It makes `.venv`, installs the locked dependencies into it, and hands over to what was asked for.
Its own messages go to standard error, since standard output belongs to the program.
Once everything is in place it only compares one file with the locks, so it imports little.
"""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from machine import (
    LONG_TEST_TOOLS,
    ON_LINUX,
    ROOT,
    TroubleError,
    install_packages,
    quietly,
    say,
    see_to_programs,
    see_to_qt,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

COMMANDS = """\
python3 packaging/dev.py COMMAND [words…]

  run [words…]            start the program; `run print --list` and the like pass words on
  test [--all] [words…]   everything that must hold within ten minutes; --all adds the long runs
  gallery [words…]        a picture of every page, view and handout page, in every language
  bench [words…]          how long things take, as ratios measured in the same run
  reading                 how hard the English of the content is to read, part by part
  words [words…]          bring the catalogs in step with the English
  lock [--upgrade]        work out the locked dependencies anew from pyproject.toml
"""
VENV = ROOT / ".venv"
LOCKS = {level: ROOT / "packaging" / "locks" / f"{level}.txt" for level in ("run", "dev")}
STAMP = VENV / "installed.txt"
QT_IS_THERE = VENV / "qt-libraries-found"
ON_WINDOWS = sys.platform == "win32"
UV = "uv==0.13.9"


def main(words: Sequence[str]) -> int:
    """Run the command that the words name; its exit code, or 2 wrong call, 3 trouble outside."""
    if not words or words[0] in {"-h", "--help"}:
        sys.stdout.write(COMMANDS)
        return 0
    command = CHOICES.get(words[0])
    if command is None:
        say(f"there is no such command; these are there: {', '.join(CHOICES)}")
        return 2
    try:
        return command(list(words[1:]))
    except TroubleError as trouble:
        say(str(trouble))
        return 3
    except KeyboardInterrupt:
        say("stopped; what was half made is made anew next time")
        return 130


def run(words: list[str]) -> int:
    """Start the program."""
    prepare("run")
    shown = "DISPLAY" in os.environ or "WAYLAND_DISPLAY" in os.environ or not ON_LINUX
    if shown and (not words or words[0].startswith("-")):
        see_to_qt(QT_IS_THERE)
    return become("-m", "vita_assist", *words)


def test(words: list[str]) -> int:
    """Run the tests; without `--all` those that are done within ten minutes."""
    prepare("dev")
    see_to_qt(QT_IS_THERE)
    os.chdir(ROOT)
    everything = "--all" in words
    if everything:
        see_to_programs(LONG_TEST_TOOLS)
        words.remove("--all")
    # A whole run takes all the cores there are; a few tests begin sooner in one process.
    cores = () if words else ("-n", "auto", "--dist", "worksteal")
    return become("-m", "pytest", *cores, *(("-m", "") if everything else ()), *words)


def gallery(words: list[str]) -> int:
    """Draw what the program shows."""
    prepare("dev")
    see_to_qt(QT_IS_THERE)
    os.chdir(ROOT)
    return become("-m", "tests.gallery", *words)


def bench(words: list[str]) -> int:
    """Measure how long things take."""
    prepare("dev")
    see_to_qt(QT_IS_THERE)
    os.chdir(ROOT)
    return become("-m", "tests.bench", *words)


def reading(words: list[str]) -> int:
    """Report how hard the content is to read."""
    prepare("dev")
    os.chdir(ROOT)
    return become("-m", "tests.content.reading", *words)


def words_in_step(words: list[str]) -> int:
    """Keep the translations in step with the English."""
    prepare("dev")
    return become(str(ROOT / "packaging" / "words.py"), *words)


def lock(words: list[str]) -> int:
    """Work out both locks for Linux, Windows and macOS; `--upgrade` takes newer releases."""
    import shutil

    tool = ROOT / ".cache" / "lock"
    shutil.rmtree(tool, ignore_errors=True)
    make_venv(tool)
    quietly("Getting uv", [python_of(tool), "-m", "pip", "install", "--quiet", UV])
    for level, more in (("run", ()), ("dev", ("--group", "dev", "--constraint", LOCKS["run"]))):
        command = [python_of(tool), "-m", "uv", "pip", "compile", "pyproject.toml"]
        command += ["--universal", "--python-version", "3.11", "--no-build", "--generate-hashes"]
        command += ["--custom-compile-command", "python3 packaging/dev.py lock"]
        command += ["--output-file", LOCKS[level].relative_to(ROOT).as_posix()]
        quietly(f"Working out the lock '{level}'", [*command, *map(str, more), *words])
    return 0


def become(*words: str) -> int:
    """Hand over to the Python of `.venv`, its input, output and exit code included.

    `-P`: the folder that the user happens to stand in is no place to import from.
    """
    command = [python_of(VENV), "-P", *words]
    if not ON_WINDOWS:
        os.execv(command[0], command)
    import signal
    import subprocess

    # Ctrl-C reaches the program itself, which decides; this process only waits.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    return subprocess.run(command, check=False).returncode


def python_of(venv: Path) -> str:
    """Where the Python of a virtual environment is."""
    return str(venv / ("Scripts/python.exe" if ON_WINDOWS else "bin/python"))


def prepare(level: str) -> None:
    """See that `.venv` holds exactly what the lock `run` says, or `dev`, which includes it."""
    if is_ready(level):
        return
    with only_one():
        if is_ready(level):
            return
        if not is_ready("run"):
            make_venv(VENV)
            write_ways_in()
        # Whatever interrupts the next lines, no stamp is left and the next call starts over.
        STAMP.unlink(missing_ok=True)
        command = [python_of(VENV), "-m", "pip", "install", "--quiet", "--no-input"]
        command += ["--disable-pip-version-check", "--require-hashes", "--only-binary", ":all:"]
        quietly(
            "Installing the libraries that the program needs (about 120 MB, only this once)",
            [*command, "--requirement", str(LOCKS[level])],
            "Is the network there, and does the package index answer? Then try again.",
        )
        STAMP.write_text(stamp(level), encoding="utf-8")
        prepare_content()


def prepare_content() -> None:
    """Make starts faster; without it, or once the content has changed, the program reads the TOML files."""
    import subprocess

    command = [python_of(VENV), "-P", str(ROOT / "packaging" / "content.py")]
    subprocess.run(command, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def is_ready(level: str) -> bool:
    """Whether `.venv` was finished for this level, this Python and these locks."""
    try:
        installed = STAMP.read_text(encoding="utf-8")
    except OSError:
        return False
    enough = ("run", "dev") if level == "run" else ("dev",)
    return installed in map(stamp, enough) and Path(python_of(VENV)).exists()


def stamp(level: str) -> str:
    """Everything that `.venv` depends on: where it is, its Python, and the lock itself."""
    python = f"{sys.implementation.cache_tag} {sys.platform}"
    return "\n".join((str(ROOT), python, level, LOCKS[level].read_text(encoding="utf-8")))


def make_venv(folder: Path) -> None:
    """Make an empty virtual environment, in place of whatever was there."""
    import importlib.util

    if importlib.util.find_spec("ensurepip") is None or importlib.util.find_spec("venv") is None:
        package = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
        if sys.base_prefix != "/usr":
            raise TroubleError(f"{sys.executable} lacks the module venv: use a whole Python.")
        install_packages([package], f"{sys.executable} lacks the module venv")
    command = [sys.executable, "-m", "venv", "--clear", str(folder)]
    quietly("Making a virtual environment", command, "Close the program if it is still open.")


def write_ways_in() -> None:
    """Make `python -m vita_assist` and `vita-assist` work in `.venv`, from this checkout.

    Both ways are relative, so that no letter in the name of a folder can break them.
    """
    import sysconfig

    scheme = {"base": str(VENV), "platbase": str(VENV)}
    libraries = Path(sysconfig.get_path("purelib", "venv", scheme))
    root = os.path.relpath(ROOT, libraries)
    (libraries / "vita_assist.pth").write_text(f"{root}\n", encoding="ascii")
    if ON_WINDOWS:
        script, text = "vita-assist.cmd", '@"%~dp0python.exe" -P -m vita_assist %*\n'
    else:
        script = "vita-assist"
        text = '#!/bin/sh\nexec "$(dirname "$0")/python" -P -m vita_assist "$@"\n'
    path = Path(python_of(VENV)).with_name(script)
    path.write_text(text, encoding="ascii")
    path.chmod(0o755)


@contextmanager
def only_one() -> Iterator[None]:
    """Let two calls at the same time follow each other, where the system offers a file lock."""
    folder = ROOT / ".cache"
    folder.mkdir(exist_ok=True)
    with (folder / "dev.lock").open("w", encoding="ascii") as file:
        if sys.platform != "win32":
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX)
        yield


CHOICES: dict[str, Callable[[list[str]], int]] = {
    "run": run,
    "test": test,
    "gallery": gallery,
    "bench": bench,
    "reading": reading,
    "words": words_in_step,
    "lock": lock,
}

if __name__ == "__main__":
    if sys.version_info < (3, 11):  # noqa: UP036 - who has an older Python reads this
        sys.exit("dev.py: this needs Python 3.11 or later")
    sys.exit(main(sys.argv[1:]))
