"""The locks say exactly what is installed, from any index, on every system."""

import re
import tomllib
from functools import cache
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.house.tree import text

LEVELS = ("run", "dev")


@cache
def locked(level: str) -> dict[str, Requirement]:
    """Requirements of one lock by their name; a line that is none raises."""
    joined = text(Path(f"packaging/locks/{level}.txt")).replace("\\\n", " ")
    lines = [line for line in joined.splitlines() if line and not line.lstrip().startswith("#")]
    pins = [Requirement(line.split(" --hash=")[0]) for line in lines]
    return {canonicalize_name(pin.name): pin for pin in pins}


def project() -> dict[str, list[str]]:
    content = tomllib.loads(text(Path("pyproject.toml")))
    run: list[str] = content["project"]["dependencies"]
    return {"run": run, "dev": run + content["dependency-groups"]["dev"]}


@pytest.mark.parametrize("level", LEVELS)
def test_a_lock_answers_to_the_project(level: str) -> None:
    for declared in map(Requirement, project()[level]):
        (version,) = locked(level)[canonicalize_name(declared.name)].specifier
        assert version.operator == "=="
        assert declared.specifier.contains(version.version)


@pytest.mark.parametrize("level", LEVELS)
def test_every_locked_file_has_a_hash_and_no_index_is_named(level: str) -> None:
    content = text(Path(f"packaging/locks/{level}.txt"))
    assert len(re.findall(r"==[^\n]*\\\n +--hash=sha256:", content)) == len(locked(level))
    assert not re.search(r"://|--(?:extra-)?index-url|--find-links|--trusted-host", content)


def test_the_tests_run_on_what_the_program_runs_on() -> None:
    run, dev = locked("run"), locked("dev")
    # Where one lock names a library for some versions of Python, the other may name it for all.
    assert {name: one.specifier for name, one in run.items()} == {name: dev[name].specifier for name in run}


def test_there_is_one_version() -> None:
    content = tomllib.loads(text(Path("pyproject.toml")))
    version = content["project"]["version"]
    assert f"## {version}" in text(Path("CHANGELOG.md"))
    said = re.findall(r'^__version__ = "(.*)"$', text(Path("vita_assist/__init__.py")), re.MULTILINE)
    assert set(said) <= {version}
