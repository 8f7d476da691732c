"""The checkout as the house rules read it: every file is listed, read and parsed once."""

import ast
import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BINARY = {".gif", ".icc", ".ico", ".icns", ".otf", ".pdf", ".png", ".ttf", ".woff2"}
MADE = {".cache", ".git", ".mypy_cache", ".prepared", ".venv", "__pycache__", "build", "dist"}


@cache
def files() -> tuple[Path, ...]:
    """Files that are committed or would be, relative to the root."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    if listed.returncode:  # an unpacked archive has no git
        found = (path.relative_to(ROOT) for path in ROOT.rglob("*"))
        paths = [path for path in found if not MADE & set(path.parts)]
    else:
        paths = [Path(name) for name in listed.stdout.split("\0") if name]
    return tuple(sorted(path for path in paths if (ROOT / path).is_file()))


@cache
def text(path: Path) -> str:
    return (ROOT / path).read_bytes().decode("utf-8")


def texts() -> list[Path]:
    return [path for path in files() if path.suffix not in BINARY]


def modules(*folders: str) -> list[Path]:
    """Python files under the folders, given as they stand at the root."""
    return [path for path in files() if path.suffix == ".py" and path.parts[0] in folders]


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(text(path), filename=str(path))


def room(path: Path) -> str:
    """The room of `vita_assist` that a module belongs to: `pdf`, `desk`, `__main__` …"""
    return Path(path.parts[1]).stem


def at(path: Path, line: int, fault: str) -> str:
    return f"{path.as_posix()}:{line}: {fault}"


def line_of(content: str, offset: int) -> int:
    return content.count("\n", 0, offset) + 1
