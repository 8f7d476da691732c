"""The program as a process: what it loads, and how it ends when something around it gives out."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.calling import DAY, HOUSEHOLD, call, print_plan, start
from tests.cli.conftest import Here
from tests.conftest import ROOT
from vita_assist.cli import calls
from vita_assist.desk import HANDOUTS

GUIDE = ("guide", HOUSEHOLD, "--as-of", DAY)
on_linux = pytest.mark.skipif(sys.platform != "linux", reason="the fault is made with a file of Linux")


def modules_after(*words: str | Path) -> set[str]:
    """What a command has imported when it is done."""
    code = (
        "import sys\n"
        "from vita_assist.cli import main\n"
        "code = main(sys.argv[1:])\n"
        "print(code, *sorted(sys.modules), file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-P", "-B", "-c", code, *map(str, words)],
        env={"PYTHONPATH": str(ROOT), "PATH": os.defpath, "XDG_CONFIG_HOME": os.environ["XDG_CONFIG_HOME"]},
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    ended, *modules = done.stderr.split()
    assert ended == "0"
    return {name.split(".")[0] for name in modules} | {".".join(name.split(".")[:2]) for name in modules}


@pytest.mark.parametrize(
    "words", [(*GUIDE, "--json"), GUIDE, ("guide", "--schema", "intake"), ("print", "--list"), ("content", "show")]
)
def test_a_command_without_paper_loads_neither_window_nor_pdf(words: tuple[str, ...]) -> None:
    loaded = modules_after(*words)
    assert not loaded & {"PySide6", "shiboken6", "vita_assist.window", "reportlab", "pypdfium2", "vita_assist.pdf"}
    assert not loaded & {"socket", "ssl", "http", "urllib3", "babel"}
    # platformdirs brings it, to find a folder for running programs; it makes no file.
    assert "tempfile" not in loaded or "platformdirs" in loaded


def test_printing_does_not_load_the_window(tmp_path: Path) -> None:
    loaded = modules_after("print", "filing-plan", "--intake", HOUSEHOLD, "--as-of", DAY, "--out", tmp_path)
    assert "vita_assist.pdf" in loaded
    assert not loaded & {"PySide6", "shiboken6", "vita_assist.window"}


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a display")
@pytest.mark.parametrize(
    "env",
    [
        {},
        {"DISPLAY": "", "WAYLAND_DISPLAY": "", "QT_QPA_PLATFORM": ""},
        {"DISPLAY": ":7777"},
        {"DISPLAY": "unix:7777.0"},
        {"DISPLAY": "nonsense"},
        {"WAYLAND_DISPLAY": "wayland-7777", "XDG_RUNTIME_DIR": "/run"},
        {"WAYLAND_DISPLAY": "/nowhere/wayland-0", "DISPLAY": ":7777"},
    ],
)
def test_without_a_display_it_says_what_can_be_done_without_one(env: dict[str, str]) -> None:
    """Also where one is named that is gone: there Qt would end the process."""
    (line,) = call(env=env).refused(3)
    assert "no display" in line
    assert "print filing-plan --intake FILE --out DIR" in line


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a display")
def test_a_display_that_is_there_is_used(tmp_path: Path) -> None:
    from vita_assist.cli.opening import _has_display

    (tmp_path / "wayland-0").touch()
    assert _has_display({"QT_QPA_PLATFORM": "offscreen"})
    assert _has_display({"WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": str(tmp_path)})
    assert _has_display({"WAYLAND_DISPLAY": str(tmp_path / "wayland-0")})
    assert _has_display({"DISPLAY": "localhost:10.0"})


@pytest.mark.skipif(sys.platform != "linux", reason="limits are read as on Linux")
def test_no_command_that_holds_answers_can_leave_a_memory_dump() -> None:
    reads, writes = os.pipe()
    process = start("guide", "-", "--jsonl", "--as-of", DAY, stdin=subprocess.PIPE, stdout=writes)
    os.close(writes)
    assert process.stdin is not None
    process.stdin.write((HOUSEHOLD.read_bytes().replace(b"\n", b" ") + b"\n") * 30)  # less than a pipe holds
    process.stdin.flush()
    assert os.read(reads, 1) == b"{"
    limits = Path(f"/proc/{process.pid}/limits").read_text(encoding="ascii")
    process.kill()
    process.communicate()
    os.close(reads)
    (core,) = (line.split() for line in limits.splitlines() if line.startswith("Max core file size"))
    assert {*core[4:6]} <= {"0", "1"}


@pytest.mark.parametrize("words", [("print", "--list"), (*GUIDE, "--json"), GUIDE, ("--help",)])
def test_a_reader_that_has_stopped_is_no_fault(words: tuple[str, ...]) -> None:
    reads, writes = os.pipe()
    os.close(reads)
    process = start(*words, stdout=writes)
    os.close(writes)
    _, err = process.communicate(timeout=60)
    assert (process.returncode, err) == (0, b"")


@on_linux
@pytest.mark.parametrize("words", [("print", "--list"), (*GUIDE, "--json"), GUIDE, ("guide", HOUSEHOLD, "--jsonl")])
def test_output_to_a_full_disk_is_a_failure_outside(words: tuple[str, ...]) -> None:
    with Path("/dev/full").open("wb") as full:
        ran = call(*words, stdout=full)
    (line,) = ran.refused(3)
    assert line == "Standard output: it cannot be written to. Make room on the disk, or write somewhere else."


@pytest.mark.skipif(os.name != "posix", reason="streams are closed before the start as on Unix")
def test_without_an_output_nothing_is_called_done() -> None:
    ran = call(*GUIDE, preexec_fn=lambda: os.close(1))
    assert ran.code == 3
    assert ran.err.startswith("Standard output: it cannot be written to.")


@pytest.mark.skipif(os.name != "posix", reason="streams are closed before the start as on Unix")
def test_without_a_place_for_faults_they_do_not_turn_to_the_output() -> None:
    ran = call("guide", "no-such-file", "--json", preexec_fn=lambda: os.close(2))
    assert (ran.code, ran.out) == (2, "")


@pytest.mark.skipif(os.name != "posix", reason="Ctrl-C is sent as on Unix")
def test_a_command_that_is_stopped_says_nothing() -> None:
    reads, writes = os.pipe()
    process = start("guide", "-", "--jsonl", "--as-of", DAY, stdin=reads)
    os.close(reads)
    os.write(writes, HOUSEHOLD.read_bytes().replace(b"\n", b" ") + b"\n" + HOUSEHOLD.read_bytes().replace(b"\n", b" "))
    assert process.stdout is not None
    os.write(writes, b"\n" * 1 + (HOUSEHOLD.read_bytes().replace(b"\n", b" ") + b"\n") * 40)
    assert process.stdout.read(1) == b"{"
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=60)
    os.close(writes)
    assert (process.returncode, err) == (130, b"")


def test_a_fault_of_our_own_tells_where_and_nothing_that_was_given(here: Here, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(_call: object) -> int:
        raise KeyError("Maria Garcia")

    monkeypatch.setattr(calls, "COMMANDS", {"guide": fails})
    (line,) = here("guide", "-").refused(3)
    assert "KeyError" in line
    assert "test_process.py:" in line
    assert "Maria" not in line


def test_python_m_and_the_installed_script_are_the_same_program() -> None:
    assert call("print", "--list").out.splitlines() == list(HANDOUTS)
    entry = 'vita-assist = "vita_assist.cli:main"'
    assert entry in (ROOT / "pyproject.toml").read_text(encoding="utf-8")


def test_the_second_call_prints_the_same_bytes(tmp_path: Path) -> None:
    made = []
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        assert print_plan(tmp_path / folder, "--language", "ko", "--second-language", "en").code == 0
        (file,) = (tmp_path / folder).iterdir()
        made.append(file.read_bytes())
    assert made[0] == made[1]
