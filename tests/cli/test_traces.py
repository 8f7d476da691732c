"""A command leaves nothing on the computer but what it was asked for, and opens no socket (trust P1, P2)."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.calling import DAY, HOUSEHOLD, call
from tests.conftest import ROOT

PLAN = f"filing-plan-en-ko-{DAY}.pdf"
COMMANDS: dict[str, tuple[str | Path, ...]] = {
    "guide": ("guide", "INTAKE", "--as-of", DAY, "--json"),
    "guide in Korean": ("guide", "INTAKE", "--as-of", DAY, "--language", "ko"),
    "a batch": ("guide", "INTAKE", "--as-of", DAY, "--jsonl"),
    "print": ("print", "filing-plan", "--intake", "INTAKE", "--as-of", DAY, "--second-language", "ko", "--out", "OUT"),
    "a refused intake": ("guide", "BAD", "--json"),
    "content check": ("content", "check"),
    "content show": ("content", "show"),
}
ENDS = {"a refused intake": {2}, "content check": {0, 1}}
"""How a command may end here: whether the content has faults is not asked."""
HOMES = (
    "HOME",
    "TMPDIR",
    "TEMP",
    "XDG_CACHE_HOME",
    "XDG_CONFIG_HOME",
    "XDG_DATA_HOME",
    "XDG_STATE_HOME",
    "XDG_RUNTIME_DIR",
    "APPDATA",
    "LOCALAPPDATA",
    "USERPROFILE",
)


def there(folder: Path) -> dict[str, tuple[int, bytes]]:
    """Every file below a folder, with when it was changed and what it holds."""
    return {
        path.relative_to(folder).as_posix(): (path.stat().st_mtime_ns, path.read_bytes() if path.is_file() else b"")
        for path in folder.rglob("*")
        if ".cache" not in path.parts and ".venv" not in path.parts and ".git" not in path.parts
    }


def prepared(tmp_path: Path) -> tuple[dict[str, str], dict[str, Path]]:
    """Empty homes of every kind, and what stands for the words in capitals."""
    homes = {name: str(tmp_path / "homes" / name.lower()) for name in HOMES}
    for home in homes.values():
        Path(home).mkdir(parents=True)
    files = {"INTAKE": tmp_path / "intake.json", "BAD": tmp_path / "bad.json", "OUT": tmp_path / "out"}
    files["INTAKE"].write_bytes(HOUSEHOLD.read_bytes().replace(b"\n", b" "))
    files["BAD"].write_bytes(b'{"name": "Maria Garcia"}')
    files["OUT"].mkdir()
    return homes, files


@pytest.mark.parametrize("name", COMMANDS)
def test_nothing_is_left_but_the_file_that_was_asked_for(tmp_path: Path, name: str) -> None:
    homes, files = prepared(tmp_path)
    before = there(tmp_path)
    ran = call(*(files.get(str(word), word) for word in COMMANDS[name]), env=homes, cwd=tmp_path)
    assert ran.code in ENDS.get(name, {0})
    after = there(tmp_path)
    new = {path for path in after if after[path] != before.get(path)}
    assert new == ({f"out/{PLAN}", "out"} if name == "print" else set())
    assert set(before) <= set(after)


def test_the_saved_file_says_nothing_of_where_or_who(tmp_path: Path) -> None:
    """Neither the intake's folder nor the account's name nor an age goes into the PDF's own words."""
    homes, files = prepared(tmp_path)
    secret = tmp_path / "Garcia family"
    secret.mkdir()
    intake = shutil.copy(files["INTAKE"], secret / "Maria.json")
    words = ("print", "filing-plan", "--intake", intake, "--as-of", DAY, "--out", secret)
    assert call(*words, env={**homes, "USER": "canary-account", "LOGNAME": "canary-account"}).code == 0
    from pypdf import PdfReader

    (file,) = secret.glob("*.pdf")
    reader = PdfReader(file)
    told = f"{reader.metadata} {reader.xmp_metadata and file.read_bytes()!r}"
    assert not [canary for canary in ("Garcia", "Maria", "canary", str(tmp_path)) if canary in told]


OPENED = re.compile(r'^\d+ +open(?:at)?2?\((?:AT_FDCWD, |\d+, )?"(?P<path>[^"]*)", (?P<flags>[A-Z_|]+)')
CHANGES = re.compile(
    r'^\d+ +(?:mkdir|rename|link|symlink|mknod|truncate|creat|unlink)(?:at)?2?\([^"]*"(?P<path>[^"]*)"'
)


@pytest.mark.long
@pytest.mark.skipif(shutil.which("strace") is None, reason="strace tells what the kernel is asked for")
@pytest.mark.parametrize("name", COMMANDS)
def test_the_kernel_is_asked_for_no_socket_and_for_no_file_to_write_but_that_one(tmp_path: Path, name: str) -> None:
    homes, files = prepared(tmp_path)
    trace = tmp_path / "trace"
    words = [str(files.get(str(word), word)) for word in COMMANDS[name]]
    command = ["strace", "-f", "-qq", "-o", str(trace), "-e", "trace=%file,%network"]
    done = subprocess.run(
        [*command, sys.executable, "-P", "-B", "-m", "vita_assist", *words],
        env={"PYTHONPATH": str(ROOT), "PATH": os.defpath, **homes},
        capture_output=True,
        check=False,
    )
    assert done.returncode in ENDS.get(name, {0})
    lines = trace.read_text(encoding="utf-8", errors="replace").splitlines()
    assert [line for line in lines if "openat(" in line and "vita_assist" in line]  # the trace sees the program
    assert not [line for line in lines if re.search(r"^\d+ +(?:socket|socketpair|connect|bind|listen)\(", line)]
    written = [
        found["path"]
        for line in lines
        if (found := OPENED.search(line)) and {"O_WRONLY", "O_RDWR", "O_CREAT"} & {*found["flags"].split("|")}
    ]
    written += [found["path"] for line in lines if (found := CHANGES.search(line))]
    ours = {path for path in written if path != os.devnull and not path.startswith("/proc/")}
    assert {Path(path).parent for path in ours} <= {files["OUT"]}
    named = [line for line in lines if re.match(r"\d+ +(?:rename|link)", line)]
    assert len(named) == (name == "print")
