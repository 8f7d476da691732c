"""What the tests of the commands share."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable

import pytest

from tests.cli.calling import Ran
from vita_assist.cli import main

Here = Callable[..., Ran]


@pytest.fixture
def here(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Here:
    """Runs a command in this process, which is quick; `given` is what stands on standard input."""

    def run(*words: object, given: bytes = b"") -> Ran:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given), encoding="ascii"))
        code = main([str(word) for word in words])
        said = capsys.readouterr()
        return Ran(code, said.out, said.err)

    return run
