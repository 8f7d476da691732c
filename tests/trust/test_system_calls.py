"""The kernel is asked for no socket but those of display, bus and printer, and for no file but the saved ones."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from typing import Final

import pytest

from tests.trust import tracing
from tests.trust.homes import Home
from tests.trust.leaks import IN_A_TRACE
from tests.trust.left import HALF, SAVED
from tests.trust.program import Program, Told
from tests.trust.reporting import add
from tests.trust.surroundings import Surroundings, missing, surrounded
from tests.trust.uses import DAY

pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(shutil.which("strace") is None, reason="strace tells what the kernel is asked for"),
    pytest.mark.skipif(bool(missing()), reason=f"not here: {', '.join(missing())}"),
]

SETTINGS: Final = re.compile(
    r"home/(?:\.config(?:/vita-assist(?:/\.?site\.toml(?:\.vita-unfinished-\d+)?)?)?"
    r"|Documents/\.?vita-assist-site\.toml(?:\.vita-unfinished-\d+)?)"
)
LOCK: Final = re.compile(r"run/vita-assist(?:/open\.lock(?:\.rmlock)?)?")
ASKED_BY_LP: Final = {"/var/run/nscd/socket", "/run/dbus/system_bus_socket"}
"""The system's account names and its own bus: what the programs of the print queue ask for, not we."""
NOWHERE: Final = re.compile(r"/dev/(?:null|tty)|/proc/\d+/(?:task/\d+/)?comm|/proc/self/\S+")


def family_of(address: str, around: Surroundings, home: Home) -> str:
    """Whose socket an address is; the address itself where it is nobody's."""
    display = around.environment["DISPLAY"].removeprefix(":").partition(".")[0]
    known = {
        rf"@?/[t]mp/\.X11-unix/X{display}": "display",
        rf"{re.escape(str(home.folder))}/run/(?:bus|at-spi/bus\w*)": "bus",
        re.escape(around.environment["CUPS_SERVER"]): "printer",
    }
    return next((name for pattern, name in known.items() if re.fullmatch(pattern, address)), address)


def kind_of(path: str, home: Home) -> str:
    """What a written path is for; the path itself where it is for nothing that was asked for."""
    within = path.removeprefix(f"{home.folder}/")
    known = {"saved": SAVED, "half saved": HALF, "settings": SETTINGS, "lock": LOCK, "nowhere": NOWHERE}
    return next((name for name, pattern in known.items() if pattern.fullmatch(within)), path)


def traced(program: Program, around: Surroundings) -> tracing.Trace:
    """A run under `strace`."""
    trace = program.home.folder / "trace"
    program.told.wrapped = tracing.command(trace)
    program.environment = around.environment
    program.run()
    return tracing.read(trace)


def test_no_socket_but_the_displays_the_buss_and_the_printers_and_no_file_but_what_was_asked_for(
    start: Callable[[Told], Program], request: pytest.FixtureRequest
) -> None:
    program = start(Told(DAY, patience=120.0))
    with surrounded(program.home) as around:
        trace = traced(program, around)
        assert program.is_whole, program.broken
        sockets = {(who, family_of(address, around, program.home)) for who, address in trace.addresses}
        files = {path: kind_of(path, program.home) for path in trace.written}
    add(
        request,
        f"system calls: {trace.lines} about files and sockets; families of sockets {sorted(trace.families)}",
        f"sockets: {', '.join(sorted({f'{who} to {whose}' for who, whose in sockets}))}",
        f"addresses: {', '.join(sorted({address for _, address in trace.addresses}))}",
        f"files opened to be written: {', '.join(sorted({*files.values()}))}",
        f"programs started: {', '.join(sorted(trace.programs))}",
    )
    assert trace.families <= {"AF_UNIX"}
    assert {whose for who, whose in sockets if who == tracing.OURS} == {"display", "bus"}
    assert {whose for who, whose in sockets if who != tracing.OURS} - ASKED_BY_LP == {"printer"}
    assert trace.programs == {tracing.OURS, "lp", "lpstat"}
    assert not trace.bound
    assert {*files.values()} <= {"saved", "half saved", "settings", "lock", "nowhere"}, files
    assert {"saved", "half saved", "settings"} <= {*files.values()}  # the trace sees what is written


@pytest.mark.parametrize("name", IN_A_TRACE)
def test_a_leak_is_seen_in_the_trace(name: str, start: Callable[[Told], Program]) -> None:
    program = start(Told(("alone", "ready", "rested", "closed"), leaks=[name], patience=120.0))
    with surrounded(program.home) as around:
        trace = traced(program, around)
        strange = {each for _, each in trace.addresses if family_of(each, around, program.home) == each}
        strange |= {each for each in trace.written if kind_of(each, program.home) == each}
    found = {*trace.families, *strange, *trace.programs}
    assert [each for each in found if re.search(IN_A_TRACE[name].where, each)], found
