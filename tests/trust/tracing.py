"""What the kernel was asked for by the program and all that it started: sockets, and files to be written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

CALLS: Final = "trace=%network,%file,memfd_create,execve"
_LINE: Final = re.compile(r"^(?P<process>\d+) +(?P<call>\w+)\((?P<words>.*)$")
_QUOTED: Final = re.compile(r'"((?:[^"\\]|\\.)*)"')
_SOCKET: Final = re.compile(r"(?:sun_path=(?P<path>@?\"[^\"]*\"))|sa_family=(?P<family>AF_\w+)")
OURS: Final = "python"
"""The program itself, and what it has just forked."""
_TO_WRITE: Final = frozenset({"O_WRONLY", "O_RDWR", "O_CREAT", "O_TRUNC", "O_APPEND"})
_CHANGES: Final = frozenset(
    {
        *("mkdir", "mkdirat", "rename", "renameat", "renameat2", "link", "linkat", "symlink", "symlinkat", "mknod"),
        *("mknodat", "truncate", "creat", "unlink", "unlinkat", "rmdir", "setxattr", "lsetxattr", "utimensat"),
    }
)
_UNDONE: Final = ("= -1 ", "<unfinished ...>")


class Trace(NamedTuple):
    """What stands in a trace, each once: families of sockets, addresses, written paths, programs started.

    An address comes with the program that asked for it.
    """

    lines: int
    families: frozenset[str]
    addresses: frozenset[tuple[str, str]]
    bound: frozenset[str]
    written: frozenset[str]
    programs: frozenset[str]


def command(trace: Path) -> tuple[str, ...]:
    """The words before a command that is to be traced, with all that it starts."""
    return ("strace", "-f", "--seccomp-bpf", "-qq", "-s", "256", "-o", str(trace), "-e", CALLS, "-e", "signal=none")


def read(trace: Path) -> Trace:
    """Everything in a trace."""
    families: set[str] = set()
    addresses: set[tuple[str, str]] = set()
    bound: set[str] = set()
    written: set[str] = set()
    programs: set[str] = set()
    running: dict[str, str] = {}
    lines = 0
    for process, call, words in _calls(trace):
        lines += 1
        program = running.get(process, OURS)
        if call in {"socket", "socketpair"}:
            families.add(words.partition(",")[0] if call == "socket" else "")
        elif call in {"connect", "sendto", "sendmsg", "bind"}:
            told = {found["path"] or found["family"] for found in _SOCKET.finditer(words)}
            paths = {each.replace('"', "") for each in told if '"' in each}
            if call == "bind":
                bound |= paths or told
            else:
                addresses |= {(program, each) for each in paths or told}
        elif call in {"execve", "execveat"} and not _failed(words):
            running[process] = _QUOTED.findall(words)[0].rpartition("/")[2]
            programs.add(running[process])
        else:
            written.update(_written(call, words))
    families.discard("")
    return Trace(
        lines, frozenset(families), frozenset(addresses), frozenset(bound), frozenset(written), frozenset(programs)
    )


def _calls(trace: Path) -> Iterator[tuple[str, str, str]]:
    with trace.open(encoding="utf-8", errors="replace") as lines:
        for line in lines:
            found = _LINE.match(line)
            if found is not None:
                yield found["process"], found["call"], found["words"]


def _failed(words: str) -> bool:
    return _UNDONE[0] in words


def _written(call: str, words: str) -> Iterator[str]:
    """The paths that a call writes to; what the kernel refused is left out."""
    if _failed(words):
        return
    paths = _QUOTED.findall(words)
    if call in _CHANGES:
        yield from paths
    elif call.startswith("open") and paths and _TO_WRITE & {*re.findall(r"O_[A-Z]+", words)}:
        yield paths[0]
