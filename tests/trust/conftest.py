"""One content with tokens for all tests of a run, and an empty home for each."""

from __future__ import annotations

import random
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.trust.canary import LETTERS, MARK_LETTERS, make_canaries
from tests.trust.homes import Home
from tests.trust.household import day_words
from tests.trust.program import Program, Told
from tests.trust.reporting import NAME, NOT_TRIED
from tests.trust.searching import Searcher


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What is watched here is how Linux shows it; the other systems are tried by hand (see the report)."""
    mark = pytest.mark.skipif(sys.platform != "linux", reason="looks at /proc and at what Linux has to search")
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(mark)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say what was looked at, and what could not be."""
    ended = [each for kind in ("passed", "failed") for each in terminalreporter.stats.get(kind, ())]
    lines = [words for each in ended for name, words in getattr(each, "user_properties", ()) if name == NAME]
    leaks = [each for each in ended if "test_a_leak_turns_the_run_red" in each.nodeid]
    if not lines:
        return
    terminalreporter.section("trust")
    if leaks:
        lines.append(f"leaks opened: {len(leaks)}; found at their own place: {sum(each.passed for each in leaks)}")
    for line in (*lines, *(f"not tried here: {each}" for each in NOT_TRIED)):
        terminalreporter.write_line(line)


@pytest.fixture(scope="session")
def mark() -> str:
    """What all tokens of this run begin with; another run at the same time, and whatever it leaves, has another."""
    return "zq" + "".join(random.SystemRandom().choice(LETTERS) for _ in range(MARK_LETTERS - 2))


@pytest.fixture(scope="session")
def pack(tmp_path_factory: pytest.TempPathFactory, mark: str) -> Path:
    """The folder of the content with tokens."""
    folder = tmp_path_factory.mktemp("canaries")
    make_canaries(folder, mark)
    return folder


@pytest.fixture(scope="session")
def searcher(mark: str) -> Searcher:
    """Looks for the tokens and for the odd days."""
    return Searcher(mark, day_words())


@pytest.fixture
def start(pack: Path, searcher: Searcher, tmp_path: Path) -> Callable[[Told], Program]:
    """Makes a program in an empty home that plays what it is told."""
    homes = iter(range(1000))

    def make(told: Told) -> Program:
        home = Home(tmp_path / str(next(homes)), searcher.mark)
        return Program(home, pack, searcher, told, home.environment())

    return make
