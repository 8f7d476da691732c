"""Where memory runs out, what is finished is whole and the rest is not there."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.calling import DAY, HOUSEHOLD, call
from tests.cli.conftest import Here

WORDS: tuple[str | Path, ...] = (
    *("print", "desk-tent", "filing-plan", "rights-card", "number-guide", "--intake", HOUSEHOLD, "--as-of", DAY),
    *("--languages", "es,en+ko", "--copies", "2"),
)
SHORT = "This computer is short of memory. What was not finished is not there. Close other programs, then try again."


def room_for(megabytes: int) -> Callable[[], None]:
    """The limit of a new process's memory."""

    def limit() -> None:
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (megabytes << 20, megabytes << 20))

    return limit


@pytest.mark.long
@pytest.mark.skipif(sys.platform != "linux", reason="the limit of a process's memory is kept as on Linux")
@pytest.mark.parametrize("bound", [False, True])
def test_a_page_that_failed_is_no_page(tmp_path: Path, bound: bool) -> None:  # noqa: FBT001
    words = (*WORDS, "--one-file") if bound else WORDS
    (tmp_path / "whole").mkdir()
    assert call(*words, "--out", tmp_path / "whole").code == 0
    whole = {path.name: path.read_bytes() for path in (tmp_path / "whole").iterdir()}
    ended: dict[int, int] = {}
    for megabytes in range(48, 96, 4):
        out = tmp_path / str(megabytes)
        out.mkdir()
        ran = call(*words, "--out", out, preexec_fn=room_for(megabytes))
        ended[megabytes] = ran.code
        made = {path.name: path.read_bytes() for path in out.iterdir()}
        assert all(whole[name] == content for name, content in made.items()), megabytes
        if ran.code == 0:
            assert made == whole
        else:
            assert ran.code == 3
            assert ran.err.count("\n") == 1, ran.err
            assert "Traceback" not in ran.err
            assert len(made) < len(whole)
    assert set(ended.values()) == {0, 3}, ended


def test_no_room_in_memory_is_said_in_a_line(here: Here, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_room(_call: object) -> int:
        raise MemoryError("94")

    from types import MappingProxyType

    from vita_assist.cli import calls

    monkeypatch.setattr(calls, "COMMANDS", MappingProxyType({**calls.COMMANDS, "guide": no_room}))
    (line,) = here("guide", HOUSEHOLD).refused(3)
    assert line == SHORT
