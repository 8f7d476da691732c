"""`packaging/dev.py` from nothing: a small program in its place, and no library to install."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.tree import ROOT

PROGRAM = """\
import json, os, sys
json.dump({"words": sys.argv[1:], "stands": os.getcwd(), "said": sys.stdin.read()}, sys.stdout)
sys.exit(7)
"""
VENV_STAMP = Path(".venv/installed.txt")


def dev(root: Path, *words: str, stands: Path | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(root / "packaging" / "dev.py"), *words],
        cwd=stands or root,
        input="from outside",
        capture_output=True,
        check=False,
        encoding="utf-8",
        env={**os.environ, "PIP_NO_INDEX": "1"},
    )


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A checkout whose name no shell likes, with empty locks; its first `run` is made here."""
    root = tmp_path_factory.mktemp("checkout") / "a b's 집"
    (root / "packaging" / "locks").mkdir(parents=True)
    for name in ("dev.py", "machine.py"):
        shutil.copy2(ROOT / "packaging" / name, root / "packaging")
    for level in ("run", "dev"):
        (root / "packaging" / "locks" / f"{level}.txt").write_text("# nothing\n", encoding="utf-8")
    (root / "vita_assist").mkdir()
    (root / "vita_assist" / "__init__.py").touch()
    (root / "vita_assist" / "__main__.py").write_text(PROGRAM, encoding="utf-8")
    first = dev(root, "run", "guide", "-", "--json")
    assert first.returncode == 7, first.stderr
    assert json.loads(first.stdout)["words"] == ["guide", "-", "--json"]
    return root


def test_the_program_gets_words_input_and_folder_and_nothing_is_added(root: Path, tmp_path: Path) -> None:
    done = dev(root, "run", "print", "--out", "a b", stands=tmp_path)
    assert json.loads(done.stdout) == {
        "words": ["print", "--out", "a b"],
        "stands": str(tmp_path),
        "said": "from outside",
    }
    assert done.returncode == 7
    assert not done.stderr


def test_the_environment_has_the_program_as_a_script(root: Path) -> None:
    script = "Scripts/vita-assist.cmd" if sys.platform == "win32" else "bin/vita-assist"
    done = subprocess.run(
        [str(root / ".venv" / script), "status"], input="", capture_output=True, check=False, encoding="utf-8"
    )
    assert json.loads(done.stdout)["words"] == ["status"]
    assert done.returncode == 7


@pytest.mark.long
def test_an_interrupted_installation_starts_over(root: Path) -> None:
    (root / VENV_STAMP).unlink()
    half = root / ".venv" / "half-made"
    half.touch()
    assert dev(root, "run", "status").returncode == 7
    assert not half.exists()
    assert (root / VENV_STAMP).exists()


@pytest.mark.long
def test_a_failed_installation_says_so_and_the_next_call_starts_over(root: Path) -> None:
    lock = root / "packaging" / "locks" / "run.txt"
    before = lock.read_text(encoding="utf-8")
    lock.write_text(f"no-such-library==1.0 --hash=sha256:{'0' * 64}\n", encoding="utf-8")
    done = dev(root, "run", "status")
    lock.write_text(before, encoding="utf-8")
    assert done.returncode == 3
    assert not done.stdout
    assert "no-such-library" in done.stderr
    assert "Traceback" not in done.stderr
    assert not (root / VENV_STAMP).exists()
    assert dev(root, "run", "status").returncode == 7


def test_a_command_that_is_not_there_is_refused(root: Path) -> None:
    done = dev(root, "rnu")
    assert done.returncode == 2
    assert not done.stdout
    assert "run, test, gallery, bench, reading, words, lock" in done.stderr


def test_alone_it_lists_the_commands(root: Path) -> None:
    done = dev(root)
    assert done.returncode == 0
    listed = [line.split()[0] for line in done.stdout.splitlines() if line.startswith("  ")]
    assert listed == ["run", "test", "gallery", "bench", "reading", "words", "lock"]
