"""Formatting, lint, types and import contracts, each by the tool that knows it."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.tree import ROOT

CACHE = ROOT / ".cache"


def satisfy(*command: str) -> None:
    """Fail with all that the tool found fault with, and nothing else."""
    done = subprocess.run(
        [str(Path(sys.executable).parent / command[0]), *command[1:]],
        cwd=ROOT,
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    if done.returncode:
        pytest.fail(f"{done.stdout}{done.stderr}", pytrace=False)


def test_every_module_is_formatted() -> None:
    satisfy("ruff", "format", "--check", "--quiet", "--output-format=concise", ".")


def test_ruff_finds_no_fault() -> None:
    satisfy("ruff", "check", "--quiet", "--output-format=concise", ".")


def test_the_types_hold() -> None:
    satisfy("mypy", "--no-error-summary")


def test_rooms_import_only_what_the_contracts_allow() -> None:
    (CACHE / "import-linter").mkdir(parents=True, exist_ok=True)
    satisfy("lint-imports", "--no-logo", "--cache-dir", ".cache/import-linter")
