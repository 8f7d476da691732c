"""A rule that cannot go red guards nothing: each is broken once, in a copy of the checkout."""

import shutil
import subprocess
import sys
import tomllib
from itertools import pairwise
from pathlib import Path

import pytest

from tests.house.breakages import BREAKAGES, IMPORTS, REPLACEMENTS, Breakage
from tests.house.tree import ROOT, files, text

pytestmark = pytest.mark.long


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The checkout without what is made from it."""
    root = tmp_path_factory.mktemp("house") / "copy"
    for path in files():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(ROOT / path, root / path)
    return root


def outcome(copy: Path, rule: str) -> subprocess.CompletedProcess[str]:
    # "not long": the names of the cases below hold the names of the rules.
    command = [sys.executable, "-m", "pytest", "-q", "tests/house", "-m", "not long", "-k", rule]
    return subprocess.run(command, cwd=copy, capture_output=True, check=False, encoding="utf-8")


def broken(copy: Path, rule: str, path: str, content: str) -> None:
    """See one rule go red with the changed file, whatever it was before, and put the file back."""
    file = copy / path
    before = file.read_bytes() if file.exists() else None
    new = [folder for folder in file.parents if not folder.exists()]
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content.encode())
    try:
        after = outcome(copy, rule)
    finally:
        if before is None:
            file.unlink()
        else:
            file.write_bytes(before)
        for folder in new:
            shutil.rmtree(folder)
    assert after.returncode == 1, after.stdout + after.stderr


def all_rules() -> list[str]:
    return sorted({case.rule for case in BREAKAGES} | {case[0] for case in REPLACEMENTS})


@pytest.mark.parametrize("rule", all_rules())
def test_an_unbroken_house_is_green(copy: Path, rule: str) -> None:
    assert outcome(copy, rule).returncode == 0


@pytest.mark.parametrize("case", BREAKAGES, ids=str)
def test_an_addition_is_seen(copy: Path, case: Breakage) -> None:
    file = copy / case.path
    before = file.read_bytes().decode() if file.exists() else ""
    broken(copy, case.rule, case.path, before + case.text)


@pytest.mark.parametrize(("rule", "path", "old", "new"), REPLACEMENTS)
def test_a_replacement_is_seen(copy: Path, rule: str, path: str, old: str, new: str) -> None:
    content = (copy / path).read_bytes().decode()
    assert old in content
    broken(copy, rule, path, content.replace(old, new))


def wrong_ways() -> list[tuple[str, str]]:
    """Each room with one right above it or beside it, as the contract lists them."""
    contracts = tomllib.loads(text(Path("pyproject.toml")))["tool"]["importlinter"]["contracts"]
    (layers,) = (each["layers"] for each in contracts if each["type"] == "layers")
    there = {Path(path.parts[1]).stem for path in files() if path.parts[0] == "vita_assist"}
    rows = [[name.strip(" ()") for name in layer.split("|")] for layer in layers]
    rows = [kept for row in rows if (kept := [name for name in row if name in there])]
    ways = [(low, up) for above, below in pairwise(rows) for low in below for up in above]
    ways += [(one, other) for row in rows for one in row for other in row if one != other]
    ways.remove(("errors", "language"))  # a type only: a rule of its own, broken above
    return ways


@pytest.mark.parametrize(("room", "other"), wrong_ways())
def test_a_room_cannot_import_what_is_above_or_beside_it(copy: Path, room: str, other: str) -> None:
    is_folder = (copy / "vita_assist" / room).is_dir()
    path = f"vita_assist/{room}/broken.py" if is_folder else f"vita_assist/{room}.py"
    before = "" if is_folder else (copy / path).read_bytes().decode()
    broken(copy, IMPORTS, path, f"{before}\nimport vita_assist.{other}\n")
