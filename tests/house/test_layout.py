"""Where things stand, and the two commands."""

import re
from pathlib import Path

from tests.house.tree import ROOT, files, modules, text

RUN = "python3 packaging/dev.py run"
TEST = "python3 packaging/dev.py test"
BESIDES = {"bench", "house", "outside", "scenarios", "shipped", "trust"}


def test_every_test_stands_where_its_room_does() -> None:
    rooms = {path.with_suffix("").parts[1:] for path in modules("vita_assist")}
    rooms |= {path.parts[1:-1] for path in modules("vita_assist")}
    faults = []
    for path in modules("tests"):
        if not path.name.startswith("test_") or path.parts[1] in BESIDES:
            continue
        mirrored = path.parts[1:-1] or (path.stem.removeprefix("test_"),)
        if mirrored not in rooms:
            faults.append(str(path))
    assert not faults, "tests/ mirrors vita_assist/"


def test_every_room_is_a_package_that_the_contracts_see() -> None:
    folders = {path.parent for path in modules("vita_assist")}
    present = set(files())
    assert not [str(folder) for folder in folders if folder / "__init__.py" not in present]


def test_packaging_does_not_hide_the_library_of_that_name() -> None:
    assert not [str(path) for path in files() if path.match("packaging/**/__init__.py")]
    assert Path("packaging/__init__.py") not in files()


def test_the_readme_names_the_two_commands() -> None:
    lines = {line.strip() for line in text(Path("README.md")).splitlines()}
    assert {RUN, TEST} <= lines


def test_the_ci_calls_the_test_command_of_the_readme() -> None:
    content = text(Path(".ci/run"))
    assert re.search(rf"^(?:exec )?{re.escape(TEST)}\b", content, re.MULTILINE)
    assert (ROOT / ".ci" / "run").stat().st_mode & 0o111
